"""What the first page costs: the same queries, and a small page, for few units and for many."""

from datetime import date
from itertools import cycle

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Unit, User
from accounts.states import Role, UnitKind
from awards.states import DecisionState, ItemOutcome
from campaigns.models import InvitedUnit
from registrations.models import Pledge, Registration, Reminder, Return
from registrations.states import State
from tests import award_factories, factories
from tests.factories import DEADLINE, OPEN, REVIEW, at
from tests.thidua.home import HOME

MOMENTS = pytest.mark.parametrize("moment", [OPEN, DEADLINE, REVIEW], ids=["open", "over", "end"])
EVERY = (*State, None)


def add_units(campaign, numbers, by) -> list[Unit]:
    """Units in every state, with all that the first page looks at; in a few statements."""
    units = Unit.objects.bulk_create(
        Unit(
            authority=campaign.authority,
            name=f"Thôn {n}",
            kind=UnitKind.HAMLET,
            sort_key=f"thon {n:04}",
        )
        for n in numbers
    )
    InvitedUnit.objects.bulk_create(InvitedUnit(campaign=campaign, unit=each) for each in units)
    pairs = list(zip(units, cycle(EVERY), strict=False))
    registrations = Registration.objects.bulk_create(
        _registration(campaign, unit, state) for unit, state in pairs if state
    )
    theme = campaign.themes.first()
    Pledge.objects.bulk_create(
        Pledge(
            registration=each, theme=theme, content="Trồng cây", target=5, due_on=date(2024, 8, day)
        )
        for each in registrations
        for day in (1, 2, 3)
    )
    Return.objects.bulk_create(
        Return(registration=each, reason="Sửa", due_at=at("2024-04-13 00:00"), at=OPEN, by=by)
        for each in registrations
    )
    Reminder.objects.bulk_create(
        Reminder(campaign=campaign, unit=each, reason="missing", occasion="a", text="Nhắc", at=OPEN)
        for each in units
    )
    for each in units[:6]:
        factories.make_extension(campaign, each, by, at("2024-04-12 00:00"))
    return units


def _registration(campaign, unit, state) -> Registration:
    filed = state not in (State.DRAFT, State.WITHDRAWN)
    return Registration(
        campaign=campaign,
        unit=unit,
        state=state,
        started_at=OPEN,
        edited_at=OPEN,
        submitted_at=OPEN if filed else None,
        receipt_number=unit.pk if filed else None,
    )


def add_awarding(campaign, by) -> None:
    """One of everything that may wait in the awarding half, once more."""
    registration = campaign.registrations.filter(state=State.ACCEPTED).first()
    names = [f"Nguyễn Văn {campaign.nominations.count()} {place}" for place in range(5)]
    people = [factories.make_entrant(registration, each) for each in names]
    states = ("submitted", "accepted", "accepted", "accepted", "accepted")
    nominations = [
        factories.make_nomination(registration, each, state)
        for each, state in zip(people, states, strict=True)
    ]
    award = award_factories.make_granted(nominations[1], by)
    award_factories.make_revocation(award, by, return_by=date(2024, 3, 1))
    award_factories.make_honour(award, by).requests.create(text="Sai tên", at=OPEN)
    award_factories.make_hold(nominations[2], by)
    award_factories.make_opinion(award_factories.make_notice(campaign, by, nominations[2]))
    session = campaign.sessions.get()
    for each in nominations[2:]:
        item = award_factories.make_item(session, each, ItemOutcome.PASSED)
    for state in (DecisionState.PENDING, DecisionState.CONFIRMED):
        award_factories.make_decision(session, by, state=state)
    submission = award_factories.make_decision(
        session, by, campaign.tiers.first(), DecisionState.ISSUED
    )
    award_factories.make_line(submission, item)


def look(client, user, moment) -> tuple[int, int]:
    """How many queries the page takes and how many bytes it has."""
    client.force_login(User.objects.get(pk=user.pk))
    client.at = moment
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(HOME)
    assert answer.status_code == 200
    return len(queries), len(answer.content)


@MOMENTS
@pytest.mark.parametrize("name", ["secretary", "chairman"])
def test_an_officers_page_costs_the_same_for_300_units(
    client, campaign, secretary, request, name, moment
):
    user = request.getfixturevalue(name)
    factories.make_report_request(campaign, secretary)
    add_units(campaign, range(6), secretary)
    add_awarding(campaign, secretary)
    few, _ = look(client, user, moment)
    add_units(campaign, range(6, 300), secretary)
    for _ in range(5):
        add_awarding(campaign, secretary)

    many, size = look(client, user, moment)

    assert many == few <= 45
    assert size < 100_000


@MOMENTS
def test_a_heads_page_costs_the_same_for_20_units(client, campaign, head, secretary, moment):
    factories.make_report_request(campaign, secretary)
    counted = []
    for numbers in (range(6), range(6, 20)):
        for unit in add_units(campaign, numbers, secretary):
            head.memberships.create(authority=campaign.authority, role=Role.UNIT_HEAD, unit=unit)
        counted.append(look(client, head, moment))

    (few, _), (many, size) = counted
    assert many == few <= 25
    assert size < 100_000


@MOMENTS
def test_one_card_costs_no_less_than_it_must(client, campaign, unit, head, moment):
    """A unit that has begun nothing, alone: the number of queries is the one of many."""
    one, _ = look(client, head, moment)
    for number in range(19):
        other = factories.make_unit(campaign.authority, f"Thôn {number}")
        factories.invite(campaign, other)
        head.memberships.create(authority=campaign.authority, role=Role.UNIT_HEAD, unit=other)

    many, _ = look(client, head, moment)

    assert many == one
