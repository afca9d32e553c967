"""Who may do what with a notice."""

from awards.states import NoticeState
from tests.structure.award_world.notices import rows

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-notice.md"
STATES = list(NoticeState)
OF = {}
OTHERS = {}
