"""A unit head hands in on a small telephone, in seven screens, with JavaScript and without."""

import pytest
from playwright.sync_api import Page, Response, expect

from registrations.models import Registration
from registrations.states import State
from tests.browser import walking

SCREENS = 7
BOXES = 5  # on one screen; what is folded away is not in the way


@pytest.fixture
def head_with_password(settings, db, head, campaign):
    settings.DEMO = True
    head.set_password(walking.PASSWORD)
    head.save()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("telephone", ["phone", "plain_phone"])
def test_from_home_to_the_receipt_in_seven_screens(telephone, request, head_with_password):
    page: Page = request.getfixturevalue(telephone)
    walking.choose_day(page, "2024-04-01")
    walking.sign_in(page, "head")
    screens = watch(page)

    page.goto("/")
    page.get_by_role("button", name="Bắt đầu đăng ký").click()
    at_most(BOXES, page)
    walking.write_pledge(page)
    at_most(BOXES, page)
    walking.write_person(page)
    page.get_by_role("link", name="Tiếp tục: kiểm tra và nộp").click()
    walking.hand_in(page)

    registration = Registration.objects.get()
    assert (registration.state, registration.receipt_code) == (State.SUBMITTED, "ĐK-001")
    assert len(screens) <= SCREENS, screens


def watch(page: Page) -> list[str]:
    """The pages that are shown from now on, in order."""
    shown: list[str] = []

    def on_response(answer: Response) -> None:
        if answer.request.is_navigation_request() and answer.status == 200:
            shown.append(answer.url)

    page.on("response", on_response)
    return shown


def at_most(number: int, page: Page) -> None:
    """So many questions and no more can be seen; the two buttons of a choice are one."""
    seen = page.locator("main :is(input, select, textarea):visible")
    names = {box.get_attribute("name") for box in seen.all()}
    assert 0 < len(names) <= number, names
    expect(page.get_by_role("main")).to_be_visible()
