"""Shares of a vote: exact at the boundary."""

from fractions import Fraction

import pytest

from core.shares import Share, percent_words


@pytest.mark.parametrize(
    ("text", "part", "over"),
    [
        ("2/3", Fraction(2, 3), False),
        ("80%", Fraction(4, 5), False),
        ("66,67 %", Fraction(6667, 10000), False),
        (">50%", Fraction(1, 2), True),
        ("> 1/2", Fraction(1, 2), True),
        ("100%", Fraction(1), False),
    ],
)
def test_a_share_is_read_exactly(text, part, over):
    share = Share.parse(text)

    assert (share.part, share.over) == (part, over)


@pytest.mark.parametrize("text", ["", "0%", "101%", ">100%", "3/2", "80", "0/3", "2/0", "50%%"])
def test_what_is_no_share_is_refused(text):
    with pytest.raises(ValueError, match="Tỷ lệ"):
        Share.parse(text)


@pytest.mark.parametrize(
    ("text", "count", "of", "met"),
    [
        ("70%", 7, 10, True),
        (">70%", 7, 10, False),
        ("2/3", 2, 3, True),
        ("66,67%", 2, 3, False),
        (">50%", 5, 10, False),
        (">50%", 6, 10, True),
        ("80%", 0, 0, False),
    ],
)
def test_the_boundary_is_exact(text, count, of, met):
    assert Share.parse(text).is_met(count, of) is met


@pytest.mark.parametrize("text", ["2/3", "80%", ">50%", "100%", ">2/3", "33,33%"])
def test_the_least_number_is_the_first_that_is_enough(text):
    share = Share.parse(text)

    for of in range(1, 40):
        assert share.is_met(share.least(of), of) or share.least(of) > of
        assert not share.is_met(share.least(of) - 1, of)


def test_a_share_is_said_as_papers_say_it():
    assert Share.parse(">50%").words == "trên 50 %"
    assert Share.parse("2/3").words == "từ 2/3"
    assert percent_words(7, 9) == "77,78"
