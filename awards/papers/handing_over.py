"""The lists of the ceremony: who signs for which money, and who is called up in which order."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from awards.decisions.certifying import LEVEL_NAMES, post_and_unit, total
from awards.models import Award
from campaigns.models import Campaign
from campaigns.states import SubjectKind, TierLevel
from core.calendar import paper_date, two_digits
from core.money import format_dong, in_words
from core.papers.content import (
    Column,
    GroupRow,
    Paper,
    Paragraph,
    Row,
    Signature,
    Table,
)
from core.papers.words import roman

Given = TypeVar("Given")

KIND_TITLES = {
    SubjectKind.COLLECTIVE: "TẬP THỂ",
    SubjectKind.HOUSEHOLD: "HỘ GIA ĐÌNH",
    SubjectKind.INDIVIDUAL: "CÁ NHÂN",
}
# Luật Thi đua, khen thưởng, điều 11 khoản 4.
WHO_PAYS = (
    "Người ký quyết định khen thưởng có trách nhiệm chi tiền thưởng: danh sách này do cấp {level} "
    "chi trả."
)
REWARD_COLUMNS = (
    Column("STT", width=11, kind="center"),
    Column("Họ tên", width=43, kind="name"),
    Column("Đơn vị"),
    Column("Hình thức", width=22),
    Column("Mức tiền (đồng)", width=23, kind="number"),
    Column("Ký nhận", width=26),
)
CALL_COLUMNS = (
    Column("STT", width=11, kind="center"),
    Column("Họ tên, tập thể, hộ gia đình", width=58, kind="name"),
    Column("Chức vụ, đơn vị, địa chỉ"),
    Column("Số, ngày quyết định", width=36),
    Column("Số vào sổ", width=22, kind="center"),
    Column("Tiền thưởng (đồng)", width=26, kind="number"),
    Column("Ghi chú", width=24),
)


def reward_list(campaign: Campaign, level: TierLevel, awards: Sequence[Award], year: int) -> Paper:
    """«Danh sách nhận tiền thưởng» of what one level pays, with a place to sign for each."""
    name = LEVEL_NAMES[level]
    money = total(awards)
    return Paper(
        key=f"danh-sach-nhan-tien-thuong-{name}",
        agency=campaign.authority.paper_lines,
        year=year,
        place=campaign.authority.place,
        type_name="DANH SÁCH",
        subject=f"Nhận tiền thưởng do cấp {name} chi trả trong {campaign.movement}",
        body=(
            Paragraph(WHO_PAYS.format(level=name)),
            Table(
                columns=REWARD_COLUMNS,
                rows=grouped(awards, _kind_title, reward_row),
                total=("Tổng cộng", format_dong(money), "") if awards else None,
                empty="Không có khen thưởng nào kèm tiền thưởng do cấp này chi trả",
            ),
            *((Paragraph(f"Bằng chữ: {_sentence(in_words(money))}./."),) if awards else ()),
        ),
        signatures=(
            Signature(("NGƯỜI LẬP DANH SÁCH",), note="(Ký, ghi rõ họ tên)"),
            Signature(("CHỦ TỊCH",), note="(Ký, đóng dấu)"),
        ),
        title=f"Danh sách nhận tiền thưởng cấp {name}",
    )


def ceremony_list(campaign: Campaign, awards: Sequence[Award], year: int) -> Paper:
    """«Danh sách trao thưởng»: everybody in the order in which they are called up.

    Higher forms first; of one form collectives and households before people (NĐ 152/2025, điều 28
    đến điều 30).
    """
    return Paper(
        key="danh-sach-trao-thuong",
        agency=campaign.authority.paper_lines,
        year=year,
        place=campaign.authority.place,
        type_name="DANH SÁCH",
        subject=f"Trao thưởng trong {campaign.movement}",
        body=(
            Table(
                columns=CALL_COLUMNS,
                rows=grouped(awards, _form_title, _call_row),
                empty="Chưa có khen thưởng nào trong sổ",
            ),
            *(
                (Paragraph(f"Danh sách có {two_digits(len(awards))} khen thưởng./."),)
                * bool(awards)
            ),
        ),
        signatures=(Signature(("NGƯỜI LẬP DANH SÁCH",), note="(Ký, ghi rõ họ tên)"),),
        landscape=True,
        title="Danh sách trao thưởng",
    )


def grouped(
    given: Sequence[Given],
    title: Callable[[Given], str],
    row: Callable[[int, Given], Row],
) -> list[Row | GroupRow]:
    """A row for each, numbered through, under the title of its group: «I. TẬP THỂ (05)»."""
    rows: list[Row | GroupRow] = []
    number = 0
    for place, (words, group) in enumerate(groupby(given, key=title), start=1):
        members = list(group)
        rows.append(GroupRow(f"{roman(place)}. {words} ({two_digits(len(members))})"))
        for each in members:
            number += 1
            rows.append(row(number, each))
    return rows


def _kind_title(award: Award) -> str:
    return KIND_TITLES[SubjectKind(award.subject_kind)]


def _form_title(award: Award) -> str:
    return f"{award.form_name.upper()}: {_kind_title(award)}"


def reward_row(number: int, award: Award) -> Row:
    """The cells of `REWARD_COLUMNS`, the last one open for the hand."""
    return (
        str(number),
        award.name,
        post_and_unit(award),
        award.get_form_display(),
        format_dong(int(award.money or 0)),
        "",
    )


def _call_row(number: int, award: Award) -> Row:
    return (
        str(number),
        award.name,
        post_and_unit(award),
        f"{award.number_in_force}\n{paper_date(award.day_in_force)}",
        award.book_number,
        format_dong(int(award.money)) if award.money else "",
        "",
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
