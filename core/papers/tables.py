"""Tables as HTML: fixed column widths that give every word its room, a header on every page."""

from collections.abc import Sequence
from itertools import groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers.content import Column, GroupRow, Row, Table, Text
from core.papers.grid import HIGH_LINES, PADDING_MM, TALL_LINES, Grid, Stretch, grid_of
from core.papers.markup import inline, joined, tag
from core.papers.metrics import balance
from core.papers.words import clean


def table_html(table: Table, room_mm: float) -> SafeString:
    """The table, as wide as the room."""
    grid = grid_of(table, room_mm)
    columns = grid.columns
    caption = tag("caption", _caption(table)) if table.caption or table.unit else SafeString()
    heights = [_height(grid, row) for row in grid.rows]
    turns, css = frozenset[int](), "torn" if "tall" in heights else "grid"
    if isinstance(table, Stretch):
        turns, css = table.turns, "grid stretch on" if table.goes_on else "grid stretch"
    return format_html(
        '<table class="{}" style="font-size:{}pt">{}<colgroup>{}</colgroup>'
        "{}<tbody>{}{}</tbody></table>",
        css,
        f"{grid.size:g}",
        caption,
        joined(format_html('<col style="width:{}mm">', f"{width:.3f}") for width in grid.widths),
        _header(grid) if grid.has_titles else SafeString(),
        joined(
            _row(row, columns, "turn" if at in turns else height)
            for at, (row, height) in enumerate(zip(grid.rows, heights, strict=True))
        )
        if grid.rows
        else _empty(table, columns),
        _row(table.total, columns, "total") if table.total else "",
    )


def _height(grid: Grid, row: Row | GroupRow) -> str:
    lines = grid.lines(row)
    return "tall" if lines > TALL_LINES else "high" if lines > HIGH_LINES else ""


def _caption(table: Table) -> SafeString:
    words = tag("span", inline(table.caption), "caption") if table.caption else SafeString()
    unit = tag("span", inline(f"Đơn vị tính: {table.unit}"), "unit") if table.unit else SafeString()
    return joined((words, unit))


def _empty(table: Table, columns: Sequence[Column]) -> SafeString:
    return format_html(
        '<tr class="empty"><td colspan="{}">{}</td></tr>', len(columns), inline(table.empty)
    )


def _header(grid: Grid) -> SafeString:
    """One row of titles, or two where a title spans several columns."""
    columns, widths, size_pt = grid.columns, grid.widths, grid.size
    deep = any(column.over for column in columns)
    upper, lower = [], []
    for over, group in groupby(zip(columns, widths, strict=True), key=lambda pair: pair[0].over):
        pairs = list(group)
        titles = [
            _title(column.title, wide, size_pt, 1, 1 if over or not deep else 2)
            for column, wide in pairs
        ]
        if over:
            upper.append(_title(over, sum(wide for _, wide in pairs), size_pt, len(pairs), 1))
            lower.extend(titles)
        else:
            upper.extend(titles)
    rows = (tag("tr", joined(row)) for row in (upper, lower) if row)
    return tag("thead", joined(rows))


def _title(title: str, wide: float, size_pt: float, columns: int, rows: int) -> SafeString:
    words = clean(title)
    if "/" not in words:  # «Lĩnh vực/công việc» may break at the stroke too
        words = "\n".join(balance(words, size_pt, bold=True, max_mm=wide - PADDING_MM + 0.2))
    span = '<th scope="col" colspan="{}" rowspan="{}">{}</th>'
    return format_html(span, columns, rows, inline(words))


def _row(row: Row | GroupRow, columns: Sequence[Column], css: str = "") -> SafeString:
    if isinstance(row, GroupRow):
        cell = format_html('<td colspan="{}">{}</td>', len(columns), inline(row.title))
        return tag("tr", cell, f"group {css}".rstrip())
    spanned = len(columns) - len(row) + 1
    cells = [_cell(row[0], "text" if spanned > 1 else columns[0].kind, spanned)]
    cells += [
        _cell(cell, column.kind) for cell, column in zip(row[1:], columns[spanned:], strict=True)
    ]
    return tag("tr", joined(cells), css)


def _cell(text: Text, kind: str, spanned: int = 1) -> SafeString:
    looks = SafeString(f' class="{kind}"' if kind in ("number", "center") else "")
    span = SafeString(f' colspan="{spanned}"' if spanned > 1 else "")
    return format_html("<td{}{}>{}</td>", looks, span, inline(text))
