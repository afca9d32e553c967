"""Cells as Excel puts them on the clipboard: tabs between cells, line ends between rows."""

import re

from core.spreadsheets.cells import Rows, checked

_LINE_END = re.compile("\r\n?")
# Excel puts quotes round a cell with a line break inside and doubles the quotes in it.
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def read_pasted(text: str) -> Rows:
    """The rows of a pasted table. Raises SheetError for one that is empty or too large.

    Quotes that are not Excel's stay: «Thôn "Đoàn Kết"» is a name, not a cell in quotes.
    """
    text = _LINE_END.sub("\n", text).removeprefix("\ufeff")
    rows: Rows = [[]]
    place = 0
    while True:
        cell, place = _cell(text, place)
        rows[-1].append(cell)
        if place == len(text):
            return checked(rows)
        if text[place] == "\n":
            rows.append([])
        place += 1


def write_pasted(rows: Rows) -> str:
    """The rows as Excel would put them on the clipboard: `read_pasted` reads them back."""
    return "\n".join("\t".join(_written(cell) for cell in row) for row in rows)


def _cell(text: str, place: int) -> tuple[str, int]:
    """The cell that begins at a place, and the place after it."""
    quoted = _QUOTED.match(text, place)
    if quoted and _needs_quotes(quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, place)
    assert plain is not None  # noqa: S101 # it matches nothing, too
    return plain[0], plain.end()


def _needs_quotes(inside: str) -> bool:
    """Whether these quotes are Excel's: only for a line break, never across cells."""
    return "\n" in inside and "\t" not in inside


def _written(cell: str) -> str:
    cell = cell.replace("\t", " ")
    if "\n" not in cell:
        return cell
    return '"' + cell.replace('"', '""') + '"'
