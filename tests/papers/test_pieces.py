"""Struck text, the place for a seal, papers that follow one another in a file."""

from dataclasses import replace

import pytest
from docx.oxml.ns import qn

from core.papers.content import Annex, Paragraph, Run, Space
from core.papers.frame import STAMP_MM
from core.papers.pdf import to_pdf
from core.papers.words import number_words
from tests.papers.measure import Mark, Pdf, Piece
from tests.papers.samples import FORM, REPORT, SHORT, TEXT, with_body
from tests.papers.verify import faults, sections
from tests.papers.word import differences, read

STRUCK = with_body(
    Paragraph(("Đề nghị: ", Run("Bằng khen", struck=True), " Giấy khen ", Run("Đậm", bold=True)))
)


def _through(pdf: Pdf, piece: Piece) -> list[Mark]:
    """The lines through a piece of text."""
    return [
        mark
        for mark in pdf.marks
        if mark.page == piece.page
        and mark.lies
        and piece.y - piece.size * 0.25 < mark.y0 < piece.y
        and mark.x0 < piece.x1
        and mark.x1 > piece.x0
    ]


def test_a_struck_text_has_a_line_through_it_as_long_as_itself_and_no_other_has() -> None:
    pdf = Pdf(to_pdf(STRUCK))

    (struck,) = (piece for piece in pdf.runs if piece.text.strip() == "Bằng khen")
    (line,) = _through(pdf, struck)
    assert line.x0 == pytest.approx(struck.x0, abs=0.2)
    assert line.width == pytest.approx(struck.width, abs=0.5)
    others = [piece for piece in pdf.runs if piece is not struck and piece.text.strip()]
    assert not any(_through(pdf, piece) for piece in others)
    assert faults(to_pdf(STRUCK), STRUCK) == []


def test_a_struck_text_is_struck_in_word_too() -> None:
    struck = [
        "".join(text.text or "" for text in run.iter(qn("w:t")))
        for run in read(STRUCK).body.iter(qn("w:r"))
        if run.find(f".//{qn('w:strike')}") is not None
    ]

    assert struck == ["Bằng khen"]
    assert differences(STRUCK) == []


def test_the_place_for_a_seal_stands_under_the_issuer_with_room_for_it() -> None:
    plain = replace(FORM, stamp="", day=None)
    sealed = replace(plain, stamp="(Đóng dấu treo)")

    (words,) = Pdf(to_pdf(sealed)).find("(Đóng dấu treo)")
    issuer, *_ = Pdf(to_pdf(sealed)).find("BUÔN ČUĂH")

    assert words.italic
    assert not words.bold
    assert words.middle == pytest.approx(issuer.middle, abs=0.5)
    assert words.y > issuer.y + 5
    title, higher = (
        next(piece.y for piece in Pdf(to_pdf(paper)).on(0) if piece.text.startswith("BÁO CÁO"))
        for paper in (sealed, plain)
    )
    assert title - words.y > STAMP_MM
    assert higher < title
    assert not any("dấu treo" in piece.text for piece in Pdf(to_pdf(plain)).pieces)
    assert faults(to_pdf(sealed), sealed) == []
    assert differences(sealed) == []


LONG = with_body(*(Paragraph(TEXT) for _ in range(9)))
FILE = replace(
    LONG,
    annexes=(Annex(title="Một", body=(Paragraph("a"),)),),
    following=(SHORT, replace(LONG, landscape=True, annexes=REPORT.annexes[2:]), SHORT),
)


def test_the_parts_are_each_paper_with_its_annexes_after_it() -> None:
    first, second, third, fourth = FILE, *FILE.following

    assert FILE.parts == [first, FILE.annexes[0], second, third, REPORT.annexes[2], fourth]
    assert SHORT.parts == [SHORT]


def test_papers_that_follow_have_pages_and_numbers_of_their_own() -> None:
    pdf = Pdf(to_pdf(FILE))

    said = [[piece.text.strip() for piece in pdf.head(page)] for page in range(len(pdf.sizes))]

    assert said == [[], ["2"], [], [], [], ["2"], ["3"], [], []]
    wide = [page for page, (width, height) in enumerate(pdf.sizes) if width > height]
    assert wide == [2, 4, 5, 6]
    assert faults(to_pdf(FILE), FILE) == []
    assert differences(FILE) == []
    assert len(sections(pdf.only([0, 1, 2]), replace(FILE, following=()))) == 2


def test_an_empty_height_is_as_high_as_it_says() -> None:
    def at(millimetres: float) -> float:
        paper = with_body(Paragraph("Trên."), Space(millimetres), Paragraph("Dưới."))
        (under,) = Pdf(to_pdf(paper)).find("Dưới.")
        return under.y

    assert at(30) - at(10) == pytest.approx(20, abs=0.1)


def test_an_open_number_is_not_torn_from_its_symbol_at_the_end_of_a_line() -> None:
    """Whatever stands before it: «số         /TTr-HĐTĐKT» has a line end before it or after it."""
    number = number_words("TTr-HĐTĐKT", None).removeprefix("Số: ")
    paper = with_body(*(Paragraph(f"{'từ ' * count}số {number} ngày") for count in range(8, 26)))

    ends = [piece.text.rstrip(" ") for piece in Pdf(to_pdf(paper)).on(0)]

    assert not [text for text in ends if text.endswith(("/", "TTr-", "\u00a0"))]
    assert faults(to_pdf(paper), paper) == []
