"""The sums of a count on paper (biên bản kiểm phiếu): every broken one is said with its numbers."""

from itertools import product

import pytest

from awards.council.voting import Ballots, Line, Room, Votes, broken_sums

SEVEN = Room.of(range(9), range(7), ())
GOOD = Ballots(issued=7, returned=7, valid=7, invalid=0)


def line(*votes: int, recused=()) -> Line:
    return Line("Thôn Đông", Votes(*votes), frozenset(recused))


def test_right_sums_are_silent():
    assert broken_sums(GOOD, SEVEN, [line(5, 1, 1), line(7, 0, 0)]) == []


BROKEN = {
    "issued": (
        Ballots(8, 8, 8, 0),
        "Phát ra 8 phiếu, nhưng chỉ có 7 thành viên có mặt được bỏ phiếu.",
    ),
    "returned": (Ballots(6, 7, 7, 0), "Thu vào 7 phiếu, nhiều hơn 6 phiếu phát ra."),
    "valid": (
        Ballots(7, 7, 7, 1),
        "7 phiếu hợp lệ + 1 phiếu không hợp lệ = 8, phải bằng 7 phiếu thu vào.",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_sum_of_the_papers_is_said(name):
    ballots, sentence = BROKEN[name]

    assert sentence in broken_sums(ballots, SEVEN, [line(ballots.valid, 0, 0)])


def test_a_broken_sum_of_a_candidate_is_said():
    assert broken_sums(GOOD, SEVEN, [line(5, 1, 0)]) == [
        "Thôn Đông: 5 đồng ý + 1 không đồng ý + 0 không có ý kiến = 6, phải là 7 (7 phiếu hợp lệ)."
    ]


def test_the_struck_line_of_a_recused_member_is_no_vote():
    lines = [line(5, 1, 0, recused=[0]), line(7, 0, 0)]

    assert broken_sums(GOOD, SEVEN, lines) == []
    assert broken_sums(GOOD, SEVEN, [line(6, 1, 0, recused=[0]), line(7, 0, 0)]) == [
        "Thôn Đông: 6 đồng ý + 1 không đồng ý + 0 không có ý kiến = 7, phải là 6 (7 phiếu hợp lệ, "
        "trừ 1 người không tham gia biểu quyết)."
    ]


def test_who_is_recused_and_away_was_given_no_ballot():
    assert broken_sums(GOOD, SEVEN, [line(7, 0, 0, recused=[8])]) == []


def test_who_may_vote_on_nobody_is_given_no_ballot():
    six = Ballots(6, 6, 6, 0)

    assert broken_sums(six, SEVEN, [line(6, 0, 0, recused=[0])]) == []
    assert len(broken_sums(GOOD, SEVEN, [line(6, 0, 0, recused=[0])])) == 2


def test_an_invalid_ballot_may_be_that_of_the_recused_or_not():
    one_invalid = Ballots(7, 7, 6, 1)
    other = line(6, 0, 0)

    for total in range(8):
        found = broken_sums(one_invalid, SEVEN, [line(total, 0, 0, recused=[0]), other])
        assert (found == []) == (total in (5, 6)), total


def ways(handed: int, struck: int, valid: int) -> set[int]:
    """The oracle: of so many ballots so many are struck; every choice of the valid ones."""
    return {
        valid - mine
        for mine in range(struck + 1)
        if mine <= valid and valid - mine <= handed - struck
    }


def test_the_votes_lie_exactly_where_some_choice_of_ballots_puts_them():
    for came, struck in product(range(1, 9), range(3)):
        room = Room.of(range(10), range(came), ())
        for valid, total in product(range(came + 1), range(came + 2)):
            if struck >= came:
                continue
            ballots = Ballots(came, came, valid, came - valid)
            asked = [line(total, 0, 0, recused=range(struck)), line(valid, 0, 0)]
            assert (broken_sums(ballots, room, asked) == []) == (
                total in ways(came, struck, valid)
            ), (came, struck, valid, total)
