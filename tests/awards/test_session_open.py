"""Opening a meeting: what it needs, what it copies, and that a refusal leaves all as it was."""

from decimal import Decimal

import pytest

from awards.models import CouncilSession, Nomination
from awards.services import sessions
from awards.states import NominationState, SessionState
from core.errors import Incomplete, Stale, WrongState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards.sitting import entries, everything, marks, open_it, ready
from tests.awards.sitting import note as note_it


@pytest.fixture
def session(campaign, council, judged_person) -> CouncilSession:
    """Planned, complete, with H'Hen Niê."""
    return ready(campaign, council, judged_person)


def refused(session, by, words, error=Incomplete):
    before = everything()
    with pytest.raises(error, match=words):
        open_it(session, by, MEETING)
    assert everything() == before
    assert session.state == SessionState.PLANNED


def test_what_the_vote_is_held_against_is_copied(session, campaign, secretary):
    open_it(session, secretary, MEETING)

    session.refresh_from_db()
    item = session.items.get()
    assert (session.state, session.opened_at) == (SessionState.OPEN, MEETING)
    assert (session.quorum, session.vote_base) == (campaign.quorum, campaign.vote_base)
    assert (item.vote_share, item.total) == (item.tier.vote_share, Decimal("90.00"))
    assert len(entries("session.opened")) == 1


@pytest.mark.parametrize(("present", "opens"), [(4, False), (5, True), (7, True)])
def test_two_thirds_of_all_members_have_to_be_there(present, opens, session, secretary):
    session.attendances.all().delete()
    award_factories.attend(session, present)

    if opens:
        open_it(session, secretary, MEETING)
        assert session.state == SessionState.OPEN
    else:
        refused(session, secretary, "4/7 thành viên có mặt, chưa đủ điều kiện họp")


def test_everybody_has_to_be_noted(session, secretary):
    session.attendances.filter(member__order=7).delete()

    refused(session, secretary, "Chưa điểm danh: Thành viên 7.")


@pytest.mark.parametrize(("order", "post"), [(1, "chủ trì"), (4, "thư ký")])
def test_who_presides_and_who_writes_have_to_be_there(order, post, session, secretary):
    session.attendances.filter(member__order=order).update(presence="absent")

    refused(session, secretary, rf"Thành viên {order} \({post}\) vắng")


def test_an_agenda_without_anybody_is_none(campaign, council, secretary):
    refused(ready(campaign, council), secretary, "Chưa có trường hợp nào")


def test_a_hold_of_the_last_hour_is_found(session, judged_person, secretary):
    award_factories.make_hold(judged_person, secretary)

    refused(session, secretary, "Bà H'Hen Niê: Tạm dừng xét")


def test_who_is_ineligible_by_now_is_found(session, judged_person, secretary):
    Nomination.objects.filter(pk=judged_person.pk).update(state=NominationState.INELIGIBLE)

    refused(session, secretary, "Bà H'Hen Niê: Không còn trong danh sách đưa vào xét")


def test_a_council_that_was_replaced_does_not_meet(session, council, authority, secretary):
    type(council).objects.filter(pk=council.pk).update(is_current=False)
    award_factories.make_council(authority)

    refused(session, secretary, "Hội đồng đã có quyết định mới")


def test_every_reason_is_said_at_once(session, judged_person, secretary):
    award_factories.make_hold(judged_person, secretary)
    session.attendances.filter(member__order__gt=4).update(presence="absent")

    refused(session, secretary, "Tạm dừng xét.*4/7 thành viên")


def test_a_campaign_has_one_open_session(session, campaign, council, secretary):
    award_factories.make_session(campaign, council, SessionState.OPEN)

    refused(session, secretary, "đang có một phiên họp khác", WrongState)


def test_another_session_than_was_read_is_not_opened(session, secretary):
    before = everything()

    with pytest.raises(Stale):
        sessions.open_session(session=session, version=9, by=secretary, at=MEETING)

    assert everything() == before


def test_a_setting_that_changes_later_changes_no_open_session(session, campaign, secretary):
    open_it(session, secretary, MEETING)
    type(campaign).objects.filter(pk=campaign.pk).update(quorum="100%")
    session = CouncilSession.objects.get(pk=session.pk)

    quorum = note_it(session, secretary, MEETING, 1, 2, 3, 4, 5)

    assert quorum.words == "5/7 thành viên có mặt, đủ điều kiện họp (từ 2/3)"


def test_a_quorum_that_is_lost_is_told(session, council, secretary):
    open_it(session, secretary, MEETING)
    session.refresh_from_db()

    quorum = note_it(session, secretary, MEETING, 1, 2, 3, 4)

    assert not quorum.is_met
    assert len(marks(council, 1)) == 7
