"""The bar at the top of every page: few links, and the one that one is on."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from registrations.states import State
from tests import factories
from tests.factories import REVIEW
from tests.thidua.home import words


@pytest.fixture
def bar(client, campaign):
    """The links of the bar on a page: what they are called, and how each is marked."""
    client.at = REVIEW

    def look(user, address):
        client.force_login(user)
        answer = client.get(address)
        assert answer.status_code == 200
        page = BeautifulSoup(answer.content, "html.parser")
        links = page.select("nav[aria-label=Chính] a")
        return {words(link): link.get("aria-current", "") for link in links}

    return look


def test_even_a_secretary_who_keeps_the_catalogue_has_six_links(secretary, bar):
    secretary.is_staff = True
    secretary.save()

    assert len(bar(secretary, reverse("home"))) == 6


PLACES = {
    "registrations:desk": ("Đăng ký", "page"),
    "registrations:call_list": ("Đăng ký", "true"),
    "registrations:report_requests": ("Đăng ký", "true"),
    "registrations:summing_up": ("Đăng ký", "true"),
    "registrations:progress": ("Tiến độ", "page"),
    "registrations:assignments": ("Tiến độ", "true"),
    "awards:board": ("Khen thưởng", "true"),
    "awards:nomination_desk": ("Khen thưởng", "page"),
    "awards:sessions": ("Khen thưởng", "true"),
    "awards:decisions": ("Khen thưởng", "true"),
    "awards:papers": ("Văn bản", "page"),
}


@pytest.mark.parametrize("name", PLACES)
def test_the_link_that_leads_to_the_page_is_marked(campaign, secretary, bar, name):
    marked = bar(secretary, reverse(name, args=[campaign.pk]))

    assert {each for each in marked.items() if each[1]} == {PLACES[name]}


@pytest.mark.parametrize(("name", "marked"), [("secretary", {"Đăng ký"}), ("head", set())])
def test_a_registration_lies_under_the_desk(campaign, unit, request, bar, name, marked):
    registration = factories.make_registration(campaign, unit, State.ACCEPTED)

    links = bar(request.getfixturevalue(name), registration.get_absolute_url())

    assert {label for label, value in links.items() if value} == marked


def test_at_home_the_first_link_alone_is_marked(secretary, bar):
    links = bar(secretary, reverse("home"))

    assert list(links.values()) == ["page", "", "", "", ""]
