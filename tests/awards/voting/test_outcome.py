"""From counts to an outcome, against an oracle that knows integers only."""

from itertools import product

import pytest

from awards.council.voting import Room, Tally, Votes
from awards.states import ItemOutcome
from campaigns.states import VoteBase
from core.shares import Share

# How a share is written, and the same as integers: part, whole, whether it has to be passed.
SHARES = {
    "1/2": (1, 2, False),
    ">1/2": (1, 2, True),
    ">50%": (50, 100, True),
    "2/3": (2, 3, False),
    ">2/3": (2, 3, True),
    "66,67%": (6667, 10000, False),
    "70%": (70, 100, False),
    "75%": (75, 100, False),
    "80%": (80, 100, False),
    "90%": (90, 100, False),
    "100%": (100, 100, False),
}
MOST = 15


def enough(agree: int, of: int, part: int, whole: int, over: bool) -> bool:
    """The oracle: cross multiplication."""
    if of == 0:
        return False
    return agree * whole > part * of if over else agree * whole >= part * of


@pytest.mark.parametrize("text", SHARES)
def test_every_count_of_every_council_is_judged_like_the_oracle(text):
    share, oracle = Share.parse(text), SHARES[text]
    asked = 0
    for of in range(MOST + 1):
        for agree, disagree in product(range(of + 1), repeat=2):
            if agree + disagree > of:
                continue
            tally = Tally(Votes(agree, disagree, of - agree - disagree), of, share)
            asked += 1
            assert tally.passed == enough(agree, of, *oracle), (text, agree, of)
            assert (tally.outcome == ItemOutcome.PASSED) == tally.passed
            assert bool(tally.fail_reason) != tally.passed
    assert asked == 816


@pytest.mark.parametrize("text", SHARES)
def test_the_least_number_that_is_said_is_the_first_that_passes(text):
    share = Share.parse(text)

    for of in range(1, MOST + 1):
        passing = [n for n in range(of + 1) if enough(n, of, *SHARES[text])]
        assert share.least(of) == min(passing, default=of + 1), (text, of)


@pytest.mark.parametrize("kind", VoteBase)
@pytest.mark.parametrize("text", SHARES)
def test_every_room_is_judged_on_the_right_base(kind, text):
    """Of n members p came, w of the others wrote, r of all are recused; all the others agree."""
    for n in range(1, MOST + 1):
        for p in range(n + 1):
            for w, r in product(range(n - p + 1), range(n + 1)):
                room = Room.of(range(n), range(p), range(n - w, n))
                recused = set(range(r))
                if kind == VoteBase.ALL_MEMBERS:
                    base = n - r
                else:
                    base = max(p - r, 0) + (w - max(r - (n - w), 0))
                assert room.base(kind, recused) == base, (n, p, w, r)
                tally = Tally(Votes(agree=base), base, Share.parse(text), kind)
                assert tally.passed == (base > 0)


BOUNDARIES = [
    ("70%", 7, 10, True),
    ("70%", 6, 10, False),
    (">50%", 5, 10, False),
    (">50%", 6, 10, True),
    ("1/2", 5, 10, True),
    (">1/2", 5, 10, False),
    ("2/3", 6, 9, True),
    (">2/3", 6, 9, False),
    ("66,67%", 6, 9, False),  # two thirds are a little less than 66,67 %
    ("66,67%", 2, 3, False),
    ("90%", 9, 10, True),
    ("80%", 12, 15, True),
    ("80%", 11, 15, False),
    ("100%", 14, 15, False),
    ("100%", 15, 15, True),
    ("1/2", 0, 0, False),
]


@pytest.mark.parametrize(("text", "agree", "of", "passed"), BOUNDARIES)
def test_the_boundary_is_exact(text, agree, of, passed):
    assert Tally(Votes(agree, of - agree), of, Share.parse(text)).passed is passed


@pytest.mark.parametrize(
    ("votes", "tie"), [((3, 3, 1), True), ((0, 0, 7), False), ((4, 3, 0), False)]
)
def test_a_tie_is_as_many_for_as_against(votes, tie):
    assert Votes(*votes).is_tie is tie


def test_a_result_is_said_in_numbers():
    tally = Tally(Votes(7, 1, 1), 9, Share.parse("2/3"))

    assert tally.words == "7/9 phiếu, 77,78 %, cần từ 2/3 của 9 thành viên, ít nhất 6 phiếu"


def test_who_did_not_pass_is_told_why():
    tally = Tally(Votes(5, 5, 0), 10, Share.parse(">50%"), VoteBase.PRESENT)

    assert tally.fail_reason == (
        "Được 5/10 phiếu (50 %), cần trên 50 % của 10 thành viên dự họp và gửi ý kiến, ít nhất 6 "
        "phiếu."
    )


def test_who_came_has_no_second_vote_in_writing():
    room = Room.of({1, 2, 3}, {1, 2, 9}, {2, 3, 9})

    assert (room.present, room.written) == ({1, 2}, {3})
