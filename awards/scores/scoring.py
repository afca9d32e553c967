"""From points and facts to a total, a tier and a rank. Pure: no query, no clock.

Total = Σ weight · points / maximum ÷ Σ weight × 100, two decimals, half up, exact. Points are
counted in hundredths, as whole numbers over one denominator: as exact as fractions, and fast
enough for thousands of candidates.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm
from operator import mul

from campaigns.models import AwardTier, Criterion
from campaigns.states import CriterionMethod
from core.money import with_unit

COMPUTED = (CriterionMethod.TARGETS, CriterionMethod.MONEY)


@dataclass(frozen=True)
class Facts:
    """What the portal knows of a candidate without anybody's judgement."""

    pledges: int = 0
    reached: int = 0
    own_money: Decimal = Decimal(0)
    mobilised_money: Decimal = Decimal(0)


NOTHING = Facts()


@dataclass(frozen=True, slots=True)
class Mark:
    """One criterion of one candidate: points, and whether its gate holds.

    `points` None means «not scored yet»; `facts` are those behind a computed one, else None.
    """

    criterion: Criterion
    points: Decimal | None
    passed: bool | None
    facts: Facts | None = None

    @property
    def is_computed(self) -> bool:
        """Whether the portal computed it."""
        return self.facts is not None

    @property
    def words(self) -> str:
        """The facts behind a computed one, in words; nothing for a judged one."""
        facts = self.facts
        if facts is None:
            return ""
        if self.criterion.method == CriterionMethod.MONEY:
            own, mobilised = int(facts.own_money), int(facts.mobilised_money)
            return f"Tự đóng góp {with_unit(own)}, vận động {with_unit(mobilised)}"
        if not facts.pledges:
            return "Không có chỉ tiêu đăng ký"
        return f"{facts.reached}/{facts.pledges} chỉ tiêu đạt và vượt"


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate's marks taken together. `total` is None until every criterion has points.

    `tier` is what total and gates together reach; `next_tier` the lowest one whose minimum is
    still above the total.
    """

    marks: tuple[Mark, ...]
    total: Decimal | None
    tier: AwardTier | None
    next_tier: AwardTier | None = None

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

    @property
    def distance(self) -> Decimal | None:
        """How much the total lacks of the next tier's minimum; None without either."""
        if self.total is None or self.next_tier is None:
            return None
        return self.next_tier.minimum_total - self.total


class Scale:
    """What each hundredth of a point adds to the total, as whole numbers over one denominator."""

    def __init__(self, criteria: Iterable[Criterion]) -> None:
        rows = [(Fraction(each.weight), Fraction(each.maximum)) for each in criteria]
        weights = sum((weight for weight, _ in rows), Fraction(0))
        # 100 · total = Σ w · (P / 100) / m ÷ Σ w · 100 · 100, where P are hundredths of points.
        shares = [weight / maximum / weights * 100 for weight, maximum in rows]
        self.whole = lcm(*(share.denominator for share in shares))
        self.parts = tuple(int(share * self.whole) for share in shares)

    def total(self, points: Sequence[int | None]) -> int | None:
        """The total in hundredths, half up; None while anything is unscored."""
        given = [each for each in points if each is not None]
        if not self.parts or len(given) < len(self.parts):
            return None
        reached: int = sum(map(mul, self.parts, given))
        return (2 * reached + self.whole) // (2 * self.whole)


class Rules:
    """The criteria and tiers of one kind of subject, made ready for many candidates.

    `tiers` run from the highest down.
    """

    def __init__(self, criteria: Sequence[Criterion], tiers: Sequence[AwardTier]) -> None:
        self.criteria = tuple(criteria)
        self.tiers = tuple(tiers)
        self.scale = Scale(self.criteria)

    def stand(self, points: Mapping[int, int], facts: Facts) -> Standing:
        """Where a candidate stands; `points` are hundredths by the criterion's key."""
        found = [_points_of(each, points.get(each.pk), facts) for each in self.criteria]
        marks = tuple(
            Mark(each, as_points(given), passed, facts if each.method in COMPUTED else None)
            for each, (given, passed) in zip(self.criteria, found, strict=True)
        )
        total_ = as_points(self.scale.total([given for given, _ in found]))
        if total_ is None:
            return Standing(marks, None, None)
        gates_hold = all(mark.passed for mark in marks if mark.criterion.mandatory)
        reached = tier_for(total_, self.tiers) if gates_hold else None
        above = [tier for tier in self.tiers if tier.minimum_total > total_]
        return Standing(marks, total_, reached, above[-1] if above else None)


def stand(
    criteria: Sequence[Criterion],
    tiers: Sequence[AwardTier],
    points: Mapping[int, Decimal],
    facts: Facts,
) -> Standing:
    """Where one candidate stands.

    `points` holds the judged points by the criterion's key; `tiers` run from the highest down.
    """
    given = {key: hundredths(value) for key, value in points.items()}
    return Rules(criteria, tiers).stand(given, facts)


def mark(criterion: Criterion, points: Decimal | None, facts: Facts) -> Mark:
    """Points and gate of one criterion, by its method."""
    given, passed = _points_of(criterion, None if points is None else hundredths(points), facts)
    return Mark(
        criterion, as_points(given), passed, facts if criterion.method in COMPUTED else None
    )


def total(marks: Sequence[Mark]) -> Decimal | None:
    """The weighted share of all maxima, 0.00–100.00; None while anything is unscored."""
    points = [None if each.points is None else hundredths(each.points) for each in marks]
    return as_points(Scale(each.criterion for each in marks).total(points))


def tier_for(result: Decimal, tiers: Iterable[AwardTier]) -> AwardTier | None:
    """The highest tier whose minimum the total reaches."""
    return next((tier for tier in tiers if result >= tier.minimum_total), None)


def hundredths(points: Decimal) -> int:
    """Points as a whole number. Raises ValueError for what has more than two decimals."""
    whole = int(points * 100)
    if whole != points * 100:
        raise ValueError(f"{points} has more than two decimals")
    return whole


@lru_cache(maxsize=20_000)
def as_points(value: int | None) -> Decimal | None:
    """Hundredths as points again, with two decimals; None for None."""
    return None if value is None else Decimal(value).scaleb(-2)


def _points_of(
    criterion: Criterion, given: int | None, facts: Facts
) -> tuple[int | None, bool | None]:
    """Hundredths of points, and whether the gate holds."""
    if criterion.method == CriterionMethod.TARGETS:
        return _targets(criterion, facts)
    if criterion.method == CriterionMethod.MONEY:
        return _money(criterion, facts)
    return given, None if given is None else given > 0


def _targets(criterion: Criterion, facts: Facts) -> tuple[int, bool]:
    """Clause IV.1.a, second dash: the registered targets all reached or exceeded."""
    if not facts.pledges:
        return 0, False
    points = _share_of(criterion, facts.reached, facts.pledges)
    return points, facts.reached == facts.pledges


def _money(criterion: Criterion, facts: Facts) -> tuple[int, bool]:
    """Clause IV.1.c, third dash, in the reading that the campaign has set."""
    own, mobilised = facts.own_money, facts.mobilised_money
    passed = criterion.is_met_by(own, mobilised)
    if passed or criterion.threshold is None:
        return hundredths(criterion.maximum), passed
    counted = criterion.money_counted(own, mobilised)
    return _share_of(criterion, int(counted), int(criterion.threshold)), passed


def _share_of(criterion: Criterion, part: int, whole: int) -> int:
    """That share of the maximum, half up; whether the gate holds is another question."""
    return (2 * part * hundredths(criterion.maximum) + whole) // (2 * whole)
