"""One achievement, one form of award: what stands in the way, and what is only a doubt."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.nominations.history import conflicts_of, doubts_of
from awards.states import NominationState
from campaigns.states import PhaseKind
from tests import award_factories, factories
from tests.awards import builders


@pytest.fixture
def twin(authority, unit):
    """Thôn Đông's registration in another campaign over the same days."""
    return builders.accepted(builders.another_campaign(authority), unit)


def move(campaign, first: date, last: date) -> None:
    campaign.phases.filter(kind=PhaseKind.EMULATION).update(first_day=first, last_day=last)


# A nomination in this state stands in another one's way.
ASKING = {
    NominationState.DRAFT: False,
    NominationState.SUBMITTED: True,
    NominationState.RETURNED: True,
    NominationState.ACCEPTED: True,
    NominationState.INELIGIBLE: False,
    NominationState.WITHDRAWN: False,
}


@pytest.mark.parametrize("state", ASKING)
def test_the_same_subject_asked_for_twice_over_the_same_days(state, twin, collective):
    factories.make_nomination(twin, state=state)

    assert bool(conflicts_of([collective])) == ASKING[state]


def test_the_sentence_says_what_and_where(twin, collective):
    other = factories.make_nomination(twin)

    (sentence,) = conflicts_of([collective])[collective.pk]

    assert sentence == (
        "Một thành tích chỉ khen một hình thức (Luật Thi đua, khen thưởng, điều 5): Thôn Đông "
        f"(Thôn Đông) cũng đang được đề nghị «{other.tier}» trong «{twin.campaign}» cho cùng thời "
        "gian."
    )


# The emulation of the plan runs from 15/3 to 15/10/2024.
DAYS = {
    "ends the day before": (date(2024, 1, 1), date(2024, 3, 14), False),
    "ends on the first day": (date(2024, 1, 1), date(2024, 3, 15), True),
    "lies inside": (date(2024, 5, 1), date(2024, 5, 2), True),
    "begins on the last day": (date(2024, 10, 15), date(2024, 12, 1), True),
    "begins the day after": (date(2024, 10, 16), date(2024, 12, 1), False),
}


@pytest.mark.parametrize("case", DAYS)
def test_only_days_that_overlap_are_in_the_way(case, twin, collective):
    first, last, stands = DAYS[case]
    move(twin.campaign, first, last)
    factories.make_nomination(twin)

    assert bool(conflicts_of([collective])) == stands


@pytest.mark.parametrize("case", DAYS)
def test_only_an_award_for_the_same_days_is_in_the_way(case, twin, collective, secretary):
    first, last, stands = DAYS[case]
    earlier = factories.make_nomination(twin, state=NominationState.INELIGIBLE)
    award_factories.make_granted(earlier, secretary, period_from=first, period_to=last)

    assert bool(conflicts_of([collective])) == stands


def test_a_revoked_award_is_in_nobodys_way(twin, collective, secretary):
    earlier = factories.make_nomination(twin, state=NominationState.INELIGIBLE)
    award = award_factories.make_granted(earlier, secretary)
    award_factories.make_revocation(award, secretary)

    assert conflicts_of([collective]) == {}


def test_its_own_award_is_in_nobodys_way(collective, secretary):
    award_factories.make_granted(collective, secretary)

    assert conflicts_of([collective]) == doubts_of([collective]) == {}


def test_somebody_elses_nomination_is_in_nobodys_way(twin, collective, person):
    factories.make_nomination(twin, factories.make_entrant(twin, "H'Hoa Niê"))

    assert conflicts_of([collective, person]) == {}


def test_one_name_and_year_in_two_units_is_a_doubt_and_blocks_nobody(
    registration, other_unit, person
):
    elsewhere = builders.accepted(registration.campaign, other_unit)
    factories.make_nomination(elsewhere, factories.make_entrant(elsewhere, "H'Hen Niê"))

    assert conflicts_of([person]) == {}
    assert len(doubts_of([person])[person.pk]) == 1


def test_namesakes_of_one_unit_are_a_doubt_and_block_nobody(registration, person):
    entrant = factories.make_entrant(registration, "H'Hen Niê", namesake=1)
    other = factories.make_nomination(registration, entrant)

    assert conflicts_of([person, other]) == {}
    assert set(doubts_of([person, other])) == {person.pk, other.pk}


def test_a_whole_list_costs_as_much_as_one_name(twin, registration, secretary):
    listed = [builders.person(registration, f"Người {n}", None, secretary) for n in range(5)]
    for each in listed:
        factories.make_nomination(twin, factories.make_entrant(twin, each.subject_name))

    with CaptureQueriesContext(connection) as asked:
        found = conflicts_of(listed)

    assert (len(found), len(asked)) == (5, 3)
