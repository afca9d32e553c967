"""The commune's calendar: days to instants and back, dates on papers. Never reads a clock.

A day is a `date`, an instant an aware `datetime`. A term is half-open: it takes in its first
instant and ends just before its last one, so that «received before the end» is one comparison,
`at < end`.
"""

import re
from calendar import monthrange
from collections.abc import Container
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.text import clean_line, strip_marks

COMMUNE_TZ = ZoneInfo("Asia/Ho_Chi_Minh")

FIRST_YEAR = 1900
LAST_YEAR = 2100

_BY_SIGNS = re.compile(
    r"(?P<day>[0-9]{1,2}) ?(?P<sign>[/.-]| ) ?(?P<month>[0-9]{1,2}) ?(?P=sign) ?"
    r"(?P<year>[0-9]{4}|[0-9]{2})"
)
_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2}) ?(?:(?::|h|gio) ?(?P<minute>[0-9]{2})?)?")
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_IN_WORDS = re.compile(
    r"(?P<day>[0-9]{1,2}) ?thang ?(?P<month>[0-9]{1,2})(?:,? nam ?|, ?| )(?P<year>[0-9]{4})"
)


class DayError(ValueError):
    """What was typed is no day, or no time of day; `str()` is the sentence to show."""


def start_of(day: date) -> datetime:
    """The first instant of a day in the commune.

    Raises TypeError for a `datetime`: its date could be that of another zone; see `local_day`.
    """
    if isinstance(day, datetime):
        raise TypeError("a day is wanted, not an instant")
    return datetime.combine(day, time.min, tzinfo=COMMUNE_TZ)


def end_of(day: date) -> datetime:
    """The first instant after a day in the commune: «hết ngày», 24 giờ, the end not taken in."""
    return start_of(day + timedelta(days=1))


def local_day(at: datetime) -> date:
    """The day it is in the commune at an instant. Raises ValueError for a naive `datetime`."""
    return _local(at).date()


def last_day(closes_at: datetime) -> date:
    """The last day that counts before a deadline: 9/4 for the first instant of 10/4."""
    return local_day(closes_at - timedelta(microseconds=1))


def on_day(day: date, at: datetime) -> datetime:
    """The time of day of `at`, on another day. Raises ValueError for a naive `datetime`."""
    return datetime.combine(day, _local(at).time(), COMMUNE_TZ)


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def before_day(day: date) -> datetime:
    """The deadline of «trước ngày D»: the first instant of D, which is already too late.

    «Trước ngày» does not take the day itself in: what must be sent «trước ngày 10/4/2024» is in
    time up to the end of 9/4/2024, and accepted if and only if `at < before_day(D)`.
    """
    return start_of(day)


def through_day(day: date) -> datetime:
    """The deadline of «đến hết ngày D», «chậm nhất ngày D»: the first instant after D.

    Civil Code 2015 (91/2015/QH13), article 148: a term ends at 24:00 of its last day. The same
    article moves a last day that is a weekend or a holiday to the next working day; whether that
    holds for a date that a plan fixes is for the office to say, so it is not done here.
    """
    return end_of(day)


def format_day(day: date) -> str:
    """A day as the screen shows it: `09/04/2024`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def short_day(day: date) -> str:
    """A day as the commune's plan writes it, and sentences on the screen: `9/4/2024`."""
    return f"{day.day}/{day.month}/{day.year:04d}"


def paper_day(day: date) -> str:
    """A day as official papers write it: `ngày 09 tháng 4 năm 2024`.

    Decree 30/2020/NĐ-CP, appendix I: a 0 before days below 10 and before months 1 and 2 only.
    """
    return f"ngày {day.day:02d} tháng {_paper_month(day)} năm {day.year:04d}"


def paper_date(day: date) -> str:
    """A day in figures as official papers write it: `09/4/2024`, its zeros as in `paper_day`."""
    return f"{day.day:02d}/{_paper_month(day)}/{day.year:04d}"


def format_clock(at: datetime) -> str:
    """The time of day in the commune: `14:05`. Raises ValueError for a naive `datetime`."""
    return f"{_local(at):%H:%M}"


def format_moment(at: datetime) -> str:
    """An instant to the minute: `14:05 ngày 9/4/2024`, local time."""
    return f"{format_clock(at)} ngày {short_day(local_day(at))}"


def until_words(closes_at: datetime) -> str:
    """A deadline in words: «hết ngày 9/4/2024», or «trước 17:00 ngày 9/4/2024» within a day."""
    if _local(closes_at) == start_of(local_day(closes_at)):
        return f"hết ngày {short_day(last_day(closes_at))}"
    return f"trước {format_moment(closes_at)}"


def format_instant(at: datetime) -> str:
    """An instant as receipts say it: `14 giờ 05 phút 07 giây, ngày 09/4/2024`, local time.

    The day has its zeros as in `paper_day`. Raises ValueError for a naive `datetime`.
    """
    local = _local(at)
    day = paper_date(local.date())
    return f"{local:%H} giờ {local:%M} phút {local:%S} giây, ngày {day}"


def two_digits(number: int) -> str:
    """The number of a paper: `05`, `12`, `120`; below 10 with a 0 (Decree 30/2020/NĐ-CP).

    Raises ValueError below 0.
    """
    if number < 0:
        raise ValueError("a paper's number is not negative")
    return f"{number:02d}"


def parse_day(text: str) -> date:
    """Read a day as people here type it: day first, never month first; years 1900 to 2100.

    `9/4/2024`, `09-04-2024`, `9.4.24`, `9 4 2024`, `9 tháng 4 năm 2024`, each also after «ngày»
    and with spaces between; and `2024-04-09`, as programs write it. A year of two digits is 2000
    to 2049; above that it could be a year of birth, so four digits are asked for.

    Raises DayError with what is wrong.
    """
    line = strip_marks(clean_line(text)).lower().removeprefix("ngay ")
    if not line:
        raise DayError("Hãy nhập ngày.")
    found = _ISO.fullmatch(line) or _BY_SIGNS.fullmatch(line) or _IN_WORDS.fullmatch(line)
    if not found:
        raise DayError("Không đọc được ngày. Hãy viết ngày, tháng, năm, ví dụ 9/4/2024.")
    year = int(found["year"])
    if len(found["year"]) == 2:
        if year >= 50:
            raise DayError(f"Năm «{found['year']}» chưa rõ. Hãy ghi đủ bốn chữ số của năm.")
        year += 2000
    return _checked_day(year, int(found["month"]), int(found["day"]))


def parse_clock(text: str) -> time:
    """Read a time of day as people here type it: `17:30`, `17h30`, `17 giờ 30`, `17h`, `17`.

    Raises DayError with what is wrong. «24 giờ» is the end of a day and no time of day.
    """
    line = strip_marks(clean_line(text)).lower().removesuffix(" phut")
    found = _CLOCK.fullmatch(line)
    if not found:
        raise DayError("Không đọc được giờ. Hãy viết giờ và phút, ví dụ 17:00.")
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 23 or minute > 59:
        raise DayError("Giờ phải từ 0:00 đến 23:59.")
    return time(hour, minute)


def at_clock(day: date, clock: time) -> datetime:
    """The instant of a time of day in the commune. Raises TypeError for a `datetime`."""
    return datetime.combine(start_of(day), clock, tzinfo=COMMUNE_TZ)


def time_left(until: datetime, at: datetime) -> str:
    """How long it is from `at` until a deadline, rounded down: «còn 2 ngày 5 giờ».

    The two largest units, of days, hours and minutes, that follow each other; «còn dưới 1 phút»
    in the last minute, «đã hết hạn» from the deadline on. Raises ValueError for a naive
    `datetime`.
    """
    left = _local(until) - _local(at)
    # Two instants of one zone are subtracted by their wall clocks; our zone has no summer time.
    if left <= timedelta(0):
        return "đã hết hạn"
    minutes = left // timedelta(minutes=1)
    if minutes == 0:
        return "còn dưới 1 phút"
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = [(days, "ngày"), (hours, "giờ")] if days else [(hours, "giờ"), (minutes, "phút")]
    return "còn " + " ".join(f"{count} {unit}" for count, unit in parts if count)


def add_working_days(
    day: date, number: int, *, off: Container[date] = (), worked: Container[date] = ()
) -> date:
    """The day that many working days later, or earlier when `number` is negative.

    Working days are Monday to Friday without the public holidays `off`, and the days `worked` in
    exchange; both are set anew every year and handed in. The day itself is not counted; 0 gives it
    back as it is.
    """
    step = timedelta(days=1 if number > 0 else -1)
    for _ in range(abs(number)):
        day += step
        while (day.weekday() >= 5 or day in off) and day not in worked:
            day += step
    return day


def _local(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("an instant must know its time zone")
    return at.astimezone(COMMUNE_TZ)


def _paper_month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)


def _checked_day(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DayError(f"Năm phải từ {FIRST_YEAR} đến {LAST_YEAR}.")
    if not 1 <= month <= 12:
        raise DayError(f"Không có tháng {month}. Hãy viết ngày trước, tháng sau, ví dụ 13/4/2024.")
    last = month_bounds(year, month)[1].day
    if not 1 <= day <= last:
        raise DayError(f"Tháng {month} năm {year} không có ngày {day}, chỉ có ngày 1 đến {last}.")
    return date(year, month, day)
