"""Receiving what was handed in (clause V.3)."""

from datetime import timedelta

import pytest

from audit.actions import Action
from registrations.models import Registration
from registrations.services import drafting
from registrations.states import State
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import add_pledge, filled, reopen, submit, withdraw
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page


@pytest.fixture
def submitted(draft, head) -> Registration:
    """Thôn Đông's registration, handed in."""
    submit(draft, head, OPEN)
    return draft


def test_the_office_receives_it(submitted, secretary, client):
    client.force_login(secretary)
    client.at = OPEN + timedelta(days=1)

    answer = client.post(
        doors.url("accept", submitted), doors.sent("accept", submitted), follow=True
    )

    stored = Registration.objects.get()
    assert answer.redirect_chain == [(submitted.get_absolute_url(), 302)]
    assert Page(answer).notices == ["Đã tiếp nhận đăng ký của Thôn Đông."]
    assert (stored.state, stored.accepted_at) == (State.ACCEPTED, OPEN + timedelta(days=1))


def test_the_acceptance_is_recorded_with_who_and_when(submitted, secretary, client):
    client.force_login(secretary)

    client.post(doors.url("accept", submitted), doors.sent("accept", submitted))

    entry = entries(submitted)[-1]
    role = "Văn phòng - thống kê"
    assert told(entry) == (Action.REGISTRATION_ACCEPTED, secretary, "Trần Thị Mai", role, OPEN)
    assert changes(entry) == {"state": ["submitted", "accepted"]}


def test_what_came_in_time_may_be_received_after_the_deadline(submitted, secretary, client):
    client.force_login(secretary)
    client.at = DEADLINE + timedelta(days=5)

    client.post(doors.url("accept", submitted), doors.sent("accept", submitted))

    assert Registration.objects.get().state == State.ACCEPTED


def test_a_second_click_is_told_and_changes_nothing(submitted, secretary, client):
    client.force_login(secretary)
    client.post(doors.url("accept", submitted), doors.sent("accept", submitted))
    before = everything()

    answer = client.post(
        doors.url("accept", submitted), doors.sent("accept", submitted), follow=True
    )

    assert Page(answer).notices[-1] == "Đăng ký đã tiếp nhận, không tiếp nhận được."
    assert everything() == before


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.DRAFT, "đang soạn"),
        (State.RETURNED, "trả lại để bổ sung"),
        (State.WITHDRAWN, "đã rút"),
    ],
)
def test_in_other_states_it_is_refused_with_the_reason(
    state, words, campaign, unit, secretary, client
):
    registration = filled(campaign, unit, state)
    client.force_login(secretary)
    before = everything()

    answer = client.post(
        doors.url("accept", registration), doors.sent("accept", registration), follow=True
    )

    assert Page(answer).notices[0] == f"Đăng ký {words}, không tiếp nhận được."
    assert everything() == before


@pytest.mark.parametrize(
    "who", ["head", "chairman", "council_member", "supervisor", "administrator"]
)
def test_only_the_office_receives(who, submitted, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    answer = client.post(
        doors.url("accept", submitted), doors.sent("accept", submitted), follow=True
    )

    assert Page(answer).notices[0] == "Chỉ Văn phòng - thống kê được làm việc này."
    assert everything() == before


@pytest.mark.parametrize("act", ["details", "pledge_add", "individual_add"])
def test_what_was_received_is_not_changed_any_more(act, submitted, head, secretary, client):
    client.force_login(secretary)
    client.post(doors.url("accept", submitted), doors.sent("accept", submitted))
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url(act, submitted), doors.sent(act, submitted))

    assert Page(answer).summary == {"Đăng ký đã tiếp nhận, không sửa được nữa.": ""}
    assert everything() == before


def test_the_office_sees_the_buttons_only_while_it_is_to_decide(submitted, secretary, client):
    client.force_login(secretary)
    page = Page(client.get(submitted.get_absolute_url()))
    before = page.buttons & {"Tiếp nhận", "Trả lại để bổ sung"}

    client.post(doors.url("accept", submitted), doors.sent("accept", submitted))

    page = Page(client.get(submitted.get_absolute_url()))
    assert before == {"Tiếp nhận", "Trả lại để bổ sung"}
    assert page.buttons & before == set()


def test_the_office_does_not_receive_what_it_has_not_read(submitted, head, secretary, client):
    client.force_login(secretary)
    page = Page(client.get(submitted.get_absolute_url()))
    form = page.soup.select_one(f"form[action='{doors.url('accept', submitted)}']")
    read = {box["name"]: box["value"] for box in form.select("input")}
    withdraw(submitted, head, OPEN + timedelta(hours=1))
    reopen(submitted, head, OPEN + timedelta(hours=1))
    add_pledge(submitted, head, OPEN + timedelta(hours=1))
    drafting.remove_pledge(pledge=submitted.pledges.first(), by=head, at=OPEN + timedelta(hours=1))
    submit(submitted, head, OPEN + timedelta(hours=1))

    answer = client.post(doors.url("accept", submitted), read, follow=True)

    stale = "Đăng ký vừa được người khác thay đổi. Hãy tải lại trang."
    assert Page(answer).notices[0] == stale
    assert Registration.objects.get().state == State.SUBMITTED


@pytest.mark.parametrize("revision", ["", "0", "2", "-1", "abc", "1.0", "9" * 30])
def test_a_made_up_hand_in_is_not_received(revision, submitted, secretary, client):
    client.force_login(secretary)
    before = everything()

    client.post(doors.url("accept", submitted), {"revision": revision})

    assert everything() == before


def test_the_office_receives_what_came_again(submitted, head, secretary, client):
    for act in (withdraw, reopen, submit):
        act(submitted, head, OPEN)
    client.force_login(secretary)

    client.post(doors.url("accept", submitted), doors.sent("accept", submitted))

    assert Registration.objects.get().state == State.ACCEPTED
