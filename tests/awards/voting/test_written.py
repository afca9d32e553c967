"""Opinions in writing of members who are away (NĐ 152/2025, điều 33 khoản 5)."""

from datetime import timedelta

import pytest

from awards.council.polls import poll_of
from awards.council.voting import Votes
from awards.models import Attendance, AwardFile, CouncilMember, WrittenChoice, WrittenOpinion
from awards.services import voting as services
from awards.states import AwardFileUse, Choice, Presence, RoundState
from core.errors import Incomplete, NotAllowed, RuleBroken, Stale, WrongState
from tests.awards.voting import acts


@pytest.fixture
def away(session) -> CouncilMember:
    return acts.seat(session, 8)


def test_an_opinion_is_kept_with_its_signed_paper(session, away, secretary):
    made = acts.receive(session, secretary, away, Choice.DISAGREE, note="Chưa rõ số liệu")

    assert (made.note, made.received_on) == ("Chưa rõ số liệu", acts.NOW.date())
    assert list(made.choices.values_list("choice", flat=True)) == ["disagree"] * 3
    assert made.files.get().use == AwardFileUse.WRITTEN_OPINION


def test_it_counts_once_with_the_ballots(session, away, items, secretary):
    acts.receive(session, secretary, away)
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))

    tally = poll_of(session).tallies()[items[0].pk]

    assert (tally.votes, tally.base) == (Votes(6, 1, 1), 9)


def test_who_comes_after_all_votes_on_the_spot(session, away, items, secretary):
    acts.receive(session, secretary, away)
    Attendance.objects.filter(session=session, member=away).update(presence=Presence.PRESENT)
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 2, 1))

    assert poll_of(session).tallies()[items[0].pk].votes == Votes(5, 2, 1)


def test_a_new_opinion_needs_its_paper(session, away, secretary):
    before = acts.everything()

    with pytest.raises(Incomplete, match="đã ký"):
        services.receive_written(
            session=session,
            member=away,
            choices={each.pk: Choice.AGREE for each in session.items.all()},
            note="",
            received_on=acts.NOW.date(),
            upload=None,
            version=0,
            by=secretary,
            at=acts.NOW,
        )

    assert acts.everything() == before


def test_it_may_be_written_anew_without_another_paper(session, away, secretary):
    acts.receive(session, secretary, away, Choice.AGREE)
    acts.receive(session, secretary, away, Choice.BLANK, version=1)

    assert set(WrittenChoice.objects.values_list("choice", flat=True)) == {"blank"}
    assert WrittenOpinion.objects.get().version == 2
    assert AwardFile.objects.count() == 1


@pytest.mark.parametrize("version", [0, 2])
def test_an_old_page_is_refused(version, session, away, secretary):
    acts.receive(session, secretary, away)
    before = acts.everything()

    with pytest.raises(Stale):
        acts.receive(session, secretary, away, Choice.BLANK, version=version)

    assert acts.everything() == before


def test_the_opinion_is_on_every_candidate(session, items, away, secretary):
    with pytest.raises(Incomplete, match="Chưa ghi ý kiến về"):
        acts.receive(session, secretary, away, choices={items[0].pk: Choice.AGREE})

    assert not WrittenOpinion.objects.exists()


def test_nobody_writes_on_whom_they_are_recused(session, items, away, secretary):
    acts.recuse(items[0], away)

    with pytest.raises(RuleBroken, match="không tham gia biểu quyết"):
        acts.receive(session, secretary, away)
    acts.receive(session, secretary, away, choices={each.pk: Choice.AGREE for each in items[1:]})

    assert poll_of(session).written == {each.pk: Votes(1) for each in items[1:]}


def test_a_recusal_that_comes_later_takes_the_written_vote_away(session, items, away, secretary):
    acts.receive(session, secretary, away)
    acts.recuse(items[0], away)

    assert items[0].pk not in poll_of(session).written


def test_who_is_there_writes_nothing(session, secretary):
    with pytest.raises(RuleBroken, match="có mặt tại phiên họp"):
        acts.receive(session, secretary, acts.seat(session, 2))

    assert not WrittenOpinion.objects.exists()


def test_who_has_no_vote_has_none_in_writing(session, away, secretary):
    CouncilMember.objects.filter(pk=away.pk).update(votes=False)

    with pytest.raises(RuleBroken, match="không có quyền biểu quyết"):
        acts.receive(session, secretary, away)


def test_it_is_not_received_in_days_to_come(session, away, secretary):
    tomorrow = acts.NOW.date() + timedelta(days=1)

    with pytest.raises(RuleBroken, match="không thể sau hôm nay"):
        acts.receive(session, secretary, away, received_on=tomorrow)


def test_it_comes_too_late_once_a_round_is_closed(session, away, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(7))
    before = acts.everything()

    with pytest.raises(WrongState, match="không nhận thêm"):
        acts.receive(session, secretary, away)

    assert acts.everything() == before


def test_only_the_secretariat_types_it(session, away, chairman):
    with pytest.raises(NotAllowed):
        acts.receive(session, chairman, away)
