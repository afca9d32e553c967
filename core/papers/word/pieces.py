"""Paragraphs, cells and tables of WordprocessingML (ISO/IEC 29500-1), in the order of its schema.

Built element by element: a table of a thousand rows takes python-docx minutes and this a second.
A text is a text: what looks like a tag stands in the file as letters.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from core.papers.content import Text
from core.papers.metrics import require_letters
from core.papers.words import clean, runs, wholes

Element = Any  # lxml has no types

TWIPS_PER_MM = 1440 / 25.4
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(mm * TWIPS_PER_MM)


def node(name: str, *children: Element, **attributes: object) -> Element:
    """The element `w:name` with its children and its `w:` attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


class Place(NamedTuple):
    """Where a paragraph stands differently from its style: indents in mm, what it holds on to."""

    left: float | None = None
    right: float | None = None
    hanging: float = 0
    before: float | None = None  # empty height above, in mm
    height: float | None = None  # exact height of its lines, in mm
    tab: float | None = None  # a dotted leader up to here, in mm
    align: str = ""
    with_next: bool = False
    new_page: bool = False


def paragraph(style: str, text: Text = "", place: Place | None = None) -> Element:
    """A paragraph of a style. Raises PaperFailed for a letter that no paper can print."""
    return _paragraph(style, place, _runs(text))


def dotted(style: str, text: Text, place: Place) -> Element:
    """A paragraph whose line is dotted after the text up to `place.tab`."""
    return _paragraph(style, place, [*_runs(text), node("r", node("tab"))])


def _paragraph(style: str, place: Place | None, inside: list[Element]) -> Element:
    properties = node("pPr", node("pStyle", val=style))
    if place is not None:
        properties.extend(_properties(place))
    return node("p", properties, *inside)


def _properties(place: Place) -> list[Element]:
    found = []
    if place.with_next:
        found.append(node("keepNext"))
    if place.new_page:
        found.append(node("pageBreakBefore"))
    if place.tab is not None:
        stop = node("tab", val="right", leader="dot", pos=twips(place.tab))
        found.append(node("tabs", stop))
    spacing: dict[str, object] = {}
    if place.before is not None:
        spacing["before"] = twips(place.before)
    if place.height is not None:
        spacing |= {"line": max(1, twips(place.height)), "lineRule": "exact"}
    if spacing:
        found.append(node("spacing", **spacing))
    indents: dict[str, object] = {}
    if place.left is not None:
        indents["left"] = twips(place.left)
    if place.right is not None:
        indents["right"] = twips(place.right)
    if place.hanging:
        indents["hanging"] = twips(place.hanging)
    if indents:
        found.append(node("ind", **indents))
    if place.align:
        found.append(node("jc", val=place.align))
    return found


def _runs(text: Text) -> list[Element]:
    made = []
    for run in runs(text):
        words = clean(run.text)
        if not words:
            continue
        require_letters(words)
        looks = node("rPr")
        if run.bold:
            looks.append(node("b"))
        if run.italic:
            looks.append(node("i"))
        if run.struck:
            looks.append(node("strike"))
        piece = node("r", looks) if len(looks) else node("r")
        for place, line in enumerate(words.split("\n")):
            if place:
                piece.append(node("br"))
            piece.extend(_letters(line))
        made.append(piece)
    return made


def _letters(line: str) -> Iterator[Element]:
    """A line, in which numbers of documents and telephones are not broken."""
    said = ""
    for place, part in enumerate(wholes(line)):
        if place % 2 == 0:
            said += part
            continue
        first, *others = part.replace(" ", "\u00a0").split("-")
        said += first
        for other in others:
            yield from (_text(said), node("noBreakHyphen"))
            said = other
    if said:
        yield _text(said)


def _text(words: str) -> Element:
    letters = node("t")
    letters.text = words
    letters.set(_PRESERVE, "preserve")
    return letters


def page_number() -> Element:
    """A paragraph that holds the number of its page, to stand in the upper margin."""
    number = node("fldSimple", node("r", node("t")), instr=" PAGE ")
    number[0][0].text = "2"  # what is shown until Word counts
    return node("p", node("pPr", node("pStyle", val="Header")), number)


def rule(width: float, room: float, before: float) -> Element:
    """A rule of that width in the middle of the room: the lower border of an empty paragraph."""
    side = max(0.0, (room - width) / 2)
    return paragraph("Rule", "", Place(left=side, right=side, before=before, with_next=True))


def gap(mm: float = 0.4, *, with_next: bool = True) -> Element:
    """Empty height; also what two tables need between them so as not to become one."""
    return paragraph("Gap", "", Place(height=max(mm, 0.4), with_next=with_next))


# --- tables


def cell(
    content: Sequence[Element],
    width: float,
    *,
    spanned: int = 1,
    merge: str = "",
    shade: str = "",
    **looks: bool,
) -> Element:
    """A cell; `merge` is «restart» or «continue» of a cell that runs over rows, `shade` its colour.

    `looks`: `middle` stands its text in the middle of its height, `whole` keeps it on one line.
    """
    properties = node("tcPr", node("tcW", w=twips(width), type="dxa"))
    if spanned > 1:
        properties.append(node("gridSpan", val=spanned))
    if merge:
        properties.append(node("vMerge", val=merge))
    if shade:
        properties.append(node("tcBorders", *_frame()))
        properties.append(node("shd", val="clear", color="auto", fill=shade))
    if looks.get("whole"):
        properties.append(node("noWrap"))
    if looks.get("middle"):
        properties.append(node("vAlign", val="center"))
    return node("tc", properties, *content)


def _frame() -> list[Element]:
    sides = ("top", "left", "bottom", "right")
    return [node(side, val="single", sz=4, space=0, color="000000") for side in sides]


def shaded(shade: str) -> Element:
    """A short run on a ground of that colour: the key of a chart."""
    ground = node("shd", val="clear", color="auto", fill=shade)
    frame = node("bdr", val="single", sz=4, space=0, color="000000")
    letters = node("t")
    letters.text = "\u00a0" * 5
    return node("r", node("rPr", frame, ground), letters)


def row(cells: Sequence[Element], *, is_header: bool = False, may_split: bool = False) -> Element:
    """A row; it is not split between two pages, and a header is said again on each."""
    properties = node("trPr")
    if not may_split:
        properties.append(node("cantSplit"))
    if is_header:
        properties.append(node("tblHeader"))
    return node("tr", properties, *cells) if len(properties) else node("tr", *cells)


def table(style: str, widths: Sequence[float], rows: Sequence[Element], said: str = "") -> Element:
    """A table of fixed widths; `said` is what a reader that speaks the page says of it."""
    properties = node(
        "tblPr",
        node("tblStyle", val=style),
        node("tblW", w=sum(map(twips, widths)), type="dxa"),
        node("tblLayout", type="fixed"),
        node("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noVBand=1),
    )
    if said:
        require_letters(said)
        properties.append(node("tblCaption", val=said))
    grid = node("tblGrid", *(node("gridCol", w=twips(width)) for width in widths))
    return node("tbl", properties, grid, *rows)


def hold(block: Element) -> None:
    """Keep a paragraph, a row, or the last two rows of a table, with what comes next."""
    rows = block.findall(qn("w:tr"))[-2:] if block.tag == qn("w:tbl") else [block]
    for each in rows:
        for held in each.iter(qn("w:p")):
            properties = held.find(qn("w:pPr"))
            if properties.find(qn("w:keepNext")) is None:
                properties.insert(1, node("keepNext"))  # after pStyle
