"""Two real people of one name and year: the second one is added when somebody says so."""

import pytest

from audit.actions import Action
from core.errors import Duplicate
from registrations.services import drafting
from registrations.states import EntrantKind, Honorific
from tests import factories
from tests.factories import OPEN
from tests.registrations.hands import copy, kinds, together
from tests.registrations.looking import actions, everything

VALUES = {
    "honorific": Honorific.MS,
    "full_name": "H’HEN Niê",
    "birth_year": 1985,
    "occupation": "Giáo viên",
    "content": "Dạy chữ",
}


def add(registration, by, kind=EntrantKind.INDIVIDUAL, **given):
    return drafting.add_entrant(
        registration=registration, kind=kind, values=VALUES, by=by, at=OPEN, **given
    )


def test_a_twin_is_refused_without_a_word(draft, head):
    factories.make_entrant(draft)
    before = everything()

    with pytest.raises(Duplicate, match="đã có trong danh sách"):
        add(draft, head)

    assert everything() == before


def test_another_person_of_the_name_gets_the_next_number(draft, head):
    factories.make_entrant(draft)

    added = [add(draft, head, namesake=True) for _ in range(2)]

    assert [each.namesake for each in added] == [1, 2]
    assert actions(draft) == [Action.ENTRANT_ADDED] * 2


def test_the_first_of_a_name_has_no_number(draft, head):
    assert add(draft, head, namesake=True).namesake == 0


def test_a_household_of_the_name_does_not_count(draft, head):
    factories.make_entrant(draft, kind=EntrantKind.HOUSEHOLD)

    assert add(draft, head, namesake=True).namesake == 0


def test_a_number_that_was_taken_is_not_given_again_while_it_stands(draft, head):
    factories.make_entrant(draft, namesake=4)

    assert add(draft, head, namesake=True).namesake == 5


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("separate_connections")
def test_two_hands_at_once_get_two_numbers(draft, head):
    factories.make_entrant(draft)

    outcomes = together(*[lambda: add(copy(draft), head, namesake=True)] * 2)

    assert sorted(each.namesake for each in outcomes) == [1, 2]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("separate_connections")
def test_control_numbers_read_before_the_list_is_held_are_the_same(draft, head):
    factories.make_entrant(draft)

    def careless():
        number = draft.entrants.count()
        return factories.make_entrant(copy(draft), namesake=number)

    outcomes = together(careless, careless)

    assert len(set(kinds(outcomes))) == 2
    assert draft.entrants.count() == 2
