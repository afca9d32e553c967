"""The steps of a walk, each named as the person would name it."""

from urllib.parse import urljoin

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

PASSWORD = "con trau dong lua vang"
AXE = Axe()


def is_well_made(page: Page) -> None:
    """No sideways scrolling, nothing that axe objects to."""
    wide, screen = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= screen
    objections = AXE.run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in objections] == []


def follow(page: Page, name: str) -> None:
    """Click a link and wait for its page: what is looked at next is not the page before."""
    with page.expect_navigation():
        page.get_by_role("link", name=name, exact=True).click()


def press(page: Page, name: str) -> None:
    """Press a button and wait for the page that answers."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def press_and_confirm(page: Page, button: str) -> None:
    """A button that asks once more, and the page that follows."""
    page.once("dialog", lambda dialog: dialog.accept())
    press(page, button)


def step(page: Page, name: str) -> None:
    """The bar of the awarding half leads there."""
    with page.expect_navigation():
        bar = page.get_by_role("navigation", name="Khen thưởng")
        bar.get_by_role("link", name=name, exact=True).click()


def look_on(page: Page, day: str) -> None:
    """Choose the day in the demo's bar."""
    if page.get_by_label("Xem cổng vào ngày").input_value() != day:
        with page.expect_navigation():
            page.get_by_label("Xem cổng vào ngày").select_option(day)


def choose_day(page: Page, day: str) -> None:
    """The same without JavaScript: the choice is a cookie."""
    page.goto("/dang-nhap/")
    everywhere = urljoin(page.url, "/")
    page.context.add_cookies([{"name": "ngay-xem-thu", "value": day, "url": everywhere}])


def sign_in(page: Page, username: str) -> None:
    page.goto("/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Việc cần làm")


def enter(page: Page, who: str, day: str) -> None:
    """Sign in on a day of the demo."""
    choose_day(page, day)
    sign_in(page, who)


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("link", name="Đăng nhập", exact=True)).to_be_visible()


def write_pledge(page: Page) -> None:
    """Both pages of a pledge."""
    page.get_by_label("Thuộc nội dung thi đua").select_option(index=5)
    page.get_by_label("Công việc đăng ký").fill("Làm đường hoa ở trục chính của thôn")
    page.get_by_label("Ngày hoàn thành").fill("25/8/2024")
    page.get_by_label("Người phụ trách").fill("Nguyễn Văn Bảy")
    page.get_by_role("button", name="Tiếp tục: chỉ tiêu").click()
    page.get_by_label("Ít nhất phải đạt").check()
    page.get_by_label("Chỉ tiêu", exact=True).fill("Chiều dài đường hoa")
    page.get_by_label("Mức đăng ký", exact=True).fill("1.500")
    page.get_by_label("Đơn vị tính").fill("mét")
    page.get_by_role("button", name="Lưu và tiếp tục").click()


def write_person(page: Page) -> None:
    page.get_by_label("Bà", exact=True).check()
    page.get_by_label("Họ và tên").fill("H'Nhơn Kbuôr")
    page.get_by_label("Năm sinh").fill("1985")
    page.get_by_label("Chức vụ, nghề nghiệp").fill("Nông dân")
    page.get_by_label("Nội dung đăng ký").fill("Vận động 20 hộ tham gia làm đường hoa")
    page.get_by_role("button", name="Lưu và xem danh sách").click()
    expect(page.get_by_text("Bà H'Nhơn Kbuôr").first).to_be_visible()


def add_household(page: Page) -> None:
    page.get_by_role("link", name="Hộ gia đình đăng ký").click()
    page.get_by_role("link", name="Thêm hộ gia đình").click()
    page.get_by_label("Ông", exact=True).check()
    page.get_by_label("Họ và tên chủ hộ").fill("Y Ƀlŭl Niê")
    page.get_by_label("Năm sinh").fill("1970")
    page.get_by_label("Ngành nghề").fill("Trồng cà phê")
    page.get_by_label("Nội dung đăng ký").fill("Hiến đất mở rộng đường")
    page.get_by_role("button", name="Lưu và xem danh sách").click()
    expect(page.get_by_text("Hộ ông Y Ƀlŭl Niê").first).to_be_visible()


def write_registration(page: Page) -> None:
    """From the home page to the check page, with everything that can be in it."""
    page.get_by_role("button", name="Bắt đầu đăng ký").click()
    write_pledge(page)
    write_person(page)
    add_household(page)
    page.get_by_role("link", name="Về danh sách việc").click()
    page.get_by_role("link", name="Thông tin đơn vị").click()
    page.locator("summary", has_text="Số người của đơn vị").click()
    page.get_by_label("Tổng số người của đơn vị").fill("412")
    page.get_by_label("Trong đó nữ").fill("201")
    page.get_by_label("Biện pháp thực hiện").fill("Họp thôn hằng tháng.")
    page.get_by_role("button", name="Lưu và tiếp tục").click()
    page.get_by_role("link", name="Tiếp tục: cá nhân").click()
    follow(page, "Tiếp tục: kiểm tra và nộp")


def hand_in(page: Page) -> None:
    page.get_by_label("Tôi cam đoan").check()
    page.get_by_role("button", name="Nộp đăng ký").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đã nộp đăng ký thi đua")
    expect(page.get_by_role("status").get_by_text("ĐK-001")).to_be_visible()


def enter_results(page: Page) -> None:
    page.get_by_role("link", name="Kết quả và đóng góp").click()
    page.get_by_role("link", name="Ghi kết quả Làm đường hoa").click()
    page.get_by_label("Kết quả (mét)").fill("1.520")
    page.get_by_label("Ghi chú, minh chứng").fill("Biên bản nghiệm thu ngày 20/8/2024")
    page.get_by_role("button", name="Lưu kết quả").click()
    expect(page.get_by_text("101,3 %")).to_be_visible()
    page.get_by_role("link", name="Ghi khoản đóng góp").click()
    page.get_by_label("Của ai").select_option(label="Hộ ông Y Ƀlŭl Niê")
    page.get_by_label("Đóng góp bằng").select_option(label="Hiến đất")
    page.get_by_label("Nguồn").select_option(label="Tự đóng góp")
    page.get_by_label("Nội dung").fill("Hiến 120 m² đất")
    page.get_by_role("button", name="Tiếp tục: giá trị").click()
    page.get_by_label("Diện tích đất (m²)").fill("120")
    page.get_by_label("Quy ra tiền (đồng)").fill("60 triệu")
    page.get_by_label("Cho công trình, hoạt động").fill("Đường trục chính")
    page.get_by_label("Ngày đóng góp").fill("1/6/2024")
    page.get_by_role("button", name="Ghi khoản đóng góp").click()
    expect(page.get_by_text("60.000.000 đồng (sáu mươi triệu đồng)")).to_be_visible()


def score(page: Page, kind: str, candidate: str, tier: str) -> None:
    """Give 9,5 for every judged criterion and find the candidate ranked first with the tier."""
    page.get_by_role("link", name=kind, exact=True).click()
    page.get_by_role("link", name=candidate).click()
    for box in page.get_by_label("Điểm (0–10)").all():
        box.fill("9,5")
    for choice in page.get_by_label("Đạt hay không").all():
        choice.select_option(label="Đạt")
    page.get_by_role("button", name="Lưu, về bảng điểm").click()
    row = page.get_by_role("row").filter(has_text=candidate)
    expect(row.get_by_role("cell").first).to_have_text("1")
    expect(row).to_contain_text(tier)
