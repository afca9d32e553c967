"""Before a round is closed no page, history entry, draft or log shows a vote or a running count.

The canary: numbers and a reason that stand nowhere else in the portal.
"""

import logging

import pytest
from django.urls import NoReverseMatch, reverse

from accounts.models import FormDraft
from audit.models import Entry
from awards.models import OpenVote
from awards.states import Choice, RoundState, VoteMode
from awards.urls import urlpatterns
from awards.voting import Ballots, Votes
from registrations.urls import urlpatterns as registration_patterns
from tests import award_factories
from tests.awards.pages import soup, words
from tests.awards.voting import acts
from tests.conftest import ClockClient
from tests.structure.page import is_page

ROLES = ("secretary", "chairman", "council_member", "supervisor", "head", "administrator")
# So many papers that the numbers can be nothing else.
PAPERS = Ballots(issued=847, returned=845, valid=844, invalid=1)
COUNTS = Votes(611, 209, 24)
CANARY = ("847", "845", "844", "611", "209", "72,18", "Phiếu ngang nhau")


@pytest.fixture
def crowd(session):
    """So large a council that its counts are seen anywhere."""
    council = session.council
    for place in range(10, 850):
        award_factories.make_member(council, place)
    session.attendances.all().delete()
    award_factories.attend(session, 847)
    return session


def addresses(session) -> list[str]:
    """Every address that has to do with the session, its campaign or a candidate."""
    member = acts.seat(session, 5)
    given = [
        [session.campaign_id],
        [session.pk],
        [session.pk, 1],
        [session.pk, member.pk],
        [session.pk, 1, member.pk],
        [session.items.first().nomination_id],
    ]
    prefix = [("awards", each.name) for each in urlpatterns]
    prefix += [("registrations", each.name) for each in registration_patterns]
    found = ["/"]
    for app, name in prefix:
        for keys in given:
            try:
                found.append(reverse(f"{app}:{name}", args=keys))
            except NoReverseMatch:
                continue
    return sorted(set(found))


def browser_of(user) -> ClockClient:
    browser = ClockClient()
    browser.at = acts.NOW
    browser.force_login(user)
    return browser


def read(user, session, *but: str) -> str:
    """All that the person can read there, but for the pages that `but` names."""
    browser, texts = browser_of(user), []
    for address in addresses(session):
        if any(each in address for each in but):
            continue
        answer = browser.get(address)
        if answer.status_code == 200 and is_page(answer):
            texts.append(words(soup(answer).main))
    assert len(texts) >= 2 or user.username in ("head", "administrator", "supervisor")
    return " ".join(texts)


@pytest.mark.parametrize("role", ROLES)
def test_nobody_reads_a_count_on_paper_before_the_round_is_closed(role, crowd, secretary, request):
    found = acts.round_in(crowd)
    acts.count(found, secretary, COUNTS, PAPERS)

    # The board of the secretariat is where the count is typed.
    shown = read(request.getfixturevalue(role), crowd, "kiem-phieu")

    assert [each for each in CANARY[1:] if each in shown] == []
