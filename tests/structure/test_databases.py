"""Which tests run on PostgreSQL too: those that can be seen to ask the database."""

import os

import pytest

from tests.conftest import _asks_the_database


@pytest.fixture
def running(pytestconfig: pytest.Config) -> pytest.Item:
    """The test that runs, found without pytest's `request`."""
    name = os.environ["PYTEST_CURRENT_TEST"].rpartition(" ")[0]
    session = pytestconfig.pluginmanager.get_plugin("session")
    return next(item for item in session.items if item.nodeid == name)


def test_who_names_no_fixture_of_the_database_is_left_out(running):
    assert not _asks_the_database(running)


def test_who_names_one_is_not(running, db):
    assert _asks_the_database(running)


def test_who_names_somebody_of_the_cast_is_not(running, secretary):
    assert _asks_the_database(running)


@pytest.mark.django_db
def test_who_bears_the_mark_is_not(running):
    assert _asks_the_database(running)


def test_who_may_ask_for_it_while_it_runs_is_not(running, request):
    assert _asks_the_database(running)
