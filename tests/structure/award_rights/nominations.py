"""Who may do what with a nomination."""

from awards import permissions
from awards.models import Nomination
from awards.states import NominationState
from tests.structure.award_world.nominations import rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-nomination.md"
STATES = list(NominationState)
OF = {
    "awards.models.Nomination.visible_to": lambda who, it: sees(Nomination, who, it),
}
OTHERS = {
    "awards.permissions.can_open_file": (
        lambda who, world: permissions.can_open_file(who, world.nominations[0].files.first())
    ),
}
