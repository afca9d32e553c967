"""A council at work: its acts as one hand does them, each named alike in all tables."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from accounts.models import User
from audit.models import Entry, Ledger
from awards.models import (
    Attendance,
    AwardFile,
    Council,
    CouncilMember,
    CouncilSession,
    Nomination,
    Recusal,
    RecusalLift,
    SessionItem,
)
from awards.services import agenda, attending, recusing, sessions
from awards.services.attending import Mark
from awards.states import CouncilRole, ItemOutcome, Presence, SessionState
from campaigns.models import Campaign
from core.calendar import COMMUNE_TZ
from tests import award_factories
from tests.awards import builders

Act = Callable[[CouncilSession, User, datetime], Any]
ABSENT = Presence.ABSENT
PRESENT = Presence.PRESENT


def words(council: Council, **fields) -> dict[str, Any]:
    """What is typed when a meeting is planned."""
    return {
        "planned_at": datetime(2024, 11, 5, 8, 0, tzinfo=COMMUNE_TZ),
        "place": "Hội trường UBND xã",
        "agenda": "Xét khen thưởng",
        "guests": "",
        "chair": council.members.get(role=CouncilRole.CHAIR),
        "secretary": council.members.get(role=CouncilRole.SECRETARY),
        **fields,
    }


def seat(council: Council, order: int) -> CouncilMember:
    return council.members.get(order=order)


def candidate(registration, secretary, name: str = "H'Hen Niê", points: str = "9", **fields):
    """An individual in the running, scored."""
    return builders.person(registration, name, points, secretary, **fields)


def ready(campaign: Campaign, council: Council, *nominations: Nomination) -> CouncilSession:
    """A planned session in which nothing is missing."""
    session = award_factories.make_session(campaign, council)
    for nomination in nominations:
        award_factories.make_item(session, nomination)
    award_factories.attend(session)
    return session


def standing(campaign, council, state: SessionState, nomination: Nomination) -> CouncilSession:
    """A session in any state, with one candidate and everybody there."""
    session = award_factories.make_session(campaign, council, state)
    outcome = ItemOutcome.PASSED if state == SessionState.CLOSED else ""
    award_factories.make_item(session, nomination, outcome)
    award_factories.attend(session)
    return session


def marks(council: Council, *present: int) -> dict[int, Mark]:
    """Those at these places came, the others are away."""
    return {
        each.pk: Mark(PRESENT) if each.order in present else Mark(ABSENT, "Đi công tác")
        for each in council.members.all()
    }


def edit(session, by, at):
    sessions.edit_session(
        session=session,
        values=words(session.council, place="Nhà văn hóa xã"),
        version=session.version,
        by=by,
        at=at,
    )


def choose(session, by, at, *nominations):
    """Make the agenda these candidates for the tier that they ask for; nobody by itself."""
    chosen = {each.pk: each.tier_id for each in nominations}
    return agenda.set_agenda(session=session, chosen=chosen, version=session.version, by=by, at=at)


def open_it(session, by, at):
    sessions.open_session(session=session, version=session.version, by=by, at=at)


def cancel(session, by, at):
    sessions.cancel_session(
        session=session, reason="Mưa bão", version=session.version, by=by, at=at
    )


def note(session, by, at, *present):
    return attending.note_attendance(
        session=session,
        marks=marks(session.council, *(present or (1, 2, 3, 4, 5, 6))),
        version=session.version,
        by=by,
        at=at,
    )


def recuse(session, by, at, order=6):
    return recusing.declare_recusal(
        item=session.items.get(),
        member=seat(session.council, order),
        reason="Là em ruột",
        by=by,
        at=at,
    )


def lift(session, by, at):
    recusing.lift_recusal(
        recusal=session.items.get().recusals.get(), reason="Nhầm người", by=by, at=at
    )


def write_down(session, by, at):
    values = {"tellers": "Bà Mai", "discussion": "Nhất trí", "conclusion": "Thông qua"}
    sessions.write_notes(session=session, values=values, version=session.version, by=by, at=at)


ACTS: dict[str, Act] = {
    "edit": edit,
    "choose": choose,
    "open": open_it,
    "cancel": cancel,
    "note": note,
    "recuse": recuse,
    "lift": lift,
    "write_down": write_down,
}

TABLES = (
    Council,
    CouncilMember,
    CouncilSession,
    SessionItem,
    Attendance,
    Recusal,
    RecusalLift,
    AwardFile,
    Entry,
    Ledger,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of the council's work and of the history: equal before and after a refusal."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values()) for model in TABLES
    }


def entries(action: str) -> list[Entry]:
    return list(Entry.objects.filter(action=action).order_by("pk"))
