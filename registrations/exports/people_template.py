"""The empty list of people or households: a header, an example, boxes to choose from, a guide."""

from collections.abc import Mapping, Sequence
from io import BytesIO

import xlsxwriter

from core.spreadsheets.headers import Column
from registrations.people_columns import EXAMPLES, NAME
from registrations.states import EntrantKind

SHEET, GUIDE = "Danh sách", "Hướng dẫn"
_ROWS = 500  # rows in which the boxes can be chosen
_WIDTHS = {NAME: 28, "content": 50, "occupation": 24, "address": 22, "award_aim": 34}
_RED, _GREY = "#A51C1C", "#57606A"

_STEPS = [
    "Điền từ dòng 3 trở đi, mỗi người (hộ) một dòng. Dòng 2 là ví dụ, không được nhập.",
    "Giữ nguyên dòng tiêu đề. Có thể để trống cột không bắt buộc.",
    "Cột Ông/Bà: chọn trong danh sách của ô.",
    "Năm sinh: chỉ cần năm, ví dụ 1985. Nếu ghi cả ngày, cổng chỉ lấy năm.",
    "Không dùng công thức, không đặt mật khẩu, không gộp ô.",
    "Nên dùng phông Unicode (Times New Roman, Arial). Phông .VnTime, VNI vẫn nhận ra và hỏi lại.",
    "Lưu tệp dạng .xlsx rồi tải lên, hoặc chép các ô và dán vào trang nhập danh sách.",
]


def people_template(
    kind: EntrantKind, columns: Sequence[Column], choices: Mapping[str, Sequence[str]]
) -> bytes:
    """The workbook as bytes; `choices` are the words that a column may hold, where it has such."""
    target = BytesIO()
    book = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet(SHEET)
    _fill(book, sheet, kind, columns)
    _offer(book, sheet, columns, choices)
    _guide(book, columns, choices)
    book.close()
    return target.getvalue()


def _fill(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    kind: EntrantKind,
    columns: Sequence[Column],
) -> None:
    head = book.add_format(
        {"bold": True, "bg_color": _RED, "font_color": "white", "border": 1, "text_wrap": True}
    )
    example = book.add_format({"italic": True, "font_color": _GREY})
    # As text: Excel must not make a date of what is typed.
    plain = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(column.name, 14), plain)
        sheet.write_string(0, place, column.title, head)
        if words := EXAMPLES[kind].get(column.name):
            sheet.write_string(1, place, words, example)


def _offer(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    columns: Sequence[Column],
    choices: Mapping[str, Sequence[str]],
) -> None:
    """Boxes to choose from, their words on a sheet of their own: in the box itself 255 letters."""
    words = book.add_worksheet("Mục chọn")
    words.hide()
    for place, column in enumerate(columns):
        if not (offered := choices.get(column.name)):
            continue
        for row, word in enumerate(offered):
            words.write_string(row, place, word)
        letter = chr(ord("A") + place)
        sheet.data_validation(
            1,
            place,
            _ROWS,
            place,
            {
                "validate": "list",
                "source": f"='Mục chọn'!${letter}$1:${letter}${len(offered)}",
                "error_title": column.title[:32],
                "error_message": "Hãy chọn một mục trong danh sách.",
            },
        )


def _guide(
    book: xlsxwriter.Workbook, columns: Sequence[Column], choices: Mapping[str, Sequence[str]]
) -> None:
    sheet = book.add_worksheet(GUIDE)
    bold = book.add_format({"bold": True, "font_size": 14})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 90, wrapped)
    sheet.write_string(0, 0, "Cách điền danh sách", bold)
    lines = [f"{number}. {step}" for number, step in enumerate(_STEPS, start=1)]
    lines += [
        f"Cột «{column.title}» nhận: {'; '.join(choices[column.name])}."
        for column in columns
        if choices.get(column.name)
    ]
    for row, line in enumerate(lines, start=2):
        sheet.write_string(row, 0, line, wrapped)
