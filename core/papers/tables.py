"""Tables as HTML: fixed column widths that give every word its room, a header on every page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers.content import Column, GroupRow, Row, Table, Text
from core.papers.markup import inline, joined, tag
from core.papers.metrics import balance, width_mm
from core.papers.words import clean, plain

PADDING_MM = 2.9  # both sides of a cell, with its borders
STEPS = 80
RAGGED = 0.4
TALL_LINES = 20  # a row of more lines may be split between two pages
NUMBER = Column("TT", width=0.1, kind="center")  # as narrow as its numbers allow


def table_html(table: Table, room_mm: float) -> SafeString:
    """The table, as wide as the room."""
    size = table.size or (12 if len(table.columns) <= 9 else 11)
    columns = (NUMBER, *table.columns) if table.numbering else table.columns
    rows = list(_numbered(table))
    widths = column_widths(columns, [*rows, table.total or ()], size, room_mm)
    caption = tag("caption", _caption(table)) if table.caption or table.unit else SafeString()
    return format_html(
        '<table class="{}" style="font-size:{}pt">{}<colgroup>{}</colgroup>'
        "{}<tbody>{}{}</tbody></table>",
        "torn" if any(_tall(row, widths, size) for row in rows) else "grid",
        f"{size:g}",
        caption,
        joined(format_html('<col style="width:{}mm">', f"{width:.3f}") for width in widths),
        _header(columns, widths, size),
        joined(_row(row, columns, _tall(row, widths, size)) for row in rows)
        if rows
        else _empty(table, columns),
        _row(table.total, columns, "total") if table.total else "",
    )


def _caption(table: Table) -> SafeString:
    words = tag("span", inline(table.caption), "caption") if table.caption else SafeString()
    unit = tag("span", inline(f"Đơn vị tính: {table.unit}"), "unit") if table.unit else SafeString()
    return joined((words, unit))


def _empty(table: Table, columns: Sequence[Column]) -> SafeString:
    return format_html(
        '<tr class="empty"><td colspan="{}">{}</td></tr>', len(columns), inline(table.empty)
    )


def _numbered(table: Table) -> Iterator[Row | GroupRow]:
    number = 0
    for row in table.rows:
        if isinstance(row, GroupRow):
            number = 0 if table.numbering == "group" else number
            yield row
        else:
            number += 1
            yield (str(number), *row) if table.numbering else row


def _header(columns: Sequence[Column], widths: list[float], size_pt: float) -> SafeString:
    """One row of titles, or two where a title spans several columns."""
    if not any(column.title or column.over for column in columns):
        return SafeString()
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
        return format_html(
            '<tr class="group"><td colspan="{}">{}</td></tr>', len(columns), inline(row.title)
        )
    spanned = len(columns) - len(row) + 1
    cells = [_cell(row[0], "text" if spanned > 1 else columns[0].kind, spanned)]
    cells += [
        _cell(cell, column.kind) for cell, column in zip(row[1:], columns[spanned:], strict=True)
    ]
    return tag("tr", joined(cells), css)


def _tall(row: Row | GroupRow, widths: list[float], size_pt: float) -> str:
    if isinstance(row, GroupRow) or sum(len(plain(cell)) for cell in row) < 400:
        return ""
    letters = (
        len(plain(cell)) * size_pt * 0.16 / wide
        for cell, wide in zip(row[::-1], widths[::-1], strict=False)
    )
    return "tall" if max(letters) > TALL_LINES else ""


def _cell(text: Text, kind: str, spanned: int = 1) -> SafeString:
    looks = SafeString(f' class="{kind}"' if kind in ("number", "center") else "")
    span = SafeString(f' colspan="{spanned}"' if spanned > 1 else "")
    return format_html("<td{}{}>{}</td>", looks, span, inline(text))


# --- widths


def column_widths(
    columns: Sequence[Column], rows: Sequence[Row | GroupRow], size_pt: float, room_mm: float
) -> list[float]:
    """Widths in mm that fill the room, with no word or number broken.

    Columns without a width share what the others leave, the longest texts getting most. Only when
    the longest words together are wider than the room do they break (paper.css).
    """
    cells = [row for row in rows if not isinstance(row, GroupRow) and len(row) == len(columns)]
    texts = [[clean(plain(row[place])) for row in cells] for place in range(len(columns))]
    least = [
        min(_longest(column, set(said), size_pt) + PADDING_MM, room_mm / 3)
        for column, said in zip(columns, texts, strict=True)
    ]
    widths = [column.width or need for column, need in zip(columns, least, strict=True)]
    spare = room_mm - sum(widths)
    free = [place for place, column in enumerate(columns) if not column.width]
    if spare > 0 and free:
        wanted = {place: _typical(texts[place], size_pt) for place in free}
        # What a line really holds: less the padding and the ragged end.
        lost = {place: PADDING_MM + RAGGED * (least[place] - PADDING_MM) for place in free}
        for _ in range(STEPS):
            place = max(free, key=lambda at: wanted[at] / (widths[at] - lost[at]))
            widths[place] += spare / STEPS
    return _no_less(widths, least, room_mm)


def _no_less(widths: list[float], least: list[float], room_mm: float) -> list[float]:
    """The widths scaled to the room; those that became too small take from the others."""
    widths = [wide * room_mm / sum(widths) for wide in widths]
    pairs = list(zip(widths, least, strict=True))
    lacking = sum(max(0, need - wide) for wide, need in pairs)
    spare = sum(max(0, wide - need) for wide, need in pairs)
    if lacking >= spare:
        return [need * room_mm / sum(least) for need in least]
    return [need if wide < need else wide - (wide - need) * lacking / spare for wide, need in pairs]


def _typical(texts: list[str], size_pt: float) -> float:
    """The width of a column's texts on one line, between the mean and the longest."""
    widths = [width_mm(text[:300], size_pt) for text in texts] or [0.0]
    return (sum(widths) / len(widths) + max(widths)) / 2


def _longest(column: Column, texts: set[str], size_pt: float) -> float:
    """The width of what the column may not break: words, whole numbers, half of a name."""
    if column.kind == "number":
        pieces = {line for text in texts for line in text.split("\n")}
    else:
        pieces = {word for text in texts for word in text.split()}
    if column.kind == "name":
        pieces |= {half for text in texts for half in _halves(text, size_pt)}
    said = (width_mm(piece, size_pt) for piece in pieces if len(piece) < 100)
    titles = (width_mm(word, size_pt, bold=True) for word in clean(column.title).split())
    return max(*said, *titles, 0.0, 0.0)


def _halves(name: str, size_pt: float) -> list[str]:
    """A name on two lines, broken where the longer one is shortest."""
    words = name.split()
    breaks = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
    return min(
        breaks, key=lambda lines: max(width_mm(line, size_pt) for line in lines), default=words
    )
