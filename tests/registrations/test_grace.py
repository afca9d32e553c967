"""The grace: some minutes after the deadline in which is still taken, marked, never announced."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.actions import Action
from campaigns.models import Campaign
from core.errors import TooLate
from registrations.models import Registration
from registrations.services.lifecycle import start_registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import (
    WRITES,
    accept,
    filled,
    give_back,
    reopen,
    submit,
    withdraw,
)
from tests.registrations.looking import actions, entries, everything
from tests.registrations.pages import Page
from tests.registrations.test_deadline import CLOSED, TICK

MARK = "Trong thời gian ân hạn"
GRACE = timedelta(minutes=10)
END = DEADLINE + GRACE
WITHIN = {"first instant": DEADLINE, "last microsecond": END - TICK}
ACTS = {
    **{name: (act, State.DRAFT) for name, act in WRITES.items()},
    "submit": (submit, State.DRAFT),
    "reopen": (reopen, State.WITHDRAWN),
}

within = pytest.mark.parametrize("moment", WITHIN.values(), ids=list(WITHIN))
bound = pytest.mark.parametrize(("act", "state"), ACTS.values(), ids=list(ACTS))


@pytest.fixture
def campaign(campaign) -> Campaign:
    """The real plan, with ten minutes of grace."""
    campaign.grace_minutes = 10
    campaign.save(update_fields=["grace_minutes"])
    return campaign


@within
@bound
def test_within_the_grace_it_is_done(act, state, moment, campaign, unit, head):
    registration = filled(campaign, unit, state)

    act(registration, head, moment)

    assert len(actions(registration)) == 1


@bound
def test_after_the_grace_it_is_refused_and_the_grace_is_not_named(act, state, campaign, unit, head):
    registration = filled(campaign, unit, state)
    before = everything()

    with pytest.raises(TooLate) as refusal:
        act(registration, head, END)

    assert str(refusal.value) == CLOSED
    assert everything() == before


@within
def test_within_the_grace_a_registration_may_even_be_begun(moment, campaign, unit, head):
    start_registration(campaign=campaign, unit=unit, by=head, at=moment)

    assert Registration.objects.get().started_at == moment


def test_after_the_grace_none_is_begun(campaign, unit, head):
    with pytest.raises(TooLate):
        start_registration(campaign=campaign, unit=unit, by=head, at=END)

    assert Registration.objects.count() == 0


@pytest.mark.parametrize(
    ("moment", "marked"),
    [(OPEN, False), (DEADLINE - TICK, False), (DEADLINE, True), (END - TICK, True)],
)
def test_what_comes_in_the_grace_is_marked_and_nothing_else(moment, marked, draft, head):
    submit(draft, head, moment)

    assert draft.in_grace == Registration.objects.get().in_grace == marked
    assert entries(draft)[-1].note == (MARK if marked else "")
    assert entries(draft)[-1].action == Action.REGISTRATION_SUBMITTED


@pytest.fixture
def graced(draft, head) -> Registration:
    """Thôn Đông's registration, handed in a minute after the deadline."""
    submit(draft, head, DEADLINE + timedelta(minutes=1))
    return draft


def test_a_correction_of_a_return_keeps_how_it_came_at_first(graced, head, secretary):
    give_back(graced, secretary, END)

    submit(graced, head, END + timedelta(days=1))

    assert Registration.objects.get().in_grace
    assert entries(graced)[-1].note == ""


@pytest.mark.parametrize("late_by", [timedelta(0), timedelta(minutes=5), GRACE - TICK])
def test_what_a_return_brings_back_by_its_day_is_no_case_of_grace(late_by, draft, head, secretary):
    submit(draft, head, OPEN)
    give_back(draft, secretary, DEADLINE - timedelta(days=1))

    submit(draft, head, DEADLINE + late_by)

    assert not Registration.objects.get().in_grace


def test_a_return_gets_no_grace_of_its_own(draft, head, secretary):
    submit(draft, head, OPEN)
    give_back(draft, secretary, DEADLINE)
    due = draft.returns.get().due_at

    with pytest.raises(TooLate, match="Đã hết hạn nộp lại"):
        submit(draft, head, due)


def test_a_return_of_before_the_deadline_is_helped_by_the_grace_of_the_deadline(
    draft, head, secretary
):
    submit(draft, head, OPEN)
    give_back(draft, secretary, OPEN)

    submit(draft, head, END - TICK)

    assert Registration.objects.get().in_grace


def test_who_withdraws_and_comes_again_in_time_is_not_marked(graced, head, secretary):
    withdraw(graced, head, END)
    factories.make_extension(graced.campaign, graced.unit, secretary, END + timedelta(days=1))
    reopen(graced, head, END)

    submit(graced, head, END)

    assert not Registration.objects.get().in_grace


@pytest.mark.parametrize("moment", [OPEN, DEADLINE - TICK, DEADLINE, END - TICK, END])
@pytest.mark.parametrize("name", ["detail", "check", "desk"])
def test_no_page_names_the_grace_beforehand(name, moment, draft, head, secretary, client):
    client.force_login(secretary if name == "desk" else head)
    client.at = moment

    page = Page(client.get(doors.url(name, draft)))

    assert page.status == 200
    assert "ân hạn" not in page.text
    assert "10 phút" not in page.text


def test_within_the_grace_the_page_says_that_time_is_over_and_what_to_do(draft, head, client):
    client.force_login(head)
    client.at = DEADLINE

    page = Page(client.get(doors.url("check", draft)))

    line = " ".join(page.soup.select_one(".deadline").text.split())
    assert line == (
        "Hạn nộp đăng ký: trước ngày 10/4/2024, tức hết ngày 9/4/2024. Đã hết hạn, hãy nộp ngay."
    )
    assert page.buttons == {"Nộp đăng ký", "Để sau"}


PLACES = {
    "detail of the unit": ("head", "detail"),
    "detail of the office": ("secretary", "detail"),
    "desk": ("secretary", "desk"),
    "receipt": ("head", "receipt"),
}


@pytest.mark.parametrize("place", PLACES)
def test_afterwards_the_mark_stands_where_the_registration_stands(place, graced, client, request):
    who, name = PLACES[place]
    client.force_login(request.getfixturevalue(who))

    page = Page(client.get(doors.url(name, graced)))

    assert MARK in [each.text for each in page.soup.select(".mark")]


def test_the_first_page_of_the_head_shows_the_mark(graced, head, client):
    client.force_login(head)

    page = Page(client.get(reverse("home")))

    assert [each.text for each in page.soup.select(".mark")] == [MARK]


def test_the_mark_stays_when_it_is_accepted(graced, secretary):
    accept(graced, secretary, END)

    assert Registration.objects.get().in_grace
    assert not Registration.objects.get().is_late
