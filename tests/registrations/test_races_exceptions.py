"""Two hands at an exception: a late acceptance and a hand-in, two extensions, one of each.

As in `test_races.py` each claim has its control: the careless way does lose something.
"""

from datetime import timedelta

import pytest

from core.errors import RuleBroken, Stale, TooLate
from registrations.deadlines import term_of
from registrations.models import Extension, LateAcceptance, ReceiptBook, Registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE
from tests.registrations import acts
from tests.registrations.hands import copy, kinds, overtaken, together
from tests.registrations.looking import actions
from tests.registrations.test_deadline import TICK

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]

IN_TIME = DEADLINE - TICK
SHORT, LONG = DEADLINE + timedelta(days=1), DEADLINE + timedelta(days=3)


# --- a late acceptance against a hand-in that arrived in time and is worked on later


def test_of_a_hand_in_and_a_late_acceptance_one_wins(draft, head, secretary):
    outcomes = together(
        lambda: acts.submit(copy(draft), head, IN_TIME),
        lambda: acts.accept_late(copy(draft), secretary, DEADLINE),
    )

    stored = Registration.objects.get()
    won = {State.SUBMITTED: [None, Stale], State.ACCEPTED: [Stale, None]}
    assert won[stored.state] == [None if each is None else type(each) for each in outcomes]
    assert stored.is_late == (stored.state == State.ACCEPTED)
    assert LateAcceptance.objects.count() == int(stored.is_late)
    assert (ReceiptBook.objects.get().last_number, len(actions(draft))) == (1, 1)


@pytest.mark.parametrize("winner", ["submit", "accept_late"])
def test_the_slower_of_the_two_is_told(winner, draft, head, secretary):
    hands = {
        "submit": lambda: acts.submit(copy(draft), head, IN_TIME),
        "accept_late": lambda: acts.accept_late(copy(draft), secretary, DEADLINE),
    }
    fast = hands.pop(winner)
    (slow,) = hands.values()

    outcomes = overtaken(slow, by=fast)

    assert (type(outcomes[0]), outcomes[1]) == (Stale, None)
    assert Registration.objects.get().is_late == (winner == "accept_late")
    assert Registration.objects.get().receipt_number == 1


def careless_late(registration) -> None:
    """Look at the state, then write it."""
    if Registration.objects.get(pk=registration.pk).state == State.DRAFT:
        Registration.objects.filter(pk=registration.pk).update(
            state=State.ACCEPTED, is_late=True, submitted_at=DEADLINE, receipt_number=99
        )


def test_control_a_careless_late_acceptance_takes_away_the_receipt(draft, head):
    overtaken(lambda: careless_late(draft), by=lambda: acts.submit(copy(draft), head, IN_TIME))

    stored = Registration.objects.get()
    assert (stored.is_late, stored.receipt_number) == (True, 99)


def test_of_two_late_acceptances_one_wins(draft, secretary):
    outcomes = together(
        *[lambda: acts.accept_late(copy(draft), secretary, DEADLINE)] * 2,
    )

    assert kinds(outcomes) == [type(None), Stale]
    assert (LateAcceptance.objects.count(), len(actions(draft))) == (1, 1)


# --- a late acceptance against the words of a draft


def test_the_last_pledge_cannot_be_taken_from_under_a_late_acceptance(draft, head, secretary):
    slow, fast = overtaken(
        lambda: acts.accept_late(copy(draft), secretary, DEADLINE),
        by=lambda: acts.remove_pledge(copy(draft), head, IN_TIME),
    )

    assert (str(slow), fast) == ("Cần ít nhất 01 nội dung, công việc đăng ký.", None)
    assert Registration.objects.get().state == State.DRAFT
    assert ReceiptBook.objects.count() == 0


# --- two extensions


def extend(registration, by, closes_at):
    return acts.extend(copy(registration), by, DEADLINE, closes_at)


def careless_extend(registration, by, closes_at) -> None:
    """Look whether it is later than what the unit has, then write."""
    if closes_at > term_of(registration.campaign, registration.unit_id).closes_at:
        factories.make_extension(registration.campaign, registration.unit, by, closes_at)


def test_the_slower_of_two_extensions_does_not_shorten_the_faster(draft, secretary):
    slow, fast = overtaken(
        lambda: extend(draft, secretary, SHORT), by=lambda: extend(draft, secretary, LONG)
    )

    assert (type(slow), type(fast)) == (RuleBroken, Extension)
    assert term_of(draft.campaign, draft.unit_id).closes_at == LONG
    assert Extension.objects.count() == 1


def test_control_a_careless_extension_shortens_it(draft, secretary):
    overtaken(
        lambda: careless_extend(draft, secretary, SHORT),
        by=lambda: careless_extend(draft, secretary, LONG),
    )

    assert term_of(draft.campaign, draft.unit_id).closes_at == SHORT


def test_two_extensions_at_once_end_with_the_longer(draft, secretary):
    together(lambda: extend(draft, secretary, SHORT), lambda: extend(draft, secretary, LONG))

    assert term_of(draft.campaign, draft.unit_id).closes_at == LONG


# --- an extension against a late acceptance


def test_who_has_just_been_given_time_is_not_received_late(draft, secretary):
    slow, fast = overtaken(
        lambda: acts.accept_late(copy(draft), secretary, DEADLINE),
        by=lambda: extend(draft, secretary, LONG),
    )

    assert (type(slow), type(fast)) == (TooLate, Extension)
    assert Registration.objects.get().state == State.DRAFT
    assert LateAcceptance.objects.count() == 0


def test_control_a_careless_late_acceptance_passes_over_the_time_that_was_given(draft, secretary):
    overtaken(lambda: careless_late(draft), by=lambda: extend(draft, secretary, LONG))

    assert Registration.objects.get().is_late
