"""Number and day of the plan: written by the secretariat, cited from then on."""

import json
from datetime import date, timedelta

import pytest
from django.urls import reverse
from pytest_django.asserts import assertRedirects

from audit.actions import Action
from audit.models import Entry
from campaigns.models import Campaign
from campaigns.services import BOTH, state_plan
from core.errors import NotAllowed, RuleBroken
from registrations.papers.parts import own_plan
from tests.awards.pages import soup, summary
from tests.conftest import ClockClient
from tests.factories import OPEN

FACTS = {
    "plan_number": "15/KH-UBND",
    "plan_issued_on": date(2024, 3, 5),
}
TYPED = FACTS | {"plan_issued_on": "5/3/2024"}
COLUMNS = (*FACTS,)


def stored(campaign) -> dict:
    return Campaign.objects.values(*COLUMNS).get(pk=campaign.pk)


def written(campaign):
    return Entry.objects.about(campaign).filter(action=Action.CATALOGUE_CHANGED)


@pytest.fixture
def browser(secretary) -> ClockClient:
    found = ClockClient()
    found.at = OPEN
    found.force_login(secretary)
    return found


@pytest.fixture
def address(campaign) -> str:
    return reverse("campaigns:plan_facts", args=[campaign.pk])


def test_what_is_written_is_cited_and_stands_in_the_history(campaign, secretary):
    before = stored(campaign)

    state_plan(campaign=campaign, by=secretary, at=OPEN, **FACTS)

    assert stored(campaign) == FACTS
    campaign.refresh_from_db()
    assert "Kế hoạch số 15/KH-UBND ngày 05 tháng 3 năm 2024" in own_plan(campaign)
    entry = written(campaign).get()
    assert (entry.actor, entry.at) == (secretary, OPEN)
    assert json.loads(entry.values)["plan_number"] == [before["plan_number"], "15/KH-UBND"]


def test_the_same_once_more_is_no_history(campaign, secretary):
    for _ in range(2):
        state_plan(campaign=campaign, by=secretary, at=OPEN, **FACTS)

    assert written(campaign).count() == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"plan_issued_on": None}, BOTH),
        ({"plan_number": ""}, BOTH),
        ({"plan_issued_on": OPEN.date() + timedelta(1)}, "không được sau hôm nay"),
    ],
)
def test_half_of_it_or_a_day_to_come_is_refused(campaign, secretary, change, reason):
    before = stored(campaign)

    with pytest.raises(RuleBroken, match=reason[:40]):
        state_plan(campaign=campaign, by=secretary, at=OPEN, **FACTS | change)

    assert stored(campaign) == before
    assert not written(campaign).exists()


@pytest.mark.parametrize(
    "name", ["head", "chairman", "council_member", "supervisor", "administrator", "stranger"]
)
def test_nobody_else_writes_it(name, campaign, address, request):
    who = request.getfixturevalue(name)
    before = stored(campaign)
    browser = ClockClient()
    browser.at = OPEN
    browser.force_login(who)

    with pytest.raises(NotAllowed):
        state_plan(campaign=campaign, by=who, at=OPEN, **FACTS)

    for answer in (browser.get(address), browser.post(address, TYPED)):
        # To a stranger there is no such campaign.
        if name == "stranger":
            assert answer.status_code == 404
        else:
            assertRedirects(answer, campaign.get_absolute_url(), fetch_redirect_response=False)
    public = browser.get(campaign.get_absolute_url())
    assert address not in public.content.decode()
    assert stored(campaign) == before


def test_the_page_is_found_where_the_plan_is_read(campaign, browser, address):
    page = soup(browser.get(campaign.get_absolute_url()))

    assert page.find("a", href=address).text == "Ghi số, ngày của kế hoạch"


def test_the_page_takes_what_is_typed(campaign, browser, address):
    answer = browser.post(address, TYPED, follow=True)

    assert stored(campaign) == FACTS
    assert "15/KH-UBND, ngày 05/03/2024" in answer.content.decode()


def test_the_page_says_what_is_wrong_and_keeps_what_was_typed(campaign, browser, address):
    answer = browser.post(address, TYPED | {"plan_number": ""})

    assert BOTH in " ".join(summary(answer))
    page = soup(answer)
    assert page.find(attrs={"name": "plan_issued_on"})["value"] == "5/3/2024"
    assert stored(campaign)["plan_issued_on"] is None
