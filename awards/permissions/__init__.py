"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
from awards.permissions.holds import (
    can_compare_texts,
    can_lift_hold,
    can_place_hold,
    can_read_case,
    can_see_holds,
)
from awards.permissions.notices import (
    can_answer_opinion,
    can_cancel_notice,
    can_edit_notice,
    can_enter_opinion,
    can_make_notice,
    can_post_notice,
    can_see_notices,
    can_send_opinion,
)
from awards.permissions.reporting import (
    can_change_meeting,
    can_print_meeting,
    can_print_report,
    can_read_meetings,
    can_write_earlier_awards,
    can_write_meeting,
    can_write_part,
    can_write_report,
)
from awards.permissions.scoring import (
    can_list_candidates,
    can_make_papers,
    can_score,
    can_see_scores,
)

__all__ = [
    "can_answer_opinion",
    "can_cancel_notice",
    "can_change_meeting",
    "can_compare_texts",
    "can_edit_notice",
    "can_enter_opinion",
    "can_lift_hold",
    "can_list_candidates",
    "can_make_notice",
    "can_make_papers",
    "can_open_file",
    "can_place_hold",
    "can_post_notice",
    "can_print_meeting",
    "can_print_report",
    "can_read_case",
    "can_read_meetings",
    "can_score",
    "can_see_holds",
    "can_see_notices",
    "can_see_scores",
    "can_send_opinion",
    "can_write_earlier_awards",
    "can_write_meeting",
    "can_write_part",
    "can_write_report",
]
