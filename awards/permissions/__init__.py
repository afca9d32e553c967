"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
from awards.permissions.scoring import (
    can_list_candidates,
    can_make_papers,
    can_score,
    can_see_scores,
    can_see_self_score,
    can_self_score,
)

__all__ = [
    "can_list_candidates",
    "can_make_papers",
    "can_open_file",
    "can_score",
    "can_see_scores",
    "can_see_self_score",
    "can_self_score",
]
