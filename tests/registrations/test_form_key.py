"""The same form sent twice makes one row: a double click, a resend, a phone in a dead spot."""

import pytest

from registrations.models import Contribution
from registrations.states import State
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.hands import together
from tests.registrations.looking import everything
from tests.registrations.pages import Page

ADDS = {
    "pledge_add": "pledges",
    "work_add": "pledges",
    "individual_add": "entrants",
    "household_add": "entrants",
    "contribution_value": "contributions",
}


def state_of(name: str) -> State:
    return State.ACCEPTED if name == "contribution_value" else State.DRAFT


@pytest.fixture(params=ADDS)
def form(request, campaign, unit, head, client):
    """A form that adds something, opened: its address, what is sent, how many there are."""
    client.force_login(head)
    registration = filled(campaign, unit, state_of(request.param))
    door = doors.url(request.param, registration)
    key = Page(client.get(door)).typed["form_key"]
    sent = doors.sent(request.param, registration) | {"form_key": key}
    return door, sent, getattr(registration, ADDS[request.param]).count


def test_every_opened_form_has_a_key_of_its_own(form, client):
    door, sent, _ = form

    assert Page(client.get(door)).typed["form_key"] != sent["form_key"]


def test_twenty_clicks_make_one_row(form, client):
    door, sent, count = form
    there = count()

    answers = [client.post(door, sent) for _ in range(20)]

    assert count() == there + 1
    assert len({each.url for each in answers}) == 1


def test_only_the_first_click_is_history(form, client):
    door, sent, _ = form
    client.post(door, sent)
    before = everything()["Entry"]

    client.post(door, sent)

    assert everything()["Entry"] == before


def test_going_back_and_writing_another_one_is_another_row(form, client):
    door, sent, count = form
    there = count()
    client.post(door, sent)
    other = "full_name" if "full_name" in sent else "work" if "work" in sent else "content"

    client.post(door, sent | {other: "Y Thih Niê"})

    assert count() == there + 2


def test_a_key_that_is_no_key_is_told(form, client):
    door, sent, count = form
    there = count()

    client.post(door, sent | {"form_key": "x' OR 1=1"})

    assert count() == there


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["pledge_add", "individual_add", "contribution_value"])
def test_two_clicks_at_once_make_one_row(name, campaign, unit, head, client):
    client.force_login(head)
    registration = filled(campaign, unit, state_of(name))
    there = getattr(registration, ADDS[name]).count()
    key = Page(client.get(doors.url(name, registration))).typed["form_key"]
    sent = doors.sent(name, registration) | {"form_key": key}

    answers = together(*[lambda: client.post(doors.url(name, registration), sent)] * 2)

    assert [each.status_code for each in answers] == [302, 302]
    assert getattr(registration, ADDS[name]).count() == there + 1


def test_without_a_key_two_are_two(campaign, unit, head, client):
    """The control: it is the key that keeps them one, not the words."""
    client.force_login(head)
    registration = filled(campaign, unit, State.ACCEPTED)
    door = doors.url("contribution_value", registration)

    for _ in range(2):
        client.post(door, doors.sent("contribution_value", registration))

    assert Contribution.objects.count() == 2
