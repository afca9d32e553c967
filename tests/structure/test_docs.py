"""The handbook tells the truth: its tables are compared with the code."""

from importlib import import_module

import pytest
from django.apps import apps

from accounts.states import Role
from audit.actions import Action
from awards import permissions as awards_permissions
from awards import states as award_states
from awards.states import NEXT as BUNDLE_NEXT
from awards.states import BundleState
from campaigns import permissions as campaigns_permissions
from campaigns.states import PhaseKind
from campaigns.timeline import Stop
from core.calendar import COMMUNE_TZ
from registrations import permissions as registrations_permissions
from registrations.services import exceptions, lifecycle
from registrations.states import (
    IMPORT_NEXT,
    NEXT,
    NEXT_EMAIL,
    NEXT_REPORT,
    EmailState,
    ImportState,
    ReportState,
    State,
)
from tests.structure import award_rights, rights
from tests.structure.markdown import DOCS, sections, table_in, written

OUR_APPS = ("audit", "accounts", "campaigns", "registrations", "awards")


def told(page: str, heading: str) -> str:
    """The table under a heading of a page, as it is written there."""
    return written(table_in(sections(page)[heading]))


def course(states, following) -> str:
    rows = [
        [
            state.value,
            state.label,
            ", ".join(sorted(each.value for each in following.get(state, ()))) or "–",
        ]
        for state in states
    ]
    return written([["state", "Vietnamese", "may become"], *rows])


def test_the_course_of_a_registration_is_told():
    assert told("states.md", "registrations.states") == course(State, NEXT)


def test_the_course_of_an_order_is_told():
    assert told("states.md", "awards.states") == course(BundleState, BUNDLE_NEXT)


AWARD_COURSES = {
    "Nomination": (award_states.NominationState, award_states.NEXT_NOMINATION),
    "Public notice": (award_states.NoticeState, award_states.NEXT_NOTICE),
    "Session of the council": (award_states.SessionState, award_states.NEXT_SESSION),
    "Round of voting": (award_states.RoundState, award_states.NEXT_ROUND),
    "Decision or submission": (award_states.DecisionState, award_states.NEXT_DECISION),
    "Name on a decision": (award_states.LineState, award_states.NEXT_LINE),
}


@pytest.mark.parametrize("heading", AWARD_COURSES)
def test_the_courses_of_the_awarding_half_are_told(heading):
    assert told("states.md", heading) == course(*AWARD_COURSES[heading])


def test_the_course_of_an_email_is_told():
    assert told("states.md", "E-mail of a reminder") == course(EmailState, NEXT_EMAIL)


def test_the_course_of_a_progress_report_is_told():
    assert told("states.md", "Progress report") == course(ReportState, NEXT_REPORT)


def test_the_course_of_a_list_is_told():
    assert told("states.md", "Lists that came in") == course(ImportState, IMPORT_NEXT)


def test_every_move_of_a_registration_is_an_act_that_is_recorded():
    rows = table_in(sections("states.md")["Acts on a registration"])[1:]

    assert sorted((old, new) for old, new, *_ in rows) == sorted(
        (old.value, new.value) for old, following in NEXT.items() for new in following
    )
    acts = {**vars(exceptions), **vars(lifecycle)}
    assert [act for _, _, act, _ in rows if not callable(acts.get(act))] == []
    assert [word for *_, word in rows if word not in Action.__members__] == []


def test_the_phases_are_told(world):
    rows = [
        [
            phase.kind,
            PhaseKind(phase.kind).label,
            " – ".join(
                f"{instant.astimezone(COMMUNE_TZ):%d/%m/%Y %H:%M}"
                for instant in (phase.opens_at, phase.closes_at)
            ),
        ]
        for phase in world.campaign.phase_list
    ]

    head = ["phase", "Vietnamese", "runs in the shipped plan"]
    assert told("states.md", "campaigns.states") == written([head, *rows])


def test_how_a_phase_stands_is_told():
    rows = table_in(sections("states.md")["How a phase stands"])[1:]

    assert [(state, words) for _, state, words in rows] == [
        (state, Stop(None, "", state).state_words) for state in ("ahead", "now", "over")
    ]


def test_the_roles_are_told():
    head, *rows = table_in((DOCS / "roles.md").read_text(encoding="utf-8"))

    assert [(role, words) for role, words, _ in rows] == [(role.value, role.label) for role in Role]


@pytest.mark.parametrize("name", rights.OF_REGISTRATION)
def test_who_may_do_what_in_which_state_is_told(world, name):
    assert told("roles.md", name) == written(rights.by_state(world, name))


def test_who_may_do_what_without_a_state_is_told(world):
    assert told("roles.md", "Without a state") == written(rights.without_state(world))


def test_when_it_may_be_done_is_told(world):
    assert told("roles.md", "By when") == written(rights.by_time(world))


def test_every_permission_is_told():
    modules = (campaigns_permissions, registrations_permissions, awards_permissions)

    assert [each for each in rights.unnamed(modules) if each not in award_rights.known()] == []


@pytest.mark.parametrize(("noun", "name"), award_rights.tables())
def test_who_may_do_what_with_a_noun_of_the_awarding_half_is_told(world, noun, name):
    page = sections(award_rights.page_of(noun))

    assert written(table_in(page[name])) == written(award_rights.table(world, noun, name))


# --- docs/domain.md


def words() -> list[list[str]]:
    return [row for text in sections("domain.md").values() for row in table_in(text)[1:]]


def test_every_word_stands_once_on_each_side():
    for column in (0, 2):
        found = [row[column].lower() for row in words()]
        assert sorted({each for each in found if found.count(each) > 1}) == []


@pytest.mark.parametrize("row", words(), ids=lambda row: row[2])
def test_an_identifier_is_one_that_there_is(row):
    module, _, name = row[2].strip("`").partition(".")
    place = import_module(f"{module}.models" if name[:1].isupper() else module)
    for part in name.split("."):
        if not hasattr(place, part):
            place = import_module(f"{place.__name__}.{part}")
        else:
            place = getattr(place, part)

    assert place is not None


def test_every_model_has_its_word():
    told_of = {row[2].strip("`"): row[0].lower() for row in words()}
    models = {
        f"{app}.{model.__name__}": model._meta.verbose_name
        for app in OUR_APPS
        for model in apps.get_app_config(app).get_models()
    }

    assert {name: told_of.get(name) for name in models} == models


def test_every_page_that_is_named_is_there():
    pages = [*DOCS.rglob("*.md"), DOCS.parent / "README.md"]
    named = {
        each.strip("`.,;:()«»")
        for page in pages
        for each in page.read_text(encoding="utf-8").split()
        if each.strip("`.,;:()«»").startswith("docs/")
    }

    assert sorted(each for each in named if not (DOCS.parent / each).exists()) == []
