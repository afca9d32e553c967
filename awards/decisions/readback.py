"""A list as it is read back before somebody decides: names, counts, money, what speaks against it.

A fixed number of queries, whatever the length of the list.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from awards.decisions.money import money_of
from awards.decisions.proposals import stops_for, vote_words
from awards.kinds import KIND_ORDER
from awards.models import Decision, DecisionLine
from awards.scores.composition import Composition, aim_warnings, composition, quota_warnings
from awards.states import DecisionKind, DecisionState, LineState
from campaigns.models import BaseWage
from campaigns.states import SubjectKind
from core.calendar import local_day

# The words under which groups stand on lists.
GROUP_WORDS = {
    SubjectKind.COLLECTIVE: "tập thể",
    SubjectKind.HOUSEHOLD: "hộ gia đình",
    SubjectKind.INDIVIDUAL: "cá nhân",
}
# Names that the paper carries; the others were taken off.
ON_PAPER = (LineState.LISTED, LineState.GRANTED, LineState.REFUSED)


@dataclass(frozen=True)
class Name:
    """A name on the list, with all that is read back of it."""

    line: DecisionLine
    money: Decimal | None
    blocks: tuple[str, ...] = ()

    @property
    def vote(self) -> str:
        """«7/9, 77,78 %»."""
        return vote_words(self.line.item)


@dataclass(frozen=True)
class Group:
    """The names of a kind."""

    kind: SubjectKind
    names: tuple[Name, ...]
    each: Decimal | None  # what one of them gets

    @property
    def label(self) -> str:
        """«Tập thể»."""
        return str(self.kind.label)

    @property
    def words(self) -> str:
        """«tập thể», inside a sentence."""
        return GROUP_WORDS[self.kind]

    @property
    def money(self) -> Decimal | None:
        """What all of them get; None where no money goes with the tier."""
        return _sum(self.names)


@dataclass(frozen=True)
class ReadBack:
    """The whole list."""

    groups: tuple[Group, ...]
    struck: tuple[Name, ...]
    base_wage: Decimal | None
    composition: Composition
    warnings: tuple[str, ...]

    @property
    def names(self) -> tuple[Name, ...]:
        """Everybody on it, in the order of the paper."""
        return tuple(name for group in self.groups for name in group.names)

    @property
    def money(self) -> Decimal | None:
        """The sum of all rewards."""
        return _sum(self.names)

    @property
    def stopped(self) -> tuple[Name, ...]:
        """Names that nobody may decide on now."""
        return tuple(name for name in self.names if name.blocks)

    @property
    def blocks(self) -> dict[str, list[Name]]:
        """What stands in the way, each with the names that it stops."""
        found: dict[str, list[Name]] = {}
        for name in self.stopped:
            for block in name.blocks:
                found.setdefault(block, []).append(name)
        return found


def read_back(decision: Decision, at: datetime) -> ReadBack:
    """The list as it stands at `at`; of an issued own decision with the money that was fixed."""
    lines = list(
        decision.lines.select_related(
            "nomination__unit__authority",
            "nomination__entrant",
            "nomination__report",
            "item__tier",
            "item__final_tier",
            "falls_back_from__decision__tier",
            "award",
        )
    )
    on_paper = [each for each in lines if each.state in ON_PAPER]
    open_ = decision.state in (DecisionState.PENDING, DecisionState.CONFIRMED)
    nominations = [each.nomination for each in on_paper]
    stops = stops_for(decision.campaign, nominations, at) if open_ else {}
    wage = base_wage_of(decision, at)
    counted = composition(nominations)
    return ReadBack(
        groups=_groups(decision, on_paper, stops, wage),
        struck=tuple(Name(each, None) for each in lines if each.state == LineState.STRUCK),
        base_wage=wage,
        composition=counted,
        warnings=_warnings(decision, counted) if open_ else (),
    )


def base_wage_of(decision: Decision, at: datetime) -> Decimal | None:
    """The base wage that the list is reckoned with: fixed at issue, before it that of the day.

    A submission has none of its own: the day of the paper from above counts.
    """
    if decision.base_wage is not None:
        return decision.base_wage
    if decision.state == DecisionState.ISSUED and decision.kind == DecisionKind.DECISION:
        return None
    wage = BaseWage.objects.on(local_day(at))
    return wage.amount if wage is not None and decision.tier.coefficient is not None else None


def _groups(
    decision: Decision,
    lines: Sequence[DecisionLine],
    stops: dict[int, tuple[str, ...]],
    wage: Decimal | None,
) -> tuple[Group, ...]:
    groups = []
    for kind in KIND_ORDER:
        each = None if wage is None else money_of(decision.tier, kind, wage)
        names = tuple(
            Name(line, _money(line, each), stops.get(line.nomination_id, ()))
            for line in sorted(lines, key=_place)
            if line.nomination.subject_kind == kind
        )
        if names:
            groups.append(Group(kind, names, each))
    return tuple(groups)


def _place(line: DecisionLine) -> tuple[int, int]:
    """As the list was drawn up: register, certificates and dossier go by the same column."""
    return (line.order, line.pk)


def _money(line: DecisionLine, each: Decimal | None) -> Decimal | None:
    """What was fixed; before that what it would be. Who was refused gets nothing."""
    if line.money is not None or line.state == LineState.REFUSED:
        return line.money
    return each


def _warnings(decision: Decision, counted: Composition) -> tuple[str, ...]:
    """Quota and aim of the campaign; the quota counts all live names of the tier."""
    campaign, tier = decision.campaign, decision.tier
    live = DecisionLine.objects.live().filter(decision__campaign=campaign, decision__tier=tier)
    return (
        *quota_warnings(campaign, {tier: live.count()}),
        *aim_warnings(campaign, counted),
    )


def _sum(names: Sequence[Name]) -> Decimal | None:
    amounts = [name.money for name in names if name.money is not None]
    return sum(amounts, Decimal(0)) if amounts else None
