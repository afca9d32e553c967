"""Two hands take a number: one has it, the other is told; a thing gets one paper.

Each claim has its control: without the queue, under the same harness, the number is taken twice.
"""

import pytest
from django.db import IntegrityError, connection

from awards.models import OutgoingPaper
from awards.register.numbering import proposed
from core.errors import Duplicate
from tests import award_factories
from tests.awards.outgoing import MINUTES, closed_session, fresh, issue, replace
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _own_file(transactional_db, settings, tmp_path):
    """Every thread has a connection of its own; on SQLite that takes a file."""
    settings.MEDIA_ROOT = tmp_path
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.fail("Two hands need SQLite in a file: DATABASES TEST NAME in settings_test.py.")


@pytest.fixture
def sessions(campaign):
    """Two meetings that are over."""
    return closed_session(campaign), closed_session(campaign)


def stored(tmp_path) -> int:
    return sum(each.is_file() for each in tmp_path.rglob("*"))


def test_one_number_is_given_to_one_of_two_papers(sessions, secretary, tmp_path):
    outcomes = together(*[lambda s=each: issue(MINUTES, s, secretary) for each in sessions])

    assert sorted(kinds(outcomes), key=str) == sorted([Duplicate, OutgoingPaper], key=str)
    assert (OutgoingPaper.objects.count(), stored(tmp_path)) == (1, 1)


def test_who_comes_second_is_told_which_paper_has_it(sessions, secretary):
    first, second = sessions
    slow, fast = overtaken(
        lambda: issue(MINUTES, first, secretary), by=lambda: issue(MINUTES, second, secretary)
    )

    assert (type(slow), type(fast)) == (Duplicate, OutgoingPaper)
    assert "05/BB-HĐTĐKT đã ghi" in str(slow)


def test_a_thing_gets_one_paper_of_two_hands(sessions, secretary):
    first, _ = sessions
    outcomes = together(
        lambda: issue(MINUTES, first, secretary, "5"), lambda: issue(MINUTES, first, secretary, "6")
    )

    assert sorted(kinds(outcomes), key=str) == sorted([Duplicate, OutgoingPaper], key=str)
    assert OutgoingPaper.objects.count() == 1


def test_a_paper_is_replaced_once_by_two_hands(sessions, secretary):
    old = issue(MINUTES, sessions[0], secretary)
    outcomes = together(
        lambda: replace(fresh(old), secretary, "6"), lambda: replace(fresh(old), secretary, "7")
    )

    assert sorted(kinds(outcomes), key=str) == sorted([Duplicate, OutgoingPaper], key=str)
    assert OutgoingPaper.objects.current().count() == 1


def test_control_who_looks_before_standing_in_line_takes_the_same_number(sessions, secretary):
    taken = []

    def careless(session) -> None:
        code = proposed(session.campaign.authority, MINUTES, 2024)
        taken.append(str(code))
        award_factories.make_outgoing(MINUTES, session, secretary, str(code))

    outcomes = together(*[lambda s=each: careless(s) for each in sessions])

    assert taken == ["01/BB-HĐTĐKT"] * 2
    # The constraint alone keeps the twin out, without a word for people.
    assert sorted(kinds(outcomes), key=str) == sorted([IntegrityError, type(None)], key=str)
