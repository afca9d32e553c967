"""Nothing typed is lost: in a real browser, with the cuts that happen in an office."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import walking
from tests.registrations import doors

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = "Họp thôn mỗi tháng một lần"
BOX = "Biện pháp thực hiện"
KEPT = re.compile(r"Đã lưu nháp lúc \d\d:\d\d")
RESTORED = re.compile(r"Chữ bạn gõ lúc .* chưa được lưu chính thức, đã điền lại bên dưới")


@pytest.fixture
def address(settings, head, draft) -> str:
    """The page of the unit's details, on a day on which registrations are taken."""
    settings.DEMO = True
    head.set_password(walking.PASSWORD)
    head.save()
    return doors.url("details", draft)


@pytest.fixture
def contexts(browser: Browser, live_server) -> Iterator:
    """Opens browsers of their own, as on another machine or after a crash."""
    opened: list[BrowserContext] = []

    def open_one(**more) -> Page:
        context = browser.new_context(base_url=live_server.url, locale="vi-VN", **more)
        context.set_default_timeout(15_000)
        opened.append(context)
        return context.new_page()

    yield open_one
    for each in opened:
        each.close()


def sign_in_at(page: Page, address: str) -> None:
    """Sign in on the way to a page."""
    page.goto(address)
    give_password(page)
    expect(page.get_by_label(BOX)).to_be_visible()


def give_password(page: Page) -> None:
    page.get_by_label("Tên đăng nhập").fill("head")
    page.get_by_label("Mật khẩu").fill(walking.PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()


def save(page: Page) -> None:
    page.get_by_role("button", name="Lưu và tiếp tục").click()


def test_after_a_crash_the_text_is_there_again(contexts, address):
    page = contexts()
    sign_in_at(page, address)
    page.get_by_label(BOX).press_sequentially(TEXT)
    expect(page.locator("[data-kept]")).to_have_text(KEPT)
    expect(page.get_by_label(BOX)).to_be_focused()
    page.context.close()

    again = contexts()
    sign_in_at(again, address)

    expect(again.get_by_label(BOX)).to_have_value(TEXT)
    expect(again.get_by_text(RESTORED)).to_be_visible()
    save(again)
    again.goto(address)
    expect(again.get_by_label(BOX)).to_have_value(TEXT)
    expect(again.get_by_text(RESTORED)).to_have_count(0)


def test_what_was_typed_last_goes_with_the_page_that_is_left(contexts, address):
    page = contexts()
    sign_in_at(page, address)
    page.get_by_label(BOX).fill(TEXT)
    page.goto("/")

    # Nobody waits for it: on a busy machine the next page may be asked for before it is stored.
    for _ in range(20):
        page.goto(address)
        if page.get_by_label(BOX).input_value():
            break
        page.wait_for_timeout(250)

    expect(page.get_by_label(BOX)).to_have_value(TEXT)


def test_a_dead_session_costs_a_sign_in_and_no_text(contexts, address):
    page = contexts()
    sign_in_at(page, address)
    page.get_by_label(BOX).fill(TEXT)
    page.context.clear_cookies(name="sessionid")

    save(page)
    expect(page.get_by_text("chữ vừa nhập được giữ")).to_be_visible()
    give_password(page)

    expect(page.get_by_label(BOX)).to_have_value(TEXT)
    expect(page.get_by_text(RESTORED)).to_be_visible()


def test_a_dead_token_costs_no_text(contexts, address):
    page = contexts()
    sign_in_at(page, address)
    page.get_by_label(BOX).fill(TEXT)
    page.context.clear_cookies(name="csrftoken")

    save(page)

    expect(page.get_by_text("nên việc vừa rồi chưa được thực hiện")).to_be_visible()
    expect(page.get_by_label(BOX)).to_have_value(TEXT)
    save(page)
    expect(page.get_by_text("Đã lưu thông tin đơn vị.")).to_be_visible()


def test_while_the_server_is_away_the_line_says_so_and_then_it_is_kept(contexts, address):
    page = contexts()
    sign_in_at(page, address)
    page.context.set_offline(True)
    page.get_by_label(BOX).fill(TEXT)
    expect(page.locator("[data-kept]")).to_have_text("Chưa lưu được, đang thử lại…")

    page.context.set_offline(False)

    expect(page.locator("[data-kept]")).to_have_text(KEPT)


def test_two_tabs_lose_neither_text(contexts, address):
    first = contexts()
    sign_in_at(first, address)
    second = first.context.new_page()
    second.goto(address)
    first.get_by_label(BOX).fill("Bản của thẻ thứ nhất")
    expect(first.locator("[data-kept]")).to_have_text(KEPT)
    second.get_by_label(BOX).fill("Bản của thẻ thứ hai")
    expect(second.locator("[data-kept]")).to_have_text(re.compile("Đang mở ở thẻ khác"))

    save(first)
    expect(first.get_by_text("Đã lưu thông tin đơn vị.")).to_be_visible()
    save(second)

    row = second.get_by_role("row", name=f"{BOX} Khác nhau")
    expect(row.get_by_role("cell")).to_have_text(["Bản của thẻ thứ nhất", "Bản của thẻ thứ hai"])
    expect(second.get_by_label(BOX)).to_have_value("Bản của thẻ thứ hai")


def test_without_a_script_the_button_keeps_the_text(contexts, address):
    page = contexts(java_script_enabled=False)
    sign_in_at(page, address)
    page.get_by_label(BOX).fill(TEXT)

    page.get_by_role("button", name="Lưu nháp").click()

    expect(page.get_by_role("status").get_by_text(KEPT)).to_be_visible()
    expect(page.get_by_label(BOX)).to_have_value(TEXT)
    page.get_by_role("button", name="Bỏ chữ đang gõ").click()
    expect(page.get_by_label(BOX)).to_have_value("")
