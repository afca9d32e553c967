"""The papers of a meeting: who prints which, in which state, and the page that lists them."""

import pytest
from django.urls import reverse

from awards.council.voting import Votes
from awards.states import AwardFileUse, RoundState, SessionState
from tests import award_factories
from tests.awards.voting import acts

PRINTED = ("ballots", "tally_form", "session_minutes", "appraisal")
PRINTS = ("secretary", "chairman")
PRINTS_NOT = ("council_member", "supervisor", "head", "administrator", "stranger")
STATES = {
    SessionState.PLANNED: (200, 200, 200, 200),
    SessionState.OPEN: (200, 200, 200, 200),
    SessionState.CLOSED: (404, 200, 200, 200),
    SessionState.CANCELLED: (404, 404, 404, 404),
}


def address(name: str, *keys) -> str:
    return reverse(f"awards:{name}", args=keys)


@pytest.fixture
def meeting(campaign, council, collective, request):
    """A meeting in the state that a test names."""
    return acts.session_in(request.param, campaign, council, collective)


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("meeting", STATES, indirect=True)
@pytest.mark.parametrize("who", PRINTS)
def test_what_is_printed_follows_the_state(client, request, who, meeting, form):
    client.force_login(request.getfixturevalue(who))

    found = [client.get(address(name, meeting.pk, form)) for name in PRINTED]

    assert tuple(each.status_code for each in found) == STATES[meeting.state]
    start = b"%PDF-" if form == "pdf" else b"PK"
    assert all(each.content.startswith(start) for each in found if each.status_code == 200)


@pytest.mark.parametrize("meeting", STATES, indirect=True)
@pytest.mark.parametrize("who", PRINTS_NOT)
def test_for_the_others_there_is_none(client, request, who, meeting):
    client.force_login(request.getfixturevalue(who))
    slip = address("written_slip", meeting.pk, acts.seat(meeting, 8).pk)

    found = [client.get(address(name, meeting.pk)).status_code for name in PRINTED]

    assert {*found, client.get(slip).status_code} == {404}


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_round_and_a_slip_are_printed(desk, session, form):
    slip = desk.get(address("written_slip", session.pk, acts.seat(session, 8).pk, form))
    acts.round_in(session, RoundState.CLOSED, votes=Votes(7, 0, 0))
    tally = desk.get(address("tally", session.pk, 1, form))

    assert (slip.status_code, tally.status_code) == (200, 200)


def test_no_round_no_tally_and_no_slip_for_a_stranger(desk, session, authority):
    other = award_factories.make_council(authority, 1, is_current=False)

    assert desk.get(address("tally", session.pk, 9)).status_code == 404
    keys = (session.pk, other.members.get().pk)
    assert desk.get(address("written_slip", *keys)).status_code == 404


def test_what_cannot_be_printed_says_why(desk, session):
    session.items.all().delete()

    answer = desk.get(address("ballots", session.pk), follow=True)

    assert "Không còn trường hợp nào chờ bỏ phiếu." in answer.content.decode()


def test_the_page_says_who_gets_which_ballot(desk, session, items):
    acts.recuse(items[0], acts.seat(session, 6))

    page = desk.get(address("session_papers", session.pk)).content.decode()

    assert "Gạch dòng 1 (Thôn Đông)" in page
    assert page.index("Đủ mọi dòng") < page.index("Gạch dòng 1")


def test_after_the_meeting_the_signed_papers_are_sent_in_there(desk, campaign, council, secretary):
    closed = acts.session_in(SessionState.CLOSED, campaign, council)
    award_factories.make_award_file(AwardFileUse.TALLY, secretary, session=closed)

    page = desk.get(address("session_papers", closed.pk)).content.decode()

    assert address("session_signed", closed.pk, "bien-ban") in page
    assert "bien-ban.pdf" in page
    assert address("ballots", closed.pk) not in page


@pytest.mark.parametrize(("who", "may"), [*((w, True) for w in PRINTS), ("council_member", False)])
def test_session_and_vote_desk_lead_there(client, request, session, who, may):
    client.at = acts.NOW
    client.force_login(request.getfixturevalue(who))
    link = address("session_papers", session.pk)

    for name in ("session", "votes"):
        assert (link in client.get(address(name, session.pk)).content.decode()) is may


def test_who_does_not_print_is_led_back(client, council_member, session):
    client.at = acts.NOW
    client.force_login(council_member)

    answer = client.get(address("session_papers", session.pk))

    assert answer.url == address("session", session.pk)
