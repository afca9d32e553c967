"""Numbers of documents and telephones stand whole on a line, in the PDF and in Word alike."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from docx.oxml.ns import qn

from core.papers.content import Block, Column, Field, Heading, Items, Paper, Paragraph, Table
from core.papers.pdf import to_pdf
from core.papers.words import NUMBER_GAP, wholes
from tests.papers.measure import Pdf, squeeze
from tests.papers.samples import SHORT, with_body
from tests.papers.verify import faults
from tests.papers.word import read

HELD = (
    "12/QĐ-UBND",
    "(05/TTr-UBND);",
    "98/2023/NĐ-CP",
    "06/2022/QH15,",
    "0601.N/BNV-TĐKT",
    "12-KH/ĐU",
    "01/BB-HĐTĐKT",
    f"{NUMBER_GAP}/TTr-HĐTĐKT",
    "0262 000 100.",
    "0262 3 812 345",
    "(0262) 3.812.345;",
    "0905.123.456",
    "+84 905 123 456",
)
BROKEN = (
    "22/11/1904 - 22/11/2024",
    "từ ngày 05/02/2024 đến 15/10/2024",
    "1.000.000 đồng",
    "08 giờ 00, ngày 05 tháng 11 năm 2024",
    "05 hộ, 100 người, 000 đồng",
    "Nam/nữ; và/hoặc",
)


@pytest.mark.parametrize("said", HELD)
def test_it_is_held_together(said: str) -> None:
    assert wholes(f"theo {said} này") == ["theo ", said, " này"]


@pytest.mark.parametrize("said", BROKEN)
def test_other_figures_are_not(said: str) -> None:
    assert wholes(said) == [said]


PLACES: dict[str, Callable[[str], Paper]] = {
    "paragraph": lambda text: with_body(Paragraph(text)),
    "label": lambda text: with_body(Field(text, "11")),
    "value": lambda text: with_body(Field("Theo", text)),
    "items": lambda text: with_body(Items((text,))),
    "heading": lambda text: with_body(Heading(text, 2)),
    "addressee": lambda text: replace(SHORT, addressees=(text,)),
    "basis": lambda text: replace(SHORT, bases=(text,)),
    "cell": lambda text: with_body(_narrow(text)),
}


def _narrow(text: str) -> Block:
    return Table((Column("Số", width=9), Column("Nội dung")), [(text, "Hiến đất mở đường " * 30)])


@pytest.mark.parametrize("said", ["12/QĐ-UBND", "0262 000 100"])
@pytest.mark.parametrize("place", PLACES)
def test_no_line_ends_within_it_wherever_it_stands(place: str, said: str) -> None:
    """So many lengths of the words before it that one of them brings it to the end of a line."""
    for letters in range(0, 100, 4):
        paper = PLACES[place](f"{'ab ' * (letters // 3)}{said} và")

        lines = [squeeze(piece.text) for piece in Pdf(to_pdf(paper)).pieces]
        assert any(squeeze(said) in line for line in lines), letters


@pytest.mark.parametrize("place", PLACES)
def test_word_is_told_to_hold_it_together(place: str) -> None:
    written = read(PLACES[place]("theo số 12/QĐ-UBND, điện thoại 0262 000 100 nhé"))

    letters = [each.text for each in written.body.iter(qn("w:t"))]
    assert any("số 12/QĐ" in each for each in letters)
    assert any("UBND, điện thoại 0262\u00a0000\u00a0100 nhé" in each for each in letters)
    assert not any("QĐ-UBND" in each for each in letters)


def test_a_column_is_as_wide_as_the_telephone_in_it() -> None:
    paper = with_body(_narrow("0262 000 100"))

    assert faults(to_pdf(paper), paper) == []
