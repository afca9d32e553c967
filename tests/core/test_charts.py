"""Charts as data: lengths that add up, words that need no colour, and the table beneath."""

import re
from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from core.charts import BarChart, LineChart, Point, Row, Series

KEPT, MISSED = Series("reached", "Đạt", "lines"), Series("missed", "Chưa đạt", "hatch")


def chart(*values: tuple[int, int], **fields) -> BarChart:
    rows = tuple(Row(f"Thôn {place}", each) for place, each in enumerate(values))
    return BarChart("thu", "Thử", "Đơn vị", (KEPT, MISSED), rows, **fields)


def line(*values: int, **fields) -> LineChart:
    points = tuple(
        Point(date(2024, month, 1), value, str(value)) for month, value in enumerate(values, 4)
    )
    return LineChart("thu", "Thử", "Mô tả", date(2024, 4, 1), date(2024, 8, 1), points, **fields)


def drawn(chart, template="_chart_bars.html") -> BeautifulSoup:
    return BeautifulSoup(render_to_string(template, {"chart": chart}), "html.parser")


def lengths(chart: BarChart) -> list[list[tuple[str, str]]]:
    return [[(each.start, each.width) for each in row.segments] for row in chart.drawn]


def test_the_longest_bar_is_as_wide_as_the_drawing():
    assert lengths(chart((3, 1), (1, 1))) == [
        [("0.00%", "75.00%"), ("75.00%", "25.00%")],
        [("0.00%", "25.00%"), ("25.00%", "25.00%")],
    ]


def test_a_given_whole_is_what_the_width_stands_for():
    assert lengths(chart((30, 20), full=100)) == [[("0.00%", "30.00%"), ("30.00%", "20.00%")]]


def test_more_than_the_whole_stays_in_the_drawing():
    assert lengths(chart((90, 60), full=100)) == [[("0.00%", "90.00%"), ("90.00%", "10.00%")]]


@pytest.mark.parametrize("full", [None, 0])
def test_nothing_at_all_draws_bars_without_length(full):
    assert lengths(chart((0, 0), full=full)) == [[("0.00%", "0.00%"), ("0.00%", "0.00%")]]
    assert chart(full=full).drawn == ()


@given(st.lists(st.tuples(st.integers(0, 10**12), st.integers(0, 10**12)), max_size=8))
def test_pieces_lie_side_by_side_and_never_outside(values):
    for row in chart(*values).drawn:
        end = Decimal(0)
        for each in row.segments:
            start, width = (Decimal(text.rstrip("%")) for text in (each.start, each.width))
            assert abs(start - end) <= Decimal("0.02")
            end = start + width
        assert end <= Decimal("100.02")


def test_a_row_without_a_value_for_each_series_is_a_fault_of_the_program():
    broken = BarChart("thu", "Thử", "Đơn vị", (KEPT, MISSED), (Row("Thôn", (1,)),))

    with pytest.raises(ValueError, match="shorter"):
        _ = broken.drawn


@pytest.mark.parametrize(
    ("values", "words"),
    [((3, 1), "3 đạt, 1 chưa đạt"), ((0, 2), "2 chưa đạt"), ((0, 0), "chưa có gì")],
)
def test_a_bar_is_told_in_words(values, words):
    (bar,) = drawn(chart(values)).select("svg.chart-bar")

    assert (bar["role"], bar.title.get_text(), bar.desc.get_text()) == ("img", "Thôn 0", words)


def test_each_series_has_its_pattern_and_its_word():
    page = drawn(chart((3, 1)))

    used = re.findall(r"url\(#([a-z-]+)\)", str(page.select_one("svg.chart-bar")))
    assert used == ["thu-lines", "thu-hatch"]
    assert {each["id"] for each in page.select("pattern")} >= set(used)
    assert [each.get_text().strip() for each in page.select(".chart-legend li")] == [
        "Đạt",
        "Chưa đạt",
    ]


def test_the_table_has_the_numbers_of_the_bars():
    rows = (Row("Thôn", (1500, 2), "/thon/", ("7 %",)), Row("Buôn", (0, 3), cells=("–",)))
    total = Row("Tổng cộng", (1500, 5), cells=("5 %",))
    page = drawn(
        BarChart("thu", "Thử", "Đơn vị", (KEPT, MISSED), rows, heads=("Tỷ lệ",), total=total)
    )

    cells = [[cell.get_text() for cell in row.select("th, td")] for row in page.select("tr")]
    assert cells == [
        ["Đơn vị", "Đạt", "Chưa đạt", "Tỷ lệ"],
        ["Thôn", "1.500", "2", "7 %"],
        ["Buôn", "0", "3", "–"],
        ["Tổng cộng", "1.500", "5", "5 %"],
    ]
    assert [each["data-label"] for each in page.select("tbody tr:first-child td")] == cells[0][1:]
    assert [each["href"] for each in page.select("table a")] == ["/thon/"]


def test_one_series_with_a_sign_is_told_with_it():
    rows = (Row("Thôn", (Decimal("95.1"),)),)
    page = drawn(BarChart("thu", "Thử", "Đơn vị", (KEPT,), rows, suffix=" %", full=100))

    assert page.desc.get_text() == "95,1 %"
    assert page.select_one("tbody td").get_text() == "95,1 %"
    assert page.select(".chart-legend") == []


@pytest.mark.parametrize("template", ["_chart_bars.html", "_chart_line.html"])
def test_markup_in_a_name_is_text(template):
    evil = '"><script>x()</script>'
    given = (
        BarChart("thu", evil, evil, (Series("own", evil),), (Row(evil, (1,)),))
        if "bars" in template
        else LineChart("thu", evil, evil, date(2024, 4, 1), date(2024, 8, 1), ())
    )

    page = drawn(given, template)

    assert page.select("script") == []
    assert page.title.get_text() == evil


def test_a_line_goes_from_the_ground_to_the_level():
    dots = line(0, 250, 500, level=500).dots

    assert [(dot.x, dot.y) for dot in dots] == [
        ("2.00%", "126.00"),
        ("25.61%", "76.00"),
        ("50.00%", "26.00"),
    ]
    assert line(0, 500, level=500).level_y == "26.00"


def test_what_lies_over_the_level_pushes_the_level_down():
    high = line(0, 1000, level=500)

    assert (high.dots[1].y, high.level_y) == ("26.00", "76.00")


def test_a_line_of_noughts_lies_on_the_ground():
    flat = line(0, 0)

    assert {dot.y for dot in flat.dots} == {flat.ground}
    assert flat.level_y == ""


def test_a_day_outside_is_drawn_at_the_edge():
    points = (Point(date(2024, 1, 1), 1, "1"), Point(date(2025, 1, 1), 2, "2"))
    wide = LineChart("thu", "Thử", "", date(2024, 4, 1), date(2024, 8, 1), points)

    assert [dot.x for dot in wide.dots] == ["2.00%", "98.00%"]


def test_a_line_of_one_day_is_drawn():
    one = LineChart(
        "thu", "Thử", "", date(2024, 4, 1), date(2024, 4, 1), (Point(date(2024, 4, 1), 5, "5"),)
    )

    assert [dot.x for dot in one.dots] == ["2.00%"]
    assert len(one.labelled) == 1


def test_a_line_is_drawn_with_its_words():
    page = drawn(line(100, 300, 480, level=500, level_words="500 mét"), "_chart_line.html")

    svg = page.select_one("svg.chart-line")
    assert (svg["role"], svg.title.get_text(), svg.desc.get_text()) == ("img", "Thử", "Mô tả")
    assert (len(svg.select("circle")), len(svg.select("line.chart-path"))) == (3, 2)
    assert [each.get_text() for each in svg.select("text")] == [
        "500 mét",
        "100",
        "480",
        "1/4/2024",
        "1/8/2024",
    ]
