"""One rule for all times: 10,000 instants around every boundary, against the rule in other words.

The rule here counts in whole microseconds since the plan's deadline and knows none of the code's
objects: a unit may act before the later of its two deadlines plus the grace, or before the day of
an open return.
"""

from datetime import timedelta
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from campaigns.models import Campaign
from registrations.deadlines import handed_in_grace, term_of
from registrations.models import Extension, Registration, Return
from registrations.permissions import (
    can_accept_late,
    can_edit,
    can_reopen,
    can_start,
    can_submit,
)
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, at
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.pages import Page

US = timedelta(microseconds=1)
MINUTE = 60_000_000
DAY = 24 * 60 * MINUTE
OPENS = (at("2024-03-01 00:00") - DEADLINE) // US
INSTANTS_EACH = 25

# Where a boundary may lie, in microseconds from the plan's deadline.
offsets = st.integers(-3 * DAY, 6 * DAY) | st.sampled_from([-DAY, -1, 0, 1, MINUTE, 3 * DAY])
minutes = st.sampled_from([0, 1, 10, 60])


def near(*boundaries: int):
    """An instant at a boundary, a microsecond beside it, or anywhere."""
    around = [each + step for each in boundaries for step in (-1, 0, 1)]
    return st.sampled_from(around) | st.integers(OPENS - DAY, 10 * DAY)


@st.composite
def cases(draw):
    """An extension or none, a grace, the day of a return or none, and instants to ask at."""
    extension = draw(st.none() | offsets)
    due = draw(st.none() | offsets)
    grace = draw(minutes)
    ends = [OPENS, 0, *(each for each in (extension, due) if each is not None)]
    ends += [each + grace * MINUTE for each in ends[1:]]
    number = {"min_size": INSTANTS_EACH, "max_size": INSTANTS_EACH}
    return extension, grace, due, draw(st.lists(near(*ends), **number))


def taken(moment: int, extension: int | None, grace: int) -> bool:
    """The rule for what was not returned."""
    end = 0 if extension is None else max(0, extension)
    return OPENS <= moment < end + grace * MINUTE


def marked(moment: int, extension: int | None, grace: int, due: int | None) -> bool:
    """The rule for the mark of the grace."""
    if due is not None and moment < due:
        return False
    return taken(moment, extension, grace) and not taken(moment, extension, 0)


@pytest.fixture
def standing(campaign, unit, secretary):
    """Puts Thôn Đông's registration into a state, with the boundaries of a case."""
    registration = filled(campaign, unit)

    def put(state: State, extension: int | None, grace: int, due: int | None) -> Registration:
        Return.objects.all().delete()
        Extension.objects.all().delete()
        Campaign.objects.update(grace_minutes=grace)
        filed = state == State.RETURNED
        Registration.objects.update(
            state=state,
            submitted_at=DEADLINE if filed else None,
            receipt_number=1 if filed else None,
        )
        if extension is not None:
            factories.make_extension(campaign, unit, secretary, DEADLINE + extension * US)
        if due is not None:
            factories.make_return(registration, secretary, DEADLINE + due * US)
        rows = Registration.objects.select_related("unit", "campaign__authority")
        return rows.prefetch_related("returns").get()

    return put


def many(decide):
    """At least 10,000 instants."""
    slow = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    return slow(given(cases())(decide))


def test_a_draft_may_be_worked_on_just_when_the_rule_says_so(standing, head, secretary):
    asked = 0

    @many
    def decide(case):
        nonlocal asked
        extension, grace, due, moments = case
        draft = standing(State.DRAFT, extension, grace, due)
        term = term_of(draft.campaign, draft.unit_id)
        for moment in moments:
            asked += 1
            instant, rule = DEADLINE + moment * US, taken(moment, extension, grace)
            answers = [can(head, draft, instant, term) for can in (can_edit, can_submit)]
            late = can_accept_late(secretary, draft, instant, term)

            assert [bool(each) for each in answers] == [rule] * 2
            assert bool(late) == (moment >= OPENS and not rule)
            assert handed_in_grace(draft, instant, term) == marked(moment, extension, grace, None)

    decide()
    assert asked >= 10_000


def test_what_was_returned_may_come_again_just_when_the_rule_says_so(standing, head, secretary):
    asked = 0

    @many
    def decide(case):
        nonlocal asked
        extension, grace, due, moments = case
        returned = standing(State.RETURNED, extension, grace, due)
        term = term_of(returned.campaign, returned.unit_id)
        for moment in moments:
            asked += 1
            instant = DEADLINE + moment * US
            rule = taken(moment, extension, grace) or (due is not None and moment < due)
            answers = [can(head, returned, instant, term) for can in (can_edit, can_submit)]
            late = can_accept_late(secretary, returned, instant, term)

            assert [bool(each) for each in answers] == [rule] * 2
            assert bool(late) == (moment >= OPENS and not rule)
            assert handed_in_grace(returned, instant, term) == marked(moment, extension, grace, due)

    decide()
    assert asked >= 10_000


def test_a_unit_may_begin_just_when_the_rule_says_so(standing, unit, head):
    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(cases())
    def decide(case):
        extension, grace, due, moments = case
        read = standing(State.DRAFT, extension, grace, due).campaign
        for moment in moments[:5]:
            answer = can_start(head, unit, read, DEADLINE + moment * US)

            assert bool(answer) == taken(moment, extension, grace)

    decide()


def test_what_was_withdrawn_may_be_taken_up_just_when_the_rule_says_so(standing, head):
    @settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(cases())
    def decide(case):
        extension, grace, due, moments = case
        withdrawn = standing(State.WITHDRAWN, extension, grace, due)
        term = term_of(withdrawn.campaign, withdrawn.unit_id)
        for moment in moments:
            answer = can_reopen(head, withdrawn, DEADLINE + moment * US, term)

            assert bool(answer) == taken(moment, extension, grace)

    decide()


# --- what the page says is what the press of the button does

ENDS = {
    "the plan": (None, 0, None, 0),
    "the grace": (None, 10, None, 10 * MINUTE),
    "an extension": (3 * DAY, 0, None, 3 * DAY),
    "an extension with grace": (3 * DAY, 10, None, 3 * DAY + 10 * MINUTE),
    "an extension within the day": (DAY + 17 * 60 * MINUTE, 0, None, DAY + 17 * 60 * MINUTE),
    "a return": (None, 0, 2 * DAY, 2 * DAY),
    "a return, which gets no grace": (None, 10, 2 * DAY, 2 * DAY),
    "a return, helped by an extension": (3 * DAY, 0, 2 * DAY, 3 * DAY),
    "an early return, helped by the grace": (None, 10, -DAY, 10 * MINUTE),
}
around = [(name, step) for name in ENDS for step in (-1, 0, 1)]


@cache
def end_of(name: str) -> int:
    """Where the rule says that the end is; the table and the rule must agree."""
    extension, grace, due, end = ENDS[name]
    assert end == max((extension or 0) + grace * MINUTE, due or 0)
    return end


@pytest.mark.parametrize(("name", "step"), around)
def test_what_the_page_says_is_what_the_button_does(name, step, standing, head, client):
    extension, grace, due, _ = ENDS[name]
    state = State.DRAFT if due is None else State.RETURNED
    registration = standing(state, extension, grace, due)
    client.force_login(head)
    client.at = DEADLINE + (end_of(name) + step) * US

    page = Page(client.get(doors.url("check", registration)))
    tasks = Page(client.get(registration.get_absolute_url())).soup.select("ol.tasks")
    answer = client.post(doors.url("submit", registration), doors.sent("submit", registration))

    offered = "Nộp đăng ký" in page.buttons
    done = Registration.objects.get().state == State.SUBMITTED
    assert offered == bool(tasks) == done == (step < 0)
    assert answer.url == doors.url("receipt" if done else "check", registration)


@pytest.mark.parametrize(("name", "step"), around)
def test_what_the_office_is_offered_is_what_its_button_does(
    name, step, standing, secretary, client
):
    extension, grace, due, _ = ENDS[name]
    state = State.DRAFT if due is None else State.RETURNED
    registration = standing(state, extension, grace, due)
    client.force_login(secretary)
    client.at = DEADLINE + (end_of(name) + step) * US

    page = Page(client.get(registration.get_absolute_url()))
    client.post(doors.url("accept_late", registration), doors.sent("accept_late", registration))

    done = Registration.objects.get().is_late
    assert ("Nhận muộn" in page.buttons) == done == (step >= 0)
