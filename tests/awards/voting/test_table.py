"""Every act of a vote by every person at every stage: done, or refused and nothing has changed."""

from itertools import product

import pytest
from django.contrib.auth.models import AnonymousUser

from audit.models import Entry
from awards.council.voting import Votes
from awards.states import Choice, RoundState, SessionState, VoteMode
from core.errors import RuleBroken
from tests.awards.voting import acts

CAST = (
    "head",
    "other_head",
    "secretary",
    "chairman",
    "council_member",
    "supervisor",
    "administrator",
    "stranger",
    "anonymous",
)
SEATED = {"secretary", "chairman", "council_member"}
STAGES = {
    "planned": (SessionState.PLANNED, None),
    "nothing yet": (SessionState.OPEN, None),
    "paper": (SessionState.OPEN, (RoundState.OPEN, VoteMode.PAPER)),
    "open": (SessionState.OPEN, (RoundState.OPEN, VoteMode.OPEN)),
    "counted": (SessionState.OPEN, (RoundState.CLOSED, VoteMode.PAPER)),
    "shown": (SessionState.OPEN, (RoundState.CLOSED, VoteMode.OPEN)),
    "closed": (SessionState.CLOSED, (RoundState.CLOSED, VoteMode.PAPER)),
    "cancelled": (SessionState.CANCELLED, (RoundState.OPEN, VoteMode.OPEN)),
    "cancelled, paper": (SessionState.CANCELLED, (RoundState.OPEN, VoteMode.PAPER)),
}
# Who may do it, and at which stages.
OFFICE = {"secretary"}
MAY = {
    "open_round": (OFFICE, {"nothing yet", "counted", "shown"}),
    "count": (OFFICE, {"paper"}),
    "cast": (SEATED, {"open"}),
    "cast_for": (OFFICE, {"open"}),
    "receive": (OFFICE, {"nothing yet", "paper", "open"}),
    "close_round": (OFFICE, {"paper", "open"}),
    "close_session": (OFFICE, {"counted", "shown"}),
}
NEEDS_ROUND = {"count", "cast", "cast_for", "close_round"}
CASES = [
    (act, stage)
    for act, stage in product(MAY, STAGES)
    if STAGES[stage][1] or act not in NEEDS_ROUND
]


def do(act: str, session, by) -> None:
    found = session.rounds.last()
    if act == "open_round":
        acts.open_round(session, by, reason="Phiếu ngang nhau")
    elif act == "cast_for":
        acts.cast_for(found, by, acts.seat(session, 2), Choice.AGREE)
    elif act == "receive":
        acts.receive(session, by, acts.seat(session, 8))
    elif act == "close_session":
        acts.close_session(session, by)
    else:
        {"count": acts.count, "cast": acts.cast, "close_round": acts.close_round}[act](found, by)


@pytest.fixture
def at_stage(campaign, council, collective, person):
    def make(stage: str):
        state, newest = STAGES[stage]
        session = acts.session_in(state, campaign, council, collective, person)
        if newest:
            acts.round_in(session, *newest, votes=Votes(5, 1, 1))
        return session

    return make


def allowed(act: str, stage: str) -> set[str]:
    """Who of the cast may do it at the stage."""
    people, stages = MAY[act]
    return people if stage in stages else set()


@pytest.mark.parametrize(("act", "stage"), CASES)
def test_nobody_else_does_it_and_nothing_changes(act, stage, at_stage, request):
    session = at_stage(stage)
    before = acts.everything()

    for who in sorted(set(CAST) - allowed(act, stage)):
        by = AnonymousUser() if who == "anonymous" else request.getfixturevalue(who)
        with pytest.raises(RuleBroken) as refused:
            do(act, session, by)
        assert str(refused.value).endswith("."), who
        assert acts.everything() == before, who


@pytest.mark.parametrize(("act", "stage"), [case for case in CASES if allowed(*case)])
def test_who_may_does_it_and_it_is_told_once(act, stage, at_stage, request):
    session = at_stage(stage)

    for who in sorted(allowed(act, stage)):
        told = Entry.objects.about(session).count()
        do(act, session, request.getfixturevalue(who))
        entries = Entry.objects.about(session)
        assert entries.count() == told + 1
        assert entries.last().actor == request.getfixturevalue(who)
