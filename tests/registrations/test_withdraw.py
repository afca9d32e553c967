"""Taking a registration back: of one's own will, before it is accepted."""

from datetime import timedelta

import pytest

from audit.actions import Action
from registrations.models import Registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import filled, submit, withdraw
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page


@pytest.fixture
def submitted(draft, head) -> Registration:
    """Thôn Đông's registration, handed in."""
    submit(draft, head, OPEN)
    return draft


def test_the_unit_takes_its_registration_back(submitted, head, client):
    client.force_login(head)

    answer = client.post(doors.url("withdraw", submitted), follow=True)

    assert answer.redirect_chain == [(submitted.get_absolute_url(), 302)]
    assert Page(answer).notices == ["Đã rút đăng ký."]
    assert Registration.objects.get().state == State.WITHDRAWN


def test_the_withdrawal_is_recorded_with_who_and_when(submitted, head, client):
    client.force_login(head)
    client.at = OPEN + timedelta(hours=2)

    client.post(doors.url("withdraw", submitted))

    entry = entries(submitted)[-1]
    role = "Phụ trách đơn vị (Thôn Đông)"
    assert told(entry) == (
        Action.REGISTRATION_WITHDRAWN, head, "Nguyễn Văn Bảy", role, OPEN + timedelta(hours=2)
    )  # fmt: skip
    assert changes(entry) == {"state": ["submitted", "withdrawn"]}


def test_number_and_words_are_kept(submitted, head, client):
    client.force_login(head)

    client.post(doors.url("withdraw", submitted))

    stored = Registration.objects.get()
    assert (stored.receipt_number, stored.submitted_at) == (1, OPEN)
    assert stored.pledges.count() == 1


def test_withdrawing_is_possible_after_the_deadline(submitted, head, client):
    client.force_login(head)
    client.at = DEADLINE + timedelta(days=1)

    client.post(doors.url("withdraw", submitted))

    assert Registration.objects.get().state == State.WITHDRAWN


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.DRAFT, "đang soạn"),
        (State.ACCEPTED, "đã tiếp nhận"),
        (State.WITHDRAWN, "đã rút"),
    ],
)
def test_in_other_states_it_is_refused_with_the_reason(state, words, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("withdraw", registration), follow=True)

    assert Page(answer).notices[0] == f"Đăng ký {words}, không rút được."
    assert everything() == before


def test_a_second_click_withdraws_nothing_more(submitted, head, client):
    client.force_login(head)

    for _ in range(2):
        client.post(doors.url("withdraw", submitted))

    assert len(entries(submitted)) == 2


@pytest.mark.parametrize(
    "who", ["secretary", "chairman", "council_member", "supervisor", "administrator"]
)
def test_nobody_withdraws_for_the_unit(who, submitted, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answer = client.post(doors.url("withdraw", submitted), follow=True)

    assert Page(answer).notices[0] == "Chỉ người phụ trách đơn vị được làm việc này."
    assert everything() == before


def test_the_office_cannot_accept_what_was_withdrawn(submitted, head, secretary, client):
    withdraw(submitted, head, OPEN)
    client.force_login(secretary)
    before = everything()

    answer = client.post(
        doors.url("accept", submitted), doors.sent("accept", submitted), follow=True
    )

    assert Page(answer).notices[0] == "Đăng ký đã rút, không tiếp nhận được."
    assert everything() == before


def test_a_returned_registration_may_be_withdrawn_too(campaign, unit, head, secretary, client):
    registration = filled(campaign, unit, State.RETURNED)
    factories.make_return(registration, secretary, DEADLINE)
    client.force_login(head)

    client.post(doors.url("withdraw", registration))

    assert Registration.objects.get().state == State.WITHDRAWN
