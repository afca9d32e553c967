"""Planning a meeting, changing it, writing down what was said."""

from uuid import uuid4

import pytest

from awards.models import CouncilSession
from awards.services import sessions
from awards.states import AwardFileUse, CouncilRole, RecusalSource, SessionState
from core.errors import Incomplete, RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards.sitting import (
    cancel,
    edit,
    entries,
    everything,
    ready,
    seat,
    words,
    write_down,
)


def plan(campaign, council, by, key=None, **fields):
    return sessions.plan_session(
        campaign=campaign, values=words(council, **fields), form_key=key, by=by, at=MEETING
    )


def refused(error, match, act):
    before = everything()
    with pytest.raises(error, match=match):
        act()
    assert everything() == before


def test_a_session_is_one_of_the_council_of_now(campaign, council, authority, secretary):
    award_factories.make_council(authority, is_current=False)

    session = plan(campaign, council, secretary)

    assert (session.council, session.state) == (council, SessionState.PLANNED)
    assert len(entries("session.planned")) == 1


def test_the_same_form_sent_twice_plans_one(campaign, council, secretary):
    key = uuid4()

    assert plan(campaign, council, secretary, key) == plan(campaign, council, secretary, key)
    assert CouncilSession.objects.count() == 1


def test_without_a_council_nothing_is_planned(campaign, council, secretary):
    values = words(council)
    type(council).objects.update(is_current=False)

    refused(
        Incomplete,
        "Chưa có Hội đồng",
        lambda: sessions.plan_session(campaign=campaign, values=values, by=secretary, at=MEETING),
    )


@pytest.mark.parametrize(
    ("order", "role", "said"),
    [
        (1, CouncilRole.VICE, "Chủ tịch Hội đồng, đang có 0"),
        (2, CouncilRole.CHAIR, "Chủ tịch Hội đồng, đang có 2"),
        (4, CouncilRole.MEMBER, "Thư ký, đang có 0"),
        (5, CouncilRole.SECRETARY, "Thư ký, đang có 2"),
    ],
)
def test_a_council_has_one_chair_and_one_secretary(order, role, said, campaign, council, secretary):
    values = words(council)
    council.members.filter(order=order).update(role=role)

    refused(
        Incomplete,
        said,
        lambda: sessions.plan_session(campaign=campaign, values=values, by=secretary, at=MEETING),
    )


def test_who_presides_sits_in_the_council(campaign, council, authority, secretary):
    other = award_factories.make_council(authority, is_current=False)

    refused(
        RuleBroken,
        "phải là thành viên Hội đồng hiện nay",
        lambda: plan(campaign, council, secretary, chair=seat(other, 1)),
    )


def test_one_does_not_preside_and_write(campaign, council, secretary):
    refused(
        RuleBroken,
        "phải là hai người",
        lambda: plan(campaign, council, secretary, chair=seat(council, 4)),
    )


def test_a_vice_chair_may_preside(campaign, council, secretary):
    assert plan(campaign, council, secretary, chair=seat(council, 2)).chair == seat(council, 2)


def test_an_old_page_changes_nothing(campaign, council, secretary):
    session = award_factories.make_session(campaign, council)
    old = CouncilSession.objects.get(pk=session.pk)
    edit(session, secretary, MEETING)

    refused(Stale, "vừa được người khác lưu", lambda: edit(old, secretary, MEETING))


def test_a_session_moves_to_the_new_council(campaign, council, authority, judged_person, secretary):
    session = ready(campaign, council, judged_person)
    session.items.get().recusals.create(member=seat(council, 6), source=RecusalSource.DECLARED)
    type(council).objects.update(is_current=False)
    new = award_factories.make_council(authority, 0)
    for place in range(1, 6):
        award_factories.make_member(new, place, unit=judged_person.unit if place == 2 else None)

    sessions.edit_session(session=session, values=words(new), version=1, by=secretary, at=MEETING)

    session.refresh_from_db()
    assert (session.council, session.attendances.count()) == (new, 0)
    assert [each.member for each in session.items.get().recusals.all()] == [seat(new, 2)]


def test_not_with_an_opinion_of_the_old_council(campaign, council, authority, secretary):
    session = award_factories.make_session(campaign, council)
    session.written.create(member=seat(council, 6), received_on=MEETING.date())
    type(council).objects.update(is_current=False)
    new = award_factories.make_council(authority)

    refused(
        WrongState,
        "ý kiến bằng văn bản",
        lambda: sessions.edit_session(
            session=session, values=words(new), version=1, by=secretary, at=MEETING
        ),
    )


def test_a_cancelled_session_keeps_its_reason(campaign, council, secretary):
    session = award_factories.make_session(campaign, council)

    cancel(session, secretary, MEETING)

    stored = CouncilSession.objects.get()
    assert (stored.state, stored.cancel_reason) == (SessionState.CANCELLED, "Mưa bão")
    assert entries("session.cancelled")[0].note == "Mưa bão"


def test_the_signed_minutes_end_the_writing(campaign, council, secretary):
    session = award_factories.make_session(campaign, council, SessionState.CLOSED)
    write_down(session, secretary, MEETING)
    award_factories.make_award_file(AwardFileUse.SESSION_MINUTES, secretary, session=session)
    session.refresh_from_db()

    refused(WrongState, "đã được gửi lên", lambda: write_down(session, secretary, MEETING))
    assert session.conclusion == "Thông qua"
