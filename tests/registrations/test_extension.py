"""More time for one unit («gia hạn»): what it opens, and what it may not be."""

from datetime import timedelta

import pytest

from audit.actions import Action
from audit.models import Entry
from core.errors import NotAllowed, RuleBroken, TooLate, WrongState
from registrations.models import Extension, Registration
from registrations.services.exceptions import grant_extension
from registrations.services.lifecycle import start_registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations.acts import CAST, WRITES, extend, filled, person, reopen, submit
from tests.registrations.looking import actions, changes, entries, everything, told
from tests.registrations.test_deadline import CLOSED, TICK

UNTIL = at("2024-04-13 00:00")
AFTER = "Đã hết hạn đăng ký được gia hạn cho đơn vị (hết ngày 12/4/2024)."
ACTS = {
    **{name: (act, State.DRAFT) for name, act in WRITES.items()},
    "submit": (submit, State.DRAFT),
    "submit again": (submit, State.RETURNED),
    "reopen": (reopen, State.WITHDRAWN),
}

bound = pytest.mark.parametrize(("act", "state"), ACTS.values(), ids=list(ACTS))


def give(campaign, unit, by, moment, **given) -> Extension:
    """An extension through 12 April, unless the test says otherwise."""
    values = {
        "closes_at": UNTIL,
        "reason": "Trưởng thôn nằm viện",
        "signer": "Chủ tịch Y Bhiăp Niê",
        **given,
    }
    return grant_extension(campaign=campaign, unit=unit, by=by, at=moment, **values)


@pytest.mark.parametrize("granted", [OPEN, DEADLINE - TICK, DEADLINE, UNTIL - timedelta(hours=1)])
@bound
def test_the_unit_goes_on_until_its_own_deadline(
    act, state, granted, campaign, unit, head, secretary
):
    registration = filled(campaign, unit, state)
    give(campaign, unit, secretary, granted)

    act(registration, head, UNTIL - TICK)

    assert len(actions(registration)) == 2
    assert not Registration.objects.get().in_grace


@pytest.mark.parametrize("moment", [UNTIL, UNTIL + TICK])
@bound
def test_from_its_own_deadline_on_it_is_too_late(
    act, state, moment, campaign, unit, head, secretary
):
    registration = filled(campaign, unit, state)
    give(campaign, unit, secretary, DEADLINE)
    before = everything()

    with pytest.raises(TooLate) as refusal:
        act(registration, head, moment)

    assert str(refusal.value) == AFTER
    assert everything() == before


def test_a_unit_that_has_not_begun_may_begin(campaign, unit, head, secretary):
    give(campaign, unit, secretary, DEADLINE + timedelta(days=1))

    start_registration(campaign=campaign, unit=unit, by=head, at=UNTIL - TICK)

    assert Registration.objects.get().unit == unit


def test_no_other_unit_has_more_time(campaign, unit, other_unit, other_head, secretary):
    give(campaign, unit, secretary, OPEN)

    with pytest.raises(TooLate) as refusal:
        start_registration(campaign=campaign, unit=other_unit, by=other_head, at=DEADLINE)

    assert str(refusal.value) == CLOSED


def test_the_grace_counts_from_the_units_own_deadline(draft, head, secretary):
    draft.campaign.grace_minutes = 10
    draft.campaign.save(update_fields=["grace_minutes"])
    extend(draft, secretary, DEADLINE)

    submit(draft, head, UNTIL + timedelta(minutes=10) - TICK)

    assert Registration.objects.get().in_grace


def test_the_newest_extension_counts(draft, head, secretary):
    extend(draft, secretary, DEADLINE)
    extend(draft, secretary, DEADLINE, UNTIL + timedelta(days=2))

    submit(draft, head, UNTIL + timedelta(days=2) - TICK)

    assert Extension.objects.count() == 2


def test_a_plan_that_was_moved_behind_it_counts_again(draft, head, secretary):
    extend(draft, secretary, OPEN)
    draft.campaign.phases.filter(kind="registration").update(closes_at=UNTIL + timedelta(days=5))

    submit(Registration.objects.get(), head, UNTIL)

    assert Registration.objects.get().state == State.SUBMITTED


# --- what it may not be

NOT_LATER = "Hạn mới phải sau hạn hiện nay của đơn vị ({})."
PLAN = NOT_LATER.format("trước ngày 10/4/2024, tức hết ngày 9/4/2024")
END = "Hạn mới phải trong thời gian thi đua, đến hết ngày 15/10/2024."
REFUSED = {
    "the plan's own deadline": ({"closes_at": DEADLINE}, OPEN, PLAN),
    "before the plan's deadline": ({"closes_at": DEADLINE - TICK}, OPEN, PLAN),
    "this very instant": ({"closes_at": UNTIL}, UNTIL, "Hạn mới phải sau lúc này."),
    "what is past": ({"closes_at": UNTIL}, UNTIL + TICK, "Hạn mới phải sau lúc này."),
    "after the work": ({"closes_at": at("2024-10-16 00:00") + TICK}, OPEN, END),
    "another year": ({"closes_at": at("2042-04-13 00:00")}, OPEN, END),
    "no reason": ({"reason": "  "}, OPEN, "Hãy ghi lý do gia hạn."),
    "nobody signed": ({"signer": "\n"}, OPEN, "Hãy ghi người ký cho gia hạn."),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_may_not_be_is_refused_and_nothing_changes(name, draft, secretary):
    given, moment, words = REFUSED[name]
    before = everything()

    with pytest.raises(RuleBroken) as refusal:
        give(draft.campaign, draft.unit, secretary, moment, **given)

    assert str(refusal.value) == words
    assert everything() == before


def test_the_end_of_the_work_is_the_last_instant(draft, secretary):
    give(draft.campaign, draft.unit, secretary, OPEN, closes_at=at("2024-10-16 00:00"))

    assert Extension.objects.count() == 1


@pytest.mark.parametrize("less", [timedelta(0), TICK, timedelta(days=2)])
def test_a_second_one_never_shortens_the_first(less, draft, secretary):
    extend(draft, secretary, OPEN)
    before = everything()

    with pytest.raises(RuleBroken) as refusal:
        extend(draft, secretary, OPEN, UNTIL - less)

    assert str(refusal.value) == NOT_LATER.format("hết ngày 12/4/2024")
    assert everything() == before


# --- who, for whom

MAY = {State.DRAFT, State.RETURNED, State.WITHDRAWN, None}


@pytest.mark.parametrize("state", [*State, None], ids=str)
@pytest.mark.parametrize("who", CAST)
def test_the_secretariat_and_for_who_has_not_filed(who, state, campaign, unit, request):
    if state is not None:
        filled(campaign, unit, state)
    somebody = person(who, request)
    before = everything()

    if who == "secretary" and state in MAY:
        assert give(campaign, unit, somebody, OPEN).unit == unit
        return
    with pytest.raises(WrongState if who == "secretary" else NotAllowed):
        give(campaign, unit, somebody, OPEN)
    assert everything() == before


def test_who_has_filed_needs_none_and_the_sentence_says_so(campaign, unit, secretary):
    filled(campaign, unit, State.SUBMITTED)

    with pytest.raises(WrongState, match=r"Đăng ký đã nộp, không cần gia hạn\."):
        give(campaign, unit, secretary, OPEN)


def test_a_unit_that_is_not_called_on_gets_none(campaign, authority, secretary):
    stranger = factories.make_unit(authority, "Thôn Mới")

    with pytest.raises(NotAllowed, match="Thôn Mới không có trong danh sách"):
        give(campaign, stranger, secretary, OPEN)


# --- the history


def test_it_is_told_in_the_history_of_the_registration(draft, secretary):
    extend(draft, secretary, DEADLINE)

    entry = entries(draft)[-1]
    role = "Văn phòng - thống kê"
    assert told(entry) == (Action.EXTENSION_GRANTED, secretary, "Trần Thị Mai", role, DEADLINE)
    assert entry.note == "Thôn Đông, hết ngày 12/4/2024. Lý do: Trưởng thôn nằm viện"
    assert changes(entry) == {
        "closes_at": ["2024-04-09T17:00:00+00:00", "2024-04-12T17:00:00+00:00"],
        "signer": [None, "Chủ tịch Y Bhiăp Niê"],
    }


def test_before_the_unit_has_begun_it_is_told_in_the_history_of_the_unit(campaign, unit, secretary):
    give(campaign, unit, secretary, OPEN)

    assert [each.action for each in Entry.objects.about(unit)] == [Action.EXTENSION_GRANTED]
