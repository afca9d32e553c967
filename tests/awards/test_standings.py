"""Who stands where: total, the law's tie-break, the name; unfinished ones last."""

from decimal import Decimal

import pytest

from awards.models import Score, ScoreSheet
from awards.scores.standings import ranking, standing_of
from awards.states import SheetKind
from campaigns.states import SubjectKind
from registrations.states import Honorific
from tests import factories
from tests.awards import builders

MAN, WOMAN = {"honorific": Honorific.MR}, {"honorific": Honorific.MS}


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return builders.accepted(campaign, unit)


def _ranks(campaign, kind=SubjectKind.INDIVIDUAL) -> list[tuple[int | None, str]]:
    return [(place.rank, place.nomination.name) for place in ranking(campaign, kind)]


def test_the_higher_total_stands_first(campaign, registration, secretary):
    builders.person(registration, "Nguyễn Văn An", "7", secretary, **MAN)
    builders.person(registration, "Nguyễn Văn Bình", "9.5", secretary, **MAN)
    builders.person(registration, "Nguyễn Văn Cao", "8", secretary, **MAN)

    places = ranking(campaign, SubjectKind.INDIVIDUAL)

    assert [(place.rank, place.nomination.name) for place in places] == [
        (1, "Ông Nguyễn Văn Bình"),
        (2, "Ông Nguyễn Văn Cao"),
        (3, "Ông Nguyễn Văn An"),
    ]
    assert [place.standing.total for place in places] == [Decimal(95), Decimal(80), Decimal(70)]


def test_equal_totals_share_a_rank_and_the_next_rank_is_left_out(campaign, registration, secretary):
    for name, points in [("An", "8"), ("Bình", "9"), ("Cao", "9"), ("Dũng", "8"), ("Hải", "5")]:
        builders.person(registration, name, points, secretary, **MAN)

    assert _ranks(campaign) == [
        (1, "Ông Bình"),
        (1, "Ông Cao"),
        (3, "Ông An"),
        (3, "Ông Dũng"),
        (5, "Ông Hải"),
    ]


def test_totals_that_differ_by_a_hundredth_do_not_share_a_rank(campaign, registration, secretary):
    builders.person(registration, "An", "9", secretary, **WOMAN)
    better = builders.person(registration, "Yên", "9", secretary, **MAN)
    Score.objects.filter(sheet__nomination=better, criterion__clause="IV.1.b.3").update(
        points=Decimal("9.01")
    )

    assert _ranks(campaign) == [(1, "Ông Yên"), (2, "Bà An")]


def test_of_equals_women_stand_first_and_share_the_rank(campaign, registration, secretary):
    builders.person(registration, "Nguyễn Văn An", "9", secretary, **MAN)
    builders.person(registration, "Nguyễn Thị Yến", "9", secretary, **WOMAN)
    builders.person(registration, "Trần Văn Ánh", "9.5", secretary, **MAN)

    assert _ranks(campaign) == [
        (1, "Ông Trần Văn Ánh"),
        (2, "Bà Nguyễn Thị Yến"),
        (2, "Ông Nguyễn Văn An"),
    ]


@pytest.mark.parametrize(
    ("people", "women", "first"),
    [
        (100, 70, True),  # exactly seven of ten
        (10, 7, True),
        (100, 69, False),
        (1000, 699, False),
        (1000, 700, True),
        (3, 2, False),
        (3, 3, True),
        (7, 5, True),
        (100, 0, False),
        (100, None, False),
        (None, None, False),
        (0, 0, False),
    ],
)
def test_of_equal_collectives_one_with_seven_women_of_ten_stands_first(
    campaign, authority, unit, secretary, people, women, first
):
    last = factories.make_unit(authority, "Trường Y Jút")
    for each, numbers in [(unit, (None, None)), (last, (people, women))]:
        registration = builders.accepted(
            campaign, each, people_total=numbers[0], women_total=numbers[1]
        )
        factories.make_pledge(registration, result=Decimal(500))
        builders.scored(factories.make_nomination(registration), secretary)

    names = ["Thôn Đông", "Trường Y Jút"]
    expected = names[::-1] if first else names
    assert _ranks(campaign, SubjectKind.COLLECTIVE) == [(1, name) for name in expected]


def test_of_equals_of_one_sex_the_vietnamese_order_of_names_decides(
    campaign, registration, secretary
):
    order = [
        "Vũ Thị An", "Bùi Thị Ánh", "Trần Thị Dung", "Lê Thị Đào", "H'Nhơn Kbuôr", "H'Yŭn Kđoh",
    ]  # fmt: skip
    for name in reversed(order):
        builders.person(registration, name, "9", secretary, **WOMAN)

    assert [name for _, name in _ranks(campaign)] == [f"Bà {name}" for name in order]


def test_units_stand_in_the_order_of_their_names_and_numbers(campaign, authority, secretary):
    for name in ["Thôn 10", "Thôn 9", "Buôn Ƀrang", "Buôn Čuăh 2"]:
        registration = builders.accepted(campaign, factories.make_unit(authority, name))
        builders.scored(factories.make_nomination(registration), secretary)

    assert [name for _, name in _ranks(campaign, SubjectKind.COLLECTIVE)] == [
        "Buôn Ƀrang",
        "Buôn Čuăh 2",
        "Thôn 9",
        "Thôn 10",
    ]


def test_the_unfinished_stand_last_without_a_rank_by_name(campaign, registration, secretary):
    builders.person(registration, "Nguyễn Thị Yến", None, secretary, **WOMAN)
    builders.person(registration, "Nguyễn Văn An", None, secretary, **MAN)
    builders.person(registration, "Trần Văn Zin", "0", secretary, **MAN)

    assert _ranks(campaign) == [
        (1, "Ông Trần Văn Zin"),
        (None, "Ông Nguyễn Văn An"),
        (None, "Bà Nguyễn Thị Yến"),
    ]


def test_a_half_filled_sheet_has_no_total_and_no_rank(campaign, registration, secretary):
    whole = builders.person(registration, "An", "1", secretary)
    half = builders.person(registration, "Bình", None, secretary)
    builders.sheet(half, {"IV.1.b.1": "10", "IV.1.b.2": "10"}, secretary)

    first, second = ranking(campaign, SubjectKind.INDIVIDUAL)

    assert (first.nomination, first.rank) == (whole, 1)
    assert (second.rank, second.standing.total, second.standing.scored) == (None, None, 2)


def test_only_the_kind_that_was_asked_for_is_ranked(campaign, registration, secretary):
    person = builders.person(registration, "An", "9", secretary)
    family = builders.household(registration)
    whole = factories.make_nomination(registration)

    found = {kind: [place.nomination for place in ranking(campaign, kind)] for kind in SubjectKind}

    assert found == {
        SubjectKind.COLLECTIVE: [whole],
        SubjectKind.INDIVIDUAL: [person],
        SubjectKind.HOUSEHOLD: [family],
    }


def test_what_a_unit_gives_itself_is_no_score_of_the_secretariat(campaign, registration, secretary):
    nomination = builders.person(registration, "An", None, secretary)
    points = {each.clause: "10" for each in builders.judged(nomination)}
    builders.sheet(nomination, points, secretary, kind=SheetKind.SELF)

    (place,) = ranking(campaign, SubjectKind.INDIVIDUAL)

    assert ScoreSheet.objects.count() == 1
    assert (place.rank, place.standing.total, place.standing.scored) == (None, None, 0)
    assert standing_of(nomination).scored == 0


def _finished(campaign, unit, kind, by) -> None:
    """A candidate of that kind with every point there is."""
    registration = builders.accepted(campaign, unit)
    factories.make_pledge(registration, result=Decimal(500))
    entrant = None
    if kind != SubjectKind.COLLECTIVE:
        entrant = factories.make_entrant(registration, kind=kind.value)
    factories.make_contribution(registration, 60_000_000, entrant)
    builders.scored(factories.make_nomination(registration, entrant), by)


@pytest.mark.parametrize("kind", SubjectKind)
def test_the_board_asks_the_database_equally_often_for_1_and_for_40(
    campaign, authority, secretary, django_assert_num_queries, kind
):
    # candidates, criteria, tiers, points, contributions; pledges for collectives
    queries = 6 if kind == SubjectKind.COLLECTIVE else 5
    for number in range(40):
        _finished(campaign, factories.make_unit(authority, f"Thôn {number}"), kind, secretary)
        if number in (0, 39):
            with django_assert_num_queries(queries):
                places = ranking(campaign, kind)

    assert [place.standing.total for place in places] == [Decimal(100)] * 40


@pytest.mark.parametrize("kind", SubjectKind)
def test_one_candidate_alone_stands_as_among_all(campaign, registration, secretary, kind):
    factories.make_pledge(registration, result=Decimal(500))
    factories.make_pledge(registration)
    for name in ("Hoa", "Lan"):
        entrant = factories.make_entrant(registration, name, kind="household")
        factories.make_contribution(registration, 30_000_000, entrant)
        builders.scored(factories.make_nomination(registration, entrant), secretary, "7.5")
    builders.person(registration, "An", "8", secretary)
    builders.scored(factories.make_nomination(registration), secretary)

    places = ranking(campaign, kind)

    assert len(places) > 0
    for place in places:
        assert standing_of(place.nomination) == place.standing
