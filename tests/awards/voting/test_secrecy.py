"""Before a round is closed no page, history entry, draft or log shows a vote or a running count.

Two worlds that differ in nothing but how people voted are read side by side: whoever may not know
the vote must find every page alike.
"""

import logging

import pytest
from django.urls import reverse

from accounts.models import FormDraft
from audit.models import Entry
from awards.council.voting import Votes
from awards.models import OpenVote, RoundItem, WrittenChoice
from awards.permissions import can_open_file
from awards.states import AwardFileUse, Choice, RoundState, VoteMode
from tests import award_factories
from tests.awards.voting import acts
from tests.awards.voting.reading import read

EVERYBODY = ("secretary", "chairman", "council_member", "supervisor", "head", "administrator")
OTHERS = tuple(name for name in EVERYBODY if name != "secretary")


def count_otherwise(found) -> None:
    RoundItem.objects.filter(round=found).update(agree=0, disagree=6, blank=1)


def vote_otherwise(found) -> None:
    OpenVote.objects.filter(line__round=found).update(choice=Choice.DISAGREE)


def write_otherwise(_found) -> None:
    WrittenChoice.objects.update(choice=Choice.DISAGREE)


def differing(who, session, found, otherwise, *but) -> list[str]:
    """The addresses whose page tells one vote from the other."""
    before = read(who, session, *but)
    otherwise(found)
    after = read(who, session, *but)
    assert before.keys() == after.keys()
    assert before
    return [address for address in before if before[address] != after[address]]


@pytest.fixture
def voted(session, secretary, chairman, council_member):
    """An open round in which six have voted, three by their own accounts."""
    found = acts.round_in(session, mode=VoteMode.OPEN)
    for user in (secretary, chairman, council_member):
        acts.cast(found, user)
    for place in (2, 3, 6):
        acts.cast_for(found, secretary, acts.seat(session, place))
    return found


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_reads_a_count_on_paper_before_it_is_closed(name, session, secretary, request):
    found = acts.round_in(session)
    acts.count(found, secretary, Votes(6, 0, 1))
    who = request.getfixturevalue(name)

    # The board is where the secretariat types the count.
    assert differing(who, session, found, count_otherwise, "/kiem-phieu/") == []


@pytest.mark.parametrize("name", EVERYBODY)
def test_nobody_reads_a_vote_but_their_own_before_it_is_closed(name, session, voted, request):
    who = request.getfixturevalue(name)

    assert differing(who, session, voted, vote_otherwise, "/phieu-cua-toi/") == []


def test_on_the_own_ballot_there_is_nothing_but_the_own_vote(session, voted, council_member):
    mine = OpenVote.objects.filter(member=acts.member_of(session, council_member))

    def others_otherwise(_found):
        OpenVote.objects.exclude(pk__in=mine).update(choice=Choice.DISAGREE)

    assert differing(council_member, session, voted, others_otherwise) == []
    ballot = reverse("awards:my_vote", args=[session.pk])
    assert differing(council_member, session, voted, vote_otherwise) == [ballot]


@pytest.mark.parametrize("name", OTHERS)
def test_nobody_else_reads_a_written_opinion_before_a_round_is_closed(name, session, request):
    found = acts.round_in(session)
    acts.wrote(session, acts.seat(session, 8))

    assert differing(request.getfixturevalue(name), session, found, write_otherwise) == []


@pytest.mark.parametrize(
    ("mode", "otherwise"), [("paper", count_otherwise), ("open", vote_otherwise)]
)
def test_control_once_it_is_closed_the_council_reads_it(
    mode, otherwise, session, secretary, council_member
):
    found = acts.round_in(session, RoundState.CLOSED, VoteMode(mode), Votes(6, 0, 1))
    line = found.items.first()
    OpenVote.objects.create(
        line=line, member=acts.seat(session, 2), choice=Choice.AGREE, at=acts.NOW
    )

    seen = differing(council_member, session, found, otherwise)

    assert reverse("awards:round", args=[session.pk, found.number]) in seen


def test_the_history_says_that_somebody_voted_and_not_what(session, member):
    found = acts.round_in(session, mode=VoteMode.OPEN)
    for choice in Choice:
        acts.cast(found, member, choice)

    told = Entry.objects.about(session).values_list("action", "note", "values", "part_type")
    assert list(told) == [("vote.cast", "Lượt 1", "{}", "")] * 3


def test_the_history_says_that_papers_were_counted_and_not_how(session, secretary):
    found = acts.round_in(session)
    acts.count(found, secretary, Votes(6, 0, 1))

    entry = Entry.objects.about(session).get()
    assert (entry.action, entry.note, entry.values) == (
        "vote.round_counted",
        "Lượt 1, ghi lần 1",
        "{}",
    )
    acts.close_round(acts.fresh(found), secretary)
    closed = Entry.objects.about(session).get(action="vote.round_closed")
    assert "6 đồng ý, 0 không đồng ý, 1 không có ý kiến" in closed.values


def test_the_history_has_no_word_of_a_written_opinion(session, secretary):
    acts.receive(session, secretary, acts.seat(session, 8), Choice.DISAGREE, note="Không rõ")

    told = " ".join(Entry.objects.values_list("values", flat=True))
    assert "disagree" not in told
    assert "Không rõ" not in told


def ballot(items, choice: Choice) -> dict[str, str]:
    return {"luot": "1", **{f"phieu-{each.pk}": choice.value for each in items}}


def test_a_ballot_leaves_no_draft_and_no_log(session, items, phone, caplog):
    acts.round_in(session, mode=VoteMode.OPEN)
    address = reverse("awards:my_vote", args=[session.pk])

    with caplog.at_level(logging.DEBUG):
        phone.post(address, ballot(items, Choice.DISAGREE))
        phone.post(address, ballot(items, Choice.DISAGREE) | {"_keep": "1"})

    assert OpenVote.objects.count() == 3
    assert not FormDraft.objects.exists()
    assert "disagree" not in caplog.text
    assert "phieu-" not in caplog.text


@pytest.mark.parametrize("name", EVERYBODY)
def test_the_signed_paper_is_read_by_others_once_a_round_is_closed(
    name, session, secretary, request
):
    written = acts.wrote(session, acts.seat(session, 8))
    file = award_factories.make_award_file(AwardFileUse.WRITTEN_OPINION, secretary, written=written)
    who = request.getfixturevalue(name)

    before = bool(can_open_file(who, file))
    acts.round_in(session, RoundState.CLOSED, votes=Votes(7))

    assert before is (name == "secretary")
    assert bool(can_open_file(who, file)) is (name in ("secretary", "chairman", "council_member"))
