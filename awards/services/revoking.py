"""What happens to an award after it was given: another copy, the revocation, what comes back."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Award, AwardCopy, Revocation
from awards.permissions import can_give_copy, can_note_returned, can_revoke
from awards.services.files import keep_file
from awards.states import AwardFileUse
from campaigns.workdays import working_days_after
from core.calendar import local_day, short_day
from core.errors import Incomplete, RuleBroken, Stale, WrongState
from core.uploads.checking import CheckedFile

# Luật Thi đua, khen thưởng, điều 93; NĐ 152/2025, điều 58.
DAYS_TO_RETURN = 15
STALE = "Khen thưởng này vừa được người khác thay đổi. Hãy tải lại trang."
WRITTEN = "Ngày nộp lại đã được ghi rồi. Hãy tải lại trang."


def give_copy(
    *,
    award: Award,
    reason: str,
    asked_by: str,
    given_on: date,
    key: UUID | None,
    by: User,
    at: datetime,
) -> AwardCopy:
    """Give a certificate again for a lost or damaged one; a page's key gives one copy only.

    Raises NotAllowed, WrongState for what is revoked, Incomplete, or RuleBroken for a day that
    cannot be.
    """
    can_give_copy(by, award).require()
    _wanted(reason, "Hãy ghi lý do cấp lại.")
    _wanted(asked_by, "Hãy ghi người đề nghị cấp lại.")
    _between(given_on, award.decided_on, local_day(at), "Ngày cấp lại")
    with transaction.atomic():
        Award.objects.hold(award.pk)
        earlier = award.copies.filter(form_key=key).first()
        if key is not None and earlier is not None:
            return earlier
        _still_in_force(award)
        copy = AwardCopy.objects.create(
            award=award,
            number=award.copies.count() + 1,
            reason=reason,
            asked_by=asked_by,
            given_on=given_on,
            form_key=key,
            at=at,
            by=by,
        )
        _record(award, Action.AWARD_COPIED, by, at, f"Bản cấp lại thứ {copy.number}: {reason}")
    return copy


def revoke_award(
    *,
    award: Award,
    reason: str,
    conclusion: str,
    decision_number: str,
    decided_on: date,
    received_on: date,
    paper: CheckedFile | None,
    by: User,
    at: datetime,
) -> Revocation:
    """Write a revocation into the register, with the signed paper if it is there.

    From the same instant the award is on no public page and verifies as revoked. Certificate and
    money come back within 15 working days of the day on which the decision was received (điều 93).
    Raises NotAllowed, WrongState, Incomplete, Stale, or RuleBroken for days that cannot be.
    """
    can_revoke(by, award).require()
    revocation = Revocation(
        award_id=award.pk,
        reason=reason,
        conclusion=conclusion,
        decision_number=decision_number,
        decided_on=decided_on,
        received_on=received_on,
        return_by=working_days_after(received_on, DAYS_TO_RETURN),
        at=at,
        by=by,
    )
    _check(award, revocation)
    with transaction.atomic():
        _take_back(award, revocation)
        words = f"Quyết định số {decision_number} ngày {short_day(decided_on)}: {reason}"
        _record(award, Action.AWARD_REVOKED, by, at, words)
        if paper is not None:
            keep_file(owner=revocation, use=AwardFileUse.REVOCATION, upload=paper, by=by, at=at)
    return revocation


def cancel_entry(*, award: Award, reason: str, paper: str, by: User, at: datetime) -> Revocation:
    """Say of an entry that nothing was awarded: it keeps its number, and is valid no more.

    Belongs into the transaction that corrects what the entry rests on: whoever calls has asked
    whether the person may. Raises Stale when the award was revoked meanwhile.
    """
    made = Revocation(award_id=award.pk, is_mistake=True, reason=reason, conclusion=paper)
    made.decided_on = made.received_on = made.return_by = local_day(at)
    made.at, made.by = at, by
    with transaction.atomic():
        _take_back(award, made)
        _record(award, Action.ENTRY_CANCELLED, by, at, f"{reason} ({paper})")
    return made


def note_returned(
    *,
    revocation: Revocation,
    certificate_on: date | None,
    money_on: date | None,
    by: User,
    at: datetime,
) -> None:
    """Write down when the certificate, and when the money, came back; each once.

    Raises NotAllowed, WrongState, Incomplete without any day, RuleBroken for a day that cannot be,
    or Stale when another hand has written it.
    """
    award = revocation.award
    can_note_returned(by, award).require()
    days = {"certificate_returned_on": certificate_on, "money_returned_on": money_on}
    given = {name: day for name, day in days.items() if day is not None}
    if not given:
        raise Incomplete("Hãy ghi ngày nộp lại giấy khen hoặc ngày nộp lại tiền thưởng.")
    if money_on is not None and not award.money:
        raise RuleBroken("Khen thưởng này không kèm tiền thưởng.")
    for day in given.values():
        _between(day, revocation.decided_on, local_day(at), "Ngày nộp lại")
    with transaction.atomic():
        lacking = {f"{name}__isnull": True for name in given}
        if Revocation.objects.filter(pk=revocation.pk, **lacking).update(**given) != 1:
            raise Stale(WRITTEN)
        record_act(
            by=by,
            authority_id=award.authority_id,
            action=Action.AWARD_RETURNED,
            subject=award,
            at=at,
            part=revocation,
            changes={name: (None, day) for name, day in given.items()},
        )
    for name, day in given.items():
        setattr(revocation, name, day)


def _check(award: Award, revocation: Revocation) -> None:
    """Whether everything is said, of days that can be."""
    today = local_day(revocation.at)
    _wanted(revocation.reason, "Hãy ghi lý do hủy bỏ.")
    _wanted(revocation.conclusion, "Hãy ghi kết luận của cơ quan có thẩm quyền.")
    _wanted(revocation.decision_number, "Hãy ghi số quyết định hủy bỏ.")
    _between(revocation.decided_on, award.decided_on, today, "Ngày quyết định hủy bỏ")
    _between(revocation.received_on, revocation.decided_on, today, "Ngày nhận quyết định")


def _take_back(award: Award, revocation: Revocation) -> None:
    """Write it down, once for each award; whoever gives a copy stands in line.

    The award in hand shows it only when it is written.
    """
    Award.objects.hold(award.pk)
    if Revocation.objects.filter(award=award).exists():
        raise Stale(STALE)
    revocation.save()
    revocation.award = award


def _still_in_force(award: Award) -> None:
    if Revocation.objects.filter(award=award).exists():
        raise WrongState("Khen thưởng này đã bị hủy bỏ.")


def _wanted(text: str, sentence: str) -> None:
    if not text.strip():
        raise Incomplete(sentence)


def _between(day: date, first: date, last: date, name: str) -> None:
    """A day of something that has happened, not before what it follows."""
    if day < first:
        raise RuleBroken(f"{name} không thể trước ngày {short_day(first)}.")
    if day > last:
        raise RuleBroken(f"{name} không thể sau hôm nay ({short_day(last)}).")


def _record(award: Award, action: Action, by: User, at: datetime, note: str) -> None:
    record_act(
        by=by, authority_id=award.authority_id, action=action, subject=award, at=at, note=note
    )
