"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
from awards.permissions.scoring import (
    can_list_candidates,
    can_make_papers,
    can_score,
    can_see_scores,
)
from awards.permissions.sessions import (
    can_cancel_session,
    can_edit_council,
    can_edit_session,
    can_invite,
    can_keep_signed,
    can_lift_recusal,
    can_note_attendance,
    can_open_session,
    can_plan_session,
    can_recuse,
    can_remove_signed,
    can_see_council,
    can_see_sessions,
    can_set_agenda,
    can_set_up_council,
    can_write_notes,
)

__all__ = [
    "can_cancel_session",
    "can_edit_council",
    "can_edit_session",
    "can_invite",
    "can_keep_signed",
    "can_lift_recusal",
    "can_list_candidates",
    "can_make_papers",
    "can_note_attendance",
    "can_open_file",
    "can_open_session",
    "can_plan_session",
    "can_recuse",
    "can_remove_signed",
    "can_score",
    "can_see_council",
    "can_see_scores",
    "can_see_sessions",
    "can_set_agenda",
    "can_set_up_council",
    "can_write_notes",
]
