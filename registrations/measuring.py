"""How a pledge is measured: reached, exceeded or missed, and how much of it in per cent."""

from dataclasses import dataclass
from decimal import Decimal

from core.numbers import half_up
from registrations.states import Direction, Outcome

WHOLE = Decimal(100)
JUST_MISSED = Decimal("99.9")
JUST_EXCEEDED = Decimal("100.1")


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
        percent = half_up(self._share() * WHOLE, 1)
        if self.outcome == Outcome.MISSED:
            return max(min(percent, JUST_MISSED), Decimal(0))
        if self.outcome == Outcome.EXCEEDED:
            return max(percent, JUST_EXCEEDED)
        return WHOLE

    def _share(self) -> Decimal:
        """The kept part of what was pledged; 1 is all of it.

        Less is better: the way from the baseline down to the target; without a baseline above the
        target, how far the result stands over it.
        """
        result, target = self.result or Decimal(0), self.target or Decimal(0)
        if self.direction == Direction.AT_LEAST:
            return result / target
        if self.baseline is not None and self.baseline > target:
            return (self.baseline - result) / (self.baseline - target)
        if result <= target:
            # Nothing to measure the gain by: kept, and `outcome` says whether it is exceeded.
            return Decimal(1)
        return target / result
