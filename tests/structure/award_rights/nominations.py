"""Who may do what with a nomination."""

from awards import permissions
from awards.models import Nomination
from awards.states import NominationState
from tests.structure.award_world.nominations import rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-nomination.md"
STATES = list(NominationState)


def _of_holds() -> dict:
    """Asked of a nomination in each state."""
    return {
        "awards.permissions.can_see_holds": permissions.can_see_holds,
        "awards.permissions.can_read_case": permissions.can_read_case,
        "awards.permissions.can_place_hold": permissions.can_place_hold,
    }


def _of_doubts() -> dict:
    """Asked of a hold that stands, its paper, and the reports of a campaign."""
    return {
        "awards.permissions.can_lift_hold": (
            lambda who, world: permissions.can_lift_hold(who, world.hold)
        ),
        "awards.permissions.can_open_file (paper of a case)": (
            lambda who, world: permissions.can_open_file(who, world.hold.files.get())
        ),
        "awards.permissions.can_compare_texts": (
            lambda who, world: permissions.can_compare_texts(who, world.campaign)
        ),
    }


OF = {
    "awards.models.Nomination.visible_to": lambda who, it: sees(Nomination, who, it),
    **_of_holds(),
}
OTHERS = {
    "awards.permissions.can_open_file": (
        lambda who, world: permissions.can_open_file(who, world.nominations[0].files.first())
    ),
    **_of_doubts(),
}
