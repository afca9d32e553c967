"""Workbooks: what stands in a cell, what Excel is told about the page, and what never happens."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from core.spreadsheets.writing import Cell, Column, Sheet, workbook, workbook_answer

COLUMNS = (
    Column("Tên", width=30),
    Column("Mức", "number"),
    Column("Số", "count"),
    Column("Năm", "year"),
    Column("Ngày", "day"),
)
ROW: list[Cell] = ["Thôn Đông", Decimal("12.5"), 1500, 1985, date(2024, 4, 9)]
FORMULAS = ["=1+1", '=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "\t=1+1", "|cmd"]


def sheet(*rows: list[Cell], **fields) -> Sheet:
    given = {"name": "Danh sách", "titles": ("DANH SÁCH", "Phong trào"), **fields}
    return Sheet(columns=given.pop("columns", COLUMNS), rows=rows, **given)


def opened(*sheets: Sheet) -> Workbook:
    return load_workbook(BytesIO(workbook("Danh sách", sheets, 2024)))


def test_every_cell_has_its_own_kind() -> None:
    page = opened(sheet(ROW)).active

    cells = page[5]
    assert [each.value for each in cells[:4]] == ["Thôn Đông", 12.5, 1500, 1985]
    assert cells[4].value.date() == date(2024, 4, 9)
    assert [each.data_type for each in cells] == ["s", "n", "n", "n", "d"]
    assert [each.number_format for each in cells] == ["@", "#,##0.##", "#,##0", "0", "dd/mm/yyyy"]


def test_a_whole_amount_shows_no_decimal_sign() -> None:
    page = opened(sheet(["A", Decimal("500.00"), None, None, None])).active

    assert (page["B5"].value, page["B5"].number_format) == (500, "#,##0")


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_is_never_a_formula(text: str) -> None:
    cell = opened(sheet([text, *ROW[1:]])).active["A5"]

    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize(
    "text", ["http://example.org", "mailto:a@b.c", "external:x.xlsx", "www.x.vn"]
)
def test_a_text_is_never_a_link(text: str) -> None:
    cell = opened(sheet([text, *ROW[1:]])).active["A5"]

    assert (cell.value, cell.hyperlink) == (text, None)


@pytest.mark.parametrize("text", ["007", "1e5", "0262 000 100", "9/4/2024", "1.500"])
def test_a_text_of_digits_stays_a_text(text: str) -> None:
    cell = opened(sheet([text, *ROW[1:]])).active["A5"]

    assert (cell.value, cell.data_type) == (text, "s")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c\x1fd\ufffee", "abcde"),
        ("C\u030cua\u0306h", "Čuăh"),
        ("Y Ƀlŭl Ê̆čăm 👍", "Y Ƀlŭl Ê̆čăm 👍"),
        ("<script>&amp;", "<script>&amp;"),
        ("x" * 40_000, "x" * 32_767),
    ],
    ids=["invisible", "composed", "letters", "markup", "too long"],
)
def test_a_strange_text_does_not_break_the_file(typed: str, kept: str) -> None:
    assert opened(sheet([typed, *ROW[1:]])).active["A5"].value == kept


def test_the_header_stays_in_sight_and_is_printed_on_every_page() -> None:
    page = opened(sheet(ROW, ROW)).active

    assert page["A1"].value == "DANH SÁCH"
    assert page.freeze_panes == "A5"
    assert page.print_title_rows == "$4:$4"
    assert page.auto_filter.ref == "A4:E6"


def test_the_page_is_a4_lying_and_one_page_wide() -> None:
    page = opened(sheet(ROW)).active

    assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)  # 1 if unsaid
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.column_dimensions["A"].width == pytest.approx(30, abs=1)


def test_a_total_stands_under_the_rows_and_outside_the_filter() -> None:
    page = opened(sheet(ROW, total=["Tổng cộng", None, 1500, None, None])).active

    assert (page["A6"].value, page["C6"].value) == ("Tổng cộng", 1500)
    assert page["A6"].font.b
    assert page.auto_filter.ref == "A4:E5"


def test_an_empty_sheet_says_so() -> None:
    page = opened(sheet(empty="Chưa có dòng nào.")).active

    assert page["A5"].value == "Chưa có dòng nào."


@pytest.mark.parametrize("name", ["Theo đơn vị", "a[b]:c*d?e/f\\g", "Tên rất dài " * 9, "'x'"])
def test_any_name_makes_a_sheet(name: str) -> None:
    (made,) = opened(sheet(ROW, name=name)).sheetnames

    assert 0 < len(made) <= 31


def test_a_row_of_another_length_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="2 cells"):
        sheet(["a", "b"])


def test_the_same_tables_give_the_same_bytes() -> None:
    first = workbook("Danh sách", [sheet(ROW)], 2024)

    assert workbook("Danh sách", [sheet(ROW)], 2024) == first
    assert workbook("Danh sách", [sheet(ROW)], 2025) != first


def test_the_answer_is_a_private_file_to_save() -> None:
    answer = workbook_answer(b"PK", "danh sách.xlsx")

    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''danh%20s%C3%A1ch.xlsx"
