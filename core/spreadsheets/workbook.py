"""The cells of a workbook as the texts that people typed. Runs in the process of `child.py`."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import DEFUSEDXML, load_workbook

from core.spreadsheets.cells import Rows
from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import MAX_CHARACTERS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT

_NAMED = 5  # cells that a sentence names


def first_sheet(data: bytes) -> tuple[str, Rows]:
    """Title and rows of the first sheet that is not hidden; its hidden rows are read too.

    What the sheet says of its own size is not believed. Raises SheetError for formulas and
    errors, with their cells, and beyond the limits.
    """
    if not DEFUSEDXML:
        raise RuntimeError("defusedxml is missing: workbooks are not read without it")
    book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            sheet.reset_dimensions()
            return sheet.title, _rows(sheet.iter_rows())
    raise SheetError("Tệp không có trang tính nào để đọc.")


def _rows(sheet: Iterable[Iterable[Any]]) -> Rows:
    rows: Rows = []
    formulas: list[str] = []
    errors: list[str] = []
    length = 0
    for number, row in enumerate(sheet, start=1):
        texts = []
        for cell in row:
            if cell.data_type == "f":
                formulas.append(cell.coordinate)
            elif cell.data_type == "e":
                errors.append(f"{cell.coordinate} ({cell.value})")
            texts.append(_checked(cell, number))
        length += sum(map(len, texts))
        if length > MAX_TEXT or max(len(formulas), len(errors)) > MAX_ROWS:
            raise SheetError("Bảng có quá nhiều chữ. Hãy chia thành nhiều lần nhập.")
        if number <= MAX_ROWS:
            rows.append(texts)
    if formulas:
        raise SheetError(
            f"Ô {_listed(formulas)} là công thức. Hãy chép cả bảng rồi dán dạng «chỉ giá trị» "
            "(Paste Special, Values), lưu lại và thử lại."
        )
    if errors:
        raise SheetError(f"Ô {_listed(errors)} đang báo lỗi trong Excel. Hãy sửa rồi thử lại.")
    return rows


def _checked(cell: Any, row: int) -> str:
    """The text of a cell that stands inside the limits."""
    text = as_typed(cell.value)
    if not text.strip():
        return ""
    if row > MAX_ROWS:
        raise SheetError(
            f"Dòng {row} còn dữ liệu; mỗi lần nhập nhiều nhất {MAX_ROWS} dòng. Hãy chia nhỏ."
        )
    if cell.column > MAX_COLUMNS:
        raise SheetError(
            f"Ô {cell.coordinate} nằm ngoài {MAX_COLUMNS} cột đầu. Hãy xóa các cột thừa."
        )
    if len(text) > MAX_CHARACTERS:
        raise SheetError(
            f"Ô {cell.coordinate} dài {len(text)} ký tự; mỗi ô nhiều nhất {MAX_CHARACTERS} ký tự."
        )
    return text


def as_typed(value: Any) -> str:
    """A value as people here would type it: 1985.0 is «1985», 12.5 is «12,5», a day 12/03/1985."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if isinstance(value, date):
        return f"{value.day:02d}/{value.month:02d}/{value.year:04d}"
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, float):
        number = Decimal(repr(value))
        if not number.is_finite():
            return str(value)
        return format(number.normalize(), "f").replace(".", ",")
    return str(value)


def _listed(cells: list[str]) -> str:
    more = f" và {len(cells) - _NAMED} ô khác" if len(cells) > _NAMED else ""
    return ", ".join(cells[:_NAMED]) + more
