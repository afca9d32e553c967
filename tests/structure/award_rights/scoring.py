"""Who may give points, and who may read them."""

from django.db import transaction

from awards import permissions
from awards.states import NominationState
from tests.factories import REVIEW
from tests.structure.award_world.scoring import before_the_council, rows

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


def _before(ask):
    """The question about somebody who lies before the council; asked of each, rolled back after."""

    def asked(who, world):
        with transaction.atomic():
            answer = bool(ask(who, before_the_council(world)))
            transaction.set_rollback(True)
        return answer

    return asked


OTHERS = {
    "awards.permissions.can_score (before the council)": _before(
        lambda who, it: permissions.can_score(who, it, REVIEW)
    ),
    "awards.permissions.can_reopen_sheet (before the council)": _before(
        permissions.can_reopen_sheet
    ),
    "awards.permissions.can_reopen_sheet (voted on)": (
        lambda who, world: permissions.can_reopen_sheet(who, world.nominations[0])
    ),
    "awards.permissions.can_self_score (found by the secretariat)": (
        lambda who, world: permissions.can_self_score(who, world.found, REVIEW)
    ),
}
