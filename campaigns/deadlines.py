"""Deadlines in words: what the plan says, what that means, and how long is left."""

from abc import ABC, abstractmethod
from datetime import datetime, timedelta

from campaigns.models import Phase
from campaigns.states import PeriodRule
from core.calendar import last_day, local_day, short_day, time_left


class Window(ABC):
    """The time in which one unit may act, half-open, with a grace behind it that no page names.

    What opens and closes it is said by what is taken: registrations, nominations.
    """

    grace: timedelta

    @property
    @abstractmethod
    def opens_at(self) -> datetime:
        """The first instant that counts."""

    @property
    @abstractmethod
    def closes_at(self) -> datetime:
        """The deadline as it is shown: the first instant that is too late."""

    @property
    @abstractmethod
    def words(self) -> str:
        """The deadline in words."""

    def is_over(self, at: datetime) -> bool:
        """Whether nothing is taken from the unit any more, grace and all."""
        return at >= self.closes_at + self.grace

    def takes(self, at: datetime) -> bool:
        """Whether the unit may act at `at`."""
        return self.opens_at <= at and not self.is_over(at)

    def is_grace(self, at: datetime) -> bool:
        """Whether the deadline has passed and the unit may act all the same."""
        return self.closes_at <= at and not self.is_over(at)

    def later_fault(self, closes_at: datetime, at: datetime, last: Phase, period: str) -> str:
        """What is wrong with a new deadline, a sentence; "" when a unit may be given it.

        A term only grows, so a slip of the pen could not be mended: the end of `last` is the limit.
        """
        if closes_at <= self.closes_at:
            return f"Hạn mới phải sau hạn hiện nay của đơn vị ({self.words})."
        if closes_at <= at:
            return "Hạn mới phải sau lúc này."
        if closes_at > last.closes_at:
            return f"Hạn mới phải trong {period}, đến hết ngày {short_day(last.last_day)}."
        return ""


def deadline_sentence(phase: Phase) -> str:
    """«trước ngày 10/4/2024, tức hết ngày 9/4/2024»: the rule and the last day that counts."""
    last = short_day(last_day(phase.closes_at))
    if phase.rule == PeriodRule.BEFORE_DAY:
        return f"trước ngày {short_day(local_day(phase.closes_at))}, tức hết ngày {last}"
    return f"hết ngày {last}"


def closed_sentence(phase: Phase) -> str:
    """The refusal after the deadline, with the plan's words."""
    words = f" Kế hoạch quy định: «{phase.words}»." if phase.words else ""
    return f"Đã hết hạn đăng ký ({deadline_sentence(phase)}).{words}"


def not_yet_sentence(phase: Phase) -> str:
    """The refusal before the phase opens."""
    return f"Chưa đến thời gian đăng ký: mở từ ngày {short_day(local_day(phase.opens_at))}."


def remaining(phase: Phase, at: datetime) -> str:
    """How long the phase still runs: «còn 2 ngày 5 giờ»."""
    return time_left(phase.closes_at, at)
