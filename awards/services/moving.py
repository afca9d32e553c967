"""How a session of the council moves: by an UPDATE that names the state and version read."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F

from awards.models import CouncilSession
from awards.states import NEXT_SESSION, SessionState
from core.errors import Stale, WrongState


def move_session(
    session: CouncilSession,
    new: SessionState,
    fields: Mapping[str, Any],
    *,
    version: int,
    stale: str,
) -> None:
    """Change the state if nobody else has. Raises WrongState, or Stale with the words `stale`."""
    old = SessionState(session.state)
    if new not in NEXT_SESSION.get(old, set()):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    rows = CouncilSession.objects.filter(pk=session.pk, state=old, version=version)
    if rows.update(state=new, version=F("version") + 1, **fields) != 1:
        raise Stale(stale)
