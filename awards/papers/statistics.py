"""«Báo cáo thống kê thi đua, khen thưởng» of a year, with forms 0601.N and 0603.N attached."""

from collections.abc import Sequence
from datetime import datetime

from accounts.models import Authority
from awards.models import RegisterBook
from awards.register.statistics import (
    COMMENDATION_HEADS,
    MOVEMENT_HEADS,
    Line,
    OfForm,
    Statistics,
    statistics_of,
)
from campaigns.models import Campaign
from core.calendar import local_day
from core.money import format_dong, with_unit
from core.numbers import format_decimal
from core.papers.content import (
    Annex,
    Block,
    Column,
    Field,
    GroupRow,
    Heading,
    Paper,
    Paragraph,
    Row,
    Signature,
    Table,
)
from core.papers.words import end
from registrations.papers.parts import addressees, recipients

CIRCULAR = "Thông tư số 02/2023/TT-BNV ngày 23 tháng 3 năm 2023 của Bộ trưởng Bộ Nội vụ"
DUE = "ngày 15 tháng 12"
INDENT = "\u00a0" * 4


def statistics_report(
    authority: Authority, counted: Statistics, latest: Campaign | None, at: datetime
) -> Paper:
    """The report with its forms, as a draft of the year of `at`.

    `latest` is the authority's newest campaign: to whom it reports and who signs.
    """
    who = f"Ủy ban nhân dân {authority.name or 'xã'}"
    title = latest.signer_title if latest else "Chủ tịch"
    return Paper(
        key=f"bao-cao-thong-ke-{counted.year}",
        agency=authority.paper_lines,
        symbol="BC-UBND",
        year=local_day(at).year,
        place=authority.place,
        type_name="BÁO CÁO",
        subject=f"Thống kê công tác thi đua, khen thưởng năm {counted.year}",
        addressees=addressees(latest) if latest else (),
        body=_body(who, counted),
        signatures=(
            Signature(
                ("TM. ỦY BAN NHÂN DÂN", title.upper()), name=latest.signer_name if latest else ""
            ),
        ),
        recipients=recipients(latest) if latest else ("Lưu: VT",),
        annexes=(_movements(who, counted), _commendations(who, counted)),
        title=f"Báo cáo thống kê thi đua, khen thưởng năm {counted.year}",
    )


def year_statistics(book: RegisterBook, at: datetime) -> Paper:
    """The report on the year of a register, with the authority's newest campaign."""
    authority = book.authority
    latest = authority.campaigns.prefetch_related("recipients", "phases").first()
    return statistics_report(authority, statistics_of(authority, book.year), latest, at)


def _body(who: str, counted: Statistics) -> tuple[Block, ...]:
    total = sum(each.total for each in counted.by_form)
    money = sum(each.money for each in counted.by_form)
    return (
        Paragraph(
            f"Thực hiện {CIRCULAR} về chế độ báo cáo thống kê, {who} báo cáo số liệu thi đua, khen "
            f"thưởng năm {counted.year} như sau:"
        ),
        Heading("1. Phong trào thi đua", level=2),
        Paragraph(
            f"Số phong trào thi đua phát động trong năm: "
            f"{format_decimal(counted.movements[0].numbers[0] or 0)} (Biểu số 0601.N)."
        ),
        Heading("2. Khen thưởng", level=2),
        Paragraph(
            f"Số tập thể, hộ gia đình, cá nhân được khen thưởng: {format_decimal(total)}; tổng số "
            f"tiền thưởng {with_unit(money)}. Khen thưởng cấp tỉnh theo Biểu số 0603.N."
        ),
        form_table(counted.by_form, f"Số lượng khen thưởng năm {counted.year} theo hình thức"),
        Paragraph(end(f"Trên đây là báo cáo thống kê thi đua, khen thưởng của {who}")),
    )


FORM_COLUMNS = (
    Column("Hình thức khen thưởng"),
    Column("Tổng số", width=13, kind="number"),
    Column("Công trạng", width=14, kind="number", over="Loại hình"),
    Column("Chuyên đề, đột xuất", width=16, kind="number", over="Loại hình"),
    Column("Tập thể", width=12, kind="number", over="Đối tượng"),
    Column("Hộ gia đình", width=13, kind="number", over="Đối tượng"),
    Column("Cá nhân lãnh đạo", width=14, kind="number", over="Đối tượng"),
    Column("Cá nhân trực tiếp", width=14, kind="number", over="Đối tượng"),
    Column("Tiền thưởng (đồng)", width=24, kind="number"),
)


def form_table(by_form: Sequence[OfForm], caption: str) -> Table:
    """Awards by form, with their sum."""
    money = sum(each.money for each in by_form)
    sums = [sum(column) for column in zip(*(each.counts for each in by_form), strict=True)]
    return Table(
        columns=FORM_COLUMNS,
        rows=[
            (each.label, *map(format_decimal, each.counts), format_dong(each.money))
            for each in by_form
        ],
        caption=caption,
        total=("Tổng cộng", *map(format_decimal, sums), format_dong(money)) if by_form else None,
        numbering="through",
        empty="Chưa có khen thưởng nào",
    )


def _movements(who: str, counted: Statistics) -> Annex:
    return _form(
        who,
        "0601.N/BNV-TĐKT",
        f"Số phong trào thi đua năm {counted.year}",
        MOVEMENT_HEADS,
        counted.movements,
    )


def _commendations(who: str, counted: Statistics) -> Annex:
    return _form(
        who,
        "0603.N/BNV-TĐKT",
        f"Số lượng khen thưởng cấp bộ, ban, ngành, tỉnh năm {counted.year}",
        COMMENDATION_HEADS,
        counted.commendations,
    )


def _form(
    who: str,
    number: str,
    title: str,
    heads: tuple[str, ...],
    lines: tuple[Line, ...],
) -> Annex:
    """A form of the circular: its number and term over it, its lines with their codes."""
    rows: list[Row | GroupRow] = [
        GroupRow(each.label)
        if each.is_title
        else (INDENT * each.depth + each.label, each.code, *map(_cell, each.numbers))
        for each in lines
    ]
    return Annex(
        word=f"Biểu số: {number}",
        title=title,
        reference=f"(Ban hành theo {CIRCULAR}; ngày nhận báo cáo: {DUE})",
        landscape=False,
        body=(
            Field("Đơn vị báo cáo", who),
            Table(
                columns=(
                    Column("Chỉ tiêu"),
                    Column("Mã số", width=14, kind="center"),
                    *(Column(head, width=20, kind="number") for head in heads),
                ),
                rows=rows,
            ),
        ),
    )


def _cell(number: int | None) -> str:
    """Open for the hand where the portal does not know; «0» is a number like others."""
    return "" if number is None else format_decimal(number)
