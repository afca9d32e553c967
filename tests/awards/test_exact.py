"""Totals, gates and tiers of ten thousand sheets, against a computation written another way."""

import random
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest

from awards.scores.scoring import Facts, Rules, hundredths, stand
from campaigns.models import AwardTier, Criterion
from campaigns.states import CriterionMethod, MoneyReading

SHEETS = 10_000
METHODS = list(CriterionMethod)


def _cents(chance: random.Random, most: int) -> Decimal:
    return Decimal(chance.randint(1, most)).scaleb(-2)


def _criterion(chance: random.Random, key: int) -> Criterion:
    method = chance.choice(METHODS)
    money = method == CriterionMethod.MONEY
    return Criterion(
        pk=key,
        method=method,
        maximum=chance.choice([Decimal(10), Decimal(100), _cents(chance, 99_999)]),
        weight=chance.choice([Decimal(1), Decimal(2), _cents(chance, 9_999)]),
        mandatory=chance.random() < 0.4,
        threshold=Decimal(chance.randint(1, 90_000_000)) if money else None,
        money_reading=chance.choice(list(MoneyReading)) if money else "",
    )


def _facts(chance: random.Random) -> Facts:
    pledges = chance.randint(0, 9)
    money = [Decimal(chance.choice([0, chance.randint(0, 90_000_000)])) for _ in range(2)]
    return Facts(pledges, chance.randint(0, pledges), *money)


def _given(chance: random.Random, criteria: list[Criterion]) -> dict[int, Decimal]:
    """Points for most of the judged criteria; some stay unscored, some are 0 or all."""
    given = {}
    for each in criteria:
        if chance.random() < 0.05:
            continue
        some = Decimal(chance.randint(0, hundredths(each.maximum))).scaleb(-2)
        whole = chance.choice([Decimal(0), each.maximum])
        given[each.pk] = whole if each.method == CriterionMethod.MET else chance.choice(
            [some, some, some, whole]
        )  # fmt: skip
    return given


def _sheet(chance: random.Random):
    criteria = [_criterion(chance, key) for key in range(1, chance.randint(1, 6) + 1)]
    given, facts = _given(chance, criteria), _facts(chance)
    minima = {chance.randint(0, 10_000) for _ in range(chance.randint(0, 3))}
    total, _, _ = _expected(criteria, [], given, facts)
    if total is not None and chance.random() < 0.3:
        minima.add(hundredths(total))  # a tier that begins exactly there
    tiers = [
        AwardTier(name=str(each), minimum_total=Decimal(each).scaleb(-2))
        for each in sorted(minima, reverse=True)
    ]
    return criteria, tiers, given, facts


# --- the other computation: decimals of two hundred digits, one sentence of the plan after another


def _round(value: Fraction) -> Decimal:
    with localcontext() as context:
        context.prec = 200
        long = Decimal(value.numerator) / Decimal(value.denominator)
        return long.quantize(Decimal("0.01"), ROUND_HALF_UP)


def _points_and_gate(criterion, given, facts) -> tuple[Decimal | None, bool | None]:
    if criterion.method == CriterionMethod.TARGETS:
        share = Fraction(facts.reached, facts.pledges) if facts.pledges else Fraction(0)
        return _round(share * Fraction(criterion.maximum)), share == 1
    if criterion.method == CriterionMethod.MONEY:
        alone = criterion.money_reading == MoneyReading.MOBILISED_ONLY
        counted = facts.mobilised_money + (0 if alone else facts.own_money)
        met = counted >= criterion.threshold or (alone and facts.own_money > 0)
        share = Fraction(1) if met else Fraction(counted) / Fraction(criterion.threshold)
        return _round(share * Fraction(criterion.maximum)), met
    return given, None if given is None else given != 0


def _expected(criteria, tiers, given, facts):
    """Total, names of failed gates, tier; by the sentences alone."""
    found = [(each, *_points_and_gate(each, given.get(each.pk), facts)) for each in criteria]
    failed = [each.pk for each, _, passed in found if each.mandatory and passed is False]
    if any(points is None for _, points, _ in found):
        return None, failed, None
    mean = sum(Fraction(each.weight) * Fraction(p) / Fraction(each.maximum) for each, p, _ in found)
    total = _round(mean / sum(Fraction(each.weight) for each in criteria) * 100)
    names = [] if failed else [tier.name for tier in tiers if tier.minimum_total <= total]
    return total, failed, max(names, key=int, default=None)


def _seen(standing):
    tier = standing.tier.name if standing.tier else None
    return standing.total, [each.pk for each in standing.failed_gates], tier


def test_ten_thousand_sheets_come_to_what_the_sentences_say():
    chance, faults, tiers_met, unscored, barred = random.Random(2024), [], set(), 0, 0

    for _ in range(SHEETS):
        sheet = _sheet(chance)
        expected, seen = _expected(*sheet), _seen(stand(*sheet))
        if seen != expected:
            faults.append((sheet, seen, expected))
        tiers_met.add(expected[2] is None)
        unscored += expected[0] is None
        barred += bool(expected[1])

    assert faults == []
    # The sheets were of every sort: otherwise nothing is proved.
    assert tiers_met == {True, False}
    assert min(unscored, barred) > SHEETS // 20


def test_rules_made_once_judge_as_rules_made_for_each():
    chance = random.Random(120)
    for _ in range(200):
        criteria, tiers, given, facts = _sheet(chance)
        cents = {key: hundredths(value) for key, value in given.items()}
        rules = Rules(criteria, tiers)

        assert [rules.stand(cents, facts) for _ in range(2)] == [
            stand(criteria, tiers, given, facts)
        ] * 2


def test_points_with_three_decimals_are_a_fault_of_the_program():
    with pytest.raises(ValueError, match="two decimals"):
        hundredths(Decimal("8.125"))


@pytest.mark.parametrize(
    ("points", "next_tier", "distance"),
    [("9", "95", "5.00"), ("9.49", "95", "0.10"), ("9.5", None, None), ("1", "70", "60.00")],
)
def test_the_distance_is_what_the_total_lacks_of_the_next_tier(points, next_tier, distance):
    tiers = [AwardTier(name=each, minimum_total=Decimal(each)) for each in ("95", "85", "70")]
    criterion = Criterion(pk=1, method="points", maximum=10, weight=1, mandatory=False)

    standing = stand([criterion], tiers, {1: Decimal(points)}, Facts())

    assert (standing.next_tier.name if standing.next_tier else None) == next_tier
    assert standing.distance == (None if distance is None else Decimal(distance))
