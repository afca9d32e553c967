"""A time of day as it is typed, and a deadline in words."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.calendar import (
    COMMUNE_TZ,
    DayError,
    at_clock,
    before_day,
    last_day,
    parse_clock,
    through_day,
    until_words,
)

DAY = date(2024, 4, 12)
READ = {
    "17:30": time(17, 30),
    "17h30": time(17, 30),
    "17 h 30": time(17, 30),
    "17 giờ 30": time(17, 30),
    "17 giờ 30 phút": time(17, 30),
    " 17:30 ": time(17, 30),
    "17H": time(17),
    "17 giờ": time(17),
    "17": time(17),
    "7:05": time(7, 5),
    "0:00": time(0),
    "23:59": time(23, 59),
}
UNREADABLE = [
    "",
    "  ",
    "năm giờ",
    "17:3",
    "17:300",
    "5pm",
    "17.30",
    "-1",
    "17:30:00",
    "1730",
    "a17",
]
OUT_OF_DAY = ["24", "24:00", "24 giờ", "17:60", "99", "25h00"]


@pytest.mark.parametrize("typed", READ)
def test_a_time_of_day_is_read_as_people_write_it(typed):
    assert parse_clock(typed) == READ[typed]


@pytest.mark.parametrize("typed", UNREADABLE)
def test_what_is_no_time_is_refused_with_the_way_to_write_it(typed):
    with pytest.raises(DayError, match=r"Hãy viết giờ và phút, ví dụ 17:00\."):
        parse_clock(typed)


@pytest.mark.parametrize("typed", OUT_OF_DAY)
def test_a_time_that_no_day_has_is_refused(typed):
    with pytest.raises(DayError, match=r"Giờ phải từ 0:00 đến 23:59\."):
        parse_clock(typed)


def test_a_time_of_a_day_is_the_communes():
    assert at_clock(DAY, time(17)) == datetime(2024, 4, 12, 10, tzinfo=UTC)
    assert at_clock(DAY, time(0)) == before_day(DAY)


def test_a_time_of_an_instant_is_refused():
    with pytest.raises(TypeError):
        at_clock(datetime(2024, 4, 12, tzinfo=UTC), time(17))


def test_the_last_day_is_the_one_before_the_closing_instant():
    assert last_day(through_day(DAY)) == DAY
    assert last_day(at_clock(DAY, time(0, 1))) == DAY


@pytest.mark.parametrize("zone", [UTC, COMMUNE_TZ], ids=str)
def test_a_deadline_is_told_by_its_day_or_by_its_hour(zone):
    told = [
        until_words(each.astimezone(zone))
        for each in (through_day(DAY), at_clock(DAY, time(17)), through_day(DAY) + timedelta(1))
    ]

    assert told == ["hết ngày 12/4/2024", "trước 17:00 ngày 12/4/2024", "hết ngày 13/4/2024"]
