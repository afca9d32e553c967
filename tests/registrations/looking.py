"""Looking at what the database holds, before and after."""

import json
from typing import Any

from audit.models import Entry, Ledger
from registrations.models import (
    AssignmentProgress,
    Attachment,
    Contribution,
    Entrant,
    Extension,
    HandIn,
    LateAcceptance,
    PeopleImport,
    Pledge,
    ProgressReport,
    ReceiptBook,
    Registration,
    Reminder,
    ReportRequest,
    ResultEntry,
    Return,
)

TABLES = (
    Registration,
    HandIn,
    Return,
    ReceiptBook,
    Pledge,
    Entrant,
    Contribution,
    Extension,
    LateAcceptance,
    Reminder,
    ReportRequest,
    ProgressReport,
    Attachment,
    ResultEntry,
    AssignmentProgress,
    PeopleImport,
    Entry,
    Ledger,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of registrations and of the history: equal before and after a refusal."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values()) for model in TABLES
    }


def entries(registration: Registration) -> list[Entry]:
    """The history of a registration, oldest first."""
    return list(Entry.objects.about(registration))


def actions(registration: Registration) -> list[str]:
    """What happened to a registration, oldest first."""
    return [entry.action for entry in entries(registration)]


def changes(entry: Entry) -> dict[str, list[Any]]:
    """Old and new value of every field that an entry tells of."""
    return json.loads(entry.values)


def told(entry: Entry) -> tuple[Any, ...]:
    """What an entry says: what, who, in which role, when."""
    return (entry.action, entry.actor, entry.actor_name, entry.actor_role, entry.at)
