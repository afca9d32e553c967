"""Reward money: coefficient × base wage × factor, rounded as the campaign has set."""

from datetime import date
from decimal import Decimal

import pytest

from awards.decisions.money import factor_of, money_of, reward
from campaigns.models import BaseWage
from campaigns.states import MoneyRounding, SubjectKind, TierLevel

WAGE = Decimal(2_340_000)
COLLECTIVE, INDIVIDUAL, HOUSEHOLD = (
    SubjectKind.COLLECTIVE,
    SubjectKind.INDIVIDUAL,
    SubjectKind.HOUSEHOLD,
)


@pytest.mark.parametrize(
    ("level", "kind", "money"),
    [
        (TierLevel.PROVINCE, INDIVIDUAL, 3_510_000),
        (TierLevel.PROVINCE, COLLECTIVE, 7_020_000),
        (TierLevel.PROVINCE, HOUSEHOLD, 5_270_000),
        (TierLevel.DISTRICT, INDIVIDUAL, 710_000),
        (TierLevel.DISTRICT, COLLECTIVE, 1_410_000),
        (TierLevel.DISTRICT, HOUSEHOLD, 1_060_000),
        (TierLevel.COMMUNE, INDIVIDUAL, 360_000),
        (TierLevel.COMMUNE, COLLECTIVE, 710_000),
        (TierLevel.COMMUNE, HOUSEHOLD, 530_000),
    ],
)
def test_the_table_of_2024(campaign, level, kind, money):
    tier = campaign.tiers.get(level=level)

    assert money_of(tier, kind, WAGE) == Decimal(money)


UP, NEAREST, NONE = MoneyRounding.UP, MoneyRounding.NEAREST, MoneyRounding.NONE


@pytest.mark.parametrize(
    ("coefficient", "factor", "rounding", "money"),
    [
        ("0.15", "1", UP, 360_000),
        ("0.15", "1", NEAREST, 350_000),
        ("0.15", "1", NONE, 351_000),
        ("0.15", "1.5", NEAREST, 530_000),
        ("0.15", "1.5", NONE, 526_500),
        ("1.5", "1", UP, 3_510_000),  # already whole: nothing is added
        ("1.5", "1", NEAREST, 3_510_000),
        ("0.001", "1.15", NONE, 2_691),
        ("0.001", "1.11", NONE, 2_597),  # 2597.4: there is no part of a đồng
        ("0", "2", UP, 0),
    ],
)
def test_rounding(coefficient, factor, rounding, money):
    assert reward(Decimal(coefficient), WAGE, Decimal(factor), rounding) == Decimal(money)


def test_half_of_ten_thousand_goes_up():
    assert reward(Decimal(1), Decimal(15_000), Decimal(1), NEAREST) == 20_000
    assert reward(Decimal(1), Decimal(14_999), Decimal(1), NEAREST) == 10_000


def test_a_large_amount_stays_exact():
    assert reward(Decimal(1), Decimal(10**30 + 1), Decimal(1), NONE) == 10**30 + 1


def test_no_money_goes_with_a_tier_without_a_coefficient(campaign):
    tier = campaign.tiers.last()
    tier.coefficient = None

    assert money_of(tier, COLLECTIVE, WAGE) is None


def test_the_factors_are_the_campaigns(campaign):
    campaign.collective_factor, campaign.household_factor = Decimal(3), Decimal("1.25")

    assert [factor_of(campaign, kind) for kind in SubjectKind] == [3, 1, Decimal("1.25")]


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2019, 6, 30), None),
        (date(2023, 6, 30), 1_490_000),
        (date(2023, 7, 1), 1_800_000),
        (date(2024, 6, 30), 1_800_000),
        (date(2024, 7, 1), 2_340_000),
        (date(2026, 6, 30), 2_340_000),
    ],
)
def test_the_base_wage_of_a_day(db, day, amount):
    wage = BaseWage.objects.on(day)

    assert (wage.amount if wage else None) == amount
