"""Two hands at a nomination: nothing twice, nothing lost, and each is told the truth.

Each claim has its control: without the guard the same harness sees a fault or a double.
"""

import pytest
from django.db import IntegrityError, connection

from awards.models import Nomination, NominationHandIn
from awards.services import nominating, nomination_course
from awards.services.nominating import start_nominations
from awards.states import NominationState
from core.errors import Duplicate, Stale
from tests import factories
from tests.awards import builders
from tests.awards.nominating import actions, fresh, in_state, submit, withdraw
from tests.factories import REVIEW
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]
NAME = "Y Thih Niê"


@pytest.fixture(autouse=True)
def _separate(transactional_db):
    """Every thread has a connection of its own; on SQLite that takes a file."""
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.fail("Two hands need SQLite in a file.")


@pytest.fixture
def returned(registration, head) -> Nomination:
    """Handed in once, sent back, complete again."""
    return in_state(registration, NominationState.RETURNED, head)


def careless_move(nomination, new, fields, **told) -> None:
    """The move without its guard: whatever the state is by now."""
    Nomination.objects.filter(pk=nomination.pk).update(state=new, **fields)


def test_two_clicks_hand_it_in_once_and_get_the_same(returned, head):
    outcomes = together(*[lambda: submit(fresh(returned), head, REVIEW)] * 2)

    assert outcomes[0] == outcomes[1] == returned.hand_ins.get(revision=2)
    assert (fresh(returned).revision, returned.hand_ins.count()) == (2, 2)
    assert actions(returned).count("nomination.submitted") == 1


def test_control_without_compare_and_set_only_the_constraint_stops_the_second(
    returned, head, monkeypatch
):
    monkeypatch.setattr(nomination_course, "_move", careless_move)

    outcomes = together(*[lambda: submit(fresh(returned), head, REVIEW)] * 2)

    assert kinds(outcomes) == [IntegrityError, NominationHandIn]


@pytest.mark.parametrize("winner", ["submit", "withdraw"])
def test_of_a_hand_in_and_a_withdrawal_the_slower_is_told(winner, returned, head):
    hands = {
        "submit": lambda: submit(fresh(returned), head, REVIEW),
        "withdraw": lambda: withdraw(fresh(returned), head, REVIEW),
    }
    fast = hands.pop(winner)
    (slow,) = hands.values()

    late, _ = overtaken(slow, by=fast)

    assert type(late) is Stale
    won = {"submit": NominationState.SUBMITTED, "withdraw": NominationState.WITHDRAWN}
    assert fresh(returned).state == won[winner]


def test_control_a_careless_withdrawal_undoes_a_hand_in(returned, head, monkeypatch):
    mine = fresh(returned)
    submit(fresh(returned), head, REVIEW)
    monkeypatch.setattr(nomination_course, "_move", careless_move)

    withdraw(mine, head, REVIEW)

    assert fresh(returned).state == NominationState.WITHDRAWN
    assert returned.hand_ins.filter(revision=2).exists()


@pytest.fixture
def both(campaign, registration, other_unit, head, other_head) -> list:
    """Two units with the same person on their lists: each nominates."""
    theirs = builders.accepted(campaign, other_unit)

    def act(of, by):
        entrant = factories.make_entrant(of, NAME)
        return lambda: start_nominations(
            registration=of, entrants=[entrant], tier=campaign.tiers.last(), by=by, at=REVIEW
        )

    return [act(registration, head), act(theirs, other_head)]


def test_of_two_units_that_nominate_one_person_the_slower_reads_who(both):
    outcomes = together(*both)

    made = Nomination.objects.get()
    assert kinds(outcomes) == [Duplicate, list]
    refused = next(str(each) for each in outcomes if isinstance(each, Duplicate))
    assert f"đã được {made.unit} đề nghị Giấy khen xã" in refused


def test_control_who_does_not_look_while_the_campaign_is_held_meets_the_constraint(
    both, monkeypatch
):
    """Without the look the constraint stops the second, but cannot say who came first."""
    monkeypatch.setattr(nominating, "_number", lambda *careless: None)

    outcomes = together(*both)

    assert kinds(outcomes) == [Duplicate, list]
    refused = next(str(each) for each in outcomes if isinstance(each, Duplicate))
    assert refused == "Vừa có người khác đề nghị cùng đối tượng. Hãy tải lại trang."
