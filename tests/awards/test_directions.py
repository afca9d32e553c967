"""Pledges in every direction, as scores and the summary report count them."""

from datetime import date
from decimal import Decimal

import pytest

from awards.papers import achievement_report, nominee_list, summary_report
from awards.papers.figures import figures
from awards.scores.standings import standing_of
from campaigns.states import SubjectKind
from registrations.states import Direction
from tests import factories
from tests.awards import builders
from tests.awards.reading import drawn
from tests.papers.verify import faults

DAY = date(2024, 11, 5)
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
    counted = figures(campaign, factories.REVIEW).results

    told = [mark.words for mark in standing.marks if mark.is_computed]
    assert told == [f"{counts[0]}/1 chỉ tiêu đạt và vượt"]
    assert (counted.reached, counted.missed, counted.unknown) == counts
    assert pledge.outcome in (
        ("reached", "exceeded") if counts[0] else ("missed",) if counts[1] else ("unknown",)
    )


@pytest.mark.parametrize("direction", [Direction.AT_LEAST, Direction.AT_MOST])
def test_a_pledge_that_was_never_said_to_its_end_is_not_known(direction, campaign, unit):
    registration = builders.accepted(campaign, unit)
    factories.make_pledge(registration, direction=direction, target=None, result=Decimal(3))
    nomination = factories.make_nomination(registration)

    (mark,) = [each for each in standing_of(nomination).marks if each.is_computed]

    assert (mark.words, mark.passed) == ("0/1 chỉ tiêu đạt và vượt", False)
    assert figures(campaign, factories.REVIEW).results.numbers == (1, 0, 0, 1)
    for paper in (achievement_report(nomination, DAY), summary_report(campaign, factories.REVIEW)):
        assert faults(drawn(paper), paper) == []


# what came of it; how the list of nominees says it
SAID = [
    ({"result": Decimal(501)}, "501/500 mét"),
    ({**AT_MOST, "unit_of_measure": "hộ", "result": Decimal(3)}, "3 hộ (không quá 5 hộ)"),
    ({**AT_MOST, "unit_of_measure": "hộ", "target": 0, "result": 0}, "0 hộ (không quá 0 hộ)"),
    ({**DONE, "unit_of_measure": "", "result": Decimal(1)}, "đã xong"),
]


@pytest.mark.parametrize(("fields", "said"), SAID)
def test_the_list_of_nominees_says_what_was_done(fields, said, campaign, unit, secretary):
    registration = builders.accepted(campaign, unit)
    pledge = factories.make_pledge(registration, **fields)
    builders.scored(factories.make_nomination(registration), secretary)

    (listed,) = nominee_list(campaign, SubjectKind.COLLECTIVE, DAY).body[0].rows[1:]

    assert listed[3] == f"1/1 chỉ tiêu đạt và vượt. {pledge.content}: {said}"
