"""Two hands at a meeting: nothing opens twice, nobody is taken up twice, nothing is overwritten."""

from types import SimpleNamespace

import pytest

from awards.models import Council, CouncilSession, SessionItem
from awards.services import agenda as agenda_service
from awards.services import councils, seats
from awards.services import sessions as session_service
from awards.states import SessionState
from core.errors import RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards.sitting import choose, entries, note, open_it, ready, recuse, seat
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def session(campaign, council, judged_person) -> CouncilSession:
    """Planned, complete, with H'Hen Niê."""
    return ready(campaign, council, judged_person)


def copy(session) -> CouncilSession:
    """The session as a request of its own reads it."""
    rows = CouncilSession.objects.select_related("campaign", "council", "chair", "secretary")
    return rows.get(pk=session.pk)


def test_of_two_hands_that_open_a_session_one_does(session, secretary):
    hands = [copy(session), copy(session)]

    outcomes = together(*(lambda it=it: open_it(it, secretary, MEETING) for it in hands))

    assert kinds(outcomes) == [type(None), Stale]
    assert len(entries("session.opened")) == 1


def test_of_two_sessions_of_a_campaign_one_is_opened(session, campaign, council, secretary):
    other = ready(campaign, council)
    SessionItem.objects.filter(session=session).update(session=other)
    award_factories.make_item(session, other.items.get().nomination)

    first, second = overtaken(
        lambda: open_it(copy(session), secretary, MEETING),
        by=lambda: CouncilSession.objects.filter(pk=other.pk).update(state=SessionState.OPEN),
    )

    assert (type(first), second) == (WrongState, 1)
    assert CouncilSession.objects.get(pk=session.pk).state == SessionState.PLANNED


def test_a_session_whose_agenda_changes_meanwhile_is_not_opened(session, secretary):
    slow, fast = overtaken(
        lambda: open_it(copy(session), secretary, MEETING),
        by=lambda: choose(copy(session), secretary, MEETING),
    )

    assert (type(slow), fast) == (Stale, 0)
    assert entries("session.opened") == []


def test_the_agenda_of_a_session_that_opens_meanwhile_does_not_change(
    session, judged_person, secretary
):
    slow, fast = overtaken(
        lambda: choose(copy(session), secretary, MEETING),
        by=lambda: open_it(copy(session), secretary, MEETING),
    )

    assert (type(slow), fast) == (Stale, None)
    assert session.items.get().nomination == judged_person


class Blind:
    """Rows whose UPDATE says that it found its row, whether there is one or not."""

    def update(self, **_):
        return 1


def test_without_the_row_count_an_open_agenda_would_change(session, secretary, monkeypatch):
    """The control: take the guard out, and the slow hand empties a meeting that is open."""
    slow_one = copy(session)
    monkeypatch.setattr(agenda_service, "CouncilSession", SimpleNamespace(objects=BLIND))

    slow, _ = overtaken(
        lambda: choose(slow_one, secretary, MEETING),
        by=lambda: open_it(copy(session), secretary, MEETING),
    )

    assert slow == 0
    assert not session.items.exists()


BLIND = SimpleNamespace(filter=lambda **_: Blind())


def test_two_sessions_do_not_take_up_the_same_candidate(
    campaign, council, judged_person, secretary
):
    hands = [award_factories.make_session(campaign, council) for _ in range(2)]

    outcomes = together(
        *(lambda it=it: choose(copy(it), secretary, MEETING, judged_person) for it in hands)
    )

    assert kinds(outcomes) == [RuleBroken, int]
    assert SessionItem.objects.count() == 1


def test_of_two_hands_that_call_the_roll_the_slower_is_told(session, secretary):
    hands = [copy(session), copy(session)]

    outcomes = together(
        lambda: note(hands[0], secretary, MEETING, 1, 2, 3, 4, 5),
        lambda: note(hands[1], secretary, MEETING, 1, 2, 3, 4, 6),
    )

    assert Stale in kinds(outcomes)
    assert len(entries("session.attendance_noted")) == 1


def test_of_two_hands_that_declare_the_same_one_is_told(session, secretary):
    hands = [copy(session), copy(session)]

    outcomes = together(*(lambda it=it: recuse(it, secretary, MEETING) for it in hands))

    assert len([each for each in outcomes if isinstance(each, RuleBroken)]) == 1
    assert len(entries("session.recused")) == 1


def test_a_council_that_begins_to_meet_does_not_change(session, council, secretary):
    member = seat(council, 7)

    slow, fast = overtaken(
        lambda: seats.remove_member(
            member=member, version=council.version, by=secretary, at=MEETING
        ),
        by=lambda: open_it(copy(session), secretary, MEETING),
    )

    assert (type(slow), fast) == (WrongState, None)
    assert council.members.count() == 7


def test_of_two_new_decisions_one_makes_the_council(authority, secretary):
    values = {"name": "Hội đồng", "decided_on": MEETING.date()}

    def act(number):
        return councils.set_up_council(
            authority=authority,
            values={**values, "decision_number": number},
            copy_members=False,
            by=secretary,
            at=MEETING,
        )

    outcomes = together(lambda: act("1/QĐ"), lambda: act("2/QĐ"))

    assert Council.objects.filter(is_current=True).count() == 1
    assert len(entries("council.set_up")) == Council.objects.count()
    assert sum(isinstance(each, Council) for each in outcomes) >= 1


def test_of_two_hands_that_edit_a_session_the_slower_is_told(session, secretary):
    def act(place):
        it = copy(session)
        values = {
            name: getattr(it, name)
            for name in ("planned_at", "agenda", "guests", "chair", "secretary")
        }
        session_service.edit_session(
            session=it, values={**values, "place": place}, version=1, by=secretary, at=MEETING
        )

    outcomes = together(lambda: act("Phòng 1"), lambda: act("Phòng 2"))

    assert kinds(outcomes) == [type(None), Stale]
