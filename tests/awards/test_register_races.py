"""Two hands at the register at once: no number twice, no gap, one revocation, one copy a page."""

from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction

from awards.models import Award, AwardCopy, RegisterBook, Revocation
from awards.services.registering import enter_awards
from core.errors import RuleBroken
from tests import award_factories, factories
from tests.awards.register import NOW, fresh, give_copy, granted, revoke
from tests.registrations.hands import together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _separate_connections(transactional_db) -> None:
    """Every thread has a connection of its own; on SQLite that takes a file."""
    assert not (connection.vendor == "sqlite" and connection.is_in_memory_db())


@pytest.fixture
def lines(registration, secretary):
    """Six people who were granted and are not in the register."""
    nominations = [
        factories.make_nomination(registration, factories.make_entrant(registration, f"Y {name}"))
        for name in ("An", "Bình", "Cường", "Dũng", "Em", "Giang")
    ]
    return [granted(each, secretary) for each in nominations]


def enter(line, by) -> list[Award]:
    with transaction.atomic():
        return enter_awards(lines=[line], by=by, at=NOW)


def careless(line, by) -> Award:
    """Count, then write: without holding the book."""
    award = award_factories.make_award(line, by, code=f"X{line.pk}")
    return award


def test_six_hands_get_six_numbers_without_a_gap(lines, secretary):
    together(*[lambda line=line: enter(line, secretary) for line in lines])

    numbers = Award.objects.values_list("number", flat=True)
    assert sorted(numbers) == list(range(1, 7))
    assert RegisterBook.objects.get().last_number == 6


def test_control_numbers_that_are_counted_first_are_twins(lines, secretary):
    outcomes = together(*[lambda line=line: careless(line, secretary) for line in lines[:2]])

    assert sorted(type(each) is IntegrityError for each in outcomes) == [False, True]


def test_one_line_entered_by_two_hands_has_one_entry_and_no_gap(lines, secretary):
    outcomes = together(*[lambda: enter(lines[0], secretary)] * 2)
    enter(lines[1], secretary)

    assert outcomes[0] == outcomes[1]
    assert sorted(Award.objects.values_list("number", flat=True)) == [1, 2]


@pytest.fixture
def award(lines, secretary) -> Award:
    return enter(lines[0], secretary)[0]


def test_two_clicks_on_one_page_give_one_copy(award, secretary):
    together(*[lambda: give_copy(fresh(award), secretary)] * 2)

    assert AwardCopy.objects.count() == 1


def test_two_pages_give_two_copies_with_their_numbers(award, secretary):
    outcomes = together(
        *[lambda key=key: give_copy(fresh(award), secretary, key=UUID(int=key)) for key in (1, 2)]
    )

    assert sorted(each.number for each in outcomes) == [1, 2]


def test_of_two_revocations_one_wins(award, secretary):
    outcomes = together(*[lambda: revoke(fresh(award), secretary)] * 2)

    assert sorted(isinstance(each, RuleBroken) for each in outcomes) == [False, True]
    assert Revocation.objects.count() == 1


def test_no_copy_comes_after_a_revocation(award, secretary):
    copied, revoked = together(
        lambda: give_copy(fresh(award), secretary), lambda: revoke(fresh(award), secretary)
    )

    assert isinstance(revoked, Revocation)
    if AwardCopy.objects.exists():
        assert isinstance(copied, AwardCopy)
    else:
        assert isinstance(copied, RuleBroken)
