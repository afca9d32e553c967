"""What those above answer, name by name; falling back to a lower tier."""

from datetime import date, timedelta

import pytest

from awards.models import AwardFile, DecisionLine
from awards.services import deciding
from awards.services.deciding import Answer
from awards.states import AwardFileUse, DecisionState, LineState
from core.errors import Duplicate, Incomplete, RuleBroken, WrongState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import (
    DAY,
    SIGNED,
    confirmed,
    fresh,
    issue,
    line_of,
    passed,
    record,
    refused,
    states,
    told,
)


@pytest.fixture
def session(campaign, secretary, collective, person, family, settings, tmp_path):
    """All three passed for the district's tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, collective, person, family, tier=campaign.tiers.all()[1])


@pytest.fixture
def decision(session, secretary, chairman):
    """The submission to the district, issued."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    made = confirmed(made, chairman)
    issue(made, secretary, number="12/TTr-UBND")
    return fresh(made)


@pytest.fixture
def line(decision, secretary):
    """Thôn Đông, which the district refused."""
    record(decision, secretary, granted=False)
    return line_of(decision, LineState.REFUSED)


def fall(line, place, by, reason="Đủ điều kiện Giấy khen xã"):
    tier = line.decision.campaign.tiers.all()[place]
    return deciding.fall_back(line=line, tier=tier, reason=reason, by=by, at=DECIDED)


def test_who_is_granted_gets_the_money_of_that_day(decision, secretary):
    record(decision, secretary)

    line = line_of(decision, LineState.GRANTED)
    assert (line.state, line.money, line.result_on) == (LineState.GRANTED, 1_410_000, DAY)
    assert line.result_paper.startswith("Quyết định số 2210")
    assert told("decision.result_from_above") == [
        "Thôn Đông, Quyết định số 2210/QĐ-UBND của Chủ tịch UBND huyện"
    ]


def test_the_base_wage_of_the_paper_from_above_counts(decision, secretary):
    record(decision, secretary, at=DECIDED + timedelta(days=700), paper_on=date(2026, 7, 1))

    assert line_of(decision, LineState.GRANTED).money == 1_520_000


def test_who_is_refused_is_told_why(decision, line):
    assert (line.reason, line.money) == ("Chưa đủ tiêu chuẩn", None)
    assert sorted(states(decision).values()) == ["listed", "listed", "refused"]


def test_one_paper_answers_for_several(decision, secretary):
    first, second, _ = decision.lines.select_related("nomination")
    answers = {first: Answer(True), second: Answer(False, "Chưa đủ thời gian")}

    record(decision, secretary, answers=answers, upload=SIGNED)

    assert (first.state, second.state) == (LineState.GRANTED, LineState.REFUSED)
    assert AwardFile.objects.get(use=AwardFileUse.RESULT).decision == decision


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"paper": " "}, "số, ngày"),
        ({"answers": {}}, "ít nhất một tên"),
        ({"paper_on": date(2024, 11, 17)}, "không được trước ngày 18/11/2024"),
        ({"paper_on": date(2024, 11, 19)}, "không được sau hôm nay"),
    ],
)
def test_what_the_answer_lacks_is_said(decision, secretary, fields, sentence):
    refused(RuleBroken, lambda: record(decision, secretary, **fields), sentence)


def test_a_refusal_needs_its_reason_and_all_or_nothing_is_written(decision, secretary):
    first, second, _ = decision.lines.select_related("nomination")
    answers = {first: Answer(True), second: Answer(False, " ")}

    refused(RuleBroken, lambda: record(decision, secretary, answers=answers), "lý do không tặng")


def test_a_name_is_answered_once(decision, line, secretary):
    refused(
        WrongState,
        lambda: record(decision, secretary, answers={line: Answer(True)}),
        "không chờ kết quả",
    )


def test_a_name_of_another_list_is_not_answered_here(decision, session, secretary):
    other = award_factories.make_decision(session, secretary, session.campaign.tiers.first())
    line = award_factories.make_line(other, session.items.first(), LineState.UNDONE)

    refused(WrongState, lambda: record(decision, secretary, answers={line: Answer(True)}))


def test_a_refused_name_goes_to_a_waiting_list_of_a_lower_tier(line, secretary):
    new = fall(line, 2, secretary)

    assert (new.state, new.falls_back_from) == (LineState.LISTED, line)
    assert new.decision.state == DecisionState.PENDING
    assert new.decision.tier.short_name == "Giấy khen xã"
    assert (
        told("decision.fell_back")
        == ["Thôn Đông: Giấy khen huyện → Giấy khen xã. Đủ điều kiện Giấy khen xã"] * 2
    )


def test_it_joins_a_list_that_waits_already(line, session, secretary):
    tier = session.campaign.tiers.last()
    waiting = award_factories.make_decision(session, secretary, tier)

    new = fall(line, 2, secretary)

    assert new.decision == waiting
    assert fresh(waiting).version == 2


@pytest.mark.parametrize("place", [0, 1])
def test_only_a_lower_tier(line, secretary, place):
    refused(RuleBroken, lambda: fall(line, place, secretary), "thấp hơn Giấy khen huyện")


def test_it_needs_a_reason(line, secretary):
    refused(RuleBroken, lambda: fall(line, 2, secretary, reason=" "))


def test_only_once(line, secretary):
    fall(line, 2, secretary)

    refused(Duplicate, lambda: fall(line, 2, secretary), "đã được chuyển xuống")


def test_nobody_falls_back_while_something_stops_them(line, collective, secretary):
    award_factories.make_hold(collective, secretary)

    refused(Incomplete, lambda: fall(line, 2, secretary), "Tạm dừng xét")


def test_not_onto_a_list_that_the_chairman_has_confirmed(line, session, secretary):
    tier = session.campaign.tiers.last()
    award_factories.make_decision(session, secretary, tier, DecisionState.CONFIRMED)

    refused(RuleBroken, lambda: fall(line, 2, secretary), "đã được Chủ tịch duyệt")


def test_only_what_was_refused(decision, secretary):
    refused(WrongState, lambda: fall(line_of(decision), 2, secretary))


def test_after_the_lower_list_is_undone_the_name_may_fall_back_again(line, secretary):
    first = fall(line, 2, secretary).decision
    deciding.undo(decision=fresh(first), reason="Lập lại", by=secretary, at=DECIDED)

    again = fall(line, 2, secretary)

    assert again.decision != first
    assert DecisionLine.objects.live().filter(nomination=line.nomination).get() == again
