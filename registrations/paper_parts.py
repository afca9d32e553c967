"""What papers about a unit share: its header and its tables."""

from collections.abc import Iterable

from accounts.models import Unit
from accounts.states import UnitKind
from core.calendar import format_day
from core.money import format_dong
from core.numbers import format_decimal
from core.papers.content import Column, Table, Text
from registrations.models import Contribution, Pledge
from registrations.states import Direction


def unit_header(unit: Unit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines above and of the unit's own name at the top left of its papers.

    A hamlet is no agency and an office is a part of the committee: both stand under it. The others
    stand alone; a line for a body above them is written by hand where there is one.
    """
    if unit.kind in (UnitKind.HAMLET, UnitKind.OFFICE):
        return (" ".join(unit.authority.paper_lines),), (unit.name.upper(),)
    return (), (unit.name.upper(),)


def pledge_table(pledges: Iterable[Pledge]) -> Table:
    """«Các nội dung, chỉ tiêu đăng ký»: what is pledged."""
    return Table(
        columns=(
            Column("Lĩnh vực, công việc"),
            Column("Chỉ tiêu"),
            Column("Đơn vị tính", width=17, kind="center"),
            Column("Mức đăng ký", width=20, kind="number"),
            Column("Ngày hoàn thành", width=24, kind="center"),
        ),
        rows=[
            (
                pledge.content,
                pledge.indicator,
                pledge.unit_of_measure,
                target_cell(pledge),
                format_day(pledge.due_on),
            )
            for pledge in pledges
        ],
        numbering="through",
    )


def result_table(pledges: Iterable[Pledge], results_words: str) -> Table:
    """The registered targets and what came of them (plan, clause IV.1.a, second dash)."""
    return Table(
        columns=(
            Column("Chỉ tiêu, nội dung đăng ký"),
            Column("Đơn vị tính", width=16, kind="center"),
            Column("Đăng ký", width=16, kind="number"),
            Column("Kết quả", width=16, kind="number"),
            Column("Tỷ lệ (%)", width=14, kind="number"),
            Column("Đánh giá", width=16, kind="center"),
            Column("Minh chứng", width=30),
        ),
        rows=[_result_row(pledge) for pledge in pledges],
        caption=f"Kết quả thực hiện các chỉ tiêu đăng ký ({results_words})",
        numbering="through",
    )


def target_cell(pledge: Pledge) -> str:
    """The target as a cell shows it: more is better without a sign, «≤» where less is better."""
    if pledge.direction == Direction.DONE:
        return "Xong"
    if pledge.target is None:
        return ""
    sign = "≤ " if pledge.direction == Direction.AT_MOST else ""
    return f"{sign}{format_decimal(pledge.target)}"


def result_cell(pledge: Pledge) -> str:
    """The result as a cell shows it; empty while it is not known."""
    if pledge.result is None:
        return ""
    if pledge.direction == Direction.DONE:
        return "Xong" if pledge.result else "Chưa xong"
    return format_decimal(pledge.result)


def _result_row(pledge: Pledge) -> tuple[Text, ...]:
    return (
        f"{pledge.content} ({pledge.indicator})" if pledge.indicator else pledge.content,
        pledge.unit_of_measure,
        target_cell(pledge),
        result_cell(pledge),
        "" if pledge.percent is None else format_decimal(pledge.percent),
        pledge.outcome.label,
        pledge.result_note,
    )


def contribution_table(contributions: Iterable[Contribution]) -> Table:
    """What was given or mobilised, with its sum (plan, clause IV.1.c, third dash)."""
    rows = list(contributions)
    return Table(
        columns=(
            Column("Nội dung"),
            Column("Hình thức", width=24),
            Column("Giá trị (đồng)", width=28, kind="number"),
            Column("Công trình, hoạt động"),
            Column("Thời gian", width=23, kind="center"),
        ),
        rows=[
            (
                each.content,
                f"{each.get_kind_display()}, {each.get_origin_display().lower()}",
                format_dong(int(each.value)),
                each.work,
                format_day(each.given_on),
            )
            for each in rows
        ],
        caption="Các khoản đóng góp, vận động",
        total=(
            "Tổng cộng",
            "",
            format_dong(int(sum(each.value for each in rows))),
            "",
            "",
        ),
        numbering="through",
    )
