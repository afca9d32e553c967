"""The criteria that the portal computes: targets and money; and what is met or not."""

from decimal import Decimal

import pytest

from awards.scores.scoring import Facts, mark, stand
from campaigns.models import AwardTier, Criterion
from campaigns.states import CriterionMethod, MoneyReading

JUST_BELOW, EXACTLY, JUST_ABOVE = 49_999_999, 50_000_000, 50_000_001
TOGETHER, MOBILISED = MoneyReading.TOGETHER, MoneyReading.MOBILISED_ONLY


def _criterion(method: CriterionMethod, **fields) -> Criterion:
    values = {"maximum": Decimal(10), "weight": Decimal(1), "mandatory": True, **fields}
    return Criterion(pk=1, method=method, **values)


def _money(reading: MoneyReading, **fields) -> Criterion:
    return _criterion(
        CriterionMethod.MONEY, threshold=Decimal(50_000_000), money_reading=reading, **fields
    )


def _given(own: int = 0, mobilised: int = 0) -> Facts:
    return Facts(own_money=Decimal(own), mobilised_money=Decimal(mobilised))


# --- clause IV.1.a, second dash


@pytest.mark.parametrize(
    ("reached", "pledges", "points", "passed"),
    [
        (0, 0, "0.00", False),
        (0, 4, "0.00", False),
        (3, 4, "7.50", False),
        (4, 4, "10.00", True),
        (1, 1, "10.00", True),
        (1, 3, "3.33", False),
        (2, 3, "6.67", False),
        (1, 8, "1.25", False),
        (999, 1000, "9.99", False),
    ],
)
def test_targets_earn_their_share_and_hold_only_when_all_are_reached(
    reached, pledges, points, passed
):
    given = mark(_criterion(CriterionMethod.TARGETS), None, Facts(pledges, reached))

    assert (given.points, given.passed) == (Decimal(points), passed)
    assert given.is_computed


def test_targets_tell_their_facts():
    criterion = _criterion(CriterionMethod.TARGETS)

    assert mark(criterion, None, Facts(4, 3)).words == "3/4 chỉ tiêu đạt và vượt"
    assert mark(criterion, None, Facts()).words == "Không có chỉ tiêu đăng ký"


# --- clause IV.1.c, third dash: the sentence has two readings


@pytest.mark.parametrize(
    ("reading", "own", "mobilised", "passed"),
    [
        (TOGETHER, 0, 0, False),
        (TOGETHER, JUST_BELOW, 0, False),
        (TOGETHER, EXACTLY, 0, True),
        (TOGETHER, JUST_ABOVE, 0, True),
        (TOGETHER, 0, JUST_BELOW, False),
        (TOGETHER, 0, EXACTLY, True),
        (TOGETHER, 0, JUST_ABOVE, True),
        (TOGETHER, 20_000_000, 29_999_999, False),
        (TOGETHER, 20_000_000, 30_000_000, True),
        (TOGETHER, 20_000_000, 30_000_001, True),
        (MOBILISED, 0, 0, False),
        (MOBILISED, 0, JUST_BELOW, False),
        (MOBILISED, 0, EXACTLY, True),
        (MOBILISED, 0, JUST_ABOVE, True),
        # what one gives oneself has no threshold in this reading
        (MOBILISED, 1, 0, True),
        (MOBILISED, JUST_BELOW, 0, True),
        (MOBILISED, EXACTLY, 0, True),
        (MOBILISED, JUST_ABOVE, 0, True),
        (MOBILISED, 1, JUST_BELOW, True),
    ],
)
def test_the_gate_of_money_is_the_threshold_to_the_dong(reading, own, mobilised, passed):
    given = mark(_money(reading), None, _given(own, mobilised))

    assert given.passed is passed
    assert (given.points == 10) >= passed


@pytest.mark.parametrize(
    ("reading", "own", "mobilised", "points"),
    [
        (TOGETHER, 0, 0, "0.00"),
        (TOGETHER, 25_000_000, 0, "5.00"),
        (TOGETHER, 10_000_000, 2_500_000, "2.50"),
        (TOGETHER, 49_900_000, 0, "9.98"),
        (TOGETHER, 900_000_000, 900_000_000, "10"),
        (MOBILISED, 0, 25_000_000, "5.00"),
        (MOBILISED, 0, 900_000_000, "10"),
        (MOBILISED, 1, 0, "10"),
        (MOBILISED, 1, 900_000_000, "10"),
    ],
)
def test_money_earns_its_share_up_to_the_maximum(reading, own, mobilised, points):
    assert mark(_money(reading), None, _given(own, mobilised)).points == Decimal(points)


def test_money_tells_own_and_mobilised_apart():
    given = mark(_money(TOGETHER), None, _given(EXACTLY, 1_500_000))

    assert given.words == "Tự đóng góp 50.000.000 đồng, vận động 1.500.000 đồng"


def test_money_without_a_threshold_is_a_fault_of_the_program():
    criterion = _criterion(CriterionMethod.MONEY, money_reading=TOGETHER)

    with pytest.raises(ValueError, match="threshold"):
        mark(criterion, None, _given(1))


@pytest.mark.parametrize("method", [CriterionMethod.TARGETS, CriterionMethod.MONEY])
def test_points_that_somebody_smuggled_in_for_a_computed_criterion_are_not_looked_at(method):
    criterion = _money(TOGETHER) if method == CriterionMethod.MONEY else _criterion(method)

    assert mark(criterion, Decimal(10), Facts(4, 1)).points != 10


@pytest.mark.parametrize(
    ("own", "tier"), [(JUST_BELOW, None), (EXACTLY, "Giấy khen"), (JUST_ABOVE, "Giấy khen")]
)
def test_one_dong_less_than_the_threshold_bars_the_award_though_the_total_is_full(own, tier):
    tiers = [AwardTier(minimum_total=Decimal(70), name="Giấy khen")]

    standing = stand([_money(TOGETHER)], tiers, {}, _given(own))

    assert standing.total == 100
    assert (standing.tier.name if standing.tier else None) == tier
    assert bool(standing.failed_gates) is (tier is None)


def test_a_missed_gate_that_is_not_mandatory_only_costs_points():
    tiers = [AwardTier(minimum_total=Decimal(70), name="Giấy khen")]

    standing = stand([_money(TOGETHER, mandatory=False)], tiers, {}, _given(40_000_000))

    assert (standing.total, standing.tier.name) == (80, "Giấy khen")
    assert standing.failed_gates == ()


# --- met or not met; points


@pytest.mark.parametrize("method", [CriterionMethod.MET, CriterionMethod.POINTS])
@pytest.mark.parametrize(
    ("points", "passed"), [(None, None), ("0", False), ("0.01", True), ("10", True)]
)
def test_a_judged_criterion_holds_with_any_points_and_is_open_without(method, points, passed):
    given = mark(
        _criterion(method), None if points is None else Decimal(points), Facts(9, 9, Decimal(9))
    )

    assert given.points == (None if points is None else Decimal(points))
    assert given.passed is passed
    assert not given.is_computed
