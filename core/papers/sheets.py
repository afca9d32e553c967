"""The tables of a paper as a workbook, to filter and to count with.

Every list that is printed can be taken along so: one sheet for each table, no second enumeration of
its rows. A number becomes a number only in a column of numbers, a year in one of years; all else
stays a text.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from core.papers.content import Block, GroupRow, Heading, Paper, Paragraph, Row, Table
from core.papers.content import Column as PaperColumn
from core.papers.errors import PaperFailed
from core.papers.words import clean, plain
from core.spreadsheets.writing import LONGEST_NAME, Cell, Column, Sheet, workbook

NO_TABLE = "Văn bản này không có bảng để tải về dạng Excel."
_NUMBER = re.compile(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+(,\d+)?")
_YEAR = re.compile(r"[12]\d{3}")
_OWN_NUMBER = re.compile(r"^([IVXLC]+|\d+|[a-zđ])[.)]\s+")
_LETTERS = {"number": 14, "center": 14, "name": 28, "text": 36}


def to_xlsx(paper: Paper) -> bytes:
    """A workbook of all tables of the paper and its annexes. Raises PaperFailed without any."""
    tables = list(_tables(paper))
    names = _short_names([titles[-1] for titles, _ in tables])
    sheets = [
        _sheet(table, name, _over(paper, titles))
        for name, (titles, table) in zip(names, tables, strict=True)
    ]
    if not sheets:
        raise PaperFailed(NO_TABLE)
    return workbook(_clean(paper.title or paper.type_name), sheets, paper.year)


def _tables(paper: Paper) -> Iterator[tuple[list[str], Table]]:
    """Each table with the titles over it: of its part, its own last."""
    for part in paper.parts:
        name = part.title or (part.type_name if isinstance(part, Paper) else "")
        head = ""
        for block in part.body:
            if isinstance(block, Table):
                own = _clean(plain(block.caption)) or head
                yield [each for each in (_clean(name), own) if each] or ["Bảng"], block
            head = _head(block)


def _head(block: Block) -> str:
    """What stands right over a table and names it: a heading, a bold line; «» for other text."""
    if isinstance(block, Heading) or (isinstance(block, Paragraph) and block.bold):
        return _clean(plain(block.text))
    return ""


def _short_names(titles: list[str]) -> list[str]:
    """Names of sheets, distinct by their numbers, cut between words; its own number is left out."""
    names = []
    for number, title in enumerate(titles, start=1):
        words, name = _OWN_NUMBER.sub("", title).split(), f"{number}."
        while words and len(f"{name} {words[0]}") <= LONGEST_NAME:
            name += f" {words.pop(0)}"
        names.append(name)
    return names


def _over(paper: Paper, titles: list[str]) -> tuple[str, ...]:
    lines = (" ".join(paper.agency), paper.type_name, paper.subject, *titles)
    return tuple(dict.fromkeys(_clean(each) for each in lines if each))


def _sheet(table: Table, name: str, titles: tuple[str, ...]) -> Sheet:
    grouped = any(isinstance(row, GroupRow) for row in table.rows)
    before = [Column("Nhóm", width=24)] if grouped else []
    if table.numbering:
        before.append(Column("TT", "count", 6))
    rows: list[list[Cell]] = []
    group, number = "", 0
    for row in table.rows:
        if isinstance(row, GroupRow):
            group, number = _clean(plain(row.title)), 0 if table.numbering == "group" else number
            continue
        number += 1
        front: list[Cell] = [group] if grouped else []
        rows.append(front + ([number] if table.numbering else []) + _cells(table, row))
    total: list[Cell] = []
    if table.total:
        total = [*[""] * len(before), *_cells(table, table.total)]
    columns = (*before, *map(_column, table.columns))
    return Sheet(name, titles, columns, rows, total, table.empty)


def _column(column: PaperColumn) -> Column:
    title = " – ".join(_clean(each) for each in (column.over, column.title) if each)
    if column.kind == "number":
        return Column(title, "number", _LETTERS["number"])
    if _is_year(column):
        return Column(title, "year", _LETTERS["center"])
    return Column(title, "text", _LETTERS[column.kind])


def _cells(table: Table, row: Row) -> list[Cell]:
    """The cells of a row; what its first cell spans stays empty."""
    texts = [_clean(plain(each)) for each in row]
    texts[1:1] = [""] * (len(table.columns) - len(texts))
    return [_cell(column, text) for column, text in zip(table.columns, texts, strict=True)]


def _cell(column: PaperColumn, text: str) -> Cell:
    if column.kind == "number":
        return _number(text)
    return int(text) if _is_year(column) and _YEAR.fullmatch(text) else text


def _is_year(column: PaperColumn) -> bool:
    """«Năm sinh», «Năm sinh chủ hộ»: a number to sort by and to reckon with."""
    return column.title == "Năm" or column.title.startswith("Năm sinh")


def _number(text: str) -> Cell:
    """«1.500.000» and «9,5» as people here write them; whatever else stands there as it is."""
    if _NUMBER.fullmatch(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    return text


def _clean(text: str) -> str:
    return clean(text).replace("\u00a0", " ").strip()
