"""Who may do what with a session."""

from awards.states import SessionState
from tests.structure.award_world.sessions import rows

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-council.md"
STATES = list(SessionState)
OF = {}
OTHERS = {}
