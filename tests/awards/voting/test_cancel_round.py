"""A round that was opened by mistake is given up, as long as nobody has voted in it."""

import pytest
from django.urls import reverse

from audit.models import Entry
from awards.council.voting import Votes
from awards.models import OpenVote
from awards.services import recusing
from awards.states import RoundState, SessionState, VoteMode
from core.errors import NotAllowed, RuleBroken, Stale, WrongState
from tests.awards.voting import acts

CAST = ["secretary", "chairman", "council_member", "head", "supervisor", "administrator"]


@pytest.fixture
def opened(session):
    return acts.round_in(session, mode=VoteMode.OPEN)


def refused(error, act, match="."):
    before = acts.everything()
    with pytest.raises(error, match=match):
        act()
    assert acts.everything() == before


def test_it_is_cancelled_with_its_reason(opened, session, secretary):
    acts.cancel_round(opened, secretary)

    stored = acts.fresh(opened)
    entry = Entry.objects.get(action="vote.round_cancelled")
    assert (stored.state, stored.cancel_reason) == ("cancelled", "Mở nhầm hình thức")
    assert (stored.closed_at, stored.version) == (acts.NOW, opened.version + 1)
    assert entry.note == "Lượt 1: Mở nhầm hình thức"


def test_the_candidates_wait_for_another_round_without_a_reason(opened, session, secretary):
    acts.cancel_round(opened, secretary)

    again = acts.open_round(session, secretary)

    assert (again.number, again.items.count(), again.reason) == (2, 3, "")


def test_a_cancelled_round_counts_for_nothing_at_the_end(opened, session, secretary):
    acts.cancel_round(opened, secretary)
    acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))

    acts.close_session(session, secretary)

    assert set(session.items.values_list("agree", "outcome")) == {(5, "passed")}


def test_a_recusal_may_be_lifted_when_the_only_round_was_cancelled(opened, items, secretary):
    acts.recuse(items[0], acts.seat(opened.session, 2))
    acts.cancel_round(opened, secretary)
    recusal = items[0].recusals.get()

    recusing.lift_recusal(recusal=recusal, reason="Nhầm người", by=secretary, at=acts.NOW)

    assert items[0].recusals.count() == 0


@pytest.mark.parametrize("name", CAST)
def test_the_secretariat_alone_cancels(opened, request, name):
    user = request.getfixturevalue(name)
    if name == "secretary":
        acts.cancel_round(opened, user)
        assert acts.fresh(opened).state == RoundState.CANCELLED
    else:
        refused(NotAllowed, lambda: acts.cancel_round(opened, user))


@pytest.mark.parametrize("state", [RoundState.CLOSED, RoundState.CANCELLED])
def test_what_is_over_is_not_cancelled(session, secretary, state):
    found = acts.round_in(session, RoundState.CLOSED, votes=Votes(5, 1, 1))
    if state == RoundState.CANCELLED:
        found.items.all().delete()
        type(found).objects.filter(pk=found.pk).update(
            state=state, cancel_reason="Nhầm", issued=None, returned=None, invalid=None
        )

    refused(WrongState, lambda: acts.cancel_round(acts.fresh(found), secretary))


@pytest.mark.parametrize("state", [SessionState.CLOSED, SessionState.CANCELLED])
def test_nothing_is_cancelled_once_the_meeting_is_over(opened, session, secretary, state):
    type(session).objects.filter(pk=session.pk).update(state=state)

    refused(WrongState, lambda: acts.cancel_round(acts.fresh(opened), secretary))


def test_a_round_with_a_vote_is_closed_and_not_cancelled(opened, member, secretary):
    acts.cast(opened, member)

    refused(WrongState, lambda: acts.cancel_round(opened, secretary), "đã có phiếu")


def test_a_round_that_was_counted_is_closed_and_not_cancelled(session, secretary):
    found = acts.round_in(session)
    acts.count(found, secretary)

    refused(WrongState, lambda: acts.cancel_round(acts.fresh(found), secretary), "kiểm phiếu")


def test_no_reason_no_cancelling(opened, secretary):
    refused(RuleBroken, lambda: acts.cancel_round(opened, secretary, reason=" "), "lý do")


def test_a_count_that_came_first_stops_the_slower_hand(session, secretary):
    read = acts.round_in(session)
    acts.count(acts.fresh(read), secretary)

    refused(Stale, lambda: acts.cancel_round(read, secretary))


def test_nobody_votes_in_a_cancelled_round(opened, member, secretary):
    acts.cancel_round(opened, secretary)

    refused(WrongState, lambda: acts.cast(acts.fresh(opened), member), "đã hủy")
    refused(WrongState, lambda: acts.close_round(acts.fresh(opened), secretary), "đã hủy")


def test_the_page_cancels_and_tells_of_it(desk, opened, session):
    url = reverse("awards:cancel_round", args=[session.pk, 1])
    votes = reverse("awards:votes", args=[session.pk])
    assert f'href="{url}"' in desk.get(votes).content.decode()

    answer = desk.post(url, {"reason": "Mở nhầm"}, follow=True)

    page = answer.content.decode()
    assert answer.redirect_chain == [(votes, 302)]
    assert "Đã hủy Lượt 1." in page
    assert "Các lượt đã hủy" in page
    assert f'href="{url}"' not in page


def test_the_page_does_not_offer_what_it_would_refuse(desk, opened, member, session):
    acts.cast(opened, member)
    url = reverse("awards:cancel_round", args=[session.pk, 1])

    page = desk.get(reverse("awards:votes", args=[session.pk])).content.decode()
    answer = desk.post(url, {"reason": "Mở nhầm"}, follow=True)

    assert f'href="{url}"' not in page
    assert "đã có phiếu" in answer.content.decode()
    assert acts.fresh(opened).state == RoundState.OPEN
    assert OpenVote.objects.count() == 3


def test_a_cancelled_round_has_no_tally(opened, session, secretary, client):
    acts.cancel_round(opened, secretary)
    client.at = acts.NOW
    client.force_login(secretary)

    assert client.get(reverse("awards:tally", args=[session.pk, opened.number])).status_code == 404
