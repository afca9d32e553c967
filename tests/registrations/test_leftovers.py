"""What was left behind when its time was over: on the desk, for the secretariat to decide on."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registrations.leftovers import leftovers
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations.acts import extend, filled
from tests.registrations.pages import Page
from tests.registrations.test_deadline import TICK

DUE = DEADLINE + timedelta(days=3)


@pytest.fixture
def look(campaign, secretary, client):
    """The secretary looks at the desk at an instant."""
    client.force_login(secretary)

    def at_desk(moment, **asked) -> Page:
        client.at = moment
        return Page(client.get(reverse("registrations:desk", args=[campaign.pk]), asked))

    return at_desk


def left(page: Page) -> list[str]:
    return [" ".join(each.text.split()) for each in page.soup.select("details.fold li")]


def test_before_the_deadline_nothing_is_left_behind(draft, look):
    page = look(DEADLINE - TICK)

    assert page.soup.select("details.fold") == []


def test_from_the_deadline_on_a_draft_is_listed_with_whom_to_call(draft, look):
    page = look(DEADLINE)

    assert page.soup.select_one("details.fold summary").text == "Soạn dở khi hết hạn (1)"
    assert left(page) == [
        "Thôn Đông Đang soạn Đã đủ nội dung để nhận muộn. Y Wiêng Niê, 0900 000 001"
    ]
    assert page.soup.select_one("details.fold a")["href"] == draft.get_absolute_url()


def test_what_lacks_something_is_told_apart(campaign, unit, look):
    factories.make_registration(campaign, unit)

    assert "Còn thiếu nội dung, chưa nhận muộn được." in left(look(DEADLINE))[0]


def test_a_filter_of_the_table_does_not_hide_it(draft, look):
    assert len(left(look(DEADLINE, nhom="da-rut", tim="không có"))) == 1


@pytest.mark.parametrize("state", State)
def test_only_what_may_still_be_received_is_left_behind(state, campaign, unit):
    registration = filled(campaign, unit, state)

    found = [each.registration for each in leftovers(campaign, DEADLINE)]

    expected = state in (State.DRAFT, State.RETURNED)
    assert found == ([registration] if expected else [])


def test_what_was_returned_is_left_behind_when_its_own_day_is_over(campaign, unit, secretary):
    registration = filled(campaign, unit, State.RETURNED)
    factories.make_return(registration, secretary, DEADLINE)
    factories.make_return(registration, secretary, DUE)

    counted = [len(leftovers(campaign, each)) for each in (DEADLINE, DUE - TICK, DUE)]

    assert counted == [0, 0, 1]


def test_a_unit_with_more_time_has_left_nothing_behind_yet(draft, secretary):
    extend(draft, secretary, OPEN)

    counted = [len(leftovers(draft.campaign, each)) for each in (DEADLINE, DUE - TICK, DUE)]

    assert counted == [0, 0, 1]


def test_the_grace_is_waited_for(draft):
    draft.campaign.grace_minutes = 10
    end = DEADLINE + timedelta(minutes=10)

    counted = [len(leftovers(draft.campaign, each)) for each in (DEADLINE, end - TICK, end)]

    assert counted == [0, 0, 1]


def test_the_number_of_queries_does_not_grow_with_what_is_left(campaign, authority, secretary):
    counted = []

    for numbers in (range(2), range(2, 30)):
        for number in numbers:
            unit = factories.make_unit(authority, f"Thôn {number}")
            state = State.RETURNED if number % 2 else State.DRAFT
            registration = filled(campaign, unit, state)
            factories.make_extension(campaign, unit, secretary, DEADLINE + timedelta(hours=1))
            if number % 2:
                factories.make_return(registration, secretary, DEADLINE)
        with CaptureQueriesContext(connection) as queries:
            assert len(leftovers(campaign, DUE)) == numbers.stop
        counted.append(len(queries))

    assert counted[1] <= counted[0] <= 5
