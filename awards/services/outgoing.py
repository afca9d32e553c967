"""The register of outgoing papers: the only way in which a paper gets a number and is kept."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from accounts.models import Authority, User
from accounts.services import record_act
from audit.actions import Action
from awards.models import OutgoingPaper, Revocation
from awards.models.outgoing import RULES
from awards.permissions import can_issue_paper, can_replace_paper
from awards.permissions.outgoing import campaign_of
from awards.register.numbering import Code, book_of, counted_with
from awards.register.outgoing import issued_of
from awards.states import PaperKind
from core.calendar import local_day, short_day
from core.errors import Duplicate, Incomplete, RuleBroken
from core.uploads.checking import CheckedFile
from core.uploads.keeping import columns_of, kept

NO_SUBJECT = "Hãy ghi trích yếu của văn bản."
NO_SIGNER = "Hãy ghi chức vụ và họ tên người ký."
NO_REASON = "Hãy ghi lý do thay thế."
IN_FUTURE = "Ngày văn bản không được sau hôm nay."
SENT_BEFORE = "Ngày chuyển không được trước ngày văn bản."
TOO_EARLY = "Ngày văn bản thay thế không được trước ngày {day} của văn bản bị thay thế."
TWICE = "Số {number} đã ghi cho một văn bản khác của năm {year}: {other}, ngày {day}."
ISSUED_ALREADY = "{kind} đã ban hành với số {code}; nội dung sai thì ban hành văn bản thay thế."
AS_REVOKED = "Số, ngày phải đúng như đã ghi khi hủy bỏ: {code} ngày {day}."


@dataclass(frozen=True)
class Signed:
    """What stands on a signed paper, and how it went out (NĐ 30/2020, Phụ lục IV).

    `number` is as the office types it: «05/TTr-UBND», or «5» for the usual symbol. Without
    `sent_on` it went out on its own day.
    """

    number: str
    day: date
    about: str
    signer_title: str
    signer_name: str
    upload: CheckedFile
    recipients: str = ""
    kept_by: str = ""
    copies: int | None = None
    sent_on: date | None = None
    note: str = ""


def issue_paper(
    *, kind: PaperKind, subject: models.Model, signed: Signed, by: User, at: datetime
) -> OutgoingPaper:
    """Write a signed paper into the register; from then on neither row nor bytes change.

    Gaps in the numbers are allowed (other offices take numbers as well), twins are not. Raises
    NotAllowed, WrongState while there is nothing to issue, RuleBroken, Incomplete, or Duplicate
    for a number that was used and for a thing that has its paper already.
    """
    can_issue_paper(by, kind, subject).require()
    with transaction.atomic():
        paper = write_down(kind=kind, subject=subject, signed=signed, by=by, at=at)
    return paper


def replace_paper(
    *, paper: OutgoingPaper, signed: Signed, reason: str, by: User, at: datetime
) -> OutgoingPaper:
    """Issue a paper of the same kind in the place of one whose content is wrong (điều 18).

    The old one stays as it is, marked by the new one. Raises NotAllowed, WrongState when it has
    been replaced, RuleBroken without a reason, Incomplete, or Duplicate.
    """
    can_replace_paper(by, paper).require()
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    if signed.day < paper.day:
        raise RuleBroken(TOO_EARLY.format(day=short_day(paper.day)))
    with transaction.atomic():
        code = Code.read(signed.number, PaperKind(paper.kind))
        _record(paper, Action.PAPER_REPLACED, by, at, f"{code}: {reason.strip()}")
        # Last: the bytes are stored by then, and nothing after them can fail.
        new = write_down(
            kind=PaperKind(paper.kind),
            subject=paper.subject,
            signed=signed,
            by=by,
            at=at,
            replaces=paper,
            reason=reason.strip(),
        )
    return new


def write_down(
    *,
    kind: PaperKind,
    subject: models.Model,
    signed: Signed,
    by: User,
    at: datetime,
    replaces: OutgoingPaper | None = None,
    reason: str = "",
) -> OutgoingPaper:
    """The row and the bytes of a paper, inside the transaction of what it is of.

    Whoever calls has asked whether the person may. Raises RuleBroken, Incomplete or Duplicate.
    """
    code = Code.read(signed.number, kind)
    _check(signed, at)
    if replaces is None and isinstance(subject, Revocation):
        _as_revoked(subject, code, signed.day)
    campaign = campaign_of(subject)
    # The queue of all who take a number of this authority: who comes later sees this one.
    Authority.objects.hold(campaign.authority_id)
    _refuse_second(kind, subject, replaces)
    _refuse_twin(campaign.authority, kind, code, signed.day.year)
    paper = OutgoingPaper(
        authority=campaign.authority,
        campaign=campaign,
        kind=kind,
        **_numbered(campaign.authority, kind, code, signed.day),
        **_said(signed),
        issued_at=at,
        issued_by=by,
        replaces=replaces,
        reason=reason,
    )
    if RULES[kind].column:
        setattr(paper, RULES[kind].column, subject)
    with kept(paper, signed.upload):
        paper.save()
        _record(paper, Action.PAPER_ISSUED, by, at, paper.about)
    return paper


def _check(signed: Signed, at: datetime) -> None:
    if not signed.about.strip():
        raise Incomplete(NO_SUBJECT)
    if not (signed.signer_title.strip() and signed.signer_name.strip()):
        raise RuleBroken(NO_SIGNER)
    if signed.day > local_day(at):
        raise RuleBroken(IN_FUTURE)
    if signed.sent_on is not None and signed.sent_on < signed.day:
        raise RuleBroken(SENT_BEFORE)


def _as_revoked(revocation: Revocation, code: Code, day: date) -> None:
    """Number and day are those under which the award was taken back."""
    told = Code.read(revocation.decision_number, PaperKind.REVOCATION)
    if (code, day) != (told, revocation.decided_on):
        raise RuleBroken(AS_REVOKED.format(code=told, day=short_day(revocation.decided_on)))


def _refuse_second(kind: PaperKind, subject: models.Model, replaces: OutgoingPaper | None) -> None:
    """One paper of a kind is in force of a thing; a second one replaces it."""
    found = issued_of(kind, subject)
    if found is not None and found != replaces:
        raise Duplicate(ISSUED_ALREADY.format(kind=kind.label, code=found.code))


def _refuse_twin(authority: Authority, kind: PaperKind, code: Code, year: int) -> None:
    """Numbers begin anew each year (NĐ 30/2020, điều 15)."""
    numbered = counted_with(authority, kind, code.series, year)
    twin = OutgoingPaper.objects.filter(numbered, number=code.number, suffix=code.suffix).first()
    if twin is not None:
        words = {"other": twin.get_kind_display(), "day": short_day(twin.day)}
        raise Duplicate(TWICE.format(number=code, year=year, **words))


def _numbered(authority: Authority, kind: PaperKind, code: Code, day: date) -> dict[str, Any]:
    return {
        "series": code.series,
        "book": book_of(authority, kind),
        "year": day.year,
        "number": code.number,
        "suffix": code.suffix,
        "code": str(code),
        "day": day,
    }


def _said(signed: Signed) -> dict[str, Any]:
    return {
        "about": signed.about.strip(),
        "signer_title": signed.signer_title.strip(),
        "signer_name": signed.signer_name.strip(),
        "recipients": signed.recipients.strip(),
        "kept_by": signed.kept_by.strip(),
        "copies": signed.copies,
        "sent_on": signed.sent_on or signed.day,
        "note": signed.note.strip(),
        **columns_of(signed.upload),
    }


def _record(paper: OutgoingPaper, action: Action, by: User, at: datetime, note: str) -> None:
    told = ("code", "day", "signer_name", "name", "size", "sha256")
    changes = {name: (None, getattr(paper, name)) for name in told}
    record_act(
        by=by,
        authority_id=paper.authority_id,
        action=action,
        subject=paper,
        at=at,
        changes=changes if action == Action.PAPER_ISSUED else None,
        note=note,
    )
