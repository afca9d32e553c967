"""Terms in working days know the holidays of the catalogue; clerks change these."""

from datetime import date

import pytest
from django.core.management import call_command

from campaigns.models import BaseWage, Holiday
from campaigns.workdays import working_days_after

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "number", "later"),
    [
        (date(2024, 2, 7), 1, date(2024, 2, 15)),  # Tết Giáp Thìn
        (date(2024, 4, 17), 1, date(2024, 4, 19)),  # Giỗ Tổ
        (date(2024, 4, 26), 2, date(2024, 5, 3)),  # 29/4 to 1/5
        (date(2024, 5, 3), 1, date(2024, 5, 4)),  # a Saturday worked instead of 29/4
        (date(2024, 8, 30), 1, date(2024, 9, 4)),  # Quốc khánh
        (date(2024, 12, 10), 15, date(2024, 12, 31)),
        (date(2024, 12, 11), 15, date(2025, 1, 2)),  # 1/1 is none
        (date(2025, 1, 24), 1, date(2025, 2, 3)),  # Tết Ất Tỵ
        (date(2026, 2, 13), 1, date(2026, 2, 23)),  # Tết Bính Ngọ
        (date(2026, 11, 23), 1, date(2026, 11, 25)),  # Ngày Văn hóa Việt Nam
        (date(2024, 2, 15), -1, date(2024, 2, 7)),
    ],
)
def test_what_migrations_wrote_down_is_left_out(day, number, later):
    assert working_days_after(day, number) == later


def test_a_day_that_a_clerk_adds_is_left_out():
    Holiday.objects.create(day=date(2027, 2, 8), name="Tết Âm lịch", source="Thông báo")

    assert working_days_after(date(2027, 2, 5), 1) == date(2027, 2, 9)


def test_a_term_is_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        working_days_after(date(2024, 12, 11), 15)


def test_every_day_has_a_source_and_falls_where_it_matters():
    """A day off falls on Monday to Friday, a day worked instead on a Saturday or Sunday."""
    for each in Holiday.objects.all():
        assert each.source
        assert (each.day.weekday() >= 5) is each.is_worked, each


@pytest.mark.django_db(transaction=True)
def test_what_a_flush_takes_away_is_put_in_again():
    wages, holidays = BaseWage.objects.count(), Holiday.objects.count()

    call_command("flush", interactive=False, verbosity=0)

    assert (BaseWage.objects.count(), Holiday.objects.count()) == (wages, holidays)
    assert wages
    assert holidays
