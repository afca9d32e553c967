"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.decisions import (
    can_change_names,
    can_confirm,
    can_draw_up,
    can_fall_back,
    can_issue,
    can_note_results,
    can_reopen,
    can_restore,
    can_see_decisions,
    can_step_down,
    can_strike,
    can_undo,
)
from awards.permissions.files import can_open_file
from awards.permissions.scoring import (
    can_list_candidates,
    can_make_papers,
    can_score,
    can_see_scores,
)

__all__ = [
    "can_change_names",
    "can_confirm",
    "can_draw_up",
    "can_fall_back",
    "can_issue",
    "can_list_candidates",
    "can_make_papers",
    "can_note_results",
    "can_open_file",
    "can_reopen",
    "can_restore",
    "can_score",
    "can_see_decisions",
    "can_see_scores",
    "can_step_down",
    "can_strike",
    "can_undo",
]
