"""What waits after the council: lists, results, what comes back, the honours page."""

from datetime import date

import pytest
from django.urls import reverse

from accounts.states import Role
from awards.models import Nomination
from awards.states import (
    DecisionState,
    HonourRequestKind,
    ItemOutcome,
    LineState,
    NominationState,
    SessionState,
)
from tests import award_factories
from tests.award_factories import DECIDED
from tests.factories import at

OFFICERS = ["secretary", "chairman", "council_member", "supervisor", "administrator"]


@pytest.mark.parametrize("line", [None, *LineState])
@pytest.mark.parametrize("outcome", ItemOutcome)
def test_whom_the_council_passed_waits_for_a_list(
    campaign, council, nomination, secretary, waits, outcome, line
):
    session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    item = award_factories.make_item(session, nomination, outcome)
    if line is not None:
        state = DecisionState.UNDONE if line == LineState.UNDONE else DecisionState.PENDING
        award_factories.make_line(
            award_factories.make_decision(session, secretary, None, state), item, line
        )

    text = "1 trường hợp Hội đồng đã thông qua, chưa vào quyết định hoặc tờ trình"
    shown = outcome == ItemOutcome.PASSED and line in (None, LineState.UNDONE)
    found = [each for each in waits(secretary) if "thông qua" in each[0]]
    assert found == ([(text, reverse("awards:decisions", args=[campaign.pk]))] if shown else [])


LISTS = {
    "secretary": {
        DecisionState.PENDING: "danh sách đang chờ Chủ tịch duyệt",
        DecisionState.CONFIRMED: "danh sách Chủ tịch đã duyệt, chờ ban hành",
        DecisionState.ISSUED: "tờ trình chờ kết quả của cấp trên",
    },
    "chairman": {DecisionState.PENDING: "danh sách chờ bạn duyệt"},
}


@pytest.mark.parametrize("name", OFFICERS)
@pytest.mark.parametrize("state", DecisionState)
def test_lists_wait_for_whose_turn_it_is(
    campaign, council, nomination, secretary, waits, request, state, name
):
    session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    item = award_factories.make_item(session, nomination, ItemOutcome.PASSED)
    decision = award_factories.make_decision(session, secretary, campaign.tiers.first(), state)
    award_factories.make_line(decision, item)

    one = waits(request.getfixturevalue(name))

    text = LISTS.get(name, {}).get(state)
    assert one == ([(f"1 {text}", decision.get_absolute_url())] if text else [])


@pytest.mark.parametrize("answer", [LineState.GRANTED, LineState.REFUSED, LineState.STRUCK])
def test_an_answered_submission_waits_no_more(
    campaign, council, nomination, secretary, waits, answer
):
    session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    item = award_factories.make_item(session, nomination, ItemOutcome.PASSED)
    issued = award_factories.make_decision(
        session, secretary, campaign.tiers.first(), DecisionState.ISSUED
    )
    award_factories.make_line(issued, item, answer)

    assert waits(secretary) == []


def test_the_chairmans_lists_stand_before_everything_else(
    campaign, council, chairman, secretary, nomination, waits
):
    chairman.memberships.create(authority=campaign.authority, role=Role.SECRETARIAT)
    session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    for tier in campaign.tiers.all()[:2]:
        award_factories.make_decision(session, secretary, tier)
    Nomination.objects.update(state=NominationState.SUBMITTED)

    first, *others = waits(chairman)

    assert first == ("2 danh sách chờ bạn duyệt", reverse("awards:decisions", args=[campaign.pk]))
    assert len(others) == 2


@pytest.mark.parametrize(
    ("fields", "money", "day", "shown"),
    [
        ({}, 360_000, date(2024, 12, 31), False),
        ({}, 360_000, date(2025, 1, 1), True),
        ({"certificate_returned_on": date(2024, 12, 20)}, 360_000, date(2025, 1, 1), True),
        ({"certificate_returned_on": date(2024, 12, 20)}, None, date(2025, 1, 1), False),
        ({"money_returned_on": date(2024, 12, 20)}, 360_000, date(2025, 1, 1), True),
        (
            {
                "certificate_returned_on": date(2024, 12, 20),
                "money_returned_on": date(2024, 12, 20),
            },
            360_000,
            date(2025, 1, 1),
            False,
        ),
    ],
)
def test_what_has_not_come_back_in_time_is_named_also_after_the_campaign(
    campaign, nomination, secretary, waits, fields, money, day, shown
):
    award = award_factories.make_granted(nomination, secretary, money=money)
    revocation = award_factories.make_revocation(award, secretary, **fields)

    text = "1 khen thưởng đã hủy bỏ, quá hạn nộp lại giấy khen hoặc tiền thưởng"
    url = reverse("awards:revocations", args=[campaign.authority.slug])
    moment = at(f"{day.isoformat()} 09:00")
    assert waits(secretary, moment) == ([(text, url)] if shown else [])
    assert revocation.is_overdue(day) is shown


@pytest.mark.parametrize("answered", [True, False])
def test_requests_about_the_honours_page_wait_for_an_answer(
    campaign, nomination, secretary, waits, answered
):
    honour = award_factories.make_honour(
        award_factories.make_granted(nomination, secretary), secretary
    )
    honour.requests.create(
        kind=HonourRequestKind.CORRECTION,
        text="Sai tên",
        name="Bà Hoa",
        contact="0905",
        at=DECIDED,
        answered_at=DECIDED if answered else None,
    )

    line = (
        "1 đề nghị về trang vinh danh chờ trả lời",
        reverse("awards:honours", args=[campaign.pk]),
    )
    assert waits(secretary) == ([] if answered else [line])
