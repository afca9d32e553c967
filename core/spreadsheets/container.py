"""The package of a workbook (a zip archive), looked through before anything parses it.

Nothing is believed that the archive says of itself: sizes are counted while inflating.
"""

import re
import zipfile
from io import BytesIO

from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import (
    MAX_ENTRIES,
    MAX_RATIO,
    MAX_UNPACKED,
    RATIO_COUNTS_FROM,
)

BROKEN = "Tệp bị hỏng hoặc không phải tệp Excel. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi thử lại."
TOO_LARGE = "Tệp bung ra quá lớn để đọc an toàn. Hãy chép riêng danh sách sang một tệp Excel mới."
MACROS = "Tệp có macro. Hãy lưu lại dạng «Excel Workbook (*.xlsx)», không có macro."
LINKS = "Tệp có liên kết tới tệp khác. Hãy chép danh sách sang tệp mới, dán dạng «chỉ giá trị»."
OBJECTS = "Tệp có đối tượng nhúng bên trong. Hãy chép riêng danh sách sang một tệp Excel mới."
LOCKED = "Tệp có mật khẩu. Hãy bỏ mật khẩu rồi thử lại."
NOT_A_WORKBOOK = "Đây không phải tệp Excel. Hãy chọn tệp có đuôi .xlsx."
OPEN_DOCUMENT = (
    "Tệp ở dạng OpenDocument (.ods). Hãy mở, chọn «Lưu thành» rồi chọn dạng Excel (.xlsx)."
)

_PIECE = 64 * 1024
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_FORBIDDEN = (
    (re.compile(r"vbaproject|macrosheets/"), MACROS),
    (re.compile(r"externallinks?/"), LINKS),
    (re.compile(r"embeddings/|activex/|oleobject"), OBJECTS),
)
_PROLOGUE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)


def check_package(data: bytes) -> None:
    """Look through the archive. Raises SheetError for whatever no honest workbook has."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_names(package)
            _check_contents(package, len(data))
    except SheetError:
        raise
    except Exception as reason:  # BadZipFile, zlib.error, whatever a crafted archive makes happen
        raise SheetError(BROKEN) from reason


def _check_names(package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    names = [each.filename for each in entries]
    if len(entries) > MAX_ENTRIES:
        raise SheetError(TOO_LARGE)
    if len({each.lower() for each in names}) != len(names):
        raise SheetError(BROKEN)
    for entry in entries:
        if entry.flag_bits & 0x1:
            raise SheetError(LOCKED)
        if _leads_out(entry.filename) or entry.compress_type not in _PACKINGS:
            raise SheetError(BROKEN)
        for pattern, sentence in _FORBIDDEN:
            if pattern.search(entry.filename.lower()):
                raise SheetError(sentence)
    if "mimetype" in names:
        raise SheetError(OPEN_DOCUMENT)
    if "[Content_Types].xml" not in names or not any(each.startswith("xl/") for each in names):
        raise SheetError(NOT_A_WORKBOOK)


def _leads_out(name: str) -> bool:
    """Whether a name would lead out of the archive on some system."""
    return (
        name.startswith(("/", "\\"))
        or "\\" in name
        or ":" in name
        or "\0" in name
        or ".." in name.split("/")
    )


def _check_contents(package: zipfile.ZipFile, packed: int) -> None:
    total = 0
    for entry in package.infolist():
        size = 0
        tail = b""
        with package.open(entry) as stream:
            while piece := stream.read(_PIECE):
                size += len(piece)
                total += len(piece)
                at_most = max(RATIO_COUNTS_FROM, MAX_RATIO * entry.compress_size)
                if size > at_most or total > MAX_UNPACKED:
                    raise SheetError(TOO_LARGE)
                _check_markup(entry.filename, tail + piece)
                tail = piece[-16:]
    if total > max(RATIO_COUNTS_FROM, MAX_RATIO * packed):
        raise SheetError(TOO_LARGE)


def _check_markup(name: str, piece: bytes) -> None:
    """No document type, hence no entities; no other encoding in which one could hide."""
    if not name.lower().endswith((".xml", ".rels", ".vml")):
        return
    if _PROLOGUE.search(piece) or b"\0" in piece:
        raise SheetError(BROKEN)
    if name == "[Content_Types].xml" and b"macroenabled" in piece.lower():
        raise SheetError(MACROS)
