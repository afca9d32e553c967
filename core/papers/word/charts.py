"""Bars in Word: a table whose cells are the pieces, so that an office can still change them."""

from core.papers.bars import LABEL_MM, SHADES, WORDS_MM, Drawn, drawn_bars, room_of_bars
from core.papers.content import Chart
from core.papers.word.pieces import Element, Place, cell, gap, paragraph, row, shaded, table

UNITS = 60  # a bar is drawn in so many steps
TEXT = "Bar"


def chart_blocks(chart: Chart, room_mm: float) -> list[Element]:
    """The chart with its title and its key."""
    unit = room_of_bars(room_mm) / UNITS
    widths = [LABEL_MM, *([unit] * UNITS), WORDS_MM]
    rows = []
    for each in drawn_bars(chart, room_mm):
        # Bars that touch would be one.
        rows += [row([cell([gap(1.4)], room_mm, spanned=len(widths))]), _row(each, unit)]
    over = [paragraph("TableCaption", chart.title)]
    if len(chart.series) > 1:
        over.append(_key(chart))
    drawn = table("Pair", widths, rows, chart.title)
    return [*over, gap(1), drawn, gap(1, with_next=False)]


def _key(chart: Chart) -> Element:
    line = paragraph("BarKey")
    for shade, series in zip(SHADES, chart.series, strict=False):
        line.append(shaded(shade))
        said = paragraph("BarKey", f"\u00a0{series}\u00a0\u00a0 ")
        line.extend(said[1:])
    return line


def _row(drawn: Drawn, unit: float) -> Element:
    cells = [cell([paragraph(TEXT, drawn.bar.label)], LABEL_MM, middle=True)]
    left = UNITS
    for shade, length in drawn.pieces:
        steps = min(max(1, round(length / unit)), left)
        if steps:
            cells.append(
                cell([paragraph(TEXT)], steps * unit, spanned=steps, shade=shade, middle=True)
            )
            left -= steps
    if left:
        cells.append(cell([paragraph(TEXT)], left * unit, spanned=left, middle=True))
    cells.append(cell([paragraph(TEXT, drawn.bar.words, Place(left=2))], WORDS_MM, middle=True))
    return row(cells)
