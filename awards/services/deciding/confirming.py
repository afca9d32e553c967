"""The chairman's word on a list: confirm, strike a name, restore it; reopening and undoing."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import Action
from awards.decisions.proposals import named, stops_for
from awards.models import Decision, DecisionLine
from awards.permissions import can_confirm, can_reopen, can_restore, can_strike, can_undo
from awards.services.deciding.moves import (
    UNCONFIRMED,
    move,
    move_line,
    reflect,
    take,
    written,
)
from awards.states import DecisionState, LineState
from core.errors import Incomplete, RuleBroken, Stale, WrongState

NO_REASON = "Hãy ghi lý do."
EMPTY = "Danh sách không còn tên nào."
READ_AGAIN = "Danh sách đã thay đổi sau khi đọc lại. Hãy đọc lại rồi duyệt."
STEPPED_DOWN = "{name} đã hạ xuống {tier}, không đưa trở lại danh sách này được."


def confirm(*, decision: Decision, version: int, by: User, at: datetime) -> None:
    """The chairman confirms exactly the list that was read back.

    `version` is that of the page. Raises NotAllowed, WrongState, Stale when anything of the list
    has changed since, Incomplete with every name that something stops, or without any name.
    """
    can_confirm(by, decision).require()
    if version != decision.version:
        raise Stale(READ_AGAIN)
    with transaction.atomic():
        values = move(decision, DecisionState.CONFIRMED, confirmed_at=at, confirmed_by=by)
        # After the move, when nobody can change the list any more.
        count = refuse_stopped(decision, at)
        written(
            decision,
            Action.DECISION_CONFIRMED,
            by,
            at,
            changes={"state": (decision.state, values["state"])},
            note=f"{count} tên",
        )
    reflect(decision, values)


def refuse_stopped(decision: Decision, at: datetime) -> int:
    """How many names stand on the list. Raises Incomplete when one may not, or when none does."""
    lines = decision.lines.filter(state=LineState.LISTED).select_related("nomination")
    nominations = [each.nomination for each in lines]
    if not nominations:
        raise Incomplete(EMPTY)
    stops = stops_for(decision.campaign, nominations, at)
    if stops:
        raise Incomplete(" ".join(named(stops, nominations)))
    return len(nominations)


def strike(*, line: DecisionLine, reason: str, by: User, at: datetime) -> None:
    """The chairman takes a name off, with the reason; a confirmed list is pending again.

    Raises NotAllowed, WrongState, RuleBroken without a reason, or Stale.
    """
    decision = line.decision
    can_strike(by, decision).require()
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    with transaction.atomic():
        values = take(decision)
        moved = move_line(line, LineState.STRUCK, reason=reason)
        _told(line, Action.NAME_STRUCK, by, at, f"{line.nomination}: {reason}")
    reflect(decision, values)
    reflect(line, moved)


def restore(*, line: DecisionLine, by: User, at: datetime) -> None:
    """The chairman puts back a name that was struck; he can add no other.

    Raises NotAllowed, WrongState, Duplicate when the name stands on another list by now, or Stale.
    """
    decision = line.decision
    can_restore(by, decision).require()
    if line.item.award_tier.pk != decision.tier_id:
        tier = line.item.award_tier.short_name
        raise WrongState(STEPPED_DOWN.format(name=line.nomination.name, tier=tier))
    if line.state != LineState.STRUCK:
        raise WrongState(f"{line.nomination.name} không bị rút tên.")
    with transaction.atomic():
        values = take(decision)
        moved = move_line(line, LineState.LISTED, reason="")
        _told(line, Action.NAME_RESTORED, by, at, str(line.nomination))
    reflect(decision, values)
    reflect(line, moved)


def reopen(*, decision: Decision, reason: str, by: User, at: datetime) -> None:
    """Make a confirmed list pending again, so that it may be changed and is read back once more.

    Raises NotAllowed, WrongState, RuleBroken without a reason, or Stale.
    """
    can_reopen(by, decision).require()
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    with transaction.atomic():
        values = move(decision, DecisionState.PENDING, **UNCONFIRMED)
        changes = {"state": (decision.state, values["state"])}
        written(decision, Action.DECISION_REOPENED, by, at, changes=changes, note=reason)
    reflect(decision, values)


def undo(*, decision: Decision, reason: str, by: User, at: datetime) -> None:
    """Give a list up before it is issued; its names are free for other lists.

    Raises NotAllowed, WrongState, RuleBroken without a reason, or Stale.
    """
    can_undo(by, decision).require()
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    with transaction.atomic():
        values = move(decision, DecisionState.UNDONE, undone_reason=reason)
        # Who fell back onto this list may do so once more; the history tells of this time.
        DecisionLine.objects.filter(
            decision=decision, state__in=[LineState.LISTED, LineState.STRUCK]
        ).update(state=LineState.UNDONE, falls_back_from=None)
        changes = {"state": (decision.state, values["state"])}
        written(decision, Action.DECISION_UNDONE, by, at, changes=changes, note=reason)
    reflect(decision, values)


def _told(line: DecisionLine, action: Action, by: User, at: datetime, note: str) -> None:
    struck = (LineState.LISTED.value, LineState.STRUCK.value)
    changes = {"state": struck if action == Action.NAME_STRUCK else struck[::-1]}
    written(line.decision, action, by, at, part=line, changes=changes, note=note)
