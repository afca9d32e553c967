"""Tables in Word: the widths of the PDF, a header that is said again on every page."""

from collections.abc import Sequence
from itertools import groupby

from core.papers.content import Column, GroupRow, Row, Table, Text
from core.papers.grid import Grid, grid_of
from core.papers.word.looks import cell_style
from core.papers.word.pieces import (
    Element,
    cell,
    gap,
    hold,
    paragraph,
    row,
    table,
)
from core.papers.words import clean, plain

_STYLES = {"number": "Number", "center": "Center"}


def table_blocks(content: Table, room_mm: float) -> tuple[list[Element], float]:
    """The table with what stands over it, and the size of its letters."""
    grid = grid_of(content, room_mm)
    over = []
    if content.caption:
        over.append(paragraph("TableCaption", content.caption))
    if content.unit:
        over.append(paragraph("TableUnit", f"Đơn vị tính: {content.unit}"))
    rows = _header(grid) if grid.has_titles else []
    heads = len(rows)
    rows += [_row(grid, each, "Cell") for each in grid.rows] or [_empty(content, grid)]
    if content.total:
        rows.append(_row(grid, content.total, "Total"))
    drawn = table("Lined", grid.widths, rows, clean(plain(content.caption)))
    _keep_company(rows[heads:])
    return [*over, gap(1 if over else 2), drawn, gap(1, with_next=False)], grid.size


def _keep_company(rows: list[Element]) -> None:
    """No row stands alone at the head or at the foot of a page."""
    if len(rows) < 2:
        return
    for alone in (rows[0], rows[-2]):
        hold(alone)


def _header(grid: Grid) -> list[Element]:
    """One row of titles, or two where a title spans several columns."""
    deep = any(column.over for column in grid.columns)
    upper, lower = [], []
    pairs = zip(grid.columns, grid.widths, strict=True)
    for over, group in groupby(pairs, key=lambda pair: pair[0].over):
        members = list(group)
        if over:
            whole = sum(width for _, width in members)
            upper.append(_title(grid, over, whole, spanned=len(members)))
            lower += [_title(grid, column.title, width) for column, width in members]
            continue
        for column, width in members:
            upper.append(_title(grid, column.title, width, merge="restart" if deep else ""))
            lower.append(_title(grid, "", width, merge="continue"))
    rows = [upper, lower] if deep else [upper]
    return [row(cells, is_header=True) for cells in rows]


def _title(grid: Grid, text: str, width: float, *, spanned: int = 1, merge: str = "") -> Element:
    words = paragraph(cell_style("CellTitle", grid.size), text)
    return cell([words], width, spanned=spanned, merge=merge, middle=True)


def _row(grid: Grid, content: Row | GroupRow, kind: str) -> Element:
    columns, size = grid.columns, grid.size
    if isinstance(content, GroupRow):
        named = paragraph(cell_style("CellGroup", size), content.title)
        return row([cell([named], sum(grid.widths), spanned=len(columns), middle=True)])
    tall = grid.is_tall(content)
    spanned = len(columns) - len(content) + 1
    style = f"{kind}Center" if spanned > 1 and kind == "Total" else _style(kind, columns[0])
    if spanned > 1 and kind != "Total":
        style = f"{kind}Text"
    first = paragraph(cell_style(style, size), content[0])
    cells = [cell([first], sum(grid.widths[:spanned]), spanned=spanned, middle=not tall)]
    cells += _cells(content[1:], columns[spanned:], grid.widths[spanned:], kind, size, tall)
    return row(cells, may_split=tall)


def _cells(
    texts: Sequence[Text],
    columns: Sequence[Column],
    widths: Sequence[float],
    kind: str,
    size: float,
    tall: bool,
) -> list[Element]:
    return [
        cell(
            [paragraph(cell_style(_style(kind, column), size), text)],
            width,
            middle=not tall,
            whole=column.kind == "number",
        )
        for text, column, width in zip(texts, columns, widths, strict=True)
    ]


def _style(kind: str, column: Column) -> str:
    return kind + _STYLES.get(column.kind, "Text")


def _empty(content: Table, grid: Grid) -> Element:
    said = paragraph(cell_style("CellEmpty", grid.size), content.empty)
    return row([cell([said], sum(grid.widths), spanned=len(grid.columns), middle=True)])
