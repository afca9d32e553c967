"""The whole Word file: pages and their numbers, styles, properties; the same bytes each time."""

import zipfile
from copy import deepcopy
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from core.papers.content import Annex, Paper
from core.papers.frame import document_title, text_width
from core.papers.metrics import require_letters
from core.papers.word.body import Body
from core.papers.word.looks import LANGUAGE, defaults, styles_of
from core.papers.word.pieces import Element, gap, hold, node, page_number, twips
from core.papers.word.sheet import annex_head, closing, head, opening
from core.papers.words import clean

# A4 and its margins (mục I.1–I.3); the page number stands in the middle of the upper one.
SHORT_MM, LONG_MM = 210.0, 297.0
MARGINS_MM = {"top": 20, "right": 20, "bottom": 20, "left": 30, "header": 11, "footer": 10}
# Parts of python-docx's empty file that say something of its maker, or nothing.
FOREIGN_PARTS = ("thumbnail", "customXml", "stylesWithEffects", "numbering", "webSettings")
LONGEST_PROPERTY = 255  # letters; python-docx refuses more
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


def to_docx(paper: Paper) -> bytes:
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
    _set_styles(document, sizes)
    _set_settings(document)
    _set_properties(document, paper)
    _drop_foreign_parts(document)
    return _packed(document)


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


# --- what belongs to the file


def _set_styles(document: Any, sizes: set[float]) -> None:
    styles = document.styles.element
    for old in list(styles):
        if old.tag in (qn("w:style"), qn("w:docDefaults")):
            styles.remove(old)
    styles.insert(0, defaults())
    styles.extend(styles_of(sizes))


def _set_settings(document: Any) -> None:
    settings = document.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    compat = settings.find(qn("w:compat"))
    for each in compat.findall(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")  # Word 2013 and later: no «chế độ tương thích»
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    for name in ("rsids", "savePreviewPicture", "proofState"):
        settings.remove(settings.find(qn(f"w:{name}")))


def _set_properties(document: Any, paper: Paper) -> None:
    """Title and language; nobody's name. The time is that of the content, not of the clock."""
    known = document.core_properties
    known.title = document_title(paper)[:LONGEST_PROPERTY]
    known.subject = " ".join(clean(paper.subject).split())[:LONGEST_PROPERTY]
    known.language = LANGUAGE
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    known.revision = 1
    known.created = known.modified = datetime(paper.year, 1, 1)  # noqa: DTZ001 (kept as UTC)


def _drop_foreign_parts(document: Any) -> None:
    for relations in (document.part.package.rels, document.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.rsplit("/", 1)[-1] in FOREIGN_PARTS:
                del relations[key]
    for part in document.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = part.blob.replace(b"Microsoft Macintosh Word", b"Microsoft Office Word")


def _packed(document: Any) -> bytes:
    """The file without the time at which it was packed."""
    raw, packed = BytesIO(), BytesIO()
    document.save(raw)
    with (
        zipfile.ZipFile(raw) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, source.read(name))
    return packed.getvalue()
