"""The money that goes with an award (NĐ 152/2025, điều 49, 54). Pure: no query, no clock.

Money = coefficient × base wage × factor of the kind of subject, then rounded; exact all the way.
"""

from decimal import Decimal
from fractions import Fraction

from campaigns.models import AwardTier, Campaign
from campaigns.states import MoneyRounding, SubjectKind
from core.numbers import half_up

TEN_THOUSAND = 10_000


def reward(
    coefficient: Decimal, base_wage: Decimal, factor: Decimal, rounding: MoneyRounding
) -> Decimal:
    """Whole đồng. What is not rounded to ten thousands still has no part of a đồng."""
    exact = Fraction(coefficient) * Fraction(base_wage) * Fraction(factor)
    if rounding == MoneyRounding.UP:
        return Decimal(-(-exact // TEN_THOUSAND) * TEN_THOUSAND)
    if rounding == MoneyRounding.NEAREST:
        return half_up(exact / TEN_THOUSAND, 0) * TEN_THOUSAND
    return half_up(exact, 0)


def factor_of(campaign: Campaign, kind: SubjectKind) -> Decimal:
    """How many times an individual's money the kind gets (điều 54 khoản 2, 3)."""
    return {
        SubjectKind.COLLECTIVE: campaign.collective_factor,
        SubjectKind.HOUSEHOLD: campaign.household_factor,
        SubjectKind.INDIVIDUAL: Decimal(1),
    }[kind]


def money_of(tier: AwardTier, kind: SubjectKind, base_wage: Decimal) -> Decimal | None:
    """What the tier's form gives a kind of subject; None where no money goes with it."""
    if tier.coefficient is None:
        return None
    campaign = tier.campaign
    return reward(
        tier.coefficient,
        base_wage,
        factor_of(campaign, kind),
        MoneyRounding(campaign.money_rounding),
    )
