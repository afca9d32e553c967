"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
from awards.permissions.nomination_desk import (
    can_accept_nomination,
    can_declare_ineligible,
    can_extend_nominations,
    can_find_nominee,
    can_return_nomination,
    can_see_nomination_desk,
    can_take_up_again,
)
from awards.permissions.nominations import (
    can_attach_to_nomination,
    can_edit_nomination,
    can_edit_nomination_part,
    can_nominate,
    can_remove_nomination,
    can_remove_nomination_file,
    can_reopen_nomination,
    can_see_nominations,
    can_submit_nomination,
    can_withdraw_nomination,
    writes_nomination,
)
from awards.permissions.scoring import can_make_papers, can_score, can_see_scores

__all__ = [
    "can_accept_nomination",
    "can_attach_to_nomination",
    "can_declare_ineligible",
    "can_edit_nomination",
    "can_edit_nomination_part",
    "can_extend_nominations",
    "can_find_nominee",
    "can_make_papers",
    "can_nominate",
    "can_open_file",
    "can_remove_nomination",
    "can_remove_nomination_file",
    "can_reopen_nomination",
    "can_return_nomination",
    "can_score",
    "can_see_nomination_desk",
    "can_see_nominations",
    "can_see_scores",
    "can_submit_nomination",
    "can_take_up_again",
    "can_withdraw_nomination",
    "writes_nomination",
]
