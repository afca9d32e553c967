"""Who may do what with the register and the honours page."""

from awards.models import Award
from tests.structure.rights import sees

PAGE = "roles-register.md"
STATES = []
OF = {}
OTHERS = {
    "awards.models.Award.visible_to": lambda who, world: sees(Award, who, world.award),
}


def rows(world) -> dict:
    """Nothing here has a state."""
    return {}
