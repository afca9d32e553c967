"""Why a file is not taken, in words for the person who sent it.

* RuleBroken
  x FileRefused    the file is not taken; `fault` says why, for programs
"""

from decimal import ROUND_CEILING, Decimal
from enum import StrEnum

from core.errors import RuleBroken
from core.numbers import format_decimal
from core.uploads.limits import MAX_FILE_BYTES, MAX_PAGES, MAX_PIXELS, MB


class Fault(StrEnum):
    """What is wrong with a file."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    WRONG_TYPE = "wrong_type"
    HEIC = "heic"
    NOT_ITS_NAME = "not_its_name"
    BROKEN = "broken"
    TOO_MANY_PIXELS = "too_many_pixels"
    ENCRYPTED = "encrypted"
    SCRIPT = "script"
    LAUNCH = "launch"
    FILES_INSIDE = "files_inside"
    MEDIA = "media"
    LIVE_FORM = "live_form"
    MIXED = "mixed"
    NO_PAGES = "no_pages"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_COMPLEX = "too_complex"
    TOO_SLOW = "too_slow"
    INFECTED = "infected"


_AGAIN = "Hãy in ra giấy rồi quét hoặc chụp lại và gửi bản đó."
_SENTENCES = {
    Fault.EMPTY: "Tệp «{name}» trống, không có nội dung. Hãy chọn tệp khác.",
    Fault.TOO_BIG: (
        "Tệp «{name}» nặng {size}, mỗi tệp nhiều nhất {limit}. "
        "Hãy quét, chụp ở cỡ nhỏ hơn hoặc chia thành nhiều tệp."
    ),
    Fault.WRONG_TYPE: ("Không nhận loại tệp của «{name}». Hãy chọn tệp PDF, ảnh JPG hoặc ảnh PNG."),
    Fault.HEIC: (
        "Ảnh «{name}» ở dạng HEIC của iPhone, máy khác khó mở. Hãy vào Cài đặt, Camera, Định dạng, "
        "chọn «Tương thích nhất» rồi chụp lại, hoặc lưu ảnh thành JPG."
    ),
    Fault.NOT_ITS_NAME: (
        "Nội dung của «{name}» không phải loại tệp mà tên của nó nói. "
        "Hãy mở ra xem rồi chọn tệp PDF, ảnh JPG hoặc ảnh PNG."
    ),
    Fault.BROKEN: (
        "Không mở được «{name}» vì tệp hỏng hoặc chưa đủ. Hãy quét, chụp hoặc tải lại rồi gửi lại."
    ),
    Fault.TOO_MANY_PIXELS: (
        "Ảnh «{name}» quá lớn, nhiều nhất {pixels} triệu điểm ảnh. Hãy chụp ở cỡ nhỏ hơn."
    ),
    Fault.ENCRYPTED: (
        "Tệp PDF «{name}» đang khóa bằng mật khẩu. Hãy lưu một bản không khóa rồi gửi bản đó."
    ),
    Fault.SCRIPT: f"Tệp PDF «{{name}}» có mã lệnh bên trong. {_AGAIN}",
    Fault.LAUNCH: (
        f"Tệp PDF «{{name}}» có lệnh mở chương trình, tệp khác hoặc gửi số liệu đi. {_AGAIN}"
    ),
    Fault.FILES_INSIDE: (
        "Tệp PDF «{name}» có tệp khác đính kèm bên trong. Hãy bỏ tệp đính kèm ấy ra và gửi riêng."
    ),
    Fault.MEDIA: f"Tệp PDF «{{name}}» có phim, âm thanh hoặc hình ba chiều bên trong. {_AGAIN}",
    Fault.LIVE_FORM: f"Tệp PDF «{{name}}» là biểu mẫu điền trên máy (XFA). {_AGAIN}",
    Fault.MIXED: f"Tệp PDF «{{name}}» có lẫn nội dung của loại tệp khác. {_AGAIN}",
    Fault.NO_PAGES: "Tệp PDF «{name}» không có trang nào. Hãy chọn tệp khác.",
    Fault.TOO_MANY_PAGES: (
        "Tệp PDF «{name}» dài hơn {pages} trang. Hãy chia thành nhiều tệp hoặc chỉ gửi trang cần."
    ),
    Fault.TOO_COMPLEX: f"Tệp «{{name}}» quá phức tạp nên không kiểm tra hết được. {_AGAIN}",
    Fault.TOO_SLOW: (
        "Kiểm tra «{name}» quá lâu nên đã dừng. Hãy thử lại; nếu vẫn vậy, hãy in ra giấy rồi quét "
        "hoặc chụp lại và gửi bản đó."
    ),
    Fault.INFECTED: (
        "Tệp «{name}» có vi-rút nên không được lưu. Hãy diệt vi-rút trên máy rồi chọn tệp khác."
    ),
}


class Unfit(Exception):
    """Raised by the parts that look into a file; becomes `FileRefused` where the name is known."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


class FileRefused(RuleBroken):
    """A file is not taken; `str()` is the sentence to show."""

    def __init__(self, fault: Fault, name: str, size: int = 0) -> None:
        super().__init__(
            _SENTENCES[fault].format(
                name=name,
                size=size_words(size),
                limit=size_words(MAX_FILE_BYTES),
                pixels=MAX_PIXELS // 1_000_000,
                pages=MAX_PAGES,
            )
        )
        self.fault = fault


def size_words(size: int) -> str:
    """A size as people read it, rounded up: one byte over 10 MB must not read «10 MB»."""
    unit, name = (MB, "MB") if size >= MB else (1024, "KB")
    tenths = Decimal(size) / unit
    places = Decimal("0.1") if unit == MB else Decimal(1)
    return f"{format_decimal(tenths.quantize(places, ROUND_CEILING))} {name}"
