"""Lists of people as they stand in a sheet: rows in the order of the template's columns."""

from io import BytesIO

from openpyxl import Workbook

from core.spreadsheets.pasting import write_pasted
from registrations.forms.people_rows import fields_of
from registrations.people_columns import columns_of
from registrations.states import EntrantKind

PERSON = {
    "honorific": "Bà",
    "full_name": "H'Hen Niê",
    "birth_year": "1985",
    "occupation": "Nông dân",
    "post_kind": "Trực tiếp",
    "address": "Buôn Čuăh",
    "content": "Hiến 50 m² đất mở rộng đường",
    "award_aim": "",
}
HOME = {
    "honorific": "Ông",
    "full_name": "Y Ƀlŭl Êban",
    "birth_year": "1970",
    "address": "Buôn Čuăh",
    "members": "5",
    "occupation": "Trồng cà phê",
    "content": "Thu nhập 150 triệu đồng một năm",
    "award_aim": "",
}
NAMES = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Đình Cường", "Y Thih Niê", "H'Nhơn Kbuôr"]


def titles(kind: EntrantKind = EntrantKind.INDIVIDUAL) -> list[str]:
    return [each.title for each in columns_of(kind, fields_of(kind))]


def row(kind: EntrantKind, values: dict[str, str]) -> list[str]:
    return [values[each.name] for each in columns_of(kind, fields_of(kind))]


def person(name: str = "H'Hen Niê", **values: str) -> list[str]:
    return row(EntrantKind.INDIVIDUAL, PERSON | {"full_name": name} | values)


def home(name: str = "Y Ƀlŭl Êban", **values: str) -> list[str]:
    return row(EntrantKind.HOUSEHOLD, HOME | {"full_name": name} | values)


def people(*names: str) -> list[list[str]]:
    """A header and a row for each name."""
    return [titles(), *(person(name) for name in names)]


def pasted(*rows: list[str]) -> str:
    return write_pasted(list(rows))


def workbook(*rows: list, title: str = "Danh sách") -> bytes:
    """A workbook as Excel saves it."""
    book = Workbook()
    book.active.title = title
    for each in rows:
        book.active.append(each)
    target = BytesIO()
    book.save(target)
    return target.getvalue()
