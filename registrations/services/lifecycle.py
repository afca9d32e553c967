"""The course of a registration: start, hand in, withdraw, reopen, return, accept."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F

from accounts.models import Unit, User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from campaigns.models import Campaign
from core.calendar import until_words
from core.errors import Incomplete, RuleBroken, Stale, WrongState
from registrations.completeness import missing
from registrations.correcting import in_order
from registrations.deadlines import handed_in_grace
from registrations.models import HandIn, ReceiptBook, Registration, Return
from registrations.permissions import (
    can_accept,
    can_reopen,
    can_return,
    can_start,
    can_submit,
    can_withdraw,
    writes,
)
from registrations.snapshot import words
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
            record_act(
                by=by,
                authority_id=campaign.authority_id,
                action=Action.REGISTRATION_STARTED,
                subject=registration,
                at=at,
            )
    return registration


def submit_registration(*, registration: Registration, key: UUID, by: User, at: datetime) -> HandIn:
    """Hand a registration in, before registrations close; it gets its receipt number once.

    `key` is the one-time key of the page on which the button was pressed. A key that came before
    gets the hand-in of that time and changes nothing, however the registration stands by now
    (decision 0007). Raises NotAllowed, WrongState, TooLate, Incomplete with the reason, or Stale
    when another hand was faster. On a refusal nothing has changed.
    """
    try:
        return _earlier(registration, key, by) or _hand_in(registration, key, by, at)
    except Stale:
        # The faster hand may have been the other click of a double click.
        earlier = _earlier(registration, key, by)
        if earlier is None:
            raise
        return earlier


def _earlier(registration: Registration, key: UUID, by: User) -> HandIn | None:
    """The hand-in that this key has made already; only who writes it asks for it."""
    if not writes(by, registration):
        return None
    return registration.hand_ins.filter(key=key).first()


def _hand_in(registration: Registration, key: UUID, by: User, at: datetime) -> HandIn:
    can_submit(by, registration, at).require()
    fields: dict[str, Any] = {"revision": registration.revision + 1}
    fields["submitted_at" if registration.submitted_at is None else "resubmitted_at"] = at
    in_grace = handed_in_grace(registration, at)
    # What comes again after a return keeps how it came at first; a draft comes for the first time.
    fields["in_grace"] = in_grace or (registration.in_grace and registration.state != State.DRAFT)
    with transaction.atomic():
        numbered = _numbered(registration)
        fields |= numbered
        _move(
            registration,
            State.SUBMITTED,
            fields,
            by=by,
            at=at,
            action=Action.REGISTRATION_SUBMITTED,
            changes=differences({}, numbered),
            note="Trong thời gian ân hạn" if in_grace else "",
        )
        # After the move, when no other hand can change what is counted any more.
        lacking = missing(registration)
        if lacking:
            raise Incomplete(" ".join(lacking))
        hand_in = HandIn.objects.create(
            registration=registration,
            revision=fields["revision"],
            key=key,
            at=at,
            by=by,
            in_grace=in_grace,
            words=words(registration),
        )
    _reflect(registration, State.SUBMITTED, fields)
    return hand_in


def withdraw_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Take a registration back before it is accepted. Raises NotAllowed, WrongState or Stale."""
    can_withdraw(by, registration).require()
    with transaction.atomic():
        _move(registration, State.WITHDRAWN, {}, by=by, at=at, action=Action.REGISTRATION_WITHDRAWN)
    _reflect(registration, State.WITHDRAWN, {})


def reopen_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Work again on a withdrawn registration. Raises NotAllowed, WrongState, TooLate or Stale."""
    can_reopen(by, registration, at).require()
    with transaction.atomic():
        _move(registration, State.DRAFT, {}, by=by, at=at, action=Action.REGISTRATION_REOPENED)
    _reflect(registration, State.DRAFT, {})


def accept_registration(*, registration: Registration, by: User, at: datetime) -> None:
    """Receive what was handed in (clause V.3). Raises NotAllowed, WrongState or Stale."""
    can_accept(by, registration).require()
    fields = {"accepted_at": at}
    with transaction.atomic():
        _move(
            registration,
            State.ACCEPTED,
            fields,
            by=by,
            at=at,
            action=Action.REGISTRATION_ACCEPTED,
        )
    _reflect(registration, State.ACCEPTED, fields)


def return_registration(
    *,
    registration: Registration,
    reason: str,
    due_at: datetime,
    by: User,
    at: datetime,
    open_parts: Sequence[str] = (),
) -> Return:
    """Send a registration back with the reason and the instant before which it may come again.

    `open_parts` are the keys of what the unit may change (`correcting`); without any it may change
    everything. Raises NotAllowed, WrongState or Stale; RuleBroken when the reason is empty,
    `due_at` past, or a key is none of this registration's.
    """
    can_return(by, registration).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi rõ nội dung cần bổ sung, sửa.")
    if due_at <= at:
        raise RuleBroken("Hạn nộp lại phải sau lúc trả lại.")
    with transaction.atomic():
        parts = in_order(registration, open_parts)
        only = f"; chỉ sửa: {', '.join(part.label for part in parts)}" if parts else ""
        _move(
            registration,
            State.RETURNED,
            {},
            by=by,
            at=at,
            action=Action.REGISTRATION_RETURNED,
            note=f"{reason} (hạn nộp lại: {until_words(due_at)}{only})",
        )
        # What was handed in does not change: who asks before the move asks the same.
        if len(parts) != len(set(open_parts)):
            raise RuleBroken("Có phần không thuộc đăng ký này. Hãy tải lại trang.")
        returned = Return.objects.create(
            registration=registration,
            reason=reason,
            open_parts=[part.key for part in parts],
            due_at=due_at,
            at=at,
            by=by,
        )
    _reflect(registration, State.RETURNED, {})
    return returned


def _move(
    registration: Registration,
    new: State,
    fields: Mapping[str, Any],
    *,
    by: User,
    at: datetime,
    action: Action,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    note: str = "",
) -> None:
    """Change the state if nobody else has, and write it down; works alike on both databases.

    The UPDATE names the old state and the hand-in that `registration` holds, so that nobody
    receives what they have not read; on PostgreSQL it also holds the row until the end of the
    transaction, on SQLite the whole file is held (IMMEDIATE). `registration` itself shows the
    move only after the commit (`_reflect`).
    """
    old = State(registration.state)
    if not may_follow(old, new):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    rows = Registration.objects.filter(
        pk=registration.pk, state=old, revision=registration.revision
    )
    if rows.update(state=new, **fields) != 1:
        raise Stale("Đăng ký vừa được người khác thay đổi. Hãy tải lại trang.")
    record_act(
        by=by,
        authority_id=registration.campaign.authority_id,
        action=action,
        subject=registration,
        at=at,
        changes={"state": (old.value, new.value), **(changes or {})},
        note=note,
    )


def _reflect(registration: Registration, new: State, fields: Mapping[str, Any]) -> None:
    """Show on the object what the database now holds."""
    for name, value in {"state": new, **fields}.items():
        setattr(registration, name, value)


def _numbered(registration: Registration) -> dict[str, int]:
    """The field of the campaign's next receipt number, for a registration that has none yet.

    Others wait until we commit, so there is no gap.
    """
    if registration.receipt_number is not None:
        return {}
    books = ReceiptBook.objects.filter(campaign=registration.campaign_id)
    if not books.update(last_number=F("last_number") + 1):
        ReceiptBook.objects.get_or_create(campaign_id=registration.campaign_id)
        books.update(last_number=F("last_number") + 1)
    return {"receipt_number": books.values_list("last_number", flat=True).get()}
