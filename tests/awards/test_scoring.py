"""From points and facts to total, gates and tier, against an oracle written from the sentence.

«Total = Σ weight · points / maximum ÷ Σ weight × 100, two decimals, half up.»
"""

from decimal import Decimal
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awards.scores.scoring import Facts, Mark, mark, stand, tier_for, total
from campaigns.models import AwardTier, Criterion
from campaigns.states import CriterionMethod

Row = tuple[str, str, str | None]  # weight, maximum, points


def _criterion(key: int = 1, weight: str = "1", maximum: str = "10", **fields) -> Criterion:
    fields = {"method": CriterionMethod.POINTS, "mandatory": False, **fields}
    return Criterion(pk=key, weight=Decimal(weight), maximum=Decimal(maximum), **fields)


def _marks(rows: list[Row]) -> list[Mark]:
    return [
        mark(_criterion(key, weight, most), None if given is None else Decimal(given), Facts())
        for key, (weight, most, given) in enumerate(rows, start=1)
    ]


def oracle(rows: list[Row]) -> Decimal | None:
    """The sentence in fractions; None while anything is not scored."""
    if not rows or any(given is None for _, _, given in rows):
        return None
    weighed = sum(Fraction(w) * Fraction(given) / Fraction(m) for w, m, given in rows)
    share = weighed / sum(Fraction(w) for w, _, _ in rows) * 100
    hundredths = floor(share * 100 + Fraction(1, 2))
    return Decimal(f"{hundredths // 100}.{hundredths % 100:02d}")


# Written by hand, so that the oracle is looked over too.
TABLE: list[tuple[list[Row], str | None]] = [
    ([("1", "10", "10"), ("1", "10", "10"), ("1", "10", "10")], "100.00"),
    ([("1", "10", "0"), ("1", "10", "0")], "0.00"),
    ([("1", "10", "8.5"), ("1", "10", "9"), ("1", "10", "7")], "81.67"),
    ([("1", "10", "8.5"), ("1", "10", "8.25")], "83.75"),
    ([("2", "10", "10"), ("1", "10", "0")], "66.67"),
    ([("3", "10", "10"), ("1", "20", "10")], "87.50"),
    ([("1", "3", "1"), ("1", "3", "1"), ("1", "3", "1")], "33.33"),
    ([("0.5", "10", "5"), ("0.25", "4", "4")], "66.67"),
    # a half goes up, also where a float would lie below it
    ([("1", "200", "169.99")], "85.00"),
    ([("1", "200", "2.01")], "1.01"),
    ([("1", "2000", "0.1")], "0.01"),
    ([("1", "2000", "0.09")], "0.00"),
    ([("0.01", "9999.99", "0"), ("9999.99", "0.01", "0.01")], "100.00"),
    ([("1", "10", None), ("1", "10", "10")], None),
    ([], None),
]


@pytest.mark.parametrize(("rows", "expected"), TABLE)
def test_the_total_of_a_table_is_what_the_sentence_says(rows, expected):
    result = total(_marks(rows))

    assert result == oracle(rows) == (None if expected is None else Decimal(expected))


def _hundredths(units: int) -> str:
    return str(Decimal(units).scaleb(-2))


def _row(numbers: tuple[int, int, int | None]) -> Row:
    weight, most, share = numbers
    points = None if share is None else _hundredths(most * share // 1_000)
    return _hundredths(weight), _hundredths(most), points


# Weights and maxima with two decimals; points from 0 (share 0) to the maximum (share 1000).
ROWS = st.lists(
    st.tuples(
        st.integers(1, 999_999),
        st.integers(1, 999_999),
        st.sampled_from([0, 1_000, 1_000, 500, 333, None]) | st.integers(0, 1_000),
    ).map(_row),
    min_size=1,
    max_size=6,
)


@settings(max_examples=2_000, deadline=None)
@given(ROWS)
def test_the_total_of_any_sheet_agrees_with_the_oracle(rows):
    result = total(_marks(rows))

    assert result == oracle(rows)
    if result is not None:
        assert 0 <= result <= 100
        assert result.as_tuple().exponent == -2


@settings(max_examples=300, deadline=None)
@given(ROWS)
def test_the_order_of_criteria_does_not_count(rows):
    assert total(_marks(rows)) == total(_marks(rows[::-1]))


# --- «not scored» is not zero


def test_an_unscored_criterion_is_neither_zero_nor_a_failed_gate():
    criteria = [_criterion(1, mandatory=True), _criterion(2)]
    standing = stand(criteria, [_tier("0")], {2: Decimal(10)}, Facts())

    assert [each.points for each in standing.marks] == [None, Decimal(10)]
    assert [each.passed for each in standing.marks] == [None, True]
    assert (standing.total, standing.tier, standing.scored) == (None, None, 1)
    assert standing.failed_gates == ()


def test_a_zero_is_a_score_and_fails_a_mandatory_criterion():
    criteria = [_criterion(1, mandatory=True), _criterion(2)]
    standing = stand(criteria, [_tier("0")], {1: Decimal(0), 2: Decimal(10)}, Facts())

    assert (standing.total, standing.scored) == (Decimal("50.00"), 2)
    assert standing.failed_gates == (criteria[0],)
    assert standing.tier is None


def test_points_for_a_criterion_that_is_not_the_candidates_count_for_nothing():
    standing = stand([_criterion(1)], [], {1: Decimal(5), 99: Decimal(10)}, Facts())

    assert standing.total == Decimal("50.00")


# --- tiers


def _tier(minimum: str, name: str = "") -> AwardTier:
    return AwardTier(minimum_total=Decimal(minimum), name=name)


TIERS = [_tier("95", "tỉnh"), _tier("85", "huyện"), _tier("70", "xã")]


@pytest.mark.parametrize(
    ("result", "name"),
    [
        ("100.00", "tỉnh"),
        ("95.01", "tỉnh"),
        ("95.00", "tỉnh"),
        ("94.99", "huyện"),
        ("85.01", "huyện"),
        ("85.00", "huyện"),
        ("84.99", "xã"),
        ("70.00", "xã"),
        ("69.99", None),
        ("0.00", None),
    ],
)
def test_a_tier_begins_exactly_at_its_minimum(result, name):
    by_number = tier_for(Decimal(result), TIERS)
    by_sheet = stand([_criterion(maximum="100")], TIERS, {1: Decimal(result)}, Facts()).tier

    assert by_number == by_sheet
    assert (by_number.name if by_number else None) == name


@pytest.mark.parametrize(("points", "name"), [("169.98", "xã"), ("169.99", "huyện")])
def test_the_total_that_people_see_decides_on_the_tier(points, name):
    """84,995 is printed as 85,00: it would be absurd to print 85 and refuse what asks for 85."""
    standing = stand([_criterion(maximum="200")], TIERS, {1: Decimal(points)}, Facts())

    assert standing.tier.name == name


def test_without_tiers_or_criteria_there_is_no_tier():
    assert stand([_criterion()], [], {1: Decimal(10)}, Facts()).tier is None
    assert stand([], TIERS, {}, Facts()).tier is None
    assert stand([], TIERS, {}, Facts()).total is None


@settings(max_examples=500, deadline=None)
@given(ROWS, st.lists(st.booleans(), min_size=6, max_size=6))
def test_the_tier_is_the_highest_that_the_total_reaches_with_every_gate_held(rows, gates):
    criteria = [
        _criterion(key, weight, most, mandatory=gates[key - 1])
        for key, (weight, most, _) in enumerate(rows, start=1)
    ]
    points = {key: Decimal(each) for key, (_, _, each) in enumerate(rows, 1) if each is not None}

    standing = stand(criteria, TIERS, points, Facts())

    failed = [each for each in criteria if each.mandatory and points.get(each.pk) == 0]
    expected = oracle(rows)
    reached = None
    if expected is not None and not failed:
        reached = next((each.name for each in TIERS if expected >= each.minimum_total), None)
    assert list(standing.failed_gates) == failed
    assert (standing.tier.name if standing.tier else None) == reached
