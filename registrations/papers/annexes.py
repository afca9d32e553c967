"""The lists behind the report: by unit, by theme, the people, the households; all landscape."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from accounts.states import UnitKind
from core.calendar import paper_date
from core.numbers import format_decimal
from core.papers.content import Annex, Column, GroupRow, Row, Table
from core.papers.words import attached_to, roman
from registrations.models import Entrant
from registrations.papers.parts import committee, result_table, target_sentence
from registrations.states import Honorific, PledgeKind
from registrations.summing import Filed, SummingUp

Rows = list[Row | GroupRow]
UNITS = "Tổng hợp đăng ký thi đua theo đơn vị"
EVIDENCE = 70
NOTHING = "Chưa có bản đăng ký nào được tiếp nhận"


def annexes(summed: SummingUp, symbol: str, year: int) -> tuple[Annex, ...]:
    """Phụ lục I to IV of the report with that symbol."""
    reference = attached_to(
        "Báo cáo",
        issuer=committee(summed.campaign),
        symbol=symbol,
        number=None,
        day=None,
        year=year,
    )
    tables = {
        UNITS: units_table(summed),
        "Tổng hợp đăng ký thi đua theo nội dung thi đua": _themes(summed),
        "Danh sách cá nhân đăng ký thi đua": _people(summed),
        "Danh sách hộ gia đình đăng ký thi đua": _households(summed),
    }
    return tuple(
        Annex(number=roman(place), title=title, reference=reference, body=(table,))
        for place, (title, table) in enumerate(tables.items(), start=1)
    )


def _groups(summed: SummingUp) -> Iterator[tuple[GroupRow, list[Filed]]]:
    """The accepted registrations by kind of unit, each kind under its name."""
    kinds = [kind for kind in UnitKind if summed.of_kind(kind)]
    for place, kind in enumerate(kinds, start=1):
        filed = summed.of_kind(kind)
        yield GroupRow(f"{roman(place)}. {kind.label} ({format_decimal(len(filed))})"), filed


def units_table(summed: SummingUp) -> Table:
    """A row for each unit; several pledges are numbered alike in both columns."""
    rows: Rows = []
    for group, filed in _groups(summed):
        rows.append(group)
        rows += [
            (
                each.unit.name,
                _numbered([pledge.content for pledge in each.pledges]),
                _numbered([target_sentence(pledge) for pledge in each.pledges]),
                format_decimal(len(each.people)),
                format_decimal(len(each.households)),
                each.notes,
            )
            for each in filed
        ]
    total = summed.total
    return Table(
        columns=(
            Column("Đơn vị/thôn, buôn", width=45),
            Column("Lĩnh vực, công việc đăng ký"),
            Column("Chỉ tiêu, mức"),
            Column("Số cá nhân", width=16, kind="number"),
            Column("Số hộ", width=14, kind="number"),
            Column("Ghi chú", width=22),
        ),
        rows=rows,
        numbering="through",
        total=(
            "Tổng cộng",
            f"{format_decimal(total.pledges)} nội dung",
            "",
            format_decimal(total.people),
            format_decimal(total.households),
            "",
        ),
        empty=NOTHING,
    )


def results_table(summed: SummingUp) -> Table:
    """What came of each pledge, the pledges of a unit under its name."""
    said = summed.campaign.results_said
    rows: Rows = []
    pledging = [each for each in summed.accepted if each.pledges]
    for place, each in enumerate(pledging, start=1):
        count = format_decimal(len(each.pledges))
        rows.append(GroupRow(f"{roman(place)}. {each.unit.name} ({count})"))
        rows += result_table(each.pledges, said).rows
    table = result_table((), said)
    *others, evidence = table.columns
    # A landscape page has room for what the unit wrote.
    columns = (*others, replace(evidence, width=EVIDENCE))
    return replace(table, columns=columns, rows=rows)


def _numbered(lines: list[str]) -> str:
    if len(lines) < 2:
        return "".join(lines)
    return "\n".join(f"{number}) {line}" for number, line in enumerate(lines, start=1))


def _themes(summed: SummingUp) -> Table:
    rows: Rows = []
    for place, theme in enumerate(summed.themes, start=1):
        of_theme = [
            (pledge, each.unit.name)
            for each in summed.accepted
            for pledge in each.pledges
            if pledge.theme_id == theme.pk
        ]
        if not of_theme:
            continue
        rows.append(GroupRow(f"{roman(place)}. {theme.name} ({format_decimal(len(of_theme))})"))
        rows += [
            (
                pledge.content,
                PledgeKind(pledge.kind).label,
                name,
                target_sentence(pledge),
                paper_date(pledge.due_on),
            )
            for pledge, name in of_theme
        ]
    return Table(
        columns=(
            Column("Lĩnh vực, công việc đăng ký"),
            Column("Loại đăng ký", width=28),
            Column("Đơn vị/thôn, buôn", width=45),
            Column("Chỉ tiêu, mức"),
            Column("Ngày hoàn thành", width=24, kind="center"),
        ),
        rows=rows,
        numbering="group",
        empty=NOTHING,
    )


def _people(summed: SummingUp) -> Table:
    return Table(
        columns=(
            Column("Ông (bà)", width=15, kind="center"),
            Column("Họ và tên", width=42, kind="name"),
            Column("Chức vụ, đơn vị", width=55),
            Column("Nội dung đăng ký"),
            Column("Hình thức phấn đấu", width=38),
        ),
        rows=_entrants(summed, lambda filed: filed.people, _person),
        numbering="through",
        empty="Không có cá nhân đăng ký",
    )


def _person(entrant: Entrant, unit: str) -> Row:
    return (
        Honorific(entrant.honorific).label,
        entrant.full_name,
        f"{entrant.occupation}, {unit}" if entrant.occupation else unit,
        entrant.content,
        _aim(entrant),
    )


def _households(summed: SummingUp) -> Table:
    return Table(
        columns=(
            Column("Ông (bà)", width=15, kind="center"),
            Column("Họ và tên chủ hộ", width=42, kind="name"),
            Column("Thôn, buôn nơi ở", width=32),
            Column("Đơn vị đăng ký", width=38),
            Column("Nội dung đăng ký"),
            Column("Hình thức phấn đấu", width=38),
        ),
        rows=_entrants(summed, lambda filed: filed.households, _household),
        numbering="through",
        empty="Không có hộ gia đình đăng ký",
    )


def _household(entrant: Entrant, unit: str) -> Row:
    return (
        Honorific(entrant.honorific).label,
        entrant.full_name,
        entrant.address,
        unit,
        entrant.content,
        _aim(entrant),
    )


def _entrants(
    summed: SummingUp,
    listed: Callable[[Filed], Iterable[Entrant]],
    row: Callable[[Entrant, str], Row],
) -> Rows:
    """A row for each of those listed; a kind of unit without any gets no heading."""
    rows: Rows = []
    for group, filed in _groups(summed):
        found = [row(each, one.unit.name) for one in filed for each in listed(one)]
        if found:
            rows += [group, *found]
    return rows


def _aim(each: Entrant) -> str:
    return each.award_aim.name if each.award_aim else ""
