"""One award through all hands, in a real browser: from the unit's telephone to its revocation."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from registrations.states import State
from tests import award_factories, factories
from tests.awards import builders
from tests.browser import nominating, walking
from tests.core.hostile.pdf import pdf
from tests.papers.codes import codes_in

COMMUNE = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"
OURS, THEIRS = "Bà H'Hen Niê", "Bà H'Yar Kbuôr"
REVIEW, MEETING, DECIDING, HONOURS = "2024-10-20", "2024-11-05", "2024-11-18", "2024-11-22"
LATER = "2024-12-10"
OPINION = "Đề nghị xem lại số mét đường."
SEATS = 7


@pytest.fixture
def people(settings, campaign, unit, other_unit, head, secretary, chairman, council_member,
           supervisor):  # fmt: skip
    """Both units have registered; Buôn Čuăh has one in the running, and there is a council."""
    settings.DEMO = True
    for each in (head, secretary, chairman, council_member, supervisor):
        each.set_password(walking.PASSWORD)
        each.save()
    ours = builders.accepted(campaign, unit)
    factories.make_entrant(ours, "H'Hen Niê")
    theirs = factories.make_registration(campaign, other_unit, State.ACCEPTED)
    nomination = builders.person(theirs, "H'Yar Kbuôr", "8", secretary)
    award_factories.complete(nomination, secretary)
    council = award_factories.make_council(campaign.authority, 0)
    users = {1: chairman, 4: secretary, 5: council_member}
    for place in range(1, SEATS + 1):
        related = unit if place == SEATS else None
        award_factories.make_member(council, place, users.get(place), related)


@pytest.mark.django_db(transaction=True)
def test_an_award_goes_through_all_hands(phone, desktop, desks, people):
    secretary, public = desktop, desks()
    chairman, member, supervisor = desks(), desks(), desks()
    the_head_nominates_and_hands_in(phone)
    the_secretary_takes_it_in_and_scores(secretary)
    the_secretary_posts_the_list(secretary)
    somebody_says_something(public)
    the_secretary_answers(secretary)
    the_meeting_is_prepared_and_opened(secretary)
    the_ballots_are_counted(secretary, member)
    the_lists_are_drawn_up(secretary)
    the_chairman_confirms(chairman)
    the_secretary_issues(secretary)
    the_honours_are_public(secretary, public)
    address = the_code_on_the_screen_is_read(secretary, public)
    the_supervisor_reads(supervisor)
    the_award_is_revoked(secretary, public, address)


def enter(page: Page, who: str, day: str) -> None:
    walking.choose_day(page, day)
    walking.sign_in(page, who)


def the_head_nominates_and_hands_in(page: Page) -> None:
    enter(page, "head", REVIEW)
    nominating.put_forward(page, COMMUNE, OURS)
    nominating.open_one(page, OURS)
    nominating.write_meeting(page, OURS)
    page.get_by_role("link", name="Về đề nghị của đơn vị").click()
    nominating.open_one(page, OURS)
    nominating.say_kind_of_post(page)
    nominating.write_report(page)
    nominating.give_own_points(page)
    walking.is_well_made(page)
    walking.follow(page, "Kiểm tra và nộp")
    page.get_by_label("Tôi cam đoan").check()
    walking.is_well_made(page)
    page.get_by_role("button", name="Nộp đề nghị").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đã nộp")
    walking.is_well_made(page)


def the_secretary_takes_it_in_and_scores(page: Page) -> None:
    enter(page, "secretary", REVIEW)
    walking.follow(page, "Khen thưởng")
    nominating.open_one(page, OURS)
    walking.is_well_made(page)
    page.get_by_role("button", name="Đưa vào xét").click()
    walking.follow(page, "Phiếu chấm điểm")
    walking.is_well_made(page)
    nominating.fill_points(page, "9")
    page.get_by_role("button", name="Lưu, về bảng điểm").click()
    row = page.get_by_role("row").filter(has_text=OURS)
    expect(row).to_contain_text("90,00")
    walking.is_well_made(page)


def the_secretary_posts_the_list(page: Page) -> None:
    step(page, "Công khai")
    walking.follow(page, "Lập thông báo công khai")
    page.get_by_label("Nơi niêm yết").fill("Trụ sở UBND xã")
    page.get_by_label("Nơi nhận ý kiến").fill("Văn phòng - thống kê xã")
    walking.is_well_made(page)
    page.get_by_role("button", name="Lưu thông báo").click()
    press_and_confirm(page, "Công khai danh sách")
    expect(page.get_by_text("Đã công khai", exact=True)).to_be_visible()


def somebody_says_something(page: Page) -> None:
    walking.choose_day(page, REVIEW)
    page.goto("/cong-khai/xa-mau/120-nam-dak-lak/")
    expect(page.get_by_role("rowheader", name=OURS)).to_be_visible()
    walking.is_well_made(page)
    page.get_by_label("Ý kiến về").select_option(label=f"{OURS} – Thôn Đông")
    page.get_by_label("Nội dung ý kiến").fill(OPINION)
    page.get_by_role("button", name="Gửi ý kiến").click()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.get_by_role("main")).not_to_contain_text(OPINION)


def the_secretary_answers(page: Page) -> None:
    page.reload()
    expect(page.get_by_text("1 ý kiến chưa trả lời")).to_be_visible()
    expect(page.get_by_text(OPINION)).to_be_visible()
    page.get_by_role("link", name="Trả lời ý kiến").click()
    page.get_by_label("Kết quả xem xét, trả lời").fill("Đã đo lại: đủ 520 mét.")
    page.get_by_role("button", name="Lưu trả lời").click()
    expect(page.get_by_text("Đã lưu trả lời.")).to_be_visible()
    walking.is_well_made(page)


def the_meeting_is_prepared_and_opened(page: Page) -> None:
    walking.look_on(page, MEETING)
    step(page, "Hội đồng")
    walking.follow(page, "Lập phiên họp")
    page.get_by_label("Ngày họp").fill("5/11/2024")
    page.get_by_label("Giờ họp").fill("8:00")
    walking.is_well_made(page)
    page.get_by_role("button", name="Lưu phiên họp").click()
    page.get_by_role("link", name="Danh sách xét").click()
    for name in (OURS, THEIRS):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_label(f"Hình thức xét: {OURS}").select_option(label="Giấy khen xã")
    walking.is_well_made(page)
    page.get_by_role("button", name="Lưu danh sách xét").click()
    page.get_by_role("link", name="Điểm danh").click()
    walking.is_well_made(page)
    page.get_by_role("button", name="Lưu, ai chưa rõ là có mặt").click()
    walking.is_well_made(page)
    press_and_confirm(page, "Khai mạc phiên họp")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Đang họp")


def the_ballots_are_counted(page: Page, member: Page) -> None:
    """The member finds the meeting, and no number before the round is closed."""
    walking.follow(page, "Bỏ phiếu, kết quả")
    walking.follow(page, "Mở lượt bỏ phiếu")
    walking.is_well_made(page)
    page.get_by_role("button", name="Mở lượt bỏ phiếu").click()
    walking.follow(page, "Ghi kết quả kiểm phiếu")
    for label in ("Phiếu phát ra", "Phiếu thu vào", "Phiếu hợp lệ"):
        page.get_by_label(label, exact=True).fill(str(SEATS))
    # The one of Thôn Đông has no vote on her.
    page.get_by_label(f"{OURS}: Đồng ý").fill("7")
    page.get_by_label(f"{THEIRS}: Đồng ý").fill("6")
    page.get_by_label(f"{THEIRS}: Không đồng ý").fill("1")
    page.get_by_role("button", name="Lưu kết quả kiểm phiếu").click()
    expect(page.get_by_role("alert")).to_contain_text("phải là 6 (7 phiếu hợp lệ, trừ 1 người")
    walking.is_well_made(page)
    page.get_by_label(f"{OURS}: Đồng ý").fill("6")
    page.get_by_role("button", name="Lưu kết quả kiểm phiếu").click()
    expect(page.get_by_role("button", name="Chốt lượt 1")).to_be_visible()

    enter(member, "council", MEETING)
    walking.follow(member, "Khen thưởng")
    step(member, "Hội đồng")
    walking.follow(member, "Đọc hồ sơ, xem chương trình")
    walking.is_well_made(member)
    walking.follow(member, "Bỏ phiếu, kết quả")
    expect(member.get_by_text("Số phiếu chỉ hiện sau khi chốt.")).to_be_visible()
    expect(member.get_by_role("main")).not_to_contain_text("6/6")
    expect(member.get_by_role("button", name="Chốt lượt 1")).to_have_count(0)

    press_and_confirm(page, "Chốt lượt 1")
    walking.follow(page, "Kết thúc phiên họp")
    walking.is_well_made(page)
    page.get_by_role("button", name="Kết thúc phiên họp").click()
    expect(page.get_by_role("row").filter(has_text=OURS)).to_contain_text("6/6")
    walking.is_well_made(page)
    member.reload()
    expect(member.get_by_role("row").filter(has_text=THEIRS)).to_contain_text("6/7")
    walking.is_well_made(member)


def the_lists_are_drawn_up(page: Page) -> None:
    walking.look_on(page, DECIDING)
    step(page, "Quyết định")
    page.get_by_role("button", name="Lập danh sách cho 2 tên").click()
    expect(page.get_by_text("Đã đưa 2 tên vào 1 danh sách.")).to_be_visible()
    walking.is_well_made(page)


def the_chairman_confirms(page: Page) -> None:
    enter(page, "chairman", DECIDING)
    walking.follow(page, "Quyết định, tờ trình")
    walking.follow(page, "Quyết định khen thưởng: Giấy khen xã")
    expect(page.get_by_text("720.000").first).to_be_visible()
    walking.is_well_made(page)
    page.get_by_label("Tôi đã đọc lại danh sách trên: 2 cá nhân").check()
    page.get_by_role("button", name="Duyệt danh sách").click()
    expect(page.get_by_text("Chủ tịch đã duyệt", exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Ghi ban hành")).to_have_count(0)


def the_secretary_issues(page: Page) -> None:
    walking.follow(page, "Quyết định khen thưởng: Giấy khen xã")
    walking.follow(page, "Ghi ban hành")
    walking.is_well_made(page)
    page.get_by_label("Số, ký hiệu văn bản").fill("150/QĐ-UBND")
    page.get_by_label("Ngày ký văn bản").fill("18/11/2024")
    page.get_by_label("Bản đã ký, đóng dấu").set_input_files(
        {"name": "qd.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    )
    page.get_by_role("button", name="Ghi ban hành").click()
    expect(page.get_by_text("Đã ghi ban hành 150/QĐ-UBND.")).to_be_visible()
    walking.is_well_made(page)
    step(page, "Sổ khen thưởng")
    expect(page.get_by_role("row").filter(has_text=OURS)).to_contain_text("/2024")
    expect(page.get_by_role("row").filter(has_text=THEIRS)).to_contain_text("360.000")
    walking.is_well_made(page)


def the_honours_are_public(page: Page, public: Page) -> None:
    walking.look_on(page, HONOURS)
    step(page, "Vinh danh")
    page.get_by_role("button", name="Đăng các mục đã chọn").click()
    walking.is_well_made(page)
    walking.choose_day(public, HONOURS)
    public.goto("/vinh-danh/xa-mau/120-nam-dak-lak/")
    expect(public.get_by_text(OURS, exact=True)).to_be_visible()
    expect(public.get_by_text(THEIRS, exact=True)).to_be_visible()
    walking.is_well_made(public)


def the_code_on_the_screen_is_read(page: Page, public: Page) -> str:
    """The telephone of whoever stands before the screen leads to the page that verifies."""
    step(page, "Sổ khen thưởng")
    page.get_by_role("link", name=OURS).click()
    picture = page.get_by_alt_text("Mã QR dẫn tới trang xác minh")
    walking.is_well_made(page)
    (address,) = codes_in(picture.screenshot())
    public.goto(urlsplit(address).path)
    expect(public.get_by_text("Khen thưởng có thật và còn hiệu lực")).to_be_visible()
    expect(public.get_by_text(OURS, exact=True)).to_be_visible()
    walking.is_well_made(public)
    return urlsplit(address).path


def the_supervisor_reads(page: Page) -> None:
    """Everything that is over; nothing to press."""
    enter(page, "supervisor", HONOURS)
    walking.follow(page, "Sổ khen thưởng")
    page.get_by_role("link", name=OURS).click()
    walking.is_well_made(page)
    expect(page.get_by_role("link", name="Hủy bỏ, thu hồi")).to_have_count(0)
    step(page, "Hội đồng")
    page.get_by_role("main").get_by_role("link", name="5/11/2024").click()
    expect(page.get_by_role("row").filter(has_text=OURS)).to_contain_text("6/6")
    walking.is_well_made(page)


def the_award_is_revoked(page: Page, public: Page, address: str) -> None:
    walking.choose_day(page, LATER)
    page.goto("/so-khen-thuong/xa-mau/")
    page.get_by_role("link", name=OURS).click()
    walking.follow(page, "Hủy bỏ, thu hồi")
    page.get_by_label("Lý do hủy bỏ").fill("Kê khai sai số mét đường")
    page.get_by_label("Kết luận của cơ quan").fill("Kết luận số 5/KL-UBND ngày 02/12/2024")
    page.get_by_label("Số quyết định hủy bỏ").fill("201/QĐ-UBND")
    page.get_by_label("Ngày quyết định hủy bỏ").fill("9/12/2024")
    page.get_by_label("Ngày người được khen nhận quyết định").fill("10/12/2024")
    walking.is_well_made(page)
    page.get_by_role("button", name="Ghi hủy bỏ, thu hồi").click()
    expect(page.get_by_text("Hết ngày 31/12/2024")).to_be_visible()
    walking.is_well_made(page)
    public.goto(address)
    expect(public.get_by_text("Đã bị hủy bỏ, không còn hiệu lực")).to_be_visible()
    walking.is_well_made(public)
    public.goto("/vinh-danh/xa-mau/120-nam-dak-lak/")
    expect(public.get_by_text(THEIRS, exact=True)).to_be_visible()
    expect(public.get_by_text(OURS, exact=True)).to_have_count(0)


def step(page: Page, name: str) -> None:
    """The bar of the awarding half leads there."""
    with page.expect_navigation():
        bar = page.get_by_role("navigation", name="Khen thưởng")
        bar.get_by_role("link", name=name, exact=True).click()


def press_and_confirm(page: Page, button: str) -> None:
    """A button that asks once more, and the page that follows."""
    page.once("dialog", lambda dialog: dialog.accept())
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()
