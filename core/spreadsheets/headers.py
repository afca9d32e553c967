"""Finding the columns of a table by the words over them, or by their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from core.text import fold

_LOOK_AT = 20  # titles of a list stand above its header; a header further down is none
_BRACKETS = re.compile(r"\([^)]*\)")
_SIGNS = re.compile(r"[\W_]+")
_COUNTING = {"", "stt", "so tt", "tt", "so thu tu", "no"}


@dataclass(frozen=True)
class Column:
    """A column that we read: its name, its title in our template, other words people use."""

    name: str
    title: str
    words: tuple[str, ...] = ()

    def is_meant_by(self, cell: str) -> bool:
        """Whether the words over a column mean this one; marks, case and brackets aside."""
        return plain_words(cell) in {plain_words(each) for each in (self.title, *self.words)}


@dataclass(frozen=True)
class Layout:
    """Where the columns of a table stand.

    `first` is the index of the first row of data; `places` the index of each column that was
    found; `unused` are the titles of columns that nobody reads.
    """

    first: int
    places: dict[str, int]
    unused: list[str] = field(default_factory=list)
    has_header: bool = False


def find_layout(rows: Sequence[Sequence[str]], columns: Sequence[Column], key: str) -> Layout:
    """The layout by the header row, or by the order of `columns` when there is none.

    A header is a row near the top that names the column `key` and another one. Without a header a
    first column that only counts (1, 2, 3 …) is passed over.
    """
    for index, row in enumerate(rows[:_LOOK_AT]):
        places = _places(row, columns)
        if key in places and len(places) > 1:
            return _by_header(index, row, places)
    return _by_order(rows, columns)


def plain_words(cell: str) -> str:
    """The words of a header cell, to compare: «Họ và tên (chữ in)» → «ho va ten»."""
    bare = _BRACKETS.sub(" ", cell)
    return " ".join(_SIGNS.sub(" ", fold(bare)).split()) or fold(cell)


def _places(row: Sequence[str], columns: Sequence[Column]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(row):
        for column in columns:
            if cell.strip() and column.name not in places and column.is_meant_by(cell):
                places[column.name] = place
                break
    return places


def _by_header(index: int, row: Sequence[str], places: dict[str, int]) -> Layout:
    taken = set(places.values())
    unused = [
        cell.strip()
        for place, cell in enumerate(row)
        if place not in taken and plain_words(cell) not in _COUNTING
    ]
    return Layout(index + 1, places, unused, has_header=True)


def _by_order(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> Layout:
    filled = [row for row in rows if row]
    numbers = [str(number) for number in range(1, len(filled) + 1)]
    shift = int([row[0].strip().removesuffix(".") for row in filled] == numbers)
    places = {column.name: place + shift for place, column in enumerate(columns)}
    widest = max((len(row) for row in filled), default=0)
    unused = [f"cột thứ {place + 1}" for place in range(len(columns) + shift, widest)]
    return Layout(0, places, unused)
