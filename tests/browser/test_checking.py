"""Handing in, sending back with ticks, correcting and handing in again, in a real browser."""

import pytest
from playwright.sync_api import Page, expect

from registrations.models import HandIn, Registration
from tests import factories
from tests.browser import walking
from tests.browser.test_whole_path import REGISTRATION
from tests.registrations.acts import filled


@pytest.fixture
def registration(settings, campaign, unit, head, secretary) -> Registration:
    """Thôn Đông's draft with fifty people; head and secretary sign in with a password."""
    settings.DEMO = True
    for person in (head, secretary):
        person.set_password(walking.PASSWORD)
        person.save()
    registration = filled(campaign, unit)
    for number in range(49):
        factories.make_entrant(registration, f"Y Thih Niê {number}")
    return registration


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_the_way_of_a_correction(screen, request, registration):
    page: Page = request.getfixturevalue(screen)

    page.goto("/")
    walking.look_on(page, REGISTRATION)
    the_head_hands_in_and_goes_back(page, registration)
    the_secretary_ticks_what_is_wrong(page, registration)
    the_head_corrects_just_that(page, registration)
    the_secretary_sees_what_was_changed(page, registration)


def the_head_hands_in_and_goes_back(page: Page, registration: Registration) -> None:
    walking.sign_in(page, "head")
    page.goto(f"/dang-ky/{registration.pk}/kiem-tra/")
    page.get_by_role("button", name="Nộp đăng ký").click()
    expect(page.locator("#error-summary")).to_be_focused()
    walking.is_well_made(page)
    walking.hand_in(page)
    walking.is_well_made(page)
    page.go_back()
    page.get_by_label("Tôi cam đoan").check()
    page.get_by_role("button", name="Nộp đăng ký").click()
    expect(page.get_by_text("ĐK-001").first).to_be_visible()
    assert HandIn.objects.count() == 1
    walking.sign_out(page)


def the_secretary_ticks_what_is_wrong(page: Page, registration: Registration) -> None:
    walking.sign_in(page, "secretary")
    page.goto(f"/dang-ky/{registration.pk}/tra-lai/")
    page.get_by_label("Nội dung cần bổ sung, sửa").fill("Ghi đúng số điện thoại.")
    page.get_by_role("button", name="Trả lại để bổ sung").click()
    expect(page.locator("#error-summary")).to_contain_text("Hãy đánh dấu ít nhất một phần")
    walking.is_well_made(page)
    page.get_by_label("Điện thoại liên hệ").check()
    page.get_by_text("Chọn từng mục (51)").click()
    page.get_by_label("Bà Y Thih Niê 48").check()
    walking.is_well_made(page)
    page.get_by_role("button", name="Trả lại để bổ sung").click()
    expect(page.get_by_text("Đã trả lại đăng ký của Thôn Đông")).to_be_visible()
    walking.sign_out(page)


def the_head_corrects_just_that(page: Page, registration: Registration) -> None:
    walking.sign_in(page, "head")
    page.goto(registration.get_absolute_url())
    expect(page.get_by_text("Không phải sửa")).to_have_count(3)
    walking.is_well_made(page)
    page.get_by_role("link", name="Thông tin đơn vị").click()
    expect(page.get_by_label("Người đứng đầu đơn vị")).to_have_count(0)
    page.get_by_label("Điện thoại liên hệ").fill("0912 345 678")
    walking.is_well_made(page)
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.goto(f"/dang-ky/{registration.pk}/kiem-tra/")
    walking.hand_in(page)
    expect(page.get_by_role("link", name="Lần 2")).to_be_visible()
    walking.sign_out(page)


def the_secretary_sees_what_was_changed(page: Page, registration: Registration) -> None:
    walking.sign_in(page, "secretary")
    page.goto(registration.get_absolute_url())
    expect(page.locator("ins")).to_have_text("0912 345 678")
    walking.is_well_made(page)
    page.get_by_role("link", name="lần nộp 1").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lần nộp 1 của Thôn Đông")
    expect(page.get_by_text("0900 000 001")).to_be_visible()
    walking.is_well_made(page)
    walking.sign_out(page)
