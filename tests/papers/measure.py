"""Reads a PDF back: what stands where, in millimetres from the upper left corner, how large."""

import re
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

MM = 25.4 / 72
SPACE = 0.3  # em: a space of Tinos is a quarter of one
LOST = "\ufffd"  # a glyph that stands for no letter


@dataclass(frozen=True)
class Piece:
    """A piece of a line: text of one look. `y` is its baseline."""

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: str

    @property
    def bold(self) -> bool:
        return "Bold" in self.font

    @property
    def italic(self) -> bool:
        return "Italic" in self.font

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True)
class Mark:
    """A rule or a border."""

    page: int
    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def lies(self) -> bool:
        return self.width > self.y1 - self.y0


@dataclass
class Font:
    name: str
    embedded: bool
    widths: dict[int, float] = field(default_factory=dict)
    letters: dict[int, str] = field(default_factory=dict)


class Pdf:
    """The pages of a PDF, read."""

    def __init__(self, data: bytes) -> None:
        self.file = pikepdf.open(BytesIO(data))
        self.sizes = [
            (float(page.mediabox[2]) * MM, float(page.mediabox[3]) * MM) for page in self.file.pages
        ]
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        for number in range(len(self.file.pages)):
            _Reader(self, number).read()
        self.runs, self.pieces = self.pieces, joined(self.pieces)

    @cached_property
    def fonts_of_pages(self) -> list[dict[str, Font]]:
        """The fonts of each page by the names that the page has for them."""
        read: dict[Any, Font] = {}
        pages: list[dict[str, Font]] = []
        for page in self.file.pages:
            named = dict(page.Resources.get("/Font", {}).items())
            for font in named.values():
                if font.objgen not in read:
                    read[font.objgen] = _font(font)
            pages.append({name: read[font.objgen] for name, font in named.items()})
        return pages

    @property
    def fonts(self) -> dict[str, Font]:
        """All fonts of the file by their full names."""
        return {font.name: font for fonts in self.fonts_of_pages for font in fonts.values()}

    def only(self, pages: list[int]) -> "Pdf":
        """Some of the pages, as if there were no other."""
        view = copy(self)
        places = {page: place for place, page in enumerate(pages)}
        view.sizes = [self.sizes[page] for page in pages]
        view.pieces = [
            replace(piece, page=places[piece.page]) for piece in self.pieces if piece.page in places
        ]
        view.marks = [
            replace(mark, page=places[mark.page]) for mark in self.marks if mark.page in places
        ]
        return view

    def on(self, page: int) -> list[Piece]:
        """The text of a page within the margins, as the file tells it."""
        return [piece for piece in self.pieces if piece.page == page and piece.y > 20]

    def head(self, page: int) -> list[Piece]:
        """The text in the upper margin of a page."""
        return [piece for piece in self.pieces if piece.page == page and piece.y <= 20]

    def find(self, text: str, *, bold: bool | None = None) -> list[Piece]:
        """The pieces that say just that."""
        return [
            piece
            for piece in self.pieces
            if piece.text.strip() == text and (bold is None or piece.bold == bold)
        ]

    def text(self) -> str:
        """All text within the margins without any space, to be compared with the content."""
        return squeeze(
            "".join(piece.text for page in range(len(self.sizes)) for piece in self.on(page))
        )


def joined(pieces: list[Piece]) -> list[Piece]:
    """Pieces that follow each other on a line as one: of one look, no wider apart than a space.

    The printer cuts a line where a number is kept whole or a mark is put over a letter.
    """
    found: list[Piece] = []
    for piece in pieces:
        if found and _goes_on(found[-1], piece):
            before = found.pop()
            piece = replace(before, text=before.text + piece.text, x1=piece.x1)
        found.append(piece)
    return found


def _goes_on(one: Piece, other: Piece) -> bool:
    same = (one.page, one.font) == (other.page, other.font) and one.size == other.size
    gap = (other.x0 - one.x1) / (one.size * MM) if same and abs(one.y - other.y) < 0.05 else 9
    return -0.1 < gap < SPACE


def squeeze(text: str) -> str:
    """The text without spaces of any kind."""
    return re.sub(r"\s+", "", text)


def _font(font: Any) -> Font:
    inner = font.DescendantFonts[0]
    file = inner.FontDescriptor.get("/FontFile2")
    read = Font(str(font.BaseFont)[1:], file is not None and len(file.read_bytes()) > 1_000)
    tokens = list(inner.W)
    while tokens:
        first, widths = int(tokens.pop(0)), tokens.pop(0)
        read.widths.update({first + at: float(width) for at, width in enumerate(widths)})
    cmap = font.ToUnicode.read_bytes().decode("ascii", "replace")
    for code, letters in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", cmap):
        if len(code) == 4 and len(letters) % 4 == 0:
            read.letters[int(code, 16)] = bytes.fromhex(letters).decode("utf-16-be", "replace")
    return read


Matrix = tuple[float, float, float, float, float, float]


def _times(a: Matrix, b: Matrix) -> Matrix:
    """First a, then b."""
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )  # fmt: skip


class _Reader:
    """One page's operators, as far as our papers use them."""

    def __init__(self, pdf: Pdf, number: int) -> None:
        self.pdf, self.number = pdf, number
        self.state: Matrix = (1, 0, 0, 1, 0, 0)
        self.stack: list[tuple[Matrix, float]] = []
        self.text: Matrix = self.state
        self.font, self.size, self.pen = Font("", False), 0.0, 0.0
        self.boxes: list[tuple[float, float, float, float]] = []
        self.lines: list[tuple[float, float, float, float]] = []

    def read(self) -> None:
        page: Any = pikepdf.parse_content_stream(self.pdf.file.pages[self.number])
        for operands, operator in page:
            act = getattr(self, f"do_{str(operator).replace('*', '_')}", None)
            if act:
                act(*operands)

    def place(self, x: float, y: float, matrix: Matrix) -> tuple[float, float]:
        a, b, c, d, e, f = matrix
        return (a * x + c * y + e) * MM, self.pdf.sizes[self.number][1] - (b * x + d * y + f) * MM

    def do_q(self) -> None:
        self.stack.append((self.state, self.pen))

    def do_Q(self) -> None:
        self.state, self.pen = self.stack.pop()

    def do_cm(self, *operands: Any) -> None:
        self.state = _times(tuple(map(float, operands)), self.state)  # type: ignore[arg-type]

    def do_Tm(self, *operands: Any) -> None:
        self.text = _times(tuple(map(float, operands)), self.state)  # type: ignore[arg-type]

    def do_Tf(self, name: Any, size: Any) -> None:
        self.font, self.size = self.pdf.fonts_of_pages[self.number][str(name)], float(size)

    def do_BT(self) -> None:
        self.said, self.run = "", 0.0

    def do_TJ(self, parts: Any) -> None:
        for part in parts:
            if isinstance(part, pikepdf.String):
                codes = bytes(part)
                for at in range(0, len(codes), 2):
                    glyph = int.from_bytes(codes[at : at + 2], "big")
                    self.said += self.font.letters.get(glyph, LOST) if glyph else LOST
                    self.run += self.font.widths.get(glyph, 0.0)
            else:
                self.run -= float(part)

    def do_ET(self) -> None:
        x0, y = self.place(0, 0, self.text)
        shown = self.run
        for letter in reversed(self.said):
            if letter != " ":
                break
            shown -= 250  # a space of Tinos, in thousandths of an em
        x1, _ = self.place(shown / 1000 * self.size, 0, self.text)
        size = self.size * abs(self.text[0])
        self.pdf.pieces.append(Piece(self.number, self.said, x0, x1, y, size, self.font.name))

    def do_w(self, width: Any) -> None:
        self.pen = float(width)

    def do_re(self, x: Any, y: Any, width: Any, height: Any) -> None:
        x, y, width, height = map(float, (x, y, width, height))
        if width and height:
            self.boxes.append((x, y, x + width, y + height))

    def do_m(self, x: Any, y: Any) -> None:
        self.start = (float(x), float(y))

    def do_l(self, x: Any, y: Any) -> None:
        half = self.pen / 2
        x0, x1 = sorted((self.start[0], float(x)))
        y0, y1 = sorted((self.start[1], float(y)))
        lies = x1 - x0 > y1 - y0
        self.lines.append(
            (x0, y0 - half, x1, y1 + half) if lies else (x0 - half, y0, x1 + half, y1)
        )
        self.start = (float(x), float(y))

    def do_S(self) -> None:
        self.boxes += self.lines
        self.paint()

    def do_n(self) -> None:
        self.boxes, self.lines = [], []

    def paint(self) -> None:
        for x0, y0, x1, y1 in self.boxes:
            (left, top), (right, bottom) = (
                self.place(x0, y0, self.state),
                self.place(x1, y1, self.state),
            )
            top, bottom = sorted((top, bottom))
            self.pdf.marks.append(Mark(self.number, left, right, top, bottom))
        self.do_n()

    do_f = do_f_ = paint
