"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
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
    "can_change_meeting",
    "can_list_candidates",
    "can_make_papers",
    "can_open_file",
    "can_print_meeting",
    "can_print_report",
    "can_read_meetings",
    "can_score",
    "can_see_scores",
    "can_write_earlier_awards",
    "can_write_meeting",
    "can_write_part",
    "can_write_report",
]
