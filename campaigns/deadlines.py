"""Deadlines in words: what the plan says, what that means, and how long is left."""

from datetime import datetime

from campaigns.models import Phase
from campaigns.states import PeriodRule
from core.calendar import last_day, local_day, short_day, time_left


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
