"""Certificates as HTML for the printer; the looks are in `static/css/paper.css`."""

from collections.abc import Iterator

from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.papers.certificate.content import Certificates, Code, Ink, Line, Sheet
from core.papers.certificate.fit import Fitted, fitted
from core.papers.markup import joined, tag
from core.papers.metrics import MM_PER_POINT
from core.papers.words import clean
from core.qr import qr_squares

# The ascent and the descent of Tinos, in em: they say where in its line a letter stands.
ASCENT, DESCENT = 1825 / 2048, 443 / 2048
# Red as on certificates of state bodies; pure enough not to be printed in dots of many inks.
INKS: dict[Ink, str] = {"black": "#000", "red": "#c00000", "blue": "#003399"}
# The frame: a broad and a fine line, squares in the corners. From the edge of the paper, in mm.
EDGE_MM, INNER_MM, CORNER_MM, SQUARE_MM = 10.0, 12.4, 14.4, 4.0


def certificates_html(file: Certificates) -> str:
    """The whole file, a page for each certificate. Raises PaperFailed as `fit` does."""
    return format_html(
        '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{}</title>'
        "<style>@page {{ size: {}mm {}mm; margin: 0; @top-center {{ content: none }} }}"
        ".certificate {{ width: {}mm; height: {}mm }}</style></head><body>{}</body></html>",
        " ".join(clean(file.title).split()),
        _mm(file.width),
        _mm(file.height),
        _mm(file.width),
        _mm(file.height),
        joined(_sheet(sheet, file) for sheet in file.sheets),
    )


def _mm(length: float) -> str:
    return f"{length:.2f}"


def _sheet(sheet: Sheet, file: Certificates) -> SafeString:
    inside = [
        *(_frame(file) if file.framed else ()),
        *(_line(Line(each.x, each.y, each.x + each.width, each.y), file) for each in sheet.rules),
        *(_line(each, file) for each in sheet.lines),
        *(_text(each, file) for each in fitted(sheet, file)),
    ]
    if sheet.code is not None:
        inside.append(_code(sheet.code, file))
    return tag("section", joined(inside), "certificate")


def _text(text: Fitted, file: Certificates) -> SafeString:
    """A text so that the foot of its first line is where the box says."""
    box, em = text.placed.box, text.size * MM_PER_POINT
    foot = (text.step - (ASCENT + DESCENT) * em) / 2 + ASCENT * em
    looks = "".join((" b" if box.bold else "", " i" if box.italic else ""))
    style = (
        f"left:{_mm(box.x + file.dx)}mm;top:{_mm(text.feet[0] - foot + file.dy)}mm;"
        f"width:{_mm(box.width)}mm;line-height:{text.step:.3f}mm;font-size:{text.size:g}pt;"
        f"color:{INKS[box.ink]}"
    )
    name = "h1" if text.placed.heading else "p"
    words = joined(
        format_html("<br>{}" if place else "{}", line) for place, line in enumerate(text.lines)
    )
    return tag(name, words, f"at {box.align}{looks}", style)


def _line(line: Line, file: Certificates) -> SafeString:
    """A rule as the border of an empty box: it is no content of the page."""
    side = "top" if line.y0 == line.y1 else "left"
    style = (
        f"left:{_mm(line.x0 + file.dx)}mm;top:{_mm(line.y0 + file.dy)}mm;"
        f"width:{_mm(line.x1 - line.x0)}mm;height:{_mm(line.y1 - line.y0)}mm"
    )
    return tag("div", SafeString(), f"at mark {side}", style)


def _frame(file: Certificates) -> Iterator[SafeString]:
    """Two lines around the page and a square in each corner, all of them borders."""
    wide, high = file.width, file.height
    yield _rectangle("broad", EDGE_MM, EDGE_MM, wide - 2 * EDGE_MM, high - 2 * EDGE_MM, file)
    yield _rectangle("fine", INNER_MM, INNER_MM, wide - 2 * INNER_MM, high - 2 * INNER_MM, file)
    for x in (CORNER_MM, wide - CORNER_MM - SQUARE_MM):
        for y in (CORNER_MM, high - CORNER_MM - SQUARE_MM):
            yield _rectangle("broad", x, y, SQUARE_MM, SQUARE_MM, file)


def _rectangle(
    css: str, x: float, y: float, width: float, height: float, file: Certificates
) -> SafeString:
    style = (
        f"left:{_mm(x + file.dx)}mm;top:{_mm(y + file.dy)}mm;"
        f"width:{_mm(width)}mm;height:{_mm(height)}mm"
    )
    return tag("div", SafeString(), f"at frame {css}", style)


def _code(code: Code, file: Certificates) -> SafeString:
    """A QR code drawn here as one path, told to whoever has the page read aloud."""
    side, runs = qr_squares(code.text)
    path = "".join(f"M{x} {y}.5h{length}" for x, y, length in runs)
    style = (
        f"left:{_mm(code.x + file.dx)}mm;top:{_mm(code.y + file.dy)}mm;"
        f"width:{_mm(code.side)}mm;height:{_mm(code.side)}mm"
    )
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="at" style="{}" viewBox="0 0 {} {}">'
        '<title>{}</title><path fill="none" stroke="#000" d="{}"/></svg>',
        style,
        side,
        side,
        clean(code.said),
        path,
    )
