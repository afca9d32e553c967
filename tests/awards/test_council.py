"""The council by its decisions: set up, taken over, corrected; its members."""

from datetime import date

import pytest

from awards.models import Attendance, Council, CouncilMember
from awards.services import councils, seats
from awards.services.seats import HAS_MET
from awards.states import CouncilRole, SessionState
from core.errors import Duplicate, RuleBroken, Stale, WrongState
from tests import award_factories, factories
from tests.award_factories import MEETING
from tests.awards.sitting import entries, everything, seat

DECISION = {
    "name": "Hội đồng Thi đua - Khen thưởng xã",
    "decision_number": "45/QĐ-UBND",
    "decided_on": date(2024, 10, 1),
}
MEMBER = {
    "full_name": "Y Blưm Êban",
    "title": "Trưởng Công an xã",
    "role": CouncilRole.MEMBER,
    "votes": True,
    "birth_year": 1979,
    "user": None,
    "unit": None,
}


def set_up(authority, by, copy=False, **fields):
    return councils.set_up_council(
        authority=authority, values={**DECISION, **fields}, copy_members=copy, by=by, at=MEETING
    )


def add(council, by, version=1, **fields):
    return seats.add_member(
        council=council, values={**MEMBER, **fields}, version=version, by=by, at=MEETING
    )


def refused(error, words, act):
    before = everything()
    with pytest.raises(error, match=words):
        act()
    assert everything() == before


def test_a_new_decision_takes_the_place_of_the_old_council(authority, council, secretary):
    made = set_up(authority, secretary)

    assert list(Council.objects.filter(is_current=True)) == [made]
    assert (council.members.count(), made.members.count()) == (7, 0)
    assert entries("council.set_up")[0].note == (
        "Quyết định số 45/QĐ-UBND ngày 1/10/2024; chép 0 thành viên"
    )


def test_the_roster_may_be_taken_over(authority, council, unit, secretary):
    council.members.filter(order=3).update(unit=unit, birth_year=1970, votes=False)

    made = set_up(authority, secretary, copy=True)

    fields = councils.ROSTER
    assert list(made.members.values(*fields)) == list(council.members.values(*fields))


def test_a_decision_that_is_written_down_is_not_written_again(authority, secretary):
    made = set_up(authority, secretary)
    before = everything()

    assert set_up(authority, secretary) == made
    assert everything() == before


def test_a_council_that_meets_is_not_replaced(authority, campaign, council, secretary):
    award_factories.make_session(campaign, council, SessionState.OPEN)

    refused(WrongState, "đang họp", lambda: set_up(authority, secretary))


def test_a_correction_names_what_was_read(council, secretary):
    def edit(version):
        councils.edit_council(
            council=council, values=DECISION, version=version, by=secretary, at=MEETING
        )

    edit(1)
    refused(Stale, "vừa được người khác sửa", lambda: edit(1))

    council.refresh_from_db()
    assert (council.decision_number, council.version) == ("45/QĐ-UBND", 2)


def test_a_member_comes_at_the_end(council, secretary):
    member = add(council, secretary)

    assert (member.order, member.full_name) == (8, "Y Blưm Êban")
    assert entries("council.member_added")[0].note == "Y Blưm Êban"


def test_the_same_form_sent_twice_adds_one(council, secretary):
    assert add(council, secretary) == add(council, secretary)
    assert council.members.count() == 8


def test_an_old_page_adds_nobody(council, secretary):
    refused(Stale, "vừa được người khác sửa", lambda: add(council, secretary, version=9))


@pytest.mark.parametrize("who", ["head", "supervisor", "administrator", "stranger"])
def test_an_account_that_reads_no_dossiers_gets_no_seat(who, council, secretary, request):
    user = request.getfixturevalue(who)

    refused(RuleBroken, "chưa có vai trò", lambda: add(council, secretary, user=user))


def test_an_account_has_one_seat(council, council_member, secretary):
    council.members.filter(order=5).update(user=council_member)

    refused(Duplicate, "đã gắn", lambda: add(council, secretary, user=council_member))


def test_a_unit_of_another_commune_is_none(council, stranger, secretary):
    elsewhere = factories.make_unit(stranger.roles[0].authority, "Thôn Xa")

    refused(RuleBroken, "không thuộc xã", lambda: add(council, secretary, unit=elsewhere))


def test_a_member_goes_with_what_was_noted_for_a_meeting_to_come(campaign, council, secretary):
    session = award_factories.make_session(campaign, council)
    award_factories.attend(session)

    seats.remove_member(member=seat(council, 7), version=1, by=secretary, at=MEETING)

    assert not CouncilMember.objects.filter(order=7).exists()
    assert Attendance.objects.count() == 6


@pytest.mark.parametrize("order", [1, 4])
def test_who_presides_or_writes_stays(order, campaign, council, secretary):
    award_factories.make_session(campaign, council)

    refused(
        WrongState,
        "chủ trì hoặc làm thư ký",
        lambda: seats.remove_member(
            member=seat(council, order), version=1, by=secretary, at=MEETING
        ),
    )


def test_a_member_moves_one_place_up_and_the_first_stays(council, secretary):
    third, first = seat(council, 3), seat(council, 1)

    seats.lift_member(member=third, version=1, by=secretary, at=MEETING)
    seats.lift_member(member=first, version=2, by=secretary, at=MEETING)

    names = [each.full_name[-1] for each in council.members.all()]
    assert names == ["1", "3", "2", "4", "5", "6", "7"]


@pytest.mark.parametrize("act", ["add", "edit", "remove", "lift"])
def test_the_roster_of_a_council_that_has_met_is_fixed(act, campaign, council, secretary):
    award_factories.make_session(campaign, council, SessionState.CLOSED)
    member = seat(council, 6)
    given = {"version": 1, "by": secretary, "at": MEETING}
    acts = {
        "add": lambda: add(council, secretary),
        "edit": lambda: seats.edit_member(member=member, values=MEMBER, **given),
        "remove": lambda: seats.remove_member(member=member, **given),
        "lift": lambda: seats.lift_member(member=member, **given),
    }

    refused(WrongState, HAS_MET, acts[act])


def test_what_no_minutes_print_may_still_change(campaign, council, unit, secretary):
    award_factories.make_session(campaign, council, SessionState.CLOSED)
    values = {"birth_year": 1970, "unit": unit, "user": None}

    seats.edit_member(member=seat(council, 6), values=values, version=1, by=secretary, at=MEETING)

    assert (seat(council, 6).unit, seat(council, 6).birth_year) == (unit, 1970)
