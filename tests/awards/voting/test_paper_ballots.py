"""«Phiếu bầu» and «Phiếu lấy ý kiến»: how many there are, what is struck, that none has a name."""

import pytest

from awards.council.balloting import piles
from awards.council.polls import poll_of
from awards.council.voting import Votes
from awards.papers import ballots, written_slip
from awards.states import Presence, RoundState, SessionState, VoteMode
from core.papers.content import Run
from core.papers.errors import PaperFailed
from tests import award_factories
from tests.awards.reading import drawn, fields, numbers, says, text
from tests.awards.voting import acts, table
from tests.papers.verify import faults
from tests.papers.word import differences


def printed(session) -> list:
    paper = ballots(session)
    return [paper, *paper.following]


def test_one_for_each_voter_who_is_there(session):
    assert len(printed(session)) == 7


def test_all_that_are_alike_are_alike_to_the_letter(session):
    first, *others = (repr(each.body) + each.title for each in printed(session))

    assert set(others) == {first}


def test_a_member_without_a_vote_gets_none(session):
    session.council.members.filter(order=7).update(votes=False)

    assert len(printed(session)) == 6


def test_before_the_meeting_only_who_is_noted_away_gets_none(campaign, council, collective):
    planned = award_factories.make_session(campaign, council, SessionState.PLANNED)
    award_factories.make_item(planned, collective)
    member = council.members.get(order=2)
    planned.attendances.create(member=member, presence=Presence.ABSENT)

    assert len(printed(planned)) == 8


def test_the_line_of_a_recused_member_is_struck_on_one_ballot(session, items):
    acts.recuse(items[1], acts.seat(session, 6))

    *whole, struck = printed(session)

    line = [row for row in struck.body[1].rows if isinstance(row, tuple)][2]
    assert (line[1][0], line[3:]) == (Run("Bà H'Hen Niê\nThôn Đông", struck=True), ("–", "–"))
    assert len(whole) == 6
    assert not any("struck=True" in repr(each.body) for each in whole)


def test_who_may_vote_on_nobody_gets_none(session, items):
    for item in items:
        acts.recuse(item, acts.seat(session, 6))

    assert [len(each.holders) for each in piles(poll_of(session))] == [6]


def test_two_with_the_same_interest_have_the_same_ballot(session, items):
    for place in (5, 6):
        acts.recuse(items[0], acts.seat(session, place))

    assert [(len(each.struck), len(each.holders)) for each in piles(poll_of(session))] == [
        (0, 5),
        (1, 2),
    ]


def test_no_ballot_names_a_member_or_has_a_number(session):
    found = text(ballots(session))

    assert "Thành viên 2" not in found
    assert "Số:" not in found
    assert all(each.symbol is None and each.signatures == () for each in printed(session))


def test_a_second_round_is_on_its_candidates_alone_and_says_so(session, items):
    table.counted(session, *[Votes(3, 3, 1)] * 3)
    again = acts.round_in(session, reason="Phiếu ngang nhau")
    again.items.exclude(item=items[2]).delete()

    paper = ballots(session)

    assert [row[0] for row in table.rows(paper.body[1])] == ["3"]
    assert paper.under_subject.endswith("lượt bỏ phiếu thứ 2")


@pytest.mark.parametrize("case", ["by name", "all voted", "nobody there", "no candidate"])
def test_where_no_ballot_is_needed_there_is_none(session, case):
    if case == "by name":
        acts.round_in(session, mode=VoteMode.OPEN)
    elif case == "all voted":
        acts.round_in(session, RoundState.CLOSED, votes=Votes(7, 0, 0))
    elif case == "nobody there":
        session.attendances.all().delete()
    else:
        session.items.all().delete()

    with pytest.raises(PaperFailed):
        ballots(session)


@pytest.mark.parametrize("more", [0, 57])
def test_each_is_a_right_paper_and_the_same_in_word(session, items, registration, secretary, more):
    table.many(session, registration, secretary, more)
    acts.recuse(items[0], acts.seat(session, 6))

    found = printed(session)

    single = found[-1]
    assert faults(drawn(single), single) == []
    assert differences(ballots(session)) == []
    assert more == 0 or says(single, table.HOSTILE)


def test_every_ballot_counts_its_own_pages(session, registration, secretary):
    table.many(session, registration, secretary, 57)

    paper = ballots(session)

    assert numbers(paper) == [[], ["2"], ["3"], ["4"]] * 7


def test_the_slip_is_named_and_says_where_to_and_until_when(session):
    session.campaign.authority.contact_phone = "0262 000 000"

    paper = written_slip(session, acts.seat(session, 8))

    assert fields(paper)["Họ và tên"] == "Thành viên 8"
    assert paper.signatures[0].name == "Thành viên 8"
    assert says(paper, "(điện thoại 0262 000 000), trước khi Hội đồng chốt lượt bỏ phiếu đầu.")
    assert (paper.day, paper.has_place_line) == (None, True)


def test_before_the_meeting_the_slip_is_due_at_its_opening(campaign, council, collective):
    planned = award_factories.make_session(campaign, council, SessionState.PLANNED)
    award_factories.make_item(planned, collective)

    assert says(written_slip(planned, acts.seat(planned, 8)), "trước 08:00 ngày 05/11/2024.")


def test_the_slip_strikes_the_lines_of_its_member_alone(session, items):
    acts.recuse(items[0], acts.seat(session, 8))

    mine, others = (repr(written_slip(session, acts.seat(session, each)).body) for each in (8, 9))

    assert ("struck=True" in mine, "struck=True" in others) == (True, False)


@pytest.mark.parametrize("case", ["there", "no vote", "too late", "no candidate"])
def test_no_slip_for_whom_it_is_not(session, case):
    place = 2 if case == "there" else 8
    if case == "no vote":
        session.council.members.filter(order=8).update(votes=False)
    elif case == "too late":
        acts.round_in(session, RoundState.CLOSED, votes=Votes(7, 0, 0))
    elif case == "no candidate":
        session.items.all().delete()

    with pytest.raises(PaperFailed):
        written_slip(session, acts.seat(session, place))


@pytest.mark.parametrize("more", [0, 57])
def test_the_slip_is_a_right_paper(session, registration, secretary, more):
    table.many(session, registration, secretary, more)

    paper = written_slip(session, acts.seat(session, 8))

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []
