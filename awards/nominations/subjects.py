"""The details of a subject as a nomination copies them."""

from collections.abc import Mapping
from typing import Any

from accounts.models import Unit
from campaigns.states import SubjectKind
from registrations.models import Entrant, Registration
from registrations.states import EntrantKind

KINDS = {
    EntrantKind.INDIVIDUAL: SubjectKind.INDIVIDUAL,
    EntrantKind.HOUSEHOLD: SubjectKind.HOUSEHOLD,
}


def of_registration(registration: Registration) -> dict[str, Any]:
    """The unit itself, as its registration tells of it."""
    return {
        "subject_kind": SubjectKind.COLLECTIVE,
        "unit": registration.unit,
        "registration": registration,
        "subject_name": registration.unit.name,
        "head_name": registration.head_name,
        "head_title": registration.head_title,
        "people_total": registration.people_total,
        "women_total": registration.women_total,
    }


def of_unit(unit: Unit) -> dict[str, Any]:
    """A unit that has not registered."""
    return {
        "subject_kind": SubjectKind.COLLECTIVE,
        "unit": unit,
        "subject_name": unit.name,
        "head_name": unit.head_name,
        "head_title": unit.head_title,
    }


def of_outsider(kind: SubjectKind, unit: Unit, values: Mapping[str, Any]) -> dict[str, Any]:
    """Somebody of a unit who is on no list: found by the office."""
    return {"subject_kind": kind, "unit": unit, **values}


def of_entrant(entrant: Entrant) -> dict[str, Any]:
    """An individual or a household on a unit's list."""
    return {
        "subject_kind": KINDS[EntrantKind(entrant.kind)],
        "unit": entrant.registration.unit,
        "registration": entrant.registration,
        "entrant": entrant,
        "subject_name": entrant.full_name,
        "honorific": entrant.honorific,
        "birth_year": entrant.birth_year,
        "occupation": entrant.occupation,
        "post_kind": entrant.post_kind,
        "address": entrant.address,
        "members": entrant.members,
    }
