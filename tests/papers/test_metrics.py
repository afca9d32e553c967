"""How wide texts are, and where titles break."""

import pytest

from core.papers.metrics import balance, bind, letters_missing, shrink, width_mm
from tests.papers.samples import LETTERS

# Of Times New Roman Bold, whose widths Tinos has; in mm.
KNOWN = [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 88.3),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, 95.7),
    ("Độc lập - Tự do - Hạnh phúc", 13, 56.1),
    ("Độc lập - Tự do - Hạnh phúc", 14, 60.5),
    ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 13, 83.7),
]


@pytest.mark.parametrize(("text", "size", "width"), KNOWN)
def test_a_text_is_as_wide_as_in_times_new_roman(text: str, size: float, width: float) -> None:
    assert width_mm(text, size, bold=True) == pytest.approx(width, abs=0.1)


def test_loose_marks_take_no_room_and_composed_letters_are_the_same() -> None:
    assert width_mm("ê̆", 14) == width_mm("ê", 14)
    assert width_mm("Đắk", 14) == width_mm("Đắk".encode().decode(), 14)
    assert width_mm("\u0111a\u0306\u0301k", 14) == width_mm("đắk", 14)


def test_styles_have_their_own_widths() -> None:
    widths = {
        width_mm("Thi đua", 14, bold=bold, italic=italic)
        for bold in (False, True)
        for italic in (False, True)
    }

    assert len(widths) == 4


def test_our_font_has_the_letters_of_vietnamese_and_ede() -> None:
    vowels = "aăâeêioôơuưy"
    tones = "\u0300\u0301\u0303\u0309\u0323"
    words = "".join(f"{vowel}{vowel}{tone}".upper() for vowel in vowels for tone in tones)

    assert letters_missing(f"{LETTERS}{words.lower()}{words}đĐ₫ñ«»…–²³%½") == []
    assert letters_missing("a😀b字😀") == ["😀", "字"]


TITLES = [
    ("ỦY BAN NHÂN DÂN XÃ BÌNH HÒA", 61, ["ỦY BAN NHÂN DÂN", "XÃ BÌNH HÒA"]),
    ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 61, ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"]),
    ("TRẠM Y TẾ XÃ BÌNH HÒA", 61, ["TRẠM Y TẾ XÃ BÌNH HÒA"]),
    (
        "HỢP TÁC XÃ NÔNG NGHIỆP DỊCH VỤ TỔNG HỢP KRÔNG ANA",
        61,
        ["HỢP TÁC XÃ", "NÔNG NGHIỆP DỊCH VỤ", "TỔNG HỢP KRÔNG ANA"],
    ),
    ("THỦ TRƯỞNG ĐƠN VỊ XÁC NHẬN, ĐỀ NGHỊ", 78, ["THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"]),
    (
        "Kết quả tổng kết phong trào thi đua lập thành tích chào mừng kỷ niệm 120 năm "
        "Ngày thành lập tỉnh Đắk Lắk (22/11/1904 - 22/11/2024)",
        130,
        [
            "Kết quả tổng kết phong trào thi đua lập thành tích",
            "chào mừng kỷ niệm 120 năm Ngày thành lập",
            "tỉnh Đắk Lắk (22/11/1904 - 22/11/2024)",
        ],
    ),
]


@pytest.mark.parametrize(("title", "room", "lines"), TITLES)
def test_a_title_breaks_where_the_sense_allows(title: str, room: float, lines: list[str]) -> None:
    broken = balance(title, 13, bold=True, max_mm=room)

    assert [line.replace("\u00a0", " ") for line in broken] == lines


@pytest.mark.parametrize("title", [title for title, _, _ in TITLES] + ["A" * 300, "Y Ƀlŭl " * 60])
@pytest.mark.parametrize("room", [40, 61, 78, 130])
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(title: str, room: float) -> None:
    lines = balance(title, 14, bold=True, max_mm=room)

    assert all(width_mm(line, 14, bold=True) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(title.split())


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("họp ngày 5 tháng 3 năm 2024 tại xã", "ngày 5 tháng 3 năm 2024"),
        ("Kế hoạch số 23 của xã", "số 23"),
        ("tặng 12 hộ gia đình", "12 hộ"),
        ("tỉnh Đắk Lắk xưa", "Đắk Lắk"),
        ("bà Nguyễn Thị Minh Khai ở thôn", "Nguyễn Thị Minh Khai"),
        ("ông Y Ƀlŭl Niê ở buôn", "Y Ƀlŭl Niê"),
        ("từ 22/11/1904 - 22/11/2024 nhé", "22/11/1904 - 22/11/2024"),
    ],
)
def test_days_numbers_names_and_ranges_hold_together(text: str, together: str) -> None:
    assert together.replace(" ", "\u00a0") in bind(text)


def test_a_line_feed_and_a_no_break_space_of_the_writer_are_kept() -> None:
    assert balance("một\nhai ba", 14, max_mm=130) == ["một", "hai ba"]
    assert balance("aaaa bbbb\u00a0cccc", 14, max_mm=22) == ["aaaa", "bbbb\u00a0cccc"]


def test_a_row_of_names_too_long_for_a_line_breaks_between_names() -> None:
    lines = balance("Trường\u00a0Tiểu\u00a0học\u00a0Nguyễn\u00a0Thị\u00a0Minh", 14, max_mm=40)

    assert lines == ["Trường Tiểu học", "Nguyễn Thị Minh"]


def test_a_line_too_long_is_set_smaller_when_that_helps() -> None:
    day = "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019"

    assert shrink("Bình Hòa", (14, 13), italic=True, max_mm=98) == 14
    assert shrink(day, (14, 13), italic=True, max_mm=98) == 13
