"""The cast. Each person has a meaning, the same in every test."""

import gc
from copy import deepcopy

import pytest
from django.apps import apps
from django.db import connection
from django.db.models.signals import post_migrate
from django.test import Client, SimpleTestCase, TransactionTestCase

from accounts.models import Authority, Unit, User
from accounts.states import Role
from campaigns.models import Campaign
from core import children
from core.papers import printers
from core.uploads import sandbox
from registrations.models import Registration
from tests import factories, remembered
from tests.emptying import can_empty, empty
from tests.migrated import keep_migrated
from tests.seeded import seed
from tests.standing import STAGE, cast, standing


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


OF_DATABASE = {"db", "transactional_db", "live_server"}


def _asks_the_database(item: pytest.Item) -> bool:
    """As far as it can be seen without running it."""
    cls = getattr(item, "cls", None)
    names = getattr(item, "fixturenames", ())
    return (
        not OF_DATABASE.isdisjoint(names)
        or _may_ask_for_any_fixture(item)
        or item.get_closest_marker("django_db") is not None
        or (cls is not None and issubclass(cls, SimpleTestCase))
    )


def _may_ask_for_any_fixture(item: pytest.Item) -> bool:
    """The test, or a fixture of its own folder, is handed pytest's `request`.

    So is every test by the plugins, and by this file: those ask for nothing of ours.
    """
    info = getattr(item, "_fixtureinfo", None)
    if info is None:
        return False
    fixtures = [each[-1] for each in info.name2fixturedefs.values()]
    own = [
        each
        for each in fixtures
        if each.func.__module__.startswith("tests.") and each.func.__module__ != __name__
    ]
    return "request" in info.argnames or any("request" in each.argnames for each in own)


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL run what asks the database; the rest says the same as on SQLite."""
    if connection.vendor == "postgresql":
        left_out = [item for item in items if not _asks_the_database(item)]
        items[:] = [item for item in items if _asks_the_database(item)]
        config.hook.pytest_deselected(items=left_out)


def pytest_collection_finish(session):
    """What is collected now is never garbage: nobody looks through it again and again."""
    gc.collect()
    gc.freeze()


def pytest_runtest_teardown(item):
    """What the first test with a paper prints, no later one prints again."""
    remembered.print_once()


@pytest.fixture(scope="session", autouse=True)
def _once_and_here():
    """What a child has opened is not opened again; papers are printed here, not by printers;
    after tests that commit just those tables are emptied that hold something.
    """
    with pytest.MonkeyPatch.context() as patch:
        for place in (children, sandbox):
            patch.setattr(place, "run", remembered.opened)
        patch.setattr(printers, "cores", lambda: 1)
        if can_empty(connection):
            patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: empty(connection))
        yield


@pytest.fixture
def opened_anew(monkeypatch):
    """For a test that looks at the child itself: each file is opened."""
    for place in (children, sandbox):
        monkeypatch.setattr(place, "run", remembered.open_in_a_child)


@pytest.fixture
def printed_anew(monkeypatch):
    """For a test that looks at the press itself: each page is printed, by printers where many."""
    monkeypatch.setattr("core.papers.weasy.render", remembered.press())
    monkeypatch.setattr(printers, "cores", remembered.cores)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, request):
    """Where the test database comes from; `--create-db` migrates it anew."""
    cache = getattr(request.config, "cache", None)
    if cache is not None and not request.config.getoption("create_db"):
        keep_migrated(connection, cache.mkdir("database"))


@pytest.fixture(scope="session")
def _stage(django_db_setup, django_db_blocker):
    """The stage; it is empty before the database goes."""
    yield STAGE
    with django_db_blocker.unblock():
        STAGE.clear()


@pytest.fixture(scope="class", autouse=True)
def _nobody_stands_there(request, django_db_blocker):
    """Django's own test cases open transactions of their own."""
    if request.cls is not None and issubclass(request.cls, SimpleTestCase):
        with django_db_blocker.unblock():
            STAGE.clear()


@pytest.fixture
def _cast_stands(_stage, request, django_db_blocker):
    """Before the transaction of the test: what stands there is older than the test."""
    if not _asks_the_database(request.node):
        # PostgreSQL would never hear of this test.
        pytest.fail("Test này dùng cơ sở dữ liệu: hãy nêu fixture db.", pytrace=False)
    marker = request.node.get_closest_marker("django_db")
    commits = not {"transactional_db", "live_server"}.isdisjoint(request.fixturenames)
    with django_db_blocker.unblock():
        if commits or (marker and marker.kwargs):
            _stage.clear()
        elif request.instance is None:
            _stage.set_for(request)


@pytest.fixture
def _django_db_helper(_cast_stands, _django_db_helper):
    """What `db` and its kind do, after `_cast_stands`."""


@pytest.fixture
def client() -> ClockClient:
    """A browser of nobody, in the days when registrations are taken."""
    browser = ClockClient()
    browser.at = factories.OPEN
    return browser


@cast
def authority(db) -> Authority:
    """The commune in which everything happens."""
    return factories.make_authority()


@cast
def unit(authority) -> Unit:
    """Thôn Đông, which registers."""
    return factories.make_unit(authority, "Thôn Đông")


@cast
def other_unit(authority) -> Unit:
    """Buôn Čuăh, which has nothing to do with Thôn Đông."""
    return factories.make_unit(authority, "Buôn Čuăh")


@cast
def campaign(authority, unit, other_unit) -> Campaign:
    """The real plan, with both units called on."""
    return factories.make_campaign(authority)


@cast
def head(authority, unit) -> User:
    """Registers for Thôn Đông."""
    return factories.make_person("head", Role.UNIT_HEAD, authority, unit, "Nguyễn Văn Bảy")


@cast
def other_head(authority, other_unit) -> User:
    """Registers for Buôn Čuăh; must see nothing of Thôn Đông."""
    return factories.make_person("other", Role.UNIT_HEAD, authority, other_unit, "Y Wiêng Niê")


@cast
def secretary(authority) -> User:
    """Văn phòng - thống kê: sees all, checks, scores, prints; registers nothing."""
    return factories.make_person("secretary", Role.SECRETARIAT, authority, name="Trần Thị Mai")


@cast
def chairman(authority) -> User:
    """Decides; reads everything, prints."""
    return factories.make_person("chairman", Role.CHAIRMAN, authority)


@cast
def council_member(authority) -> User:
    """Reads scores."""
    return factories.make_person("council", Role.COUNCIL_MEMBER, authority)


@cast
def supervisor(authority) -> User:
    """Reads, changes nothing (plan, clause V.5)."""
    return factories.make_person("supervisor", Role.SUPERVISOR, authority)


@cast
def administrator(authority) -> User:
    """Keeps accounts and units."""
    return factories.make_person("administrator", Role.ADMINISTRATOR, authority)


@cast
def stranger(db) -> User:
    """The secretary of another commune: here nothing exists for them."""
    other = factories.make_authority("xã Khác", "xa-khac")
    return factories.make_person("stranger", Role.SECRETARIAT, other)


@cast
def draft(campaign, unit) -> Registration:
    """Thôn Đông's registration, being written, with one pledge."""
    registration = factories.make_registration(campaign, unit)
    factories.make_pledge(registration)
    return registration


@pytest.fixture(scope="module")
def _standing_world(django_db_setup, django_db_blocker, tmp_path_factory):
    from tests.structure.world import make_world  # noqa: PLC0415 # half the portal: who needs it

    with standing(make_world, django_db_blocker, tmp_path_factory.mktemp("files")) as world:
        yield world


@pytest.fixture
def world(_standing_world, db):
    """A commune in the middle of its campaign (`tests.structure.world`), made once for a file."""
    return deepcopy(_standing_world)
