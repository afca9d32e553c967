"""Pledges in every direction, as scores and the summary report count them."""

from decimal import Decimal

import pytest

from awards.papers.figures import figures
from awards.standings import standing_of
from registrations.states import Direction
from tests import factories
from tests.awards import builders

AT_MOST = {"direction": Direction.AT_MOST, "target": Decimal(5)}
DONE = {"direction": Direction.DONE, "target": None}

# what is pledged and what came of it; good, bad, not known
ROWS = [
    ({"result": Decimal(500)}, (1, 0, 0)),
    ({"result": Decimal(499)}, (0, 1, 0)),
    ({**AT_MOST, "result": Decimal(5)}, (1, 0, 0)),
    ({**AT_MOST, "result": Decimal(0)}, (1, 0, 0)),
    ({**AT_MOST, "result": Decimal(6)}, (0, 1, 0)),
    ({**AT_MOST, "result": None}, (0, 0, 1)),
    ({**AT_MOST, "target": Decimal(0), "result": Decimal(0)}, (1, 0, 0)),
    ({**DONE, "result": Decimal(1)}, (1, 0, 0)),
    ({**DONE, "result": Decimal(0)}, (0, 1, 0)),
    ({**DONE, "result": None}, (0, 0, 1)),
]


@pytest.mark.parametrize(("fields", "counts"), ROWS)
def test_a_pledge_counts_by_its_direction(fields, counts, campaign, unit):
    registration = builders.accepted(campaign, unit)
    pledge = factories.make_pledge(registration, **fields)

    standing = standing_of(factories.make_nomination(registration))
    counted = figures(campaign)

    told = [mark.words for mark in standing.marks if mark.is_computed]
    assert told == [f"{counts[0]}/1 chỉ tiêu đạt và vượt"]
    assert (counted.reached, counted.missed, counted.unknown) == counts
    assert pledge.outcome in (
        ("reached", "exceeded") if counts[0] else ("missed",) if counts[1] else ("unknown",)
    )


def test_what_somebody_else_gave_is_not_the_units(campaign, unit):
    registration = builders.accepted(campaign, unit)
    nomination = factories.make_nomination(registration)
    criterion = campaign.criteria.get(method="money")
    type(criterion).objects.filter(pk=criterion.pk).update(subject_kind="collective", order=9)

    factories.make_contribution(registration, 90_000_000, giver_name="Công ty A")
    factories.make_contribution(registration, 1_000_000)

    told = [mark.words for mark in standing_of(nomination).marks if mark.is_computed]
    assert told[-1] == "Tự đóng góp 1.000.000 đồng, vận động 0 đồng"
