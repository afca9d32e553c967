"""A long list cut where its pages end, so that its shares are drawn side by side and then joined.

Drawing takes time and memory by the row. Where pages end is reckoned from our own measures of the
letters: never fewer lines than the printer makes, so that a page holds what is said here. What
precedes the list, and its header, are laid out once to see how much room they take. Nothing here
depends on the machine: the same paper is cut the same way, on one core too.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.papers.content import GroupRow, Paper, Row, Table, Text
from core.papers.frame import text_width
from core.papers.grid import PADDING_MM, Grid, Stretch, grid_of
from core.papers.html import Share, to_html
from core.papers.metrics import MM_PER_POINT, width_mm
from core.papers.words import clean, runs

LONG = 300  # rows; fewer are drawn in one piece
SHARE_ROWS = 40  # about so many in one share: its boxes take some 20 MB
FIRST_ROWS = 50  # more than any page holds
LINE = 1.15  # of a table, in the size of its letters (paper.css)
ROW_MM = 2.0 + 0.5 * MM_PER_POINT  # what a row has beside its lines
PAGE_MM = {False: 257.0, True: 170.0}  # between the upper and the lower margin
SAFE_MM = 0.3  # what the borders of a page's first and last row may add


@dataclass(frozen=True)
class FirstPage:
    """What the printer tells of the page on which a list begins (`weasy.first_page`)."""

    before: int  # pages of the file
    number: int  # its own, within its part
    rows: int
    head_mm: float
    heights_mm: list[float]


@dataclass(frozen=True)
class LongList:
    """A list too long to be drawn in one piece: the table at `block` of the part at `part`."""

    paper: Paper
    part: int
    block: int
    grid: Grid

    @property
    def probe(self) -> str:
        """The paper up to the first rows of the list."""
        return to_html(self.paper, self._share(0, FIRST_ROWS, page=1, ends=False))

    def shares(self, first: FirstPage) -> list[tuple[str, int | None]]:
        """Each file as HTML and how many pages it must have; of the last one nobody knows.

        Nothing when the reckoning does not agree with what the printer has laid out.
        """
        heights = [self._height(row) for row in self.grid.rows]
        if any(real > said + 0.01 for real, said in zip(first.heights_mm, heights, strict=False)):
            return []
        starts = list(self._starts(first, heights))
        seams = _seams(starts, len(heights))
        if not seams:
            return []
        edges = [0, *seams, len(starts)]
        files: list[tuple[str, int | None]] = []
        for begin, end in pairwise(edges):
            stop = starts[end] if end < len(starts) else len(heights)
            turns = frozenset(at - starts[begin] for at in starts[begin + 1 : end])
            ends = end == len(starts)
            share = self._share(
                starts[begin], stop, page=first.number + begin, ends=ends,
                turns=frozenset() if ends else turns,
            )  # fmt: skip
            before = 0 if begin else first.before
            files.append((to_html(self.paper, share), None if ends else before + end - begin))
        return files

    def _share(
        self, begin: int, stop: int, *, page: int, ends: bool, turns: frozenset[int] = frozenset()
    ) -> Share:
        body = self.paper.parts[self.part].body
        table = body[self.block]
        assert isinstance(table, Table)  # noqa: S101 # that is how it was found
        stretch = Stretch(
            columns=self.grid.columns,
            rows=self.grid.rows[begin:stop],
            caption="" if begin else table.caption,
            unit="" if begin else table.unit,
            total=table.total if ends else None,
            size=self.grid.size,
            widths=self.grid.widths,
            goes_on=begin > 0,
            turns=turns,
        )
        return Share(
            first=self.part if begin else 0,
            last=len(self.paper.parts) - 1 if ends else self.part,
            long=self.part,
            body=(
                *(() if begin else body[: self.block]),
                stretch,
                *(body[self.block + 1 :] if ends else ()),
            ),
            before=body[: self.block] if begin else (),
            begins=not begin,
            ends=ends,
            page=page,
        )

    def _starts(self, first: FirstPage, heights: list[float]) -> Iterator[int]:
        """The rows that begin a page: none after a row that names a group."""
        room = PAGE_MM[self.paper.parts[self.part].landscape] - first.head_mm - SAFE_MM
        yield 0
        start, filled = first.rows, 0.0
        yield start
        for at in range(first.rows, len(heights)):
            if filled + heights[at] > room:
                turn = at
                while isinstance(self.grid.rows[turn - 1], GroupRow) and turn - 1 > start:
                    turn -= 1
                yield turn
                start, filled = turn, sum(heights[turn:at])
            filled += heights[at]

    def _height(self, row: Row | GroupRow) -> float:
        size = self.grid.size
        if isinstance(row, GroupRow):
            lines = _lines(row.title, sum(self.grid.widths), size, bold=True)
        else:
            widths = list(self.grid.widths)
            widths = [
                sum(widths[: len(widths) - len(row) + 1]),
                *widths[len(widths) - len(row) + 1 :],
            ]
            lines = max(
                1 if column.kind == "number" and "\n" not in cell else _lines(cell, wide, size)
                for cell, wide, column in zip(
                    row, widths, self.grid.columns[-len(row) :], strict=True
                )
            )
        return lines * size * LINE * MM_PER_POINT + ROW_MM


def long_list(paper: Paper) -> LongList | None:
    """The longest list of the paper, if it is long; not one of which a row may be torn."""
    found = [
        (len(block.rows), part, place, block)
        for part, each in enumerate(paper.parts)
        for place, block in enumerate(each.body)
        if isinstance(block, Table) and len(block.rows) >= LONG
    ]
    if not found:
        return None
    _, part, place, table = max(found, key=lambda each: each[:1])
    grid = grid_of(table, text_width(paper.parts[part].landscape))
    if any(map(grid.is_tall, grid.rows)):
        return None
    return LongList(paper, part, place, grid)


def _seams(starts: list[int], rows: int) -> list[int]:
    """The pages that begin a share: as many rows in each as can be, two shares or more."""
    shares = max(2, -(-rows // SHARE_ROWS))
    shares += shares % 2  # both cores end at the same time
    wanted = (bisect_left(starts, rows * share / shares) for share in range(1, shares))
    # The last share breaks its pages by itself and must have two: no row is left alone.
    return sorted({page for page in wanted if 1 < page < len(starts) - 2})


def _lines(text: Text, wide_mm: float, size_pt: float, *, bold: bool = False) -> int:
    """How many lines a cell has at most: words are broken only when longer than a line."""
    room = wide_mm - PADDING_MM + 0.3
    bold = bold or any(run.bold for run in runs(text))
    whole = "".join(clean(run.text) for run in runs(text))
    lines = 0
    for line in whole.split("\n"):
        lines += 1
        if width_mm(line, size_pt, bold=bold) <= room:
            continue
        filled = 0.0
        for word in line.split(" "):
            wide, space = _word(word, size_pt, bold), 0.25 * size_pt * MM_PER_POINT
            if filled and filled + space + wide > room:
                lines, filled = lines + 1, 0.0
            filled += wide + (space if filled else 0.0)
            if wide > room:
                lines += int(wide / (room - size_pt * MM_PER_POINT)) + 1
    return lines


def _word(word: str, size_pt: float, bold: bool) -> float:
    return max(width_mm(word, size_pt, bold=bold), width_mm(word, size_pt))
