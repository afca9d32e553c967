"""The pages of near copies: for the secretariat, both texts with the common passages marked."""

import pytest
from django.urls import reverse

from tests import award_factories, factories
from tests.awards import builders, pages
from tests.awards.test_similarity import OTHER_WORK, ROAD
from tests.factories import REVIEW


@pytest.fixture
def copies(registration, secretary):
    """An has written a report, Bình has copied it and told of something more; Cao has not."""
    found = []
    for name, text in [("An", ROAD), ("Bình", f"{ROAD} Sau đó nghỉ."), ("Cao", OTHER_WORK)]:
        nomination = builders.person(registration, name, None, secretary)
        award_factories.make_report(
            nomination, secretary, overview="", achievements=text, summary=""
        )
        found.append(nomination)
    return found


READERS = {
    "secretary": 200,
    "chairman": 404,
    "council_member": 404,
    "supervisor": 404,
    "head": 404,
    "administrator": 404,
    "stranger": 404,
}


@pytest.mark.parametrize("who", READERS)
def test_only_the_secretariat_compares(who, copies, campaign, client, request):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))
    one, other, _ = copies

    answers = {
        client.get(reverse("awards:similar", args=[campaign.pk])).status_code,
        client.get(
            reverse("awards:similar_pair", args=[campaign.pk, one.pk, other.pk])
        ).status_code,
    }

    assert answers == {READERS[who]}


def test_the_list_names_the_pairs_with_their_percent(copies, campaign, office):
    answer = office.get(reverse("awards:similar", args=[campaign.pk]))

    ((first, second, percent, _),) = pages.table(answer)
    assert (first, second) == ("Bà An Thôn Đông", "Bà Bình Thôn Đông")
    assert percent.endswith("%")


def test_nobody_similar_is_said_so(campaign, office):
    answer = office.get(reverse("awards:similar", args=[campaign.pk]))

    assert "Không có hai báo cáo nào giống nhau từ 70% trở lên." in answer.content.decode()


def test_both_texts_stand_side_by_side_with_what_is_common(copies, campaign, office):
    one, other, _ = copies

    answer = office.get(reverse("awards:similar_pair", args=[campaign.pk, one.pk, other.pk]))

    marks = [pages.words(each) for each in pages.soup(answer).select("td mark")]
    assert [each.get_text() for each in pages.soup(answer).select("tbody td")] == [
        ROAD,
        f"{ROAD} Sau đó nghỉ.",
    ]
    assert marks == [ROAD.rstrip(".")] * 2


@pytest.mark.parametrize("keys", [(0, 0), (0, 9)])
def test_a_pair_is_two_reports_of_the_campaign(keys, copies, campaign, office):
    first, second = (copies[key].pk if key < 3 else 0 for key in keys)

    answer = office.get(reverse("awards:similar_pair", args=[campaign.pk, first, second]))

    assert answer.status_code == 404


def test_the_page_of_a_candidate_shows_its_own_pairs(copies, office):
    one, _, unlike = copies

    texts = [
        office.get(reverse("awards:eligibility", args=[each.pk])).content.decode()
        for each in (one, unlike)
    ]

    assert ["Bà An và Bà Bình" in each for each in texts] == [True, False]
    assert "Không giống báo cáo nào khác trong 3 báo cáo" in texts[1]


def test_others_see_no_comparison_on_the_page_of_a_candidate(copies, chairman, client):
    client.at = REVIEW
    client.force_login(chairman)

    answer = client.get(reverse("awards:eligibility", args=[copies[0].pk]))

    assert (answer.status_code, "giống báo cáo khác" in answer.content.decode()) == (200, False)


def test_a_conflict_stands_on_top_of_the_page(authority, unit, collective, office):
    factories.make_nomination(builders.accepted(builders.another_campaign(authority), unit))

    answer = office.get(reverse("awards:eligibility", args=[collective.pk]))

    (notice,) = pages.soup(answer).select(".notice-bad")
    assert pages.words(notice).startswith("Một thành tích chỉ khen một hình thức")
