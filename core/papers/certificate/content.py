"""What stands on certificates, as data: every length in millimetres from the upper left corner.

* Box            the place and the looks of a text
* Placed         a text in its box
* Rule, Line     a rule that belongs to the page; a mark of a test sheet
* Code           a QR code
* Emblem         a picture over the words, the same on every certificate
* Sheet          one certificate
* Certificates   the file: the paper's size, the printer's error, a page for each certificate
"""

from dataclasses import dataclass
from typing import Literal

Ink = Literal["black", "red", "blue"]
Side = Literal["left", "center", "right"]
LEAST_POINTS = 5.0


@dataclass(frozen=True)
class Box:
    """Where a text stands. `y` is the foot of its first line, as one measures with a ruler.

    It is set in `size` points, or smaller down to `smallest` when it would not stand on its
    `lines`. `step` is the distance between lines in mm; 0 is 1.2 of the size.
    """

    x: float
    y: float
    width: float
    lines: int = 1
    step: float = 0
    size: float = 14
    smallest: float = 0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    ink: Ink = "black"
    align: Side = "center"

    def __post_init__(self) -> None:
        if self.size < LEAST_POINTS or self.width <= 0 or self.lines < 1:
            raise ValueError("a box has a width, a line and letters that can be read")


@dataclass(frozen=True)
class Placed:
    """A text in its box; `name` is what people call the field. A line feed is kept."""

    name: str
    text: str
    box: Box
    heading: bool = False


@dataclass(frozen=True)
class Rule:
    """A level rule that belongs to the certificate."""

    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Line:
    """A fine line of a test sheet, level or upright; it is drawn in the PDF only."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class Code:
    """A QR code in a square; `x`, `y` is its upper left corner, `said` what it is to a reader."""

    text: str
    x: float
    y: float
    side: float
    said: str


@dataclass(frozen=True)
class Emblem:
    """A picture (PNG or JPEG) in the middle of a box, as large as it goes. It is read to nobody."""

    data: bytes
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Sheet:
    """One certificate. `of` names the award in what is said when it cannot be printed."""

    of: str
    texts: tuple[Placed, ...]
    rules: tuple[Rule, ...] = ()
    code: Code | None = None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Certificates:
    """A file of certificates on paper of one size, a page each.

    `dx`, `dy` move everything to the right and down, against a printer that feeds askew; the frame
    and the emblem of plain paper move along. `key` and `title` name the file.
    """

    key: str
    title: str
    year: int
    width: float
    height: float
    sheets: tuple[Sheet, ...]
    framed: bool = False
    emblem: Emblem | None = None
    dx: float = 0
    dy: float = 0

    def __post_init__(self) -> None:
        if not self.sheets:
            raise ValueError("a file of certificates needs one")
