"""Silly input into a pledge: told at its field, nothing typed is lost, nothing is saved."""

import pytest

from tests import factories
from tests.registrations import doors, typed
from tests.registrations.looking import everything
from tests.registrations.pages import Page, assert_refused

CONTROL = "Có ký tự lạ không nhìn thấy được; hãy xóa đi và gõ lại."
OUTSIDE = "Ngày hoàn thành phải trong thời gian thi đua, từ 15/3/2024 đến 15/10/2024."
GROUPS = (
    "Các nhóm chữ số chưa đúng. Dấu chấm chia từng nhóm ba chữ số, dấu phẩy ngăn phần thập "
    "phân, ví dụ 1.500 hoặc 12,5."
)
DIGITS = "Chỉ ghi chữ số, ví dụ 1.500 hoặc 12,5; không ghi đơn vị kèm theo."
DAY = "Không đọc được ngày. Hãy viết ngày, tháng, năm, ví dụ 9/4/2024."
NO_CONTENT = "Hãy nhập: Công việc đăng ký."

SILLY = [
    ("content", "", NO_CONTENT),
    ("content", "   ", NO_CONTENT),
    ("content", "\u200b\ufeff\u00ad", NO_CONTENT),
    ("indicator", "", "Hãy nhập: Chỉ tiêu."),
    ("unit_of_measure", "", "Hãy nhập: Đơn vị tính."),
    ("target", "", "Hãy nhập: Mức đăng ký."),
    ("target", "   ", "Hãy nhập một số."),
    ("target", "-5", "Hãy nhập số từ 0 trở lên."),
    ("target", "−5", "Hãy nhập số từ 0 trở lên."),
    ("target", "0", "Mức đăng ký phải lớn hơn 0."),
    ("target", "0,00", "Mức đăng ký phải lớn hơn 0."),
    ("target", "12.5.3", GROUPS),
    ("target", "1..5", GROUPS),
    ("target", ",", GROUPS),
    ("target", "500 m", DIGITS),
    ("target", "1e3", DIGITS),
    ("target", "năm trăm", DIGITS),
    ("target", "٥٠٠", DIGITS),
    ("target", "NaN", DIGITS),
    ("target", "Infinity", DIGITS),
    ("target", "0,001", "Hãy nhập nhiều nhất 2 chữ số sau dấu phẩy."),
    ("target", "10.000.000.000.000", "Số này quá lớn."),
    ("target", "9" * 10_000, "Số quá lớn: nhiều nhất 15 chữ số."),
    (
        "target",
        "1,500",
        "«1,500» có hai cách hiểu: nếu là số thập phân, hãy viết 1,5; "
        "nếu là số nguyên, hãy viết 1.500.",
    ),
    ("due_on", "", "Hãy nhập: Ngày hoàn thành."),
    ("due_on", "14/3/2024", OUTSIDE),
    ("due_on", "16/10/2024", OUTSIDE),
    ("due_on", "25/8/2025", OUTSIDE),
    ("due_on", "31/2/2024", "Tháng 2 năm 2024 không có ngày 31, chỉ có ngày 1 đến 29."),
    ("due_on", "30/2/2024", "Tháng 2 năm 2024 không có ngày 30, chỉ có ngày 1 đến 29."),
    (
        "due_on",
        "8/25/2024",
        "Không có tháng 25. Hãy viết ngày trước, tháng sau, ví dụ 13/4/2024.",
    ),
    ("due_on", "25/8/1824", "Năm phải từ 1900 đến 2100."),
    ("due_on", "tháng 8", DAY),
    ("due_on", "25/8", DAY),
    ("due_on", "2024-08-25T00:00", DAY),
    (
        "content",
        "x" * 10_000,
        "Công việc đăng ký: nhiều nhất 500 ký tự, đang có 10000. Hãy rút gọn.",
    ),
    ("indicator", "x" * 301, "Chỉ tiêu: nhiều nhất 300 ký tự, đang có 301. Hãy rút gọn."),
    ("unit_of_measure", "m" * 51, "Đơn vị tính: nhiều nhất 50 ký tự, đang có 51. Hãy rút gọn."),
    ("content", "Làm\x00đường", CONTROL),
    ("content", "Làm\x07đường", CONTROL),
    ("indicator", "\u202egnơưđ", CONTROL),
    ("indicator", "Chiều\u2066 dài", CONTROL),
    ("unit_of_measure", "m\x1b[31m", CONTROL),
]


# On which page the first half of a pledge is written.
PAGES = {"new": "pledge_add", "old": "pledge_edit"}


def label(case) -> str | None:
    """A short name for a case."""
    return f"{case!r}"[:30] if isinstance(case, str) else None


@pytest.mark.parametrize(("field", "value", "message"), SILLY, ids=label)
@pytest.mark.parametrize("way", ["new", "old"])
def test_it_is_told_at_its_field(way, field, value, message, draft, head, client):
    client.force_login(head)
    name = "pledge_measure" if field in typed.MEASURE else PAGES[way]
    sent = doors.sent(name, draft) | {field: value}
    before = everything()

    answer = client.post(doors.url(name, draft), sent)

    assert_refused(answer, sent, **{field: message})
    assert everything() == before


@pytest.mark.parametrize("value", ["", "abc", "0", "-1", "99999999999999999999"])
def test_a_theme_that_is_not_offered_is_refused(value, draft, head, client):
    client.force_login(head)
    sent = typed.pledge(draft.campaign) | {"theme": value}
    before = everything()

    answer = client.post(doors.url("pledge_add", draft), sent)

    message = "Hãy chọn một mục có trong danh sách: Thuộc nội dung thi đua."
    if not value:
        message = "Hãy chọn: Thuộc nội dung thi đua."
    assert_refused(answer, sent | {"theme": ""}, theme=message)
    assert everything() == before


def test_a_theme_of_another_campaign_is_refused(draft, head, client):
    elsewhere = factories.make_campaign(factories.make_authority("xã Khác", "xa-khac"))
    client.force_login(head)
    sent = typed.pledge(draft.campaign) | {"theme": str(elsewhere.themes.first().pk)}
    before = everything()

    answer = client.post(doors.url("pledge_add", draft), sent)

    message = "Hãy chọn một mục có trong danh sách: Thuộc nội dung thi đua."
    assert_refused(answer, sent | {"theme": ""}, theme=message)
    assert everything() == before


@pytest.mark.parametrize(
    ("name", "lacking"),
    [
        ("pledge_add", ["theme", "content", "due_on"]),
        ("work_add", ["kind", "theme", "content", "due_on"]),
        ("pledge_measure", ["direction", "indicator", "target", "unit_of_measure"]),
    ],
)
def test_an_empty_form_tells_all_that_is_missing_at_once(name, lacking, draft, head, client):
    client.force_login(head)
    before = everything()

    page = Page(client.post(doors.url(name, draft), {"version": "1"}))

    assert list(page.complaints) == lacking
    assert len(page.summary) == len(lacking)
    assert everything() == before
