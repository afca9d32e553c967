"""All that a person can read of a session: to compare what two different votes leave behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.urls import NoReverseMatch, reverse
from openpyxl import load_workbook

from accounts.models import User
from awards.models import CouncilSession
from awards.urls import urlpatterns
from core.papers import answers
from core.papers.certificate import Certificates
from core.papers.certificate.html import certificates_html
from core.papers.content import Paper
from core.papers.html import to_html
from core.spreadsheets.writing import CONTENT_TYPE
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
    """Each page with its boxes and the words of each paper, but for addresses that end in `but`."""
    browser, pages = browser_of(user), {}
    # Who reads every address soon looks like one who guesses codes of awards.
    cache.clear()
    with _papers_in_words():
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
                pages[address] = _words_of(answer)
    return pages


def _words_of(answer: HttpResponse) -> str:
    """What a file says: a paper as `_papers_in_words` has it, each cell of a workbook."""
    if answer["Content-Type"] != CONTENT_TYPE:
        return str(answer.content, errors="replace")
    book = load_workbook(BytesIO(answer.content), read_only=True)
    return repr([list(sheet.values) for sheet in book])


@contextmanager
def _papers_in_words() -> Iterator[None]:
    """A paper is its content: no page of it is drawn, and none of its words is overlooked."""
    forms = {form: (kind, _words) for form, (kind, _) in answers.FORMS.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "FORMS", forms)
        yield


def _words(paper: Paper | Certificates) -> bytes:
    return (to_html if isinstance(paper, Paper) else certificates_html)(paper).encode()
