"""Certificates as a Word file: each line of text is a frame that stands where the PDF has it.

Word and LibreOffice both keep frames (`w:framePr`) at their place on the page, whatever stands
beside them; a text box they do not. The frame of plain paper is a border of the page.
"""

from io import BytesIO
from itertools import count
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from core.papers.certificate.content import Certificates, Code, Emblem, Rule, Sheet
from core.papers.certificate.emblem import as_png, placed
from core.papers.certificate.fit import Fitted, fitted
from core.papers.certificate.html import ASCENT, EDGE_MM, INKS
from core.papers.metrics import MM_PER_POINT, require_letters
from core.papers.word.looks import Look, style_of, styles_of
from core.papers.word.package import finished
from core.papers.word.pieces import Element, gap, node, twips
from core.papers.words import clean
from core.qr import qr_png

SINGLE = 1.149  # of the size: the line of Times New Roman
GOLD = "8C6A1C"
EMU_PER_MM = 36_000
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def certificates_docx(file: Certificates) -> bytes:
    """The whole file, a section for each certificate. Raises PaperFailed as the PDF does."""
    require_letters(clean(file.title))
    document = Document()
    looks: dict[str, Look] = {}
    numbers = count(1)
    body = document.element.body
    body.clear()
    for place, sheet in enumerate(file.sheets):
        body.extend(_sheet(document, sheet, file, looks, numbers))
        end = gap(with_next=False)
        body.append(end)
        page = _page(file)
        if place < len(file.sheets) - 1:
            end.find(qn("w:pPr")).append(page)
        else:
            body.append(page)
    styles = [*styles_of(set()), *map(style_of, looks.values())]
    return finished(document, styles, title=clean(file.title), year=file.year)


def _sheet(
    document: Any, sheet: Sheet, file: Certificates, looks: dict[str, Look], numbers: Any
) -> list[Element]:
    made = [_rule(rule, file) for rule in sheet.rules]
    if file.emblem is not None:
        made.append(_emblem(document, file.emblem, file, next(numbers)))
    for text in fitted(sheet, file):
        made += _text(text, file, looks)
    if sheet.code is not None:
        made.append(_code(document, sheet.code, file, next(numbers)))
    return made


def _text(text: Fitted, file: Certificates, looks: dict[str, Look]) -> list[Element]:
    """A frame for each line, as wide as the field: nothing is broken a second time."""
    box, name = text.placed.box, text.placed.name
    look = looks.setdefault(
        name,
        Look(
            f"Field{len(looks) + 1}",
            f"Giấy khen: {name}",
            box.size,
            bold=box.bold,
            italic=box.italic,
            align=box.align,
            line=240,
        ),
    )
    made = []
    for line, foot in zip(text.lines, text.feet, strict=True):
        require_letters(line)
        letters = node("t")
        letters.text = line
        letters.set(_PRESERVE, "preserve")
        run = node("rPr", node("color", val=INKS6[box.ink]))
        if text.size != box.size:
            run.extend(
                [node("sz", val=round(text.size * 2)), node("szCs", val=round(text.size * 2))]
            )
        em = text.size * MM_PER_POINT
        frame = _frame(box.x + file.dx, foot - ASCENT * em + file.dy, box.width, SINGLE * em + 0.3)
        properties = node("pPr", node("pStyle", val=look.key), frame)
        made.append(node("p", properties, node("r", run, letters)))
    return made


INKS6 = {ink: "".join(c * (2 if len(code) == 4 else 1) for c in code[1:]).upper()
         for ink, code in INKS.items()}  # fmt: skip


def _frame(x: float, y: float, width: float, height: float) -> Element:
    """A place on the page. A coordinate of 0 would mean «where the text is»."""
    return node(
        "framePr",
        w=twips(width),
        h=twips(height),
        hRule="exact",
        hSpace=0,
        vSpace=0,
        wrap="around",
        vAnchor="page",
        hAnchor="page",
        x=max(1, twips(x)),
        y=max(1, twips(y)),
    )


def _rule(rule: Rule, file: Certificates) -> Element:
    """A rule is the upper border of an empty frame."""
    frame = _frame(rule.x + file.dx, rule.y + file.dy, rule.width, 0.5)
    border = node("pBdr", node("top", val="single", sz=4, space=0, color="000000"))
    return node("p", node("pPr", node("pStyle", val="Gap"), frame, border))


def _page(file: Certificates) -> Element:
    size: dict[str, object] = {"w": twips(file.width), "h": twips(file.height)}
    if file.width > file.height:
        size["orient"] = "landscape"
    margin = twips(EDGE_MM + 5)
    page = node(
        "sectPr",
        node("type", val="nextPage"),
        node("pgSz", **size),
        node("pgMar", top=margin, right=margin, bottom=margin, left=margin, header=0, footer=0,
             gutter=0),
    )  # fmt: skip
    if file.framed:
        # Points from the edge of the paper; Word knows no more than 31.
        border = {"val": "thickThinSmallGap", "sz": 18, "color": GOLD}
        away = round(EDGE_MM / MM_PER_POINT)
        sides = ("top", "left", "bottom", "right")
        page.append(
            node("pgBorders", *(node(side, **border, space=away) for side in sides),
                 offsetFrom="page")
        )  # fmt: skip
    return page


def _code(document: Any, code: Code, file: Certificates, number: int) -> Element:
    box = (code.x + file.dx, code.y + file.dy, code.side, code.side)
    return _picture(document, qr_png(code.text), box, f"QR {number}", number, clean(code.said))


def _emblem(document: Any, emblem: Emblem, file: Certificates, number: int) -> Element:
    left, top, width, height = placed(emblem)
    box = (left + file.dx, top + file.dy, width, height)
    return _picture(document, as_png(emblem), box, f"Hình {number}", number, "")


def _picture(
    document: Any,
    data: bytes,
    box: tuple[float, float, float, float],
    name: str,
    number: int,
    said: str,
) -> Element:
    """A picture that is anchored to the page: left, top, width, height in mm."""
    relation, _ = document.part.get_or_add_image(BytesIO(data))
    x, y, wide, high = (round(each * EMU_PER_MM) for each in box)
    drawing = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'pic', 'r')}>"
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{name}"/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )
    drawing.find(f".//{qn('wp:docPr')}").set("descr", said)
    return node("p", node("pPr", node("pStyle", val="Gap")), node("r", drawing))
