"""From points and facts to a total, a tier and a rank. Pure: no query, no clock.

Total = Σ weight · points / maximum ÷ Σ weight × 100, two decimals, half up, exact.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from campaigns.models import AwardTier, Criterion
from campaigns.states import CriterionMethod
from core.money import with_unit
from core.numbers import half_up


@dataclass(frozen=True)
class Facts:
    """What the portal knows of a candidate without anybody's judgement."""

    pledges: int = 0
    reached: int = 0
    own_money: Decimal = Decimal(0)
    mobilised_money: Decimal = Decimal(0)


@dataclass(frozen=True)
class Mark:
    """One criterion of one candidate: points, and whether its gate holds.

    `points` None means «not scored yet»; `words` tell the facts behind a computed one.
    """

    criterion: Criterion
    points: Decimal | None
    passed: bool | None
    words: str = ""

    @property
    def is_computed(self) -> bool:
        """Whether the portal computed it."""
        return self.criterion.method in (CriterionMethod.TARGETS, CriterionMethod.MONEY)


@dataclass(frozen=True)
class Standing:
    """A candidate's marks taken together. `total` is None until every criterion has points."""

    marks: tuple[Mark, ...]
    total: Decimal | None
    tier: AwardTier | None

    @property
    def scored(self) -> int:
        """How many criteria have points."""
        return sum(mark.points is not None for mark in self.marks)

    @property
    def failed_gates(self) -> tuple[Criterion, ...]:
        """The mandatory criteria that the candidate does not meet."""
        return tuple(
            mark.criterion
            for mark in self.marks
            if mark.criterion.mandatory and mark.passed is False
        )


def stand(
    criteria: Sequence[Criterion],
    tiers: Sequence[AwardTier],
    points: Mapping[int, Decimal],
    facts: Facts,
) -> Standing:
    """Where a candidate stands.

    `points` holds the judged points by the criterion's key; `tiers` run from the highest down.
    """
    marks = tuple(mark(criterion, points.get(criterion.pk), facts) for criterion in criteria)
    result = total(marks)
    gates_hold = all(each.passed for each in marks if each.criterion.mandatory)
    reached = tier_for(result, tiers) if result is not None and gates_hold else None
    return Standing(marks, result, reached)


def mark(criterion: Criterion, points: Decimal | None, facts: Facts) -> Mark:
    """Points and gate of one criterion, by its method."""
    if criterion.method == CriterionMethod.TARGETS:
        return _targets(criterion, facts)
    if criterion.method == CriterionMethod.MONEY:
        return _money(criterion, facts)
    return Mark(criterion, points, None if points is None else points > 0)


def total(marks: Iterable[Mark]) -> Decimal | None:
    """The weighted share of all maxima, 0.00–100.00; None while anything is unscored."""
    reached = Fraction(0)
    possible = Fraction(0)
    for each in marks:
        if each.points is None:
            return None
        weight = Fraction(each.criterion.weight)
        reached += weight * Fraction(each.points) / Fraction(each.criterion.maximum)
        possible += weight
    if not possible:
        return None
    return half_up(reached / possible * 100, 2)


def tier_for(result: Decimal, tiers: Iterable[AwardTier]) -> AwardTier | None:
    """The highest tier whose minimum the total reaches."""
    return next((tier for tier in tiers if result >= tier.minimum_total), None)


def _targets(criterion: Criterion, facts: Facts) -> Mark:
    """Clause IV.1.a, second dash: the registered targets all reached or exceeded."""
    if not facts.pledges:
        return Mark(criterion, Decimal(0), False, "Không có chỉ tiêu đăng ký")
    points = _share_of(criterion, Fraction(facts.reached, facts.pledges))
    words = f"{facts.reached}/{facts.pledges} chỉ tiêu đạt và vượt"
    return Mark(criterion, points, facts.reached == facts.pledges, words)


def _money(criterion: Criterion, facts: Facts) -> Mark:
    """Clause IV.1.c, third dash, in the reading that the campaign has set."""
    own, mobilised = facts.own_money, facts.mobilised_money
    passed = criterion.is_met_by(own, mobilised)
    words = f"Tự đóng góp {with_unit(int(own))}, vận động {with_unit(int(mobilised))}"
    if passed or criterion.threshold is None:
        return Mark(criterion, criterion.maximum, passed, words)
    counted = criterion.money_counted(own, mobilised)
    points = _share_of(criterion, Fraction(counted) / Fraction(criterion.threshold))
    return Mark(criterion, points, passed, words)


def _share_of(criterion: Criterion, share: Fraction) -> Decimal:
    """That share of the maximum, at most the whole; whether the gate holds is another question."""
    return half_up(min(share, Fraction(1)) * Fraction(criterion.maximum), 2)
