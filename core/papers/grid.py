"""A table measured once, for every writer alike: its numbers, its size, its columns' widths."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from core.papers.content import Column, GroupRow, Row, Table
from core.papers.metrics import width_mm
from core.papers.words import WHOLE, clean, plain, unbroken

PADDING_MM = 2.9  # both sides of a cell, with its borders
STEPS = 80
RAGGED = 0.4
TALL_LINES = 20  # a row of more lines may be split between two pages
HIGH_LINES = 3  # a row of more lines may stand alone on a page
WORD_LETTERS = 12  # a longer word may be broken where the columns have no room
NUMBER = Column("TT", width=0.1, kind="center")  # as narrow as its numbers allow


@dataclass(frozen=True)
class Grid:
    """Columns with their widths in mm, rows with their numbers, the size of the letters."""

    columns: tuple[Column, ...]
    rows: list[Row | GroupRow]
    widths: list[float]
    size: float

    @property
    def has_titles(self) -> bool:
        """Whether there is a header at all."""
        return any(column.title or column.over for column in self.columns)

    def is_tall(self, row: Row | GroupRow) -> bool:
        """Whether a row is so tall that it may be split between two pages."""
        return self.lines(row) > TALL_LINES

    def lines(self, row: Row | GroupRow) -> float:
        """About how many lines the row has; none when there are few letters in it."""
        if isinstance(row, GroupRow) or sum(len(plain(cell)) for cell in row) < 100:
            return 0
        return max(
            len(plain(cell)) * self.size * 0.16 / wide
            for cell, wide in zip(row[::-1], self.widths[::-1], strict=False)
        )


@dataclass(frozen=True, kw_only=True)
class Stretch(Table):
    """Rows of a long table, numbered and measured with the whole of it (`long_lists`).

    `turns` are the rows, counted from 0, that begin a page.
    """

    widths: list[float]
    goes_on: bool
    turns: frozenset[int] = field(default=frozenset())


def grid_of(table: Table, room_mm: float) -> Grid:
    """The table, as wide as the room."""
    if isinstance(table, Stretch):
        return Grid(table.columns, list(table.rows), table.widths, table.size)
    size = table.size or (12 if len(table.columns) <= 9 else 11)
    columns = (NUMBER, *table.columns) if table.numbering else table.columns
    rows = list(_numbered(table))
    widths = column_widths(columns, rows, size, room_mm, table.total or ())
    return Grid(columns, rows, widths, size)


def _numbered(table: Table) -> Iterator[Row | GroupRow]:
    number = 0
    for row in table.rows:
        if isinstance(row, GroupRow):
            number = 0 if table.numbering == "group" else number
            yield row
        else:
            number += 1
            yield (str(number), *row) if table.numbering else row


# --- widths


def column_widths(
    columns: Sequence[Column],
    rows: Sequence[Row | GroupRow],
    size_pt: float,
    room_mm: float,
    total: Row = (),
) -> list[float]:
    """Widths in mm that fill the room, with no word or number broken.

    Columns without a width share what the others leave, the longest texts getting most. Only when
    the longest words together are wider than the room do they break (paper.css): those that are
    no words at all before others.
    """
    cells = [row for row in rows if not isinstance(row, GroupRow) and len(row) == len(columns)]
    texts = [[clean(plain(row[place])) for row in cells] for place in range(len(columns))]
    sums = ([""] * len(columns) + [clean(plain(cell)) for cell in total[1:]])[-len(columns) :]
    told = list(zip(columns, texts, sums, strict=True))
    least = [
        min(_longest(column, {*said}, bold, size_pt) + PADDING_MM, room_mm / 3)
        for column, said, bold in told
    ]
    widths = [column.width or need for column, need in zip(columns, least, strict=True)]
    spare = room_mm - sum(widths)
    free = [place for place, column in enumerate(columns) if not column.width]
    if spare > 0 and free:
        wanted = {place: _typical(texts[place], size_pt) for place in free}
        # What a line really holds: less the padding and the ragged end.
        lost = {place: PADDING_MM + RAGGED * (least[place] - PADDING_MM) for place in free}
        for _ in range(STEPS):
            place = max(free, key=lambda at: wanted[at] / (widths[at] - lost[at]))
            widths[place] += spare / STEPS
    if sum(least) > room_mm:
        bare = [
            _longest(column, {*said}, bold, size_pt, WORD_LETTERS) + PADDING_MM
            for column, said, bold in told
        ]
        return _no_less([*map(max, least, bare)], bare, room_mm)
    return _no_less(widths, least, room_mm)


def _no_less(widths: list[float], least: list[float], room_mm: float) -> list[float]:
    """The widths scaled to the room; those that became too small take from the others."""
    widths = [wide * room_mm / sum(widths) for wide in widths]
    pairs = list(zip(widths, least, strict=True))
    lacking = sum(max(0, need - wide) for wide, need in pairs)
    spare = sum(max(0, wide - need) for wide, need in pairs)
    if lacking >= spare:
        return [need * room_mm / sum(least) for need in least]
    return [need if wide < need else wide - (wide - need) * lacking / spare for wide, need in pairs]


def _typical(texts: list[str], size_pt: float) -> float:
    """The width of a column's texts on one line, between the mean and the longest."""
    widths = [width_mm(text[:300], size_pt) for text in texts] or [0.0]
    return (sum(widths) / len(widths) + max(widths)) / 2


def _longest(
    column: Column, texts: set[str], total: str, size_pt: float, letters: int = 99
) -> float:
    """The width of what the column may not break: words, whole numbers, half of a name.

    Words of more `letters` may be broken. `total` is what the row of sums says in the column.
    """
    bold = set(clean(column.title).split())
    if column.kind == "number":
        pieces = {line for text in texts for line in text.split("\n")}
        bold.add(total)
    else:
        words = {word for text in texts for word in unbroken(text)}
        pieces = {word for word in words if len(word) <= letters or WHOLE.match(word)}
    if column.kind == "name" and letters > WORD_LETTERS:
        pieces |= {half for text in texts for half in _halves(text, size_pt)}
    said = (width_mm(piece, size_pt) for piece in pieces)
    return max(*said, *(width_mm(word, size_pt, bold=True) for word in bold), 0.0, 0.0)


def _halves(name: str, size_pt: float) -> list[str]:
    """A name on two lines, broken where the longer one is shortest."""
    words = name.split()
    breaks = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
    return min(
        breaks, key=lambda lines: max(width_mm(line, size_pt) for line in lines), default=words
    )
