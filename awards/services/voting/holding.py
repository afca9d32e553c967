"""Holding the rows on which the acts of a vote stand in line."""

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
