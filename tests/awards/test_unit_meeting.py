"""A unit's meeting: when it may be written, what its counts may say."""

from datetime import timedelta
from uuid import UUID

import pytest

from awards.models import AwardFile, UnitMeeting, UnitVote
from awards.services import meetings
from awards.services.meetings import Votes, write_votes
from awards.states import NominationState, Procedure
from core.errors import Duplicate, Incomplete, NotAllowed, RuleBroken, Stale, WrongState
from tests import factories, report_factories
from tests.awards.basis import PEOPLE, PLACE, attach, edit, everything, meet, moved, told, vote
from tests.factories import REVIEW, at

KEY = UUID(int=9)


@pytest.fixture
def nomination(registration):
    """Thôn Đông itself, being put forward."""
    return factories.make_nomination(registration, state=NominationState.DRAFT)


@pytest.fixture
def person(registration):
    """Bà H'Hen Niê, being put forward."""
    entrant = factories.make_entrant(registration)
    return factories.make_nomination(registration, entrant, NominationState.DRAFT)


@pytest.fixture
def meeting(nomination):
    """Thôn Đông met: 32 of 40 came."""
    return report_factories.make_unit_meeting(nomination.campaign, nomination.unit)


# --- the meeting itself


def test_a_meeting_is_written_down_in_parts(nomination, head):
    made = meet(nomination.campaign, nomination.unit, head)
    made = edit(made, head, **PEOPLE)
    vote(made, nomination, head)

    assert UnitMeeting.objects.values(*PLACE, *PEOPLE, "version").get() == {
        **PLACE, **PEOPLE, "version": 3,
    }  # fmt: skip
    assert told(made) == [("nomination.meeting_written", "")] * 2
    assert told(nomination) == [("nomination.meeting_written", "Họp bình xét của Thôn Đông")]


def test_the_same_form_sent_twice_adds_one(nomination, head):
    first = meet(nomination.campaign, nomination.unit, head, KEY)

    assert meet(nomination.campaign, nomination.unit, head, KEY).pk == first.pk
    other = meet(nomination.campaign, nomination.unit, head, KEY, place="Sân thôn")
    assert (other.form_key, UnitMeeting.objects.count()) == (None, 2)


def test_a_key_of_another_unit_takes_nothing_of_it(nomination, head, other_unit):
    report_factories.make_unit_meeting(nomination.campaign, other_unit, form_key=KEY)

    with pytest.raises(Stale):
        meet(nomination.campaign, nomination.unit, head, KEY)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"held_at": REVIEW + timedelta(microseconds=1)}, "chưa diễn ra"),
        ({"held_at": at("2024-02-29 23:59")}, "sau khi phát động"),
        ({"members_present": 41}, "có mặt"),
        ({"members_present": 0}, "có mặt"),
    ],
)
def test_a_meeting_that_cannot_have_been_is_refused(nomination, head, fields, words):
    before = everything()

    with pytest.raises(RuleBroken, match=words):
        meet(nomination.campaign, nomination.unit, head, **fields)

    assert everything() == before


@pytest.mark.parametrize("held_at", [REVIEW, at("2024-03-01 00:00")])
def test_the_first_and_the_last_instant_are_in(nomination, head, held_at):
    assert meet(nomination.campaign, nomination.unit, head, held_at=held_at).held_at == held_at


def test_a_stale_save_is_refused(meeting, head):
    edit(meeting, head, 1, place="Sân thôn")
    before = everything()

    with pytest.raises(Stale):
        edit(meeting, head, 1, place="Đình làng")

    assert everything() == before


def test_no_fewer_came_than_voted(meeting, nomination, head):
    report_factories.make_unit_vote(meeting, nomination, 30, 2)
    before = everything()

    with pytest.raises(RuleBroken, match="nhiều hơn 31 người có mặt"):
        edit(meeting, head, members_present=31)

    assert everything() == before


def test_a_unit_that_puts_nobody_forward_has_no_meeting(campaign, unit, registration, head):
    with pytest.raises(WrongState, match="chưa có đề nghị nào đang lập"):
        meet(campaign, unit, head)


def test_a_meeting_that_nothing_rests_on_is_taken_out(meeting, nomination, head):
    vote(meeting, nomination, head)
    with pytest.raises(WrongState, match="xóa kết quả"):
        meetings.remove_meeting(meeting=meeting, by=head, at=REVIEW)

    meetings.remove_vote(vote=UnitVote.objects.get(), by=head, at=REVIEW)
    meetings.remove_meeting(meeting=meeting, by=head, at=REVIEW)

    assert not UnitMeeting.objects.exists()
    with pytest.raises(Stale):
        meetings.remove_meeting(meeting=meeting, by=head, at=REVIEW)


# --- what it said


@pytest.mark.parametrize(
    ("agree", "disagree", "words"),
    [(30, 3, "nhiều hơn 32 người"), (0, 0, "hãy ghi số người"), (-1, 5, "hãy ghi số người")],
)
def test_counts_that_cannot_be_are_refused(meeting, nomination, head, agree, disagree, words):
    before = everything()

    with pytest.raises(RuleBroken, match=words):
        vote(meeting, nomination, head, agree, disagree)

    assert everything() == before


@pytest.mark.parametrize(("agree", "disagree"), [(32, 0), (0, 32), (1, 0)])
def test_whoever_was_there_may_have_voted(meeting, nomination, head, agree, disagree):
    vote(meeting, nomination, head, agree, disagree)

    assert UnitVote.objects.values_list("agree", "disagree").get() == (agree, disagree)


def test_the_same_counts_twice_change_nothing(meeting, nomination, head):
    vote(meeting, nomination, head)
    before = everything()

    vote(meeting, nomination, head)

    assert everything() == before


def test_a_stale_count_is_refused(meeting, nomination, person, head):
    vote(meeting, nomination, head)
    before = everything()

    with pytest.raises(Stale):
        vote(meeting, person, head, version=1)

    assert everything() == before


def test_nobody_votes_in_a_meeting_that_nobody_led(nomination, head):
    made = meet(nomination.campaign, nomination.unit, head)
    before = everything()

    with pytest.raises(Incomplete, match="người chủ trì"):
        vote(made, nomination, head)

    assert everything() == before


def test_one_refused_count_refuses_them_all(meeting, nomination, person, head):
    before = everything()

    with pytest.raises(RuleBroken):
        write_votes(
            meeting=meeting,
            votes={nomination: Votes(30, 2), person: Votes(30, 20)},
            version=1,
            by=head,
            at=REVIEW,
        )

    assert everything() == before


def test_a_subject_is_chosen_in_one_meeting_only(meeting, nomination, head):
    vote(meeting, nomination, head)
    other = report_factories.make_unit_meeting(nomination.campaign, nomination.unit)
    before = everything()

    with pytest.raises(Duplicate, match="ở cuộc họp khác"):
        vote(other, nomination, head)

    assert everything() == before


def test_another_units_subject_is_not_voted_on(meeting, campaign, other_unit, head, other_head):
    made = factories.make_registration(campaign, other_unit)
    foreign = factories.make_nomination(made, state=NominationState.DRAFT)
    before = everything()

    with pytest.raises(NotAllowed):
        vote(meeting, foreign, head)

    assert everything() == before


def test_whom_the_office_found_needs_no_meeting(meeting, person, head, secretary):
    person.procedure = Procedure.SIMPLIFIED
    person.save()

    for by, kind in ((head, NotAllowed), (secretary, NotAllowed)):
        with pytest.raises(kind):
            vote(meeting, person, by)


# --- once something was handed in


@pytest.fixture
def handed_in(meeting, nomination, person, head):
    """Thôn Đông's own nomination was handed in on this meeting; the person's is still a draft."""
    vote(meeting, nomination, head)
    meeting.refresh_from_db()
    moved(nomination, NominationState.SUBMITTED)
    return meeting


def test_the_meeting_is_not_changed_any_more(handed_in, head):
    kept = attach(handed_in, head)
    before = everything()

    for act in (
        lambda: edit(handed_in, head),
        lambda: meetings.remove_vote(vote=UnitVote.objects.get(), by=head, at=REVIEW),
        lambda: meetings.remove_meeting(meeting=handed_in, by=head, at=REVIEW),
        lambda: meetings.drop_minutes(file=kept, by=head, at=REVIEW),
    ):
        with pytest.raises(WrongState):
            act()

    assert everything() == before


def test_another_subject_may_still_be_voted_on(handed_in, person, head):
    vote(handed_in, person, head)

    assert UnitVote.objects.count() == 2


def test_a_return_that_opens_the_meeting_opens_it(handed_in, nomination, secretary, head):
    moved(nomination, NominationState.RETURNED, "meeting", by=secretary)

    edit(handed_in, head, place="Sân thôn")

    assert UnitMeeting.objects.get().place == "Sân thôn"


def test_a_return_of_other_parts_does_not(handed_in, nomination, secretary, head):
    moved(nomination, NominationState.RETURNED, "report", by=secretary)

    with pytest.raises(WrongState):
        edit(handed_in, head)


# --- scans


def test_the_same_scan_twice_is_one_file(meeting, head):
    first = attach(meeting, head)

    assert attach(meeting, head).pk == first.pk
    meetings.drop_minutes(file=first, by=head, at=REVIEW)
    assert not AwardFile.objects.exists()
    assert [act for act, _ in told(meeting)] == ["award_file.added", "award_file.removed"]
