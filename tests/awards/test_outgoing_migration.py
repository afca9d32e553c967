"""What was issued before there was a register stands in it after the migration."""

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from awards.models import AwardFile, Decision, OutgoingPaper
from awards.states import DecisionState, PaperKind, PaperSeries
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.outgoing import closed_session

enter = import_module("awards.migrations.0009_issued_into_the_register").enter


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign):
    return closed_session(campaign)


def before(session, by, number: str, tier=None, day=date(2024, 11, 18), data=b"%PDF- old"):
    """A decision as it was issued then, with its file; none without `data`."""
    made = award_factories.make_decision(session, by, tier)
    fields = {
        "state": DecisionState.ISSUED, "number": number, "issued_on": day, "issued_at": DECIDED,
        "signer_title": "CHỦ TỊCH", "signer_name": "Trần Quốc Toàn", "confirmed_at": DECIDED,
        "confirmed_by": by,
    }  # fmt: skip
    Decision.objects.filter(pk=made.pk).update(**fields)
    if data:
        award_factories.make_award_file("issued", by, data, "qd.pdf", decision=made)
    return made


def codes() -> list[tuple]:
    rows = OutgoingPaper.objects.order_by("pk")
    return list(rows.values_list("code", "number", "suffix", "book"))


def test_a_decision_gets_its_row_and_keeps_its_bytes(session, secretary):
    made = before(session, secretary, "150/QĐ-UBND")
    file = AwardFile.objects.get()

    enter(apps, None)

    paper = OutgoingPaper.objects.get()
    assert (paper.decision, paper.kind, paper.series) == (
        made, PaperKind.DECISION, PaperSeries.COMMITTEE,
    )  # fmt: skip
    assert (paper.code, paper.number, paper.year, paper.book) == ("150/QĐ-UBND", 150, 2024, "QĐ")
    assert (paper.file.name, paper.sha256, paper.size) == (file.file.name, file.sha256, file.size)
    with paper.file.open() as stored:
        assert stored.read() == b"%PDF- old"
    assert (paper.issued_at, paper.issued_by) == (DECIDED, secretary)
    assert AwardFile.objects.count() == 0


def test_a_submission_stands_among_its_own(session, secretary):
    before(session, secretary, "12/TTr-UBND", session.campaign.tiers.first())

    enter(apps, None)

    assert codes() == [("12/TTr-UBND", 12, "", "TTr")]


def test_what_nobody_can_read_as_a_number_stands_by_itself(session, secretary):
    tiers = list(session.campaign.tiers.all())
    before(session, secretary, "150/QĐ-UBND")
    before(session, secretary, "150/QĐ-CTUBND", day=date(2024, 11, 19))
    before(session, secretary, "không số", tiers[0])
    before(session, secretary, "7a/TTr-UBND", tiers[1])

    enter(apps, None)

    assert sorted(codes()) == sorted([
        ("150/QĐ-UBND", 150, "", "QĐ"),
        ("150/QĐ-CTUBND", 150, "", "QĐ 150/QĐ-CTUBND"),
        ("không số", 0, "", "TTr không số"),
        ("7a/TTr-UBND", 7, "a", "TTr"),
    ])  # fmt: skip


def test_without_a_file_the_row_is_there_all_the_same(session, secretary):
    before(session, secretary, "150/QĐ-UBND", data=b"")

    enter(apps, None)

    paper = OutgoingPaper.objects.get()
    assert (paper.file.name, paper.size, paper.sha256) == ("", 0, "")


def test_what_is_not_issued_is_left_alone(session, secretary):
    award_factories.make_decision(session, secretary)

    enter(apps, None)

    assert OutgoingPaper.objects.count() == 0
