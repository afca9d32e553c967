"""What a paper says, as data: written once, drawn by every writer (PDF, Word).

* Block               a piece of the body, drawn from top to bottom
  x Paragraph         running text
  x Heading           Phần, I., 1., a)
  x Field             «- Họ và tên: …», dotted when there is no value
  x Items             a list with dashes
  x Table             columns, rows, groups of rows, a total
  x Chart             bars with their words; its table stands under it
  x Lines             dotted lines to write on by hand
  x Space, PageBreak
* Signature           who signs, in which right
* Annex               a phụ lục or a list attached, with its own page numbers
* Paper               the whole: header, number, day, title, body, signatures, recipients

Nothing here knows about millimetres on the page or about HTML. A text is plain text: what looks
like a tag is printed as it stands. A line feed in a text is a line feed on the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True)
class Run:
    """A piece of a text that looks different from the rest."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False


Text = str | tuple[Run | str, ...]


@dataclass(frozen=True)
class Paragraph:
    """Running text; `indent` is the first line's step to the right."""

    text: Text
    indent: bool = True
    align: Align = "justify"
    bold: bool = False
    italic: bool = False
    keep_with_next: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading, numbered by its writer: «I. Kết quả» (level 1), «1. Chỉ tiêu» (2), «a) …» (3).

    Level 0 is «Phần I», a line feed, and its title. Levels 0 and 1 are put in capitals.
    """

    text: Text
    level: Literal[0, 1, 2, 3] = 1


@dataclass(frozen=True)
class Field:
    """«- label: value». Without a value the rest of the line, and `lines - 1` more, are dotted."""

    label: str
    value: Text = ""
    lines: int = 1


@dataclass(frozen=True)
class Items:
    """A list, each item after a dash."""

    items: tuple[Text, ...]


@dataclass(frozen=True)
class Column:
    """A column. `width` in mm; 0 lets its texts decide; all columns together fill the page.

    `kind` number keeps a cell on one line and to the right; center is for short marks and days;
    name gives people's names the width that they need to stand on two lines at most.
    `over` is a title spanning this column and its neighbours that have the same one.
    """

    title: str
    width: float = 0
    kind: Literal["text", "name", "number", "center"] = "text"
    over: str = ""


@dataclass(frozen=True)
class GroupRow:
    """A row that names the rows after it: «I. TẬP THỂ»."""

    title: Text


Row = tuple[Text, ...]


@dataclass(frozen=True)
class Table:
    """A table whose header is repeated on every page.

    A row, or the total, that is shorter than the columns lets its first cell span what is missing.
    `numbering` adds the column TT: «through» counts all rows, «group» begins at 1 in each group.
    `empty` is said when there is no row. `size` in points; 0 lets the number of columns decide.
    """

    columns: tuple[Column, ...]
    rows: Sequence[Row | GroupRow]
    caption: Text = ""
    unit: str = ""
    total: Row | None = None
    numbering: Literal["", "through", "group"] = ""
    empty: str = "Không có"
    size: float = 0

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table needs columns")
        for row in (*self.rows, self.total or ("",)):
            if not isinstance(row, GroupRow) and not 1 <= len(row) <= len(self.columns):
                raise ValueError(f"{len(row)} cells in a table of {len(self.columns)} columns")


@dataclass(frozen=True)
class Bar:
    """A bar: what it is of, a value for each series, what it says in words beside it."""

    label: str
    values: tuple[Decimal | int, ...]
    words: str


@dataclass(frozen=True)
class Chart:
    """Horizontal bars, the pieces of a bar one after the other; whoever draws it adds its table.

    At most three series: they are told apart by shades of grey, which a copier keeps. The longest
    bar fills the room unless `full` says what does.
    """

    title: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    full: Decimal | int = 0

    def __post_init__(self) -> None:
        if not 1 <= len(self.series) <= 3:
            raise ValueError(f"a chart of {len(self.series)} series")
        for bar in self.bars:
            if len(bar.values) != len(self.series) or min(bar.values) < 0:
                raise ValueError(f"{bar.values} in a chart of {len(self.series)} series")


@dataclass(frozen=True)
class Space:
    """Empty height."""

    mm: float


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class Lines:
    """Dotted lines over the whole width, to write on by hand."""

    count: int


Block = Paragraph | Heading | Field | Items | Table | Chart | Space | PageBreak | Lines


@dataclass(frozen=True)
class Signature:
    """One place to sign: right and post in capitals, room for the hand and the seal, the name.

    `note` stands in italics under the post, on forms only: «(Ký, ghi rõ họ tên)». `post_above_name`
    is the signer's post elsewhere (Phụ lục I, mục II.7.c). The name carries no title or degree.
    """

    title_lines: tuple[str, ...]
    name: str = ""
    note: str = ""
    post_above_name: str = ""


@dataclass(frozen=True, kw_only=True)
class Annex:
    """A phụ lục, or another text attached, with page numbers of its own (Phụ lục I, mục III.1).

    `number` is Roman when there are two or more. `word` is «» for a list that is no phụ lục.
    """

    title: str
    body: tuple[Block, ...]
    number: str = ""
    word: str = "Phụ lục"
    reference: Text = ""
    landscape: bool = True


@dataclass(frozen=True, kw_only=True)
class Paper:
    """An official paper or form.

    * `superior` is upright, `agency` bold; each string is a line, broken only when too long.
    * `symbol` «BC-UBND» gives a number line, open for the hand while `number` is None.
    * `day` None leaves day and month open in `year`. `has_place_line` False is for minutes.
    * `stamp` names the place under the issuer where a seal is put, on forms only.
    * Without a `type_name` it is a letter (công văn): `subject` is its «V/v …» under the number.
    * `authority` is the line in capitals over the bases of a decision.
    * `bases`, `addressees`, `recipients` come without closing marks: the writer puts «;» and «.».
    * One signature stands right, beside the recipients; of two the first is left; a third is below.
    * `following` are further papers in the same file, each on pages of its own: copies of a form.
    * `title` and `key` name the file; a paper that is no draft must have its number and day.
    """

    key: str
    agency: tuple[str, ...]
    year: int
    type_name: str
    superior: tuple[str, ...] = ()
    symbol: str | None = None
    number: int | None = None
    place: str = ""
    day: date | None = None
    has_place_line: bool = True
    stamp: str = ""
    subject: str = ""
    under_subject: Text = ""
    addressees: tuple[str, ...] = ()
    authority: str = ""
    bases: tuple[Text, ...] = ()
    body: tuple[Block, ...] = ()
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    landscape: bool = False
    annexes: tuple[Annex, ...] = ()
    following: tuple["Paper", ...] = ()
    title: str = ""
    draft: bool = True

    @property
    def parts(self) -> "list[Paper | Annex]":
        """All that has pages of its own: the paper, its annexes, then each that follows."""
        found: list[Paper | Annex] = []
        for each in (self, *self.following):
            found += [each, *each.annexes]
        return found

    def __post_init__(self) -> None:
        if len(self.signatures) > 3:
            raise ValueError("a paper has at most three signatures")
        if self.day and self.day.year != self.year:
            raise ValueError(f"a day in {self.day.year} on a paper of {self.year}")
        if not self.draft and self.symbol is not None and not (self.number and self.day):
            raise ValueError("an issued paper needs its number and day")


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """What a person typed into a large field: each line that is not empty is a paragraph."""
    return tuple(Paragraph(line.strip()) for line in text.splitlines() if line.strip())
