"""What papers share: a unit's header and tables, a report's addressees and recipients."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from accounts.models import Unit
from accounts.states import UnitKind
from campaigns.models import Campaign
from core.calendar import paper_date, two_digits
from core.money import format_dong
from core.numbers import format_decimal
from core.papers.content import Column, GroupRow, Row, Table, Text
from core.papers.words import day_words, number_words
from core.text import fold
from registrations.models import Contribution, Pledge
from registrations.states import Direction, PledgeKind


def unit_header(unit: Unit) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines above and of the unit's own name at the top left of its papers.

    A hamlet is no agency and an office is a part of the committee: both stand under it. The others
    stand alone; a line for a body above them is written by hand where there is one.
    """
    if unit.kind in (UnitKind.HAMLET, UnitKind.OFFICE):
        return (" ".join(unit.authority.paper_lines),), (unit.name.upper(),)
    return (), (unit.name.upper(),)


def committee(campaign: Campaign) -> str:
    """The people's committee that runs the campaign, within a sentence."""
    return f"Ủy ban nhân dân {campaign.authority.name or 'xã'}"


def desk(campaign: Campaign) -> str:
    """Where registrations are handed in; the hyphen of papers stands for the plan's dash."""
    return str(campaign.receiving_desk).replace(" – ", " - ")


def plan_issuer(campaign: Campaign) -> str:
    """The body that issued the plan from above; the commune's plan says only «huyện …»."""
    issuer = campaign.parent_issuer
    return issuer if fold(issuer).startswith("uy ban") else f"Ủy ban nhân dân {issuer}"


def own_plan(campaign: Campaign) -> str:
    """The basis that names the commune's own plan; what our rows do not know is left open."""
    number = f"số {campaign.plan_number}"
    if not campaign.plan_number:
        number = number_words("KH-UBND", None).replace("Số: ", "số ")
    issued = campaign.plan_issued_on
    day = day_words(issued, (issued or campaign.emulation_phase.first_day).year)
    about = campaign.title.removeprefix("Kế hoạch ")
    return f"Căn cứ Kế hoạch {number} {day} của {committee(campaign)} {about}"


def addressees(campaign: Campaign) -> tuple[str, ...]:
    """To whom the commune reports (clause V.3), a line each."""
    return tuple(line for line in campaign.reports_to.splitlines() if line.strip())


def recipients(campaign: Campaign) -> tuple[str, ...]:
    """Nơi nhận of a report: those addressed, then the plan's others; «Lưu» as the decree has it."""
    addressed = fold(" ".join(addressees(campaign)))
    lines = ["Như trên"]
    for recipient in campaign.recipients.all():
        name = recipient.name
        if fold(name.replace("UBND", "Ủy ban nhân dân")) in addressed:
            continue
        if name.startswith("Lưu "):
            name = "Lưu: " + name.removeprefix("Lưu ")
        lines.append(name)
    return tuple(lines)


def task_table(pledges: Sequence[Pledge]) -> Table:
    """«Các nội dung, chỉ tiêu đăng ký»; what is there already and who answers, where it is said."""
    has_baseline = any(pledge.baseline is not None for pledge in pledges)
    has_names = any(pledge.responsible for pledge in pledges)
    columns = [
        Column("Lĩnh vực, công việc"),
        Column("Chỉ tiêu"),
        Column("Đơn vị tính", width=17, kind="center"),
        *([Column("Mức hiện có", width=17, kind="number")] if has_baseline else []),
        Column("Mức đăng ký", width=20, kind="number"),
        Column("Ngày hoàn thành", width=24, kind="center"),
        *([Column("Người phụ trách", kind="name")] if has_names else []),
    ]
    rows = [
        (
            pledge.content,
            pledge.indicator,
            pledge.unit_of_measure,
            *([_number(pledge.baseline)] if has_baseline else []),
            target_cell(pledge),
            paper_date(pledge.due_on),
            *([pledge.responsible] if has_names else []),
        )
        for pledge in pledges
    ]
    return Table(tuple(columns), rows, numbering="through", empty="Không đăng ký")


def work_table(pledges: Sequence[Pledge]) -> Table:
    """«Công trình, phần việc, mô hình»: a group of each kind that there is."""
    has_names = any(pledge.responsible for pledge in pledges)
    columns = [
        Column("Tên"),
        Column("Quy mô, kinh phí, nguồn"),
        Column("Địa điểm", width=28),
        Column("Khởi công -\nhoàn thành", width=28, kind="center"),
        *([Column("Người phụ trách", kind="name")] if has_names else []),
    ]
    rows: list[Row | GroupRow] = []
    for kind in (PledgeKind.WORK, PledgeKind.MODEL):
        of_kind = [pledge for pledge in pledges if pledge.kind == kind]
        if of_kind:
            rows.append(GroupRow(str(kind.label)))
        rows += [
            (
                pledge.content,
                _scale(pledge),
                pledge.place,
                _span(pledge),
                *([pledge.responsible] if has_names else []),
            )
            for pledge in of_kind
        ]
    return Table(tuple(columns), rows, numbering="through", empty="Không đăng ký")


def _scale(pledge: Pledge) -> str:
    """How large and who pays; under it the target, by which one will see that it is kept."""
    target = target_sentence(pledge) if pledge.indicator else ""
    return "\n".join(filter(None, (pledge.scale, target)))


def _span(pledge: Pledge) -> str:
    end = paper_date(pledge.due_on)
    return f"{paper_date(pledge.starts_on)} -\n{end}" if pledge.starts_on else end


def _number(value: Decimal | None) -> str:
    return "" if value is None else format_decimal(value)


def result_table(pledges: Iterable[Pledge], results_said: str) -> Table:
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
        caption=f"Kết quả thực hiện các chỉ tiêu đăng ký ({results_said})",
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


def target_sentence(pledge: Pledge) -> str:
    """What is measured and how much of it: «Chiều dài đường hoa: 500 mét»."""
    words = pledge.target_words
    return f"{pledge.indicator}: {words}" if pledge.indicator else words


def result_cell(pledge: Pledge) -> str:
    """The result as a cell shows it; empty while it is not known."""
    if pledge.result is None:
        return ""
    if pledge.direction == Direction.DONE:
        return "Xong" if pledge.result else "Chưa xong"
    return format_decimal(pledge.result)


def outcome_words(pledge: Pledge) -> str:
    """Result beside target: «501/500 mét», «3 hộ (không quá 5 hộ)», «đã xong»."""
    if pledge.direction == Direction.AT_MOST:
        return f"{pledge.result_words} ({pledge.target_words})"
    if pledge.direction == Direction.DONE:
        return pledge.result_words
    return f"{result_cell(pledge)}/{pledge.target_words}"


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
    """What was given or mobilised, with its sum (plan, clause IV.1.c, third dash).

    The rows come with their `file_count`: files are the evidence; others are named by hand.
    """
    rows = list(contributions)
    return Table(
        columns=(
            Column("Nội dung"),
            Column("Số lượng", width=19, kind="center"),
            Column("Giá trị (đồng)", width=24, kind="number"),
            Column("Công trình, địa điểm"),
            Column("Thời gian", width=22, kind="center"),
            Column("Minh chứng", width=20),
        ),
        rows=[
            (
                _given(each),
                each.amount_words if each.quantity is not None else "",
                format_dong(int(each.value)),
                each.work,
                paper_date(each.given_on),
                f"{two_digits(each.file_count)} tệp kèm theo" if each.file_count else "",
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
            "",
        ),
        numbering="through",
    )


def _given(each: Contribution) -> str:
    """What was given, by whom if not by the unit, in which form and from whose hand."""
    giver = f" ({each.giver_name})" if each.giver_name else ""
    kind, origin = each.get_kind_display(), each.get_origin_display().lower()
    return f"{each.content}{giver}\n{kind}, {origin}"
