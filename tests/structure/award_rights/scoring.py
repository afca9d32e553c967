"""Who may give points, and who may read them."""

from awards import permissions
from awards.states import NominationState
from tests.factories import REVIEW
from tests.structure.award_world.scoring import rows

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-scoring.md"
STATES = list(NominationState)
OF = {
    "awards.permissions.can_score": lambda who, it: permissions.can_score(who, it, REVIEW),
    "awards.permissions.can_self_score": (
        lambda who, it: permissions.can_self_score(who, it, REVIEW)
    ),
    "awards.permissions.can_see_self_score": permissions.can_see_self_score,
}
OTHERS = {
    "awards.permissions.can_self_score (found by the secretariat)": (
        lambda who, world: permissions.can_self_score(who, world.found, REVIEW)
    ),
}
