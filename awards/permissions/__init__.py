"""Who may do what in the awarding half: a verdict with the sentence that the page shows."""

from awards.permissions.files import can_open_file
from awards.permissions.scoring import (
    can_list_candidates,
    can_make_papers,
    can_score,
    can_see_scores,
)
from awards.permissions.voting import (
    can_cast,
    can_cast_for,
    can_close_round,
    can_close_session,
    can_count,
    can_open_round,
    can_receive_written,
    can_see_round,
    can_see_votes,
    can_see_written,
)

__all__ = [
    "can_cast",
    "can_cast_for",
    "can_close_round",
    "can_close_session",
    "can_count",
    "can_list_candidates",
    "can_make_papers",
    "can_open_file",
    "can_open_round",
    "can_receive_written",
    "can_score",
    "can_see_round",
    "can_see_scores",
    "can_see_votes",
    "can_see_written",
]
