"""Two hands on one list: added once, undone once, never into what was handed in."""

import pytest

from audit.actions import Action
from core.errors import Duplicate, RuleBroken, Stale
from registrations.models import Entrant, PeopleImport
from registrations.services import drafting
from registrations.services.importing import save_list, undo_list
from registrations.states import ImportState, State
from tests import factories
from tests.factories import OPEN
from tests.registrations import acts
from tests.registrations.hands import copy, kinds, overtaken, together
from tests.registrations.looking import actions
from tests.registrations.test_import_twins import candidate

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


@pytest.fixture
def batch(draft, head) -> PeopleImport:
    """A list that waits."""
    return factories.make_import(draft, head)


@pytest.fixture
def saved(batch, head) -> PeopleImport:
    """A list that was added."""
    save(batch, head)
    return read(batch)


def read(batch) -> PeopleImport:
    """The list as a request of its own reads it."""
    return PeopleImport.objects.select_related("registration__unit", "registration__campaign").get(
        pk=batch.pk
    )


def save(batch, by, *names: str) -> int:
    people = [candidate(name, row=row) for row, name in enumerate(names or ["Lê An", "Lê Bình"])]
    return save_list(batch=read(batch), candidates=people, converted=False, by=by, at=OPEN)


def careless_save(batch) -> None:
    """Look at the state, then add, then write the state."""
    if read(batch).state == ImportState.PREVIEW:
        factories.make_entrant(read(batch).registration, "Lê Ba")
        PeopleImport.objects.filter(pk=batch.pk).update(state=ImportState.SAVED)


def test_of_two_confirmations_one_adds(batch, head):
    outcomes = together(*[lambda: save(batch, head)] * 2)

    assert kinds(outcomes) == [Stale, int]
    assert Entrant.objects.count() == 2
    assert actions(batch.registration) == [Action.PEOPLE_IMPORTED]


def test_control_a_careless_confirmation_adds_after_another(batch, head):
    overtaken(lambda: careless_save(batch), by=lambda: save(batch, head))

    assert Entrant.objects.count() == 3


def test_who_is_added_by_another_hand_meanwhile_is_asked_about(batch, head):
    slow, _ = overtaken(
        lambda: save(batch, head, "Lê An", "H'Hen Niê"),
        by=lambda: factories.make_entrant(batch.registration),
    )

    assert isinstance(slow, Duplicate)
    assert Entrant.objects.count() == 1
    assert read(batch).state == ImportState.PREVIEW


def test_no_list_slips_into_what_was_handed_in(batch, head):
    slow, fast = overtaken(
        lambda: save(batch, head), by=lambda: acts.submit(copy(batch.registration), head, OPEN)
    )

    assert (type(slow), fast) == (Stale, None)
    assert Entrant.objects.count() == 0
    assert read(batch).state == ImportState.PREVIEW


def test_control_a_careless_list_slips_into_what_was_handed_in(batch, head):
    overtaken(
        lambda: careless_save(batch), by=lambda: acts.submit(copy(batch.registration), head, OPEN)
    )

    assert Entrant.objects.count() == 1
    assert read(batch).registration.state == State.SUBMITTED


def test_of_two_undoings_one_is_told(saved, head):
    batches = [read(saved), read(saved)]

    outcomes = together(
        *[lambda each=each: undo_list(batch=each, by=head, at=OPEN) for each in batches]
    )

    assert kinds(outcomes) == [Stale, int]
    assert actions(saved.registration).count(Action.PEOPLE_IMPORT_UNDONE) == 1


def edit(head) -> None:
    entrant = Entrant.objects.select_related("registration__unit", "registration__campaign").get(
        full_name="Lê An"
    )
    drafting.edit_entrant(
        entrant=entrant, values={"occupation": "Giáo viên"}, version=1, by=head, at=OPEN
    )


def test_an_edit_that_came_first_is_not_thrown_away(saved, head):
    mine = read(saved)

    slow, fast = overtaken(lambda: undo_list(batch=mine, by=head, at=OPEN), by=lambda: edit(head))

    assert (type(slow), fast) == (RuleBroken, None)
    assert Entrant.objects.get(full_name="Lê An").occupation == "Giáo viên"
    assert Entrant.objects.count() == 2


def test_control_a_careless_undoing_throws_an_edit_away(saved, head):
    def careless():
        if not saved.entrants.exclude(version=1).exists():
            saved.entrants.all().delete()

    overtaken(careless, by=lambda: edit(head))

    assert Entrant.objects.count() == 0


def test_an_edit_that_came_later_is_told(saved, head):
    slow, fast = overtaken(
        lambda: edit(head), by=lambda: undo_list(batch=read(saved), by=head, at=OPEN)
    )

    assert (type(slow), fast) == (Stale, 2)
    assert Entrant.objects.count() == 0


def test_undoing_and_editing_at_once_end_in_one_order(saved, head):
    mine = read(saved)

    undone, edited = together(lambda: undo_list(batch=mine, by=head, at=OPEN), lambda: edit(head))

    if edited is None:
        assert type(undone) is RuleBroken
        assert Entrant.objects.count() == 2
    else:
        assert (undone, type(edited)) == (2, Stale)
        assert Entrant.objects.count() == 0


def test_nobody_is_taken_out_of_what_was_handed_in_meanwhile(saved, head):
    mine = read(saved)

    slow, fast = overtaken(
        lambda: undo_list(batch=mine, by=head, at=OPEN),
        by=lambda: acts.submit(copy(saved.registration), head, OPEN),
    )

    assert (type(slow), fast) == (Stale, None)
    assert Entrant.objects.count() == 2
    assert read(saved).state == ImportState.SAVED
