"""A chart measured once, for every writer alike: how long each piece of a bar is."""

from dataclasses import dataclass
from decimal import Decimal

from core.papers.content import Bar, Chart

LABEL_MM, WORDS_MM = 48.0, 36.0
SHADES = ("404040", "B0B0B0", "FFFFFF")  # dark, light, empty within its frame
BAR_POINTS = 11  # the letters beside a bar


@dataclass(frozen=True)
class Drawn:
    """A bar with the lengths of its pieces in mm; those without a length are left out."""

    bar: Bar
    pieces: tuple[tuple[str, float], ...]

    @property
    def length(self) -> float:
        """All pieces together."""
        return sum(length for _, length in self.pieces)


def room_of_bars(room_mm: float) -> float:
    """What is left for the bars between labels and words."""
    return room_mm - LABEL_MM - WORDS_MM


def drawn_bars(chart: Chart, room_mm: float) -> list[Drawn]:
    """The bars on a page of that width."""
    sums = [Decimal(sum(bar.values)) for bar in chart.bars]
    full = Decimal(chart.full) or max(sums, default=Decimal(0))
    return [Drawn(bar, _pieces(bar, full, room_of_bars(room_mm))) for bar in chart.bars]


def _pieces(bar: Bar, full: Decimal, room: float) -> tuple[tuple[str, float], ...]:
    found, left = [], room
    for shade, value in zip(SHADES, bar.values, strict=False):
        length = min(float(Decimal(value) / full) * room, left) if full else 0.0
        if length > 0:
            found.append((shade, length))
            left -= length
    return tuple(found)
