"""The pages of decisions as people read and use them."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import Decision
from awards.services import deciding
from awards.states import DecisionState, LineState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards import builders
from tests.awards.deciding import (
    everything,
    fresh,
    line_of,
    passed,
    states,
)
from tests.awards.pages import at_field, messages, soup, words

READERS = ["secretary", "chairman", "council_member", "supervisor"]
OTHERS = ["head", "other_head", "administrator", "stranger"]
LOOKS = {**dict.fromkeys(READERS, 200), **dict.fromkeys(OTHERS, 404)}


@pytest.fixture
def session(campaign, secretary, collective, person, family, settings, tmp_path):
    """All three passed for the commune's own tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary) -> Decision:
    """All three on the list, waiting for the chairman."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


@pytest.fixture
def as_(client):
    """The browser of somebody, on the day of the decision."""

    def sign_in(user):
        client.at = DECIDED
        client.force_login(user)
        return client

    return sign_in


def page(browser, decision) -> str:
    return words(soup(browser.get(decision.get_absolute_url())).main)


def go(browser, name, *keys, **sent):
    return browser.post(reverse(f"awards:{name}", args=keys), sent, follow=True)


@pytest.mark.parametrize(("who", "status"), LOOKS.items())
def test_readers_of_the_authority_look_and_nobody_else(decision, as_, request, who, status):
    browser = as_(request.getfixturevalue(who))

    for address in (
        decision.get_absolute_url(),
        reverse("awards:decisions", args=[decision.campaign_id]),
    ):
        assert browser.get(address).status_code == status


def test_the_list_is_read_back(decision, chairman, as_):
    text = page(as_(chairman), decision)

    assert "Tổng cộng 3 1.600.000" in text
    assert "Thôn Đông 90,00 7/7, 100 % 710.000" in text
    assert "1/1 cá nhân (100 %)" in text
    assert "Hệ số 0,15 × mức lương cơ sở 2.340.000 đồng" in text
    assert (
        "Tôi đã đọc lại danh sách trên: 1 tập thể, 1 hộ gia đình, 1 cá nhân, 1.600.000 đồng "
        "tiền thưởng." in text
    )


def test_reminders_stop_nobody(decision, campaign, chairman, as_):
    campaign.direct_share_aim = 80
    campaign.save()
    campaign.tiers.filter(pk=decision.tier_id).update(quota=2)

    text = page(as_(chairman), decision)

    assert "Giấy khen xã: 3 tên, nhiều hơn số lượng tối đa 2." in text
    assert "phong trào đặt ít nhất 80 %" in text
    assert "Duyệt danh sách" in text


def test_what_stops_a_name_hides_the_button(decision, person, secretary, chairman, as_):
    award_factories.make_hold(person, secretary)

    answer = as_(chairman).get(decision.get_absolute_url())

    (said,) = soup(answer).select(".notice-bad li")
    assert words(said).startswith("Tạm dừng xét")
    assert words(said).endswith(" Bà H'Hen Niê.")
    assert soup(answer).select("form[action$='/duyet/']") == []


def test_what_stops_several_is_said_once_with_their_names(
    decision, person, family, secretary, chairman, as_
):
    for each in (person, family):
        award_factories.make_hold(each, secretary)

    answer = as_(chairman).get(decision.get_absolute_url())

    (said,) = soup(answer).select(".notice-bad li")
    assert words(said).endswith(" 2 tên: Hộ bà Nguyễn Thị Hoa; Bà H'Hen Niê.")


def test_the_chairman_confirms_what_the_page_showed(decision, chairman, as_):
    answer = go(as_(chairman), "decision_confirm", decision.pk, version="1", agreed="on")

    assert messages(answer) == [
        "Đã duyệt danh sách. Văn phòng in văn bản, trình ký rồi ghi ban hành."
    ]
    assert fresh(decision).state == DecisionState.CONFIRMED


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"version": "1"}, "Hãy đánh dấu «Tôi đã đọc lại danh sách trên»"),
        ({"version": "7", "agreed": "on"}, "Danh sách đã thay đổi sau khi đọc lại"),
        ({"agreed": "on"}, "Danh sách đã thay đổi sau khi đọc lại"),
    ],
)
def test_a_confirmation_without_reading_is_refused(decision, chairman, as_, sent, sentence):
    answer = go(as_(chairman), "decision_confirm", decision.pk, **sent)

    assert messages(answer)[0].startswith(sentence)
    assert fresh(decision).state == DecisionState.PENDING


def test_only_rightful_hands_see_a_button(decision, as_, request):
    seen = {}
    for who in READERS:
        found = soup(as_(request.getfixturevalue(who)).get(decision.get_absolute_url())).main
        forms = [each["action"].split("/")[-2] for each in found.select("form[method=post]")]
        seen[who] = (sorted(set(forms)), bool(found.select("a[href$='/rut/']")))

    assert seen == {
        "secretary": (["bo", "ket-xuat"], False),
        "chairman": (["duyet", "ket-xuat"], True),
        "council_member": ([], False),
        "supervisor": ([], False),
    }


def test_drawing_up_says_what_was_left_out(session, family, secretary, as_):
    award_factories.make_hold(family, secretary)

    answer = go(as_(secretary), "draw_up", session.pk)

    assert messages(answer)[0].startswith("Đã đưa 2 tên vào 1 danh sách. Còn 1 tên chưa đưa vào")
    assert "Tạm dừng xét: đơn thư" in words(soup(answer).main)


def test_an_empty_campaign_says_what_comes(campaign, secretary, as_):
    answer = as_(secretary).get(reverse("awards:decisions", args=[campaign.pk]))

    assert "Chưa có quyết định, tờ trình nào." in words(soup(answer).main)
    assert "Chưa có trường hợp nào được Hội đồng thông qua." in words(soup(answer).main)


def test_a_name_is_struck_and_comes_back(decision, chairman, as_):
    line = line_of(decision)
    go(as_(chairman), "name_strike", line.pk, reason="Trùng thành tích")
    assert "Tên Chủ tịch đã rút" in page(as_(chairman), decision)

    go(as_(chairman), "name_restore", line.pk)

    assert set(states(decision).values()) == {LineState.LISTED}


@pytest.mark.parametrize("name", ["name_strike", "decision_undo"])
def test_a_reason_is_asked_for(decision, chairman, as_, name):
    key = line_of(decision).pk if name == "name_strike" else decision.pk
    before = everything()

    answer = go(as_(chairman), name, key, reason="")

    assert at_field(answer, "reason") == "Hãy nhập: Lý do."
    assert everything() == before


def test_a_name_goes_off_and_on(decision, secretary, as_):
    line = line_of(decision)
    answer = go(as_(secretary), "name_remove", line.pk)
    assert "Tên có thể thêm" in words(soup(answer).main)

    go(as_(secretary), "name_add", decision.pk, line.item_id)

    assert len(states(decision)) == 3


def test_stepping_down_is_shown_on_the_list(session, person, secretary, as_):
    item = session.items.get(nomination=person)
    item.tier = session.campaign.tiers.first()
    item.save()
    tier = session.campaign.tiers.last()

    answer = go(as_(secretary), "step_down", item.pk, tier=str(tier.pk), reason="Theo chỉ tiêu")

    assert "Hạ từ Bằng khen tỉnh: Theo chỉ tiêu" in words(soup(answer).main)


def queries(browser, address) -> int:
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize("who", ["secretary", "chairman"])
def test_a_hundred_names_cost_no_more_than_three(session, secretary, request, as_, who):
    user = request.getfixturevalue(who)
    (decision,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    addresses = [
        decision.get_absolute_url(),
        reverse("awards:decisions", args=[decision.campaign_id]),
    ]
    before = [queries(as_(user), each) for each in addresses]

    registration = session.items.first().nomination.registration
    for place in range(100):
        made = builders.person(registration, f"Y Wiêng {place} {uuid4().hex[:4]}", None, secretary)
        item = award_factories.make_item(session, made, "passed")
        award_factories.make_line(decision, item)

    assert [queries(as_(user), each) for each in addresses] == before
