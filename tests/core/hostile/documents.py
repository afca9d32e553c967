"""PDF that must not get in, each with the fault that is told."""

import pikepdf

from core.uploads.faults import Fault
from tests.core.hostile.others import docx, zipped
from tests.core.hostile.pdf import (
    PAGE,
    of_pages,
    pdf,
    saved,
    stream,
    with_object_stream,
    with_table,
    written,
    zeros,
)

SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
ANNOTATED = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [4 0 R] %s >>"
MB = 1024 * 1024


def encrypted(**how) -> bytes:
    return saved(encryption=pikepdf.Encryption(**how))


def link(action: bytes) -> bytes:
    """A PDF with a link that does something when it is pressed."""
    note = b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A %s >>" % action
    return pdf(note, page=ANNOTATED % b"")


def note(subtype: bytes, words: bytes = b"") -> bytes:
    return pdf(
        b"<< /Type /Annot /Subtype /%s /Rect [0 0 9 9] %s >>" % (subtype, words),
        page=ANNOTATED % b"",
    )


def of_objects(number: int) -> bytes:
    return pdf(*[b"null"] * number)


def saved_twice() -> bytes:
    """A script that a later state of the file has taken out again."""
    first = pdf(SCRIPT, root=b"/OpenAction 4 0 R")
    place, table = len(first), first.rindex(b"xref\n0 ")
    change = b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n4 0 obj\nnull\nendobj\n"
    second = place + change.index(b"4 0 obj")
    rows = b"xref\n1 1\n%010d 00000 n \n4 1\n%010d 00000 n \n" % (place, second)
    end = b"trailer\n<< /Size 5 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return first + change + rows + end % (table, place + len(change))


def loop_of_tables() -> bytes:
    """A table that names itself as the one before it, and no object that can be found."""
    return (
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 9 0 R /Prev 9 >>\n"
        + (b"startxref\n9\n%%EOF\n")
    )


def commented_zip() -> bytes:
    """An archive whose comment holds the end of the PDF: both kinds of program open it."""
    data = bytearray(pdf().removesuffix(b"%%EOF\n") + zipped())
    end = b"\n%%EOF\n"
    data[-2:] = len(end).to_bytes(2, "little")
    return bytes(data) + end


def flate(size: int) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    return pdf(stream(zeros(size), b"/Filter /FlateDecode"), page=page)


EMBEDDED = b"/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>"
FILE_SPEC = b"<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>"

BUILDERS = {
    "user-password.pdf": (Fault.ENCRYPTED, lambda: encrypted(user="mở", owner="chủ")),
    "owner-password.pdf": (Fault.ENCRYPTED, lambda: encrypted(user="", owner="chủ")),
    "old-password.pdf": (
        Fault.ENCRYPTED,
        lambda: encrypted(user="", owner="x", R=3, metadata=False, aes=False),
    ),
    "script-at-opening.pdf": (Fault.SCRIPT, lambda: pdf(root=b"/OpenAction %s" % SCRIPT)),
    "script-by-another-spelling.pdf": (
        Fault.SCRIPT,
        lambda: pdf(root=b"/OpenAction << /S /J#61vaScr#69pt /J#53 (x) >>"),
    ),
    "script-of-a-page.pdf": (
        Fault.SCRIPT,
        lambda: pdf(page=PAGE.replace(b">>", b"/AA << /O << /S /JavaScr#69pt >> >> >>")),
    ),
    "script-in-names.pdf": (
        Fault.SCRIPT,
        lambda: pdf(root=b"/Names << /J#61vaScript << /Names [(a) << /J#53 (x) >>] >> >>"),
    ),
    "script-of-a-link.pdf": (Fault.SCRIPT, lambda: link(b"<< /S /J#61vaScript >>")),
    "script-after-a-link.pdf": (
        Fault.SCRIPT,
        lambda: link(b"<< /S /URI /URI (https://x.vn) /Next [<< /S /J#61vaScript >>] >>"),
    ),
    "script-in-a-packed-object.pdf": (
        Fault.SCRIPT,
        lambda: with_object_stream(SCRIPT, b"/OpenAction 5 0 R"),
    ),
    "script-that-nothing-points-to.pdf": (Fault.SCRIPT, lambda: pdf(b"<< /J#53 (x) >>")),
    "script-of-an-earlier-state.pdf": (Fault.SCRIPT, saved_twice),
    "launch.pdf": (Fault.LAUNCH, lambda: link(b"<< /S /L#61unch /F (cmd.exe) >>")),
    "sends-data-away.pdf": (Fault.LAUNCH, lambda: link(b"<< /S /SubmitForm /F (https://x.vn) >>")),
    "opens-another-file.pdf": (Fault.LAUNCH, lambda: link(b"<< /S /GoToR /F (\\\\\\\\x\\\\y) >>")),
    "content-elsewhere.pdf": (Fault.LAUNCH, lambda: pdf(stream(b"", b"/F (https://x.vn/a)"))),
    "file-inside.pdf": (
        Fault.FILES_INSIDE,
        lambda: pdf(FILE_SPEC, stream(b"MZ", b"/Type /Embedd#65dFile"), root=EMBEDDED),
    ),
    "file-pinned-to-a-page.pdf": (
        Fault.FILES_INSIDE,
        lambda: note(b"FileAttachm#65nt"),
    ),
    "portfolio.pdf": (Fault.FILES_INSIDE, lambda: pdf(root=b"/Collection << /View /D >>")),
    "rich-media.pdf": (Fault.MEDIA, lambda: note(b"RichM#65dia")),
    "film.pdf": (Fault.MEDIA, lambda: note(b"Movie", b"/Movie << /F (a.avi) >>")),
    "live-form.pdf": (
        Fault.LIVE_FORM,
        lambda: pdf(stream(b"<xdp/>"), root=b"/AcroForm << /XFA 4 0 R /Fields [] >>"),
    ),
    "201-pages.pdf": (Fault.TOO_MANY_PAGES, lambda: of_pages(201)),
    "no-pages.pdf": (
        Fault.NO_PAGES,
        lambda: pdf(pages=b"<< /Type /Pages /Kids [] /Count 0 >>", page=b"null"),
    ),
    "loop-of-tables.pdf": (Fault.BROKEN, loop_of_tables),
    "loop-of-pages.pdf": (
        Fault.BROKEN,
        lambda: pdf(page=b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"),
    ),
    "unpacks-to-100-mb.pdf": (Fault.TOO_COMPLEX, lambda: flate(100 * MB)),
    "packed-twice.pdf": (
        Fault.TOO_COMPLEX,
        lambda: pdf(stream(zeros(MB, 2), b"/Filter [/FlateDecode /FlateDecode]")),
    ),
    "object-stream-bomb.pdf": (
        Fault.TOO_COMPLEX,
        lambda: with_table(
            stream(zeros(200 * MB), b"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode"),
            b"/OpenAction 5 0 R",
        ),
    ),
    "100000-objects.pdf": (Fault.TOO_COMPLEX, lambda: of_objects(100_000)),
    "million-values.pdf": (
        Fault.TOO_COMPLEX,
        lambda: pdf(*[b"[%s]" % (b"[]" * 100_000)] * 6),
    ),
    "deep.pdf": (Fault.TOO_COMPLEX, lambda: pdf(b"[" * 400 + b"]" * 400)),
    "cut-off.pdf": (Fault.BROKEN, lambda: pdf()[:-200]),
    "no-catalogue.pdf": (Fault.BROKEN, lambda: written(b"null", trailer=b"/Info 1 0 R")),
    "only-a-head.pdf": (Fault.BROKEN, lambda: b"%PDF-1.7\n%%EOF\n"),
    "with-zip.pdf": (Fault.MIXED, lambda: pdf() + zipped()),
    "with-docx.pdf": (Fault.MIXED, lambda: pdf() + docx()),
    "zip-around-the-end.pdf": (Fault.MIXED, commented_zip),
    "with-page-behind.pdf": (Fault.MIXED, lambda: pdf() + b"<script>alert(1)</script>"),
    "with-page-before.pdf": (
        Fault.MIXED,
        lambda: pdf().replace(b"%\xe2", b"%<html><script>alert(1)</script>\n%\xe2", 1),
    ),
}
