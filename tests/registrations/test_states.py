"""The course of a registration: every pair of states, through the services that move it."""

from datetime import timedelta
from itertools import product

import pytest

from audit.actions import Action
from core.errors import Stale, WrongState
from registrations.models import Registration
from registrations.states import State, may_follow
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations.acts import MOVES, accept_late, filled
from tests.registrations.looking import actions, changes, entries, everything

# draft → submitted → returned → submitted → accepted; withdrawn before acceptance, and back. What
# was never handed in, or not again, is accepted late.
LATE = {(State.DRAFT, State.ACCEPTED), (State.RETURNED, State.ACCEPTED)}
COURSE = {
    *LATE,
    (State.DRAFT, State.SUBMITTED),
    (State.SUBMITTED, State.RETURNED),
    (State.SUBMITTED, State.ACCEPTED),
    (State.SUBMITTED, State.WITHDRAWN),
    (State.RETURNED, State.SUBMITTED),
    (State.RETURNED, State.WITHDRAWN),
    (State.WITHDRAWN, State.DRAFT),
}
PAIRS = list(product(State, State))
ALLOWED = [pair for pair in PAIRS if pair in COURSE]
REFUSED = [pair for pair in PAIRS if pair not in COURSE]
ENTRY = {
    State.SUBMITTED: Action.REGISTRATION_SUBMITTED,
    State.RETURNED: Action.REGISTRATION_RETURNED,
    State.ACCEPTED: Action.REGISTRATION_ACCEPTED,
    State.WITHDRAWN: Action.REGISTRATION_WITHDRAWN,
    State.DRAFT: Action.REGISTRATION_REOPENED,
}


@pytest.fixture
def standing(campaign, unit, secretary):
    """Makes a registration that stands in a state."""

    def make(state: State) -> Registration:
        registration = filled(campaign, unit, state)
        if state == State.RETURNED:
            factories.make_return(registration, secretary, DEADLINE + timedelta(days=2))
        return registration

    return make


def step(old: State, new: State):
    """The service that makes the move, who calls it, when, and what it writes down."""
    if (old, new) in LATE:
        after = DEADLINE + timedelta(days=2)
        return accept_late, "secretary", after, Action.REGISTRATION_ACCEPTED_LATE
    return *MOVES[new], OPEN, ENTRY[new]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_only_the_course_may_follow(old, new):
    assert may_follow(old, new) == ((old, new) in COURSE)


@pytest.mark.parametrize("old", State)
def test_a_state_read_from_the_database_is_answered_like_the_constant(old):
    assert {new for new in State if may_follow(old.value, new)} == {
        new for new in State if (old, new) in COURSE
    }


@pytest.mark.parametrize(("old", "new"), ALLOWED)
def test_a_move_of_the_course_is_made_and_recorded_once(old, new, standing, request):
    registration = standing(old)
    act, who, moment, action = step(old, new)

    act(registration, request.getfixturevalue(who), moment)

    assert registration.state == new
    assert Registration.objects.get().state == new
    assert actions(registration) == [action]
    assert changes(entries(registration)[0])["state"] == [old.value, new.value]


@pytest.mark.parametrize(("old", "new"), REFUSED)
def test_any_other_move_is_refused_and_changes_nothing(old, new, standing, request):
    registration = standing(old)
    act, who = MOVES[new]
    person = request.getfixturevalue(who)
    before = everything()

    with pytest.raises(WrongState) as refusal:
        act(registration, person, OPEN)

    assert old.label.lower() in str(refusal.value)
    assert everything() == before
    assert registration.state == old


@pytest.mark.parametrize(("old", "new"), ALLOWED)
@pytest.mark.parametrize("meanwhile", State)
def test_a_move_from_an_old_copy_is_stale(old, new, meanwhile, standing, request):
    registration = standing(old)
    if meanwhile == old:
        meanwhile = new
    now = {"state": meanwhile, "submitted_at": OPEN, "receipt_number": 77}
    Registration.objects.update(**now)
    act, who, moment, _ = step(old, new)
    person = request.getfixturevalue(who)
    before = everything()

    with pytest.raises(Stale, match="vừa được người khác thay đổi"):
        act(registration, person, moment)

    assert everything() == before
    assert registration.state == old


def test_the_whole_course_leaves_one_entry_a_step(standing, head, secretary):
    registration = standing(State.DRAFT)
    way = [
        State.SUBMITTED,
        State.WITHDRAWN,
        State.DRAFT,
        State.SUBMITTED,
        State.RETURNED,
        State.SUBMITTED,
        State.ACCEPTED,
    ]

    for new in way:
        act, who = MOVES[new]
        act(registration, {"head": head, "secretary": secretary}[who], OPEN)

    assert actions(registration) == [ENTRY[new] for new in way]
    assert [changes(entry)["state"][1] for entry in entries(registration)] == way


def test_nothing_follows_acceptance():
    assert [new for new in State if may_follow(State.ACCEPTED, new)] == []
