"""Workbooks made by hand, honest and hostile: an .xlsx is a zip archive with a few XML parts."""

import struct
import zipfile
from io import BytesIO

from openpyxl import Workbook

TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0"?><Relationships '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
BOOK = (
    f'<?xml version="1.0"?><workbook {MAIN} xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def sheet(rows: str, *, dimension: str = "", prologue: str = "") -> str:
    said = f'<dimension ref="{dimension}"/>' if dimension else ""
    return (
        f'<?xml version="1.0"?>{prologue}<worksheet {MAIN}>{said}'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def one_row(text: str = "Nguyễn Văn An") -> str:
    return f'<row r="1">{cell("A1", text)}</row>'


def package(
    rows: str = "", *, strings: str = "", extra: dict[str, bytes | str] | None = None, **said: str
) -> bytes:
    """A workbook of one sheet, with more parts or with other ones."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS.format(relation(1, "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS.format(
            relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "sharedStrings", "sharedStrings.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet(rows or one_row(), **said),
        "xl/sharedStrings.xml": f'<?xml version="1.0"?><sst {MAIN}>{strings}</sst>',
        **(extra or {}),
    }
    return zipped(parts)


def zipped(parts: dict[str, bytes | str], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def saved(fill, **made) -> bytes:
    """A workbook as openpyxl writes it, filled by a function."""
    book = Workbook(**made)
    fill(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def lying_about_sizes(data: bytes) -> bytes:
    """The central directory says that every part unpacks to 10 bytes."""
    changed = bytearray(data)
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        struct.pack_into("<I", changed, place + 24, 10)
        place = data.find(b"PK\x01\x02", place + 4)
    return bytes(changed)


def marked_as_locked(data: bytes) -> bytes:
    """Every part bears the flag of a zip password."""
    changed = bytearray(data)
    for mark, shift in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            changed[place + shift] |= 1
            place = data.find(mark, place + 4)
    return bytes(changed)
