"""What the secretariat does with nominations: return, accept, declare ineligible, extend."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import Unit, User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Nomination, NominationExtension, NominationReturn
from awards.nominations.deadlines import nomination_extension_fault, nomination_term
from awards.nominations.history import conflicts_of
from awards.nominations.parts import parts_of
from awards.permissions import (
    can_accept_nomination,
    can_declare_ineligible,
    can_extend_nominations,
    can_return_nomination,
    can_take_up_again,
)
from awards.services.nomination_course import _move, _reflect, refuse_incomplete
from awards.states import NominationState
from campaigns.models import Campaign
from core.calendar import until_words
from core.errors import RuleBroken


def return_nomination(
    *,
    nomination: Nomination,
    reason: str,
    due_at: datetime,
    by: User,
    at: datetime,
    open_parts: Sequence[str] = (),
) -> NominationReturn:
    """Send a nomination back with the reason and the instant before which it may come again.

    `open_parts` are the keys of what the unit may change; without any it may change everything.
    Raises NotAllowed, WrongState or Stale; RuleBroken when the reason is empty, `due_at` past, or a
    key is none of this dossier's.
    """
    can_return_nomination(by, nomination).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi rõ nội dung cần bổ sung, sửa.")
    if due_at <= at:
        raise RuleBroken("Hạn nộp lại phải sau lúc trả lại.")
    opened = [part for part in parts_of(nomination) if part.value in open_parts]
    if len(opened) != len(set(open_parts)):
        raise RuleBroken("Có phần không thuộc hồ sơ này. Hãy tải lại trang.")
    only = f"; chỉ sửa: {', '.join(part.label for part in opened)}" if opened else ""
    with transaction.atomic():
        _move(
            nomination,
            NominationState.RETURNED,
            {},
            by=by,
            at=at,
            action=Action.NOMINATION_RETURNED,
            note=f"{reason} (hạn nộp lại: {until_words(due_at)}{only})",
        )
        returned = NominationReturn.objects.create(
            nomination=nomination,
            reason=reason,
            open_parts=[part.value for part in opened],
            due_at=due_at,
            at=at,
            by=by,
        )
    _reflect(nomination, NominationState.RETURNED, {})
    return returned


def accept_nomination(*, nomination: Nomination, by: User, at: datetime) -> None:
    """Take one into the running; `accept_nominations` of one."""
    accept_nominations(nominations=[nomination], by=by, at=at)


def accept_nominations(*, nominations: Sequence[Nomination], by: User, at: datetime) -> None:
    """Take nominations into the running, all or none; each must be complete.

    Raises NotAllowed, WrongState, Incomplete with everything that is missing, RuleBroken where the
    same achievement was put forward or awarded elsewhere, or Stale.
    """
    for each in nominations:
        can_accept_nomination(by, each).require()
    with transaction.atomic():
        for each in nominations:
            _move(
                each,
                NominationState.ACCEPTED,
                {"accepted_at": at},
                by=by,
                at=at,
                action=Action.NOMINATION_ACCEPTED,
            )
        refuse_incomplete(nominations)
        _refuse_conflicts(nominations)
    for each in nominations:
        _reflect(each, NominationState.ACCEPTED, {"accepted_at": at})


def _refuse_conflicts(nominations: Sequence[Nomination]) -> None:
    """One achievement has one form of award (điều 5 khoản 2)."""
    conflicts = conflicts_of(nominations)
    if conflicts:
        raise RuleBroken(
            " ".join(
                f"{each}: {sentence}"
                for each in nominations
                for sentence in conflicts.get(each.pk, ())
            )
        )


def declare_ineligible(*, nomination: Nomination, reason: str, by: User, at: datetime) -> None:
    """Say that the conditions are not met (điều 83). Raises NotAllowed, WrongState or Stale.

    Raises RuleBroken when the reason is empty.
    """
    can_declare_ineligible(by, nomination).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do không đủ điều kiện.")
    fields = {"state_reason": reason}
    with transaction.atomic():
        Campaign.objects.hold(nomination.campaign_id)
        # Asked again while nobody draws up a list or opens a session.
        can_declare_ineligible(by, nomination).require()
        _move(
            nomination,
            NominationState.INELIGIBLE,
            fields,
            by=by,
            at=at,
            action=Action.NOMINATION_INELIGIBLE,
            note=reason,
        )
    _reflect(nomination, NominationState.INELIGIBLE, fields)


def take_up_again(*, nomination: Nomination, reason: str, by: User, at: datetime) -> None:
    """Put what was ineligible into the running after all, if it is complete.

    Raises NotAllowed, WrongState, Incomplete, Stale; RuleBroken when the reason is empty.
    """
    can_take_up_again(by, nomination).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do đưa lại vào xét.")
    fields = {"state_reason": "", "accepted_at": at}
    with transaction.atomic():
        _move(
            nomination,
            NominationState.ACCEPTED,
            fields,
            by=by,
            at=at,
            action=Action.NOMINATION_ACCEPTED,
            note=reason,
        )
        refuse_incomplete([nomination])
    _reflect(nomination, NominationState.ACCEPTED, fields)


def extend_nominations(
    *,
    campaign: Campaign,
    unit: Unit,
    closes_at: datetime,
    reason: str,
    signer: str,
    by: User,
    at: datetime,
) -> NominationExtension:
    """Give one unit until `closes_at`, before or after its deadline; never less than it has.

    Raises NotAllowed or WrongState; RuleBroken when reason or signer is empty, or `closes_at` is no
    later than the unit's deadline, not in the future, or after the summing-up.
    """
    can_extend_nominations(by, campaign, unit).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do gia hạn.")
    if not signer.strip():
        raise RuleBroken("Hãy ghi người cho phép gia hạn.")
    with transaction.atomic():
        # Two hands stand in line: the slower one may not shorten what the faster one gave.
        Campaign.objects.hold(campaign.pk)
        term = nomination_term(campaign, unit.pk)
        fault = nomination_extension_fault(campaign, term, closes_at, at)
        if fault:
            raise RuleBroken(fault)
        extension = NominationExtension.objects.create(
            campaign=campaign,
            unit=unit,
            closes_at=closes_at,
            reason=reason,
            signer=signer,
            at=at,
            by=by,
        )
        record_act(
            by=by,
            authority_id=campaign.authority_id,
            action=Action.NOMINATIONS_EXTENDED,
            subject=campaign.registrations.filter(unit=unit).first() or unit,
            at=at,
            part=extension,
            changes={"closes_at": (term.closes_at, closes_at), "signer": (None, signer)},
            note=f"{unit}, {until_words(closes_at)}. Lý do: {reason}",
        )
    return extension
