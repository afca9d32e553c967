"""Where texts stand on a certificate: read back from the PDF in millimetres."""

from dataclasses import replace

import pytest

from core.papers.certificate import Box, Certificates, Code, Placed, Rule, Sheet
from core.papers.certificate.fit import fit
from core.papers.errors import PaperFailed
from core.papers.metrics import width_mm
from core.papers.pdf import to_pdf
from tests.papers.measure import LOST, Pdf, squeeze

NEAR = 0.3  # mm: what a field may be off
NAME = Box(30, 107, 237, size=26, smallest=15, bold=True)
TEXTS = (
    Placed("Tên", "H'Nhơn Kbuôr", NAME),
    Placed("Chức vụ", "Trưởng buôn, Buôn Čuăh", Box(30, 116, 237, size=15)),
    Placed("Nội dung", "Đã có thành tích xuất sắc", Box(40, 126, 200, size=16, italic=True)),
    Placed("Số", "150/QĐ-UBND", Box(24, 180.5, 100, size=13, align="left")),
    Placed("Ngày", "Bình Hòa, ngày 18", Box(160, 141, 112, size=14, align="right", ink="blue")),
)


def file_of(*texts: Placed, **fields) -> Certificates:
    of = {name: fields.pop(name) for name in ("rules", "code") if name in fields}
    values = {"key": "giay khen", "title": "Giấy khen", "year": 2024, "width": 297, "height": 210}
    return Certificates(sheets=(Sheet("Bà H'Nhơn Kbuôr", texts, **of),), **{**values, **fields})


def left_edge(text: str, box: Box, size: float) -> float:
    spare = box.width - width_mm(text, size, bold=box.bold, italic=box.italic)
    return box.x + {"left": 0, "center": spare / 2, "right": spare}[box.align]


@pytest.mark.parametrize(("dx", "dy"), [(0, 0), (2.4, -1.7)])
def test_every_field_stands_where_its_box_says(dx: float, dy: float) -> None:
    pdf = Pdf(to_pdf(file_of(*TEXTS, dx=dx, dy=dy)))

    assert [piece.text for piece in pdf.pieces] == [placed.text for placed in TEXTS]
    for piece, placed in zip(pdf.pieces, TEXTS, strict=True):
        assert abs(piece.y - (placed.box.y + dy)) < NEAR, placed.name
        left = left_edge(placed.text, placed.box, placed.box.size)
        assert abs(piece.x0 - (left + dx)) < NEAR, placed.name
        assert piece.size == pytest.approx(placed.box.size, abs=0.01)
        assert (piece.bold, piece.italic) == (placed.box.bold, placed.box.italic)


@pytest.mark.parametrize(("width", "height"), [(297, 210), (300, 210), (420, 297)])
def test_the_page_has_the_size_of_the_paper(width: float, height: float) -> None:
    pdf = Pdf(to_pdf(file_of(*TEXTS, width=width, height=height)))

    ((wide, high),) = pdf.sizes
    assert (round(wide, 1), round(high, 1)) == (width, height)


def test_only_our_fonts_are_in_the_file_and_no_letter_is_lost() -> None:
    names = "ê̆ ô̆ ơ̆ ư̆ č ƀ ñ ĕ ŏ ŭ Ƀ Č"
    pdf = Pdf(to_pdf(file_of(Placed("Tên", names, NAME), *TEXTS[1:])))

    assert {font.name[6:12] for font in pdf.fonts.values()} == {"+Tinos"}
    assert all(font.embedded for font in pdf.fonts.values())
    assert squeeze("".join(piece.text for piece in pdf.pieces)).startswith(squeeze(names))
    assert not [piece for piece in pdf.pieces if LOST in piece.text]


def test_a_tag_in_a_name_is_printed_as_it_stands() -> None:
    pdf = Pdf(to_pdf(file_of(Placed("Tên", "<script>alert(1)</script> & «x»", NAME))))

    assert squeeze(pdf.pieces[0].text) == "<script>alert(1)</script>&«x»"


def test_a_name_too_wide_is_set_smaller_on_its_line() -> None:
    name = "Hợp tác xã Nông nghiệp, Dịch vụ và Thương mại Bình Hòa Thuận"

    fitted = fit(Placed("Tên", name, replace(NAME, width=180)), "x")

    assert fitted.lines == (name,)
    assert NAME.smallest < fitted.size < NAME.size
    assert width_mm(name, fitted.size, bold=True) <= 180
    assert width_mm(name, fitted.size + 0.5, bold=True) > 180


def test_a_name_of_120_letters_stands_on_two_balanced_lines_around_its_place() -> None:
    name = "Hợp tác xã Nông nghiệp, Dịch vụ, Thương mại " * 3
    name = name[:120].rsplit(" ", 1)[0]

    fitted = fit(Placed("Tên", name, NAME), "x")

    widths = [width_mm(line, fitted.size, bold=True) for line in fitted.lines]
    assert len(widths) == 2
    assert max(widths) <= NAME.width
    assert max(widths) < 1.5 * min(widths)
    assert squeeze("".join(fitted.lines)) == squeeze(name)
    assert sum(fitted.feet) / 2 == pytest.approx(NAME.y)


def test_lines_of_a_field_stand_as_far_apart_as_the_stock_says() -> None:
    box = Box(30, 120, 120, lines=3, step=8, size=14)
    said = "Phó Chủ tịch Hội đồng quản trị kiêm Giám đốc Hợp tác xã Nông nghiệp Bình Hòa, Tổ trưởng"

    pdf = Pdf(to_pdf(file_of(Placed("Chức vụ", f"{said} tổ hòa giải, Thôn Hòa Trung", box))))

    feet = sorted({round(piece.y, 2) for piece in pdf.pieces})
    assert len(feet) == 3
    assert all(
        abs(foot - wanted) < NEAR for foot, wanted in zip(feet, (120, 128, 136), strict=True)
    )


@pytest.mark.parametrize("text", ["Hợp tác xã Nông nghiệp " * 14, "W" * 90])
def test_what_cannot_stand_names_the_award_and_the_field(text: str) -> None:
    with pytest.raises(PaperFailed) as refused:
        to_pdf(file_of(Placed("Tên người", text, NAME)))

    assert "H'Nhơn Kbuôr" in str(refused.value)
    assert "Tên người" in str(refused.value)


def test_two_fields_that_would_be_printed_over_each_other_are_refused() -> None:
    near = Placed("Chức vụ", "Trưởng buôn", replace(NAME, y=109))

    with pytest.raises(PaperFailed, match="«Tên» và «Chức vụ» in đè lên nhau"):
        to_pdf(file_of(TEXTS[0], near))


@pytest.mark.parametrize("box", [replace(NAME, x=200), replace(NAME, y=212), replace(NAME, y=3)])
def test_what_would_leave_the_paper_is_refused(box: Box) -> None:
    long = "Hợp tác xã Nông nghiệp, Dịch vụ và Thương mại Bình Hòa"

    with pytest.raises(PaperFailed, match="ra ngoài tờ giấy"):
        to_pdf(file_of(Placed("Tên", long, box)))


def test_a_letter_that_the_font_lacks_stops_the_certificate() -> None:
    with pytest.raises(PaperFailed, match="U\\+4E00"):
        to_pdf(file_of(Placed("Tên", "一", NAME)))


def test_a_code_stands_in_its_square_and_says_what_it_is() -> None:
    code = Code("https://a.vn/xac-minh/K7RM49XQTD3A/", 20, 150, 22, "Mã QR xác minh")

    data = to_pdf(file_of(*TEXTS, code=code))

    marks = [mark for mark in Pdf(data).marks if mark.x0 > 19 and mark.x1 < 43 and mark.y1 < 173]
    assert len(marks) > 100
    # Four squares of white at each side.
    assert min(mark.x0 for mark in marks) > 20.5
    assert max(mark.x1 for mark in marks) < 41.5
    assert min(mark.y0 for mark in marks) > 150.5
    pdf = Pdf(data).file
    assert [str(each.Alt) for each in pdf.objects if _is_figure(each)] == ["Mã QR xác minh"]


def _is_figure(thing) -> bool:
    return hasattr(thing, "get") and thing.get("/S") == "/Figure"


def test_frame_and_rules_are_no_content() -> None:
    rule = Rule(118, 52, 60)
    data = to_pdf(file_of(*TEXTS, framed=True, rules=(rule,)))

    marks = [each for each in Pdf(data).marks if abs(each.y0 - 52) < 0.3 and each.lies]
    assert [round(each.width) for each in marks] == [60]
    assert not [each for each in Pdf(data).file.objects if _is_figure(each)]


def test_the_same_certificates_are_the_same_bytes() -> None:
    assert to_pdf(file_of(*TEXTS, framed=True)) == to_pdf(file_of(*TEXTS, framed=True))
