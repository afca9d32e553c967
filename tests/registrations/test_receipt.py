"""The receipt: what it says stays true when it is bookmarked."""

from datetime import timedelta

import pytest

from registrations.states import State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors
from tests.registrations.acts import accept, give_back, reopen, submit, withdraw
from tests.registrations.pages import Page


@pytest.fixture
def steps(draft, head, secretary):
    """Walks the handed-in draft on, by names."""
    submit(draft, head, OPEN)
    hands = {
        "accept": (accept, secretary),
        "give_back": (give_back, secretary),
        "withdraw": (withdraw, head),
        "reopen": (reopen, head),
        "submit": (submit, head),
    }

    def walk(names: list[str]) -> None:
        for name in names:
            act, who = hands[name]
            act(draft, who, OPEN + timedelta(hours=1))

    return walk


WAYS = [
    ([], "Đã nộp"),
    (["accept"], "Đã tiếp nhận"),
    (["give_back"], "Trả lại để bổ sung"),
    (["give_back", "submit"], "Đã nộp"),
    (["withdraw"], "Đã rút"),
    (["withdraw", "reopen"], "Đang soạn"),
]


@pytest.mark.parametrize(("way", "state"), WAYS)
def test_a_bookmarked_receipt_says_the_same_in_every_later_state(
    way, state, steps, draft, head, client
):
    steps(way)
    client.force_login(head)

    page = Page(client.get(doors.url("receipt", draft)))

    assert page.code == "ĐK-001"
    assert "Máy chủ nhận lúc 09 giờ 00 phút 00 giây, ngày 01/4/2024" in page.text
    assert f"Trạng thái hiện nay: {state}" in page.text


def test_a_receipt_for_what_came_again_says_both_times(steps, draft, head, client):
    steps(["give_back", "submit"])
    client.force_login(head)

    page = Page(client.get(doors.url("receipt", draft)))

    assert "nhận lúc 09 giờ 00 phút 00 giây, ngày 01/4/2024" in page.text
    assert "Nộp lại lúc 10 giờ 00 phút 00 giây, ngày 01/4/2024" in page.text


def test_what_was_never_handed_in_has_no_receipt(draft, head, client):
    client.force_login(head)

    answer = client.get(doors.url("receipt", draft))

    assert answer.url == draft.get_absolute_url()


@pytest.mark.parametrize("number", [7, 12, 1234])
def test_the_number_is_said_with_three_digits_at_least(number, campaign, unit, head, client):
    registration = factories.make_registration(
        campaign, unit, State.SUBMITTED, receipt_number=number
    )
    client.force_login(head)

    page = Page(client.get(doors.url("receipt", registration)))

    assert page.code == f"ĐK-{number:03d}"
    assert page.title == f"Biên nhận ĐK-{number:03d} – Thi đua"
