"""Where a file of a registration may be: with the whole of it, or with one of its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Count, Model, QuerySet

from accounts.models import User
from registrations.models import Attachment, Registration
from registrations.permissions import can_attach, can_remove_file
from registrations.services.files import Part
from registrations.states import FileUse

Row = TypeVar("Row", bound=Model)

# The words of addresses; those of parts get the part's number behind them.
WHOLE = {
    FileUse.SIGNED_COPY: "ban-da-ky",
    FileUse.PAPER_SCAN: "ban-giay",
    FileUse.EVIDENCE: "minh-chung",
}
PARTS = {
    "pledge": "noi-dung",
    "entrant": "danh-sach",
    "contribution": "dong-gop",
    "report": "bao-cao",
}


@dataclass(frozen=True)
class Place:
    """One place, by its word in addresses; whether the person may add a file there."""

    key: str
    label: str
    use: FileUse
    part: Part | None
    open: bool


@dataclass(frozen=True)
class Shown:
    """A file and whether the person may take it out."""

    file: Attachment
    removable: bool


@dataclass(frozen=True)
class Group:
    """A place and what is there."""

    place: Place
    files: list[Shown]


def places(registration: Registration, user: User, at: datetime) -> list[Place]:
    """Every place of the registration, in the order in which people look for them."""
    return list(_places(registration, user, at))


def groups(registration: Registration, user: User, at: datetime) -> list[Group]:
    """Every place with its files; a handful of queries for any number of files."""
    found: dict[str, list[Shown]] = {}
    people: dict[int, User] = {user.pk: user}
    for each in registration.attachments.select_related("by"):
        each.registration = registration
        # One object for each person, so that everybody's roles are read once.
        each.by = people.setdefault(each.by_id, each.by)
        shown = Shown(each, bool(can_remove_file(user, each, at)))
        found.setdefault(key_of(each), []).append(shown)
    return [Group(place, found.get(place.key, [])) for place in places(registration, user, at)]


def key_of(attachment: Attachment) -> str:
    """The word of the place where a file is."""
    for column, word in PARTS.items():
        number = getattr(attachment, f"{column}_id")
        if number is not None:
            return f"{word}-{number}"
    return WHOLE[FileUse(attachment.use)]


def with_file_counts(rows: QuerySet[Row]) -> QuerySet[Row]:
    """Parts of a registration, each with `file_count`."""
    return rows.annotate(file_count=Count("attachments"))  # type: ignore[return-value]


def _places(registration: Registration, user: User, at: datetime) -> Iterator[Place]:
    may = {use: bool(can_attach(user, registration, use, at)) for use in FileUse}
    whole = {
        FileUse.SIGNED_COPY: FileUse.SIGNED_COPY.label,
        FileUse.PAPER_SCAN: FileUse.PAPER_SCAN.label,
        FileUse.EVIDENCE: "Minh chứng chung của đơn vị",
    }
    for use, label in whole.items():
        yield Place(WHOLE[use], label, use, None, may[use])
    for column, rows in _parts(registration).items():
        for part in rows:
            part.registration = registration
            label = f"Minh chứng: {part}"
            key = f"{PARTS[column]}-{part.pk}"
            yield Place(key, label, FileUse.EVIDENCE, part, may[FileUse.EVIDENCE])


def _parts(registration: Registration) -> dict[str, Iterable[Part]]:
    return {
        "pledge": registration.pledges.all(),
        "entrant": registration.entrants.all(),
        "contribution": registration.contributions.all(),
        "report": registration.reports.select_related("request"),
    }
