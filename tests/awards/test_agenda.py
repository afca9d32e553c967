"""Who is put before the council, for what, and who is not."""

import pytest

from awards.council.agenda import candidates
from awards.models import CouncilSession, SessionItem
from awards.services.agenda import set_agenda
from awards.states import (
    DecisionState,
    ItemOutcome,
    LineState,
    NominationState,
    Procedure,
    SessionState,
)
from core.calendar import local_day
from core.errors import RuleBroken, Stale
from tests import award_factories, factories
from tests.award_factories import MEETING
from tests.awards import builders
from tests.awards.sitting import candidate, choose, entries, everything

CLOSED = SessionState.CLOSED


@pytest.fixture
def session(campaign, council) -> CouncilSession:
    """Planned, with nobody on the agenda."""
    return award_factories.make_session(campaign, council)


def blocks(session, nomination) -> tuple[str, ...]:
    found = candidates(session, local_day(MEETING))
    return next(each.blocks for each in found if each.nomination == nomination)


def elsewhere(campaign, council, nomination, state, outcome="") -> SessionItem:
    other = award_factories.make_session(campaign, council, state)
    return award_factories.make_item(other, nomination, outcome)


def listed(item, by, state=LineState.LISTED):
    decision = award_factories.make_decision(item.session, by, state=DecisionState.ISSUED)
    return award_factories.make_line(decision, item, state)


def refused(session, by, nomination, words):
    before = everything()
    with pytest.raises(RuleBroken, match=words):
        choose(session, by, MEETING, nomination)
    assert everything() == before


def test_the_chosen_become_items_for_the_tier_they_ask_for(session, judged_person, secretary):
    assert choose(session, secretary, MEETING, judged_person) == 1

    item = session.items.get()
    assert (item.nomination, item.tier, item.order) == (judged_person, judged_person.tier, 1)
    assert (item.vote_share, item.total) == ("", None)
    (entry,) = entries("session.agenda_changed")
    assert entry.note == "1 trường hợp: Bà H'Hen Niê (Giấy khen xã)"


def test_they_stand_by_kind_and_rank(session, registration, collective, secretary):
    low = candidate(registration, secretary, "Y Thih Niê", "6")
    high = candidate(registration, secretary, "Nguyễn Văn Nam", "9", birth_year=1970)
    builders.scored(collective, secretary, "5")

    choose(session, secretary, MEETING, low, collective, high)

    assert [each.nomination for each in session.items.all()] == [collective, high, low]


def test_who_is_left_out_goes(session, registration, judged_person, secretary):
    other = candidate(registration, secretary, "Y Thih Niê", "6")
    choose(session, secretary, MEETING, judged_person, other)
    session.refresh_from_db()

    choose(session, secretary, MEETING, other)

    assert [(each.nomination, each.order) for each in session.items.all()] == [(other, 1)]
    assert entries("session.agenda_changed")[-1].note == "1 trường hợp: bỏ Bà H'Hen Niê"


def test_the_tier_reached_may_be_chosen_and_no_third_one(session, judged_person, secretary):
    reached, asked = candidates(session, local_day(MEETING))[0].tiers
    third = session.campaign.tiers.exclude(pk__in=[reached.pk, asked.pk]).get()

    set_agenda(
        session=session, chosen={judged_person.pk: reached.pk}, version=1, by=secretary, at=MEETING
    )

    assert session.items.get().tier == reached
    with pytest.raises(RuleBroken, match="được đề nghị hoặc đã đạt mức xét"):
        set_agenda(
            session=session,
            chosen={judged_person.pk: third.pk},
            version=2,
            by=secretary,
            at=MEETING,
        )


def test_who_is_held_may_not_come(session, judged_person, secretary):
    award_factories.make_hold(judged_person, secretary)

    refused(session, secretary, judged_person, "Tạm dừng xét")


def test_who_is_not_scored_may_not_come(session, person, secretary):
    refused(session, secretary, person, "Chưa chấm xong điểm")


def test_who_fails_a_gate_may_not_come(session, registration, secretary):
    poor = builders.scored(builders.household(registration), secretary)

    assert blocks(session, poor)[0].startswith("Không đạt tiêu chuẩn bắt buộc")
    refused(session, secretary, poor, "Không đạt tiêu chuẩn bắt buộc")


def test_whom_the_office_found_needs_no_sheet(session, registration, secretary):
    """Điều 85: outside the registrations nothing is computed."""
    entrant = factories.make_entrant(registration, "Y Thih Niê")
    found = factories.make_nomination(registration, entrant, procedure=Procedure.SIMPLIFIED)

    choose(session, secretary, MEETING, found)

    (seen,) = candidates(session, local_day(MEETING))
    assert (seen.item, seen.blocks) == (session.items.get(), ())
    assert seen.hints[0].startswith("Chưa chấm xong điểm")


@pytest.mark.parametrize(
    "state", [each for each in NominationState if each != NominationState.ACCEPTED]
)
def test_who_is_not_in_the_running_may_not_come(state, session, registration, secretary):
    entrant = factories.make_entrant(registration, "Y Thih Niê")
    nomination = factories.make_nomination(registration, entrant, state)

    refused(session, secretary, nomination, "không còn trong danh sách đưa vào xét")


@pytest.mark.parametrize(
    ("state", "outcome", "words"),
    [
        (SessionState.PLANNED, "", "Đã có trong phiên họp ngày 5/11/2024."),
        (SessionState.OPEN, "", "Đã có trong phiên họp ngày 5/11/2024."),
        (CLOSED, ItemOutcome.PASSED, "Hội đồng đã thông qua ngày 5/11/2024."),
        (CLOSED, ItemOutcome.FAILED, ""),
        (CLOSED, "", ""),
        (SessionState.CANCELLED, "", ""),
    ],
)
def test_another_session_speaks_against_it_or_not(
    state, outcome, words, session, campaign, council, judged_person
):
    elsewhere(campaign, council, judged_person, state, outcome)

    assert blocks(session, judged_person) == ((words,) if words else ())


def test_who_failed_may_come_again_and_the_page_says_so(session, campaign, council, judged_person):
    elsewhere(campaign, council, judged_person, CLOSED, ItemOutcome.FAILED)

    (found,) = candidates(session, local_day(MEETING))

    assert "Phiên ngày 5/11/2024 không thông qua Giấy khen xã." in found.hints


def test_who_stands_on_a_list_may_not_come(session, campaign, council, judged_person, secretary):
    listed(elsewhere(campaign, council, judged_person, CLOSED, ItemOutcome.PASSED), secretary)

    refused(session, secretary, judged_person, "Đã có tên trong quyết định, tờ trình.")


def test_whom_those_above_refused_may_come(session, campaign, council, judged_person, secretary):
    item = elsewhere(campaign, council, judged_person, CLOSED, ItemOutcome.PASSED)
    listed(item, secretary, LineState.REFUSED)

    assert blocks(session, judged_person) == ()


def test_an_old_page_changes_nothing(session, judged_person, secretary):
    before = everything()

    with pytest.raises(Stale):
        set_agenda(
            session=session,
            chosen={judged_person.pk: judged_person.tier_id},
            version=0,
            by=secretary,
            at=MEETING,
        )

    assert everything() == before
