"""Papers read back from their PDF: what stands where."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from core.papers.content import Block, Column, Items, Lines, Paper, Paragraph, Signature, Table
from core.papers.metrics import width_mm
from core.papers.pdf import to_pdf
from core.papers.words import day_words, end
from tests.papers.measure import Pdf, squeeze
from tests.papers.samples import CHAIRMAN, FORM, PLEDGE, REPORT, SHORT, TEXT, listing, with_body
from tests.papers.verify import NATION, faults, sections

PAPERS: dict[str, Callable[[], Paper]] = {
    "short": lambda: SHORT,
    "report": lambda: REPORT,
    "form": lambda: FORM,
    "list": lambda: listing(40),
    "pledge": lambda: PLEDGE,
}


@cache
def pdf_of(name: str) -> bytes:
    return to_pdf(PAPERS[name]())


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_each_shape_has_no_fault(name: str) -> None:
    assert faults(pdf_of(name), PAPERS[name]()) == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert to_pdf(SHORT) == to_pdf(SHORT)


# Millimetres from the upper left corner, baselines; the skeleton of mục IV for a paper whose issuer
# has two lines and whose subject has one.
SKELETON = {
    "ỦY BAN NHÂN DÂN": (61.0, 24.2),
    "XÃ BÌNH HÒA": (61.0, 29.5),
    NATION: (141.0, 24.2),
    "Độc lập - Tự do - Hạnh phúc": (141.0, 29.8),
    "TỜ TRÌNH": (110.0, 52.7),
    "Về việc đề nghị tặng Giấy khen năm 2024": (110.0, 58.7),
    "Kính gửi: Ủy ban nhân dân huyện Krông Ana": (110.0, 72.7),
    "TM. ỦY BAN NHÂN DÂN": (145.0, None),
    "CHỦ TỊCH": (145.0, None),
    "Nguyễn Văn A": (145.0, None),
}


@pytest.mark.parametrize("text", SKELETON)
def test_a_component_stands_in_its_place(text: str) -> None:
    (piece,) = Pdf(pdf_of("short")).find(text)
    middle, baseline = SKELETON[text]

    assert piece.middle == pytest.approx(middle, abs=1)
    assert baseline is None or piece.y == pytest.approx(baseline, abs=1)


def test_the_number_and_the_day_are_level_and_leave_room_for_the_hand() -> None:
    pieces = Pdf(pdf_of("short")).on(0)
    number = next(piece for piece in pieces if piece.text.startswith("Số:"))
    day = next(piece for piece in pieces if piece.text.startswith("Bình Hòa, ngày"))

    assert number.y == pytest.approx(day.y, abs=0.1) == pytest.approx(40.8, abs=1)
    assert number.middle == pytest.approx(61, abs=1)
    assert day.middle == pytest.approx(141, abs=1)
    assert number.text.count(" ") >= 8
    assert day.text == f"Bình Hòa, {day_words(None, 2024)}".replace("\u00a0", " ")


def test_rules_are_as_long_as_the_law_says() -> None:
    marks = [mark for mark in Pdf(pdf_of("short")).marks if mark.page == 0]

    agency, motto, subject = marks
    assert motto.width == pytest.approx(60.46, abs=0.1)
    assert agency.width == pytest.approx(0.4 * width_mm("ỦY BAN NHÂN DÂN", 13, bold=True), abs=0.2)
    assert subject.width == pytest.approx(0.4 * 87.25, abs=0.5)
    assert [round(mark.y0) for mark in marks] == [31, 32, 61]


def test_the_first_body_line_begins_at_the_indent_and_lines_are_single_to_one_and_a_half() -> None:
    body = [piece for piece in Pdf(pdf_of("short")).on(0) if piece.y > 76 and piece.y < 130]
    lines = sorted({round(piece.y, 2) for piece in body})
    steps = [after - before for before, after in zip(lines, lines[1:], strict=False)]

    assert body[0].x0 == pytest.approx(30 + 12.7, abs=0.1)
    assert body[0].y == pytest.approx(78 + 4.6, abs=1)
    assert min(steps) == pytest.approx(14 * 1.2 * 25.4 / 72, abs=0.05)
    assert 14 * 25.4 / 72 <= min(steps) <= 14 * 1.5 * 25.4 / 72


def test_two_addressees_stand_under_the_colon() -> None:
    pdf = Pdf(pdf_of("report"))
    (words,) = pdf.find("Kính gửi:")
    (first,) = pdf.find("- Ủy ban nhân dân huyện Krông Ana;")
    (second,) = pdf.find("- Phòng Nội vụ huyện Krông Ana.")

    assert words.y < first.y < second.y
    assert first.x0 == second.x0 == pytest.approx(words.x1 - 1.4, abs=0.3)


def test_a_long_issuer_takes_the_smaller_size_and_pushes_the_number_down() -> None:
    pieces = Pdf(pdf_of("pledge")).on(0)
    left = [piece for piece in pieces if piece.x1 < 93 and piece.y < 50]
    number = next(piece for piece in pieces if piece.text.startswith("Số:"))

    assert {round(piece.size) for piece in left} == {12}
    assert len(left) == 6
    assert number.y > max(piece.y for piece in left) + 6


def test_pages_are_numbered_from_the_second_and_each_annex_has_its_own_numbers() -> None:
    pdf = Pdf(pdf_of("report"))
    paper, first, second, third = sections(pdf, REPORT)

    said = [[piece.text for piece in pdf.head(page)] for page in range(len(pdf.sizes))]
    assert [said[page] for page in paper] == [[], ["2"], ["3"], ["4"]][: len(paper)]
    assert [said[page] for page in first] == [[]]
    assert [said[page] for page in second] == [[], ["2"], ["3"]]
    assert [said[page] for page in third] == [[]]
    assert pdf.sizes[first[0]][0] > pdf.sizes[first[0]][1]
    assert pdf.sizes[second[0]][0] < pdf.sizes[second[0]][1]


def test_of_two_signatures_the_first_is_left_and_a_third_is_below_in_the_middle() -> None:
    pdf = Pdf(pdf_of("form"))
    (left,) = pdf.find("XÁC NHẬN CỦA TRƯỞNG BUÔN")
    (right,) = pdf.find("CHỦ HỘ")
    (below,) = pdf.find("ỦY BAN NHÂN DÂN XÃ")

    assert left.y == right.y < below.y
    assert (round(left.middle), round(right.middle), round(below.middle)) == (70, 150, 110)


def test_a_table_says_its_header_on_every_page_and_an_empty_one_that_it_is_empty() -> None:
    pages = Pdf(pdf_of("list"))
    titles = [piece.page for piece in pages.find("Tóm tắt thành tích", bold=True)]

    assert titles == list(range(len(pages.sizes)))
    assert len(titles) > 3
    assert Pdf(pdf_of("report")).find("Không có")
    assert Pdf(pdf_of("pledge")).find("Không đăng ký")


def test_numbers_stand_at_the_right_edge_of_their_column_on_one_line() -> None:
    pieces = [piece for piece in Pdf(pdf_of("pledge")).pieces if piece.text.startswith("1.250.0")]

    assert [piece.text for piece in pieces] == ["1.250.000.000", "1.250.022.570"]
    assert pieces[0].x1 == pytest.approx(pieces[1].x1, abs=0.1)


ENDS: dict[str, Callable[[int], tuple[Block, ...]]] = {
    "paragraph": lambda lines: (*(Paragraph(f"Dòng {n}.") for n in range(lines)), Paragraph(TEXT)),
    "one line": lambda lines: tuple(Paragraph(f"Dòng {n}.") for n in range(lines + 3)),
    "items": lambda lines: (Items(tuple(f"Mục {n}." for n in range(lines + 3))),),
    "dotted": lambda lines: (Paragraph("Ý kiến:"), Lines(lines + 3)),
    "table": lambda lines: (
        Paragraph("Kết quả:"),
        Table((Column("Tên"),), [(f"Hàng {n}",) for n in range(lines + 3)]),
    ),
}


@pytest.mark.parametrize("ending", ENDS)
@pytest.mark.parametrize("lines", range(8, 22))
def test_the_signature_is_never_alone_wherever_the_page_ends(ending: str, lines: int) -> None:
    paper = with_body(*ENDS[ending](lines))

    assert faults(to_pdf(paper), paper) == []


TWO_LINES = end("Trên đây là báo cáo kết quả thực hiện phong trào thi đua của Ủy ban nhân dân xã")
ONE_LINE = end("Trên đây là báo cáo kết quả của xã")


@pytest.mark.parametrize(("last", "page"), [(TWO_LINES, 0), (ONE_LINE, 1)])
def test_no_more_of_the_text_than_its_last_two_lines_goes_along_with_a_signature(
    last: str, page: int
) -> None:
    table = Table((Column("Tên"), Column("Số")), [("Thôn Đông", "1"), ("Buôn Čuăh", "2")])
    paper = with_body(*(Paragraph(f"Dòng {n}.") for n in range(16)), table, Paragraph(last))

    pdf = Pdf(to_pdf(paper))

    assert [len(pdf.sizes), pdf.find("Nguyễn Văn A")[0].page] == [2, 1]
    (begun,) = [piece for piece in pdf.pieces if piece.text.startswith("Trên đây")]
    assert (pdf.find("Buôn Čuăh")[0].page, begun.page) == (page, 1)


@pytest.mark.parametrize(("letters", "pages"), [(120, [0, 1]), (90, [1, 1])])
def test_only_a_high_row_stands_alone_under_its_header(letters: int, pages: list[int]) -> None:
    rows = [("Một", TEXT[:letters]), ("Hai", TEXT[:letters])]
    table = Table((Column("Tên"), Column("Nội dung", width=0.25)), rows)
    paper = with_body(*(Paragraph(f"Dòng {n}.") for n in range(17)), table, *[Paragraph(TEXT)] * 3)

    pdf = Pdf(to_pdf(paper))

    assert [pdf.find(name)[0].page for name in ("Một", "Hai")] == pages


def test_a_text_of_twenty_thousand_letters_fills_pages_and_nothing_else_changes() -> None:
    paper = with_body(Paragraph(TEXT * 50), Paragraph("Y" * 900))

    pdf = to_pdf(paper)

    assert faults(pdf, paper) == []
    assert len(Pdf(pdf).sizes) > 5


def test_a_row_too_tall_for_a_page_is_split_under_a_header_on_each() -> None:
    table = Table((Column("Tên", kind="name"), Column("Nội dung")), [("a", TEXT * 40), ("b", "c")])
    paper = with_body(table, Paragraph("Hết."))

    pdf = to_pdf(paper)

    assert faults(pdf, paper) == []
    assert len(Pdf(pdf).find("Nội dung", bold=True)) == len(Pdf(pdf).sizes) > 3


def test_the_rule_stays_under_the_title_when_all_that_follows_wants_another_page() -> None:
    row = ("\n".join("dòng" for _ in range(14)),)
    paper = replace(SHORT, landscape=True, addressees=(), body=(Table((Column("A"),), [row]),))

    assert faults(to_pdf(paper), paper) == []
    assert len(Pdf(to_pdf(paper)).sizes) == 2


def test_an_issued_paper_carries_its_number_and_day() -> None:
    paper = replace(SHORT, number=5, day=date(2024, 2, 5), draft=False)

    text = Pdf(to_pdf(paper)).text()

    assert "Số:05/TTr-UBND" in text
    assert squeeze("Bình Hòa, ngày 05 tháng 02 năm 2024") in text


def test_a_letter_has_its_subject_under_the_number() -> None:
    paper = replace(SHORT, type_name="", subject="đề nghị bổ sung hồ sơ", symbol="UBND-VP")

    pdf = Pdf(to_pdf(paper))

    number = next(piece for piece in pdf.on(0) if piece.text.startswith("Số:"))
    (about,) = pdf.find("V/v đề nghị bổ sung hồ sơ")
    assert about.middle == pytest.approx(number.middle, abs=0.5)
    assert (round(about.size), about.bold) == (13, False)
    assert 6 < about.y - number.y < 9
    assert faults(to_pdf(paper), paper) == []


def test_minutes_have_no_place_line_and_a_decision_names_its_authority() -> None:
    minutes = replace(SHORT, has_place_line=False, signatures=(Signature(("THƯ KÝ",)), CHAIRMAN))
    decision = replace(SHORT, addressees=(), authority="Chủ tịch Ủy ban nhân dân xã Bình Hòa")

    assert faults(to_pdf(minutes), minutes) == []
    assert "BìnhHòa,ngày" not in Pdf(to_pdf(minutes)).text()
    (authority,) = Pdf(to_pdf(decision)).find("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH HÒA", bold=True)
    assert authority.middle == pytest.approx(110, abs=0.5)
