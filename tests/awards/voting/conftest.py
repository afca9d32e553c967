"""A council of nine that meets: seven are there, two are away; three candidates."""

import pytest

from accounts.models import User
from awards.models import Council, CouncilSession, SessionItem
from awards.states import SessionState
from tests import award_factories
from tests.awards.voting import acts
from tests.conftest import ClockClient
from tests.standing import cast


@cast
def council(authority, chairman, secretary, council_member) -> Council:
    """Seat 1 is the chairman's, seat 4 the secretary's, seat 5 a member's; the others sign no in.

    Seats 1 to 7 come, 8 and 9 are away.
    """
    made = award_factories.make_council(authority, 0)
    users = {1: chairman, 4: secretary, 5: council_member}
    for place in range(1, 10):
        award_factories.make_member(made, place, users.get(place))
    return made


@cast
def session(campaign, council, collective, person, family) -> CouncilSession:
    """The meeting, open, with a collective, a person and a household before it."""
    return acts.session_in(SessionState.OPEN, campaign, council, collective, person, family)


@cast
def items(session) -> list[SessionItem]:
    return list(session.items.all())


@cast
def member(council_member) -> User:
    """Sits in seat 5 and votes by an account of their own."""
    return council_member


@pytest.fixture
def desk(client, secretary) -> ClockClient:
    """The browser of the secretary, during the meeting."""
    client.at = acts.NOW
    client.force_login(secretary)
    return client


@pytest.fixture
def phone(member) -> ClockClient:
    """The telephone of the member, during the meeting."""
    browser = ClockClient()
    browser.at = acts.NOW
    browser.force_login(member)
    return browser
