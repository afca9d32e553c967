"""Which planned reminder is due at an instant: a rule of days, without rows and without a clock.

Days are counted back from the last day that counts: of «trước ngày 10/4/2024» that is 9/4, so one
day before it is 8/4, and 0 is 9/4 itself (clause V.3: «đôn đốc»).
"""

from datetime import date, datetime, timedelta

from core.calendar import last_day, start_of

MOST_DAYS = 60
# What was returned is short of days: one reminder, the day before the last.
DAYS_BEFORE_RETURN = (1,)


class DaysError(ValueError):
    """What was typed is no list of days; `str()` is the sentence to show."""


def read_days(text: str) -> tuple[int, ...]:
    """«7, 3,1» as (7, 3, 1), the earliest reminder first; nothing for never.

    Raises DaysError for what is no list of days.
    """
    days = set()
    for part in filter(None, (each.strip() for each in text.split(","))):
        if not part.isdecimal() or len(part) > 3 or int(part) > MOST_DAYS:
            raise DaysError(
                f"Hãy ghi số ngày trước hạn, từ 0 đến {MOST_DAYS}, cách nhau bằng dấu phẩy. "
                "Ví dụ: 3,1"
            )
        days.add(int(part))
    return tuple(sorted(days, reverse=True))


def planned_day(
    *, days: tuple[int, ...], opens_at: datetime, closes_at: datetime, at: datetime
) -> date | None:
    """The newest planned day that has begun, while the term runs; None when nothing is due.

    A day that was missed is caught up, but only the newest one: it covers those before it.
    """
    if not opens_at <= at < closes_at:
        return None
    last = last_day(closes_at)
    begun = [day for each in days if start_of(day := last - timedelta(days=each)) <= at]
    return max(begun, default=None)
