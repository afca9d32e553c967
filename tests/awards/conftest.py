"""The cast of the awarding half."""

from decimal import Decimal

import pytest

from awards.models import Council, Nomination
from registrations.models import Registration
from tests import award_factories, factories
from tests.awards import builders
from tests.conftest import ClockClient
from tests.standing import cast


@cast
def registration(campaign, unit) -> Registration:
    """Thôn Đông's registration, accepted, with one pledge that was reached."""
    made = builders.accepted(campaign, unit)
    factories.make_pledge(made, result=Decimal(500))
    return made


@cast
def collective(registration) -> Nomination:
    """Thôn Đông itself, on the list."""
    return factories.make_nomination(registration)


@cast
def person(registration, secretary) -> Nomination:
    """Bà H'Hen Niê of Thôn Đông, on the list, not scored."""
    return builders.person(registration, "H'Hen Niê", None, secretary)


@cast
def family(registration) -> Nomination:
    """Hộ bà Nguyễn Thị Hoa of Thôn Đông, on the list, not scored, gave nothing."""
    return builders.household(registration)


@pytest.fixture
def office(client, secretary) -> ClockClient:
    """The browser of the secretary, in the days of review."""
    client.at = factories.REVIEW
    client.force_login(secretary)
    return client


@cast
def council(authority) -> Council:
    """Seven members who all vote; the first presides, the fourth writes."""
    return award_factories.make_council(authority)


@cast
def judged_person(registration, secretary) -> Nomination:
    """Bà H'Hen Niê of Thôn Đông, scored: nothing stands against her."""
    return builders.person(registration, "H'Hen Niê", "9", secretary)
