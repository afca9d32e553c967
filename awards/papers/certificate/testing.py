"""The sheet to lay over a printed stock against the light, and a preview with the longest names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from awards.models import CertificateStock, StockField
from awards.papers.certificate.printing import box_of, file_of, sheet_of
from awards.states import StockPart
from core.papers.certificate import Box, Certificates, Line, Placed, Sheet

YEAR = 2024
# Names that are hard to print: marks on marks, no family name in front, a long collective.
NAMES = (
    ("Bà", "H'Nhơn Kbuôr", "Hội viên, Chi hội Phụ nữ Buôn Čuăh"),
    ("Ông", "Y Wiêng Niê", "Trưởng buôn, Buôn Êa Ƀrơi"),
    ("Tập thể", "Hợp tác xã Nông nghiệp, Dịch vụ và Thương mại Bình Hòa Thuận",
     "Thôn Hòa Trung, xã Bình Hòa"),
)  # fmt: skip
MOVEMENT = (
    "Đã có thành tích xuất sắc trong phong trào thi đua chào mừng kỷ niệm 120 năm Ngày thành lập "
    "tỉnh Đắk Lắk (22/11/1904 - 22/11/2024)"
)
CROSS_MM, TICK_MM, EDGE_MM = 3.0, 2.0, 4.0
LABEL_POINTS = 6.0


def preview(stock: CertificateStock, parts: Sequence[StockField]) -> Certificates:
    """The samples on a stock as it is being typed, saved or not."""
    sheets = [_sample(stock, parts, place) for place in range(len(NAMES))]
    return file_of(stock, sheets, key="xem thu giay khen", title="Xem thử giấy khen", year=YEAR)


def test_sheet(stock: CertificateStock) -> Certificates:
    """A page for each sample, with rulers along two edges and a cross at each field's corners."""
    parts = list(stock.parts.all())
    marks = tuple(_rulers(stock)) + tuple(_crosses(parts))
    numbers = tuple(_numbers(stock))
    sheets = [
        replace(sheet, texts=(*sheet.texts, *numbers), lines=marks)
        for sheet in (_sample(stock, parts, place) for place in range(len(NAMES)))
    ]
    return replace(
        file_of(stock, sheets, key="to thu giay khen", title="Tờ thử giấy khen", year=YEAR),
        framed=False,
    )


def _sample(stock: CertificateStock, parts: Sequence[StockField], place: int) -> Sheet:
    kind, name, post = NAMES[place]
    town = stock.authority.place or "Bình Hòa"
    words = {
        StockPart.COPY_MARK: "Bản cấp lại lần 1, ngày 20 tháng 12 năm 2024",
        StockPart.KIND_WORD: kind,
        StockPart.NAME: name,
        StockPart.POST: post,
        StockPart.ACHIEVEMENT: MOVEMENT,
        StockPart.DECISION: "1150/QĐ-UBND ngày 18 tháng 11 năm 2024",
        StockPart.BOOK_NUMBER: f"{place + 108}/2024",
        StockPart.PLACE_DAY: f"{town}, ngày 18 tháng 11 năm 2024",
        StockPart.SIGNER_POST: "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
        StockPart.SIGNER_NAME: "Nguyễn Thị Phương Thảo",
        StockPart.CODE: "https://thidua.vn/xac-minh/K7RM49XQTD3A/",
    }
    return sheet_of(stock, parts, words, f"Mẫu {place + 1}")


def _rulers(stock: CertificateStock) -> Iterator[Line]:
    """Millimetres along the upper and the left edge, longer at each fifth and tenth."""
    for mm in range(int(EDGE_MM), int(stock.width) - 3):
        yield Line(mm, EDGE_MM, mm, EDGE_MM + _tick(mm))
    for mm in range(int(EDGE_MM), int(stock.height) - 3):
        yield Line(EDGE_MM, mm, EDGE_MM + _tick(mm), mm)


def _tick(mm: int) -> float:
    return TICK_MM * (2 if mm % 10 == 0 else 1.5 if mm % 5 == 0 else 1)


def _numbers(stock: CertificateStock) -> Iterator[Placed]:
    """Every second centimetre in figures."""
    for mm in range(20, int(stock.width) - 9, 20):
        yield _label(f"thước ngang {mm}", str(mm), mm - 6, EDGE_MM + 2 * TICK_MM + 2.4, 12)
    for mm in range(20, int(stock.height) - 9, 20):
        yield _label(f"thước dọc {mm}", str(mm), EDGE_MM + 2 * TICK_MM + 0.4, mm + 0.8, 8)


def _label(name: str, text: str, x: float, y: float, width: float) -> Placed:
    side = "center" if width > 10 else "left"
    return Placed(name, text, Box(x, y, width, size=LABEL_POINTS, align=side))  # type: ignore[arg-type]


def _crosses(parts: Sequence[StockField]) -> Iterator[Line]:
    """A cross at both ends of each field's first line, and of its last when it has more."""
    for field in parts:
        if not field.shown:
            continue
        box = box_of(field)
        lines = [box.y]
        if field.part == StockPart.CODE:
            lines.append(box.y + box.width)
        elif box.lines > 1:
            lines.append(box.y + (box.lines - 1) * (box.step or box.size * 0.42))
        for x in (box.x, box.x + box.width):
            for y in lines:
                yield Line(x - CROSS_MM, y, x + CROSS_MM, y)
                yield Line(x, y - CROSS_MM, x, y + CROSS_MM)
