"""Writing down what was taken away to be printed: who, when, what and how many; each time anew.

No law that could be read asks for it; a certificate with seal is worth forging, so the office can
say who held the files (docs/certificates.md). The notes carry numbers and names of files, and no
name of a person.
"""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from django.db import models, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Award, AwardCopy, Bundle, CertificateStock, OutgoingPaper

FORMS = {"pdf": "tệp PDF", "docx": "tệp Word", "zip": "tệp nén"}


def note_certificate(
    *,
    award: Award,
    copy: AwardCopy | None,
    stock: CertificateStock,
    form: str,
    by: User,
    at: datetime,
) -> None:
    """The certificate of one award was drawn for a person, in a form of `FORMS`."""
    which = f"bản cấp lại thứ {copy.number}" if copy else "bản đầu"
    note = f"1 giấy, số vào sổ {award.book_number}, {which}; {FORMS[form]}, mẫu phôi «{stock}»"
    _record(award, award.authority_id, Action.CERTIFICATE_PRINTED, by, at, note)


def note_bundle(*, bundle: Bundle, form: str, by: User, at: datetime) -> None:
    """A file of a finished order was fetched: of a dossier, or of certificates."""
    if bundle.is_certificates:
        action = Action.CERTIFICATE_PRINTED
        numbers = numbers_in_words(bundle.awards.order_by("year", "number"))
        note = f"{bundle.count} giấy, số vào sổ {numbers}; {FORMS[form]}, mẫu phôi «{bundle.stock}»"
    else:
        action = Action.BUNDLE_FETCHED
        note = f"{bundle.count} văn bản; {FORMS[form]}"
    _record(bundle.of, bundle.campaign.authority_id, action, by, at, note)


def note_outgoing(*, paper: OutgoingPaper, by: User, at: datetime) -> None:
    """The signed bytes of an issued paper were fetched."""
    _record(paper, paper.authority_id, Action.PAPER_FETCHED, by, at, f"Số {paper.code}")


def numbers_in_words(awards: Iterable[Award]) -> str:
    """Numbers of the register in order, neighbours together: «01-03/2024, 05/2024»."""
    runs = groupby(enumerate(awards), key=lambda each: (each[1].year, each[1].number - each[0]))
    return ", ".join(_run([award for _, award in run]) for _, run in runs)


def _run(awards: list[Award]) -> str:
    first, last = awards[0], awards[-1]
    return last.book_number if first is last else f"{first.number:02d}-{last.book_number}"


def _record(
    subject: models.Model, authority_id: int, action: Action, by: User, at: datetime, note: str
) -> None:
    with transaction.atomic():
        record_act(
            by=by, authority_id=authority_id, action=action, subject=subject, at=at, note=note
        )
