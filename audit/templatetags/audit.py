"""Draws the history of a thing."""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.apps import apps
from django.db import models

from audit.models import Entry
from core.calendar import format_day, format_instant
from core.numbers import format_decimal

register = template.Library()


@register.inclusion_tag("_history.html")
def history(subject: models.Model) -> dict[str, Any]:
    """The «Lịch sử» block of a thing's page: newest first."""
    entries = list(Entry.objects.about(subject).reverse()[:200])
    return {"entries": [{"entry": each, "changes": _changes(each)} for each in entries]}


def _changes(entry: Entry) -> list[tuple[str, str, str]]:
    """Each changed field in words: label, before, after."""
    model = apps.get_model(entry.part_type or entry.subject_type)
    fields = {field.name: field for field in model._meta.concrete_fields}
    return [
        (
            _label(fields.get(name), name),
            _value(fields.get(name), old),
            _value(fields.get(name), new),
        )
        for name, (old, new) in json.loads(entry.values).items()
    ]


def _label(field: models.Field | None, name: str) -> str:  # type: ignore[type-arg]
    """What people call the field; the name as written where there is no such field."""
    return str(field.verbose_name) if field is not None else name


def _value(field: models.Field | None, value: Any) -> str:  # type: ignore[type-arg]
    """A stored value as people read it."""
    if value is None or value == "":
        return "(trống)"
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateTimeField):
        return format_instant(datetime.fromisoformat(value))
    if isinstance(field, models.DateField):
        return format_day(date.fromisoformat(value))
    if isinstance(field, models.DecimalField):
        return format_decimal(Decimal(value))
    return str(value)
