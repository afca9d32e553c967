"""How a pledge is measured: a table by hand, and laws that hold for any numbers."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from hypothesis import assume, given
from hypothesis import strategies as st

from registrations.measuring import Measure
from registrations.states import Direction, Outcome
from tests import factories

AT_LEAST, AT_MOST, DONE = Direction.AT_LEAST, Direction.AT_MOST, Direction.DONE
KEPT = (Outcome.EXCEEDED, Outcome.REACHED)

# direction, baseline, target, result; outcome, per cent, bar
TABLE = [
    (AT_LEAST, None, "500", None, "unknown", None, 0),
    (AT_LEAST, None, "500", "0", "missed", "0", 0),
    (AT_LEAST, None, "500", "1", "missed", "0.2", 1),
    (AT_LEAST, None, "500", "250", "missed", "50", 50),
    (AT_LEAST, None, "500", "499.99", "missed", "99.9", 99),
    (AT_LEAST, None, "500", "500", "reached", "100", 100),
    (AT_LEAST, None, "500", "500.01", "exceeded", "100.1", 100),
    (AT_LEAST, None, "500", "750", "exceeded", "150", 100),
    (AT_LEAST, "200", "500", "350", "missed", "70", 70),
    (AT_LEAST, None, "3", "1", "missed", "33.3", 33),
    (AT_LEAST, None, "3", "2", "missed", "66.7", 66),
    # less is better, from a baseline down
    (AT_MOST, "30", "18", "20", "missed", "83.3", 83),
    (AT_MOST, "30", "18", "18", "reached", "100", 100),
    (AT_MOST, "30", "18", "12", "exceeded", "150", 100),
    (AT_MOST, "30", "18", "30", "missed", "0", 0),
    (AT_MOST, "30", "18", "45", "missed", "0", 0),
    (AT_MOST, "2.4", "1", "0.7", "exceeded", "121.4", 100),
    (AT_MOST, "10", "0", "4", "missed", "60", 60),
    (AT_MOST, "10", "0", "0", "reached", "100", 100),
    # less is better, with nothing to come from
    (AT_MOST, None, "5", "8", "missed", "62.5", 62),
    (AT_MOST, None, "5", "5", "reached", "100", 100),
    (AT_MOST, None, "5", "4", "exceeded", "120", 100),
    (AT_MOST, None, "5", "0", "exceeded", "200", 100),
    (AT_MOST, None, "0", "0", "reached", "100", 100),
    (AT_MOST, None, "0", "3", "missed", "0", 0),
    (AT_MOST, "5", "5", "6", "missed", "83.3", 83),
    (AT_MOST, "3", "5", "4", "exceeded", "120", 100),
    (AT_MOST, None, "0", None, "unknown", None, 0),
    # done or not
    (DONE, None, None, None, "unknown", None, 0),
    (DONE, None, None, "0", "missed", "0", 0),
    (DONE, None, None, "1", "reached", "100", 100),
    # a draft without a target says nothing yet
    (AT_LEAST, None, None, "7", "unknown", None, 0),
    (AT_MOST, "9", None, "7", "unknown", None, 0),
]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "result", "outcome", "percent", "bar"), TABLE
)
def test_the_table_holds(direction, baseline, target, result, outcome, percent, bar):
    measure = Measure(direction, number(baseline), number(target), number(result))

    assert (measure.outcome, measure.percent, measure.bar) == (outcome, number(percent), bar)


figures = st.decimals(min_value=0, max_value=10**9, places=2)
targets = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2)
measures = st.one_of(
    st.builds(Measure, st.just(AT_LEAST), st.none() | figures, targets, st.none() | figures),
    st.builds(Measure, st.just(AT_MOST), st.none() | figures, figures, st.none() | figures),
    st.builds(
        Measure,
        st.just(DONE),
        st.none(),
        st.none(),
        st.none() | st.sampled_from([Decimal(0), Decimal(1)]),
    ),
)


@given(measures)
def test_the_per_cent_never_says_another_thing_than_the_outcome(measure):
    percent = measure.percent

    said = {
        Outcome.UNKNOWN: percent is None,
        Outcome.MISSED: percent is not None and 0 <= percent < 100,
        Outcome.REACHED: percent == 100,
        Outcome.EXCEEDED: percent is not None and percent > 100,
    }
    assert said[measure.outcome]


@given(measures)
def test_a_bar_is_whole_and_full_just_when_the_pledge_is_kept(measure):
    assert isinstance(measure.bar, int)
    assert 0 <= measure.bar <= 100
    assert (measure.bar == 100) == (measure.outcome in KEPT)


@given(measures)
def test_the_per_cent_has_one_decimal(measure):
    if measure.percent is not None:
        assert measure.percent == round(measure.percent, 1)


@given(measures, figures)
def test_a_better_result_never_has_a_smaller_per_cent(measure, other):
    assume(measure.result is not None and measure.direction != DONE)
    better, worse = sorted((measure.result, other), reverse=measure.direction == AT_LEAST)

    first, second = (
        Measure(measure.direction, measure.baseline, measure.target, each).percent
        for each in (better, worse)
    )

    assert first >= second


@pytest.mark.parametrize(
    "fields",
    [
        {"target": Decimal(0)},
        {"target": Decimal(-1), "direction": AT_MOST},
        {"baseline": Decimal(-1)},
        {"result": Decimal("-0.01")},
    ],
)
def test_numbers_that_cannot_be_measured_are_not_stored(fields, draft):
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.make_pledge(draft, **fields)


@pytest.mark.parametrize(
    ("fields", "pledged", "came"),
    [
        ({"result": Decimal(480)}, "500 mét", "480 mét"),
        ({"direction": AT_MOST, "result": Decimal(3)}, "không quá 500 mét", "3 mét"),
        ({"direction": DONE, "target": None, "result": Decimal(1)}, "làm xong", "đã xong"),
        ({"direction": DONE, "target": None, "result": Decimal(0)}, "làm xong", "chưa xong"),
        ({"direction": DONE, "target": None}, "làm xong", ""),
        ({"target": None}, "chưa ghi mức", ""),
    ],
)
def test_a_pledge_says_its_numbers_in_words(fields, pledged, came, draft):
    pledge = factories.make_pledge(draft, **fields)

    assert (pledge.target_words, pledge.result_words) == (pledged, came)
