"""The demo's doors: open in demo mode only, and only into this house."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from accounts.models import User
from tests import factories
from tests.accounts.acts import signed_in
from thidua.demo.people import DAYS, ROLES
from thidua.middleware import DEMO_DAY_COOKIE

DAY = reverse("demo_day")


@pytest.fixture
def demo(settings):
    settings.DEMO = True
    settings.DEMO_DAY = "2024-04-01"
    return settings


@pytest.fixture
def browser(db) -> Client:
    """A visitor whose requests arrive at the real time of day."""
    return Client()


@pytest.fixture
def people(db) -> list[User]:
    """Everybody whom the demo offers."""
    return [User.objects.create_user(each.username, full_name=each.full_name) for each in ROLES]


def enter(browser, username: str):
    return browser.post(reverse("demo_enter", args=[username]))


def page_of(answer) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.parametrize("role", ROLES, ids=[each.username for each in ROLES])
def test_a_button_lets_a_visitor_in_as_somebody(demo, browser, people, role):
    answer = enter(browser, role.username)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(browser) == str(User.objects.get(username=role.username).pk)


@pytest.mark.parametrize("role", ROLES, ids=[each.username for each in ROLES])
def test_without_demo_the_door_is_not_there(settings, browser, people, role):
    settings.DEMO = False

    assert enter(browser, role.username).status_code == 404
    assert signed_in(browser) is None


def test_nobody_else_can_be_entered(demo, browser, people, django_user_model):
    django_user_model.objects.create_superuser("keeper", full_name="Đỗ Thành Công")

    assert enter(browser, "keeper").status_code == 404
    assert enter(browser, "nobody").status_code == 404
    assert signed_in(browser) is None


def test_somebody_who_is_not_loaded_yet_is_not_found(demo, browser):
    assert enter(browser, "vanphong").status_code == 404


@pytest.mark.parametrize("mode", [True, False])
def test_a_link_alone_opens_no_door(settings, browser, people, mode):
    settings.DEMO = mode

    assert browser.get(reverse("demo_enter", args=["vanphong"])).status_code == 405
    assert browser.get(DAY).status_code == 405
    assert signed_in(browser) is None


def test_another_site_cannot_press_the_button(demo, people):
    browser = Client(enforce_csrf_checks=True)

    assert enter(browser, "vanphong").status_code == 403
    assert browser.post(DAY, {"day": "2024-04-10"}).status_code == 403
    assert signed_in(browser) is None


def test_the_sign_in_page_offers_every_role(demo, browser):
    page = page_of(browser.get(reverse("account_login")))

    section = page.find("section", attrs={"aria-labelledby": "vao-thu"})
    assert [(form["action"], form.button.get_text()) for form in section("form")] == [
        (reverse("demo_enter", args=[each.username]), each.words) for each in ROLES
    ]


def test_without_demo_the_sign_in_page_offers_none(settings, browser):
    settings.DEMO = False

    page = page_of(browser.get(reverse("account_login")))

    assert page.find("section", attrs={"aria-labelledby": "vao-thu"}) is None
    assert page.select(".demo-bar") == []
    assert len(page("form")) == 1


def chosen(page: BeautifulSoup) -> list[str]:
    return [each["value"] for each in page.select("#demo-day option[selected]")]


def test_the_bar_offers_the_days_worth_a_look(demo, browser):
    page = page_of(browser.get(reverse("account_login")))

    offered = [(each["value"], each.get_text()) for each in page.select("#demo-day option")]
    assert offered == list(DAYS)
    assert chosen(page) == ["2024-04-01"]


def test_choosing_a_day_moves_the_whole_portal(demo, browser, campaign):
    address = campaign.get_absolute_url()
    answer = browser.post(DAY, {"day": "2024-04-10", "next": address})

    page = page_of(browser.get(address))

    assert (answer.status_code, answer["Location"]) == (302, address)
    assert chosen(page) == ["2024-04-10"]
    assert page.select_one(".deadline").get_text().startswith("Tổ chức thi đua đến")


def test_a_day_of_ones_own_is_offered_too(demo, browser):
    browser.post(DAY, {"day": "2024-06-30"})

    page = page_of(browser.get(reverse("account_login")))

    assert chosen(page) == ["2024-06-30"]
    assert page.select_one("#demo-day option").get_text() == "30/06/2024"


def test_the_choice_is_a_cookie_that_no_script_reads(demo, browser):
    cookie = browser.post(DAY, {"day": "2024-04-10"}).cookies[DEMO_DAY_COOKIE]

    kept = (cookie.value, cookie["max-age"], cookie["httponly"], cookie["samesite"])
    assert kept == ("2024-04-10", 7 * 24 * 3600, True, "Lax")


def test_without_demo_there_is_no_choice(settings, browser):
    settings.DEMO = False

    answer = browser.post(DAY, {"day": "2024-04-10"})

    assert answer.status_code == 404
    assert DEMO_DAY_COOKIE not in answer.cookies


@pytest.mark.parametrize("day", ["", "mai", "2024-02-30", "10/4/2024", "2024-04-10; path=/x"])
def test_nonsense_chooses_nothing(demo, browser, day):
    answer = browser.post(DAY, {"day": day})

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert DEMO_DAY_COOKIE not in answer.cookies


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "http:///evil.example",
        "javascript:alert(1)",
        "",
    ],
)
def test_it_leads_to_no_other_house(demo, browser, target):
    answer = browser.post(DAY, {"day": "2024-04-10", "next": target})

    assert answer["Location"] == "/"


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2100-12-31", "9999-12-31"])
def test_no_day_breaks_the_portal(demo, campaign, unit, head, day):
    browser = Client()
    browser.force_login(head)
    browser.post(DAY, {"day": day})
    start = reverse("registrations:start", args=[campaign.pk, unit.pk])

    answers = [
        browser.get("/"), browser.get(campaign.get_absolute_url()), browser.post(start, follow=True)
    ]  # fmt: skip

    assert [answer.status_code for answer in answers] == [200, 200, 200]


def test_a_registration_is_refused_on_a_day_after_the_deadline(demo, campaign, unit, head):
    browser = Client()
    browser.force_login(head)
    browser.post(DAY, {"day": "2024-04-10"})

    browser.post(reverse("registrations:start", args=[campaign.pk, unit.pk]))

    assert campaign.registrations.count() == 0


def test_a_registration_is_taken_on_a_day_before_it(demo, campaign, unit, head):
    browser = Client()
    browser.force_login(head)
    browser.post(DAY, {"day": "2024-04-09"})

    browser.post(reverse("registrations:start", args=[campaign.pk, unit.pk]))

    day = campaign.registrations.get().started_at.astimezone(factories.COMMUNE_TZ).date()
    assert day.isoformat() == "2024-04-09"
