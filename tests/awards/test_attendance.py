"""Noting who came."""

import json

import pytest

from awards.models import CouncilSession
from awards.services.attending import Mark, note_attendance
from awards.states import Presence, RoundState, SessionState
from core.errors import RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards.sitting import entries, everything, marks, note, seat


@pytest.fixture
def session(campaign, council) -> CouncilSession:
    return award_factories.make_session(campaign, council)


def noted(session) -> list[tuple[int, str, str]]:
    rows = session.attendances.select_related("member")
    return [(each.member.order, each.presence, each.reason) for each in rows]


def test_all_are_noted_at_once_and_told_in_the_history(session, secretary):
    quorum = note(session, secretary, MEETING, 1, 2, 3, 4, 5, 6)

    assert (quorum.present, quorum.total) == (6, 7)
    assert noted(session)[-1] == (7, "absent", "Đi công tác")
    (entry,) = entries("session.attendance_noted")
    assert json.loads(entry.values)["7. Thành viên 7"] == [None, "Vắng: Đi công tác"]


def test_who_is_left_out_is_not_noted_any_more(session, council, secretary):
    note(session, secretary, MEETING)
    some = {seat(council, 1).pk: Mark(Presence.PRESENT)}

    note_attendance(session=session, marks=some, version=2, by=secretary, at=MEETING)

    assert noted(session) == [(1, "present", "")]


def test_the_same_once_more_writes_nothing(session, secretary):
    note(session, secretary, MEETING)
    before = everything()

    note(session, secretary, MEETING)

    assert everything() == before


def test_an_old_page_changes_nothing(session, council, secretary):
    before = everything()

    with pytest.raises(Stale):
        note_attendance(
            session=session, marks=marks(council, 1), version=0, by=secretary, at=MEETING
        )

    assert everything() == before


def test_somebody_of_another_council_is_refused(session, authority, secretary):
    other = award_factories.make_council(authority, is_current=False)
    before = everything()

    with pytest.raises(RuleBroken, match="không phải thành viên"):
        note_attendance(session=session, marks=marks(other, 1), version=1, by=secretary, at=MEETING)

    assert everything() == before


def test_nobody_comes_or_goes_in_the_middle_of_a_vote(campaign, council, secretary):
    session = award_factories.make_session(campaign, council, SessionState.OPEN)
    session.rounds.create(number=1, state=RoundState.OPEN, opened_at=MEETING)
    before = everything()

    with pytest.raises(WrongState, match="Đang bỏ phiếu"):
        note(session, secretary, MEETING)

    assert everything() == before
