"""Bars on paper: as long as their values, the same words in both forms, shades of grey."""

from dataclasses import replace
from decimal import Decimal

import pytest
from docx.oxml.ns import qn

from core.papers.bars import drawn_bars, room_of_bars
from core.papers.content import Bar, Chart, Paper
from core.papers.pdf import to_pdf
from core.papers.word import to_docx
from tests.papers.samples import CHAIRMAN, COMMUNE, HOSTILE, LETTERS
from tests.papers.verify import faults
from tests.papers.word import Word, differences

CHART = Chart(
    "Biểu đồ 1. Kết quả",
    ("Đạt và vượt", "Chưa đạt", "Chưa có kết quả"),
    (
        Bar("Thôn Đông", (6, 3, 1), "6/10 đạt"),
        Bar(f"Buôn Čuăh {LETTERS}", (5, 0, 0), "5/5 đạt"),
        Bar(HOSTILE, (0, 0, 0), "chưa đăng ký"),
    ),
)
PAPER = Paper(
    key="thu",
    agency=COMMUNE,
    symbol="BC-UBND",
    year=2024,
    place="Bình Hòa",
    type_name="BÁO CÁO",
    subject="Thử biểu đồ",
    body=(CHART,),
    signatures=(CHAIRMAN,),
)


def lengths(chart: Chart) -> list[list[float]]:
    return [[round(mm, 2) for _, mm in bar.pieces] for bar in drawn_bars(chart, 160)]


def test_the_longest_bar_fills_the_room_and_the_others_are_in_proportion():
    room = room_of_bars(160)

    assert lengths(CHART) == [
        [round(room * 0.6, 2), round(room * 0.3, 2), round(room * 0.1, 2)],
        [round(room * 0.5, 2)],
        [],
    ]


def test_a_chart_may_say_what_fills_the_room():
    chart = Chart("x", ("Mức hoàn thành",), (Bar("a", (Decimal("25.5"),), "25,5 %"),), full=100)

    assert lengths(chart) == [[round(room_of_bars(160) * 0.255, 2)]]


def test_no_bar_is_longer_than_the_room():
    chart = Chart("x", ("a", "b"), (Bar("a", (80, 90), "170"),), full=100)

    assert sum(lengths(chart)[0]) == pytest.approx(room_of_bars(160), abs=0.01)


@pytest.mark.parametrize(
    ("series", "values"),
    [((), ()), (("a", "b", "c", "d"), (1, 2, 3, 4)), (("a",), (1, 2)), (("a",), (-1,))],
)
def test_a_chart_that_cannot_be_drawn_is_none(series, values):
    with pytest.raises(ValueError, match="in a chart of|a chart of"):
        Chart("x", series, (Bar("a", values, ""),))


def test_the_paper_is_right_and_says_the_same_in_word():
    assert faults(to_pdf(PAPER), PAPER) == []
    assert differences(PAPER) == []


def test_a_chart_stays_whole_over_pages():
    many = replace(PAPER, body=(CHART,) * 9)

    assert faults(to_pdf(many), many) == []
    assert differences(many) == []


def test_the_pieces_of_a_bar_are_cells_of_their_shade_in_word():
    word = Word(to_docx(PAPER))

    fills = [
        [shade.get(qn("w:fill")) for shade in row.iter(qn("w:shd"))]
        for table in word.tables
        for row in word.rows(table)
        if row.find(f".//{qn('w:shd')}") is not None
    ]
    assert fills == [["404040", "B0B0B0", "FFFFFF"], ["404040"]]


def test_every_row_of_a_chart_in_word_has_the_same_width():
    (table,) = [
        each for each in Word(to_docx(PAPER)).tables if each.find(f".//{qn('w:shd')}") is not None
    ]

    widths = {
        sum(int(cell.get(qn("w:val"))) for cell in row.iter(qn("w:gridSpan")))
        + len([cell for cell in row.iter(qn("w:tcPr")) if cell.find(qn("w:gridSpan")) is None])
        for row in table.findall(qn("w:tr"))
    }
    assert widths == {62}
