"""A text in its box: as large as it can stand there; nothing cut off, nothing overprinted."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from core.papers.certificate.content import Box, Certificates, Placed, Sheet
from core.papers.errors import PaperFailed
from core.papers.metrics import MM_PER_POINT, stand, width_mm
from core.papers.words import clean

STEP_POINTS = 0.5  # sizes that are tried, from the box's own downwards
LINE = 1.2  # of the size, where the box does not say how far lines are apart
# How far letters with their marks reach over and under the foot of their line, in em.
OVER, UNDER = 0.92, 0.22
FALLBACK_LINES = 2
TOUCH_MM = 0.2  # two texts may come this near to each other's room

TOO_LONG = (
    "{of}: «{name}» dài quá, không đứng được trong ô của mẫu phôi kể cả ở cỡ chữ nhỏ nhất. Hãy "
    "tăng bề rộng, số dòng hoặc giảm cỡ chữ nhỏ nhất của ô này."
)
OUTSIDE = "{of}: «{name}» ra ngoài tờ giấy. Hãy chỉnh lại vị trí trong mẫu phôi."
OVERPRINTED = "{of}: «{one}» và «{other}» in đè lên nhau. Hãy chỉnh lại vị trí trong mẫu phôi."


@dataclass(frozen=True)
class Fitted:
    """A text as it is drawn: its lines, their size in points, the foot of each in mm."""

    placed: Placed
    lines: tuple[str, ...]
    size: float
    step: float
    feet: tuple[float, ...]


def fit(placed: Placed, of: str) -> Fitted:
    """The text in the largest size between the box's and its smallest that its lines can take.

    What does not stand even in the smallest size is set in it on two lines, half of it over the
    line and half under. Raises PaperFailed with the award and the field beyond that.
    """
    box, text = placed.box, _text(placed)
    size = box.size
    least = box.smallest or box.size
    while size > least:
        if lines := _lines(text, box.lines, size, box):
            return _fitted(placed, lines, size)
        size = max(least, size - STEP_POINTS)
    lines = _lines(text, box.lines, least, box) or _lines(text, FALLBACK_LINES, least, box)
    if not lines:
        raise PaperFailed(TOO_LONG.format(of=of, name=placed.name))
    return _fitted(placed, lines, least)


def _text(placed: Placed) -> str:
    text = clean(placed.text).strip()
    return text.upper() if placed.box.capitals else text


@lru_cache(maxsize=2_000)
def _lines(text: str, most: int, size: float, box: Box) -> tuple[str, ...]:
    """The lines of a text; each line feed begins a new one. None when there are too many."""
    parts = [" ".join(part.split(" ")) for part in text.split("\n") if part.strip()]
    found: list[str] = []
    for place, part in enumerate(parts):
        room = most - len(found) - (len(parts) - place - 1)
        lines = stand(part, room, size, max_mm=box.width, bold=box.bold, italic=box.italic)
        if not lines:
            return ()
        found += lines
    # The breaks are made: what held words together would only stand in a searcher's way.
    return tuple(line.replace("\u00a0", " ") for line in found)


def _fitted(placed: Placed, lines: tuple[str, ...], size: float) -> Fitted:
    box = placed.box
    step = box.step or LINE * size * MM_PER_POINT
    # One line more than the box has: half up, half down.
    first = box.y - step * max(0, len(lines) - box.lines) / 2
    feet = tuple(first + step * place for place in range(len(lines)))
    return Fitted(placed, lines, size, step, feet)


# --- what stands in each other's way


@dataclass(frozen=True)
class _Room:
    name: str
    x0: float
    y0: float
    x1: float
    y1: float


def fitted(sheet: Sheet, file: Certificates) -> list[Fitted]:
    """All texts of a certificate, fitted. Raises PaperFailed when they cannot stand together."""
    made = [fit(each, sheet.of) for each in sheet.texts if _text(each)]
    rooms = [room for each in made for room in _rooms(each)]
    if sheet.code is not None:
        code = sheet.code
        rooms.append(_Room("Mã QR", code.x, code.y, code.x + code.side, code.y + code.side))
    if file.emblem is not None:
        box = file.emblem
        rooms.append(_Room("Hình", box.x, box.y, box.x + box.width, box.y + box.height))
    for room in rooms:
        if not (
            room.x0 + file.dx >= 0
            and room.y0 + file.dy >= 0
            and room.x1 + file.dx <= file.width
            and room.y1 + file.dy <= file.height
        ):
            raise PaperFailed(OUTSIDE.format(of=sheet.of, name=room.name))
    for one, other in combinations(rooms, 2):
        if one.name != other.name and _meet(one, other):
            raise PaperFailed(OVERPRINTED.format(of=sheet.of, one=one.name, other=other.name))
    return made


def _rooms(text: Fitted) -> Iterator[_Room]:
    """What the letters of each line cover."""
    box, em = text.placed.box, text.size * MM_PER_POINT
    for line, foot in zip(text.lines, text.feet, strict=True):
        width = width_mm(line, text.size, bold=box.bold, italic=box.italic)
        spare = box.width - width
        left = box.x + {"left": 0.0, "center": spare / 2, "right": spare}[box.align]
        name = text.placed.name
        yield _Room(name, left, foot - OVER * em, left + width, foot + UNDER * em)


def _meet(one: _Room, other: _Room) -> bool:
    return (
        one.x0 < other.x1 - TOUCH_MM
        and other.x0 < one.x1 - TOUCH_MM
        and one.y0 < other.y1 - TOUCH_MM
        and other.y0 < one.y1 - TOUCH_MM
    )
