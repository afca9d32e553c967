from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django import forms
from django.template import Context, Template
from django.utils import formats

APRIL_10 = date(2024, 4, 10)
AT = datetime(2024, 4, 10, 14, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@pytest.mark.parametrize("localize", [True, False])
@pytest.mark.parametrize(
    "typed", ["10/4/2024", "10/04/2024", "10-4-2024", "10.4.2024", "10.4.24", "2024-04-10"]
)
def test_a_date_field_reads_the_day_first(typed, localize):
    assert forms.DateField(localize=localize).clean(typed) == APRIL_10


@pytest.mark.parametrize("typed", ["4/13/2024", "31/4/2024", "2024/04/10", "April 10, 2024"])
def test_a_date_field_never_reads_the_month_first(typed):
    with pytest.raises(forms.ValidationError):
        forms.DateField(localize=True).clean(typed)


@pytest.mark.parametrize(
    "typed",
    ["10/4/2024 14:05", "10/04/2024 14:05:00", "14:05 10/4/2024", "10.4.2024 14:05"]
    + ["2024-04-10 14:05", "2024-04-10T14:05"],
)
def test_a_date_and_time_field_reads_the_day_first(typed):
    assert forms.DateTimeField(localize=True).clean(typed) == AT


def test_a_date_field_shows_what_it_reads():
    shown = forms.DateField(localize=True).widget.format_value(APRIL_10)

    assert shown == "10/04/2024"
    assert forms.DateField(localize=True).clean(shown) == APRIL_10


def test_a_date_and_time_field_shows_what_it_reads():
    shown = forms.DateTimeField(localize=True).widget.format_value(AT)

    assert shown == "10/04/2024 14:05"
    assert forms.DateTimeField(localize=True).clean(shown) == AT


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (1234567.5, "1.234.567,5"),
        (50_000_000, "50.000.000"),
        (Decimal("12.50"), "12,50"),
        (999, "999"),
    ],
)
def test_numbers_are_printed_in_groups_of_three(number, printed):
    assert formats.number_format(number, force_grouping=True) == printed


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("{{ money }}", "50.000.000"),
        ("{{ day }}", "10/04/2024"),
        ('{{ day|date:"SHORT_DATE_FORMAT" }}', "10/04/2024"),
        ("{{ at }}", "14:05 ngày 10/04/2024"),
        ('{{ at|date:"SHORT_DATETIME_FORMAT" }}', "14:05 10/04/2024"),
        ('{{ at|time:"TIME_FORMAT" }}', "14:05"),
        ('{{ day|date:"YEAR_MONTH_FORMAT" }}', "tháng 4/2024"),
        ('{{ day|date:"MONTH_DAY_FORMAT" }}', "10/4"),
    ],
)
def test_a_page_shows_days_and_amounts_the_vietnamese_way(source, printed):
    context = Context({"money": 50_000_000, "day": APRIL_10, "at": AT})

    assert Template(source).render(context) == printed


def test_the_week_begins_on_monday():
    assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
