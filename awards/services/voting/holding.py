"""What all acts of a vote share: the rows on which they stand in line, and the history."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import CouncilSession, VoteRound
from awards.states import RoundState, SessionState
from core.errors import WrongState

SESSION_OVER = "Phiên họp vừa kết thúc hoặc bị hủy ở nơi khác. Hãy tải lại trang."
ROUND_OVER = "Lượt bỏ phiếu vừa được chốt ở nơi khác, không nhận thêm phiếu."


def hold_session(session: CouncilSession) -> None:
    """Hold the session's row until the end of the transaction. Raises WrongState once it is over.

    Who looks at rounds before they write stands in line here.
    """
    held = CouncilSession.objects.filter(pk=session.pk, state=SessionState.OPEN)
    if not held.update(state=SessionState.OPEN):
        raise WrongState(SESSION_OVER)


def hold_round(found: VoteRound) -> None:
    """Hold the round's row until the end of the transaction. Raises WrongState once it is closed.

    Votes of two members do not disturb each other: nothing of the row changes.
    """
    held = VoteRound.objects.filter(pk=found.pk, state=RoundState.OPEN)
    if not held.update(state=RoundState.OPEN):
        raise WrongState(ROUND_OVER)


def tell(
    session: CouncilSession,
    action: Action,
    by: User,
    at: datetime,
    note: str = "",
    part: VoteRound | None = None,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
) -> None:
    """Write an act into the history of the session: of an open round never a vote or a count."""
    record_act(
        by=by,
        authority_id=session.campaign.authority_id,
        action=action,
        subject=session,
        at=at,
        part=part,
        changes=changes,
        note=note,
    )
