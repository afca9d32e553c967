"""Drawing up: one list for each tier, who is left out and why, what a second time does."""

import pytest

from awards.models import Decision, DecisionLine
from awards.services import deciding
from awards.states import DecisionKind, DecisionState, ItemOutcome, LineState, NominationState
from core.errors import RuleBroken
from tests import award_factories
from tests.award_factories import DECIDED, NOTICE
from tests.awards.deciding import listed, passed, told


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed for the commune's own tier."""
    return passed(campaign, secretary, collective, person, family)


def draw(session, by, at=DECIDED):
    return deciding.draw_up(session=session, by=by, at=at)


def raise_to(session, nomination, tier):
    """The council passed the name for that tier."""
    session.items.filter(nomination=nomination).update(tier=tier)


def left_out(drawn) -> dict[str, str]:
    return {each.item.nomination.subject_name: " ".join(each.blocks) for each in drawn.left_out}


def test_one_list_for_each_tier_own_or_submitted(session, collective, person, secretary):
    province, district, commune = session.campaign.tiers.all()
    raise_to(session, collective, province)
    raise_to(session, person, district)

    drawn = draw(session, secretary)

    assert [(each.tier, each.kind) for each in drawn.decisions] == [
        (province, DecisionKind.SUBMISSION),
        (district, DecisionKind.SUBMISSION),
        (commune, DecisionKind.DECISION),
    ]
    assert [each.lines.count() for each in drawn.decisions] == [1, 1, 1]
    assert {each.state for each in drawn.decisions} == {DecisionState.PENDING}


def test_each_list_is_told_with_its_names(session, secretary):
    draw(session, secretary)

    (note,) = told("decision.made")
    assert note.startswith("Giấy khen xã, 3 tên: Thôn Đông; ")


def test_who_did_not_pass_is_on_no_list(session, family, secretary):
    session.items.filter(nomination=family).update(outcome=ItemOutcome.FAILED)

    drawn = draw(session, secretary)

    assert drawn.added == 2
    assert drawn.left_out == ()
    assert not DecisionLine.objects.filter(nomination=family).exists()


def test_who_is_held_is_left_out_by_name(session, person, secretary):
    award_factories.make_hold(person, secretary)

    drawn = draw(session, secretary)

    assert drawn.added == 2
    assert left_out(drawn) == {
        "H'Hen Niê": "Tạm dừng xét: đơn thư, phản ánh đang xác minh – Đơn ngày 25/10/2024."
    }


def test_before_the_notice_is_over_nobody_is_listed(session, secretary):
    with pytest.raises(RuleBroken, match="Không có tên nào"):
        draw(session, secretary, at=NOTICE)

    assert Decision.objects.count() == 0


def test_an_open_opinion_holds_the_name_it_is_about(session, campaign, family, secretary):
    award_factories.make_opinion(campaign.notices.get(), family)

    drawn = draw(session, secretary)

    assert left_out(drawn) == {"Nguyễn Thị Hoa": "Còn 1 ý kiến công khai chưa trả lời."}


def test_who_is_out_of_the_running_by_now_is_left_out(session, person, secretary):
    person.state = NominationState.INELIGIBLE
    person.save()

    drawn = draw(session, secretary)

    assert left_out(drawn) == {"H'Hen Niê": "Đề nghị không còn trong diện xét: không đủ điều kiện."}


def test_a_second_time_finds_nobody_and_changes_nothing(session, secretary):
    draw(session, secretary)

    with pytest.raises(RuleBroken, match="Không có tên nào"):
        draw(session, secretary)

    assert Decision.objects.get().version == 1
    assert DecisionLine.objects.count() == 3


def test_who_became_free_joins_the_list_that_waits(session, person, secretary):
    hold = award_factories.make_hold(person, secretary)
    (first,) = draw(session, secretary).decisions
    type(hold).objects.filter(pk=hold.pk).update(lifted_at=DECIDED)

    (again,) = draw(session, secretary).decisions

    assert (again.pk, again.version) == (first.pk, 2)
    assert list(again.lines.values_list("order", flat=True)) == [1, 2, 3]


def test_a_confirmed_list_takes_nobody_until_it_is_reopened(session, secretary):
    listed(session, secretary, DecisionState.CONFIRMED)

    with pytest.raises(RuleBroken, match="Không có tên nào"):
        draw(session, secretary)

    assert Decision.objects.count() == 1


def test_after_an_issued_list_a_new_one_is_made(session, family, person, secretary):
    issued = listed(session, secretary, DecisionState.ISSUED)

    drawn = draw(session, secretary)

    assert [each.pk != issued.pk for each in drawn.decisions] == [True]
    assert [each.nomination for each in DecisionLine.objects.filter(decision__state="pending")] == [
        family
    ]
    assert left_out(drawn) == {
        "H'Hen Niê": "Chủ tịch đã rút tên khỏi danh sách Giấy khen xã: Chưa đủ thời gian công tác."
    }


def test_the_names_of_an_undone_list_are_free(session, secretary):
    listed(session, secretary, DecisionState.UNDONE)
    DecisionLine.objects.update(state=LineState.UNDONE)

    assert draw(session, secretary).added == 3


def test_who_was_refused_above_only_falls_back(session, collective, secretary):
    tier = session.campaign.tiers.first()
    decision = award_factories.make_decision(session, secretary, tier, DecisionState.ISSUED)
    item = session.items.get(nomination=collective)
    award_factories.make_line(decision, item, LineState.REFUSED)

    drawn = draw(session, secretary)

    assert "Có thể chuyển xuống hình thức thấp hơn" in left_out(drawn)["Thôn Đông"]


def test_a_campaign_without_a_notice_waits_for_none(campaign, secretary, collective):
    campaign.notice_days = 0
    campaign.save()
    session = passed(campaign, secretary, collective, notice=False)

    assert draw(session, secretary).added == 1
