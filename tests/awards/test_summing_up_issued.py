"""Once the report for the district has gone out, its page shows the signed one and no draft."""

import pytest
from django.urls import reverse

from awards.states import PaperKind
from tests.award_factories import make_outgoing
from tests.awards.builders import another_campaign
from tests.awards.pages import soup, words
from tests.factories import REVIEW
from tests.structure.page import faults


@pytest.fixture
def page(client, campaign, request):
    def opened(who: str):
        client.at = REVIEW
        client.force_login(request.getfixturevalue(who))
        return client.get(reverse("registrations:summing_up", args=[campaign.pk]))

    return opened


def drafts(campaign) -> set[str]:
    name = "registrations:summing_up_paper"
    return {reverse(name, args=[campaign.pk]), reverse(name, args=[campaign.pk, "docx"])}


def links(answer) -> set[str]:
    return {each["href"] for each in soup(answer).main.find_all("a")}


@pytest.mark.parametrize("who", ["secretary", "chairman"])
def test_the_signed_report_stands_where_the_draft_stood(who, page, campaign, secretary):
    before = page(who)
    paper = make_outgoing(PaperKind.SUMMING_UP, campaign, secretary, "31/BC-UBND")
    after = page(who)

    assert drafts(campaign) <= links(before)
    assert not drafts(campaign) & links(after)
    assert paper.get_absolute_url() in links(after)
    assert "đã ban hành: số 31/BC-UBND , ngày 18/11/2024" in words(soup(after).main)
    assert "bản dự thảo" not in words(soup(after).main)
    assert faults(after) == []


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_address_of_the_draft_leads_to_the_signed_one(form, office, campaign, secretary):
    paper = make_outgoing(PaperKind.SUMMING_UP, campaign, secretary)

    answer = office.get(reverse("registrations:summing_up_paper", args=[campaign.pk, form]))

    assert answer.url == paper.get_absolute_url()
    page = office.get(answer.url)
    assert "hãy xem bản đã ký" in words(soup(page))


def test_the_newest_of_two_is_shown(page, campaign, secretary):
    old = make_outgoing(PaperKind.SUMMING_UP, campaign, secretary, "31/BC-UBND")
    new = make_outgoing(
        PaperKind.SUMMING_UP, campaign, secretary, "35/BC-UBND", replaces=old, reason="Sai số"
    )

    shown = page("secretary")

    assert new.get_absolute_url() in links(shown)
    assert "31/BC-UBND" not in words(soup(shown).main)


def test_a_report_of_another_campaign_changes_nothing(page, authority, campaign, secretary):
    make_outgoing(PaperKind.SUMMING_UP, another_campaign(authority), secretary)

    assert drafts(campaign) <= links(page("secretary"))
