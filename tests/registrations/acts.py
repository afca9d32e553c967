"""Every act on a registration, each done by a service and named alike in all tables."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from registrations.models import Registration
from registrations.services import drafting, exceptions, lifecycle
from registrations.states import EntrantKind, Honorific, State
from tests import factories

Act = Callable[[Registration, User, datetime], Any]


def save_details(registration, by, at):
    values = {"head_title": "Bí thư chi bộ"}
    drafting.save_details(
        registration=registration, values=values, version=registration.version, by=by, at=at
    )


def add_pledge(registration, by, at):
    values = {
        "theme": registration.campaign.themes.first(),
        "content": "Trồng cây dọc đường",
        "indicator": "Số cây",
        "unit_of_measure": "cây",
        "target": Decimal(200),
        "due_on": date(2024, 6, 5),
    }
    return drafting.add_pledge(registration=registration, values=values, by=by, at=at)


def edit_pledge(registration, by, at):
    pledge = registration.pledges.first()
    drafting.edit_pledge(
        pledge=pledge, values={"target": Decimal(600)}, version=pledge.version, by=by, at=at
    )


def remove_pledge(registration, by, at):
    drafting.remove_pledge(pledge=registration.pledges.first(), by=by, at=at)


def add_entrant(registration, by, at, kind=EntrantKind.INDIVIDUAL):
    values = {
        "honorific": Honorific.MR,
        "full_name": "Y Thih Niê",
        "birth_year": 1990,
        "occupation": "Công an viên",
        "content": "Tuần tra mỗi tuần",
    }
    return drafting.add_entrant(registration=registration, kind=kind, values=values, by=by, at=at)


def edit_entrant(registration, by, at):
    entrant = registration.entrants.first()
    drafting.edit_entrant(
        entrant=entrant, values={"birth_year": 1986}, version=entrant.version, by=by, at=at
    )


def remove_entrant(registration, by, at):
    drafting.remove_entrant(entrant=registration.entrants.first(), by=by, at=at)


def submit(registration, by, at):
    """From a page of its own: each call has a key of its own."""
    lifecycle.submit_registration(registration=registration, key=uuid4(), by=by, at=at)


def withdraw(registration, by, at):
    lifecycle.withdraw_registration(registration=registration, by=by, at=at)


def reopen(registration, by, at):
    lifecycle.reopen_registration(registration=registration, by=by, at=at)


def accept(registration, by, at):
    lifecycle.accept_registration(registration=registration, by=by, at=at)


def accept_late(registration, by, at):
    exceptions.accept_late(registration=registration, reason="Mất mạng cả buổi tối", by=by, at=at)


def extend(registration, by, at, closes_at=None):
    return exceptions.grant_extension(
        campaign=registration.campaign,
        unit=registration.unit,
        closes_at=closes_at or factories.at("2024-04-13 00:00"),
        reason="Trưởng thôn nằm viện",
        signer="Chủ tịch Y Bhiăp Niê",
        by=by,
        at=at,
    )


def give_back(registration, by, at, open_parts=()):
    lifecycle.return_registration(
        registration=registration,
        reason="Ghi rõ chỉ tiêu bằng số.",
        due_at=at + timedelta(days=3),
        by=by,
        at=at,
        open_parts=open_parts,
    )


# What changes the words of a registration.
WRITES: dict[str, Act] = {
    "details": save_details,
    "pledge_add": add_pledge,
    "pledge_edit": edit_pledge,
    "pledge_remove": remove_pledge,
    "individual_add": add_entrant,
    "entrant_edit": edit_entrant,
    "entrant_remove": remove_entrant,
}

# The service that leads into each state, and who calls it.
MOVES: dict[State, tuple[Act, str]] = {
    State.SUBMITTED: (submit, "head"),
    State.RETURNED: (give_back, "secretary"),
    State.ACCEPTED: (accept, "secretary"),
    State.WITHDRAWN: (withdraw, "head"),
    State.DRAFT: (reopen, "head"),
}

CAST = (
    "head",
    "other_head",
    "secretary",
    "chairman",
    "council_member",
    "supervisor",
    "administrator",
    "stranger",
    "anonymous",
)


def person(name: str, request) -> User | AnonymousUser:
    """Somebody of the cast; `anonymous` has not signed in."""
    return AnonymousUser() if name == "anonymous" else request.getfixturevalue(name)


def filled(campaign, unit, state: State = State.DRAFT, **fields) -> Registration:
    """A registration with a pledge and a person, in any state; a returned one has its return."""
    registration = factories.make_registration(campaign, unit, state, **fields)
    factories.make_pledge(registration)
    factories.make_entrant(registration)
    return registration
