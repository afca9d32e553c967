"""Pasted cells: what Excel puts on the clipboard comes back cell by cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import MAX_COLUMNS, MAX_ROWS
from core.spreadsheets.pasting import read_pasted, write_pasted


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\rb", [["a"], ["b"]]),
        ("a\t\t\t\nb\t\t", [["a"], ["b"]]),
        ("\ta\n", [["", "a"]]),
        ("a\n\n\nb\n\n", [["a"], [], [], ["b"]]),
        ('"hai\ndòng"\tb', [["hai\ndòng", "b"]]),
        ('a\t"hai\r\ndòng"\r\nb', [["a", "hai\ndòng"], ["b"]]),
        ('"nói ""vâng""\nrồi đi"', [['nói "vâng"\nrồi đi']]),
        ('Thôn "Đoàn Kết"\tb', [['Thôn "Đoàn Kết"', "b"]]),
        ('"Đoàn Kết"\tb', [['"Đoàn Kết"', "b"]]),
        ('"mở mà không đóng\tb\nc', [['"mở mà không đóng', "b"], ["c"]]),
        ('"mở\tb\nc\tđóng"', [['"mở', "b"], ["c", 'đóng"']]),
        ('5" ống\tb', [['5" ống', "b"]]),
        ('""\ta', [['""', "a"]]),
        ("\ufeffa\tb", [["a", "b"]]),
        ("  a  \tb", [["  a  ", "b"]]),
        ("a", [["a"]]),
    ],
)
def test_cells_are_read(text, rows):
    assert read_pasted(text) == rows


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\t\n\t", "\u00a0\t "])
def test_nothing_pasted_is_told(text):
    with pytest.raises(SheetError, match="Bảng không có dữ liệu"):
        read_pasted(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a\n" * (MAX_ROWS + 1), "2001 dòng"),
        ("a\t" * MAX_COLUMNS + "b", "Dòng 1 có 31 cột"),
        ("a\n" + "b" * 1001, "Dòng 2 có một ô dài 1001 ký tự"),
        (("b" * 999 + "\n") * 600, "quá nhiều chữ"),
        ("a\n\nb\0c", "Dòng 3 có ký tự hỏng"),
        ("\ud800", "Dòng 1 có ký tự hỏng"),
    ],
)
def test_what_is_beyond_the_limits_is_told(text, sentence):
    with pytest.raises(SheetError, match=sentence):
        read_pasted(text)


def test_the_limits_themselves_are_in():
    assert len(read_pasted("a\n" * MAX_ROWS)) == MAX_ROWS
    assert len(read_pasted("a\t" * (MAX_COLUMNS - 1) + "b")[0]) == MAX_COLUMNS
    assert read_pasted("b" * 1000) == [["b" * 1000]]


CELLS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('"\n'), max_size=12
)


def trimmed(rows: list[list[str]]) -> list[list[str]]:
    """Without what pasting cannot tell: empty ends."""
    kept = []
    for row in rows:
        cells = list(row)
        while cells and not cells[-1].strip():
            cells.pop()
        kept.append(cells)
    while kept and not kept[-1]:
        kept.pop()
    return kept


@given(st.lists(st.lists(CELLS, max_size=5), max_size=6))
def test_what_is_written_is_read_back(rows):
    rows = [[cell.removeprefix("\ufeff") for cell in row] for row in rows]
    wanted = trimmed(rows)
    if not wanted:
        return

    assert read_pasted(write_pasted(rows)) == wanted


@given(st.text())
def test_any_text_is_a_table_or_a_refusal(text):
    try:
        rows = read_pasted(text)
    except SheetError:
        return
    assert rows[-1]
    assert all("\t" not in cell and "\r" not in cell for row in rows for cell in row)
