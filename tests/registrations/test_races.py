"""Two hands at once: one wins, the other is told, nothing is lost and nothing is there twice.

Each claim has its control: the same act as one would write it without thinking, under the same
harness, does lose or double something. So the harness sees the race that the claim denies.
"""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from accounts.services import record_act
from audit.actions import Action
from core.errors import Stale
from registrations.models import Pledge, ReceiptBook, Registration
from registrations.services import drafting
from registrations.states import State
from tests import factories
from tests.factories import OPEN
from tests.registrations import acts
from tests.registrations.acts import filled
from tests.registrations.hands import copy, kinds, overtaken, together
from tests.registrations.looking import actions

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


# --- two hand-ins


def careless_submit(registration, by, at):
    """Look, then write the whole row."""
    mine = copy(registration)
    if mine.state == State.DRAFT:
        number = ReceiptBook.objects.filter(campaign=mine.campaign).count() + 1
        mine.state, mine.submitted_at, mine.receipt_number = State.SUBMITTED, at, number
        with transaction.atomic():
            mine.save()
            record_act(
                by=by,
                authority_id=mine.campaign.authority_id,
                action=Action.REGISTRATION_SUBMITTED,
                subject=mine,
                at=at,
            )


def test_of_two_hand_ins_one_wins_with_one_receipt_and_one_entry(draft, head):
    copies = [copy(draft), copy(draft)]

    outcomes = together(*[lambda each=each: acts.submit(each, head, OPEN) for each in copies])

    stored = Registration.objects.get()
    assert kinds(outcomes) == [type(None), Stale]
    assert (stored.state, stored.receipt_number) == (State.SUBMITTED, 1)
    assert ReceiptBook.objects.get().last_number == 1
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED]


def test_control_two_careless_hand_ins_both_count(draft, head):
    together(*[lambda: careless_submit(draft, head, OPEN)] * 2)

    assert actions(draft) == [Action.REGISTRATION_SUBMITTED] * 2


def test_the_loser_keeps_its_copy_as_it_was(draft, head):
    mine = copy(draft)

    slow, _ = overtaken(
        lambda: acts.submit(mine, head, OPEN), by=lambda: acts.submit(draft, head, OPEN)
    )

    assert type(slow) is Stale
    assert (mine.state, mine.receipt_number, mine.submitted_at) == (State.DRAFT, None, None)


# --- receipt numbers


@pytest.fixture
def eight(campaign, authority):
    """Eight units with a draft each, each with its head."""
    pairs = []
    for number in range(8):
        unit = factories.make_unit(authority, f"Thôn {number}")
        head = factories.make_person(f"head{number}", "unit_head", authority, unit)
        pairs.append((filled(campaign, unit), head))
    return pairs


def test_eight_units_at_once_get_eight_numbers_without_a_gap(eight):
    outcomes = together(
        *[lambda one=one, head=head: acts.submit(copy(one), head, OPEN) for one, head in eight]
    )

    numbers = Registration.objects.values_list("receipt_number", flat=True)
    assert outcomes == [None] * 8
    assert sorted(numbers) == list(range(1, 9))


def test_control_numbers_read_before_they_are_written_are_twins(eight):
    def careless_number(registration) -> None:
        last = Registration.objects.filter(receipt_number__isnull=False).count()
        Registration.objects.filter(pk=registration.pk).update(receipt_number=last + 1)

    outcomes = together(*[lambda one=one: careless_number(one) for one, _ in eight[:2]])

    assert kinds(outcomes) == [IntegrityError, type(None)]


# --- hand-in against the words of the draft


def careless_add(registration) -> None:
    """Look at the state, then write: without holding the registration."""
    if Registration.objects.get(pk=registration.pk).is_editable:
        factories.make_pledge(registration, content="Vội")


def test_a_pledge_that_comes_after_the_hand_in_is_refused(draft, head):
    slow, fast = overtaken(
        lambda: acts.add_pledge(copy(draft), head, OPEN),
        by=lambda: acts.submit(copy(draft), head, OPEN),
    )

    assert (type(slow), fast) == (Stale, None)
    assert draft.pledges.count() == 1
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED]


def test_control_a_careless_pledge_slips_into_what_was_handed_in(draft, head):
    overtaken(lambda: careless_add(draft), by=lambda: acts.submit(copy(draft), head, OPEN))

    assert draft.pledges.count() == 2
    assert Registration.objects.get().state == State.SUBMITTED


def test_a_pledge_that_comes_before_the_hand_in_is_handed_in_with_it(draft, head):
    slow, fast = overtaken(
        lambda: acts.submit(copy(draft), head, OPEN),
        by=lambda: acts.add_pledge(copy(draft), head, OPEN),
    )

    assert (slow, type(fast)) == (None, Pledge)
    assert actions(draft) == [Action.PLEDGE_ADDED, Action.REGISTRATION_SUBMITTED]


def test_hand_in_and_new_pledge_at_once_end_in_one_order(draft, head):
    submitted, added = together(
        lambda: acts.submit(copy(draft), head, OPEN),
        lambda: acts.add_pledge(copy(draft), head, OPEN),
    )

    orders = {
        Pledge: [Action.PLEDGE_ADDED, Action.REGISTRATION_SUBMITTED],
        Stale: [Action.REGISTRATION_SUBMITTED],
    }
    assert submitted is None
    assert actions(draft) == orders[type(added)]


def test_the_last_pledge_cannot_be_taken_from_under_the_hand_in(draft, head):
    slow, fast = overtaken(
        lambda: acts.submit(copy(draft), head, OPEN),
        by=lambda: acts.remove_pledge(copy(draft), head, OPEN),
    )

    assert (str(slow), fast) == ("Cần ít nhất 01 nội dung, công việc đăng ký.", None)
    assert Registration.objects.get().state == State.DRAFT
    assert ReceiptBook.objects.count() == 0


# --- accept against withdraw


def careless_move(registration, new) -> None:
    """Look at the state, then write it."""
    if Registration.objects.get(pk=registration.pk).state == State.SUBMITTED:
        Registration.objects.filter(pk=registration.pk).update(state=new)


@pytest.fixture
def submitted(draft, head) -> Registration:
    """Thôn Đông's registration, handed in."""
    acts.submit(draft, head, OPEN)
    return draft


def test_of_acceptance_and_withdrawal_one_wins(submitted, head, secretary):
    outcomes = together(
        lambda: acts.accept(copy(submitted), secretary, OPEN),
        lambda: acts.withdraw(copy(submitted), head, OPEN),
    )

    won = {State.ACCEPTED: [None, Stale], State.WITHDRAWN: [Stale, None]}
    told = [None if each is None else type(each) for each in outcomes]
    assert won[Registration.objects.get().state] == told
    assert len(actions(submitted)) == 2


@pytest.mark.parametrize("winner", ["accept", "withdraw"])
def test_the_slower_of_the_two_is_told(winner, submitted, head, secretary):
    hands = {
        "accept": lambda: acts.accept(copy(submitted), secretary, OPEN),
        "withdraw": lambda: acts.withdraw(copy(submitted), head, OPEN),
    }
    fast = hands.pop(winner)
    (slow,) = hands.values()

    outcomes = overtaken(slow, by=fast)

    states = {"accept": State.ACCEPTED, "withdraw": State.WITHDRAWN}
    assert (type(outcomes[0]), outcomes[1]) == (Stale, None)
    assert Registration.objects.get().state == states[winner]


def test_control_a_careless_withdrawal_undoes_an_acceptance(submitted, secretary):
    overtaken(
        lambda: careless_move(submitted, State.WITHDRAWN),
        by=lambda: acts.accept(copy(submitted), secretary, OPEN),
    )

    assert Registration.objects.get().state == State.WITHDRAWN
    assert actions(submitted)[-1] == Action.REGISTRATION_ACCEPTED


# --- two edits of one pledge


def careless_edit(pk: int, **values) -> None:
    """Read the row, change it, write it all back."""
    pledge = Pledge.objects.get(pk=pk)
    for name, value in values.items():
        setattr(pledge, name, value)
    pledge.save()


def test_of_two_edits_of_a_pledge_one_wins_and_the_other_is_told(draft, head):
    pk = draft.pledges.get().pk

    def edit(target):
        pledge = Pledge.objects.get(pk=pk)
        drafting.edit_pledge(
            pledge=pledge, values={"target": Decimal(target)}, version=1, by=head, at=OPEN
        )

    outcomes = together(lambda: edit(600), lambda: edit(700))

    stored = Pledge.objects.get()
    assert kinds(outcomes) == [type(None), Stale]
    assert (stored.target, stored.version) == ([600, 700][outcomes.index(None)], 2)
    assert actions(draft) == [Action.PLEDGE_EDITED]


def test_control_two_careless_edits_lose_one(draft):
    pk = draft.pledges.get().pk

    outcomes = overtaken(
        lambda: careless_edit(pk, indicator="Mới"), by=lambda: careless_edit(pk, target=600)
    )

    assert outcomes == (None, None)
    assert Pledge.objects.get().target == 500
