"""Putting forward the unit, people and households: once each, for one form of award."""

import pytest

from awards.services.nominating import start_nominations
from awards.states import NominationState, Procedure
from core.errors import RuleBroken, WrongState
from registrations.states import EntrantKind, State
from tests import factories
from tests.awards import builders
from tests.awards.nominating import actions, everything
from tests.factories import REVIEW


@pytest.fixture
def people(registration) -> list:
    """A person and a household on Thôn Đông's list."""
    return [
        factories.make_entrant(registration, "H'Hen Niê"),
        factories.make_entrant(registration, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD),
    ]


def start(registration, by, **given):
    tier = given.pop("tier", None) or registration.campaign.tiers.last()
    return start_nominations(registration=registration, tier=tier, by=by, at=REVIEW, **given)


def test_the_unit_and_those_chosen_are_put_forward_with_their_details(registration, people, head):
    unit, person, home = start(registration, head, itself=True, entrants=people)

    assert [str(each) for each in (unit, person, home)] == [
        "Thôn Đông",
        "Bà H'Hen Niê",
        "Hộ bà Nguyễn Thị Hoa",
    ]
    assert {each.state for each in (unit, person, home)} == {NominationState.DRAFT}
    assert person.procedure == Procedure.ORDINARY
    assert (person.birth_year, person.occupation) == (1985, "Nông dân")
    assert (person.entrant, home.entrant, unit.entrant) == (*people, None)
    assert [actions(each) for each in (unit, person)] == [["nomination.started"]] * 2


def test_a_second_click_gives_the_same_and_changes_nothing(registration, people, head):
    first = start(registration, head, itself=True, entrants=people)
    before = everything()

    second = start(registration, head, itself=True, entrants=people)

    assert [each.pk for each in second] == [each.pk for each in first]
    assert everything() == before


def test_who_is_put_forward_already_keeps_the_first_tier(registration, people, head):
    (first,) = start(registration, head, entrants=people[:1])

    higher = registration.campaign.tiers.first()
    again, new = start(registration, head, entrants=people, tier=higher)

    assert (again.pk, again.tier) == (first.pk, registration.campaign.tiers.last())
    assert new.tier == higher


@pytest.mark.parametrize("state", [state for state in State if state != State.ACCEPTED])
def test_only_accepted_registrations_nominate(campaign, unit, head, state):
    registration = factories.make_registration(campaign, unit, state)

    with pytest.raises(WrongState, match="đăng ký đã được tiếp nhận"):
        start(registration, head, itself=True)

    assert not campaign.nominations.exists()


@pytest.mark.parametrize("case", ["nobody", "somebody else's", "another campaign's tier"])
def test_what_makes_no_sense_is_refused(case, registration, other_unit, authority, head):
    foreign = factories.make_entrant(builders.accepted(registration.campaign, other_unit))
    given = {
        "nobody": {},
        "somebody else's": {"itself": True, "entrants": [foreign]},
        "another campaign's tier": {
            "itself": True,
            "tier": builders.another_campaign(authority).tiers.first(),
        },
    }[case]
    before = everything()

    with pytest.raises(RuleBroken):
        start(registration, head, **given)

    assert everything() == before
