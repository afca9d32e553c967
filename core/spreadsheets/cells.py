"""A table as texts: rows of cells, row 1 first, nothing corrected."""

import unicodedata
from collections.abc import Sequence

from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT

Rows = list[list[str]]


def checked(rows: Sequence[Sequence[str]]) -> Rows:
    """The rows without empty cells at their ends and empty rows at the end of the table.

    The place of a row in the list is its number in the sheet less one: empty rows between stay.
    Raises SheetError for an empty table, one beyond the limits, and for what no database stores.
    """
    kept = [_without_empty_end(row) for row in rows]
    while kept and not kept[-1]:
        kept.pop()
    if not kept:
        raise SheetError("Bảng không có dữ liệu. Hãy chọn cả các dòng có tên rồi thử lại.")
    if len(kept) > MAX_ROWS:
        raise SheetError(
            f"Bảng có {len(kept)} dòng; mỗi lần nhập nhiều nhất {MAX_ROWS} dòng. Hãy chia nhỏ."
        )
    for number, row in enumerate(kept, start=1):
        _check_row(number, row)
    if sum(len(cell) for row in kept for cell in row) > MAX_TEXT:
        raise SheetError("Bảng có quá nhiều chữ. Hãy chia thành nhiều lần nhập.")
    return kept


def _without_empty_end(row: Sequence[str]) -> list[str]:
    cells = list(row)
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _check_row(number: int, row: list[str]) -> None:
    if len(row) > MAX_COLUMNS:
        raise SheetError(f"Dòng {number} có {len(row)} cột; bảng chỉ được có {MAX_COLUMNS} cột.")
    for cell in row:
        if len(cell) > MAX_CHARACTERS:
            raise SheetError(
                f"Dòng {number} có một ô dài {len(cell)} ký tự; mỗi ô nhiều nhất "
                f"{MAX_CHARACTERS} ký tự."
            )
        if any(char == "\0" or unicodedata.category(char) == "Cs" for char in cell):
            raise SheetError(f"Dòng {number} có ký tự hỏng, không đọc được. Hãy gõ lại ô đó.")
