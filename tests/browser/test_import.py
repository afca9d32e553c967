"""A whole list of people in a real browser: copied from Excel, put right, added, taken back."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import walking
from tests.registrations import doors, sheets


@pytest.fixture
def mine(settings, draft, head):
    """Thôn Đông's draft; its head signs in with a password."""
    settings.DEMO = True
    head.set_password(walking.PASSWORD)
    head.save()
    return draft


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_a_list_is_brought_put_right_added_and_taken_back(screen, request, mine):
    page: Page = request.getfixturevalue(screen)
    walking.sign_in(page, "head")
    walking.look_on(page, "2024-04-01")

    page.goto(doors.url("individuals", mine))
    page.get_by_role("link", name="Nhập danh sách từ Excel").click()
    walking.is_well_made(page)
    bring_one_that_is_wrong(page)
    put_it_right(page)
    add_it(page)
    take_it_back(page)


def bring_one_that_is_wrong(page: Page) -> None:
    rows = [*sheets.people("Lê An", "LÊ AN"), sheets.person("Lê Bình", birth_year="85")]
    page.get_by_label("Dán danh sách từ Excel").fill(sheets.pasted(*rows))
    page.get_by_role("button", name="Xem trước danh sách").click()
    expect(page.locator("#error-summary")).to_be_focused()
    page.get_by_role("link", name="Dòng 4: Năm sinh phải từ").click()
    expect(page.locator("#dong-4")).to_be_focused()
    walking.is_well_made(page)


def put_it_right(page: Page) -> None:
    box = page.get_by_label("Danh sách, mỗi dòng một người")
    box.fill(box.input_value().replace("\t85\t", "\t1985\t"))
    page.get_by_role("button", name="Xem lại").click()
    expect(page.get_by_text("Người trùng tên (1)")).to_be_visible()
    walking.is_well_made(page)


def add_it(page: Page) -> None:
    page.get_by_role("button", name="Thêm vào danh sách").click()
    expect(page.locator("#error-summary")).to_be_focused()
    walking.is_well_made(page)
    page.get_by_label("Vẫn thêm: người khác trùng tên").check()
    page.get_by_role("button", name="Thêm vào danh sách").click()
    expect(page.get_by_text("Đã thêm 3 cá nhân từ danh sách.")).to_be_visible()
    walking.is_well_made(page)


def take_it_back(page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Hoàn tác lần nhập này").click()
    expect(page.get_by_text("Đã hoàn tác lần nhập danh sách.")).to_be_visible()
