"""How a decision and the names on it change: by UPDATEs that name what was read.

Whoever comes second finds no such row and is told (`Stale`). An issued paper is no row for any of
them (`DecisionQuerySet.update`). The objects in hand show a change only after the commit
(`reflect`).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, models, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.kinds import kind_place
from awards.models import Decision, DecisionLine, SessionItem
from awards.states import NEXT_DECISION, NEXT_LINE, DecisionState, LineState
from core.errors import Duplicate, Stale, WrongState

STALE = "Danh sách vừa được người khác thay đổi. Hãy tải lại trang."
SPOKEN_FOR = "{name} đã có trong một danh sách khác."

Values = dict[str, Any]
# What a confirmation leaves behind is gone when the list is pending again.
UNCONFIRMED: Values = {"confirmed_at": None, "confirmed_by": None}


def move(decision: Decision, new: DecisionState, **fields: Any) -> Values:
    """Change the state of what was read; what has changed. Raises WrongState or Stale."""
    old = DecisionState(decision.state)
    if new not in NEXT_DECISION.get(old, set()):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    return _update(decision, {"state": new, **fields})


def take(decision: Decision) -> Values:
    """Take a list in hand to change it: it is pending afterwards, and read back once more.

    Raises WrongState or Stale.
    """
    if decision.state == DecisionState.PENDING:
        return _update(decision, {})
    return move(decision, DecisionState.PENDING, **UNCONFIRMED)


def move_line(line: DecisionLine, new: LineState, **fields: Any) -> Values:
    """Change the state of a name as it was read. Raises WrongState, Stale or Duplicate."""
    old = LineState(line.state)
    if new not in NEXT_LINE.get(old, set()):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    values: Values = {"state": new, **fields}
    try:
        with transaction.atomic():
            moved = DecisionLine.objects.filter(pk=line.pk, state=old).update(**values)
    except IntegrityError:
        raise Duplicate(SPOKEN_FOR.format(name=line.nomination.name)) from None
    if moved != 1:
        raise Stale(STALE)
    return values


def put_on(decision: Decision, item: SessionItem, **fields: Any) -> DecisionLine:
    """Write a name on a list, at its place. Raises Duplicate when it stands on a live one."""
    line = _append(decision, item, fields)
    _set_in_order(decision)
    return line


def put_all_on(decision: Decision, items: Iterable[SessionItem]) -> list[DecisionLine]:
    """Write names on a list, each at its place. Raises Duplicate as `put_on` does."""
    lines = [_append(decision, each, {}) for each in items]
    _set_in_order(decision)
    return lines


def _append(decision: Decision, item: SessionItem, fields: Mapping[str, Any]) -> DecisionLine:
    last = decision.lines.aggregate(last=models.Max("order"))["last"] or 0
    try:
        with transaction.atomic():
            return DecisionLine.objects.create(
                decision=decision, item=item, nomination=item.nomination, order=last + 1, **fields
            )
    except IntegrityError:
        raise Duplicate(SPOKEN_FOR.format(name=item.nomination.name)) from None


def _set_in_order(decision: Decision) -> None:
    """Number the names by kind, then as the council had them: best first, then the law's tie-break.

    Who comes later, or comes back, stands where the ballot had the name; the list, the register,
    the certificates and the dossier go by this one column.
    """
    rows = sorted(
        decision.lines.select_related("nomination", "item"),
        key=lambda each: (kind_place(each.nomination.subject_kind), each.item.order, each.pk),
    )
    for place, line in enumerate(rows, start=1):
        if line.order != place:
            DecisionLine.objects.filter(pk=line.pk).update(order=place)


def take_off(line: DecisionLine) -> None:
    """Take a name off as if it had never been on. Raises Stale."""
    gone, _ = DecisionLine.objects.filter(pk=line.pk, state=line.state).delete()
    if gone != 1:
        raise Stale(STALE)


def reflect(row: models.Model, values: Mapping[str, Any]) -> None:
    """Show on the object what the database now holds."""
    for name, value in values.items():
        setattr(row, name, value)


def written(
    decision: Decision,
    action: Action,
    by: User,
    at: datetime,
    *,
    part: models.Model | None = None,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    note: str = "",
) -> None:
    """Write an act on a decision into the history."""
    record_act(
        by=by,
        authority_id=decision.campaign.authority_id,
        action=action,
        subject=decision,
        at=at,
        part=part,
        changes=changes,
        note=note,
    )


def _update(decision: Decision, values: Values) -> Values:
    values = {**values, "version": decision.version + 1}
    rows = Decision.objects.filter(pk=decision.pk, state=decision.state, version=decision.version)
    if rows.update(**values) != 1:
        raise Stale(STALE)
    return values
