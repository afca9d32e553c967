"""What came of the pledges, and what was given."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from core.errors import RuleBroken, Stale
from registrations.models import Contribution, Entrant, Pledge, Registration
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
    result_note: str,
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Write the result of a pledge (clause IV.1.a, second dash). None takes it back to «not known».

    Raises NotAllowed, WrongState, TooLate, or Stale when `version` is not the stored one.
    """
    can_enter_results(by, pledge.registration, at).require()
    with transaction.atomic():
        stored = stored_or_stale(pledge, ("result", "result_note"))
        saved = Pledge.objects.filter(pk=pledge.pk, version=version).update(
            result=result, result_note=result_note, version=F("version") + 1
        )
        if not saved:
            raise Stale(STALE_ROW)
        _record(
            pledge.registration,
            by,
            at,
            Action.RESULT_ENTERED,
            {
                "result": (stored["result"], result),
                "result_note": (stored["result_note"], result_note),
            },
            pledge,
        )


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
) -> None:
    record_act(
        by=by,
        authority_id=registration.campaign.authority_id,
        action=action,
        subject=registration,
        at=at,
        part=part,
        changes=changes,
        note=str(part),
    )
