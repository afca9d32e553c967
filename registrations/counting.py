"""Which result of a pledge counts, and of which days results may be.

Clause IV.1.a counts «tính đến tháng 10/2024»: what stands on a later day is another campaign's.
"""

from datetime import date

from campaigns.models import Campaign
from core.calendar import short_day
from registrations.models import Pledge, ResultEntry


def newest_day(campaign: Campaign, today: date) -> date:
    """The last day that a result can be of: today, or the cut-off once that is past."""
    return min(today, campaign.results_on)


def day_fault(campaign: Campaign, as_of: date, today: date) -> str:
    """Why a result cannot be of that day, as a sentence; empty when it can."""
    first = campaign.emulation_phase.first_day
    if as_of > today:
        return "Ngày tính kết quả không được sau hôm nay."
    if as_of > campaign.results_on:
        return f"Kết quả chỉ được tính đến ngày chốt, {short_day(campaign.results_on)}."
    if as_of < first:
        return f"Kết quả chỉ được tính từ ngày bắt đầu thi đua, {short_day(first)}."
    return ""


def entry_that_counts(pledge: Pledge) -> ResultEntry | None:
    """The newest by its day up to the cut-off, of equal days the one written last.

    What was taken back does not come again by itself.
    """
    return (
        pledge.entries.filter(
            pk__gt=pledge.void_entries_to, as_of__lte=pledge.registration.campaign.results_on
        )
        .order_by("-as_of", "-pk")
        .first()
    )
