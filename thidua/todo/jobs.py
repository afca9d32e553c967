"""One thing to do: what, where, until when."""

from dataclasses import dataclass
from datetime import datetime

from campaigns.models import Campaign
from core.calendar import last_day, local_day, time_left


@dataclass(frozen=True)
class Job:
    """A thing to do, or to look at: a text and where one does it.

    `closes_at` orders jobs by urgency. Without `is_needed` there is something to see here, and
    nothing that must be done.
    """

    text: str
    button: str = ""
    url: str = ""
    closes_at: datetime | None = None
    deadline: str = ""
    left: str = ""
    is_needed: bool = True
    is_post: bool = False

    @property
    def urgency(self) -> tuple[bool, float]:
        """A key to sort by: what must be done first, of that what ends first."""
        ends = float("inf") if self.closes_at is None else self.closes_at.timestamp()
        return not self.is_needed, ends


def has_ended(campaign: Campaign, at: datetime) -> bool:
    """Whether every phase of a campaign is over."""
    return all(phase.is_over(at) for phase in campaign.phase_list)


def left_words(closes_at: datetime, at: datetime) -> str:
    """How long there is, or how long it is overdue: «còn 2 ngày 5 giờ», «quá hạn 3 ngày»."""
    if at < closes_at:
        return time_left(closes_at, at)
    days = (local_day(at) - last_day(closes_at)).days
    return f"quá hạn {days} ngày" if days else "đã quá hạn"
