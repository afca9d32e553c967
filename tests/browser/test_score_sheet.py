"""A score sheet under the hands: keys, the total while typing, and the same without a script."""

import pytest
from playwright.sync_api import Page, expect

from awards.states import NominationState
from tests import factories
from tests.awards import builders
from tests.awards.sheets import stored
from tests.browser import walking

pytestmark = pytest.mark.django_db(transaction=True)

NAMES = ("Tiêu biểu", "Đi đầu", "Tham gia nhân đạo")


@pytest.fixture
def people(settings, campaign, unit, secretary, head):
    """Two people of Thôn Đông on the list, one more about to be nominated."""
    settings.DEMO = True
    for each in (secretary, head):
        each.set_password(walking.PASSWORD)
        each.save()
    registration = builders.accepted(campaign, unit)
    entrant = factories.make_entrant(registration, "Cao Thị Cúc")
    draft = factories.make_nomination(registration, entrant, NominationState.DRAFT)
    names = ("H'An Niê", "H'Bé Niê")
    return [*(builders.person(registration, name, None, secretary) for name in names), draft]


def sign_in(page: Page, name: str, address: str) -> None:
    walking.choose_day(page, "2024-10-20")
    page.goto(address)
    page.get_by_label("Tên đăng nhập").fill(name)
    page.get_by_label("Mật khẩu").fill(walking.PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()


def box(page: Page, name: str):
    return page.get_by_label(f"Điểm (0–10): {name}")


def test_points_are_given_without_touching_the_mouse(desktop, people):
    sign_in(desktop, "secretary", f"/cham-diem/phieu/{people[0].pk}/")
    total = desktop.locator("[data-sum-words]")

    box(desktop, NAMES[0]).focus()
    desktop.keyboard.type("9")
    desktop.keyboard.press("Enter")
    expect(box(desktop, NAMES[1])).to_be_focused()
    desktop.keyboard.type("8,5")
    expect(total).to_have_text("2/3 ô đã có điểm")
    desktop.keyboard.press("ArrowDown")
    desktop.keyboard.type("7.25")
    expect(total).to_have_text("82,50 / 100")
    desktop.keyboard.press("ArrowUp")
    expect(box(desktop, NAMES[1])).to_be_focused()
    desktop.keyboard.press("Control+Enter")

    expect(desktop.get_by_role("heading", level=1)).to_have_text("Bà H'Bé Niê")
    assert [points for points, _ in stored(people[0]).values()] == ["9.00", "8.50", "7.25"]


def test_enter_in_the_last_box_saves_and_goes_on(desktop, people):
    sign_in(desktop, "secretary", f"/cham-diem/phieu/{people[0].pk}/")

    box(desktop, NAMES[2]).fill("6")
    box(desktop, NAMES[2]).press("Enter")

    expect(desktop.get_by_role("heading", level=1)).to_have_text("Bà H'Bé Niê")
    assert stored(people[0]) == {"IV.1.b.3": ("6.00", "")}


def test_without_a_script_the_total_is_tried_on_the_server(plain_phone, people):
    sign_in(plain_phone, "head", f"/de-nghi/{people[2].pk}/tu-cham/")
    for name, points in zip(NAMES, ("9", "8,5", "7,25"), strict=True):
        box(plain_phone, name).fill(points)

    plain_phone.get_by_role("button", name="Tính thử").click()

    expect(plain_phone.get_by_role("status").first).to_contain_text("82,50 / 100")
    expect(box(plain_phone, NAMES[1])).to_have_value("8,5")
    assert plain_phone.evaluate("document.documentElement.scrollWidth") <= 360
