"""Whether enough have come: shares of all members with a vote, exact at the boundary."""

import pytest

from awards.council.quorum import count_quorum
from awards.models import CouncilMember
from awards.states import Presence

# share, members, least number that is enough
BOUNDARIES = [
    ("2/3", 7, 5),
    ("2/3", 9, 6),
    ("2/3", 3, 2),
    ("2/3", 10, 7),
    ("1/2", 8, 4),
    (">1/2", 8, 5),
    (">50%", 7, 4),
    ("80%", 10, 8),
    ("80%", 9, 8),
    ("100%", 7, 7),
]


def council(size: int, voting: int | None = None) -> list[CouncilMember]:
    return [
        CouncilMember(pk=place, order=place, votes=voting is None or place <= voting)
        for place in range(1, size + 1)
    ]


def came(*places: int) -> dict[int, str]:
    return dict.fromkeys(places, Presence.PRESENT)


@pytest.mark.parametrize(("share", "size", "least"), BOUNDARIES)
def test_the_least_number_is_enough_and_one_less_is_not(share, size, least):
    members = council(size)

    enough = count_quorum(members, came(*range(1, least + 1)), share)
    short = count_quorum(members, came(*range(1, least)), share)

    assert (enough.is_met, short.is_met) == (True, False)
    assert enough.least == least


def test_who_has_no_vote_counts_on_neither_side():
    counted = count_quorum(council(9, voting=6), came(1, 2, 3, 7, 8, 9), "2/3")

    assert (counted.present, counted.total, counted.is_met) == (3, 6, False)


def test_who_is_away_or_not_noted_is_not_there():
    noted = {1: Presence.PRESENT, 2: Presence.ABSENT}

    assert count_quorum(council(3), noted, "2/3").present == 1


def test_a_council_without_votes_never_meets():
    counted = count_quorum(council(3, voting=0), came(1, 2, 3), "2/3")

    assert not counted.is_met
    assert "chưa có thành viên biểu quyết" in counted.words


@pytest.mark.parametrize(
    ("present", "words"),
    [
        (6, "6/7 thành viên có mặt, đủ điều kiện họp (từ 2/3)"),
        (4, "4/7 thành viên có mặt, chưa đủ điều kiện họp (từ 2/3, ít nhất 5 người)"),
    ],
)
def test_the_line_says_how_it_stands(present, words):
    assert count_quorum(council(7), came(*range(1, present + 1)), "2/3").words == words


def test_a_share_that_is_none_is_refused():
    with pytest.raises(ValueError, match="Tỷ lệ viết như"):
        count_quorum(council(3), {}, "đa số")
