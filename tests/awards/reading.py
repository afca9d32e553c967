"""Papers read back: from their content and from the PDF that a person would print."""

import re
import unicodedata
from functools import cache
from io import BytesIO

from pypdf import PdfReader

from core.papers.content import Field, Heading, Items, Paper, Paragraph, Table
from core.papers.pdf import to_pdf
from core.papers.words import plain
from tests.papers.measure import Pdf

_drawn: dict[str, bytes] = {}


def drawn(paper: Paper) -> bytes:
    """The paper as PDF; the same content is drawn once only."""
    content = repr(paper)
    if content not in _drawn:
        _drawn[content] = to_pdf(paper)
    return _drawn[content]


@cache
def pages(data: bytes) -> list[str]:
    """The text of each page as another reader finds it, single-spaced."""
    return [
        re.sub(r"\s+", " ", page.extract_text()).strip() for page in PdfReader(BytesIO(data)).pages
    ]


def text(paper: Paper) -> str:
    """All that the printed paper says; what is broken over two lines is one again."""
    whole = " ".join(pages(drawn(paper)))
    assert unicodedata.is_normalized("NFC", whole)
    return whole


def says(paper: Paper, words: str) -> bool:
    """Whether the printed paper says so, however its lines break."""
    return re.sub(r"\s+", "", words) in re.sub(r"\s+", "", text(paper))


def fonts(paper: Paper) -> set[str]:
    """The families of the fonts, each embedded, without the letters of the subset."""
    found = Pdf(drawn(paper)).fonts.values()
    assert all(font.embedded for font in found)
    return {font.name[7:].split("-")[0] for font in found}


def sizes(paper: Paper) -> set[tuple[int, int]]:
    """The sizes of the pages in millimetres."""
    return {(round(width), round(height)) for width, height in Pdf(drawn(paper)).sizes}


def numbers(paper: Paper) -> list[list[str]]:
    """What stands in the upper margin of each page."""
    pdf = Pdf(drawn(paper))
    return [[piece.text.strip() for piece in pdf.head(page)] for page in range(len(pdf.sizes))]


def fields(paper: Paper) -> dict[str, str]:
    """The «- label: value» lines."""
    return {each.label: plain(each.value) for each in paper.body if isinstance(each, Field)}


def headings(paper: Paper) -> list[str]:
    return [plain(each.text) for each in paper.body if isinstance(each, Heading)]


def prose(paper: Paper) -> list[str]:
    """The paragraphs and list items, in order."""
    said = []
    for each in paper.body:
        if isinstance(each, Paragraph):
            said.append(plain(each.text))
        elif isinstance(each, Items):
            said += [plain(item) for item in each.items]
    return said


def table(paper: Paper, first_column: str) -> Table:
    """The table whose first column is called so."""
    (found,) = [
        each
        for each in paper.body
        if isinstance(each, Table) and each.columns[0].title == first_column
    ]
    return found
