"""Who may do what, asked of the code: the truth that docs/roles.md must tell."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser

from accounts.models import Authority, Unit
from accounts.permissions import Person
from accounts.states import Role
from awards import permissions as awards
from campaigns import permissions as campaigns
from campaigns.models import Campaign
from registrations import permissions as registrations
from registrations.deadlines import Term
from registrations.models import Attachment, Extension, Registration
from registrations.states import FileUse, State
from tests import factories
from tests.factories import OPEN, REVIEW, at
from tests.structure.award_world.scoring import running
from tests.structure.markdown import Table
from tests.structure.world import World

MAY, MAY_NOT = "yes", "–"


HEAD, STRANGER, VISITOR = "unit head", "secretariat of another commune", "visitor"


# The instants that tell a rule from its neighbour.
INSTANTS = {
    "29/02": at("2024-02-29 23:59:59"),
    "01/03": at("2024-03-01 00:00"),
    "15/03": at("2024-03-15 00:00"),
    "09/04, last moment": at("2024-04-10 00:00") - timedelta(microseconds=1),
    "10/04": at("2024-04-10 00:00"),
    "12/04, last moment": at("2024-04-13 00:00") - timedelta(microseconds=1),
    "13/04": at("2024-04-13 00:00"),
    "15/11": at("2024-11-15 09:00"),
}


# Asked of a registration in each state, at an instant at which the time forbids nothing.
OF_REGISTRATION: dict[str, Callable[[Person, Registration], Any]] = {
    "registrations.permissions.can_edit": lambda who, it: registrations.can_edit(who, it, OPEN),
    "registrations.permissions.can_edit_part": (
        lambda who, it: registrations.can_edit_part(who, it, "measures", OPEN)
    ),
    "registrations.permissions.can_submit": lambda who, it: registrations.can_submit(who, it, OPEN),
    "registrations.permissions.can_withdraw": registrations.can_withdraw,
    "registrations.permissions.can_reopen": lambda who, it: registrations.can_reopen(who, it, OPEN),
    "registrations.permissions.can_accept": registrations.can_accept,
    "registrations.permissions.can_return": registrations.can_return,
    "registrations.permissions.can_accept_late": (
        lambda who, it: registrations.can_accept_late(who, it, REVIEW)
    ),
    "registrations.permissions.writes": lambda who, it: registrations.writes(who, it),
    "registrations.permissions.can_extend": (
        lambda who, it: registrations.can_extend(who, it.campaign, it.unit)
    ),
    "registrations.permissions.can_enter_results": (
        lambda who, it: registrations.can_enter_results(who, it, REVIEW)
    ),
    "registrations.permissions.can_write_report": registrations.can_write_report,
    "registrations.permissions.can_attach (evidence)": (
        lambda who, it: registrations.can_attach(who, it, FileUse.EVIDENCE, it_is(it))
    ),
    "registrations.permissions.can_attach (signed copy)": (
        lambda who, it: registrations.can_attach(who, it, FileUse.SIGNED_COPY, it_is(it))
    ),
    "registrations.permissions.can_attach (paper scan)": (
        lambda who, it: registrations.can_attach(who, it, FileUse.PAPER_SCAN, it_is(it))
    ),
    "registrations.permissions.can_remove_file (evidence of the unit)": (
        lambda who, it: registrations.can_remove_file(who, of_side(it, "unit_head"), it_is(it))
    ),
    "registrations.permissions.can_remove_file (evidence of the secretariat)": (
        lambda who, it: registrations.can_remove_file(who, of_side(it, "secretariat"), it_is(it))
    ),
    "registrations.permissions.can_remove_file (signed copy)": (
        lambda who, it: registrations.can_remove_file(
            who, of_side(it, "unit_head", FileUse.SIGNED_COPY), it_is(it)
        )
    ),
    "registrations.permissions.can_remove_file (paper scan)": (
        lambda who, it: registrations.can_remove_file(
            who, of_side(it, "secretariat", FileUse.PAPER_SCAN), it_is(it)
        )
    ),
    "registrations.models.Registration.visible_to": (lambda who, it: sees(Registration, who, it)),
}


def it_is(registration: Registration) -> datetime:
    """An instant at which the time forbids nothing."""
    return REVIEW if registration.state == State.ACCEPTED else OPEN


def of_side(registration: Registration, side: str, use: FileUse = FileUse.EVIDENCE) -> Attachment:
    """A file that the unit or the secretariat has sent."""
    sent = registration.attachments.get(by__username=side)
    sent.use = use
    return sent


# Asked of the campaign, a unit or a candidate.
OTHERS: dict[str, Callable[[Person, World], Any]] = {
    "registrations.permissions.can_start": (
        lambda who, world: registrations.can_start(who, world.fresh, world.campaign, OPEN)
    ),
    "registrations.permissions.can_enter_from_paper": (
        lambda who, world: registrations.can_enter_from_paper(
            who, world.campaign, world.fresh, OPEN
        )
    ),
    "registrations.permissions.can_see_desk": (
        lambda who, world: registrations.can_see_desk(who, world.campaign)
    ),
    "registrations.permissions.can_remind": (
        lambda who, world: registrations.can_remind(who, world.campaign)
    ),
    "registrations.permissions.can_ask_report": (
        lambda who, world: registrations.can_ask_report(who, world.campaign)
    ),
    "registrations.permissions.can_read_report": (
        lambda who, world: registrations.can_read_report(who, world.asked.reports.get())
    ),
    "registrations.permissions.can_sum_up": (
        lambda who, world: registrations.can_sum_up(who, world.campaign)
    ),
    "registrations.permissions.can_see_progress": (
        lambda who, world: registrations.can_see_progress(who, world.campaign)
    ),
    "registrations.permissions.can_see_assignments": (
        lambda who, world: registrations.can_see_assignments(who, world.campaign)
    ),
    "registrations.permissions.can_mark_assignment": (
        lambda who, world: registrations.can_mark_assignment(
            who, world.campaign.assignments.first()
        )
    ),
    "awards.permissions.can_see_scores": (
        lambda who, world: awards.can_see_scores(who, world.campaign)
    ),
    "awards.permissions.can_make_papers": (
        lambda who, world: awards.can_make_papers(who, world.campaign)
    ),
    "campaigns.permissions.can_state_plan": (
        lambda who, world: campaigns.can_state_plan(who, world.campaign)
    ),
    "accounts.models.Authority.visible_to": (
        lambda who, world: sees(Authority, who, world.authority)
    ),
    "accounts.models.Unit.visible_to": lambda who, world: sees(Unit, who, world.fresh),
    "campaigns.models.Campaign.visible_to": lambda who, world: sees(Campaign, who, world.campaign),
}


def sees(model, who: Person, thing) -> bool:
    return who.is_authenticated and model.objects.visible_to(who).filter(pk=thing.pk).exists()


def cast(world: World) -> dict[str, Person]:
    """Everybody whom the tables ask about, by the words of their rows."""
    elsewhere = factories.make_authority("xã Khác", "xa-khac")
    other = factories.make_unit(world.authority, "Thôn Khác")
    people: dict[str, Person] = {HEAD: world.people["unit_head"]}
    people["head of another unit"] = factories.make_person(
        "other_head", Role.UNIT_HEAD, world.authority, other
    )
    people |= {
        role.value.replace("_", " "): world.people[role.value]
        for role in Role
        if role != Role.UNIT_HEAD
    }
    people[STRANGER] = factories.make_person("stranger", Role.SECRETARIAT, elsewhere)
    people[VISITOR] = AnonymousUser()
    return people


def by_state(world: World, name: str) -> Table:
    """Who may do it with a registration in which state."""
    ask = OF_REGISTRATION[name]
    rows = [
        [words, *(_cell(ask(who, world.registrations[state])) for state in State)]
        for words, who in cast(world).items()
    ]
    return [["", *(state.value for state in State)], *rows]


def without_state(world: World) -> Table:
    """Who may do what does not hang on a state; people in the rows, questions in the columns."""
    people = cast(world)
    rows = [
        [f"`{name}`", *(_cell(ask(who, world)) for who in people.values())]
        for name, ask in OTHERS.items()
    ]
    return [["", *people], *rows]


def by_time(world: World) -> Table:
    """When whoever may do it may do it."""
    head, office = world.people["unit_head"], world.people["secretariat"]
    of, campaign = world.registrations, world.campaign
    given = Extension(closes_at=at("2024-04-13 00:00"), signer="Chủ tịch", reason="Ốm")
    extended = Term(campaign.registration_phase, extension=given)
    # Points stand still once the council has met on a candidate.
    unmet = running(world, "Người chưa được xét")
    asked: dict[str, Callable[..., Any]] = {
        "start": lambda at: registrations.can_start(head, world.fresh, campaign, at),
        "edit a draft": lambda at: registrations.can_edit(head, of[State.DRAFT], at),
        "submit a draft": lambda at: registrations.can_submit(head, of[State.DRAFT], at),
        "reopen": lambda at: registrations.can_reopen(head, of[State.WITHDRAWN], at),
        "edit what was returned": lambda at: registrations.can_edit(head, of[State.RETURNED], at),
        "submit what was returned": (
            lambda at: registrations.can_submit(head, of[State.RETURNED], at)
        ),
        "submit a draft, extended through 12/04": (
            lambda at: registrations.can_submit(head, of[State.DRAFT], at, extended)
        ),
        "accept a draft late": lambda at: registrations.can_accept_late(
            office, of[State.DRAFT], at
        ),
        "accept a draft late, extended through 12/04": (
            lambda at: registrations.can_accept_late(office, of[State.DRAFT], at, extended)
        ),
        "accept late what was returned": (
            lambda at: registrations.can_accept_late(office, of[State.RETURNED], at)
        ),
        "enter results": lambda at: registrations.can_enter_results(head, world.full, at),
        "score": lambda at: awards.can_score(office, unmet, at),
    }
    rows = [
        [words, *(_cell(ask(instant)) for instant in INSTANTS.values())]
        for words, ask in asked.items()
    ]
    return [["", *INSTANTS], *rows]


def _cell(answer: Any) -> str:
    return MAY if answer else MAY_NOT


def unnamed(modules) -> list[str]:
    """Permission functions that no table asks about."""
    known = {name.split(" (")[0] for name in (*OF_REGISTRATION, *OTHERS)}
    return [
        f"{module.__name__}.{name}"
        for module in modules
        for name in vars(module)
        if name.startswith(("can_", "may_"))
        and getattr(module, name).__module__.startswith(module.__name__)
        and f"{module.__name__}.{name}" not in known
    ]
