"""What the tests of the register share: granted lines, acts with usual words, all rows."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import SimpleUploadedFile

from audit.models import Entry, Ledger
from awards.models import (
    Award,
    AwardCopy,
    AwardFile,
    DecisionLine,
    Honour,
    HonourRequest,
    RegisterBook,
    Revocation,
)
from awards.services import honouring, revoking
from awards.states import DecisionState, HonourRequestKind, ItemOutcome, LineState, SessionState
from core.uploads.checking import CheckedFile, check_upload
from tests import award_factories
from tests.core.hostile.good import drawn, halves, photo
from tests.core.hostile.pdf import pdf
from tests.factories import at

NOW = at("2024-12-20 09:00")
TABLES = (
    Award,
    AwardCopy,
    AwardFile,
    Honour,
    HonourRequest,
    RegisterBook,
    Revocation,
    Entry,
    Ledger,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of the register and of the history: equal before and after a refusal."""
    return {each.__name__: list(each._default_manager.order_by("pk").values()) for each in TABLES}


def granted(nomination, by, tier=None, **fields) -> DecisionLine:
    """A granted line that has not been entered; one decision for each tier."""
    campaign = nomination.campaign
    tier = tier or nomination.tier
    session = campaign.sessions.first()
    if session is None:
        council = award_factories.make_council(campaign.authority)
        session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    decision = campaign.decisions.filter(tier=tier).first()
    decision = decision or award_factories.make_decision(session, by, tier, DecisionState.ISSUED)
    item = award_factories.make_item(session, nomination, ItemOutcome.PASSED, tier)
    return award_factories.make_line(decision, item, LineState.GRANTED, money=360_000, **fields)


def give_copy(award, by, when=NOW, **given):
    values = {
        "reason": "Giấy khen bị cháy",
        "asked_by": "H'Hen Niê",
        "given_on": date(2024, 12, 20),
        "key": UUID(int=1),
        **given,
    }
    return revoking.give_copy(award=award, by=by, at=when, **values)


def revoke(award, by, when=NOW, **given):
    values = {
        "reason": "Kê khai gian dối",
        "conclusion": "Kết luận số 5/KL-UBND ngày 02/12/2024",
        "decision_number": "201/QĐ-UBND",
        "decided_on": date(2024, 12, 9),
        "received_on": date(2024, 12, 10),
        "paper": None,
        **given,
    }
    return revoking.revoke_award(award=award, by=by, at=when, **values)


def note_returned(award, by, when=NOW, **given):
    values = {
        "certificate_on": date(2024, 12, 16),
        "money_on": date(2024, 12, 17),
        **given,
    }
    revoking.note_returned(revocation=award.revocation, by=by, at=when, **values)


def publish(award, by, when=NOW):
    return honouring.publish_honours(campaign=award.campaign, awards=[award], by=by, at=when)


def edit(award, by, when=NOW, **given):
    values = {
        "text": "Đi đầu làm đường hoa",
        "photo_consent": "",
        "photo": None,
        "version": award.honour.version,
        **given,
    }
    honouring.edit_honour(honour=award.honour, by=by, at=when, **values)


def take_down(award, by, when=NOW, **given):
    values = {"reason": "Theo đề nghị", "version": award.honour.version, **given}
    honouring.take_down_honour(honour=award.honour, by=by, at=when, **values)


def put_back(award, by, when=NOW):
    honouring.put_back_honour(honour=award.honour, version=award.honour.version, by=by, at=when)


def make_request(honour, **fields) -> HonourRequest:
    values = {
        "kind": HonourRequestKind.CORRECTION,
        "text": "Sai tên đệm",
        "name": "Y Thih",
        "contact": "0905 000 002",
        "at": NOW,
        **fields,
    }
    return HonourRequest.objects.create(honour=honour, **values)


def sent_photo(name: str = "0905000002 nhà ở buôn.jpg") -> SimpleUploadedFile:
    """A photograph as a telephone sends it: with the place and the camera inside."""
    return SimpleUploadedFile(name, photo())


def checked_photo() -> CheckedFile:
    return check_upload(sent_photo())


def another_photo() -> CheckedFile:
    return check_upload(SimpleUploadedFile("anh.png", drawn(halves())))


def checked_pdf() -> CheckedFile:
    return check_upload(SimpleUploadedFile("qd.pdf", pdf()))


def fresh(award: Award) -> Award:
    """The entry as a request of its own reads it."""
    return Award.objects.select_related("campaign", "authority").get(pk=award.pk)
