"""The course of a registration: start, hand in, withdraw, reopen, return, accept."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from accounts.models import Unit, User
from accounts.services import record_act
from audit.actions import Action
from campaigns.models import Campaign
from core.errors import Incomplete, RuleBroken, Stale, WrongState
from registrations.completeness import missing
from registrations.models import ReceiptBook, Registration, Return
from registrations.permissions import (
    can_accept,
    can_reopen,
    can_return,
    can_start,
    can_submit,
    can_withdraw,
)
from registrations.states import State, may_follow


def start_registration(*, campaign: Campaign, unit: Unit, by: User, at: datetime) -> Registration:
    """The unit's registration in the campaign, begun if there is none yet.

    A second hand (or a second click) gets the same one. Raises NotAllowed or TooLate.
    """
    existing = Registration.objects.filter(campaign=campaign, unit=unit).first()
    if existing is not None:
        return existing
    can_start(by, unit, campaign, at).require()
    with transaction.atomic():
        registration, made = Registration.objects.get_or_create(
            campaign=campaign,
            unit=unit,
            defaults={
                "head_name": unit.head_name,
                "head_title": unit.head_title,
                "phone": unit.phone,
                "started_at": at,
                "edited_at": at,
            },
        )
        if made:
            _record(registration, by, at, Action.REGISTRATION_STARTED)
    return registration


def submit_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Hand a registration in, before registrations close; it gets its receipt number once.

    Raises NotAllowed, WrongState, TooLate, Incomplete with the reason, or Stale when another
    hand was faster. On a refusal nothing has changed.
    """
    can_submit(by, registration, at).require()
    again = registration.submitted_at is not None
    with transaction.atomic():
        # The state first: from here on no other hand can change the rows that are counted below.
        _move(registration, State.SUBMITTED)
        lacking = missing(registration)
        if lacking:
            raise Incomplete(" ".join(lacking))
        fields: dict[str, Any] = {"resubmitted_at": at} if again else {"submitted_at": at}
        if registration.receipt_number is None:
            fields["receipt_number"] = _next_receipt_number(registration.campaign)
        _write(registration, fields)
        _record(
            registration,
            by,
            at,
            Action.REGISTRATION_SUBMITTED,
            note=f"Số tiếp nhận {registration.receipt_code}",
        )


def withdraw_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Take a registration back before it is accepted. Raises NotAllowed, WrongState or Stale."""
    can_withdraw(by, registration).require()
    with transaction.atomic():
        _move(registration, State.WITHDRAWN)
        _record(registration, by, at, Action.REGISTRATION_WITHDRAWN)


def reopen_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Work again on a withdrawn registration. Raises NotAllowed, WrongState, TooLate or Stale."""
    can_reopen(by, registration, at).require()
    with transaction.atomic():
        _move(registration, State.DRAFT)
        _record(registration, by, at, Action.REGISTRATION_REOPENED)


def accept_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Receive what was handed in (clause V.3). Raises NotAllowed, WrongState or Stale."""
    can_accept(by, registration).require()
    with transaction.atomic():
        _move(registration, State.ACCEPTED)
        _write(registration, {"accepted_at": at})
        _record(registration, by, at, Action.REGISTRATION_ACCEPTED)


def return_registration(
    *, registration: Registration, reason: str, due_at: datetime, by: User, at: datetime
) -> Return:
    """Send a registration back with the reason and the instant before which it may come again.

    Raises NotAllowed, WrongState or Stale; RuleBroken when the reason is empty or `due_at` past.
    """
    can_return(by, registration).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi rõ nội dung cần bổ sung, sửa.")
    if due_at <= at:
        raise RuleBroken("Hạn nộp lại phải sau lúc trả lại.")
    with transaction.atomic():
        _move(registration, State.RETURNED)
        returned = Return.objects.create(
            registration=registration, reason=reason, due_at=due_at, at=at, by=by
        )
        _record(
            registration,
            by,
            at,
            Action.REGISTRATION_RETURNED,
            note=reason,
            changes={"due_at": (None, due_at)},
        )
    return returned


def _move(registration: Registration, new: State) -> None:
    """Change the state if nobody else has; works alike on both databases.

    The UPDATE names the old state; on PostgreSQL it also holds the row until the end of the
    transaction, on SQLite the whole file is held (IMMEDIATE).
    """
    old = State(registration.state)
    if not may_follow(old, new):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    moved = Registration.objects.filter(pk=registration.pk, state=old).update(state=new)
    if moved != 1:
        raise Stale("Đăng ký vừa được người khác thay đổi. Hãy tải lại trang.")
    registration.state = new


def _write(registration: Registration, fields: dict[str, Any]) -> None:
    """Set columns that go with a move; never the whole row."""
    Registration.objects.filter(pk=registration.pk).update(**fields)
    for name, value in fields.items():
        setattr(registration, name, value)


def _next_receipt_number(campaign: Campaign) -> int:
    """Take the campaign's next receipt number; others wait until we commit, so there is no gap."""
    books = ReceiptBook.objects.filter(campaign=campaign)
    if not books.update(last_number=F("last_number") + 1):
        ReceiptBook.objects.get_or_create(campaign=campaign)
        books.update(last_number=F("last_number") + 1)
    return books.values_list("last_number", flat=True).get()


def _record(registration: Registration, by: User, at: datetime, action: Action, **more: Any) -> None:
    record_act(
        by=by,
        authority_id=registration.campaign.authority_id,
        action=action,
        subject=registration,
        at=at,
        **more,
    )
