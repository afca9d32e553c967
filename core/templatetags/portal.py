"""How days, numbers, money and fields look on pages."""

from datetime import date, datetime
from decimal import Decimal

from django import forms, template

from core.calendar import (
    format_day,
    format_instant,
    format_moment,
    local_day,
    until_words,
)
from core.charts import BarChart, Row
from core.money import format_dong, in_words
from core.numbers import format_decimal, format_total

register = template.Library()


@register.filter
def day(value: date | datetime | None) -> str:
    """A day as dd/mm/yyyy; nothing for nothing."""
    if value is None or value == "":
        return ""
    return format_day(local_day(value) if isinstance(value, datetime) else value)


@register.filter
def instant(value: datetime | None) -> str:
    """A server time as a receipt shows it."""
    return "" if value is None or value == "" else format_instant(value)


@register.filter
def moment(value: datetime | None) -> str:
    """A server time for a table: 14:05 ngày 9/4/2024."""
    if value is None or value == "":
        return ""
    return format_moment(value)


@register.filter
def until(value: datetime) -> str:
    """A deadline in words: hết ngày 9/4/2024."""
    return until_words(value)


@register.filter
def number(value: Decimal | int | None) -> str:
    """A number in Vietnamese writing; nothing for nothing."""
    return "" if value is None or value == "" else format_decimal(value)


@register.filter
def total(value: Decimal | None) -> str:
    """A total with two decimals; nothing for nothing."""
    return "" if value is None or value == "" else format_total(value)


@register.filter
def dong(value: Decimal | int | None) -> str:
    """An amount with its dots; nothing for nothing."""
    return "" if value is None or value == "" else format_dong(int(value))


@register.filter
def dong_words(value: Decimal | int | None) -> str:
    """An amount spelled out, so that a nought too many is seen."""
    return "" if value is None or value == "" else in_words(int(value))


@register.filter
def lines(text: str) -> list[str]:
    """The lines of a text that are not empty, for a list."""
    return [line for line in text.splitlines() if line.strip()]


@register.filter
def labelled(row: Row, chart: BarChart) -> list[tuple[str, str]]:
    """The cells of a chart's row in its table, each under the head of its column."""
    values = [f"{format_decimal(value)}{chart.suffix}" for value in row.values]
    heads = [*(series.label for series in chart.series), *chart.heads]
    return list(zip(heads, [*values, *row.cells], strict=True))


@register.filter
def anchor(field: forms.BoundField) -> str:
    """The id that a link from the error summary goes to: the first button of a radio group."""
    if isinstance(field.field.widget, forms.RadioSelect):
        return f"{field.auto_id}_0"
    return field.id_for_label
