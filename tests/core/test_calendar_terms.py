"""Ends of terms in words and days, and another day's time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core.calendar import COMMUNE_TZ, before_day, last_day, on_day, through_day, until_words

NINTH, TENTH = date(2024, 4, 9), date(2024, 4, 10)
TICK = timedelta(microseconds=1)


def test_the_last_day_is_the_one_before_the_first_that_is_too_late():
    assert last_day(before_day(TENTH)) == last_day(through_day(NINTH)) == NINTH


@pytest.mark.parametrize(
    ("end", "day"), [(TICK, TENTH), (timedelta(hours=12), TENTH), (-TICK, NINTH)]
)
def test_within_a_day_that_day_is_the_last(end, day):
    assert last_day(before_day(TENTH) + end) == day


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (timedelta(0), "hết ngày 9/4/2024"),
        (timedelta(hours=17), "trước 17:00 ngày 10/4/2024"),
        (timedelta(minutes=-5), "trước 23:55 ngày 9/4/2024"),
    ],
)
def test_a_deadline_in_words(end, words):
    assert until_words(before_day(TENTH) + end) == words
    assert until_words((before_day(TENTH) + end).astimezone(UTC)) == words


def test_another_day_at_the_same_time_of_the_commune():
    late = datetime(2024, 11, 15, 20, 30, tzinfo=UTC)  # 3:30 of the 16th here

    assert on_day(NINTH, late) == datetime(2024, 4, 9, 3, 30, tzinfo=COMMUNE_TZ)


@pytest.mark.parametrize("ask", [last_day, until_words, lambda at: on_day(NINTH, at)])
def test_an_instant_without_a_zone_is_refused(ask):
    with pytest.raises(ValueError, match="zone"):
        ask(datetime(2024, 4, 9))  # noqa: DTZ001
