"""Two hands at a vote. Each claim has its control: the careless way does lose something."""

import pytest

from audit.models import Entry
from awards.council.voting import Votes
from awards.models import OpenVote, RoundItem, VoteRound, WrittenOpinion
from awards.states import Choice, RoundState, SessionState, VoteMode
from core.errors import NotAllowed, Stale, WrongState
from tests.awards.voting import acts
from tests.registrations.conftest import separate_connections  # noqa: F401
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


def copy(found: VoteRound) -> VoteRound:
    """The round as a request of its own reads it."""
    return VoteRound.objects.select_related("session__campaign", "session__council").get(
        pk=found.pk
    )


def told(session) -> list[str]:
    return list(Entry.objects.about(session).values_list("action", flat=True))


@pytest.fixture
def shown(session) -> VoteRound:
    """An open round by name."""
    return acts.round_in(session, mode=VoteMode.OPEN)


@pytest.fixture
def counted(session) -> VoteRound:
    """A round on paper that is counted and not closed."""
    return acts.round_in(session, votes=Votes(5, 1, 1))


# --- votes of two members


def test_two_members_vote_at_once_and_both_count(shown, session, member, chairman, secretary):
    outcomes = together(
        lambda: acts.cast(copy(shown), member, Choice.AGREE),
        lambda: acts.cast(copy(shown), chairman, Choice.DISAGREE),
    )

    assert outcomes == [None, None]
    assert OpenVote.objects.count() == 6
    acts.close_round(copy(shown), secretary)
    assert set(shown.items.values_list("agree", "disagree", "blank")) == {(1, 1, 5)}


def careless_tally(found) -> None:
    """Read the number, add one, write it."""
    line = RoundItem.objects.filter(round=found).first()
    RoundItem.objects.filter(pk=line.pk).update(agree=(line.agree or 0) + 1)


def test_control_a_careless_tally_loses_a_vote(shown):
    together(*[lambda: careless_tally(shown)] * 2)

    assert shown.items.first().agree == 1


# --- a vote against the closing


def test_a_vote_that_comes_after_the_closing_is_refused(shown, member, secretary):
    slow, fast = overtaken(
        lambda: acts.cast(copy(shown), member),
        by=lambda: acts.close_round(copy(shown), secretary),
    )

    assert (type(slow), fast) == (WrongState, None)
    assert not OpenVote.objects.exists()
    assert set(shown.items.values_list("agree", "blank")) == {(0, 7)}


def test_a_vote_that_comes_before_the_closing_counts(shown, member, secretary):
    slow, fast = overtaken(
        lambda: acts.close_round(copy(shown), secretary),
        by=lambda: acts.cast(copy(shown), member),
    )

    assert (slow, fast) == (None, None)
    assert set(shown.items.values_list("agree", "blank")) == {(1, 6)}


def test_a_vote_and_a_closing_at_once_agree(shown, member, secretary):
    vote, closing = together(
        lambda: acts.cast(copy(shown), member),
        lambda: acts.close_round(copy(shown), secretary),
    )

    assert closing is None
    assert set(shown.items.values_list("agree", flat=True)) == {int(vote is None)}
    assert OpenVote.objects.count() == (3 if vote is None else 0)


def careless_cast(found, session) -> None:
    """Look at the state, then write."""
    if VoteRound.objects.get(pk=found.pk).state == RoundState.OPEN:
        OpenVote.objects.create(
            line=found.items.first(),
            member=acts.seat(session, 5),
            choice=Choice.AGREE,
            at=acts.NOW,
        )


def test_control_a_careless_vote_stands_in_no_count(shown, session, secretary):
    overtaken(
        lambda: careless_cast(shown, session), by=lambda: acts.close_round(copy(shown), secretary)
    )

    assert OpenVote.objects.count() == 1
    assert shown.items.first().agree == 0


# --- a show of hands against the member's own vote


def test_a_show_of_hands_never_writes_over_a_members_own_vote(shown, session, member, secretary):
    slow, fast = overtaken(
        lambda: acts.cast_for(
            copy(shown), secretary, acts.member_of(session, member), Choice.AGREE
        ),
        by=lambda: acts.cast(copy(shown), member, Choice.DISAGREE),
    )

    assert (type(slow), fast) == (NotAllowed, None)
    assert set(OpenVote.objects.values_list("choice", flat=True)) == {"disagree"}


# --- two closings


def test_of_two_closings_of_a_round_one_is_told(counted, session, secretary):
    outcomes = together(*[lambda: acts.close_round(copy(counted), secretary)] * 2)

    assert kinds(outcomes) in ([type(None), Stale], [type(None), WrongState])
    assert told(session) == ["vote.round_closed"]


def test_of_two_closings_of_a_session_one_is_told(session, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))

    outcomes = together(*[lambda: acts.close_session(acts.fresh(session), secretary)] * 2)

    assert kinds(outcomes) == [type(None), Stale]
    assert told(session) == ["session.closed"]
    assert set(session.items.values_list("agree", flat=True)) == {5}


def careless_close(session) -> str:
    """Look at the state, then write."""
    if acts.fresh(session).state != SessionState.OPEN:
        return "too late"
    type(session).objects.filter(pk=session.pk).update(state=SessionState.CLOSED)
    return "closed"


def test_control_a_careless_session_is_closed_twice(session):
    assert together(*[lambda: careless_close(session)] * 2) == ["closed"] * 2


# --- a count against a closing, and against another count


def test_a_count_that_was_mended_is_not_closed_unseen(counted, session, secretary):
    slow, fast = overtaken(
        lambda: acts.close_round(copy(counted), secretary),
        by=lambda: acts.count(copy(counted), secretary, Votes(1, 5, 1)),
    )

    assert (type(slow), fast) == (Stale, None)
    assert acts.fresh(counted).state == RoundState.OPEN
    assert told(session) == ["vote.round_counted"]


def test_a_count_that_comes_after_the_closing_changes_nothing(counted, secretary):
    slow, fast = overtaken(
        lambda: acts.count(copy(counted), secretary, Votes(1, 5, 1)),
        by=lambda: acts.close_round(copy(counted), secretary),
    )

    assert (type(slow), fast) == (Stale, None)
    assert set(counted.items.values_list("agree", flat=True)) == {5}


def test_of_two_counts_the_slower_is_told(counted, secretary):
    slow, fast = overtaken(
        lambda: acts.count(copy(counted), secretary, Votes(1, 5, 1)),
        by=lambda: acts.count(copy(counted), secretary, Votes(7, 0, 0)),
    )

    assert (type(slow), fast) == (Stale, None)
    assert set(counted.items.values_list("agree", flat=True)) == {7}


# --- rounds and written opinions


def test_of_two_rounds_at_once_one_is_opened(session, secretary):
    outcomes = together(*[lambda: acts.open_round(acts.fresh(session), secretary)] * 2)

    assert kinds(outcomes) == [VoteRound, WrongState]
    assert VoteRound.objects.count() == 1


def test_no_round_is_opened_in_a_session_that_has_just_ended(session, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))

    slow, fast = overtaken(
        lambda: acts.open_round(acts.fresh(session), secretary, reason="Ngang nhau"),
        by=lambda: acts.close_session(acts.fresh(session), secretary),
    )

    assert (type(slow), fast) == (WrongState, None)
    assert VoteRound.objects.count() == 1


def test_an_opinion_that_comes_after_the_first_closing_is_refused(counted, session, secretary):
    slow, fast = overtaken(
        lambda: acts.receive(acts.fresh(session), secretary, acts.seat(session, 8)),
        by=lambda: acts.close_round(copy(counted), secretary),
    )

    assert (type(slow), fast) == (WrongState, None)
    assert not WrittenOpinion.objects.exists()


def careless_receive(session) -> None:
    """Look for a closed round, then write."""
    if not session.rounds.filter(state=RoundState.CLOSED).exists():
        acts.wrote(session, acts.seat(session, 8))


def test_control_a_careless_opinion_knows_what_it_decides(counted, session, secretary):
    overtaken(
        lambda: careless_receive(session), by=lambda: acts.close_round(copy(counted), secretary)
    )

    assert WrittenOpinion.objects.exists()


def test_of_two_hands_that_type_one_opinion_the_slower_is_told(session, secretary):
    slow, fast = overtaken(
        lambda: acts.receive(
            acts.fresh(session), secretary, acts.seat(session, 8), Choice.DISAGREE
        ),
        by=lambda: acts.receive(acts.fresh(session), secretary, acts.seat(session, 8)),
    )

    assert (type(slow), type(fast)) == (Stale, WrittenOpinion)
    assert set(fast.choices.values_list("choice", flat=True)) == {"agree"}
