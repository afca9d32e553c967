"""State × role × act of a session: who may do what in which state; a refusal changes nothing."""

from itertools import product

import pytest

from awards.models import CouncilSession
from awards.states import RecusalSource, SessionState
from core.errors import NotAllowed, WrongState
from tests.award_factories import MEETING
from tests.awards.sitting import ACTS, everything, seat, standing
from tests.registrations.acts import CAST, person

PLANNED, OPEN, CLOSED, CANCELLED = SessionState
# In which states the secretariat may do it; nobody else may in any.
ALLOWED = {
    "edit": {PLANNED},
    "choose": {PLANNED},
    "open": {PLANNED},
    "cancel": {PLANNED, OPEN},
    "note": {PLANNED, OPEN},
    "recuse": {PLANNED, OPEN},
    "lift": {PLANNED, OPEN},
    "write_down": {OPEN, CLOSED},
}
# What each act that moves the session leaves behind it.
MOVED = {"open": OPEN, "cancel": CANCELLED}
TABLE = list(product(ACTS, SessionState))
MAY = [pair for pair in TABLE if pair[1] in ALLOWED[pair[0]]]
MAY_NOT = [pair for pair in TABLE if pair[1] not in ALLOWED[pair[0]]]


@pytest.fixture
def stand(campaign, council, judged_person):
    """Makes a session in a state; for `lift` with somebody who has declared."""

    def make(act: str, state: SessionState) -> CouncilSession:
        session = standing(campaign, council, state, judged_person)
        if act == "lift":
            session.items.get().recusals.create(
                member=seat(council, 7), source=RecusalSource.DECLARED, reason="Là em ruột"
            )
        return session

    return make


@pytest.mark.parametrize(("act", "state"), MAY)
def test_the_secretariat_does_it_where_it_may(act, state, stand, secretary):
    session = stand(act, state)
    before = everything()

    ACTS[act](session, secretary, MEETING)

    assert CouncilSession.objects.get(pk=session.pk).state == MOVED.get(act, state)
    assert everything()["Entry"][:-1] == before["Entry"]
    assert len(everything()["Entry"]) == len(before["Entry"]) + 1


@pytest.mark.parametrize(("act", "state"), MAY_NOT)
def test_in_any_other_state_nothing_happens(act, state, stand, secretary):
    session = stand(act, state)
    before = everything()

    with pytest.raises(WrongState, match=f"^Phiên họp {state.label.lower()}, "):
        ACTS[act](session, secretary, MEETING)

    assert everything() == before


@pytest.mark.parametrize(("act", "state"), TABLE)
def test_nobody_else_may_in_any_state(act, state, stand, request):
    session = stand(act, state)
    others = {name: person(name, request) for name in CAST if name != "secretary"}
    before = everything()

    for who in others.values():
        with pytest.raises(NotAllowed):
            ACTS[act](session, who, MEETING)

    assert everything() == before
    assert len(others) == 8


@pytest.mark.parametrize("state", SessionState)
@pytest.mark.parametrize("who", ["council_member", "chairman", "head"])
def test_only_a_member_may_declare_for_themself(who, state, stand, council, request):
    session, user = stand("recuse", state), person(who, request)
    council.members.filter(order=6).update(user=user)
    may = who != "head" and state in (PLANNED, OPEN)
    before = everything()

    if may:
        ACTS["recuse"](session, user, MEETING)
        assert session.items.get().recusals.get().member.user == user
        return
    with pytest.raises((NotAllowed, WrongState)):
        ACTS["recuse"](session, user, MEETING)
    assert everything() == before
