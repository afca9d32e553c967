"""Points saved while the council opens its meeting: it votes on the total that stands.

The control shows what is lost when opening a meeting does not stand in line with the points.
"""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest
from django.db import connection, transaction

from awards.models import Nomination, ScoreSheet
from awards.scores.freezing import LOCKED
from awards.scores.judgements import Judgement
from awards.scores.standings import standing_of
from awards.services import sessions
from awards.services.judging import save_sheet
from core.errors import WrongState
from tests.award_factories import MEETING
from tests.awards import builders
from tests.awards.hands import needs_two_writers, overlap
from tests.awards.sitting import open_it, ready

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True), needs_two_writers]


@pytest.fixture
def session(campaign, council, judged_person):
    """Planned, complete, with H'Hen Niê, who has 90 of 100."""
    return ready(campaign, council, judged_person)


@pytest.fixture
def saves(judged_person, secretary):
    """Takes her four points of one criterion, as a page that has shown what is stored now."""
    criterion = builders.judged(judged_person)[0]
    version = ScoreSheet.objects.get(nomination=judged_person).version

    def act():
        return save_sheet(
            nomination=Nomination.objects.select_related("campaign").get(pk=judged_person.pk),
            judgements={criterion: Judgement(Decimal("5"), reason="Đo lại")},
            version=version,
            by=secretary,
            at=MEETING,
        )

    return act


def totals(session, nomination) -> tuple[Decimal | None, Decimal | None]:
    """What the council votes on, and what the sheet says."""
    return session.items.get().total, standing_of(nomination).total


def test_a_meeting_waits_for_the_points_that_are_being_saved(
    session, judged_person, secretary, saves
):
    before = standing_of(judged_person).total

    _, opened = overlap(saves, lambda: open_it(session, secretary, MEETING))

    voted, standing = totals(session, judged_person)
    assert opened is None
    assert voted == standing < before


def test_points_wait_for_the_meeting_that_is_being_opened_and_are_refused(
    session, judged_person, secretary, saves
):
    before = standing_of(judged_person).total

    _, refused = overlap(lambda: open_it(session, secretary, MEETING), saves)

    assert isinstance(refused, WrongState)
    assert str(refused) == LOCKED
    assert totals(session, judged_person) == (before, before)


def test_control_a_meeting_that_does_not_wait_votes_on_points_that_are_gone(
    session, judged_person, secretary, saves, monkeypatch
):
    monkeypatch.setattr(sessions, "hold_sheets", lambda keys: None)
    # The history of a commune is one line too, in which everybody waits.
    monkeypatch.setattr(sessions, "record_act", lambda **act: None)

    def elsewhere() -> None:
        try:
            open_it(session, secretary, MEETING)
        finally:
            connection.close()

    with transaction.atomic(), ThreadPoolExecutor(max_workers=1) as pool:
        saves()
        pool.submit(elsewhere).result(timeout=15)

    voted, standing = totals(session, judged_person)
    assert voted > standing
