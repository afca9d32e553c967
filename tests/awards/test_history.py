"""Earlier awards beside a name: from the register and as they are told."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import EarlierAward, Nomination
from awards.nominations.history import history_of
from campaigns.states import CommendationKind
from tests import award_factories, factories
from tests.awards import builders, pages


@pytest.fixture
def before(authority, unit):
    """An earlier campaign with an accepted registration of Thôn Đông."""
    campaign = builders.another_campaign(authority)
    return builders.accepted(campaign, unit)


def awarded(registration, secretary, entrant=None, **fields):
    nomination = factories.make_nomination(registration, entrant)
    return award_factories.make_granted(nomination, secretary, **fields)


def entries(nomination: Nomination):
    found = history_of([nomination])
    return list(found[nomination.pk].entries) if found else []


def test_nobody_has_a_history_before_anything_was_given(collective):
    assert history_of([collective]) == {}


def test_an_award_of_an_earlier_campaign_stands_beside_the_name(before, collective, secretary):
    award = awarded(before, secretary)

    (past,) = entries(collective)

    assert (past.award, past.is_doubtful) == (award, False)


def test_the_award_of_this_very_nomination_is_no_earlier_one(collective, secretary):
    award_factories.make_granted(collective, secretary)

    assert history_of([collective]) == {}


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (CommendationKind.MERIT, True),
        (CommendationKind.CAMPAIGN, False),
        (CommendationKind.SUDDEN, False),
    ],
)
def test_only_merit_counts_for_a_higher_merit_award(kind, counts, before, collective, secretary):
    awarded(before, secretary, commendation_kind=kind)

    (past,) = entries(collective)

    assert past.counts_for_merit is counts


def test_a_revoked_award_is_shown_and_counts_for_nothing(before, collective, secretary):
    award = awarded(before, secretary, commendation_kind=CommendationKind.MERIT)
    award_factories.make_revocation(award, secretary)

    (past,) = entries(collective)

    assert (past.award.is_revoked, past.counts_for_merit) == (True, False)


def test_a_person_is_known_again_by_name_and_year(before, person, secretary):
    awarded(before, secretary, factories.make_entrant(before, "H’Hen Niê", birth_year=1985))
    awarded(before, secretary, factories.make_entrant(before, "H'Hen Niê", birth_year=1986))

    (past,) = entries(person)

    assert past.award.name == "Bà H’Hen Niê"


def test_the_same_name_in_another_unit_is_shown_with_a_doubt(before, other_unit, person, secretary):
    elsewhere = builders.accepted(before.campaign, other_unit)
    awarded(elsewhere, secretary, factories.make_entrant(elsewhere, "H'Hen Niê"))

    (past,) = entries(person)

    assert past.is_doubtful


def test_another_commune_has_its_own_register(collective, person, secretary):
    stranger = factories.make_authority("xã Khác", "xa-khac")
    unit = factories.make_unit(stranger, "Thôn Đông")
    there = builders.accepted(builders.another_campaign(stranger), unit)
    awarded(there, secretary, factories.make_entrant(there, "H'Hen Niê"))

    assert history_of([collective, person]) == {}


def test_what_the_subject_tells_of_stands_there_too(collective):
    told = EarlierAward.objects.create(nomination=collective, year=2022, form="Giấy khen huyện")

    assert history_of([collective])[collective.pk].told == (told,)


def test_a_whole_list_costs_as_much_as_one_name(before, registration, secretary):
    listed = [builders.person(registration, f"Người {n}", None, secretary) for n in range(5)]
    for each in listed:
        awarded(before, secretary, factories.make_entrant(before, each.subject_name))

    with CaptureQueriesContext(connection) as asked:
        found = history_of(listed)

    assert (len(found), len(asked)) == (5, 2)


def test_the_page_says_what_an_award_is_worth(before, collective, secretary, office):
    award = awarded(before, secretary, decided_on=date(2023, 12, 1))
    award_factories.make_revocation(award, secretary)

    answer = office.get(reverse("awards:eligibility", args=[collective.pk]))

    ((year, _form, decision, source, note),) = pages.table(answer)
    assert (year, source) == ("2023", "Sổ khen thưởng, số 01/2023")
    assert decision.startswith("150/QĐ-UBND ngày 01/12/2023")
    assert note == (
        "Đã hủy bỏ, thu hồi Phong trào thi đua (chuyên đề): không tính để xét khen công trạng"
    )
