"""The end of a session: counts, base and outcome are written once."""

import pytest

from audit.models import Entry
from awards.council.voting import Votes
from awards.models import RoundItem, SessionItem
from awards.states import Choice, RoundState, SessionState, VoteMode
from campaigns.states import VoteBase
from core.errors import Incomplete, RuleBroken, Stale, WrongState
from tests.awards.voting import acts


@pytest.fixture
def voted(session):
    """Five of nine agree: more than half."""
    return acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))


def results(session) -> list[tuple]:
    return list(session.items.values_list("agree", "disagree", "blank", "base", "outcome"))


def test_every_candidate_gets_its_result(voted, session, secretary):
    acts.close_session(session, secretary, conclusion="Thống nhất 3 trường hợp.")

    stored = acts.fresh(session)
    assert results(session) == [(5, 1, 1, 9, "passed")] * 3
    assert (stored.state, stored.closed_at) == (SessionState.CLOSED, acts.NOW)
    assert (stored.conclusion, stored.version) == ("Thống nhất 3 trường hợp.", 2)


def test_who_was_recused_is_not_in_the_base(voted, session, items, secretary):
    acts.recuse(items[0], acts.seat(session, 9))

    acts.close_session(session, secretary)

    assert results(session)[0] == (5, 1, 1, 8, "passed")


@pytest.mark.parametrize(
    ("kind", "written", "expected"),
    [
        (VoteBase.ALL_MEMBERS, False, (4, 2, 1, 9, "failed")),
        (VoteBase.ALL_MEMBERS, True, (5, 2, 1, 9, "passed")),
        (VoteBase.PRESENT, False, (4, 2, 1, 7, "passed")),
        (VoteBase.PRESENT, True, (5, 2, 1, 8, "passed")),
    ],
)
def test_the_base_and_the_opinion_in_writing_decide(kind, written, expected, session, secretary):
    type(session).objects.filter(pk=session.pk).update(vote_base=kind)
    acts.round_in(session, RoundState.CLOSED, votes=Votes(4, 2, 1))
    if written:
        acts.wrote(session, acts.seat(session, 8), Choice.AGREE)

    acts.close_session(acts.fresh(session), secretary)

    assert results(session)[0] == expected


def test_the_last_round_counts(session, items, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(3, 3, 1))
    again = acts.round_in(session, RoundState.CLOSED, votes=Votes(6, 1, 0), reason="Ngang nhau")
    RoundItem.objects.filter(round=again).exclude(item=items[0]).delete()

    acts.close_session(session, secretary)

    assert results(session) == [(6, 1, 0, 9, "passed"), *[(3, 3, 1, 9, "failed")] * 2]


def test_who_did_not_pass_is_told_why(session, items, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(4, 2, 1))

    acts.close_session(session, secretary, fail_reasons={items[1].pk: "Chưa đủ minh chứng"})

    reasons = list(session.items.values_list("fail_reason", flat=True))
    assert reasons[0].startswith("Được 4/9 phiếu (44,44 %), cần trên 50 % của 9 thành viên")
    assert reasons[1] == "Chưa đủ minh chứng"


def test_who_passed_has_no_such_reason(voted, session, items, secretary):
    acts.close_session(session, secretary, fail_reasons={items[1].pk: "Chưa đủ minh chứng"})

    assert set(session.items.values_list("fail_reason", flat=True)) == {""}


def test_what_was_concluded_during_the_meeting_stays(voted, session, secretary):
    session.conclusion = "Đã thống nhất."
    session.save()

    acts.close_session(session, secretary)

    assert acts.fresh(session).conclusion == "Đã thống nhất."


def test_a_round_that_is_open_holds_the_session(voted, session, secretary):
    acts.round_in(session, mode=VoteMode.OPEN, reason="Ngang nhau")
    before = acts.everything()

    with pytest.raises(Incomplete, match="Lượt 2 chưa chốt"):
        acts.close_session(session, secretary)

    assert acts.everything() == before


def test_a_candidate_without_a_vote_holds_the_session(voted, session, items, secretary):
    RoundItem.objects.filter(item=items[2]).delete()
    before = acts.everything()

    with pytest.raises(Incomplete, match="Còn 1 trường hợp chưa bỏ phiếu"):
        acts.close_session(session, secretary)

    assert acts.everything() == before


def test_more_votes_than_people_hold_the_session(session, items, secretary):
    acts.round_in(session, RoundState.CLOSED, votes=Votes(7, 0, 0))
    for place in (7, 8, 9):
        acts.recuse(items[0], acts.seat(session, place))

    with pytest.raises(RuleBroken, match="7 phiếu, nhiều hơn 6 người"):
        acts.close_session(session, secretary)

    assert acts.fresh(session).state == SessionState.OPEN


def test_an_old_page_ends_nothing(voted, session, secretary):
    before = acts.everything()

    with pytest.raises(Stale):
        acts.close_session(session, secretary, version=7)

    assert acts.everything() == before


def test_what_is_closed_is_closed_once(voted, session, secretary):
    acts.close_session(session, secretary)
    before = acts.everything()

    with pytest.raises(WrongState, match="đã kết thúc"):
        acts.close_session(acts.fresh(session), secretary)

    assert acts.everything() == before


def test_later_changes_of_the_room_change_no_result(voted, session, items, secretary):
    acts.close_session(session, secretary)
    acts.recuse(items[0], acts.seat(session, 2))

    assert SessionItem.objects.get(pk=items[0].pk).base == 9


def test_the_history_tells_what_it_came_to(voted, session, items, secretary):
    acts.close_session(session, secretary)

    entry = Entry.objects.about(session).get(action="session.closed")
    told = "Thông qua, 5/9 phiếu, 55,56 % (5 đồng ý, 1 không đồng ý, 1 không có ý kiến)"
    assert told in entry.values
