from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar import (
    COMMUNE_TZ,
    DayError,
    add_working_days,
    before_day,
    end_of,
    format_clock,
    format_day,
    format_instant,
    local_day,
    month_bounds,
    paper_day,
    parse_day,
    short_day,
    start_of,
    through_day,
    time_left,
    two_digits,
)

APRIL_9 = date(2024, 4, 9)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
# The South kept other hours until 13 June 1975; what the portal deals with is later.
recent_days = st.dates(date(1976, 1, 1), date(2099, 12, 31))

READ = [
    ("9/4/2024", APRIL_9),
    ("09/04/2024", APRIL_9),
    ("9/04/2024", APRIL_9),
    ("09/4/2024", APRIL_9),
    ("9-4-2024", APRIL_9),
    ("09-04-2024", APRIL_9),
    ("9.4.2024", APRIL_9),
    ("09.04.2024", APRIL_9),
    ("9/4/24", APRIL_9),
    ("9-4-24", APRIL_9),
    ("9.4.24", APRIL_9),
    ("09.04.24", APRIL_9),
    ("9 4 2024", APRIL_9),
    ("9 4 24", APRIL_9),
    ("  9/4/2024  ", APRIL_9),
    ("9 / 4 / 2024", APRIL_9),
    ("9. 4. 2024", APRIL_9),
    ("9 - 4 - 2024", APRIL_9),
    ("9\u00a0/\u00a04/2024", APRIL_9),
    ("\u200b9/4/2024\n", APRIL_9),
    ("2024-04-09", APRIL_9),
    ("2024-4-9", APRIL_9),
    ("ngày 9/4/2024", APRIL_9),
    ("Ngày 09/4/2024", APRIL_9),
    ("9 tháng 4 năm 2024", APRIL_9),
    ("09 tháng 04 năm 2024", APRIL_9),
    ("ngày 09 tháng 4 năm 2024", APRIL_9),
    ("Ngày 9 Tháng 4 Năm 2024", APRIL_9),
    ("NGÀY 9 THÁNG 4 NĂM 2024", APRIL_9),
    ("ngay 9 thang 4 nam 2024", APRIL_9),
    ("nga\u0300y 9 tha\u0301ng 4 na\u0306m 2024", APRIL_9),
    ("9 tháng 4, 2024", APRIL_9),
    ("9 tháng 4, năm 2024", APRIL_9),
    ("9 tháng 4 2024", APRIL_9),
    ("ngày  9  tháng  4  năm  2024", APRIL_9),
    ("10/4/2024", date(2024, 4, 10)),
    ("4/10/2024", date(2024, 10, 4)),
    ("12/11/2024", date(2024, 11, 12)),
    ("31/12/2024", date(2024, 12, 31)),
    ("29/2/2024", date(2024, 2, 29)),
    ("1/1/1900", date(1900, 1, 1)),
    ("31/12/2100", date(2100, 12, 31)),
    ("30/4/1975", date(1975, 4, 30)),
    ("1/1/00", date(2000, 1, 1)),
    ("31/12/49", date(2049, 12, 31)),
]

HOW = "Không đọc được ngày. Hãy viết ngày, tháng, năm, ví dụ 9/4/2024."
REFUSED = [
    ("", "Hãy nhập ngày."),
    (" \u00a0", "Hãy nhập ngày."),
    ("4/13/2024", "Không có tháng 13. Hãy viết ngày trước, tháng sau, ví dụ 13/4/2024."),
    ("2024-13-01", "Không có tháng 13. Hãy viết ngày trước, tháng sau, ví dụ 13/4/2024."),
    ("9/0/2024", "Không có tháng 0. Hãy viết ngày trước, tháng sau, ví dụ 13/4/2024."),
    ("31/4/2024", "Tháng 4 năm 2024 không có ngày 31, chỉ có ngày 1 đến 30."),
    ("29/2/2023", "Tháng 2 năm 2023 không có ngày 29, chỉ có ngày 1 đến 28."),
    ("0/4/2024", "Tháng 4 năm 2024 không có ngày 0, chỉ có ngày 1 đến 30."),
    ("9/4/1899", "Năm phải từ 1900 đến 2100."),
    ("9/4/2101", "Năm phải từ 1900 đến 2100."),
    ("9/4/68", "Năm «68» chưa rõ. Hãy ghi đủ bốn chữ số của năm."),
    ("9/4", HOW),
    ("9/4/024", HOW),
    ("9/4-2024", HOW),
    ("2024/04/09", HOW),
    ("09042024", HOW),
    ("9 tháng 42024", HOW),
    ("April 9, 2024", HOW),
    ("9 tháng tư năm 2024", HOW),
    ("9/4/2024 17:00", HOW),
    ("²/4/2024", HOW),
    ("hôm nay", HOW),
]


@pytest.mark.parametrize(("typed", "day"), READ)
def test_a_day_is_read_day_first(typed, day):
    assert parse_day(typed) == day


@pytest.mark.parametrize(("typed", "sentence"), REFUSED)
def test_what_is_no_day_is_refused_with_what_to_do(typed, sentence):
    with pytest.raises(DayError) as refusal:
        parse_day(typed)

    assert str(refusal.value) == sentence


@given(days)
def test_a_printed_day_is_read_back(day):
    for write in (format_day, short_day, paper_day, date.isoformat):
        assert parse_day(write(day)) == day


@given(st.text("0123456789/-. ", max_size=12) | st.text())
def test_whatever_is_typed_gives_a_day_or_a_sentence(text):
    day, sentence = APRIL_9, "."

    try:
        day = parse_day(text)
    except DayError as refusal:
        sentence = str(refusal)

    assert 1900 <= day.year <= 2100
    assert sentence.endswith(".")


def test_a_day_begins_at_midnight_in_the_commune():
    assert start_of(APRIL_9) == datetime(2024, 4, 8, 17, tzinfo=UTC)
    assert start_of(APRIL_9).tzinfo is COMMUNE_TZ


@given(recent_days)
def test_a_day_takes_in_its_first_instant_and_not_its_end(day):
    moment = timedelta(microseconds=1)

    assert local_day(start_of(day)) == day
    assert local_day(start_of(day) - moment) == day - timedelta(days=1)
    assert local_day(end_of(day) - moment) == day
    assert local_day(end_of(day)) == day + timedelta(days=1)


def test_an_instant_is_not_taken_for_a_day():
    with pytest.raises(TypeError):
        start_of(datetime(2024, 4, 9, tzinfo=UTC))


@pytest.mark.parametrize("ask", [local_day, format_clock, format_instant])
def test_an_instant_without_a_zone_is_refused(ask):
    with pytest.raises(ValueError, match="time zone"):
        ask(datetime(2024, 4, 9))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("year", "month", "last"), [(2024, 2, 29), (2023, 2, 28), (2024, 4, 30), (2024, 12, 31)]
)
def test_a_month_has_a_first_and_a_last_day(year, month, last):
    assert month_bounds(year, month) == (date(year, month, 1), date(year, month, last))


@pytest.mark.parametrize(
    ("received_at", "in_time"),
    [
        ("2024-04-09T23:59:59.999999+07:00", True),
        ("2024-04-09T16:59:59+00:00", True),
        ("2024-04-10T00:00:00+07:00", False),
        ("2024-04-09T17:00:00+00:00", False),
        ("2024-04-10T08:00:00+07:00", False),
    ],
)
def test_before_a_day_does_not_take_the_day_in(received_at, in_time):
    at = datetime.fromisoformat(received_at)

    assert (at < before_day(date(2024, 4, 10))) == in_time
    assert (at < through_day(APRIL_9)) == in_time


@pytest.mark.parametrize(
    ("day", "screen", "short", "paper"),
    [
        (APRIL_9, "09/04/2024", "9/4/2024", "ngày 09 tháng 4 năm 2024"),
        (date(2024, 2, 5), "05/02/2024", "5/2/2024", "ngày 05 tháng 02 năm 2024"),
        (date(2024, 1, 31), "31/01/2024", "31/1/2024", "ngày 31 tháng 01 năm 2024"),
        (date(2019, 6, 29), "29/06/2019", "29/6/2019", "ngày 29 tháng 6 năm 2019"),
        (date(2024, 3, 10), "10/03/2024", "10/3/2024", "ngày 10 tháng 3 năm 2024"),
        (date(2024, 12, 1), "01/12/2024", "1/12/2024", "ngày 01 tháng 12 năm 2024"),
    ],
)
def test_a_day_is_written_for_screen_plan_and_paper(day, screen, short, paper):
    assert (format_day(day), short_day(day), paper_day(day)) == (screen, short, paper)


def test_an_instant_is_written_in_local_time():
    at = datetime(2024, 4, 9, 7, 5, 7, 999_999, tzinfo=UTC)

    assert format_clock(at) == "14:05"
    assert format_instant(at) == "14 giờ 05 phút 07 giây, ngày 09/4/2024"


def test_an_instant_is_written_with_its_local_day():
    at = datetime(2024, 1, 31, 17, 0, 0, tzinfo=UTC)

    assert format_instant(at) == "00 giờ 00 phút 00 giây, ngày 01/02/2024"


@pytest.mark.parametrize(
    ("number", "written"), [(0, "00"), (5, "05"), (10, "10"), (99, "99"), (120, "120")]
)
def test_the_number_of_a_paper_has_two_digits_at_least(number, written):
    assert two_digits(number) == written


def test_the_number_of_a_paper_is_not_negative():
    with pytest.raises(ValueError, match="negative"):
        two_digits(-1)


@pytest.mark.parametrize(
    ("left", "sentence"),
    [
        (timedelta(days=2, hours=5, minutes=59), "còn 2 ngày 5 giờ"),
        (timedelta(days=2, minutes=59), "còn 2 ngày"),
        (timedelta(days=1), "còn 1 ngày"),
        (timedelta(hours=23, minutes=59, seconds=59), "còn 23 giờ 59 phút"),
        (timedelta(hours=5), "còn 5 giờ"),
        (timedelta(minutes=10, seconds=30), "còn 10 phút"),
        (timedelta(minutes=1), "còn 1 phút"),
        (timedelta(seconds=59), "còn dưới 1 phút"),
        (timedelta(microseconds=1), "còn dưới 1 phút"),
        (timedelta(0), "đã hết hạn"),
        (timedelta(days=-3), "đã hết hạn"),
    ],
)
def test_the_time_left_is_said_in_two_units(left, sentence):
    deadline = before_day(date(2024, 4, 10))

    assert time_left(deadline, (deadline - left).astimezone(UTC)) == sentence


@pytest.mark.parametrize(
    ("day", "number", "later"),
    [
        (APRIL_9, 0, APRIL_9),
        (APRIL_9, 1, date(2024, 4, 10)),
        (APRIL_9, 3, date(2024, 4, 12)),
        (APRIL_9, 4, date(2024, 4, 15)),
        (date(2024, 4, 13), 1, date(2024, 4, 15)),
        (date(2024, 4, 12), 10, date(2024, 4, 26)),
        (date(2024, 4, 15), -1, date(2024, 4, 12)),
        (date(2024, 4, 14), -1, date(2024, 4, 12)),
    ],
)
def test_working_days_skip_saturday_and_sunday(day, number, later):
    assert add_working_days(day, number) == later


def test_holidays_are_left_out_and_days_worked_in_exchange_count():
    """The 29th is off, the 30th and the 1st are holidays; Saturday the 4th is worked instead."""
    off = {date(2024, 4, 29), date(2024, 4, 30), date(2024, 5, 1)}
    friday, worked = date(2024, 4, 26), {date(2024, 5, 4)}

    assert add_working_days(friday, 1, off=off) == date(2024, 5, 2)
    assert add_working_days(friday, 3, off=off) == date(2024, 5, 6)
    assert add_working_days(friday, 3, off=off, worked=worked) == date(2024, 5, 4)
    assert add_working_days(date(2024, 5, 2), -1, off=off) == friday
