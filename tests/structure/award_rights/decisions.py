"""Who may do what with a decision."""

from awards.states import DecisionState
from tests.structure.award_world.decisions import rows

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-decision.md"
STATES = list(DecisionState)
OF = {}
OTHERS = {}
