"""How a pledge is measured: reached, exceeded or missed, and how much of it in per cent."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from core.numbers import half_up
from registrations.states import Direction, Outcome

WHOLE = Decimal(100)
JUST_MISSED = Decimal("99.9")
JUST_EXCEEDED = Decimal("100.1")

# «Đạt và vượt» (clause IV.1.a, second dash).
KEPT = (Outcome.EXCEEDED, Outcome.REACHED)


@dataclass(frozen=True)
class Measure:
    """What was pledged and what came of it, as numbers of one unit of measure.

    «Done» has no target: its result is 1 for done and 0 for not done.
    """

    direction: Direction
    baseline: Decimal | None
    target: Decimal | None
    result: Decimal | None

    @property
    def outcome(self) -> Outcome:
        """Clause IV.1.a, second dash: «đạt và vượt», by the direction of the pledge."""
        if self.result is None:
            return Outcome.UNKNOWN
        if self.direction == Direction.DONE:
            return Outcome.REACHED if self.result else Outcome.MISSED
        if self.target is None:
            return Outcome.UNKNOWN
        if self.result == self.target:
            return Outcome.REACHED
        more = self.result > self.target
        better = more if self.direction == Direction.AT_LEAST else not more
        return Outcome.EXCEEDED if better else Outcome.MISSED

    @property
    def percent(self) -> Decimal | None:
        """How much of the pledge is kept, one decimal, half up; None while nothing is known.

        Rounding never says another thing than `outcome`: what missed stays below 100, what
        exceeded stays above.
        """
        if self.result is None or self.outcome == Outcome.UNKNOWN:
            return None
        if self.direction == Direction.DONE:
            return WHOLE if self.result else Decimal(0)
        percent = half_up(self._share() * 100, 1)
        if self.outcome == Outcome.MISSED:
            return max(min(percent, JUST_MISSED), Decimal(0))
        if self.outcome == Outcome.EXCEEDED:
            return max(percent, JUST_EXCEEDED)
        return WHOLE

    @property
    def bar(self) -> int:
        """How long a bar is drawn, 0 to 100: full if and only if the pledge is kept."""
        percent = self.percent
        if not percent:
            return 0
        return max(1, min(100, int(percent)))

    def _share(self) -> Fraction:
        """The kept part of what was pledged; 1 is all of it.

        Less is better: the way from the baseline down to the target. Without a baseline above the
        target: a result over it keeps the less the further it is over, a result under it exceeds
        by what it leaves of the target.
        """
        result, target = Fraction(self.result or 0), Fraction(self.target or 0)
        if self.direction == Direction.AT_LEAST:
            return result / target
        if self.baseline is not None and self.baseline > target:
            return (Fraction(self.baseline) - result) / (Fraction(self.baseline) - target)
        if result > target:
            return target / result
        # Reached exactly is all of it, also of a target of nothing.
        return 2 - result / target if target else Fraction(1)
