"""What accounts do for every app above them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import models

from accounts.models import User
from accounts.permissions import role_name
from audit.actions import Action
from audit.log import Actor, record


def record_act(
    *,
    by: User,
    authority_id: int,
    action: Action,
    subject: models.Model,
    at: datetime,
    part: models.Model | None = None,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
    note: str = "",
) -> None:
    """Write an act of a person into the history, with name and role as they are now."""
    record(
        actor=Actor(by, by.full_name, role_name(by, authority_id)),
        authority_key=authority_id,
        action=action,
        subject=subject,
        at=at,
        part=part,
        changes=changes,
        note=note,
    )
