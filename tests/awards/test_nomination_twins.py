"""One achievement, one nomination: who has put forward the same one, and the way out."""

import pytest

from awards.models import Nomination
from awards.nominations.subjects import of_outsider, of_registration, of_unit
from awards.services.nominating import start_found, start_nominations
from awards.services.nomination_course import reopen_nomination, withdraw_nomination
from awards.states import NominationState
from campaigns.states import SubjectKind
from core.errors import Duplicate
from tests import factories
from tests.awards import builders
from tests.awards.nominating import everything, fresh, submit
from tests.awards.nominating import fill as fill_in
from tests.factories import REVIEW

NAME = "Y Thih Niê"
SENTENCE = (
    "Bà Y Thih Niê (1985) đã được Buôn Čuăh đề nghị Giấy khen xã trong phong trào này (đang lập)."
)
OUTSIDER = {
    "subject_name": NAME,
    "honorific": "ba",
    "birth_year": 1985,
    "occupation": "Nông dân",
}


@pytest.fixture
def rival(campaign, other_unit, other_head) -> Nomination:
    """Y Thih Niê, born 1985, put forward by Buôn Čuăh."""
    theirs = builders.accepted(campaign, other_unit)
    entrant = factories.make_entrant(theirs, NAME)
    return start(theirs, other_head, entrant)


@pytest.fixture
def entrant(registration):
    """The same name and year on Thôn Đông's list."""
    return factories.make_entrant(registration, NAME)


def start(registration, by, *entrants, **given) -> Nomination:
    return start_nominations(
        registration=registration,
        entrants=entrants,
        tier=registration.campaign.tiers.last(),
        by=by,
        at=REVIEW,
        **given,
    )[0]


def find(campaign, by, subject, **given) -> Nomination:
    tier = campaign.tiers.last()
    return start_found(campaign=campaign, subject=subject, tier=tier, by=by, at=REVIEW, **given)


def test_a_second_unit_reads_who_came_first_and_for_what(registration, entrant, rival, head):
    other = factories.make_entrant(registration, "Trần Văn Minh")
    before = everything()

    with pytest.raises(Duplicate) as refusal:
        start(registration, head, other, entrant)

    assert str(refusal.value) == SENTENCE
    assert everything() == before


def test_another_person_of_that_name_gets_the_next_number(registration, entrant, rival, head):
    made = start(registration, head, entrant, namesakes=[entrant.pk])

    assert (rival.namesake, made.namesake) == (0, 1)
    assert rival.subject_key == made.subject_key


def test_two_of_one_name_on_one_list_are_two_people(registration, entrant, head):
    twin = factories.make_entrant(registration, NAME, namesake=1)

    made = start_nominations(
        registration=registration,
        entrants=[entrant, twin],
        tier=registration.campaign.tiers.last(),
        by=head,
        at=REVIEW,
    )

    assert [each.namesake for each in made] == [0, 1]


def test_what_was_withdrawn_blocks_nobody(registration, entrant, rival, head, other_head):
    submit(fill_in(rival, other_head), other_head, REVIEW)
    withdraw_nomination(nomination=fresh(rival), by=other_head, at=REVIEW)

    made = start(registration, head, entrant)

    assert (made.namesake, made.state) == (0, NominationState.DRAFT)
    with pytest.raises(Duplicate, match="đã được Thôn Đông đề nghị"):
        reopen_nomination(nomination=fresh(rival), by=other_head, at=REVIEW)
    assert fresh(rival).state == NominationState.WITHDRAWN


def test_the_office_reads_it_too_and_may_say_that_it_is_another(campaign, unit, rival, secretary):
    outsider = of_outsider(SubjectKind.INDIVIDUAL, unit, OUTSIDER)

    with pytest.raises(Duplicate) as refusal:
        find(campaign, secretary, outsider)
    made = find(campaign, secretary, outsider, namesake=True)

    assert str(refusal.value) == SENTENCE
    assert made.namesake == 1


@pytest.mark.parametrize("namesake", [False, True])
def test_a_unit_is_one_unit_whatever_anybody_says(registration, collective, secretary, namesake):
    campaign = registration.campaign
    for subject in (of_registration(registration), of_unit(registration.unit)):
        with pytest.raises(Duplicate, match="Thôn Đông đã được Thôn Đông đề nghị"):
            find(campaign, secretary, subject, namesake=namesake)

    assert campaign.nominations.count() == 1
