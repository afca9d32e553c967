"""A workbook from plain tables, to filter, to print and to go on counting with.

A text is written as a text, whatever it begins with: «=HYPERLINK(…)» that somebody typed into a
form is never a formula, and «www…» no link. The same tables give the same bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Literal

import xlsxwriter
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from core.text import nfc

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Cell = str | int | Decimal | date | None

LONGEST = 32_767  # letters in a cell; a longer text would be left out without a word
LONGEST_NAME = 31  # letters in the name of a sheet
A4 = 9
# No letters, and no XML may hold them: Excel calls a file with one of them broken.
_UNPRINTABLE = dict.fromkeys((0xFFFE, 0xFFFF))
_NAME_SIGNS = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_FONT = {"font_name": "Times New Roman", "font_size": 12}
_EDGES = {**_FONT, "border": 1, "valign": "top", "text_wrap": True}
_KINDS: dict[str, dict[str, Any]] = {
    "text": {"num_format": "@"},
    "number": {"num_format": "#,##0.##", "align": "right"},
    "count": {"num_format": "#,##0", "align": "right"},
    "year": {"num_format": "0", "align": "center"},
    "day": {"num_format": "dd/mm/yyyy", "align": "center"},
}


@dataclass(frozen=True)
class Column:
    """A column: what its cells are, and how wide it is in letters."""

    title: str
    kind: Literal["text", "number", "count", "year", "day"] = "text"
    width: int = 18


@dataclass(frozen=True)
class Sheet:
    """A table with the lines that stand over it; `total` is a last row that no filter hides."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    total: Sequence[Cell] = ()
    empty: str = "Không có dòng nào."

    def __post_init__(self) -> None:
        for row in (*self.rows, self.total):
            if row and len(row) != len(self.columns):
                raise ValueError(f"{len(row)} cells in a sheet of {len(self.columns)} columns")


def workbook(title: str, sheets: Sequence[Sheet], year: int) -> bytes:
    """The sheets as an .xlsx file; `year` dates it, so that equal tables are equal files."""
    file = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": _clean(title), "created": datetime(year, 1, 1)})  # noqa: DTZ001
        looks = _Looks(book)
        for sheet in sheets:
            _write(book.add_worksheet(_sheet_name(sheet.name)), sheet, looks)
    return file.getvalue()


def workbook_answer(data: bytes, name: str) -> HttpResponse:
    """The file to save under a name (RFC 6266); kept by nothing that stands between."""
    return HttpResponse(
        data,
        content_type=CONTENT_TYPE,
        headers={
            "Content-Disposition": content_disposition_header(True, name) or "",
            "Cache-Control": "private, no-store",
        },
    )


class _Looks:
    """The formats of a workbook."""

    def __init__(self, book: Any) -> None:
        head = {**_FONT, "bold": True, "valign": "vcenter"}
        self.title = book.add_format(head)
        self.head = book.add_format(
            {**head, "border": 1, "align": "center", "text_wrap": True, "bg_color": "#EDEDED"}
        )
        self.empty = book.add_format({**_FONT, "italic": True})
        self.cells = {kind: book.add_format({**_EDGES, **look}) for kind, look in _KINDS.items()}
        self.total = {
            kind: book.add_format({**_EDGES, **look, "bold": True}) for kind, look in _KINDS.items()
        }


def _write(page: Any, sheet: Sheet, looks: _Looks) -> None:
    top, last = len(sheet.titles) + 1, len(sheet.columns) - 1
    for number, line in enumerate(sheet.titles):
        page.write_string(number, 0, _clean(line), looks.title)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(top, place, _clean(column.title), looks.head)
    for number, row in enumerate(sheet.rows, start=top + 1):
        _write_row(page, number, row, sheet.columns, looks.cells)
    end = top + len(sheet.rows)
    if not sheet.rows:
        page.write_string(top + 1, 0, _clean(sheet.empty), looks.empty)
    elif sheet.total:
        _write_row(page, end + 1, sheet.total, sheet.columns, looks.total)
    page.autofilter(top, 0, max(end, top + 1), last)
    page.freeze_panes(top + 1, 0)
    _set_print(page, top)


def _set_print(page: Any, top: int) -> None:
    """A4 lying, as wide as the sheet, the header on every page, the pages numbered."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top)
    page.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
    page.set_footer("&C&P/&N")


def _write_row(
    page: Any, number: int, row: Sequence[Cell], columns: Sequence[Column], looks: dict[str, Any]
) -> None:
    for place, (value, column) in enumerate(zip(row, columns, strict=True)):
        look = looks[_kind(column, value)]
        if value is None or value == "":
            page.write_blank(number, place, None, look)
        elif isinstance(value, str):
            page.write_string(number, place, _clean(value), look)
        elif isinstance(value, date):
            page.write_datetime(number, place, value, look)
        else:
            page.write_number(number, place, value, look)


def _kind(column: Column, value: Cell) -> str:
    """A whole number has no decimal sign: «500», not «500,»."""
    whole = column.kind == "number" and isinstance(value, Decimal) and value == int(value)
    return "count" if whole else column.kind


def _clean(text: str) -> str:
    return nfc(text).translate(_UNPRINTABLE)[:LONGEST]


def _sheet_name(name: str) -> str:
    return " ".join(_clean(name).translate(_NAME_SIGNS).split())[:LONGEST_NAME]
