"""Who may do what, asked of the code: the truth that docs/roles.md must tell."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser

from accounts.models import Authority, Unit
from accounts.permissions import Person
from accounts.states import Role
from awards import permissions as awards
from awards.models import Nomination
from campaigns.models import Campaign
from registrations import permissions as registrations
from registrations.models import Registration
from registrations.states import State
from tests import factories
from tests.factories import OPEN, REVIEW, at
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
    "registrations.permissions.can_submit": lambda who, it: registrations.can_submit(who, it, OPEN),
    "registrations.permissions.can_withdraw": registrations.can_withdraw,
    "registrations.permissions.can_reopen": lambda who, it: registrations.can_reopen(who, it, OPEN),
    "registrations.permissions.can_accept": registrations.can_accept,
    "registrations.permissions.can_return": registrations.can_return,
    "registrations.permissions.can_enter_results": (
        lambda who, it: registrations.can_enter_results(who, it, REVIEW)
    ),
    "registrations.models.Registration.visible_to": (lambda who, it: sees(Registration, who, it)),
}

# Asked of the campaign, a unit or a candidate.
OTHERS: dict[str, Callable[[Person, World], Any]] = {
    "registrations.permissions.can_start": (
        lambda who, world: registrations.can_start(who, world.fresh, world.campaign, OPEN)
    ),
    "registrations.permissions.can_see_desk": (
        lambda who, world: registrations.can_see_desk(who, world.campaign)
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
    "awards.permissions.can_list_candidates": (
        lambda who, world: awards.can_list_candidates(who, world.campaign, REVIEW)
    ),
    "awards.permissions.can_score": (
        lambda who, world: awards.can_score(who, world.nominations[0], REVIEW)
    ),
    "awards.permissions.can_make_papers": (
        lambda who, world: awards.can_make_papers(who, world.campaign)
    ),
    "awards.models.Nomination.visible_to": (
        lambda who, world: sees(Nomination, who, world.nominations[0])
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
    asked: dict[str, Callable[..., Any]] = {
        "start": lambda at: registrations.can_start(head, world.fresh, campaign, at),
        "edit a draft": lambda at: registrations.can_edit(head, of[State.DRAFT], at),
        "submit a draft": lambda at: registrations.can_submit(head, of[State.DRAFT], at),
        "reopen": lambda at: registrations.can_reopen(head, of[State.WITHDRAWN], at),
        "edit what was returned": lambda at: registrations.can_edit(head, of[State.RETURNED], at),
        "submit what was returned": (
            lambda at: registrations.can_submit(head, of[State.RETURNED], at)
        ),
        "enter results": lambda at: registrations.can_enter_results(head, world.full, at),
        "list candidates": lambda at: awards.can_list_candidates(office, campaign, at),
        "score": lambda at: awards.can_score(office, world.nominations[0], at),
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
    known = {*OF_REGISTRATION, *OTHERS}
    return [
        f"{module.__name__}.{name}"
        for module in modules
        for name in vars(module)
        if name.startswith(("can_", "may_"))
        and getattr(module, name).__module__ == module.__name__
        and f"{module.__name__}.{name}" not in known
    ]
