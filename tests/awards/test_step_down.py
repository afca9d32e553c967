"""Stepping down a tier, and back."""

import pytest

from awards.models import SessionItem
from awards.services import deciding
from core.errors import RuleBroken, Stale, WrongState
from tests.award_factories import DECIDED
from tests.awards.builders import another_campaign
from tests.awards.deciding import listed, passed, told


@pytest.fixture
def session(campaign, secretary, collective, person):
    """Both passed for the province's tier."""
    return passed(campaign, secretary, collective, person, tier=campaign.tiers.first())


@pytest.fixture
def item(session):
    return read(session.items.first())


def read(item) -> SessionItem:
    rows = SessionItem.objects.select_related("tier", "final_tier", "session__campaign")
    return rows.get(pk=item.pk)


def step(item, place: int, by, reason="Tỉnh chỉ nhận một tập thể"):
    tier = item.session.campaign.tiers.all()[place]
    deciding.step_down(item=item, tier=tier, reason=reason, by=by, at=DECIDED)


@pytest.mark.parametrize("place", [1, 2])
def test_a_lower_tier_is_proposed_with_its_reason(item, secretary, place):
    step(item, place, secretary)

    stored = read(item)
    assert stored.award_tier == item.session.campaign.tiers.all()[place]
    assert (stored.step_reason, item.step_reason) == ("Tỉnh chỉ nhận một tập thể",) * 2
    (note,) = told("decision.stepped_down")
    assert note.startswith("Bằng khen tỉnh → Giấy khen ")


def test_a_step_is_taken_back(item, secretary):
    step(item, 2, secretary)
    step(item, 0, secretary, reason="Tỉnh nhận thêm")

    stored = read(item)
    assert (stored.final_tier, stored.step_reason) == (None, "")
    assert len(told("decision.stepped_down")) == 2


def test_nothing_changes_when_the_tier_is_the_same(item, secretary):
    step(item, 0, secretary)

    assert told("decision.stepped_down") == []


def test_nobody_steps_up(session, item, secretary):
    SessionItem.objects.filter(pk=item.pk).update(tier=session.campaign.tiers.last())

    with pytest.raises(RuleBroken, match="Chỉ hạ xuống"):
        step(read(item), 1, secretary)

    assert read(item).final_tier is None


def test_a_step_needs_a_reason(item, secretary):
    with pytest.raises(RuleBroken, match="lý do"):
        step(item, 2, secretary, reason="  ")


def test_the_tier_of_another_campaign_is_none(item, authority, secretary):
    tier = another_campaign(authority).tiers.last()

    with pytest.raises(RuleBroken):
        deciding.step_down(item=item, tier=tier, reason="Nhầm", by=secretary, at=DECIDED)


def test_who_stands_on_a_live_list_is_not_stepped_down(session, item, secretary):
    listed(session, secretary, tier=session.campaign.tiers.first())

    with pytest.raises(WrongState, match="đang có trong danh sách"):
        step(item, 2, secretary)

    assert read(item).final_tier is None


def test_who_was_struck_may_be_proposed_for_less(session, secretary):
    decision = listed(session, secretary, tier=session.campaign.tiers.first())
    struck = read(decision.lines.get(state="struck").item)

    step(struck, 2, secretary)
    drawn = deciding.draw_up(session=session, by=secretary, at=DECIDED)

    assert [each.tier.short_name for each in drawn.decisions] == ["Giấy khen xã"]


def test_the_slower_of_two_steps_is_told(item, secretary):
    other = read(item)
    step(other, 1, secretary)

    with pytest.raises(Stale):
        step(item, 2, secretary)

    assert read(item).award_tier.short_name == "Giấy khen huyện"


def test_a_list_carries_the_lower_tier(item, session, secretary):
    step(item, 2, secretary)

    drawn = deciding.draw_up(session=session, by=secretary, at=DECIDED)

    assert {each.tier.short_name: each.lines.count() for each in drawn.decisions} == {
        "Bằng khen tỉnh": 1,
        "Giấy khen xã": 1,
    }
