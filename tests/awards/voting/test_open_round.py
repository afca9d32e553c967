"""Opening a round."""

import pytest

from audit.models import Entry
from awards.council.voting import Votes
from awards.models import Attendance, VoteRound
from awards.states import Presence, RoundState, SessionState, VoteMode
from core.errors import Incomplete, RuleBroken, WrongState
from tests.awards.voting import acts


def test_a_round_has_the_candidates_that_were_chosen(session, items, secretary):
    made = acts.open_round(session, secretary, items=items[:2])

    assert (made.number, made.mode, made.state) == (1, VoteMode.PAPER, RoundState.OPEN)
    assert [each.item for each in made.items.all()] == items[:2]
    entry = Entry.objects.about(session).get()
    assert (entry.action, entry.note) == ("vote.round_opened", "Lượt 1: 2 trường hợp")


def test_only_one_round_is_open_at_a_time(session, secretary):
    acts.open_round(session, secretary)
    before = acts.everything()

    with pytest.raises(WrongState, match="Lượt 1 đang mở"):
        acts.open_round(session, secretary)

    assert acts.everything() == before


def test_without_a_quorum_nobody_votes(session, secretary):
    away = Attendance.objects.filter(session=session, member__order__in=[6, 7])
    away.update(presence=Presence.ABSENT)

    with pytest.raises(RuleBroken, match="Chỉ có 5/9 thành viên"):
        acts.open_round(session, secretary)

    assert not VoteRound.objects.exists()


def test_with_just_the_quorum_they_vote(session, secretary):
    Attendance.objects.filter(session=session, member__order=7).update(presence=Presence.ABSENT)

    assert acts.open_round(session, secretary).number == 1


def test_who_has_no_vote_makes_no_quorum(session, council, secretary):
    council.members.filter(order__in=[1, 2, 3, 5]).update(votes=False)

    with pytest.raises(RuleBroken, match="Chỉ có 3/5 thành viên"):
        acts.open_round(session, secretary)


def test_a_round_on_nobody_is_none(session, secretary):
    with pytest.raises(Incomplete):
        acts.open_round(session, secretary, items=[])

    assert not VoteRound.objects.exists()


def test_a_candidate_of_another_session_is_none(session, campaign, council, secretary, person):
    other = acts.session_in(SessionState.PLANNED, campaign, council, person)

    with pytest.raises(Incomplete):
        acts.open_round(session, secretary, items=other.items.all())


def test_voting_again_needs_a_reason(session, items, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(3, 3, 1))

    with pytest.raises(Incomplete, match="Hãy ghi lý do bỏ phiếu lại"):
        acts.open_round(session, secretary, items=items[:1], reason="  ")

    again = acts.open_round(session, secretary, items=items[:1], reason="Phiếu ngang nhau")
    assert (again.number, again.reason) == (2, "Phiếu ngang nhau")


def test_who_was_not_voted_on_yet_needs_no_reason(session, items, secretary):
    first = acts.open_round(session, secretary, items=items[:1])
    VoteRound.objects.filter(pk=first.pk).update(state=RoundState.CLOSED)

    assert acts.open_round(session, secretary, items=items[1:]).number == 2
