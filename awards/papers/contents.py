"""«Mục lục văn bản trong hồ sơ» (NĐ 30/2020, Phụ lục V): the first sheets of a dossier."""

from collections.abc import Iterable
from dataclasses import dataclass

from accounts.models import Authority
from core.calendar import two_digits
from core.papers.content import Column, GroupRow, Paper, Paragraph, Row, Signature, Table

SIZE = 11  # points
# On a page that lies: titles and authors stand on one line or two.
COLUMNS = (
    Column("STT", width=10, kind="center"),
    Column("Số, ký hiệu", width=32),
    Column("Ngày tháng năm", width=22, kind="center"),
    Column("Tên loại và trích yếu nội dung"),
    Column("Tác giả", width=56),
    Column("Trang số", width=17, kind="center"),
    Column("Ghi chú", width=25),
)


@dataclass(frozen=True)
class Line:
    """A line of the index. `pages` is «12» or «12-15»; empty for what is in the archive only."""

    part: str
    symbol: str
    day: str
    title: str
    author: str
    pages: str
    note: str


def dossier_index(
    authority: Authority, of: str, about: str, year: int, lines: Iterable[Line]
) -> Paper:
    """The index of a dossier, its papers numbered through, in the groups of its order."""
    rows: list[Row | GroupRow] = []
    part, number = "", 0
    for line in lines:
        if line.part != part:
            part = line.part
            rows.append(GroupRow(part))
        number += 1
        rows.append(
            (str(number), line.symbol, line.day, line.title, line.author, line.pages, line.note)
        )
    return Paper(
        key="muc-luc-van-ban",
        agency=authority.paper_lines,
        year=year,
        place=authority.place,
        type_name="MỤC LỤC VĂN BẢN TRONG HỒ SƠ",
        subject=of,
        under_subject=about,
        body=(
            Table(columns=COLUMNS, rows=rows, size=SIZE, empty="Hồ sơ chưa có văn bản nào"),
            Paragraph(f"Mục lục này gồm {two_digits(number)} văn bản./."),
        ),
        signatures=(Signature(("NGƯỜI LẬP",), note="(Ký, ghi rõ họ tên)"),),
        landscape=True,
        title="Mục lục văn bản trong hồ sơ",
    )
