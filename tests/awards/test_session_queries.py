"""A page of a meeting asks the database as often for many candidates as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.awards.sitting import candidate, ready

MANY = 40


def queries(browser, address: str) -> int:
    """How often the page asks; the first opening warms what is read once."""
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


@pytest.mark.parametrize(
    "name", ["session", "session_agenda", "attendance", "recusals", "invitations"]
)
def test_many_candidates_cost_no_more_than_one(
    name, office, campaign, council, registration, judged_person, secretary
):
    session = ready(campaign, council, judged_person)
    address = reverse(f"awards:{name}", args=[session.pk])
    asked_for_one = queries(office, address)
    session.items.get().recusals.create(member=council.members.get(order=6), source="declared")

    for number in range(MANY):
        nomination = candidate(registration, secretary, f"Y Thih {number}")
        if number % 2:
            session.items.create(nomination=nomination, tier=nomination.tier, order=number + 2)

    assert queries(office, address) <= asked_for_one + 1  # the members of recusals
