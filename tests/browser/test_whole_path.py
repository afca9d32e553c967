"""The whole way once, in a real browser: from the plan to the printed papers."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser import nominating, walking

REGISTRATION, TOO_LATE, REVIEW, SUMMING_UP = "2024-04-01", "2024-04-10", "2024-10-20", "2024-11-15"
PROVINCE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
UNIT, PERSON, HOUSEHOLD = "Thôn Đông", "Bà H'Nhơn Kbuôr", "Hộ ông Y Ƀlŭl Niê"


@pytest.fixture
def people(settings, db, head, other_head, secretary, campaign):
    """A head, the head of the other unit and the secretary, who sign in with a password."""
    settings.DEMO = True
    for person in (head, other_head, secretary):
        person.set_password(walking.PASSWORD)
        person.save()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_from_the_plan_to_the_printed_dossier(screen, request, people):
    page: Page = request.getfixturevalue(screen)

    read_the_campaign(page)
    the_head_registers_in_time(page)
    the_other_head_comes_too_late(page)
    the_secretary_accepts_and_enters_results(page)
    the_head_nominates(page)
    the_secretary_scores_and_prints(page)


def read_the_campaign(page: Page) -> None:
    page.goto("/")
    walking.look_on(page, REGISTRATION)
    expect(
        page.get_by_text("Hạn nộp đăng ký: trước ngày 10/4/2024, tức hết ngày 9/4/2024")
    ).to_be_visible()
    expect(page.get_by_text("Khát vọng xây dựng tỉnh Đắk Lắk").first).to_be_visible()
    walking.is_well_made(page)


def the_head_registers_in_time(page: Page) -> None:
    walking.sign_in(page, "head")
    walking.write_registration(page)
    walking.is_well_made(page)
    walking.hand_in(page)
    walking.is_well_made(page)
    walking.sign_out(page)


def the_other_head_comes_too_late(page: Page) -> None:
    """Begun in time, not handed in: at the deadline it is refused, and the draft is kept."""
    walking.sign_in(page, "other")
    page.get_by_role("button", name="Bắt đầu đăng ký").click()
    walking.write_pledge(page)
    walking.look_on(page, TOO_LATE)
    page.goto("/")
    page.get_by_role("link", name="Xem", exact=True).click()
    refusal = page.get_by_role("main").get_by_text("Đã hết hạn đăng ký")
    expect(refusal).to_contain_text("«trước ngày 10/4/2024»")
    expect(page.get_by_text("Làm đường hoa ở trục chính của thôn").first).to_be_visible()
    expect(page.get_by_role("button", name="Nộp đăng ký")).to_have_count(0)
    walking.sign_out(page)


def the_secretary_accepts_and_enters_results(page: Page) -> None:
    walking.sign_in(page, "secretary")
    page.get_by_role("link", name="Đăng ký", exact=True).click()
    page.get_by_role("link", name="Thôn Đông").click()
    page.get_by_role("button", name="Tiếp nhận").click()
    expect(page.get_by_text("Đã tiếp nhận đăng ký của Thôn Đông.")).to_be_visible()
    walking.look_on(page, REVIEW)
    walking.enter_results(page)
    walking.sign_out(page)


def the_head_nominates(page: Page) -> None:
    """The unit itself, a person and a household: one meeting, three dossiers, one hand-in."""
    walking.sign_in(page, "head")
    nominating.put_forward(page, PROVINCE, UNIT, PERSON, HOUSEHOLD)
    nominating.open_one(page, PERSON)
    nominating.write_meeting(page, UNIT, PERSON, HOUSEHOLD)
    page.get_by_role("link", name="Về đề nghị của đơn vị").click()
    for name in (UNIT, PERSON, HOUSEHOLD):
        nominating.open_one(page, name)
        if name == PERSON:
            nominating.say_kind_of_post(page)
        if name == HOUSEHOLD:
            nominating.send_file(page, "Giấy xác nhận đóng góp", "Giấy xác nhận")
        nominating.write_report(page)
        nominating.give_own_points(page)
        walking.is_well_made(page)
        page.get_by_role("link", name="Đề nghị của Thôn Đông").click()
    nominating.hand_all_in(page, 3)
    walking.sign_out(page)


def the_secretary_scores_and_prints(page: Page) -> None:
    walking.sign_in(page, "secretary")
    walking.follow(page, "Khen thưởng")
    walking.is_well_made(page)
    for name in (UNIT, PERSON, HOUSEHOLD):
        page.get_by_role("checkbox", name=name).check()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Đưa các đề nghị đã chọn vào xét").click()
    expect(page.get_by_role("main").get_by_text("Đủ hồ sơ, đưa vào xét")).to_have_count(4)
    page.get_by_role("link", name="Chấm điểm", exact=True).click()
    walking.score(page, "Tập thể", UNIT, "Bằng khen tỉnh")
    walking.score(page, "Cá nhân", PERSON, "Bằng khen tỉnh")
    walking.score(page, "Hộ gia đình", HOUSEHOLD, "Bằng khen tỉnh")
    walking.is_well_made(page)
    walking.look_on(page, SUMMING_UP)
    walking.follow(page, "Văn bản")
    walking.is_well_made(page)
    prints(page, "Báo cáo tổng kết phong trào thi đua", "1/2 đơn vị đã nộp bản đăng ký")
    prints(page, "Danh sách đề nghị khen thưởng: Hộ gia đình", "Hộ ông Y Ƀlŭl Niê")
    page.get_by_text("Tập thể (1)").click()
    prints(page, "Thôn Đông", "ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")


def prints(page: Page, link: str, words: str) -> None:
    """The link leads to a PDF that says the words."""
    address = page.get_by_role("link", name=link).first.get_attribute("href")
    answer = page.request.get(address)
    text = " ".join(each.extract_text() for each in PdfReader(BytesIO(answer.body())).pages)
    assert words in " ".join(text.split())
