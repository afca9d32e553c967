"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
from awards.permissions.register import (
    can_answer_honour_request,
    can_edit_honour,
    can_give_copy,
    can_keep_honours,
    can_note_returned,
    can_print_register,
    can_publish_honour,
    can_put_back_honour,
    can_revoke,
    can_see_register,
    can_see_revocations,
    can_take_down_honour,
)
from awards.permissions.scoring import (
    can_list_candidates,
    can_make_papers,
    can_score,
    can_see_scores,
)

__all__ = [
    "can_answer_honour_request",
    "can_edit_honour",
    "can_give_copy",
    "can_keep_honours",
    "can_list_candidates",
    "can_make_papers",
    "can_note_returned",
    "can_open_file",
    "can_print_register",
    "can_publish_honour",
    "can_put_back_honour",
    "can_revoke",
    "can_score",
    "can_see_register",
    "can_see_revocations",
    "can_see_scores",
    "can_take_down_honour",
]
