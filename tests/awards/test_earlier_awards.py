"""Awards that a subject has had: what is typed, and what the register knows."""

from uuid import UUID

import pytest
from django.urls import reverse

from awards.models import EarlierAward
from awards.nominations.history import known_awards
from awards.services.reporting import FIRST_YEAR, MOST_EARLIER, remove_earlier_award
from awards.states import NominationState
from core.errors import Duplicate, RuleBroken, Stale, WrongState
from tests import award_factories, factories, report_factories
from tests.awards import builders
from tests.awards.basis import EARLIER, add_earlier, everything, moved, told
from tests.awards.pages import at_field, messages, soup, table, words
from tests.factories import REVIEW
from tests.typed.page import open_form

KEY = UUID(int=7)


@pytest.fixture
def nomination(registration):
    """Bà H'Hen Niê, being put forward."""
    return factories.make_nomination(
        registration, factories.make_entrant(registration), NominationState.DRAFT
    )


@pytest.fixture
def browser(client, head):
    client.at = REVIEW
    client.force_login(head)
    return client


# --- typed


def test_one_is_written_down_and_taken_out_again(nomination, head):
    award = add_earlier(nomination, head)
    assert EarlierAward.objects.values(*EARLIER).get() == EARLIER

    remove_earlier_award(award=award, by=head, at=REVIEW)

    assert not EarlierAward.objects.exists()
    assert told(nomination) == [
        ("nomination.earlier_award_added", "2023: Lao động tiên tiến"),
        ("nomination.earlier_award_removed", "2023: Lao động tiên tiến"),
    ]


def test_the_same_form_sent_twice_adds_one(nomination, head):
    first = add_earlier(nomination, head, KEY)

    assert add_earlier(nomination, head, KEY).pk == first.pk
    other = add_earlier(nomination, head, KEY, year=2022)
    assert (other.form_key, EarlierAward.objects.count()) == (None, 2)


def test_the_same_award_is_not_listed_twice(nomination, head):
    add_earlier(nomination, head)
    before = everything()

    with pytest.raises(Duplicate):
        add_earlier(nomination, head, KEY)

    assert everything() == before


@pytest.mark.parametrize("year", [FIRST_YEAR - 1, 2025, -1])
def test_a_year_that_cannot_be_is_refused(nomination, head, year):
    before = everything()

    with pytest.raises(RuleBroken, match="từ 1945 đến 2024"):
        add_earlier(nomination, head, year=year)

    assert everything() == before


def test_the_list_has_an_end(nomination, head):
    for year in range(MOST_EARLIER):
        report_factories.make_earlier_award(nomination, year=1950 + year)

    with pytest.raises(RuleBroken, match="nhiều nhất 60 dòng"):
        add_earlier(nomination, head)


def test_what_is_gone_already_is_not_taken_out_twice(nomination, head):
    award = add_earlier(nomination, head)
    remove_earlier_award(award=EarlierAward.objects.get(), by=head, at=REVIEW)
    before = everything()

    with pytest.raises(Stale):
        remove_earlier_award(award=award, by=head, at=REVIEW)

    assert everything() == before


def test_nothing_is_taken_out_of_what_was_handed_in(nomination, head):
    award = add_earlier(nomination, head)
    award.nomination = moved(nomination, NominationState.SUBMITTED)
    before = everything()

    with pytest.raises(WrongState):
        remove_earlier_award(award=award, by=head, at=REVIEW)

    assert everything() == before


# --- what the register knows


@pytest.fixture
def earlier(nomination, secretary, authority):
    """An award of the same woman, of the same unit, in another campaign."""
    other = builders.another_campaign(authority)
    registration = builders.accepted(other, nomination.unit)
    before = factories.make_nomination(registration, factories.make_entrant(registration))
    return award_factories.make_granted(before, secretary)


def test_an_award_of_another_campaign_is_known(nomination, earlier, client, browser):
    assert known_awards(nomination) == ([earlier], [])

    page = browser.get(reverse("awards:earlier_awards", args=[nomination.pk]))

    assert table(page)[0][:3] == [
        "2024",
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
        f"150/QĐ-UBND ngày 18/11/2024, {earlier.decided_by}",
    ]


def test_revoked_ones_and_its_own_are_not(nomination, earlier, secretary):
    award_factories.make_revocation(earlier, secretary)
    own = award_factories.make_granted(nomination, secretary)

    assert known_awards(nomination) == ([], [])
    assert known_awards(earlier.nomination) == ([own], [])


def test_another_unit_of_the_same_name_and_year_is_only_alike(
    nomination, earlier, other_unit, browser
):
    earlier.nomination.unit = other_unit
    earlier.nomination.save()

    assert known_awards(nomination) == ([], [earlier])
    page = browser.get(reverse("awards:earlier_awards", args=[nomination.pk]))
    assert "Bà H'Hen Niê , Thôn Đông" in words(soup(page).select_one(".item-list"))


def test_of_two_alike_in_one_unit_nothing_is_known_for_sure(nomination, earlier, registration):
    entrant = factories.make_entrant(registration, namesake=1)
    factories.make_nomination(registration, entrant)

    assert known_awards(nomination) == ([], [earlier])


def test_an_award_of_another_commune_is_not_known(nomination, earlier):
    earlier.authority = factories.make_authority("xã Khác", "xa-khac")
    earlier.save()

    assert known_awards(nomination) == ([], [])


# --- the page


def test_one_more_of_the_same_leads_back_to_the_form(nomination, browser):
    address = reverse("awards:earlier_award_add", args=[nomination.pk])
    form = open_form(browser, address)

    answer = browser.post(address, {**form, **EARLIER, "_more": "1"})

    assert answer.url == address
    assert EarlierAward.objects.get().form == "Lao động tiên tiến"


@pytest.mark.parametrize("year", ["1944", "2025", "hai nghìn", ""])
def test_a_wrong_year_comes_back_with_what_was_typed(nomination, browser, year):
    address = reverse("awards:earlier_award_add", args=[nomination.pk])
    before = everything()

    answer = browser.post(address, {**EARLIER, "year": year})

    assert at_field(answer, "year")
    assert "Lao động tiên tiến" in answer.content.decode()
    assert everything() == before


def test_a_button_takes_it_out(nomination, head, browser):
    award = add_earlier(nomination, head)
    address = reverse("awards:earlier_award_remove", args=[nomination.pk, award.pk])

    answer = browser.post(address, follow=True)

    assert messages(answer) == ["Đã xóa: 2023: Lao động tiên tiến."]
    assert browser.post(address).status_code == 404


def test_an_award_of_another_nomination_is_not_taken_out_here(nomination, registration, browser):
    other = factories.make_nomination(registration, state=NominationState.DRAFT)
    award = report_factories.make_earlier_award(other)

    address = reverse("awards:earlier_award_remove", args=[nomination.pk, award.pk])

    assert browser.post(address).status_code == 404
    assert EarlierAward.objects.exists()
