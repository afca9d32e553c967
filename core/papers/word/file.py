"""The pages of a Word file and their numbers."""

from copy import deepcopy
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from core.papers.content import Annex, Paper
from core.papers.frame import document_title, text_width
from core.papers.metrics import require_letters
from core.papers.word.body import Body
from core.papers.word.looks import styles_of
from core.papers.word.package import finished
from core.papers.word.pieces import Element, gap, hold, node, page_number, twips
from core.papers.word.sheet import annex_head, closing, head, opening

# A4 and its margins (mục I.1–I.3); the page number stands in the middle of the upper one.
SHORT_MM, LONG_MM = 210.0, 297.0
MARGINS_MM = {"top": 20, "right": 20, "bottom": 20, "left": 30, "header": 11, "footer": 10}


def paper_docx(paper: Paper) -> bytes:
    """The paper as a Word file: the same bytes for the same content.

    Raises PaperFailed for what the PDF refuses too: a letter that its font lacks.
    """
    require_letters(document_title(paper))
    document = Document()
    sizes: set[float] = set()
    parts = [
        _paper(part, sizes) if isinstance(part, Paper) else _annex(part, sizes)
        for part in paper.parts
    ]
    _fill(document, parts, [part.landscape for part in paper.parts])
    return finished(
        document,
        styles_of(sizes),
        title=document_title(paper),
        subject=paper.subject,
        year=paper.year,
    )


def _paper(paper: Paper, sizes: set[float]) -> list[Element]:
    width = text_width(paper.landscape)
    body = Body(width)
    blocks = [*opening(paper, width), *body.write(paper.body)]
    sizes |= body.sizes
    end = closing(paper, width)
    if end:
        # The signature is never alone on its page (mục II.7): the end of the body goes with it.
        for block in blocks[-2:]:
            hold(block)
    return [*head(paper, width), *blocks, *end]


def _annex(annex: Annex, sizes: set[float]) -> list[Element]:
    width = text_width(annex.landscape)
    body = Body(width)
    blocks = [*annex_head(annex, width), *body.write(annex.body)]
    sizes |= body.sizes
    return blocks


# --- pages


def _fill(document: Any, parts: list[list[Element]], landscapes: list[bool]) -> None:
    """Each part on pages of its own, numbered from 1; the number is not said on its first page."""
    body = document.element.body
    references = _page_numbers(document)
    body.clear()
    for place, (blocks, landscape) in enumerate(zip(parts, landscapes, strict=True)):
        body.extend(blocks)
        pages = _pages(landscape, references)
        end = gap(with_next=False)
        body.append(end)
        if place < len(parts) - 1:
            end.find(qn("w:pPr")).append(pages)
        else:
            body.append(pages)


def _page_numbers(document: Any) -> list[Element]:
    """The headers of the file: one with the number of the page, an empty one for first pages."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for each in (section.header, section.first_page_header):
        each.is_linked_to_previous = False
    numbered = section.header._element
    numbered.clear()
    numbered.append(page_number())
    return list(section._sectPr.findall(qn("w:headerReference")))


def _pages(landscape: bool, references: list[Element]) -> Element:
    wide, tall = (LONG_MM, SHORT_MM) if landscape else (SHORT_MM, LONG_MM)
    size: dict[str, object] = {"w": twips(wide), "h": twips(tall)}
    if landscape:
        size["orient"] = "landscape"
    margins = {name: twips(mm) for name, mm in MARGINS_MM.items()}
    return node(
        "sectPr",
        *map(deepcopy, references),
        node("type", val="nextPage"),
        node("pgSz", **size),
        node("pgMar", **margins, gutter=0),
        node("pgNumType", start=1),
        node("titlePg"),
    )
