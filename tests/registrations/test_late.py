"""What is received late («nhận muộn»): by whom, in which states, from when on, and its marks."""

from datetime import timedelta

import pytest

from audit.actions import Action
from core.errors import Incomplete, NotAllowed, RuleBroken, Stale, TooLate, WrongState
from registrations.models import LateAcceptance, ReceiptBook, Registration
from registrations.permissions import can_accept_late
from registrations.services.exceptions import accept_late as service
from registrations.states import EDITABLE, State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations.acts import (
    CAST,
    accept_late,
    extend,
    filled,
    give_back,
    person,
    reopen,
    submit,
    withdraw,
)
from tests.registrations.looking import actions, changes, entries, everything, told
from tests.registrations.test_deadline import OPENING, TICK

DUE = DEADLINE + timedelta(days=3)


@pytest.fixture
def returned(campaign, unit, secretary) -> Registration:
    """Thôn Đông's registration, handed in and sent back, to come again through 12 April."""
    registration = filled(campaign, unit, State.RETURNED)
    factories.make_return(registration, secretary, DUE)
    return registration


def test_a_draft_is_received_as_it_stands_with_number_and_marks(draft, secretary):
    accept_late(draft, secretary, DEADLINE)

    stored = Registration.objects.get()
    assert (stored.state, stored.is_late, stored.in_grace) == (State.ACCEPTED, True, False)
    assert (stored.submitted_at, stored.accepted_at) == (DEADLINE, DEADLINE)
    assert (stored.receipt_number, stored.revision) == (1, 0)
    assert stored.pledges.count() == 1


def test_who_when_and_why_are_kept(draft, secretary):
    accept_late(draft, secretary, DEADLINE)

    late = LateAcceptance.objects.get()
    assert (late.registration, late.by, late.at) == (draft, secretary, DEADLINE)
    assert late.reason == "Mất mạng cả buổi tối"


def test_it_is_recorded_with_the_reason(draft, secretary):
    accept_late(draft, secretary, DEADLINE)

    entry = entries(draft)[-1]
    role = "Văn phòng - thống kê"
    late = Action.REGISTRATION_ACCEPTED_LATE
    assert told(entry) == (late, secretary, "Trần Thị Mai", role, DEADLINE)
    assert entry.note == "Mất mạng cả buổi tối"
    assert changes(entry) == {"state": ["draft", "accepted"], "receipt_number": [None, 1]}


def test_the_copy_in_hand_shows_what_happened(draft, secretary):
    accept_late(draft, secretary, DEADLINE)

    assert (draft.state, draft.is_late, draft.receipt_number) == (State.ACCEPTED, True, 1)


def test_what_was_returned_keeps_number_and_first_instant(returned, secretary):
    accept_late(returned, secretary, DUE)

    stored = Registration.objects.get()
    assert (stored.state, stored.is_late) == (State.ACCEPTED, True)
    assert (stored.receipt_number, stored.submitted_at) == (1000, OPEN)
    assert changes(entries(stored)[-1]) == {"state": ["returned", "accepted"]}
    assert ReceiptBook.objects.count() == 0


def test_a_draft_that_was_handed_in_once_keeps_its_number(draft, head, secretary):
    for act in (submit, withdraw, reopen):
        act(draft, head, OPEN)

    accept_late(draft, secretary, DEADLINE)

    stored = Registration.objects.get()
    assert (stored.receipt_number, stored.submitted_at) == (1, OPEN)


def test_the_mark_of_the_grace_goes_with_the_hand_in_that_was_taken_back(draft, head, secretary):
    draft.campaign.grace_minutes = 10
    draft.campaign.save(update_fields=["grace_minutes"])
    for act in (submit, withdraw, reopen):
        act(draft, head, DEADLINE)
    graced = draft.in_grace

    accept_late(draft, secretary, DEADLINE + timedelta(minutes=10))

    assert (graced, Registration.objects.get().in_grace) == (True, False)


def test_the_next_number_follows(draft, other_unit, other_head, secretary):
    accept_late(draft, secretary, DEADLINE)
    other = filled(draft.campaign, other_unit)

    accept_late(other, secretary, DEADLINE)

    assert [draft.receipt_number, other.receipt_number] == [1, 2]


# --- who, and in which state


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("who", CAST)
def test_the_secretariat_and_what_was_not_handed_in(who, state, campaign, unit, request):
    registration = filled(campaign, unit, state)
    somebody = person(who, request)
    before = everything()

    if who == "secretary" and state in EDITABLE:
        accept_late(registration, somebody, DEADLINE)
        assert Registration.objects.get().is_late
        return
    with pytest.raises(WrongState if who == "secretary" else NotAllowed):
        accept_late(registration, somebody, DEADLINE)
    assert everything() == before


@pytest.mark.parametrize("state", [each for each in State if each not in EDITABLE])
def test_in_other_states_the_sentence_names_the_state(state, campaign, unit, secretary):
    registration = filled(campaign, unit, state)

    verdict = can_accept_late(secretary, registration, DEADLINE)

    assert verdict.reason == f"Đăng ký {state.label.lower()}, không nhận muộn được."


# --- from when on

IN_TIME = "Đơn vị còn hạn nộp đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024), "
NOT_YET = "chưa nhận muộn được."


@pytest.mark.parametrize("moment", [OPENING, OPEN, DEADLINE - TICK])
def test_while_the_unit_is_in_time_it_hands_in_by_itself(moment, draft, secretary):
    before = everything()

    with pytest.raises(TooLate) as refusal:
        accept_late(draft, secretary, moment)

    assert str(refusal.value) == IN_TIME + NOT_YET
    assert everything() == before


def test_while_the_units_own_time_runs_it_hands_in_by_itself(draft, secretary):
    extend(draft, secretary, DEADLINE)

    with pytest.raises(TooLate) as refusal:
        accept_late(draft, secretary, DUE - TICK)

    assert str(refusal.value) == f"Đơn vị còn hạn nộp đăng ký (hết ngày 12/4/2024), {NOT_YET}"
    accept_late(draft, secretary, DUE)
    assert draft.is_late


def test_while_the_grace_runs_it_hands_in_by_itself(draft, secretary):
    draft.campaign.grace_minutes = 10
    draft.campaign.save(update_fields=["grace_minutes"])

    with pytest.raises(TooLate) as refusal:
        accept_late(draft, secretary, DEADLINE + timedelta(minutes=10) - TICK)

    assert str(refusal.value) == f"Đơn vị còn hạn: đang trong thời gian ân hạn, {NOT_YET}"
    accept_late(draft, secretary, DEADLINE + timedelta(minutes=10))
    assert draft.is_late


def test_while_a_return_is_open_it_hands_in_by_itself(returned, secretary):
    before = everything()

    with pytest.raises(TooLate) as refusal:
        accept_late(returned, secretary, DUE - TICK)

    assert str(refusal.value) == f"Đơn vị còn hạn nộp lại (hết ngày 12/4/2024), {NOT_YET}"
    assert everything() == before


def test_before_registrations_open_nothing_is_late(draft, secretary):
    verdict = can_accept_late(secretary, draft, OPENING - TICK)

    assert verdict.reason == "Chưa đến thời gian đăng ký: mở từ ngày 1/3/2024."


# --- what must be there


def test_what_lacks_something_is_not_received(campaign, unit, secretary):
    empty = factories.make_registration(campaign, unit)
    before = everything()

    with pytest.raises(Incomplete, match="Cần ít nhất 01 nội dung, công việc đăng ký"):
        accept_late(empty, secretary, DEADLINE)

    assert everything() == before
    assert (empty.state, empty.is_late, empty.receipt_number) == (State.DRAFT, False, None)


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_without_a_reason_it_is_not_received(reason, draft, secretary):
    before = everything()

    with pytest.raises(RuleBroken, match=r"Hãy ghi lý do nhận muộn\."):
        service(registration=draft, reason=reason, by=secretary, at=DEADLINE)

    assert everything() == before


def test_what_was_read_is_what_is_received(returned, head, secretary):
    read = Registration.objects.get()
    submit(returned, head, OPEN)
    give_back(returned, secretary, OPEN)
    before = everything()

    with pytest.raises(Stale, match="vừa được người khác thay đổi"):
        accept_late(read, secretary, DUE + timedelta(days=1))

    assert everything() == before


def test_a_second_hand_finds_it_done(draft, secretary):
    second = Registration.objects.get()
    accept_late(draft, secretary, DEADLINE)

    with pytest.raises(Stale):
        accept_late(second, secretary, DEADLINE)

    assert actions(draft) == [Action.REGISTRATION_ACCEPTED_LATE]
    assert LateAcceptance.objects.count() == 1
