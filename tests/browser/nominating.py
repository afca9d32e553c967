"""The steps of a unit head who puts the unit, its people and its households forward."""

import re

from playwright.sync_api import Page, expect

from tests.browser import walking
from tests.core.hostile.good import photo

DONE = "Làm xong 1.520 mét đường hoa, 20 hộ cùng làm."


def put_forward(page: Page, tier: str, *names: str) -> None:
    """From the home page to the list of nominations, each begun for one tier."""
    page.goto("/")
    page.get_by_role("link", name="Mở đề nghị khen thưởng").click()
    page.get_by_role("link", name="Chọn người để đề nghị").click()
    page.get_by_label(tier).check()
    for name in names:
        page.get_by_role("checkbox", name=re.compile(f"^{re.escape(name)}")).check()
    walking.is_well_made(page)
    walking.press(page, "Lập đề nghị")
    expect(page.get_by_text(f"Đã lập {len(names)} đề nghị.")).to_be_visible()


def open_one(page: Page, name: str) -> None:
    """From the list of nominations to the tasks of one."""
    page.get_by_role("link", name=re.compile(f"^{re.escape(name)}")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def write_report(page: Page) -> None:
    """All sections one after another, from the task list and back."""
    page.get_by_role("link", name="Báo cáo thành tích").click()
    with page.expect_navigation():
        page.get_by_role("link", name="Bắt đầu viết").click()
    onward = page.get_by_role("button", name=re.compile("Lưu và (sang mục sau|xem cả báo cáo)"))
    while onward.count():
        page.get_by_role("main").get_by_role("textbox").fill(DONE)
        with page.expect_navigation():
            onward.click()
    expect(page.get_by_text("Các mục phải viết đã viết đủ.")).to_be_visible()
    walking.follow(page, "Về đề nghị")


def give_own_points(page: Page, points: str = "9") -> None:
    """The unit's own sheet, from the task list and back."""
    page.get_by_role("link", name="Tự chấm điểm").click()
    fill_points(page, points)
    walking.press(page, "Lưu điểm tự chấm")
    expect(page.get_by_text("Đã lưu điểm tự chấm")).to_be_visible()
    walking.follow(page, "Về đề nghị")


def fill_points(page: Page, points: str) -> None:
    """The same points for every judged criterion, each tick at «met»."""
    for box in page.get_by_label("Điểm (0–10)").all():
        box.fill(points)
    for choice in page.get_by_label("Đạt hay không").all():
        choice.select_option(label="Đạt")


def send_file(page: Page, task: str, use: str) -> None:
    """A photograph of a paper, from the task list and back."""
    page.get_by_role("link", name=task).click()
    page.get_by_role("link", name="Gửi tệp").click()
    page.get_by_label("Tệp này là").select_option(label=use)
    page.get_by_label("Tệp", exact=True).set_input_files(
        {"name": "giay.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    )
    walking.press(page, "Gửi tệp")
    walking.follow(page, "Về đề nghị")


def say_kind_of_post(page: Page) -> None:
    """What is lacking of a person: whether they lead or work with their own hands."""
    page.get_by_role("link", name="Thông tin đối tượng").click()
    page.get_by_label("Lãnh đạo hay trực tiếp lao động").select_option(
        label="Trực tiếp lao động, công tác"
    )
    walking.press(page, "Lưu")


def write_meeting(page: Page, *names: str) -> None:
    """The unit's own meeting in three pages, from a task list to the page of meetings."""
    page.get_by_role("link", name="Họp bình xét của đơn vị").click()
    page.get_by_role("link", name="Ghi cuộc họp").click()
    page.get_by_label("Ngày họp").fill("18/10/2024")
    page.get_by_label("Giờ bắt đầu").fill("19:00")
    page.get_by_label("Địa điểm").fill("Nhà văn hóa thôn")
    page.get_by_label("Tổng số người được mời").fill("50")
    page.get_by_label("Số người có mặt").fill("40")
    walking.press(page, "Lưu và tiếp tục")
    page.get_by_label("Người chủ trì", exact=True).fill("Nguyễn Văn Bảy")
    page.get_by_label("Người ghi biên bản").fill("H'Lan Niê")
    walking.press(page, "Lưu và tiếp tục: kết quả")
    for name in names:
        page.get_by_label(f"Đồng ý: {name}", exact=True).fill("38")
        page.get_by_label(f"Không đồng ý: {name}", exact=True).fill("2")
    walking.is_well_made(page)
    walking.press(page, "Lưu kết quả")
    expect(page.get_by_text("Đã lưu kết quả bình xét.")).to_be_visible()


def hand_all_in(page: Page, number: int) -> None:
    """From the list of nominations: everything that is complete at once."""
    page.get_by_role("link", name=f"Kiểm tra và nộp {number} hồ sơ đủ").click()
    page.get_by_label("Tôi cam đoan").check()
    walking.is_well_made(page)
    walking.press(page, "Nộp các hồ sơ đã chọn")
    expect(page.get_by_text(f"Đã nộp {number} đề nghị khen thưởng.")).to_be_visible()
