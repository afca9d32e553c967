"""What is counted for a candidate is the candidate's own, and nothing of anybody else."""

from decimal import Decimal

import pytest

from awards.models import Nomination
from awards.scores.standings import ranking, standing_of
from campaigns.states import SubjectKind
from registrations.states import EntrantKind, Origin
from tests import factories
from tests.awards import builders

REACHED, MISSED = {"result": Decimal(500)}, {"result": Decimal(499)}
NOTHING = "Tự đóng góp 0 đồng, vận động 0 đồng"


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return builders.accepted(campaign, unit)


@pytest.fixture
def elsewhere(campaign, other_unit):
    """Buôn Čuăh's registration, accepted."""
    return builders.accepted(campaign, other_unit)


def _words(nomination: Nomination) -> list[str]:
    """The computed facts, as the sheet and as the board tell them."""
    alone = [mark.words for mark in standing_of(nomination).marks if mark.is_computed]
    kind = SubjectKind(nomination.subject_kind)
    (place,) = [
        place for place in ranking(nomination.campaign, kind) if place.nomination == nomination
    ]
    assert [mark.words for mark in place.standing.marks if mark.is_computed] == alone
    return alone


# --- pledges


def test_a_collective_is_measured_by_its_own_pledges(campaign, authority, registration, elsewhere):
    for result in (REACHED, {"result": Decimal("500.01")}, MISSED, {}):
        factories.make_pledge(registration, **result)
    for result in (REACHED, REACHED, REACHED):
        factories.make_pledge(elsewhere, **result)
    later = builders.accepted(builders.another_campaign(authority), registration.unit)
    factories.make_pledge(later, **REACHED)

    assert _words(factories.make_nomination(registration)) == ["2/4 chỉ tiêu đạt và vượt"]
    assert _words(factories.make_nomination(elsewhere)) == ["3/3 chỉ tiêu đạt và vượt"]
    assert _words(factories.make_nomination(later)) == ["1/1 chỉ tiêu đạt và vượt"]


def test_a_result_just_below_the_target_and_no_result_are_not_reached(registration):
    factories.make_pledge(registration, result=Decimal("499.99"))
    factories.make_pledge(registration, result=Decimal(0))
    factories.make_pledge(registration)

    assert _words(factories.make_nomination(registration)) == ["0/3 chỉ tiêu đạt và vượt"]


def test_a_collective_without_pledges_reached_nothing(registration, elsewhere):
    factories.make_pledge(elsewhere, **REACHED)
    nomination = factories.make_nomination(registration)

    assert _words(nomination) == ["Không có chỉ tiêu đăng ký"]
    assert [each.clause for each in standing_of(nomination).failed_gates] == ["IV.1.a.2"]


# --- contributions


def test_a_household_is_measured_by_what_was_written_down_for_it(registration):
    own = builders.household(registration, "Nguyễn Thị Hoa")
    factories.make_contribution(registration, 30_000_000, own.entrant)
    factories.make_contribution(registration, 1_000_000, own.entrant)
    factories.make_contribution(registration, 20_000_000, own.entrant, origin=Origin.MOBILISED)

    assert _words(own) == ["Tự đóng góp 31.000.000 đồng, vận động 20.000.000 đồng"]


def _of_the_unit(registration, elsewhere):
    factories.make_contribution(registration, 90_000_000)


def _of_another_household(registration, elsewhere):
    other = factories.make_entrant(registration, "Lê Văn Tám", EntrantKind.HOUSEHOLD)
    factories.make_contribution(registration, 90_000_000, other)


def _of_a_namesake_on_the_list_of_persons(registration, elsewhere):
    other = factories.make_entrant(registration, "Nguyễn Thị Hoa", EntrantKind.INDIVIDUAL)
    factories.make_contribution(registration, 90_000_000, other)


def _of_a_namesake_in_another_unit(registration, elsewhere):
    other = factories.make_entrant(elsewhere, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    factories.make_contribution(elsewhere, 90_000_000, other)


def _of_another_unit(registration, elsewhere):
    factories.make_contribution(elsewhere, 90_000_000)


def _of_the_same_name_in_another_campaign(registration, elsewhere):
    later = builders.another_campaign(registration.unit.authority)
    again = builders.accepted(later, registration.unit)
    other = factories.make_entrant(again, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    factories.make_contribution(again, 90_000_000, other)
    factories.make_contribution(again, 90_000_000)


def _of_somebody_outside_the_lists(registration, elsewhere):
    factories.make_contribution(registration, 90_000_000, giver_name="Nguyễn Thị Hoa")


STRANGERS = [
    _of_another_household,
    _of_a_namesake_on_the_list_of_persons,
    _of_a_namesake_in_another_unit,
    _of_another_unit,
    _of_the_same_name_in_another_campaign,
]
UNITS_AND_STRANGERS = [_of_the_unit, _of_somebody_outside_the_lists, *STRANGERS]


@pytest.mark.parametrize("give", UNITS_AND_STRANGERS)
def test_what_others_gave_does_not_count_for_a_household(registration, elsewhere, give):
    nomination = builders.household(registration, "Nguyễn Thị Hoa")

    give(registration, elsewhere)

    assert _words(nomination) == [NOTHING]
    assert [each.clause for each in standing_of(nomination).failed_gates] == ["IV.1.c.3"]


@pytest.mark.parametrize("give", STRANGERS)
def test_what_others_gave_does_not_count_for_a_collective(registration, elsewhere, give):
    builders.money_criterion(registration.campaign, SubjectKind.COLLECTIVE)
    nomination = factories.make_nomination(registration)

    give(registration, elsewhere)

    assert _words(nomination)[1] == NOTHING


@pytest.mark.parametrize("give", UNITS_AND_STRANGERS)
def test_what_others_gave_does_not_count_for_an_individual(registration, elsewhere, give):
    builders.money_criterion(registration.campaign, SubjectKind.INDIVIDUAL)
    entrant = factories.make_entrant(registration, "Trần Văn Minh")
    nomination = factories.make_nomination(registration, entrant)

    give(registration, elsewhere)

    assert _words(nomination) == [NOTHING]


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin.OWN, "Tự đóng góp 91.000.000 đồng, vận động 0 đồng"),
        (Origin.MOBILISED, "Tự đóng góp 1.000.000 đồng, vận động 90.000.000 đồng"),
    ],
)
def test_what_somebody_outside_the_lists_gave_is_the_units_by_its_origin(
    registration, origin, words
):
    builders.money_criterion(registration.campaign, SubjectKind.COLLECTIVE)
    factories.make_contribution(registration, 1_000_000)

    factories.make_contribution(registration, 90_000_000, giver_name="Công ty A", origin=origin)

    assert _words(factories.make_nomination(registration))[1] == words


def test_the_quantity_of_a_gift_is_no_money(registration):
    own = builders.household(registration)
    land = {"kind": "land", "quantity": Decimal("120.5")}

    factories.make_contribution(registration, 9_000_000, own.entrant, **land)

    assert _words(own) == ["Tự đóng góp 9.000.000 đồng, vận động 0 đồng"]


def test_the_unit_and_its_people_each_have_their_own_sum(registration):
    for kind in (SubjectKind.COLLECTIVE, SubjectKind.INDIVIDUAL):
        builders.money_criterion(registration.campaign, kind)
    person = factories.make_entrant(registration, "Trần Văn Minh")
    factories.make_contribution(registration, 1_000_000)
    factories.make_contribution(registration, 2_000_000, person)

    whole = _words(factories.make_nomination(registration))
    alone = _words(factories.make_nomination(registration, person))

    assert whole[1] == "Tự đóng góp 1.000.000 đồng, vận động 0 đồng"
    assert alone == ["Tự đóng góp 2.000.000 đồng, vận động 0 đồng"]


def test_sums_of_fifteen_digits_are_added_without_loss(registration):
    nomination = builders.household(registration)
    for _ in range(3):
        factories.make_contribution(registration, 333_333_333_333_333, nomination.entrant)

    assert _words(nomination) == ["Tự đóng góp 999.999.999.999.999 đồng, vận động 0 đồng"]
