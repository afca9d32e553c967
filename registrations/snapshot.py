"""A registration's words at one instant, and what is different between two of them.

The words are plain data (text, whole numbers, None) with the primary keys as text, so that they
come back from a JSON column of either database exactly as they went in. Numbers and days are
written without a locale; `field_words` turns them into what people read.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from audit.log import plain
from core.calendar import format_day
from core.comparing import Compared, compare
from core.names import sort_key
from core.numbers import format_decimal
from registrations.models import Entrant, Pledge, Registration

# What a unit writes, in the order in which people read it. What comes of it later (results), who
# typed it and keys of the house are no words.
DETAIL_FIELDS = ("head_name", "head_title", "phone", "people_total", "women_total", "measures")
PLEDGE_FIELDS = (
    "theme",
    "kind",
    "content",
    "scale",
    "place",
    "direction",
    "indicator",
    "unit_of_measure",
    "target",
    "baseline",
    "starts_on",
    "due_on",
    "responsible",
)
ENTRANT_FIELDS = (
    "kind",
    "honorific",
    "full_name",
    "birth_year",
    "occupation",
    "post_kind",
    "address",
    "members",
    "content",
    "award_aim",
)

Words = Mapping[str, Any]

CHANGED, ADDED, REMOVED = "Đã sửa", "Thêm mới", "Đã bỏ"


@dataclass(frozen=True)
class FieldChange:
    """One field that reads otherwise now; `sides` has both texts with the changed words marked."""

    label: str
    old: str
    new: str

    @property
    def sides(self) -> Compared:
        """Both texts in pieces."""
        return compare(self.old, self.new)


@dataclass(frozen=True)
class PartChange:
    """A part that was changed, added or taken out, with its fields."""

    part: str
    status: str
    fields: tuple[FieldChange, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the part is there on one side only: nothing to lay beside it."""
        return self.status != CHANGED


def words(registration: Registration) -> dict[str, Any]:
    """The registration's words as the database has them now: three queries, whatever its size."""
    pledges = registration.pledges.select_related("theme")
    entrants = registration.entrants.select_related("award_aim")
    return {
        "details": Registration.objects.values(*DETAIL_FIELDS).get(pk=registration.pk),
        "pledges": {str(each.pk): _row_words(each, PLEDGE_FIELDS) for each in pledges},
        "entrants": {str(each.pk): _row_words(each, ENTRANT_FIELDS) for each in entrants},
    }


def differences(old: Words, new: Words) -> list[PartChange]:
    """What reads otherwise in `new` than in `old`, in reading order; [] when one was not kept."""
    if not old or not new:
        return []
    details = _field_changes(Registration, DETAIL_FIELDS, old["details"], new["details"])
    changes = [PartChange("Thông tin đơn vị", CHANGED, details)] if details else []
    return [
        *changes,
        *_part_changes(Pledge, PLEDGE_FIELDS, old["pledges"], new["pledges"]),
        *_part_changes(Entrant, ENTRANT_FIELDS, old["entrants"], new["entrants"]),
    ]


def part_title(model: type[models.Model], part: Words) -> str:
    """What a pledge or an entrant is called: its content, or the name as papers write it."""
    if model is Pledge:
        return str(part["content"])
    named = {name: part[name] for name in ("kind", "honorific", "full_name")}
    return Entrant(**named).addressed_name


def in_order(model: type[models.Model], parts: Mapping[str, Words]) -> list[str]:
    """The keys of parts in reading order: pledges as they came, entrants by kind and name."""
    if model is Pledge:
        return sorted(parts, key=int)
    return sorted(
        parts,
        key=lambda key: (
            parts[key]["kind"] != "individual",
            sort_key(parts[key]["full_name"]),
            int(key),
        ),
    )


def field_label(model: type[models.Model], name: str) -> str:
    """What people call a field."""
    return str(_field(model, name).verbose_name)


def field_words(model: type[models.Model], name: str, value: Any) -> str:
    """A value as people read it; empty for nothing."""
    if value is None or value == "":
        return ""
    field = _field(model, name)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateField):
        return format_day(date.fromisoformat(value))
    if isinstance(field, models.DecimalField):
        return format_decimal(Decimal(value))
    if isinstance(field, models.IntegerField) and not name.endswith("_year"):
        return format_decimal(value)
    return str(value)


def _part_changes(
    model: type[models.Model],
    names: Iterable[str],
    old: Mapping[str, Words],
    new: Mapping[str, Words],
) -> list[PartChange]:
    changes = []
    for key in in_order(model, {**old, **new}):
        status = REMOVED if key not in new else ADDED if key not in old else CHANGED
        fields = _field_changes(model, names, old.get(key, {}), new.get(key, {}))
        if fields:
            title = part_title(model, new.get(key) or old[key])
            changes.append(PartChange(title, status, fields))
    return changes


def _field_changes(
    model: type[models.Model], names: Iterable[str], old: Words, new: Words
) -> tuple[FieldChange, ...]:
    pairs = [
        (
            name,
            field_words(model, name, old.get(name)),
            field_words(model, name, new.get(name)),
        )
        for name in names
    ]
    return tuple(
        FieldChange(field_label(model, name), before, after)
        for name, before, after in pairs
        if before != after
    )


def _row_words(row: models.Model, names: Iterable[str]) -> dict[str, Any]:
    return {name: plain(getattr(row, name)) for name in names}


def _field(model: type[models.Model], name: str) -> "models.Field[Any, Any]":
    field = model._meta.get_field(name)
    if not isinstance(field, models.Field):
        raise TypeError(f"{name} is no field of {model.__name__}")
    return field
