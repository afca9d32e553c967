"""The deadline as people meet it: on pages, by the server's clock and by the demo's."""

from datetime import timedelta

import pytest
from django.urls import reverse

from registrations.models import Registration
from registrations.states import State
from tests.factories import DEADLINE
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.looking import actions, everything
from tests.registrations.pages import Page
from tests.registrations.test_deadline import CLOSED, NOT_YET, OPENING, TICK
from thidua.middleware import DEMO_DAY_COOKIE

FORMS = ["details", "pledge_add", "pledge_edit", "individual_add", "household_add", "entrant_edit"]
BUTTONS = ["pledge_remove", "entrant_remove", "submit", "reopen"]
OUT_OF_TIME = [(OPENING - TICK, NOT_YET), (DEADLINE, CLOSED), (DEADLINE + TICK, CLOSED)]

late = pytest.mark.parametrize(("moment", "reason"), OUT_OF_TIME, ids=["early", "on", "after"])


@pytest.fixture
def ready(campaign, unit, head, client):
    """Makes a registration for an act, with its head before the screen."""
    client.force_login(head)

    def make(name: str) -> Registration:
        return filled(campaign, unit, State.WITHDRAWN if name == "reopen" else State.DRAFT)

    return make


@pytest.mark.parametrize("name", FORMS + BUTTONS)
def test_in_the_last_microsecond_it_is_done(name, ready, client):
    registration = ready(name)
    client.at = DEADLINE - TICK

    answer = client.post(doors.url(name, registration), doors.sent(name, registration))

    assert answer.status_code == 302
    assert len(actions(registration)) == 1


@late
@pytest.mark.parametrize("name", FORMS)
def test_a_late_form_comes_back_with_the_plans_words(name, moment, reason, ready, client):
    registration = ready(name)
    typed = doors.sent(name, registration)
    before = everything()
    client.at = moment

    page = Page(client.post(doors.url(name, registration), typed))

    assert page.status == 200
    assert page.title.startswith("Lỗi: ")
    assert page.summary == {reason: ""}
    assert {key: page.typed[key] for key in typed} == typed
    assert everything() == before


@late
@pytest.mark.parametrize("name", BUTTONS)
def test_a_late_button_is_refused_with_the_plans_words(name, moment, reason, ready, client):
    registration = ready(name)
    before = everything()
    client.at = moment

    answer = client.post(doors.url(name, registration), doors.sent(name, registration), follow=True)

    assert reason in Page(answer).notices
    assert everything() == before


@late
@pytest.mark.parametrize("name", FORMS)
def test_a_late_form_is_not_even_opened(name, moment, reason, ready, client):
    registration = ready(name)
    client.at = moment

    answer = client.get(doors.url(name, registration), follow=True)

    assert answer.redirect_chain == [(registration.get_absolute_url(), 302)]
    assert Page(answer).notices[0] == reason


@late
def test_a_late_start_is_refused_with_the_plans_words(moment, reason, campaign, unit, head, client):
    client.force_login(head)
    client.at = moment

    answer = client.post(reverse("registrations:start", args=[campaign.pk, unit.pk]), follow=True)

    assert Page(answer).notices == [reason]
    assert Registration.objects.count() == 0


def test_the_late_draft_is_still_there_to_read(draft, head, client):
    client.force_login(head)
    client.at = DEADLINE

    page = Page(client.get(draft.get_absolute_url()))

    assert page.notices == [
        f"{CLOSED} Bản đang soạn vẫn được giữ. Đơn vị vẫn muốn đăng ký? Hãy gọi "
        "Văn phòng - thống kê xã Mẫu để xin gia hạn hoặc nhận muộn."
    ]
    assert draft.pledges.get().content in page.text
    assert page.buttons == set()


@pytest.fixture
def demo(settings, ready, client):
    """The demo: no instant is handed in, the day is the visitor's."""
    settings.DEMO = True
    client.at = None
    return ready("submit")


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-04-09", State.SUBMITTED),
        ("2024-04-10", State.DRAFT),
        ("2024-02-29", State.DRAFT),
        ("2024-03-01", State.SUBMITTED),
        ("nonsense", State.SUBMITTED),
        ("", State.SUBMITTED),
    ],
)
def test_the_demo_goes_by_the_visitors_day(day, state, demo, client):
    client.cookies[DEMO_DAY_COOKIE] = day

    client.post(doors.url("submit", demo), doors.sent("submit", demo))

    assert Registration.objects.get().state == state


def test_the_demo_refuses_on_the_day_of_the_deadline_with_the_plans_words(demo, client):
    client.cookies[DEMO_DAY_COOKIE] = "2024-04-10"

    answer = client.post(doors.url("submit", demo), doors.sent("submit", demo), follow=True)

    assert CLOSED in Page(answer).notices


def test_the_day_that_a_visitor_chooses_in_the_bar_is_the_day_that_counts(demo, client):
    client.post(reverse("demo_day"), {"day": "2024-04-10", "next": "/"})

    client.post(doors.url("submit", demo), doors.sent("submit", demo))

    assert Registration.objects.get().state == State.DRAFT


def test_outside_the_demo_nobody_turns_the_clock_back(demo, client, settings):
    settings.DEMO = False
    client.cookies[DEMO_DAY_COOKIE] = "2024-04-09"

    client.post(doors.url("submit", demo), doors.sent("submit", demo))

    assert Registration.objects.get().state == State.DRAFT


def test_a_request_that_arrived_in_time_may_be_answered_later(demo, client):
    client.at = DEADLINE - TICK

    answer = client.post(doors.url("submit", demo), doors.sent("submit", demo))

    client.at = DEADLINE + timedelta(hours=1)
    assert Page(client.get(answer.url)).status == 200
    assert Registration.objects.get().submitted_at == DEADLINE - TICK
