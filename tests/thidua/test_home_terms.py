"""The first page where a unit's time is its own: marks, its deadline, and what all that costs."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, at

UNTIL = at("2024-04-13 00:00")
OWN = "Hạn của đơn vị được gia hạn: hết ngày 12/4/2024, theo phê duyệt của Chủ tịch Y Bhiăp Niê."


def card(client) -> BeautifulSoup:
    page = BeautifulSoup(client.get(reverse("home")).content, "html.parser")
    return page.select_one("section.card-next")


def words(tag) -> str:
    return " ".join(tag.get_text(" ").split())


@pytest.mark.parametrize(
    ("state", "button"),
    [
        (State.DRAFT, "Soạn tiếp và nộp"),
        (State.RETURNED, "Sửa và nộp lại"),
        (State.WITHDRAWN, "Xem"),
    ],
)
def test_a_unit_with_more_time_goes_on_after_the_plans_deadline(
    state, button, campaign, unit, head, secretary, client
):
    factories.make_registration(campaign, unit, state)
    factories.make_extension(campaign, unit, secretary, UNTIL)
    client.force_login(head)
    client.at = DEADLINE

    shown = card(client)

    assert words(shown.select_one(".actions .btn")) == button
    assert words(shown.select_one(".deadline")) == f"{OWN} Còn 3 ngày."
    assert [words(each) for each in shown.select(".mark")] == ["Gia hạn đến hết ngày 12/4/2024"]


def test_when_that_is_over_too_the_card_says_so(campaign, unit, head, secretary, client):
    factories.make_registration(campaign, unit)
    factories.make_extension(campaign, unit, secretary, UNTIL)
    client.force_login(head)
    client.at = UNTIL

    text = words(card(client))

    assert "Đã hết hạn đăng ký được gia hạn cho đơn vị (hết ngày 12/4/2024)." in text
    assert "Bản đang soạn vẫn được giữ." in text


def test_other_units_of_the_same_head_keep_the_plans_deadline(
    campaign, authority, unit, other_unit, head, secretary, client
):
    factories.make_extension(campaign, other_unit, secretary, UNTIL)
    client.force_login(head)
    client.at = DEADLINE

    text = words(card(client))

    assert "Đã hết hạn đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024)." in text
    assert "gia hạn" not in text


def test_what_was_received_late_says_so(campaign, unit, head, client):
    factories.make_registration(campaign, unit, State.ACCEPTED, is_late=True)
    client.force_login(head)

    assert [words(each) for each in card(client).select(".mark")] == ["Nhận muộn"]
