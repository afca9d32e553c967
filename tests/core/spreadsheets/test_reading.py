"""Workbooks as offices make them: read as they were typed."""

from datetime import date, datetime, time

import pytest

from core.spreadsheets import child, workbook
from core.spreadsheets.errors import SheetError
from core.spreadsheets.reading import read_workbook
from tests.core.spreadsheets import packages
from tests.core.spreadsheets.packages import cell, package, saved


def rows_of(fill) -> list[list[str]]:
    return read_workbook(saved(fill), "Danh sách.xlsx").rows


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1985, "1985"),
        (1985.0, "1985"),
        (12.5, "12,5"),
        (0.1, "0,1"),
        (1e15, "1000000000000000"),
        (date(1985, 3, 12), "12/03/1985"),
        (datetime.fromisoformat("1985-03-12T08:30"), "12/03/1985"),
        (time(8, 30), "08:30:00"),
        (True, "TRUE"),
        (False, "FALSE"),
        ("  Nguyễn  Văn An ", "  Nguyễn  Văn An "),
        ("'=1+1", "'=1+1"),
        ("Y Ƀlŭl Niê", "Y Ƀlŭl Niê"),
        ("hai\ndòng", "hai\ndòng"),
    ],
)
def test_a_value_is_what_was_typed(value, text):
    assert rows_of(lambda book: book.active.append([value])) == [[text]]


def test_rows_keep_the_numbers_of_the_sheet():
    def fill(book):
        book.active["A1"] = "tiêu đề"
        book.active["B4"] = "An"

    assert rows_of(fill) == [["tiêu đề"], [], [], ["", "An"]]


def test_hidden_rows_and_columns_are_read():
    def fill(book):
        book.active.append(["a", "b"])
        book.active.append(["c", "d"])
        book.active.row_dimensions[2].hidden = True
        book.active.column_dimensions["B"].hidden = True

    assert rows_of(fill) == [["a", "b"], ["c", "d"]]


def test_merged_cells_have_their_text_once():
    def fill(book):
        book.active["A1"] = "DANH SÁCH"
        book.active.merge_cells("A1:C2")
        book.active["A3"] = "An"

    assert rows_of(fill) == [["DANH SÁCH"], [], ["An"]]


def test_the_first_sheet_that_is_not_hidden_is_read():
    def fill(book):
        book.active.title = "Ẩn"
        book.active.sheet_state = "hidden"
        book.create_sheet("Danh sách").append(["An"])
        book.create_sheet("Hướng dẫn").append(["không đọc"])

    sheet = read_workbook(saved(fill), "a.xlsx")

    assert (sheet.title, sheet.rows) == ("Danh sách", [["An"]])


def test_a_sheet_that_claims_a_million_rows_is_read_for_what_it_holds():
    data = package(dimension="A1:XFD1048576")

    assert len(data) < 4_700
    assert read_workbook(data, "a.xlsx").rows == [["Nguyễn Văn An"]]


def test_a_sheet_that_claims_nothing_is_read_too():
    data = package(f'<row r="1">{cell("A1", "a")}{cell("B1", "b")}</row>', dimension="A1")

    assert read_workbook(data, "a.xlsx").rows == [["a", "b"]]


def test_empty_rows_far_below_do_no_harm():
    rows = packages.one_row("An") + '<row r="1048576"><c r="A1048576"/></row>'

    assert read_workbook(package(rows), "a.xlsx").rows == [["An"]]


def test_a_link_in_a_cell_is_its_text():
    def fill(book):
        book.active["A1"] = "an@xa.example"
        book.active["A1"].hyperlink = "mailto:an@xa.example"

    assert rows_of(fill) == [["an@xa.example"]]


def test_many_formulas_are_told_by_the_first_ones():
    def fill(book):
        for number in range(1, 9):
            book.active[f"B{number}"] = f"=A{number}"

    with pytest.raises(SheetError, match="Ô B1, B2, B3, B4, B5 và 3 ô khác là công thức"):
        rows_of(fill)


def test_a_workbook_without_the_safe_parser_is_not_opened(monkeypatch):
    monkeypatch.setattr(workbook, "DEFUSEDXML", False)

    with pytest.raises(RuntimeError, match="defusedxml"):
        workbook.first_sheet(package())


def test_a_broken_workbook_is_one_sentence_whatever_breaks():
    for data in (b"", b"PK", package()[:300]):
        with pytest.raises(SheetError, match="bị hỏng"):
            child.run(data)
