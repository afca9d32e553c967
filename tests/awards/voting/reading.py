"""All that a person can read of a session: to compare what two different votes leave behind."""

from django.core.cache import cache
from django.urls import NoReverseMatch, reverse

from accounts.models import User
from awards.models import CouncilSession
from awards.urls import urlpatterns
from registrations.urls import urlpatterns as of_registrations
from tests.awards.pages import soup
from tests.awards.voting import acts
from tests.conftest import ClockClient
from tests.structure.page import is_page

NAMES = [
    *(f"awards:{each.name}" for each in urlpatterns),
    *(f"registrations:{each.name}" for each in of_registrations),
]
# They are new each time a page is drawn.
FRESH = ("csrfmiddlewaretoken", "_whose", "_tab", "_seen", "form_key", "key")


def addresses(session: CouncilSession) -> list[str]:
    """Every address that has to do with the session, its campaign, a member or a candidate."""
    member, item = acts.seat(session, 5), session.items.first()
    given = [
        [session.campaign_id],
        [session.pk],
        [session.pk, 1],
        [session.pk, member.pk],
        [session.pk, acts.seat(session, 8).pk],
        [session.pk, 1, member.pk],
        [item.nomination_id],
        [session.campaign_id, item.nomination.unit_id],
    ]
    found = {"/"}
    for name in NAMES:
        for keys in given:
            try:
                found.add(reverse(name, args=keys))
            except NoReverseMatch:
                continue
    return sorted(found)


def browser_of(user: User) -> ClockClient:
    browser = ClockClient()
    browser.at = acts.NOW
    browser.force_login(user)
    return browser


def read(user: User, session: CouncilSession, *but: str) -> dict[str, str]:
    """Each page with its boxes, but for the addresses that end in one of `but`."""
    browser, pages = browser_of(user), {}
    # Who reads every address soon looks like one who guesses codes of awards.
    cache.clear()
    for address in addresses(session):
        answer = browser.get(address)
        if address.endswith(but) or answer.status_code != 200:
            continue
        if is_page(answer):
            page = soup(answer)
            for box in page.find_all("input", attrs={"name": FRESH}):
                box.decompose()
            pages[address] = str(page.main)
        else:
            pages[address] = "not a page"
    return pages
