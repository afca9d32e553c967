"""A writer of PDF by hand: what a library would refuse to write, too."""

import zlib
from io import BytesIO

import pikepdf

PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"


def stream(data: bytes, words: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (words, len(data), data)


def pdf(*more: bytes, root: bytes = b"", pages: bytes = PAGES, page: bytes = PAGE) -> bytes:
    """A PDF of one page; `root` is added to the catalogue, `more` are objects from 4 on."""
    catalogue = b"<< /Type /Catalog /Pages 2 0 R %s >>" % root
    return written(catalogue, pages, page, *more)


def written(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Objects 1, 2, 3 … with their table and trailer."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )
    return bytes(out)


def saved(change=None, **how) -> bytes:
    """A PDF of one page as pikepdf saves it, after `change` was made to it."""
    with pikepdf.new() as made:
        made.add_blank_page()
        if change:
            change(made)
        out = BytesIO()
        made.save(out, **how)
    return out.getvalue()


def of_pages(number: int) -> bytes:
    with pikepdf.new() as made:
        for _ in range(number):
            made.add_blank_page()
        out = BytesIO()
        made.save(out)
    return out.getvalue()


def zeros(size: int, times: int = 1) -> bytes:
    """Zeros, packed; the bomb of all bombs."""
    engine = zlib.compressobj(9)
    block = bytes(1024 * 1024)
    data = b"".join(engine.compress(block) for _ in range(size // len(block))) + engine.flush()
    return zlib.compress(data, 9) if times > 1 else data


def with_object_stream(hidden: bytes, root: bytes) -> bytes:
    """A PDF whose object 5 stands packed in an object stream, found by a packed table."""
    inside = b"5 0 " + hidden
    packed = zlib.compress(inside)
    words = b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"
    return with_table(stream(packed, words), root)


def with_table(holder: bytes, root: bytes) -> bytes:
    """Objects 1 to 4, the fourth an object stream that holds the fifth; a packed table."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R %s >>" % root, PAGES, PAGE, holder]
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    rows = [(0, 0, 255), *((1, place, 0) for place in places), (2, 4, 0), (1, start, 0)]
    table = b"".join(
        kind.to_bytes(1, "big") + place.to_bytes(4, "big") + last.to_bytes(1, "big")
        for kind, place, last in rows
    )
    words = b"/Type /XRef /Size 7 /W [1 4 1] /Root 1 0 R"
    out += b"6 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(table, words), start)
    return bytes(out)
