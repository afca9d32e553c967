"""The rule of planned days: which reminder is due at an instant."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrations.reminding import DaysError, planned_day, read_days
from tests.factories import DEADLINE, at

OPENS = at("2024-03-01 00:00")
TICK = timedelta(microseconds=1)
DAYS = (7, 3, 1)

# The last day that counts is 9/4: seven days before it is 2/4, three 6/4, one 8/4.
TABLE = [
    ("2024-02-29 23:59:59.999999", DAYS, None),  # not open yet
    ("2024-03-01 00:00", DAYS, None),
    ("2024-04-01 23:59:59.999999", DAYS, None),
    ("2024-04-02 00:00", DAYS, "2024-04-02"),
    ("2024-04-05 23:59:59.999999", DAYS, "2024-04-02"),  # caught up
    ("2024-04-06 00:00", DAYS, "2024-04-06"),
    ("2024-04-07 12:00", DAYS, "2024-04-06"),
    ("2024-04-08 00:00", DAYS, "2024-04-08"),
    ("2024-04-09 23:59:59.999999", DAYS, "2024-04-08"),  # the last moment that counts
    ("2024-04-10 00:00", DAYS, None),  # too late
    ("2024-04-20 00:00", DAYS, None),
    ("2024-04-09 00:00", (1, 0), "2024-04-09"),  # 0: on the last day itself
    ("2024-04-08 23:59:59.999999", (1, 0), "2024-04-08"),
    ("2024-04-09 12:00", (), None),  # never
    ("2024-03-01 00:00", (60,), "2024-02-09"),  # begun before the term: caught up when it opens
]


@pytest.mark.parametrize(("instant", "days", "due"), TABLE)
def test_which_day_is_due(instant, days, due):
    found = planned_day(days=days, opens_at=OPENS, closes_at=DEADLINE, at=at(instant))

    assert found == (date.fromisoformat(due) if due else None)


def test_an_extension_moves_the_days():
    later = at("2024-04-13 00:00")
    asked = ["2024-04-04 23:59", "2024-04-05 00:00", "2024-04-09 00:00", "2024-04-12 23:59"]

    found = [planned_day(days=DAYS, opens_at=OPENS, closes_at=later, at=at(each)) for each in asked]

    assert found == [None, date(2024, 4, 5), date(2024, 4, 9), date(2024, 4, 11)]


def test_a_deadline_within_a_day_counts_from_that_day():
    noon = at("2024-04-09 12:00")

    found = planned_day(days=(1,), opens_at=OPENS, closes_at=noon, at=noon - TICK)

    assert found == date(2024, 4, 8)


@given(
    minutes=st.lists(st.integers(min_value=-3000, max_value=60_000), min_size=1, max_size=40),
    days=st.sets(st.integers(min_value=0, max_value=60), max_size=5),
)
def test_however_often_it_is_asked_each_day_is_due_in_order_and_in_time(minutes, days):
    instants = sorted(OPENS + timedelta(minutes=each) for each in minutes)

    due = [
        planned_day(days=tuple(days), opens_at=OPENS, closes_at=DEADLINE, at=each)
        for each in instants
    ]

    told = [each for each in due if each]
    assert told == sorted(told)
    for instant, day in zip(instants, due, strict=True):
        if day is not None:
            assert OPENS <= instant < DEADLINE
            assert (date(2024, 4, 9) - day).days in days
            assert day <= instant.astimezone(OPENS.tzinfo).date()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("7,3,1", (7, 3, 1)),
        (" 1, 3 ,7,3", (7, 3, 1)),
        ("", ()),
        (",", ()),
        ("0", (0,)),
        ("60", (60,)),
    ],
)
def test_days_are_read(text, days):
    assert read_days(text) == days


@pytest.mark.parametrize("text", ["61", "-1", "3;1", "ba", "1.5", "9999", "²"])
def test_what_is_no_list_of_days_is_refused(text):
    with pytest.raises(DaysError, match="cách nhau bằng dấu phẩy"):
        read_days(text)
