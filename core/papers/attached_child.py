"""The child process that makes pages of what somebody sent: `python -m core.papers.attached_child`.

The kind is its only word, the file its standard input, a PDF its standard output. What cannot be
made into pages, it does not answer for. It takes its limits before anything that parses is loaded.
"""

import sys
import zlib
from io import BytesIO
from typing import IO, Any

from core import children
from core.uploads.kinds import Kind
from core.uploads.limits import MB, PDF_MEMORY_BYTES, PICTURE_MEMORY_BYTES

MAX_PAGES_BYTES = 48 * MB
_CPU_SECONDS = 20
_A4 = (595.28, 841.89)  # points
_EDGE = 28.35  # 10 mm


def pages_of_pdf(source: IO[bytes]) -> Any:
    """Its pages alone, with what stands on them as marks, such as a visible signature, drawn in."""
    import pikepdf  # noqa: PLC0415 # under the limits

    pdf, pages = pikepdf.open(BytesIO(source.read())), pikepdf.new()
    pdf.flatten_annotations("print")
    for page in pdf.pages:
        for key in ("/Annots", "/AA", "/StructParents", "/B"):
            if key in page:
                del page[key]
    pages.pages.extend(pdf.pages)
    return pages


def page_of_picture(source: IO[bytes], kind: Kind) -> Any:
    """A page of A4, standing or lying as the picture does, with the picture as large as it goes."""
    import pikepdf  # noqa: PLC0415
    from PIL import Image  # noqa: PLC0415

    data = source.read()
    picture = Image.open(BytesIO(data))
    grey = picture.mode in ("L", "1")
    pdf = pikepdf.new()
    if kind == Kind.JPEG and picture.mode in ("L", "RGB"):
        image = pikepdf.Stream(pdf, data, Filter=pikepdf.Name.DCTDecode)
    else:
        flat = picture.convert("L" if grey else "RGB").tobytes()
        image = pikepdf.Stream(pdf, zlib.compress(flat), Filter=pikepdf.Name.FlateDecode)
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height = picture.size
    image.BitsPerComponent = 8
    image.ColorSpace = pikepdf.Name.DeviceGray if grey else pikepdf.Name.DeviceRGB
    width, height = picture.size
    paper = _A4 if width <= height else _A4[::-1]
    scale = min((paper[0] - 2 * _EDGE) / width, (paper[1] - 2 * _EDGE) / height)
    left, low = (paper[0] - width * scale) / 2, (paper[1] - height * scale) / 2
    drawing = f"q {width * scale:.2f} 0 0 {height * scale:.2f} {left:.2f} {low:.2f} cm /P Do Q"
    page = pdf.add_blank_page(page_size=paper)
    page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=image))
    page.obj.Contents = pikepdf.Stream(pdf, drawing.encode())
    return pdf


def main(kind: Kind) -> None:
    """Read, make pages, write."""
    memory = PICTURE_MEMORY_BYTES if kind.is_picture else PDF_MEMORY_BYTES
    children.limit_oneself(memory=memory, cpu_seconds=_CPU_SECONDS, written=MAX_PAGES_BYTES)
    with open(sys.stdin.fileno(), "rb", closefd=False) as source:
        pdf = page_of_picture(source, kind) if kind.is_picture else pages_of_pdf(source)
    out = BytesIO()
    pdf.save(out, deterministic_id=True)
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main(Kind(sys.argv[1]))
