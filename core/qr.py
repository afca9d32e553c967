"""QR codes: a short text as a picture that telephones read, drawn here and asked of nobody."""

import re
from io import BytesIO

import segno

# M: about a seventh of the squares may be dirty or folded away, and the squares stay large.
_ERROR = "m"
_BORDER = 4  # squares of white around it; the standard asks for four


def qr_svg(text: str) -> bytes:
    """The code as SVG: black on white, to be scaled by whoever shows it; no style, no script."""
    out = BytesIO()
    segno.make_qr(text, error=_ERROR).save(
        out, kind="svg", border=_BORDER, light="#fff", omitsize=True, svgclass=None, lineclass=None
    )
    return out.getvalue()


def qr_png(text: str, scale: int = 12) -> bytes:
    """The code as PNG, each square `scale` pixels wide: for papers and for word processors."""
    out = BytesIO()
    segno.make_qr(text, error=_ERROR).save(out, kind="png", border=_BORDER, scale=scale)
    return out.getvalue()


def qr_squares(text: str) -> tuple[int, list[tuple[int, int, int]]]:
    """The side of the code with its white border, and its black runs: x, y, length in squares."""
    code = segno.make_qr(text, error=_ERROR)
    rows = [bytes(row) for row in code.matrix_iter(border=_BORDER)]
    runs = [
        (run.start(), y, run.end() - run.start())
        for y, row in enumerate(rows)
        for run in re.finditer(rb"\x01+", row)
    ]
    return len(rows), runs
