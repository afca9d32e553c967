"""The chairman's word: exactly what was read back; strike, restore, reopen, undo."""

from datetime import timedelta

import pytest

from awards.services import deciding
from awards.states import DecisionState, LineState
from core.errors import Duplicate, Incomplete, RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import (
    confirmed,
    fresh,
    line_of,
    listed,
    passed,
    refused,
    states,
    told,
)


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed for the commune's own tier."""
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary):
    """Thôn Đông on the list, bà H'Hen Niê struck, the household free."""
    return fresh(listed(session, secretary))


def confirm(decision, by, version=None):
    version = decision.version if version is None else version
    deciding.confirm(decision=decision, version=version, by=by, at=DECIDED)


def test_the_list_is_confirmed_by_whom_and_when(decision, chairman):
    confirm(decision, chairman)

    stored = fresh(decision)
    assert stored.state == decision.state == DecisionState.CONFIRMED
    assert (stored.confirmed_by, stored.confirmed_at, stored.version) == (chairman, DECIDED, 2)
    assert told("decision.confirmed") == ["1 tên"]


@pytest.mark.parametrize("version", [0, 2, -1])
def test_only_the_version_that_was_read_back(decision, chairman, version):
    refused(Stale, lambda: confirm(decision, chairman, version), "đọc lại")


def test_a_name_that_was_added_meanwhile_is_read_first(decision, session, secretary, chairman):
    seen = fresh(decision)
    item = session.items.last()
    deciding.add_name(decision=decision, item=item, by=secretary, at=DECIDED)

    refused(Stale, lambda: confirm(seen, chairman))
    refused(Stale, lambda: confirm(fresh(decision), chairman, seen.version))


def test_who_is_held_by_now_stops_it_by_name(decision, collective, secretary, chairman):
    award_factories.make_hold(collective, secretary)

    refused(Incomplete, lambda: confirm(decision, chairman), "Thôn Đông: Tạm dừng xét")


def test_an_opinion_that_came_meanwhile_stops_it(decision, campaign, chairman):
    award_factories.make_opinion(campaign.notices.get())

    refused(Incomplete, lambda: confirm(decision, chairman), "chưa trả lời")


def test_who_was_struck_stops_nothing(decision, person, secretary, chairman):
    award_factories.make_hold(person, secretary)

    confirm(decision, chairman)

    assert decision.state == DecisionState.CONFIRMED


def test_an_empty_list_is_not_confirmed(decision, chairman):
    deciding.strike(line=line_of(decision), reason="Trùng", by=chairman, at=DECIDED)

    refused(Incomplete, lambda: confirm(fresh(decision), chairman), "không còn tên nào")


@pytest.mark.parametrize("was_confirmed", [False, True])
def test_a_struck_name_leaves_the_list_to_be_read_again(decision, chairman, was_confirmed):
    if was_confirmed:
        decision = confirmed(decision, chairman)
    version = decision.version

    line = line_of(decision, LineState.LISTED)
    deciding.strike(line=line, reason="Trùng thành tích", by=chairman, at=DECIDED)

    stored = fresh(decision)
    assert (stored.state, stored.version) == (DecisionState.PENDING, version + 1)
    assert (stored.confirmed_at, stored.confirmed_by) == (None, None)
    assert states(decision)["Thôn Đông"] == LineState.STRUCK
    assert told("decision.name_struck") == ["Thôn Đông: Trùng thành tích"]


def test_a_strike_needs_its_reason(decision, chairman):
    line = line_of(decision)

    refused(RuleBroken, lambda: deciding.strike(line=line, reason=" ", by=chairman, at=DECIDED))


def test_a_struck_name_is_not_struck_again(decision, chairman):
    line = line_of(decision, LineState.STRUCK)

    refused(
        WrongState,
        lambda: deciding.strike(line=line, reason="Lần nữa", by=chairman, at=DECIDED),
    )


@pytest.mark.parametrize("was_confirmed", [False, True])
def test_a_struck_name_comes_back_without_its_reason(decision, chairman, was_confirmed):
    if was_confirmed:
        decision = confirmed(decision, chairman)

    line = line_of(decision, LineState.STRUCK)
    deciding.restore(line=line, by=chairman, at=DECIDED)

    line.refresh_from_db()
    assert (line.state, line.reason) == (LineState.LISTED, "")
    assert fresh(decision).state == DecisionState.PENDING
    assert len(told("decision.name_restored")) == 1


def test_who_is_on_another_list_by_now_does_not_come_back(decision, session, secretary, chairman):
    line = line_of(decision, LineState.STRUCK)
    other = award_factories.make_decision(session, secretary, session.campaign.tiers.first())
    award_factories.make_line(other, line.item)

    refused(
        Duplicate,
        lambda: deciding.restore(line=line, by=chairman, at=DECIDED),
        "đã có trong một danh sách khác",
    )


def test_who_was_stepped_down_does_not_come_back(session, secretary, chairman):
    tier = session.campaign.tiers.first()
    session.items.update(tier=tier)
    decision = listed(session, secretary, tier=tier)
    line = line_of(decision, LineState.STRUCK)
    line.item.final_tier = session.campaign.tiers.last()
    line.item.save()

    line = line_of(decision, LineState.STRUCK)
    refused(
        WrongState,
        lambda: deciding.restore(line=line, by=chairman, at=DECIDED),
        "đã hạ xuống Giấy khen xã",
    )


def test_a_reopened_list_is_confirmed_anew(decision, secretary, chairman):
    decision = confirmed(decision, chairman)

    deciding.reopen(decision=decision, reason="Sót một tên", by=secretary, at=DECIDED)

    stored = fresh(decision)
    assert (stored.state, stored.confirmed_by, stored.version) == (DecisionState.PENDING, None, 3)
    assert told("decision.reopened") == ["Sót một tên"]


@pytest.mark.parametrize("act", [deciding.reopen, deciding.undo])
def test_going_back_needs_a_reason(decision, chairman, act):
    decision = confirmed(decision, chairman)

    refused(RuleBroken, lambda: act(decision=decision, reason="", by=chairman, at=DECIDED))


def test_an_undone_list_sets_its_names_free(decision, session, secretary):
    deciding.undo(decision=decision, reason="Lập nhầm", by=secretary, at=DECIDED)

    assert set(states(decision).values()) == {LineState.UNDONE}
    assert (fresh(decision).undone_reason, fresh(decision).state) == ("Lập nhầm", "undone")
    assert deciding.draw_up(session=session, by=secretary, at=DECIDED).added == 3


def test_the_secretariat_does_not_undo_what_the_chairman_confirmed(decision, secretary, chairman):
    decision = confirmed(decision, chairman, DECIDED + timedelta(hours=1))

    refused(
        RuleBroken,
        lambda: deciding.undo(decision=decision, reason="Lập lại", by=secretary, at=DECIDED),
        "chỉ Chủ tịch hủy được",
    )
