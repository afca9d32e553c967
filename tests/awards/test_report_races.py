"""Two hands at once on what a nomination rests on. Each claim has its control beside it."""

from uuid import UUID

import pytest
from django.db.models import F

from awards.models import AchievementReport, EarlierAward, Nomination, UnitMeeting, UnitVote
from awards.services import reporting
from awards.states import NominationState
from core.errors import Stale
from tests import factories, report_factories
from tests.awards.basis import EARLIER, add_earlier, edit, meet, moved, vote, write
from tests.registrations.conftest import separate_connections
from tests.registrations.hands import kinds, overtaken, together

__all__ = ["separate_connections"]
KEY = UUID(int=5)
pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]


@pytest.fixture
def nomination(registration):
    """Thôn Đông itself, being put forward."""
    return factories.make_nomination(registration, state=NominationState.DRAFT)


def read(nomination) -> Nomination:
    """As a request of its own reads it."""
    return Nomination.objects.for_papers().get(pk=nomination.pk)


def test_of_two_that_begin_a_report_one_is_told(nomination, head):
    mine, yours = read(nomination), read(nomination)

    outcomes = together(
        lambda: write(mine, head, 0, measures="Một"), lambda: write(yours, head, 0, measures="Hai")
    )

    assert kinds(outcomes) == [AchievementReport, Stale]
    assert AchievementReport.objects.get().version == 1


def test_of_two_that_save_one_is_told(nomination, head):
    write(nomination, head, measures="Đầu")
    mine, yours = read(nomination), read(nomination)

    outcomes = together(
        lambda: write(mine, head, 1, measures="Một"), lambda: write(yours, head, 1, effects="Hai")
    )

    assert kinds(outcomes) == [AchievementReport, Stale]
    assert AchievementReport.objects.get().version == 2


def test_control_without_the_version_one_is_overwritten(nomination, head):
    write(nomination, head, measures="Đầu")

    def careless(text):
        rows = AchievementReport.objects.filter(nomination=nomination)
        return rows.update(measures=text, version=F("version") + 1)

    assert together(lambda: careless("Một"), lambda: careless("Hai")) == [1, 1]
    assert AchievementReport.objects.get().version == 3


def test_a_report_that_was_handed_in_meanwhile_is_not_written(nomination, head):
    mine = read(nomination)

    slow, _ = overtaken(
        lambda: write(mine, head), lambda: moved(nomination, NominationState.SUBMITTED)
    )

    assert type(slow) is Stale
    assert not AchievementReport.objects.exists()


def test_control_without_the_hold_it_is_written(nomination, head, monkeypatch):
    monkeypatch.setattr(reporting, "hold_part", lambda *_, **__: None)
    mine = read(nomination)

    slow, _ = overtaken(
        lambda: write(mine, head), lambda: moved(nomination, NominationState.SUBMITTED)
    )

    assert type(slow) is AchievementReport


def test_a_double_click_adds_one_award_and_one_meeting(nomination, head):
    mine, yours = read(nomination), read(nomination)

    awards = together(lambda: add_earlier(mine, head, KEY), lambda: add_earlier(yours, head, KEY))
    meetings = together(
        lambda: meet(mine.campaign, mine.unit, head, KEY),
        lambda: meet(yours.campaign, yours.unit, head, KEY),
    )

    assert kinds(awards) == [EarlierAward, EarlierAward]
    assert kinds(meetings) == [UnitMeeting, UnitMeeting]
    assert (EarlierAward.objects.count(), UnitMeeting.objects.count()) == (1, 1)


def test_control_without_the_key_there_are_two(nomination, head):
    def careless():
        return EarlierAward.objects.create(nomination=nomination, **EARLIER)

    together(careless, careless)

    assert EarlierAward.objects.count() == 2


def test_fewer_came_and_more_voted_at_once_one_is_told(nomination, head):
    meeting = report_factories.make_unit_meeting(nomination.campaign, nomination.unit)
    mine, yours = UnitMeeting.objects.get(), UnitMeeting.objects.get()

    outcomes = together(
        lambda: edit(mine, head, 1, members_present=5),
        lambda: vote(yours, read(nomination), head, version=1),
    )

    assert Stale in [type(each) for each in outcomes]
    meeting.refresh_from_db()
    voted = UnitVote.objects.values_list("agree", flat=True).first() or 0
    assert voted <= meeting.members_present
