"""How the units have filed, as the papers of a campaign tell it: from one count, in one wording."""

from accounts.models import Unit
from core.calendar import local_day, paper_date
from core.numbers import format_decimal
from core.papers.content import Column, Table
from registrations.summing import SummingUp


def filing_words(summed: SummingUp) -> list[str]:
    """In time, late, waiting, returned, missing: each said only where there is one."""
    deadline = summed.campaign.registration_phase.words
    late = f", {format_decimal(summed.late)} đơn vị nộp muộn được nhận" if summed.late else ""
    said = [
        f"Tính đến ngày {paper_date(local_day(summed.at))}, {format_decimal(summed.filed)}/"
        f"{format_decimal(summed.called)} đơn vị đã nộp bản đăng ký, trong đó "
        f"{format_decimal(summed.on_time)} đơn vị nộp đúng thời hạn"
        f"{f' ({deadline})' if deadline else ''}{late}."
    ]
    counted = (
        f"Báo cáo này tổng hợp {format_decimal(len(summed.accepted))} bản đăng ký đã được tiếp nhận"
    )
    apart = []
    if summed.waiting:
        apart.append(f"{format_decimal(len(summed.waiting))} bản đang chờ tiếp nhận")
    if summed.returned:
        apart.append(f"{format_decimal(len(summed.returned))} bản trả lại để bổ sung")
    said.append(f"{counted}; {', '.join(apart)} chưa tính vào số liệu." if apart else f"{counted}.")
    for words, units in (
        ("Chờ tiếp nhận", summed.waiting),
        ("Đang bổ sung", summed.returned),
        (f"Còn {format_decimal(len(summed.missing))} đơn vị chưa nộp", summed.missing),
    ):
        if units:
            said.append(f"{words}: {_names(units)}.")
    return said


def filing_table(summed: SummingUp, caption: str) -> Table:
    """Units, registrations and what stands on the accepted ones, by kind of unit."""
    return Table(
        columns=(
            Column("Loại đơn vị"),
            *(
                Column(title, width=17, kind="number")
                for title in ("Số đơn vị", "Đã nộp", "Đã tiếp nhận", "Nội dung", "Cá nhân")
            ),
            Column("Trong đó nữ", width=17, kind="number"),
            Column("Hộ gia đình", width=17, kind="number"),
        ),
        rows=[(line.label, *map(format_decimal, line.numbers)) for line in summed.by_unit_kind],
        caption=caption,
        total=("Tổng cộng", *map(format_decimal, summed.total.numbers)),
        numbering="through",
    )


def _names(units: tuple[Unit, ...]) -> str:
    return "; ".join(unit.name for unit in units)
