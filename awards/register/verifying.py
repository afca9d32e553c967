"""The verification of an award: its code, and what the public is told (Luật TĐKT, điều 5)."""

import re
import secrets
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.conf import settings
from django.urls import reverse

from awards.models import Award
from awards.register.outgoing import with_replacement
from core.qr import qr_png, qr_svg

# No letter and no digit that is taken for another one: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
LETTERS: Final = "34679ACDEFGHJKMNPQRTWXY"
CODE_LENGTH: Final = 12


@dataclass(frozen=True)
class Verified:
    """Everything that the public learns about an award by its code."""

    is_revoked: bool
    name: str
    unit_name: str
    form_name: str
    decision_number: str
    decided_on: date
    new_number: str | None  # of the decision that replaced it
    new_day: date | None
    book_number: str


def draw_code() -> str:
    """A code that nobody can guess: 23¹² of them, twelve letters to read aloud."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))


def plain_code(typed: str) -> str:
    """What was typed as codes are stored: capitals and digits, without what stands between."""
    return re.sub(r"[^0-9A-Z]", "", typed.upper())[:40]


def verify(typed: str) -> Verified | None:
    """What the code stands for; None for a code that nobody was given.

    One query and nothing else for either, so that the time of the answer says nothing.
    """
    awards = with_replacement(Award.objects.select_related("revocation"))
    award = awards.filter(code=plain_code(typed)).first()
    if award is None:
        return None
    return Verified(
        is_revoked=award.is_revoked,
        name=award.name,
        unit_name=award.unit_name,
        form_name=award.form_name,
        decision_number=award.decision_number,
        decided_on=award.decided_on,
        new_number=award.new_number,
        new_day=award.new_day,
        book_number=award.book_number,
    )


def verify_url(award: Award) -> str:
    """The whole address that the code of a certificate leads to."""
    return f"{settings.PORTAL_URL}{reverse('awards:verify_code', args=[award.code])}"


def award_qr_svg(award: Award) -> bytes:
    """The QR code of a certificate as SVG."""
    return qr_svg(verify_url(award))


def award_qr_png(award: Award) -> bytes:
    """The QR code of a certificate as PNG."""
    return qr_png(verify_url(award))
