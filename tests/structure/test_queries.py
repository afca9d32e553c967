"""A page asks the database as often for 300 rows as for one."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.states import Role
from campaigns.models import Campaign
from registrations.models import Entrant, Pledge, Registration
from registrations.states import EntrantKind, State
from tests import factories
from tests.conftest import ClockClient
from tests.factories import OPEN, REVIEW

MANY = 300
OF_CAMPAIGN = [
    "registrations:desk",
    "registrations:call_list",
    "registrations:reminders",
    "registrations:report_requests",
    "registrations:extensions",
    "registrations:summing_up",
    "registrations:progress",
    "registrations:assignments",
    "awards:board",
    "awards:papers",
    "awards:sessions",
]
OF_REGISTRATION = [
    "registrations:detail",
    "registrations:check",
    "registrations:receipt",
    "registrations:pledges",
    "registrations:works",
    "registrations:individuals",
    "registrations:households",
    "registrations:results",
    "registrations:files",
    "registrations:unit_progress",
]


@pytest.fixture
def office(authority) -> ClockClient:
    """The secretariat's browser, in the days of the review."""
    browser = ClockClient()
    browser.at = REVIEW
    browser.force_login(factories.make_person("office", Role.SECRETARIAT, authority))
    return browser


def fill(registration: Registration, rows: int) -> None:
    """So many pledges, people and households."""
    theme = registration.campaign.themes.first()
    Pledge.objects.bulk_create(
        Pledge(
            registration=registration,
            theme=theme,
            content=f"Việc {number}",
            indicator="Số việc",
            unit_of_measure="việc",
            target=10,
            due_on=date(2024, 8, 25),
        )
        for number in range(rows)
    )
    people = [
        Entrant(
            registration=registration,
            kind=kind,
            honorific="ong",
            full_name=f"Y Wiêng {number}",
            birth_year=1980,
            occupation="Nông dân",
            content="Hiến đất",
        )
        for kind in EntrantKind
        for number in range(rows)
    ]
    for each in people:
        each.fill_keys()
    Entrant.objects.bulk_create(people)


def queries(browser: ClockClient, address: str) -> int:
    """How often the page asks; the first opening warms what is read once."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def join(campaign: Campaign, units: int) -> None:
    """So many units more, in every state in turn, each with a pledge and people."""
    for number in range(units):
        unit = factories.make_unit(campaign.authority, f"Buôn {units} {number:03}")
        fill(factories.make_registration(campaign, unit, list(State)[number % len(State)]), 1)


@pytest.mark.parametrize("name", OF_CAMPAIGN)
def test_three_hundred_units_cost_no_more_than_one_of_each_kind(name, authority, office):
    factories.make_unit(authority, "Thôn Chưa mở")
    campaign = factories.make_campaign(authority)
    address = reverse(name, args=[campaign.pk])
    join(campaign, len(State))
    asked_for_few = queries(office, address)

    join(campaign, MANY)

    assert queries(office, address) == asked_for_few


@pytest.mark.parametrize("name", OF_REGISTRATION)
@pytest.mark.parametrize("state", [State.DRAFT, State.ACCEPTED])
def test_three_hundred_rows_cost_no_more_than_one(name, state, campaign, unit, head, client):
    client.force_login(head)
    client.at = OPEN if state == State.DRAFT else REVIEW
    registration = factories.make_registration(campaign, unit, state)
    fill(registration, 1)
    address = reverse(name, args=[registration.pk])
    if client.get(address).status_code != 200:
        pytest.skip("the page leads elsewhere in this state")
    asked_for_one = queries(client, address)
    Entrant.objects.all().delete()
    Pledge.objects.all().delete()

    fill(registration, MANY)

    assert queries(client, address) == asked_for_one
