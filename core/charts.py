"""Charts as data for a template: bars and lines, drawn as SVG without script or style.

Lengths are per cent of the drawing's width, so that text keeps its size on a phone of 320 px.
Colours are classes of the stylesheet; each series has a pattern and a word too. Whoever draws a
bar chart draws its table with it, from the same rows.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from core.calendar import short_day
from core.numbers import format_decimal

Number = Decimal | int

# The drawing of a line: as wide as its place, so many pixels high, with room around the line.
HEIGHT, TOP, BOTTOM = 150, 26, 24
LEFT, RIGHT = Decimal(2), Decimal(98)


@dataclass(frozen=True)
class Series:
    """What one colour stands for: `key` names the colour, `label` is its word.

    `pattern` is drawn over the colour, so that a print in grey is read too: «lines», «dots»,
    «hatch», or none.
    """

    key: str
    label: str
    pattern: str = ""


@dataclass(frozen=True)
class Segment:
    """A piece of a bar: `start` and `width` in per cent of the drawing."""

    series: Series
    value: Number
    start: str
    width: str

    @property
    def words(self) -> str:
        """«3 đạt»."""
        return f"{format_decimal(self.value)} {self.series.label.lower()}"


@dataclass(frozen=True)
class Row:
    """A bar with its label, one value for each series, and further cells of its table."""

    label: str
    values: tuple[Number, ...]
    url: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class DrawnRow:
    """A row with the pieces of its bar."""

    row: Row
    segments: tuple[Segment, ...]
    suffix: str

    @property
    def total(self) -> Number:
        """The whole bar."""
        return sum(self.row.values, Decimal(0))

    @property
    def words(self) -> str:
        """The bar as a sentence: it is read without its colours."""
        if self.suffix:
            return f"{format_decimal(self.total)}{self.suffix}"
        return ", ".join(each.words for each in self.segments if each.value) or "chưa có gì"


@dataclass(frozen=True)
class BarChart:
    """Horizontal bars, one beneath the other; several series make them stacked.

    `key` is unique on its page. `full` is what a bar over the whole width stands for: the longest
    bar unless it is given. `heads` are the heads of the rows' further cells.
    """

    key: str
    title: str
    row_head: str
    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    heads: tuple[str, ...] = ()
    suffix: str = ""
    full: Number | None = None
    total: Row | None = None

    @property
    def drawn(self) -> tuple[DrawnRow, ...]:
        """The rows with their bars. Raises ValueError when a row has not a value a series."""
        sums = [sum(row.values, Decimal(0)) for row in self.rows]
        full = Decimal(self.full if self.full is not None else max(sums, default=0))
        return tuple(DrawnRow(row, self._segments(row, full), self.suffix) for row in self.rows)

    def _segments(self, row: Row, full: Decimal) -> tuple[Segment, ...]:
        start = Decimal(0)
        segments = []
        for series, value in zip(self.series, row.values, strict=True):
            width = Decimal(value) / full * 100 if full else Decimal(0)
            width = min(width, 100 - start)
            segments.append(Segment(series, value, _percent(start), _percent(width)))
            start += width
        return tuple(segments)


@dataclass(frozen=True)
class Point:
    """A value on a day, with its words."""

    day: date
    value: Number
    words: str


@dataclass(frozen=True)
class Dot:
    """A point in its place: `x` in per cent, `y` in pixels; `anchor` keeps its words inside."""

    point: Point
    x: str
    y: str
    anchor: str = "middle"


@dataclass(frozen=True)
class LineChart:
    """A value over the days from `first` to `last`, with the level that is aimed at, if any.

    Points stand in the order of their days.
    """

    key: str
    title: str
    desc: str
    first: date
    last: date
    points: tuple[Point, ...]
    level: Number | None = None
    level_words: str = ""

    @property
    def dots(self) -> tuple[Dot, ...]:
        """The points in their places."""
        return tuple(Dot(each, self._x(each.day), self._y(each.value)) for each in self.points)

    @property
    def labelled(self) -> tuple[Dot, ...]:
        """The dots whose values are written beside them: the first and the last."""
        if not self.dots:
            return ()
        ends = dict.fromkeys((self.dots[0], self.dots[-1]))
        return tuple(replace(dot, anchor=_anchor(dot)) for dot in ends)

    @property
    def first_words(self) -> str:
        """The day at the left edge."""
        return short_day(self.first)

    @property
    def last_words(self) -> str:
        """The day at the right edge."""
        return short_day(self.last)

    @property
    def strokes(self) -> tuple[tuple[Dot, Dot], ...]:
        """The line as its pieces, each from a point to the next."""
        return tuple(pairwise(self.dots))

    @property
    def level_y(self) -> str:
        """How high the aim stands; empty without one."""
        return "" if self.level is None else self._y(self.level)

    @property
    def ground(self) -> str:
        """Where nothing stands."""
        return self._y(0)

    @property
    def edges(self) -> tuple[str, str]:
        """The left and the right end of the ground."""
        return _percent(LEFT), _percent(RIGHT)

    def _x(self, day: date) -> str:
        days = max((self.last - self.first).days, 1)
        passed = min(max((day - self.first).days, 0), days)
        return _percent(LEFT + Decimal(passed) / days * (RIGHT - LEFT))

    def _y(self, value: Number) -> str:
        values = [Decimal(each.value) for each in self.points]
        top = max([*values, Decimal(self.level or 0)], default=Decimal(0)) or Decimal(1)
        share = Decimal(value) / top
        return _short(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM))


def _anchor(dot: Dot) -> str:
    x = Decimal(dot.x.rstrip("%"))
    if x < 20:
        return "start"
    return "end" if x > 80 else "middle"


def _percent(value: Decimal) -> str:
    return f"{_short(value)}%"


def _short(value: Decimal) -> str:
    """Two decimals with a point, as SVG reads numbers, whatever the language of the page."""
    return f"{value:.2f}"
