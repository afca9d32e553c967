"""The cast. Each person has a meaning, the same in every test."""

import pytest
from django.apps import apps
from django.db.models.signals import post_migrate
from django.test import Client

from accounts.models import Authority, Unit, User
from accounts.states import Role
from campaigns.models import Campaign
from registrations.models import Registration
from tests import factories
from tests.seeded import seed


def pytest_configure(config):
    """Whatever the order of tests: each finds what migrations have written down."""
    post_migrate.connect(seed, sender=apps.get_app_config("campaigns"))


class ClockClient(Client):
    """A browser whose requests arrive when the test says: `client.at = OPEN`."""

    def request(self, **environ):
        moment = getattr(self, "at", None)
        if moment is not None:
            environ["thidua.received_at"] = moment
        return super().request(**environ)


@pytest.fixture(autouse=True)
def _arrival(monkeypatch):
    """The clock middleware is a clock: tests hand it the instant instead of moving time."""
    from thidua import middleware  # noqa: PLC0415

    read = middleware.read_clock

    def given(request):
        return request.META.get("thidua.received_at") or read(request)

    monkeypatch.setattr(middleware, "read_clock", given)


@pytest.fixture
def client() -> ClockClient:
    """A browser of nobody, in the days when registrations are taken."""
    browser = ClockClient()
    browser.at = factories.OPEN
    return browser


@pytest.fixture
def authority(db) -> Authority:
    """The commune in which everything happens."""
    return factories.make_authority()


@pytest.fixture
def unit(authority) -> Unit:
    """Thôn Đông, which registers."""
    return factories.make_unit(authority, "Thôn Đông")


@pytest.fixture
def other_unit(authority) -> Unit:
    """Buôn Čuăh, which has nothing to do with Thôn Đông."""
    return factories.make_unit(authority, "Buôn Čuăh")


@pytest.fixture
def campaign(authority, unit, other_unit) -> Campaign:
    """The real plan, with both units called on."""
    return factories.make_campaign(authority)


@pytest.fixture
def head(authority, unit) -> User:
    """Registers for Thôn Đông."""
    return factories.make_person("head", Role.UNIT_HEAD, authority, unit, "Nguyễn Văn Bảy")


@pytest.fixture
def other_head(authority, other_unit) -> User:
    """Registers for Buôn Čuăh; must see nothing of Thôn Đông."""
    return factories.make_person("other", Role.UNIT_HEAD, authority, other_unit, "Y Wiêng Niê")


@pytest.fixture
def secretary(authority) -> User:
    """Văn phòng - thống kê: sees all, checks, scores, prints; registers nothing."""
    return factories.make_person("secretary", Role.SECRETARIAT, authority, name="Trần Thị Mai")


@pytest.fixture
def chairman(authority) -> User:
    """Decides; reads everything, prints."""
    return factories.make_person("chairman", Role.CHAIRMAN, authority)


@pytest.fixture
def council_member(authority) -> User:
    """Reads scores."""
    return factories.make_person("council", Role.COUNCIL_MEMBER, authority)


@pytest.fixture
def supervisor(authority) -> User:
    """Reads, changes nothing (plan, clause V.5)."""
    return factories.make_person("supervisor", Role.SUPERVISOR, authority)


@pytest.fixture
def administrator(authority) -> User:
    """Keeps accounts and units."""
    return factories.make_person("administrator", Role.ADMINISTRATOR, authority)


@pytest.fixture
def stranger(db) -> User:
    """The secretary of another commune: here nothing exists for them."""
    other = factories.make_authority("xã Khác", "xa-khac")
    return factories.make_person("stranger", Role.SECRETARIAT, other)


@pytest.fixture
def draft(campaign, unit) -> Registration:
    """Thôn Đông's registration, being written, with one pledge."""
    registration = factories.make_registration(campaign, unit)
    factories.make_pledge(registration)
    return registration
