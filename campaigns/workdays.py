"""Terms in working days, with the holidays that the catalogue knows."""

from datetime import date, timedelta

from campaigns.models import Holiday
from core.calendar import add_working_days


def working_days_after(day: date, number: int) -> date:
    """The day so many working days later, holidays left out; one query."""
    # Longer than any term with the holidays that may fall into it.
    span = timedelta(days=abs(number) * 3 + 30)
    rows = Holiday.objects.between(day - span, day + span).values_list("day", "is_worked")
    days = dict(rows)
    return add_working_days(
        day,
        number,
        off={each for each, is_worked in days.items() if not is_worked},
        worked={each for each, is_worked in days.items() if is_worked},
    )
