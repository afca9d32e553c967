"""What is neither a picture nor a PDF, under all kinds of names."""

import struct
from io import BytesIO
from zipfile import ZipFile

from PIL import Image

from core.uploads.faults import Fault

HTML = b"<!doctype html><html><script>alert(document.cookie)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
EXE = b"MZ" + bytes(58) + b"\x40\0\0\0" + b"PE\0\0" + bytes(200)


def zipped(**files: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in (files or {"a.txt": b"a"}).items():
            archive.writestr(name, data)
    return out.getvalue()


def docx() -> bytes:
    return zipped(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})


def as_kind(kind: str, **how) -> bytes:
    out = BytesIO()
    Image.new("RGB", (20, 10), "red").save(out, kind, **how)
    return out.getvalue()


def film() -> bytes:
    """A GIF of two frames."""
    out = BytesIO()
    frames = [Image.new("P", (20, 10), color) for color in (1, 2)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()


def heic() -> bytes:
    return struct.pack(">I", 24) + b"ftypheic" + bytes(12) + bytes(200)


BUILDERS = {
    "empty.pdf": (Fault.EMPTY, lambda: b""),
    "empty.jpg": (Fault.EMPTY, lambda: b""),
    "one-byte.png": (Fault.NOT_ITS_NAME, lambda: b"\x89"),
    "page.pdf": (Fault.NOT_ITS_NAME, lambda: HTML),
    "page.jpg": (Fault.NOT_ITS_NAME, lambda: HTML),
    "page.html": (Fault.WRONG_TYPE, lambda: HTML),
    "drawing.png": (Fault.NOT_ITS_NAME, lambda: SVG),
    "drawing.svg": (Fault.WRONG_TYPE, lambda: SVG),
    "program.pdf": (Fault.NOT_ITS_NAME, lambda: EXE),
    "program.exe": (Fault.WRONG_TYPE, lambda: EXE),
    "archive.pdf": (Fault.NOT_ITS_NAME, zipped),
    "archive.zip": (Fault.WRONG_TYPE, zipped),
    "letter.pdf": (Fault.NOT_ITS_NAME, docx),
    "letter.docx": (Fault.WRONG_TYPE, docx),
    "gifar.jpg": (Fault.NOT_ITS_NAME, lambda: as_kind("GIF") + zipped()),
    "film.png": (Fault.NOT_ITS_NAME, film),
    "film.gif": (Fault.WRONG_TYPE, film),
    "fax.jpg": (Fault.NOT_ITS_NAME, lambda: as_kind("TIFF")),
    "fax.tiff": (Fault.WRONG_TYPE, lambda: as_kind("TIFF")),
    "web.jpg": (Fault.NOT_ITS_NAME, lambda: as_kind("WEBP")),
    "paint.png": (Fault.NOT_ITS_NAME, lambda: as_kind("BMP")),
    "iphone.jpg": (Fault.HEIC, heic),
    "IMG_0001.HEIC": (Fault.HEIC, heic),
    "photo-in-a.pdf": (Fault.NOT_ITS_NAME, lambda: as_kind("JPEG")),
    "space-before.pdf": (Fault.NOT_ITS_NAME, lambda: b"\n%PDF-1.7\n%%EOF"),
    "pdf-in-a.jpg": (Fault.NOT_ITS_NAME, lambda: b"%PDF-1.7\n%%EOF"),
    "no-ending": (Fault.WRONG_TYPE, lambda: as_kind("JPEG")),
    "double.pdf.exe": (Fault.WRONG_TYPE, lambda: as_kind("JPEG")),
    "anh\u202egpj.exe": (Fault.WRONG_TYPE, lambda: as_kind("JPEG")),
    "nul.jpg\0.exe": (Fault.WRONG_TYPE, lambda: as_kind("JPEG")),
    "too-big.pdf": (Fault.TOO_BIG, lambda: b"%PDF-1.7\n" + bytes(10 * 1024 * 1024 - 8)),
}
