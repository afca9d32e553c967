"""One clock: read once, by the first middleware; the demo's day moves it, nothing else does."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings as project
from django.test import RequestFactory
from django.utils import timezone

from core.calendar import COMMUNE_TZ
from tests.factories import at
from thidua.middleware import DEMO_DAY_COOKIE, ClockMiddleware, on_demo_day

NOW = datetime(2026, 11, 22, 20, 30, 15, 7, tzinfo=UTC)  # 03:30 of the 23rd in the commune


def arrive(day: str | None = None) -> datetime:
    """The instant that a request gets on its way through the middleware."""
    request = RequestFactory().get("/")
    if day is not None:
        request.COOKIES[DEMO_DAY_COOKIE] = day
    return ClockMiddleware(lambda passed: passed)(request).received_at


def test_the_clock_stands_before_everything_else():
    assert project.MIDDLEWARE[0] == "thidua.middleware.ClockMiddleware"


def test_a_request_arrives_at_the_servers_time(settings):
    settings.DEMO = False
    before = timezone.now()

    arrived = arrive()

    assert before <= arrived <= timezone.now()
    assert arrived.utcoffset() == timedelta(0)


def test_without_demo_a_visitors_cookie_moves_nothing(settings):
    settings.DEMO = False

    assert abs(arrive("2024-04-01") - timezone.now()) < timedelta(minutes=1)


def test_in_the_demo_the_day_is_the_chosen_one(settings):
    settings.DEMO = True
    before = timezone.now().astimezone(COMMUNE_TZ)

    arrived = arrive("2024-10-20")

    moved = arrived.replace(year=before.year, month=before.month, day=before.day)
    assert arrived.date().isoformat() == "2024-10-20"
    assert timedelta(0) <= (moved - before) % timedelta(days=1) < timedelta(minutes=1)


@pytest.mark.parametrize("chosen", ["", "mai", "2024-02-30", "10/4/2024", "2024-04-10T00:00", "0"])
def test_in_the_demo_nonsense_is_the_demos_own_day(settings, chosen):
    settings.DEMO, settings.DEMO_DAY = True, "2024-04-01"

    assert arrive(chosen).date().isoformat() == "2024-04-01"


def test_the_time_of_day_is_that_of_the_commune():
    moved = on_demo_day(NOW, "2024-04-09")

    assert moved == at("2024-04-09 03:30:15.000007")


@pytest.mark.parametrize(
    ("now", "moved"),
    [
        (datetime(2026, 1, 1, 16, 59, 59, 999999, tzinfo=UTC), "2024-04-09 23:59:59.999999"),
        (datetime(2026, 1, 1, 17, tzinfo=UTC), "2024-04-09 00:00"),
        (datetime(2026, 1, 2, 0, tzinfo=COMMUNE_TZ), "2024-04-09 00:00"),
    ],
)
def test_midnight_is_that_of_the_commune(now, moved):
    assert on_demo_day(now, "2024-04-09") == at(moved)


def test_the_day_on_which_one_looks_can_be_set(settings):
    settings.DEMO_DAY = "2024-11-15"

    assert on_demo_day(NOW, "").date().isoformat() == "2024-11-15"


def test_a_page_is_drawn_at_the_instant_at_which_it_was_asked_for(client, campaign):
    client.at = at("2024-10-15 23:59:59.999999")
    before = client.get(campaign.get_absolute_url()).content.decode()
    client.at = at("2024-10-16 00:00")
    after = client.get(campaign.get_absolute_url()).content.decode()

    assert "Còn dưới 1 phút." in before
    assert "Bình xét đến hết ngày 31/10/2024" in after
