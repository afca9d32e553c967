"""Beginning a registration."""

import pytest
from django.urls import reverse

from accounts.models import Unit
from audit.actions import Action
from registrations.models import Registration
from registrations.services.lifecycle import start_registration
from registrations.states import State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page


@pytest.fixture
def door(campaign, unit) -> str:
    """Where Thôn Đông begins."""
    return reverse("registrations:start", args=[campaign.pk, unit.pk])


def test_a_head_begins_and_writes_the_first_pledge_at_once(door, head, client):
    client.force_login(head)

    answer = client.post(door, follow=True)

    registration = Registration.objects.get()
    assert answer.redirect_chain == [(doors.url("pledge_add", registration), 302)]
    assert Page(answer).soup.h1.text.strip() == "Thêm công việc"


def test_who_has_pledges_already_lands_on_the_task_list(door, draft, head, client):
    client.force_login(head)

    answer = client.post(door, follow=True)

    assert answer.redirect_chain == [(draft.get_absolute_url(), 302)]
    assert len(Page(answer).soup.select("ol.tasks > li")) == 6


def test_the_beginning_is_recorded(door, head, client):
    client.force_login(head)

    client.post(door)

    (entry,) = entries(Registration.objects.get())
    role = "Phụ trách đơn vị (Thôn Đông)"
    assert told(entry) == (Action.REGISTRATION_STARTED, head, "Nguyễn Văn Bảy", role, OPEN)
    assert changes(entry) == {}


def test_the_units_details_are_copied_not_shared(campaign, unit, head):
    registration = start_registration(campaign=campaign, unit=unit, by=head, at=OPEN)

    Unit.objects.update(head_name="Người Khác", phone="0988 888 888")

    registration.refresh_from_db()
    copied = (registration.head_name, registration.head_title, registration.phone)
    assert copied == ("Y Wiêng Niê", "Trưởng thôn", "0900 000 001")


def test_a_new_registration_is_an_empty_draft(campaign, unit, head):
    registration = start_registration(campaign=campaign, unit=unit, by=head, at=OPEN)

    assert registration.state == State.DRAFT
    assert (registration.started_at, registration.edited_at) == (OPEN, OPEN)
    assert (registration.submitted_at, registration.receipt_number) == (None, None)
    assert registration.pledges.count() == 0


def test_a_second_click_finds_the_same_registration(door, head, client):
    client.force_login(head)

    answers = [client.post(door) for _ in range(2)]

    assert answers[0].url == answers[1].url
    assert Registration.objects.count() == 1
    assert len(entries(Registration.objects.get())) == 1


@pytest.mark.parametrize("state", State)
def test_beginning_again_leaves_what_is_there_as_it_is(state, door, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    before = everything()

    answer = client.post(door)

    assert answer.url == registration.get_absolute_url()
    assert everything() == before


@pytest.mark.parametrize("who", ["secretary", "chairman", "administrator", "supervisor"])
def test_an_officer_is_told_who_may_begin(who, door, client, request):
    client.force_login(request.getfixturevalue(who))

    answer = client.post(door, follow=True)

    assert answer.redirect_chain == [(reverse("home"), 302)]
    assert Page(answer).notices[0] == "Chỉ người phụ trách đơn vị được làm việc này."
    assert Registration.objects.count() == 0


def test_a_unit_that_the_plan_does_not_call_on_is_told_so(campaign, authority, client):
    late = factories.make_unit(authority, "Thôn Mới")
    client.force_login(factories.make_person("late", "unit_head", authority, late))

    answer = client.post(reverse("registrations:start", args=[campaign.pk, late.pk]), follow=True)

    assert Page(answer).notices[0] == (
        "Thôn Mới không có trong danh sách đơn vị tham gia phong trào này."
    )
    assert Registration.objects.count() == 0


def test_two_units_have_two_registrations(campaign, unit, other_unit, head, other_head):
    first = start_registration(campaign=campaign, unit=unit, by=head, at=OPEN)
    second = start_registration(campaign=campaign, unit=other_unit, by=other_head, at=OPEN)

    assert first != second
    assert set(Registration.objects.values_list("unit", flat=True)) == {unit.pk, other_unit.pk}
