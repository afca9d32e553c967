"""The annexes of the summary report: what its body counts, row by row.

* REGISTERED  what each unit registered
* RESULTS     what came of each pledge
* NAMES       who stands on the lists, with the decision on each
* MONEY       what was paid with the awards that are in the register

Those without a row are left out, the others are numbered in this order.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum, auto

from awards.decisions.certifying import LEVEL_NAMES, total
from awards.models import Award, DecisionLine
from awards.papers.award_list import post_and_unit
from awards.papers.figures import Figures
from awards.papers.handing_over import (
    KIND_TITLES,
    REWARD_COLUMNS,
    grouped,
    reward_row,
)
from awards.states import LineState
from campaigns.states import SubjectKind
from core.calendar import paper_date
from core.money import format_dong, with_unit
from core.papers.content import Annex, Block, Column, Paragraph, Row, Table
from core.papers.words import attached_to, plain, roman
from registrations.papers.annexes import UNITS, results_table, units_table
from registrations.papers.parts import committee


class About(Enum):
    """What an annex is about, in the order of their numbers."""

    REGISTERED = auto()
    RESULTS = auto()
    NAMES = auto()
    MONEY = auto()


Annexes = Mapping[About, Annex]
NAME_COLUMNS = (
    Column("Tập thể, hộ gia đình, cá nhân", width=52, kind="name"),
    Column("Chức vụ, đơn vị, địa chỉ"),
    Column("Số, ngày quyết định", width=36, kind="center"),
)


def summary_annexes(counted: Figures, symbol: str, year: int) -> Annexes:
    """Phụ lục I to IV of the report with that symbol, as far as there is something in them."""
    reference = attached_to(
        "Báo cáo",
        issuer=committee(counted.summed.campaign),
        symbol=symbol,
        number=None,
        day=None,
        year=year,
    )
    bodies: dict[About, tuple[str, tuple[Block, ...]]] = {}
    if counted.summed.accepted:
        bodies[About.REGISTERED] = (UNITS, (units_table(counted.summed),))
    if counted.summed.pledges:
        results = results_table(counted.summed)
        bodies[About.RESULTS] = (plain(results.caption), (replace(results, caption=""),))
    if counted.forward.lines:
        bodies[About.NAMES] = (_names_title(counted), (_names(counted),))
    if paid := [each for each in counted.awards if each.money]:
        bodies[About.MONEY] = ("Tiền thưởng kèm theo các hình thức khen thưởng", _money(paid))
    return {
        about: Annex(
            number=roman(place) if len(bodies) > 1 else "",
            title=title,
            reference=reference,
            body=body,
            landscape=about in (About.REGISTERED, About.RESULTS),
        )
        for place, (about, (title, body)) in enumerate(bodies.items(), start=1)
    }


def cited(annexes: Annexes, about: About) -> str:
    """«Phụ lục II kèm theo»; «» where there is none."""
    if about not in annexes:
        return ""
    annex = annexes[about]
    return " ".join(filter(None, (annex.word, annex.number, "kèm theo")))


def noted(*words: str) -> str:
    """What there is of it in brackets, with the space before."""
    said = "; ".join(filter(None, words))
    return f" ({said})" if said else ""


def _names_title(counted: Figures) -> str:
    """Awarded, put forward, or both."""
    awarded = {each.line_id for each in counted.awards}
    decided = [each.pk in awarded for each in counted.forward.lines]
    words = [
        word
        for word, has in (("được khen thưởng", any(decided)),
                          ("đề nghị khen thưởng", not all(decided)))
        if has
    ]  # fmt: skip
    return f"Danh sách tập thể, hộ gia đình, cá nhân {', '.join(words)}"


def _names(counted: Figures) -> Table:
    awards = {each.line_id: each for each in counted.awards}

    def row(_number: int, line: DecisionLine) -> Row:
        nomination = line.nomination
        return (nomination.name, post_and_unit(nomination), _decided(line, awards.get(line.pk)))

    return Table(
        columns=NAME_COLUMNS,
        rows=grouped(
            counted.forward.lines,
            lambda line: _title(line.decision.tier.name, line.nomination.subject_kind),
            row,
        ),
        numbering="through",
    )


def _title(form: str, kind: str) -> str:
    """«Giấy khen của …: TẬP THỂ»: all in capitals it would not stand on one line."""
    return f"{form}: {KIND_TITLES[SubjectKind(kind)]}"


def _decided(line: DecisionLine, award: Award | None) -> str:
    """By which decision, as it holds now; else what became of the name."""
    if award is not None:
        return f"{award.number_in_force}\n{paper_date(award.day_in_force)}"
    if line.state == LineState.REFUSED:
        return LineState.REFUSED.label
    entered = getattr(line, "award", None)
    return "Đã hủy bỏ" if entered is not None and entered.is_revoked else "Chờ quyết định"


def _money(paid: list[Award]) -> tuple[Block, ...]:
    """Each name with its money as on the list that is signed for, and which level pays."""
    levels = {
        f"cấp {name} chi trả": money
        for level, name in reversed(LEVEL_NAMES.items())
        if (money := total([each for each in paid if each.level == level]))
    }
    who = [f"{who} {with_unit(money)}" for who, money in levels.items()]
    said = f"gồm {'; '.join(who)}" if len(levels) > 1 else f"do {' '.join(levels)}"
    return (
        Paragraph(f"Tổng số tiền thưởng: {with_unit(total(paid))}, {said}."),
        Table(
            columns=REWARD_COLUMNS[1:-1],
            rows=grouped(
                paid,
                lambda award: _title(award.form_name, award.subject_kind),
                lambda number, award: reward_row(number, award)[1:-1],
            ),
            total=("Tổng cộng", format_dong(total(paid))),
            numbering="through",
        ),
    )
