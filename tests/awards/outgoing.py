"""What the tests of the register of outgoing papers share."""

import json
from datetime import date
from pathlib import Path

from django.conf import settings

from audit.models import Entry
from awards.models import Decision, OutgoingPaper
from awards.services import outgoing
from awards.services.outgoing import Signed
from awards.states import PaperKind, SessionState
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests import award_factories
from tests.award_factories import DECIDED

DAY = date(2024, 11, 18)
BYTES = b"%PDF-1.4 signed and sealed"
SIGNED = CheckedFile("ban-da-ky.pdf", Kind.PDF, BYTES, Scan.UNSCANNED)


def signed(number: str = "05/BB-HĐTĐKT", **fields) -> Signed:
    """A signed paper with everything that the register asks for."""
    values = {
        "day": DAY,
        "about": "Họp Hội đồng xét khen thưởng",
        "signer_title": "CHỦ TỊCH HỘI ĐỒNG",
        "signer_name": "Trần Quốc Toàn",
        "upload": SIGNED,
        **fields,
    }
    return Signed(number=number, **values)


def issue(kind, subject, by, number: str = "05/BB-HĐTĐKT", at=DECIDED, **fields) -> OutgoingPaper:
    """Write a paper into the register by the service."""
    return outgoing.issue_paper(
        kind=kind, subject=subject, signed=signed(number, **fields), by=by, at=at
    )


def replace(paper, by, number: str = "06/BB-HĐTĐKT", reason="Ghi sai tên", at=DECIDED, **fields):
    """Replace a paper by the service."""
    return outgoing.replace_paper(
        paper=paper, signed=signed(number, **fields), reason=reason, by=by, at=at
    )


def closed_session(campaign):
    """A meeting of the council that is over; more than one of a commune has one council."""
    council = campaign.authority.councils.first()
    council = council or award_factories.make_council(campaign.authority)
    return award_factories.make_session(campaign, council, SessionState.CLOSED)


def everything() -> str:
    """All rows of the register, the history's length and the stored files."""
    rows = [list(each.objects.order_by("pk").values()) for each in (OutgoingPaper, Decision)]
    stored = sorted(str(each) for each in Path(settings.MEDIA_ROOT).rglob("*") if each.is_file())
    return json.dumps([rows, Entry.objects.count(), stored], default=str)


def fresh(paper) -> OutgoingPaper:
    """The paper as a request of its own reads it."""
    return OutgoingPaper.objects.select_related("replaced_by", "replaces").get(pk=paper.pk)


MINUTES = PaperKind.MINUTES
