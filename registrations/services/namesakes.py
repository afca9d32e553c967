"""Two rows with one name and one birth year: the same person twice, or two people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Max

from registrations.models import Entrant, Registration
from registrations.states import EntrantKind, TwinChoice

# What makes two rows twins: the name as `core.text.canonical` compares it, and the year.
Key = tuple[str, int]


@dataclass(frozen=True)
class Candidate:
    """Somebody who is to be added: the row of the sheet, clean values, the choice for a twin."""

    row: int
    values: Mapping[str, Any]
    choice: TwinChoice | None = None

    def entrant(self, registration: Registration, kind: EntrantKind) -> Entrant:
        """The row as it would be stored, with its keys."""
        entrant = Entrant(registration=registration, kind=kind, **self.values)
        entrant.fill_keys()
        return entrant


def next_namesake(entrant: Entrant) -> int:
    """The number for another person of this name and year; 0 when there is none yet.

    Ask while the registration is held: then nobody takes the same number.
    """
    entrant.fill_keys()
    twins = Entrant.objects.filter(
        registration=entrant.registration,
        kind=entrant.kind,
        twin_key=entrant.twin_key,
        birth_year=entrant.birth_year,
    )
    last = twins.aggregate(last=Max("namesake"))["last"]
    return 0 if last is None else last + 1


def last_numbers(registration: Registration, kind: EntrantKind) -> dict[Key, int]:
    """The last number of each name and year on the list, in one query."""
    rows = registration.entrants.filter(kind=kind).values_list("twin_key", "birth_year", "namesake")
    last: dict[Key, int] = {}
    for name, year, number in rows:
        last[name, year] = max(number, last.get((name, year), 0))
    return last


def twins_among(
    registration: Registration, kind: EntrantKind, candidates: Iterable[Candidate]
) -> dict[int, str]:
    """The rows whose name and year are there already, each with where, in words."""
    seen = dict.fromkeys(last_numbers(registration, kind), "đã có trong danh sách của đơn vị")
    found: dict[int, str] = {}
    for each in candidates:
        entrant = each.entrant(registration, kind)
        key = (entrant.twin_key, entrant.birth_year)
        if key in seen:
            found[each.row] = seen[key]
        else:
            seen[key] = f"đã có ở dòng {each.row}"
    return found
