"""Votes by name in an open round."""

import pytest

from awards.models import Attendance, OpenVote, RoundItem
from awards.states import Choice, Presence, RoundState, VoteMode
from core.errors import Incomplete, NotAllowed, RuleBroken, WrongState
from tests import award_factories
from tests.awards.voting import acts


@pytest.fixture
def found(session):
    return acts.round_in(session, mode=VoteMode.OPEN)


def choices(member) -> list[str]:
    return list(OpenVote.objects.filter(member=member).values_list("choice", flat=True))


def test_a_member_votes_on_every_candidate(found, session, member):
    acts.cast(found, member, Choice.DISAGREE)

    assert choices(acts.member_of(session, member)) == ["disagree"] * 3


def test_a_vote_may_be_changed_until_the_round_is_closed(found, session, member, secretary):
    acts.cast(found, member, Choice.DISAGREE)
    acts.cast(found, member, Choice.AGREE)
    acts.close_round(found, secretary)

    with pytest.raises(WrongState, match="đã chốt"):
        acts.cast(acts.fresh(found), member, Choice.BLANK)
    assert choices(acts.member_of(session, member)) == ["agree"] * 3


def test_a_candidate_that_is_left_out_stays_as_it_is(found, session, items, member):
    acts.cast(found, member, Choice.AGREE, [items[0].pk])
    acts.cast(found, member, Choice.DISAGREE, [items[1].pk])

    assert choices(acts.member_of(session, member)) == ["agree", "disagree"]


def test_a_vote_on_nobody_is_none(found, member):
    with pytest.raises(Incomplete):
        acts.cast(found, member, items=[])


def test_a_candidate_of_no_round_gets_no_vote(found, items, member):
    RoundItem.objects.filter(round=found, item=items[2]).delete()

    with pytest.raises(RuleBroken, match="không thuộc lượt"):
        acts.cast(found, member, items=[items[2].pk])
    assert not OpenVote.objects.exists()


def test_the_recused_have_no_vote_on_that_candidate(found, session, items, member):
    acts.recuse(items[0], acts.member_of(session, member))

    with pytest.raises(NotAllowed, match="không tham gia biểu quyết"):
        acts.cast(found, member)
    assert not OpenVote.objects.exists()
    acts.cast(found, member, items=[items[1].pk])
    assert OpenVote.objects.count() == 1


def absent(session, seat):
    Attendance.objects.filter(session=session, member=seat).update(presence=Presence.ABSENT)


def not_noted(session, seat):
    Attendance.objects.filter(session=session, member=seat).delete()


def without_vote(session, seat):
    type(seat).objects.filter(pk=seat.pk).update(votes=False)


def without_seat(session, seat):
    type(seat).objects.filter(pk=seat.pk).update(user=None)


@pytest.mark.parametrize("lack", [absent, not_noted, without_vote, without_seat])
def test_who_has_no_vote_casts_none(lack, found, session, member):
    lack(session, acts.member_of(session, member))
    before = acts.everything()

    with pytest.raises(NotAllowed):
        acts.cast(found, member)

    assert acts.everything() == before


def test_a_paper_round_takes_no_votes_by_name(session, member):
    found = acts.round_in(session, mode=VoteMode.PAPER)

    with pytest.raises(WrongState, match="bằng giấy"):
        acts.cast(found, member)


def test_a_show_of_hands_is_entered_by_name(found, session, secretary):
    acts.cast_for(found, secretary, acts.seat(session, 2), Choice.AGREE)
    acts.cast_for(found, secretary, acts.seat(session, 2), Choice.DISAGREE)

    assert choices(acts.seat(session, 2)) == ["disagree"] * 3


def test_nobody_writes_over_what_a_member_cast_alone(found, session, member, secretary):
    acts.cast(found, member, Choice.DISAGREE)
    before = acts.everything()

    with pytest.raises(NotAllowed, match="chỉ chính người đó được sửa"):
        acts.cast_for(found, secretary, acts.member_of(session, member), Choice.AGREE)

    assert acts.everything() == before


@pytest.mark.parametrize("place", [8, 9])
def test_no_hand_is_shown_by_who_is_away(place, found, session, secretary):
    with pytest.raises(NotAllowed, match="có mặt"):
        acts.cast_for(found, secretary, acts.seat(session, place))


def test_a_member_of_another_council_has_no_hand(found, authority, secretary):
    other = award_factories.make_council(authority, 1, is_current=False)

    with pytest.raises(NotAllowed):
        acts.cast_for(found, secretary, other.members.get())


def test_closing_counts_who_is_there_and_silence_as_blank(found, session, items, member, secretary):
    acts.recuse(items[0], acts.seat(session, 7))
    acts.cast(found, member, Choice.AGREE)
    acts.cast_for(found, secretary, acts.seat(session, 2), Choice.DISAGREE)

    acts.close_round(found, secretary)

    lines = list(found.items.values_list("agree", "disagree", "blank"))
    assert lines == [(1, 1, 4), (1, 1, 5), (1, 1, 5)]
    assert acts.fresh(found).state == RoundState.CLOSED


def test_the_vote_of_who_was_recused_meanwhile_does_not_count(
    found, session, items, member, secretary
):
    acts.cast(found, member, Choice.AGREE)
    acts.recuse(items[0], acts.member_of(session, member))

    acts.close_round(found, secretary)

    lines = list(found.items.values_list("agree", "disagree", "blank"))
    assert lines == [(0, 0, 6), (1, 0, 6), (1, 0, 6)]
