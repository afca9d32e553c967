"""Issuing: the signed paper with number, day and signer; money is fixed, names are granted."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from awards.models import OutgoingPaper
from awards.services import deciding
from awards.states import DecisionState, LineState, PaperKind
from campaigns.models import BaseWage
from core.errors import Duplicate, Incomplete, RuleBroken, Stale
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.builders import another_campaign
from tests.awards.deciding import (
    DAY,
    SIGNED,
    confirmed,
    fresh,
    issue,
    line_of,
    listed,
    passed,
    refused,
)


@pytest.fixture
def session(campaign, secretary, collective, person, family, settings, tmp_path):
    """All three passed for the commune's own tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary, chairman):
    """All three on the list, confirmed."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return confirmed(made, chairman)


def money(decision) -> dict[str, Decimal | None]:
    return {each.nomination.subject_name: each.money for each in decision.lines.all()}


def test_the_paper_is_written_down_and_the_names_are_granted(decision, secretary):
    issue(decision, secretary)

    stored = fresh(decision)
    assert stored.state == decision.state == DecisionState.ISSUED
    assert (stored.number, stored.issued_on, stored.issued_at) == ("150/QĐ-UBND", DAY, DECIDED)
    assert (stored.signer_title, stored.signer_name) == ("CHỦ TỊCH", "Trần Quốc Toàn")
    assert set(stored.lines.values_list("state", flat=True)) == {LineState.GRANTED}


def test_the_money_of_that_day_is_fixed(decision, secretary):
    issue(decision, secretary)

    assert fresh(decision).base_wage == 2_340_000
    assert money(decision) == {
        "Thôn Đông": 710_000,
        "H'Hen Niê": 360_000,
        "Nguyễn Thị Hoa": 530_000,
    }


def test_a_base_wage_that_comes_later_changes_no_money(decision, secretary):
    BaseWage.objects.create(applies_from=DAY + timedelta(days=1), amount=3_000_000, source="Mới")

    issue(decision, secretary)

    assert money(decision)["Thôn Đông"] == 710_000


def test_a_base_wage_of_that_very_day_counts(decision, secretary):
    BaseWage.objects.create(applies_from=DAY, amount=3_000_000, source="Mới")

    issue(decision, secretary)

    assert money(decision)["Thôn Đông"] == 900_000


def test_without_a_coefficient_there_is_no_money(decision, secretary):
    type(decision.tier).objects.filter(pk=decision.tier_id).update(coefficient=None)

    issue(fresh(decision), secretary)

    assert set(money(decision).values()) == {None}


def test_without_a_base_wage_nothing_is_issued(decision, secretary):
    BaseWage.objects.all().delete()

    refused(Incomplete, lambda: issue(decision, secretary), "Chưa có mức lương cơ sở")


def test_the_signed_paper_is_kept(decision, secretary):
    issue(decision, secretary)

    paper = OutgoingPaper.objects.get()
    assert (paper.kind, paper.decision_id, paper.issued_by) == (
        PaperKind.DECISION,
        decision.pk,
        secretary,
    )
    with paper.file.open() as stored:
        assert stored.read() == SIGNED.data


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"number": " "}, "Hãy ghi số"),
        ({"signer_name": ""}, "họ tên người ký"),
        ({"signer_title": ""}, "chức vụ"),
        ({"issued_on": date(2024, 11, 17)}, "không được trước ngày 18/11/2024"),
        ({"issued_on": date(2024, 11, 19)}, "không được sau hôm nay"),
    ],
)
def test_what_the_paper_lacks_is_said(decision, secretary, fields, sentence):
    refused(RuleBroken, lambda: issue(decision, secretary, **fields), sentence)


def test_a_paper_of_an_earlier_day_is_written_down_later(decision, secretary):
    issue(decision, secretary, at=DECIDED + timedelta(days=9))

    assert fresh(decision).issued_on == DAY


def test_who_is_held_since_the_confirmation_stops_it(decision, person, secretary):
    award_factories.make_hold(person, secretary)

    refused(Incomplete, lambda: issue(decision, secretary), "Bà H'Hen Niê: Tạm dừng xét")


def test_a_number_is_used_once_in_a_year(decision, session, secretary):
    award_factories.make_decision(session, secretary, state=DecisionState.ISSUED)

    refused(Duplicate, lambda: issue(decision, secretary), "150/QĐ-UBND đã ghi")


@pytest.mark.parametrize(
    "fields", [{"issued_on": date(2023, 11, 18)}, {"number": "151/QĐ-UBND"}], ids=["year", "number"]
)
def test_numbers_begin_anew_each_year(decision, session, secretary, fields):
    award_factories.make_decision(session, secretary, state=DecisionState.ISSUED, **fields)

    issue(decision, secretary)

    assert fresh(decision).state == DecisionState.ISSUED


def test_a_number_of_another_campaign_of_the_commune_counts(decision, authority, secretary):
    other = another_campaign(authority)
    council = decision.session.council
    meeting = award_factories.make_session(other, council, "closed")
    award_factories.make_decision(meeting, secretary, state=DecisionState.ISSUED)

    refused(Duplicate, lambda: issue(decision, secretary))


def test_a_list_that_changed_since_the_page_is_not_issued(decision, secretary, chairman):
    seen = fresh(decision)
    deciding.strike(line=line_of(decision), reason="Trùng", by=chairman, at=DECIDED)
    confirmed(fresh(decision), chairman)

    refused(Stale, lambda: issue(seen, secretary))


def test_who_was_struck_gets_nothing(session, secretary, chairman):
    decision = confirmed(fresh(listed(session, secretary)), chairman)

    issue(decision, secretary)

    line = line_of(decision, LineState.STRUCK)
    assert (line.state, line.money) == (LineState.STRUCK, None)


def test_the_names_of_a_submission_wait_for_their_answer(session, secretary, chairman):
    tier = session.campaign.tiers.first()
    decision = confirmed(fresh(listed(session, secretary, tier=tier)), chairman)

    issue(decision, secretary, number="12/TTr-UBND")

    stored = fresh(decision)
    assert (stored.state, stored.base_wage) == (DecisionState.ISSUED, None)
    assert line_of(decision).state == LineState.LISTED
    assert set(money(decision).values()) == {None}
