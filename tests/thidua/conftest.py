"""The awarding half as the first page sees it."""

import pytest

from awards.models import Nomination
from registrations.states import State
from tests import award_factories, factories
from tests.award_factories import DECIDED
from tests.thidua.home import cards, lines
from thidua.steps import AWARDING


@pytest.fixture
def registration(campaign, unit):
    return factories.make_registration(campaign, unit, State.ACCEPTED)


@pytest.fixture
def nomination(registration) -> Nomination:
    return factories.make_nomination(registration)


@pytest.fixture
def council(authority, chairman, council_member):
    """Seat 1 is the chairman's, seat 5 the member's."""
    made = award_factories.make_council(authority, 0)
    users = {1: chairman, 5: council_member}
    for place in range(1, 8):
        award_factories.make_member(made, place, users.get(place))
    return made


@pytest.fixture
def waits(client):
    """The lines of the awarding half on somebody's first page."""

    def look(user, moment=DECIDED):
        client.force_login(user)
        client.at = moment
        return [
            each for card in cards(client) for each in lines(card) if each[1].startswith(AWARDING)
        ]

    return look
