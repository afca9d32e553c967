"""«Trước ngày 10/4/2024»: in time up to the last microsecond of 9 April, too late from then on."""

from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calendar import COMMUNE_TZ, until_words
from core.errors import TooLate
from registrations.models import Registration
from registrations.permissions import can_edit, can_reopen, can_start, can_submit
from registrations.services.lifecycle import start_registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, at
from tests.registrations.acts import WRITES, filled, reopen, submit
from tests.registrations.looking import actions, everything

OPENING = at("2024-03-01 00:00")
TICK = timedelta(microseconds=1)
CLOSED = (
    "Đã hết hạn đăng ký (trước ngày 10/4/2024, tức hết ngày 9/4/2024). "
    "Kế hoạch quy định: «trước ngày 10/4/2024»."
)
NOT_YET = "Chưa đến thời gian đăng ký: mở từ ngày 1/3/2024."

IN_TIME = {"opening": OPENING, "last microsecond": DEADLINE - TICK}
OUT_OF_TIME = {
    "a microsecond before the opening": (OPENING - TICK, NOT_YET),
    "deadline": (DEADLINE, CLOSED),
    "a microsecond after": (DEADLINE + TICK, CLOSED),
    "a year later": (DEADLINE.replace(year=2025), CLOSED),
}
# Every act that the deadline binds, and the state that it starts from.
ACTS = {
    **{name: (act, State.DRAFT) for name, act in WRITES.items()},
    "submit": (submit, State.DRAFT),
    "reopen": (reopen, State.WITHDRAWN),
}

late = pytest.mark.parametrize(("moment", "reason"), OUT_OF_TIME.values(), ids=list(OUT_OF_TIME))
timely = pytest.mark.parametrize("moment", IN_TIME.values(), ids=list(IN_TIME))
bound = pytest.mark.parametrize(("act", "state"), ACTS.values(), ids=list(ACTS))


@timely
@bound
def test_in_time_it_is_done_and_recorded(act, state, moment, campaign, unit, head):
    registration = filled(campaign, unit, state)

    act(registration, head, moment)

    assert len(actions(registration)) == 1


@late
@bound
def test_out_of_time_it_is_refused_and_nothing_changes(
    act, state, moment, reason, campaign, unit, head
):
    registration = filled(campaign, unit, state)
    before = everything()

    with pytest.raises(TooLate) as refusal:
        act(registration, head, moment)

    assert str(refusal.value) == reason
    assert everything() == before


@timely
def test_in_time_a_registration_is_begun(moment, campaign, unit, head):
    registration = start_registration(campaign=campaign, unit=unit, by=head, at=moment)

    assert registration.state == State.DRAFT
    assert registration.started_at == moment


@late
def test_out_of_time_none_is_begun(moment, reason, campaign, unit, head):
    before = everything()

    with pytest.raises(TooLate) as refusal:
        start_registration(campaign=campaign, unit=unit, by=head, at=moment)

    assert str(refusal.value) == reason
    assert everything() == before


@late
def test_a_begun_registration_is_still_found_out_of_time(moment, reason, draft, head):
    found = start_registration(campaign=draft.campaign, unit=draft.unit, by=head, at=moment)

    assert found == draft
    assert actions(draft) == []


@pytest.mark.parametrize("zone", [UTC, COMMUNE_TZ, ZoneInfo("America/New_York")], ids=str)
def test_the_instant_counts_whatever_the_zone_of_the_server(zone, draft, head):
    around = [(DEADLINE - TICK).astimezone(zone), DEADLINE.astimezone(zone)]

    assert [bool(can_submit(head, draft, each)) for each in around] == [True, False]


def test_the_deadline_is_that_of_the_communes_day(campaign):
    assert campaign.registration_phase.closes_at == at("2024-04-10 00:00").astimezone(UTC)
    assert DEADLINE.astimezone(UTC).isoformat() == "2024-04-09T17:00:00+00:00"


@pytest.fixture
def returned(campaign, unit, secretary):
    """Makes a registration that was returned, to come again before an instant."""

    def make(due_at) -> Registration:
        registration = filled(campaign, unit, State.RETURNED)
        factories.make_return(registration, secretary, due_at)
        return registration

    return make


LATE_DUE = DEADLINE + timedelta(days=3)
EARLY_DUE = DEADLINE - timedelta(days=3)


@pytest.mark.parametrize("moment", [DEADLINE, LATE_DUE - TICK])
def test_what_was_returned_may_come_again_after_the_deadline(moment, returned, head):
    registration = returned(LATE_DUE)

    submit(registration, head, moment)

    assert Registration.objects.get().state == State.SUBMITTED
    assert Registration.objects.get().resubmitted_at == moment


@pytest.mark.parametrize("act", [submit, *WRITES.values()])
@pytest.mark.parametrize("moment", [LATE_DUE, LATE_DUE + TICK])
def test_from_its_own_due_instant_on_it_is_too_late(act, moment, returned, head):
    registration = returned(LATE_DUE)
    before = everything()

    with pytest.raises(TooLate) as refusal:
        act(registration, head, moment)

    assert str(refusal.value) == f"Đã hết hạn nộp lại ({until_words(LATE_DUE)})."
    assert everything() == before


@pytest.mark.parametrize("act", WRITES.values(), ids=list(WRITES))
def test_what_was_returned_may_be_mended_until_its_due_instant(act, returned, head):
    registration = returned(LATE_DUE)

    act(registration, head, LATE_DUE - TICK)

    assert len(actions(registration)) == 1


def test_an_early_due_day_does_not_shorten_the_plans_deadline(returned, head):
    registration = returned(EARLY_DUE)

    answers = [can_submit(head, registration, each) for each in (DEADLINE - TICK, DEADLINE)]

    assert [bool(each) for each in answers] == [True, False]


def test_the_newest_return_counts(returned, secretary, head):
    registration = returned(LATE_DUE)
    factories.make_return(registration, secretary, LATE_DUE + timedelta(days=1))

    answers = [can_submit(head, registration, LATE_DUE + timedelta(hours=h)) for h in (0, 24)]

    assert [bool(each) for each in answers] == [True, False]


def test_a_return_is_no_excuse_for_a_draft(draft, secretary, head):
    factories.make_return(draft, secretary, LATE_DUE)

    assert can_submit(head, draft, DEADLINE).reason == CLOSED


NAIVE = {"min_value": OPENING.replace(tzinfo=None), "max_value": LATE_DUE.replace(tzinfo=None)}
instants = st.datetimes(**NAIVE, timezones=st.sampled_from([COMMUNE_TZ])) | st.sampled_from(
    [DEADLINE - TICK, DEADLINE, DEADLINE + TICK, LATE_DUE]
)


def test_a_draft_is_in_time_just_when_the_plan_says_so(draft, head):
    @settings(deadline=None)
    @given(instants)
    def decide(moment):
        answers = [can(head, draft, moment) for can in (can_edit, can_submit)]
        answers.append(can_start(head, draft.unit, draft.campaign, moment))

        assert [bool(each) for each in answers] == [moment < DEADLINE] * 3

    decide()


def test_a_withdrawn_one_is_in_time_just_when_the_plan_says_so(campaign, unit, head):
    registration = filled(campaign, unit, State.WITHDRAWN)

    @settings(deadline=None)
    @given(instants)
    def decide(moment):
        assert bool(can_reopen(head, registration, moment)) == (moment < DEADLINE)

    decide()


def test_a_returned_one_is_in_time_before_the_deadline_or_its_due_instant(returned, head):
    registration = returned(LATE_DUE)
    given_back = registration.open_return

    @settings(deadline=None)
    @given(due=instants, moment=instants)
    def decide(due, moment):
        type(given_back).objects.filter(pk=given_back.pk).update(due_at=due)
        answers = [can(head, registration, moment) for can in (can_edit, can_submit)]

        assert [bool(each) for each in answers] == [moment < DEADLINE or moment < due] * 2

    decide()
