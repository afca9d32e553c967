"""Figures of progress: counted by theme, unit and kind; what is overdue; what was given."""

from datetime import date
from decimal import Decimal

import pytest

from campaigns.models import Criterion
from campaigns.states import CriterionMethod, MoneyReading, SubjectKind
from registrations.progress import Tally, progress, tally_of
from registrations.states import (
    ContributionKind,
    Direction,
    EntrantKind,
    Origin,
    Outcome,
    PledgeKind,
    State,
)
from tests import factories
from tests.awards import builders

TODAY = date(2024, 10, 20)


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted, with nothing in it."""
    return factories.make_registration(campaign, unit, State.ACCEPTED)


@pytest.fixture
def other(campaign, other_unit):
    """Buôn Čuăh's registration, accepted, with nothing in it."""
    return factories.make_registration(campaign, other_unit, State.ACCEPTED)


def pledge(registration, result: str | None, **fields):
    value = None if result is None else Decimal(result)
    return factories.make_pledge(registration, result=value, **fields)


def counts(tally: Tally) -> list[int]:
    """Exceeded, reached, missed, unknown."""
    return list(tally.counts.values())


def test_every_pledge_is_counted_once_by_theme_unit_and_kind(campaign, registration, other):
    first, second, *_ = campaign.themes.all()
    pledge(registration, "600", theme=first)
    pledge(registration, "500", theme=second, kind=PledgeKind.WORK)
    pledge(other, "499", theme=second, kind=PledgeKind.MODEL)
    pledge(other, None, theme=second)

    counted = progress(campaign, TODAY)

    assert counts(counted.tally) == [1, 1, 1, 1]
    assert [counts(each.tally) for each in counted.by_theme] == [
        [1, 0, 0, 0],
        [0, 1, 1, 1],
        *[[0, 0, 0, 0]] * 3,
    ]
    assert {each.registration: counts(each.tally) for each in counted.by_unit} == {
        registration: [1, 1, 0, 0],
        other: [0, 0, 1, 1],
    }
    assert {each.kind: counts(each.tally) for each in counted.by_kind} == {
        PledgeKind.TASK: [1, 0, 0, 1],
        PledgeKind.WORK: [0, 1, 0, 0],
        PledgeKind.MODEL: [0, 0, 1, 0],
    }
    assert counted.invited == 2


@pytest.mark.parametrize("state", [each for each in State if each != State.ACCEPTED])
def test_what_is_not_accepted_does_not_count(state, campaign, unit):
    registration = factories.make_registration(campaign, unit, state)
    pledge(registration, "600")
    factories.make_contribution(registration, 1_000_000)

    counted = progress(campaign, TODAY)

    assert (counted.tally.total, counted.by_unit, counted.giving.count) == (0, (), 0)
    assert counted.tally.mean is None


@pytest.mark.parametrize(
    ("results", "mean"),
    [
        (["500"], "100"),
        (["750"], "100"),  # more than all of it makes up for nothing
        (["750", "250"], "75"),
        (["500", None], "50"),  # without a result it counts 0
        ([None], "0"),
        (["499.99"], "99.9"),
        (["500", "500", None], "66.7"),
    ],
)
def test_the_mean_takes_each_pledge_at_a_hundred_at_most(results, mean, registration):
    for each in results:
        pledge(registration, each)

    assert tally_of(registration, TODAY).mean == Decimal(mean)


@pytest.mark.parametrize(
    ("due", "fields", "overdue"),
    [
        (date(2024, 10, 19), {"result": None}, True),
        (date(2024, 10, 19), {"result": Decimal(499)}, True),
        (date(2024, 10, 19), {"result": Decimal(500)}, False),
        (date(2024, 10, 19), {"result": Decimal(501)}, False),
        (date(2024, 10, 20), {"result": None}, False),  # the day itself is in time
        (date(2024, 10, 21), {"result": None}, False),
        (date(2024, 6, 1), {"direction": Direction.AT_MOST, "result": Decimal(501)}, True),
        (date(2024, 6, 1), {"direction": Direction.AT_MOST, "result": Decimal(1)}, False),
        (date(2024, 6, 1), {"direction": Direction.DONE, "target": None, "result": 0}, True),
        (date(2024, 6, 1), {"direction": Direction.DONE, "target": None, "result": 1}, False),
    ],
)
def test_overdue_is_what_is_not_kept_after_its_day(due, fields, overdue, registration):
    late = factories.make_pledge(registration, due_on=due, **fields)

    tally = tally_of(registration, TODAY)

    assert tally.overdue == ((late,) if overdue else ())
    assert tally.rows == ((late, overdue),)


def test_the_longest_overdue_stands_first(campaign, registration, other):
    later = pledge(registration, None, due_on=date(2024, 8, 1))
    sooner = pledge(other, None, due_on=date(2024, 5, 1))

    assert progress(campaign, TODAY).tally.overdue == (sooner, later)


def test_another_campaign_is_not_counted(campaign, registration, authority):
    elsewhere = builders.accepted(builders.another_campaign(authority), registration.unit)
    pledge(elsewhere, "600")
    factories.make_contribution(elsewhere, 1_000_000)

    counted = progress(campaign, TODAY)

    assert (counted.tally.total, counted.giving.total) == (0, 0)


# --- month by month


def test_the_course_counts_what_stood_at_the_end_of_each_month(campaign, registration, head):
    kept = pledge(registration, "500")
    for value, day in [("100", "2024-04-30"), ("500", "2024-05-31"), ("400", "2024-07-15")]:
        factories.make_entry(kept, value, day)
    again = pledge(registration, "500")
    factories.make_entry(again, "500", "2024-07-31")

    course = progress(campaign, date(2024, 8, 10)).course

    assert [(each.day.isoformat(), each.kept) for each in course] == [
        ("2024-03-31", 0),
        ("2024-04-30", 0),
        ("2024-05-31", 1),
        ("2024-06-30", 1),
        ("2024-07-31", 1),  # one fell back, the other came up
        ("2024-08-10", 1),
    ]


def test_what_was_taken_back_is_not_in_the_course(campaign, registration, head):
    back = pledge(registration, None)
    entry = factories.make_entry(back, "500", "2024-04-01")
    type(back).objects.update(void_entries_to=entry.pk)

    assert {each.kept for each in progress(campaign, TODAY).course} == {0}


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2024, 3, 14), None),
        (date(2024, 3, 15), "2024-03-15"),
        (date(2024, 3, 31), "2024-03-31"),
        (date(2024, 10, 31), "2024-10-31"),
        (date(2025, 2, 1), "2024-10-31"),  # nothing comes after the cut-off
    ],
)
def test_the_course_runs_from_the_beginning_of_the_work_to_the_cut_off(today, last, campaign):
    course = progress(campaign, today).course

    assert [each.day.isoformat() for each in course][-1:] == ([last] if last else [])
    assert len({each.day for each in course}) == len(course)


# --- what was given


def test_contributions_are_summed_by_kind_and_origin(campaign, registration):
    home = factories.make_entrant(registration, kind=EntrantKind.HOUSEHOLD)
    factories.make_contribution(registration, 1_000_000, home)
    factories.make_contribution(registration, 2_000_000, origin=Origin.MOBILISED)
    land = {"kind": ContributionKind.LAND, "quantity": Decimal("120.5")}
    factories.make_contribution(registration, 9_000_000, **land)
    factories.make_contribution(registration, 9_000_000, **land)

    given = progress(campaign, TODAY).giving

    rows = {row.kind: (row.own, row.mobilised, row.count, row.quantity) for row in given.rows}
    assert rows[ContributionKind.MONEY] == (1_000_000, 2_000_000, 2, 0)
    assert rows[ContributionKind.LAND] == (18_000_000, 0, 2, Decimal(241))
    assert rows[ContributionKind.GOODS] == (0, 0, 0, 0)
    assert (given.own, given.mobilised, given.total) == (19_000_000, 2_000_000, 21_000_000)


def threshold(campaign) -> list[tuple[int, int]]:
    return [(each.met, each.of) for each in progress(campaign, TODAY).giving.thresholds]


GIFTS = [
    # what a household gives and mobilises, in millions; together, mobilised only
    (50, 0, True, True),
    (0, 50, True, True),
    (30, 20, True, True),
    (20, 29, False, True),
    (0, 49, False, False),
]


@pytest.mark.parametrize(("own", "mobilised", "together", "alone"), GIFTS)
def test_the_threshold_is_held_against_each_household(
    own, mobilised, together, alone, campaign, registration
):
    home = factories.make_entrant(registration, kind=EntrantKind.HOUSEHOLD)
    factories.make_entrant(registration, "Y Thih Niê", EntrantKind.HOUSEHOLD)
    for millions, origin in ((own, Origin.OWN), (mobilised, Origin.MOBILISED)):
        if millions:
            factories.make_contribution(registration, millions * 10**6, home, origin=origin)

    found = threshold(campaign)
    Criterion.objects.filter(method=CriterionMethod.MONEY).update(
        money_reading=MoneyReading.MOBILISED_ONLY
    )

    assert (found, threshold(campaign)) == ([(int(together), 2)], [(int(alone), 2)])


KINDS = [(SubjectKind.COLLECTIVE, 1), (SubjectKind.INDIVIDUAL, 0), (SubjectKind.HOUSEHOLD, 0)]


@pytest.mark.parametrize(("kind", "met"), KINDS)
def test_what_somebody_outside_the_lists_gave_is_the_units(kind, met, campaign, registration):
    Criterion.objects.filter(method=CriterionMethod.MONEY).update(subject_kind=kind, order=9)
    for listed in ("individual", "household"):
        factories.make_entrant(registration, "Công ty A", listed)

    factories.make_contribution(registration, 90_000_000, giver_name="Công ty A")

    assert threshold(campaign) == [(met, 1)]


def test_the_outcomes_stand_in_the_order_of_the_page():
    assert list(Tally((), TODAY).counts) == list(Outcome)
