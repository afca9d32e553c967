"""«Các hình thức đã được khen thưởng»: tables A and B of a report (Mẫu 02, 03, mục III)."""

from awards.models import Nomination
from awards.nominations.history import known_awards
from awards.states import EarlierKind
from core.calendar import paper_date
from core.papers.content import Block, Column, Heading, Lines, Table

_TITLES = {
    EarlierKind.TITLE: (
        "1. Danh hiệu thi đua",
        "Danh hiệu thi đua",
        "Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành",
    ),
    EarlierKind.COMMENDATION: (
        "2. Hình thức khen thưởng",
        "Hình thức khen thưởng",
        "Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành",
    ),
}
_EarlierRow = tuple[int, str, str]


def earlier_tables(nomination: Nomination) -> tuple[Block, ...]:
    """Both tables, each under its heading; a dotted line where there is nothing to tell."""
    blocks: list[Block] = []
    for kind, rows in _rows(nomination).items():
        heading, form, decision = _TITLES[kind]
        table = Table(
            columns=(
                Column("Năm", width=16, kind="center"),
                Column(form),
                Column(decision, width=75),
            ),
            rows=[(str(year), *words) for year, *words in rows],
        )
        blocks += [Heading(heading, level=2), table if rows else Lines(1)]
    return tuple(blocks)


def earlier_words(nomination: Nomination) -> str:
    """All of them in one line of a short report: «Giấy khen (2023); …»."""
    return "; ".join(
        f"{form} ({year})" for rows in _rows(nomination).values() for year, form, _ in rows
    )


def _rows(nomination: Nomination) -> dict[EarlierKind, list[_EarlierRow]]:
    """What was typed and what the register knows, by table, newest first.

    The register holds commendations alone: titles are no awards of a campaign.
    """
    found: dict[EarlierKind, list[_EarlierRow]] = {kind: [] for kind in EarlierKind}
    for award in known_awards(nomination).own:
        day = paper_date(award.decided_on)
        decision = f"{award.decision_number} ngày {day}, {award.decided_by}"
        found[EarlierKind.COMMENDATION].append((award.decided_on.year, award.form_name, decision))
    for each in nomination.earlier_awards.all():
        found[EarlierKind(each.kind)].append((each.year, each.form, each.decision))
    return {kind: sorted(rows, key=lambda row: -row[0]) for kind, rows in found.items()}
