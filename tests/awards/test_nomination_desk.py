"""The secretariat's desk: filters, what each lacks, many at once, reasons, more time."""

from datetime import timedelta

import pytest
from django.urls import reverse

from awards.models import Nomination, NominationExtension
from awards.services.nomination_desk import (
    accept_nominations,
    declare_ineligible,
    extend_nominations,
    return_nomination,
)
from awards.states import DecisionState, LineState, NominationState, SessionState
from core.errors import Incomplete, RuleBroken, WrongState
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.nominating import everything, fresh, in_state, refuse, take_up
from tests.awards.pages import messages, table
from tests.factories import REVIEW, at

S = NominationState
CLOSES = at("2024-11-01 00:00")


@pytest.fixture
def five(registration, head) -> dict[NominationState, Nomination]:
    """One of each state that the office reads, and a draft that it does not."""
    return {state: in_state(registration, state, head) for state in NominationState}


def desk(campaign, query: str = "") -> str:
    return reverse("awards:nomination_desk", args=[campaign.pk]) + query


def names(answer) -> list[str]:
    """The links of the rows."""
    return [next(cell for cell in row if cell.startswith("Bà")) for row in table(answer)]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", {S.SUBMITTED, S.RETURNED, S.ACCEPTED, S.INELIGIBLE}),
        ("?trang-thai=da-nop", {S.SUBMITTED}),
        ("?trang-thai=tra-lai", {S.RETURNED}),
        ("?doi-tuong=ca-nhan", {S.SUBMITTED, S.RETURNED, S.ACCEPTED, S.INELIGIBLE}),
        ("?tim=nguoi da nop", {S.SUBMITTED}),
        ("?trang-thai=lung-tung", {S.SUBMITTED, S.RETURNED, S.ACCEPTED, S.INELIGIBLE}),
    ],
)
def test_the_desk_shows_what_is_asked_for(query, shown, five, campaign, office):
    answer = office.get(desk(campaign, query))

    wanted = {f"Bà Người {state.label}" for state in shown}
    assert {each.split(" Cá nhân")[0] for each in names(answer)} == wanted


@pytest.mark.parametrize("query", ["?doi-tuong=tap-the", "?don-vi=999999", "?tim=khong co ai"])
def test_a_filter_that_finds_nobody_says_so(query, five, campaign, office):
    page = office.get(desk(campaign, query)).content.decode()

    assert "Không có đề nghị nào theo bộ lọc này." in page


def test_each_row_says_what_is_missing_and_only_whole_ones_have_a_box(
    registration, head, campaign, office
):
    whole = in_state(registration, S.SUBMITTED, head)
    half = factories.make_nomination(registration, None, S.SUBMITTED)

    page = office.get(desk(campaign)).content.decode()

    assert f'value="{whole.pk}-1"' in page
    assert f'value="{half.pk}-1"' not in page
    assert "Chưa viết báo cáo thành tích." in page


def test_many_are_taken_into_the_running_at_once(registration, head, campaign, office):
    one = in_state(registration, S.SUBMITTED, head)
    url = reverse("awards:nominations_accept", args=[campaign.pk])

    old = office.post(url, {"ho-so": [f"{one.pk}-0"]}, follow=True)
    assert messages(old) == ["Có đề nghị vừa thay đổi. Hãy tải lại trang rồi chọn lại."]
    done = office.post(url, {"ho-so": [f"{one.pk}-1"]}, follow=True)

    assert messages(done) == ["Đã đưa 1 đề nghị vào xét."]
    assert (fresh(one).state, fresh(one).accepted_at) == (S.ACCEPTED, REVIEW)


def test_all_or_none_are_accepted(registration, head, secretary):
    whole = in_state(registration, S.SUBMITTED, head)
    half = factories.make_nomination(registration, None, S.SUBMITTED)
    before = everything()

    with pytest.raises(Incomplete, match="Thôn Đông: Chưa viết báo cáo thành tích"):
        accept_nominations(nominations=[whole, fresh(half)], by=secretary, at=REVIEW)

    assert everything() == before


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"reason": " "}, "Hãy ghi rõ nội dung cần bổ sung, sửa."),
        ({"due_at": REVIEW}, "Hạn nộp lại phải sau lúc trả lại."),
        ({"open_parts": ["tier", "nonsense"]}, "Có phần không thuộc hồ sơ này. Hãy tải lại trang."),
    ],
)
def test_a_return_that_makes_no_sense_is_refused(given, words, registration, head, secretary):
    nomination = in_state(registration, S.SUBMITTED, head)
    usual = {"reason": "Thiếu", "due_at": REVIEW + timedelta(days=3), "open_parts": ["report"]}
    before = everything()

    with pytest.raises(RuleBroken) as refusal:
        return_nomination(nomination=nomination, by=secretary, at=REVIEW, **{**usual, **given})

    assert str(refusal.value) == words
    assert everything() == before


@pytest.mark.parametrize("line", LineState)
def test_who_is_on_a_live_list_is_not_declared_ineligible(line, registration, head, secretary):
    nomination = in_state(registration, S.ACCEPTED, head)
    council = award_factories.make_council(registration.campaign.authority)
    session = award_factories.make_session(registration.campaign, council, SessionState.CLOSED)
    item = award_factories.make_item(session, nomination, "passed")
    decision = award_factories.make_decision(session, secretary, state=DecisionState.PENDING)
    award_factories.make_line(decision, item, line)

    if line in (LineState.LISTED, LineState.GRANTED):
        with pytest.raises(WrongState, match="đang có tên trong quyết định"):
            refuse(nomination, secretary, REVIEW)
    else:
        refuse(nomination, secretary, REVIEW)
        assert fresh(nomination).state_reason == "Sai hạn"


@pytest.mark.parametrize("state", SessionState)
def test_while_the_council_sits_nothing_is_taken_from_it(state, registration, head, secretary):
    nomination = in_state(registration, S.ACCEPTED, head)
    council = award_factories.make_council(registration.campaign.authority)
    session = award_factories.make_session(registration.campaign, council, state)
    award_factories.make_item(session, nomination)

    if state == SessionState.OPEN:
        with pytest.raises(WrongState, match="Hội đồng đang họp"):
            refuse(nomination, secretary, REVIEW)
    else:
        refuse(nomination, secretary, REVIEW)
        assert fresh(nomination).state == S.INELIGIBLE


@pytest.mark.parametrize("reason", ["", "  "])
def test_nobody_is_ineligible_without_a_word_why(reason, registration, head, secretary):
    nomination = in_state(registration, S.SUBMITTED, head)

    with pytest.raises(RuleBroken, match="lý do"):
        declare_ineligible(nomination=nomination, reason=reason, by=secretary, at=REVIEW)

    assert fresh(nomination).state == S.SUBMITTED


def test_what_is_taken_up_again_loses_its_reason(registration, head, secretary):
    nomination = in_state(registration, S.ACCEPTED, head)
    refuse(nomination, secretary, REVIEW)

    take_up(fresh(nomination), secretary, REVIEW)

    assert (fresh(nomination).state, fresh(nomination).state_reason) == (S.ACCEPTED, "")


def extend(registration, by, closes_at, **given):
    usual = {"reason": "Mưa lũ", "signer": "Chủ tịch", "at": REVIEW}
    return extend_nominations(
        campaign=registration.campaign,
        unit=registration.unit,
        closes_at=closes_at,
        by=by,
        **{**usual, **given},
    )


@pytest.mark.parametrize(
    ("closes_at", "given", "words"),
    [
        (CLOSES, {}, "Hạn mới phải sau hạn hiện nay của đơn vị"),
        (at("2024-11-03 00:00"), {"at": at("2024-11-04 00:00")}, "Hạn mới phải sau lúc này."),
        (at("2024-12-02 00:00"), {}, "Hạn mới phải trong thời gian tổng kết"),
        (at("2024-11-03 00:00"), {"reason": " "}, "Hãy ghi lý do gia hạn."),
        (at("2024-11-03 00:00"), {"signer": ""}, "Hãy ghi người cho phép gia hạn."),
    ],
)
def test_an_extension_that_makes_no_sense_is_refused(
    closes_at, given, words, registration, secretary
):
    with pytest.raises(RuleBroken, match=words):
        extend(registration, secretary, closes_at, **given)

    assert not NominationExtension.objects.exists()


def test_more_time_is_given_on_a_page_also_after_the_deadline(registration, campaign, office):
    office.at = CLOSES + timedelta(days=1)
    url = reverse("awards:nominations_extend", args=[campaign.pk, registration.unit_id])
    typed = {"day": "5/11/2024", "hour": "", "reason": "Mưa lũ", "signer": "Chủ tịch"}

    answer = office.post(url, typed, follow=True)

    assert messages(answer) == ["Đã gia hạn cho Thôn Đông: hết ngày 5/11/2024."]
    assert NominationExtension.objects.get().closes_at == at("2024-11-06 00:00")


def test_only_accepted_units_are_given_more_time(campaign, other_unit, secretary, registration):
    with pytest.raises(WrongState, match="đã được tiếp nhận"):
        extend_nominations(
            campaign=campaign,
            unit=other_unit,
            closes_at=at("2024-11-03 00:00"),
            reason="Mưa lũ",
            signer="Chủ tịch",
            by=secretary,
            at=REVIEW,
        )


def test_the_desk_asks_as_often_for_many_as_for_one(
    registration, head, campaign, office, django_assert_max_num_queries
):
    for number in range(12):
        builders.person(registration, f"Y Thih {number}", None, head)

    with django_assert_max_num_queries(24):
        office.get(desk(campaign))
