"""Draws the history of a thing."""

import json
from datetime import date
from typing import Any

from django import template
from django.apps import apps
from django.db import models

from audit.models import Entry
from core.calendar import format_day

register = template.Library()


@register.inclusion_tag("_history.html")
def history(subject: models.Model) -> dict[str, Any]:
    """The «Lịch sử» block of a thing's page: newest first."""
    entries = list(Entry.objects.about(subject).reverse()[:200])
    return {"entries": [{"entry": each, "changes": _changes(each)} for each in entries]}


def _changes(entry: Entry) -> list[tuple[str, str, str]]:
    """Each changed field in words: label, before, after."""
    app = entry.subject_type.split(".")[0]
    return [
        (_label(app, name), _value(app, name, old), _value(app, name, new))
        for name, (old, new) in json.loads(entry.values).items()
    ]


def _field(app: str, name: str) -> models.Field | None:  # type: ignore[type-arg]
    """The first field of that name in the app: it may be a part's, not the subject's."""
    for model in apps.get_app_config(app).get_models():
        for field in model._meta.concrete_fields:
            if field.name == name:
                return field
    return None


def _label(app: str, name: str) -> str:
    field = _field(app, name)
    return str(field.verbose_name) if field is not None else name


def _value(app: str, name: str, value: Any) -> str:
    """A stored value as people read it."""
    if value is None or value == "":
        return "(trống)"
    field = _field(app, name)
    if field is not None and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateField) and isinstance(value, str):
        return format_day(date.fromisoformat(value[:10]))
    return str(value)
