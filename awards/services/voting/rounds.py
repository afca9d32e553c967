"""Rounds of voting: open, count the papers, close; cancel one that was opened by mistake."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from accounts.models import User
from audit.actions import Action
from awards.council.agenda import candidates
from awards.council.polls import Poll, counted, open_votes, poll_of
from awards.council.voting import Ballots, Line, Votes, broken_sums
from awards.models import CouncilSession, RoundItem, SessionItem, VoteRound
from awards.permissions import can_cancel_round, can_close_round, can_count, can_open_round
from awards.services.reopening import hold_sheets
from awards.services.voting.holding import hold_session, tell
from awards.states import NEXT_ROUND, RoundState, VoteMode
from core.calendar import local_day
from core.errors import Incomplete, RuleBroken, Stale, WrongState

STALE_COUNT = (
    "Kết quả kiểm phiếu vừa được người khác lưu hoặc chốt. Hãy so hai bản bên dưới; bấm lưu lần "
    "nữa để giữ bản đang nhập."
)
STALE_ROUND = "Lượt bỏ phiếu vừa được người khác thay đổi. Hãy xem lại rồi chốt."


def open_round(
    *,
    session: CouncilSession,
    mode: VoteMode,
    items: Iterable[SessionItem],
    reason: str,
    by: User,
    at: datetime,
) -> VoteRound:
    """Open a round on these candidates; who has been voted on before needs a reason.

    Only one round is open at a time, and only with a quorum (NĐ 152/2025, điều 45). Raises
    NotAllowed, WrongState, Incomplete or RuleBroken.
    """
    can_open_round(by, session).require()
    wanted = {each.pk for each in items}
    with transaction.atomic():
        hold_session(session)
        # Who gives points to a sheet that was opened again stands in line here.
        hold_sheets(session.items.filter(pk__in=wanted).values_list("nomination_id", flat=True))
        poll = poll_of(session)
        chosen = [each for each in poll.items if each.pk in wanted]
        _refuse_round(poll, chosen, reason, at)
        number = len(poll.rounds) + 1
        made = VoteRound.objects.create(
            session=session, number=number, mode=mode, reason=reason, opened_at=at
        )
        RoundItem.objects.bulk_create(RoundItem(round=made, item=each) for each in chosen)
        changes = {"mode": (None, mode.value), "reason": (None, reason)}
        note = f"{made}: {len(chosen)} trường hợp"
        tell(session, Action.ROUND_OPENED, by, at, note, made, changes)
    return made


def _refuse_round(poll: Poll, chosen: list[SessionItem], reason: str, at: datetime) -> None:
    if poll.open_round is not None:
        raise WrongState(f"{poll.open_round} đang mở. Hãy chốt lượt này trước.")
    if not poll.has_quorum:
        raise RuleBroken(
            f"Chỉ có {len(poll.room.present)}/{len(poll.room.voters)} thành viên có quyền biểu "
            "quyết có mặt, chưa đủ để họp và bỏ phiếu."
        )
    if not chosen:
        raise Incomplete("Hãy chọn ít nhất một trường hợp để bỏ phiếu.")
    _refuse_reopened(poll.session, chosen, at)
    waiting = {each.pk for each in poll.waiting}
    again = [str(each) for each in chosen if each.pk not in waiting]
    if again and not reason.strip():
        raise Incomplete(f"Hãy ghi lý do bỏ phiếu lại: {', '.join(again[:5])}.")


def _refuse_reopened(session: CouncilSession, chosen: list[SessionItem], at: datetime) -> None:
    """Whose sheet was opened again is asked about once more: the points may be others now."""
    keys = {each.nomination_id for each in chosen if each.sheet_reopened_at}
    if not keys:
        return
    lacking = [
        f"{each.nomination}: {' '.join(each.blocks)}"
        for each in candidates(session, local_day(at))
        if each.nomination.pk in keys and each.blocks
    ]
    if lacking:
        raise Incomplete(" ".join(lacking))


def count_paper(
    *,
    round: VoteRound,
    ballots: Ballots,
    votes: Mapping[int, Votes],
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Write down what the tellers counted; `votes` by the key of the item.

    It may be written anew until the round is closed. The history says that it was counted; the
    numbers come into it when the round is closed. Raises NotAllowed, WrongState, Stale, or
    Incomplete with a line for each sum that does not come out.
    """
    can_count(by, round).require()
    with transaction.atomic():
        open_rounds = VoteRound.objects.filter(pk=round.pk, state=RoundState.OPEN)
        if not open_rounds.filter(version=version).update(version=F("version") + 1):
            raise Stale(STALE_COUNT)
        poll = poll_of(round.session)
        lines = poll.lines_of(round)
        _refuse_sums(poll, lines, ballots, votes)
        open_rounds.update(
            issued=ballots.issued, returned=ballots.returned, invalid=ballots.invalid
        )
        for line in lines:
            _write(line, votes[line.item_id])
        tell(round.session, Action.ROUND_COUNTED, by, at, f"{round}, ghi lần {version}", round)


def close_round(*, round: VoteRound, version: int, by: User, at: datetime) -> None:
    """Close a round: on paper every candidate is counted and every sum comes out.

    In an open round the votes are counted now, and who is there and has not voted is blank. Raises
    NotAllowed, WrongState, Incomplete or Stale.
    """
    can_close_round(by, round).require()
    session = round.session
    with transaction.atomic():
        # A written opinion that comes now is either before this closing or too late.
        hold_session(session)
        _move(round, RoundState.CLOSED, version, closed_at=at)
        poll = poll_of(session)
        now = next(each for each in poll.rounds if each.pk == round.pk)
        lines = poll.lines_of(now)
        if now.mode == VoteMode.PAPER:
            votes = _counted_on_paper(poll, now, lines)
        else:
            votes = open_votes(poll, lines)
            for line in lines:
                _write(line, votes[line.item_id])
        changes = _told(poll, now, lines, votes)
        tell(session, Action.ROUND_CLOSED, by, at, str(now), now, changes)


def cancel_round(*, round: VoteRound, reason: str, version: int, by: User, at: datetime) -> None:
    """Give up a round in which nobody has voted and nothing was counted; its number stays used.

    Raises NotAllowed, WrongState also for a vote that came meanwhile, RuleBroken without a reason,
    or Stale.
    """
    can_cancel_round(by, round).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do hủy lượt bỏ phiếu.")
    with transaction.atomic():
        hold_session(round.session)
        _move(round, RoundState.CANCELLED, version, closed_at=at, cancel_reason=reason)
        # Asked again of what `round` was: whoever votes stood in line for the row of the round.
        can_cancel_round(by, round).require()
        changes = {"state": (round.state, RoundState.CANCELLED.value)}
        note = f"{round}: {reason}"
        tell(round.session, Action.ROUND_CANCELLED, by, at, note, round, changes)


def _counted_on_paper(poll: Poll, found: VoteRound, lines: list[RoundItem]) -> dict[int, Votes]:
    """The counts as they stand, when all are there and right for who is in the room now."""
    if found.issued is None or found.returned is None or found.invalid is None:
        raise Incomplete("Chưa ghi kết quả kiểm phiếu của lượt này.")
    votes = {line.item_id: counted(line.agree, line.disagree, line.blank) for line in lines}
    valid = found.returned - found.invalid
    _refuse_sums(poll, lines, Ballots(found.issued, found.returned, valid, found.invalid), votes)
    return votes


def _refuse_sums(
    poll: Poll, lines: list[RoundItem], ballots: Ballots, votes: Mapping[int, Votes]
) -> None:
    missing = [str(poll.item_of(line)) for line in lines if line.item_id not in votes]
    if missing:
        raise Incomplete(f"Chưa ghi số phiếu của: {', '.join(missing)}.")
    asked = [
        Line(str(item), votes[item.pk], poll.recused_on(item)) for item in map(poll.item_of, lines)
    ]
    faults = broken_sums(ballots, poll.room, asked)
    if faults:
        raise Incomplete("\n".join(faults))


def _write(line: RoundItem, votes: Votes) -> None:
    RoundItem.objects.filter(pk=line.pk).update(
        agree=votes.agree, disagree=votes.disagree, blank=votes.blank
    )


def _told(
    poll: Poll, found: VoteRound, lines: list[RoundItem], votes: Mapping[int, Votes]
) -> dict[str, tuple[Any, Any]]:
    """What the history tells of a round once it is over."""
    papers = {name: (None, getattr(found, name)) for name in ("issued", "returned", "invalid")}
    told = {name: each for name, each in papers.items() if each[1] is not None}
    names = {str(poll.item_of(line)): (None, votes[line.item_id].words) for line in lines}
    return {**told, **names}


def _move(found: VoteRound, new: RoundState, version: int, **fields: Any) -> None:
    """Change the state if nobody else has. Raises WrongState or Stale."""
    old = RoundState(found.state)
    if new not in NEXT_ROUND.get(old, set()):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    moved = VoteRound.objects.filter(pk=found.pk, state=old, version=version).update(
        state=new, version=F("version") + 1, **fields
    )
    if not moved:
        raise Stale(STALE_ROUND)
