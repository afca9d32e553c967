"""A workbook that somebody uploaded: refused in words, or its rows as texts."""

from dataclasses import dataclass

from core.spreadsheets import child
from core.spreadsheets.cells import Rows, checked
from core.spreadsheets.container import BROKEN, LOCKED, MACROS, OPEN_DOCUMENT
from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import MAX_BYTES

_HOW = "Hãy mở bằng Excel, chọn «Lưu thành» (Save As) rồi chọn dạng «Excel Workbook (*.xlsx)»."
# Endings that people try, each with the way out.
_ENDINGS = {
    ".xls": f"Tệp .xls là dạng Excel cũ. {_HOW}",
    ".xlsm": MACROS,
    ".xltm": MACROS,
    ".xlsb": f"Không đọc được dạng .xlsb. {_HOW}",
    ".csv": f"Tệp .csv dễ làm hỏng dấu tiếng Việt. {_HOW}",
    ".txt": f"Không đọc được tệp .txt. {_HOW}",
    ".ods": OPEN_DOCUMENT,
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# «EncryptedPackage» as an OLE file writes names: a workbook with a password.
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class Sheet:
    """The first sheet of a workbook: rows of texts, row 1 first."""

    title: str
    rows: Rows


def read_workbook(data: bytes, name: str) -> Sheet:
    """Read an .xlsx file. Raises SheetError with what to do instead."""
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if ending in _ENDINGS:
        raise SheetError(_ENDINGS[ending])
    if ending != ".xlsx":
        raise SheetError("Chỉ nhận tệp Excel có đuôi .xlsx.")
    if not data:
        raise SheetError("Tệp rỗng. Hãy lưu lại trong Excel rồi thử lại.")
    if len(data) > MAX_BYTES:
        raise SheetError(f"Tệp lớn quá {MAX_BYTES // 2**20} MB. Hãy chép danh sách sang tệp mới.")
    if data.startswith(_OLE):
        raise SheetError(LOCKED if _ENCRYPTED in data else _ENDINGS[".xls"])
    if not data.startswith(b"PK\x03\x04"):
        raise SheetError(BROKEN)
    title, rows = child.run(data)
    return Sheet(title, checked(rows))
