"""The only way to write history."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import models, transaction
from django.db.models import F

from audit.actions import Action
from audit.models import Entry, Ledger

if TYPE_CHECKING:
    from django.contrib.auth.base_user import AbstractBaseUser

# Old and new value of each field that an act changed.
Changes = Mapping[str, tuple[Any, Any]]


@dataclass(frozen=True)
class Actor:
    """Who acts: the person, with name and role as they are at that moment."""

    user: "AbstractBaseUser | None"
    name: str
    role: str


# The program itself: a command of the installation, with nobody signed in.
SYSTEM = Actor(None, "Hệ thống", "Lệnh quản trị")


def record(
    *,
    actor: Actor,
    authority_key: int,
    action: Action,
    subject: models.Model,
    at: datetime,
    part: models.Model | None = None,
    changes: Changes | None = None,
    note: str = "",
) -> Entry:
    """Write one entry, in the transaction of the change that it tells of.

    `part` is the part of the subject whose fields changed: a pledge of a registration.
    Raises RuntimeError outside a transaction: a change and its history stand or fall together.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("record() belongs into the transaction of the change it records")
    entry = Entry(
        authority_key=authority_key,
        sequence=_next_sequence(authority_key),
        at=at,
        actor=actor.user,  # type: ignore[misc] # the user model is known by its setting only
        actor_name=actor.name[:150],
        actor_role=actor.role[:400],
        action=action,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        subject_name=str(subject)[:300],
        part_type="" if part is None else part._meta.label_lower,
        note=note,
        values=canonical(changes or {}),
    )
    entry.save()
    return entry


def canonical(changes: Changes) -> str:
    """Old and new values as JSON that is the same for the same values, whoever writes it."""
    values = {name: [plain(old), plain(new)] for name, (old, new) in changes.items()}
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The fields of `new` whose value is another than in `old`; an empty text is nothing."""
    return {
        name: (old.get(name), value)
        for name, value in new.items()
        if old.get(name) != value and (old.get(name) or value not in (None, ""))
    }


def plain(value: Any) -> Any:
    """A value as JSON can hold it, without loss and without a locale."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, models.Model):
        return str(value)
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _next_sequence(authority_key: int) -> int:
    """Take the next number; other writers of this authority wait until we commit."""
    moved = Ledger.objects.filter(pk=authority_key).update(last_sequence=F("last_sequence") + 1)
    if not moved:
        # The first entry ever: two hands may both see no row; the slower one finds it made.
        Ledger.objects.get_or_create(pk=authority_key)
        Ledger.objects.filter(pk=authority_key).update(last_sequence=F("last_sequence") + 1)
    return Ledger.objects.values_list("last_sequence", flat=True).get(pk=authority_key)
