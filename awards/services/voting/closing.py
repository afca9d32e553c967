"""The end of a session: what the votes came to is written down once."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import Action
from audit.log import differences
from awards.council.polls import Poll, poll_of
from awards.council.voting import Tally
from awards.models import CouncilSession, SessionItem
from awards.permissions import can_close_session
from awards.services.moving import move_session
from awards.services.voting.holding import tell
from awards.states import SessionState
from core.errors import Incomplete, RuleBroken

STALE_SESSION = (
    "Phiên họp vừa được người khác thay đổi. Hãy xem lại kết quả rồi bấm kết thúc lần nữa."
)


def close_session(
    *,
    session: CouncilSession,
    version: int,
    conclusion: str,
    fail_reasons: Mapping[int, str],
    by: User,
    at: datetime,
) -> None:
    """End the meeting: every candidate gets counts, base and outcome of its last closed round.

    `fail_reasons` by the key of the item are what the council says of who did not pass; where it
    says nothing the numbers do. An empty conclusion leaves what was written during the meeting.
    Raises NotAllowed, WrongState, Incomplete, RuleBroken or Stale.
    """
    can_close_session(by, session).require()
    with transaction.atomic():
        words = conclusion or session.conclusion
        fields = {"closed_at": at, "conclusion": words}
        move_session(session, SessionState.CLOSED, fields, version=version, stale=STALE_SESSION)
        poll = poll_of(session)
        _refuse_open(poll)
        tallies = poll.tallies()
        for item in poll.items:
            _write(item, tallies[item.pk], fail_reasons.get(item.pk, ""))
        changes = {
            "state": (SessionState.OPEN.value, SessionState.CLOSED.value),
            **differences({"conclusion": session.conclusion}, {"conclusion": words}),
            **{str(item): (None, _told(tallies[item.pk])) for item in poll.items},
        }
        tell(session, Action.SESSION_CLOSED, by, at, changes=changes)


def _refuse_open(poll: Poll) -> None:
    if poll.open_round is not None:
        raise Incomplete(f"{poll.open_round} chưa chốt. Hãy chốt rồi kết thúc phiên họp.")
    waiting = [str(each) for each in poll.waiting]
    if waiting:
        raise Incomplete(f"Còn {len(waiting)} trường hợp chưa bỏ phiếu: {', '.join(waiting[:5])}.")


def _write(item: SessionItem, tally: Tally, said: str) -> None:
    votes = tally.votes
    if votes.total > tally.base:
        # Attendance or recusals were changed after the count.
        raise RuleBroken(
            f"{item}: {votes.total} phiếu, nhiều hơn {tally.base} người được tính. Điểm danh hoặc "
            "danh sách không biểu quyết đã đổi sau khi chốt lượt; hãy bỏ phiếu lại."
        )
    SessionItem.objects.filter(pk=item.pk, outcome="").update(
        agree=votes.agree,
        disagree=votes.disagree,
        blank=votes.blank,
        base=tally.base,
        outcome=tally.outcome,
        fail_reason="" if tally.passed else said or tally.fail_reason,
    )


def _told(tally: Tally) -> str:
    return f"{tally.outcome.label}, {tally.reached} ({tally.votes.words})"
