"""Twenty clicks at once, and two pages at once: one hand-in, one number, one entry.

Each guard has its control: without it the same harness sees a fault or a double.
"""

from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from accounts.services import record_act
from audit.actions import Action
from core.errors import Stale
from registrations.models import HandIn, ReceiptBook, Registration
from registrations.services import lifecycle
from registrations.services.lifecycle import submit_registration
from registrations.states import State
from tests.conftest import ClockClient
from tests.factories import OPEN
from tests.registrations import acts, doors
from tests.registrations.hands import copy, kinds, overtaken, together
from tests.registrations.looking import actions
from tests.registrations.pages import Page

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]

KEY = UUID(int=7)


def window(head) -> ClockClient:
    """A window in which the head has signed in."""
    browser = ClockClient()
    browser.at = OPEN
    browser.force_login(head)
    return browser


def test_of_twenty_clicks_at_once_one_hands_in_and_all_get_the_receipt(draft, head):
    door, sent = doors.url("submit", draft), doors.sent("submit", draft)
    windows = [window(head) for _ in range(20)]

    answers = together(*[lambda each=each: each.post(door, sent) for each in windows])

    assert [each.url for each in answers] == [doors.url("receipt", draft)] * 20
    assert list(HandIn.objects.values_list("revision", "key")) == [(1, UUID(sent["key"]))]
    assert Registration.objects.get().receipt_number == 1
    assert ReceiptBook.objects.get().last_number == 1
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED]


def test_all_twenty_read_the_same_number_and_no_refusal(draft, head):
    door, sent = doors.url("submit", draft), doors.sent("submit", draft)
    windows = [window(head) for _ in range(20)]

    answers = together(*[lambda each=each: each.post(door, sent) for each in windows])

    pages = [Page(each.get(answer.url)) for each, answer in zip(windows, answers, strict=True)]
    assert {(page.code, tuple(page.notices)) for page in pages} == {("ĐK-001", ())}


def test_the_slower_of_two_clicks_gets_the_same_hand_in_from_the_service(draft, head):
    def click() -> HandIn:
        return submit_registration(registration=copy(draft), key=KEY, by=head, at=OPEN)

    slow, fast = overtaken(click, by=click)

    assert slow == fast == HandIn.objects.get()


def test_of_two_pages_at_once_the_slower_is_told(draft, head):
    outcomes = together(
        *[
            lambda key=key: submit_registration(registration=copy(draft), key=key, by=head, at=OPEN)
            for key in (uuid4(), uuid4())
        ]
    )

    assert kinds(outcomes) == [HandIn, Stale]
    assert HandIn.objects.count() == 1


def test_a_click_that_is_overtaken_by_hand_in_and_return_hands_nothing_in(draft, head, secretary):
    def click() -> HandIn:
        return submit_registration(registration=copy(draft), key=KEY, by=head, at=OPEN)

    def click_and_return() -> HandIn:
        done = click()
        acts.give_back(copy(draft), secretary, OPEN)
        return done

    slow, fast = overtaken(click, by=click_and_return)

    assert slow == fast
    assert Registration.objects.get().state == State.RETURNED
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED, Action.REGISTRATION_RETURNED]


def test_the_words_are_those_that_were_handed_in(draft, head):
    """A change that comes between reading and handing in is in the kept words."""
    slow, _ = overtaken(
        lambda: submit_registration(registration=copy(draft), key=KEY, by=head, at=OPEN),
        by=lambda: acts.save_details(copy(draft), head, OPEN),
    )

    assert slow.words["details"]["head_title"] == "Bí thư chi bộ"


# --- controls


def careless_move(registration, new, fields, *, by, at, action, **told) -> None:
    """The move without its guard: whatever the state and the revision are by now."""
    Registration.objects.filter(pk=registration.pk).update(state=new, **fields)
    record_act(
        by=by,
        authority_id=registration.campaign.authority_id,
        action=action,
        subject=registration,
        at=at,
    )


def test_control_without_compare_and_set_only_the_constraint_stops_the_second(
    draft, head, monkeypatch
):
    monkeypatch.setattr(lifecycle, "_move", careless_move)

    outcomes = together(
        *[lambda: submit_registration(registration=copy(draft), key=KEY, by=head, at=OPEN)] * 2
    )

    assert kinds(outcomes) == [HandIn, IntegrityError]


def careless_hand_in(registration, by) -> None:
    """Look whether the key came before, then write: neither guard is there."""
    mine = copy(registration)
    if mine.hand_ins.filter(words={"sent": str(KEY)}).exists():
        return
    with transaction.atomic():
        careless_move(
            mine,
            State.SUBMITTED,
            {"submitted_at": OPEN, "receipt_number": 1},
            by=by,
            at=OPEN,
            action=Action.REGISTRATION_SUBMITTED,
        )
        HandIn.objects.create(
            registration=mine,
            revision=mine.hand_ins.count() + 1,
            key=uuid4(),
            at=OPEN,
            by=by,
            words={"sent": str(KEY)},
        )


def test_control_without_both_guards_there_are_two(draft, head):
    outcomes = together(*[lambda: careless_hand_in(draft, head)] * 2)

    assert outcomes == [None, None]
    assert HandIn.objects.count() == 2
    assert actions(draft) == [Action.REGISTRATION_SUBMITTED] * 2
