"""What came of the pledges, and what was given."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import F, Max

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from core.calendar import local_day
from core.errors import RuleBroken, Stale
from registrations.counting import day_fault, entry_that_counts
from registrations.models import Contribution, Entrant, Pledge, Registration, ResultEntry
from registrations.permissions import can_enter_results
from registrations.services.drafting import STALE_ROW, sent_twice, stored_or_stale
from registrations.services.files import drop_files_of

CONTRIBUTION_FIELDS = (
    "entrant",
    "giver_name",
    "kind",
    "origin",
    "content",
    "quantity",
    "value",
    "work",
    "given_on",
)


def enter_result(
    *,
    pledge: Pledge,
    result: Decimal | None,
    as_of: date | None,
    result_note: str,
    version: int,
    by: User,
    at: datetime,
) -> ResultEntry | None:
    """Write down where a pledge stands on a day (clause IV.1.a, second dash: «tính đến …»).

    Adds an entry, which is never changed, and sets the pledge's result to the entry that counts:
    the newest by its day, of equal days the last one written. Returns that entry. Without a
    `result` the pledge's is taken back to «not known»: entries so far stay as history and count
    no more; only the note is kept.

    Raises NotAllowed, WrongState, TooLate; RuleBroken for a day that results cannot be of; or
    Stale when `version` is not the stored one.
    """
    campaign = pledge.registration.campaign
    can_enter_results(by, pledge.registration, at).require()
    if result is not None:
        if as_of is None:
            raise RuleBroken("Hãy nhập ngày mà kết quả được tính đến.")
        if fault := day_fault(campaign, as_of, local_day(at)):
            raise RuleBroken(fault)
    with transaction.atomic():
        old = stored_or_stale(pledge, RESULT_FIELDS)
        row = Pledge.objects.filter(pk=pledge.pk)
        # From here on the row is held: entries of one pledge are written one after the other.
        if not row.filter(version=version).update(version=F("version") + 1):
            raise Stale(STALE_ROW)
        pledge.refresh_from_db(fields=["void_entries_to"])
        entry = counts = None
        if result is not None and as_of is not None:
            entry = ResultEntry.objects.create(
                pledge=pledge, value=result, note=result_note, as_of=as_of, at=at, by=by
            )
            counts = entry_that_counts(pledge)
        new = _taken_back(pledge, result_note) if counts is None else _result_of(counts)
        row.update(**new)
        changes = differences(old, {name: new[name] for name in RESULT_FIELDS})
        part: models.Model = pledge
        if entry is not None and not changes:
            # Another entry counts: the history tells of this one all the same.
            part = entry
            changes = differences({}, {"value": result, "note": result_note, "as_of": as_of})
        _record(pledge.registration, by, at, Action.RESULT_ENTERED, changes, part, str(pledge))
    return counts


RESULT_FIELDS = ("result", "result_on", "result_note")


def _result_of(entry: ResultEntry) -> dict[str, Any]:
    """The result of a pledge for which the entry counts."""
    return {"result": entry.value, "result_on": entry.as_of, "result_note": entry.note}


def _taken_back(pledge: Pledge, note: str) -> dict[str, Any]:
    """No result any more, and none of the entries so far brings one back."""
    last = pledge.entries.aggregate(last=Max("pk"))["last"] or 0
    return {"result": None, "result_on": None, "result_note": note, "void_entries_to": last}


def enter_entrant_result(
    *, entrant: Entrant, result_note: str, version: int, by: User, at: datetime
) -> None:
    """Write what a person or household achieved, in words."""
    can_enter_results(by, entrant.registration, at).require()
    with transaction.atomic():
        stored = stored_or_stale(entrant, ("result_note",))
        saved = Entrant.objects.filter(pk=entrant.pk, version=version).update(
            result_note=result_note, version=F("version") + 1
        )
        if not saved:
            raise Stale(STALE_ROW)
        _record(
            entrant.registration,
            by,
            at,
            Action.RESULT_ENTERED,
            {"result_note": (stored["result_note"], result_note)},
            entrant,
        )


def add_contribution(
    *,
    registration: Registration,
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    form_key: UUID | None = None,
) -> Contribution:
    """Write down what the unit or one of its entrants gave (clause IV.1.c, third dash).

    The same form sent twice writes one.
    """
    can_enter_results(by, registration, at).require()
    entrant = values.get("entrant")
    if entrant is not None and entrant.registration_id != registration.pk:
        raise RuleBroken("Cá nhân, hộ này không thuộc đăng ký của đơn vị.")
    with transaction.atomic():
        # Who sends the same form a second time stands in line behind the first.
        Registration.objects.filter(pk=registration.pk).update(version=F("version"))
        twice, key = sent_twice(registration.contributions.all(), form_key, values)
        if twice is not None:
            return twice
        contribution = Contribution.objects.create(
            registration=registration, form_key=key, **values
        )
        changes = differences({}, values)
        _record(registration, by, at, Action.CONTRIBUTION_ADDED, changes, contribution)
    return contribution


def remove_contribution(*, contribution: Contribution, by: User, at: datetime) -> None:
    """Take a contribution out that was written down by mistake; its words stay in the history."""
    registration = contribution.registration
    can_enter_results(by, registration, at).require()
    with transaction.atomic():
        changes = {name: (getattr(contribution, name), None) for name in CONTRIBUTION_FIELDS}
        drop_files_of(contribution, by=by, at=at)
        gone, _ = Contribution.objects.filter(pk=contribution.pk).delete()
        if not gone:
            raise Stale("Khoản đóng góp này đã được xóa ở nơi khác.")
        _record(registration, by, at, Action.CONTRIBUTION_REMOVED, changes, contribution)


def _record(
    registration: Registration,
    by: User,
    at: datetime,
    action: Action,
    changes: Mapping[str, tuple[Any, Any]],
    part: models.Model,
    note: str = "",
) -> None:
    record_act(
        by=by,
        authority_id=registration.campaign.authority_id,
        action=action,
        subject=registration,
        at=at,
        part=part,
        changes=changes,
        note=note or str(part),
    )
