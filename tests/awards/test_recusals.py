"""Members without a vote: found when the agenda is set and the session opens, declared, lifted."""

import pytest

from awards.models import CouncilSession, Recusal
from awards.services import recusing, seats
from awards.states import RecusalSource, RoundState
from core.errors import Duplicate, RuleBroken, Stale, WrongState
from tests import award_factories
from tests.award_factories import MEETING
from tests.awards.sitting import (
    choose,
    entries,
    everything,
    lift,
    open_it,
    ready,
    recuse,
    seat,
)


@pytest.fixture
def session(campaign, council, judged_person) -> CouncilSession:
    """Planned, complete, with H'Hen Niê."""
    return ready(campaign, council, judged_person)


def found() -> list[tuple[int, str]]:
    return [(each.member.order, each.source) for each in Recusal.objects.all()]


def test_the_agenda_finds_who_is_of_the_unit(session, council, unit, judged_person, secretary):
    council.members.filter(order=6).update(unit=unit)

    choose(session, secretary, MEETING, judged_person)

    assert found() == [(6, RecusalSource.OWN_UNIT)]
    (entry,) = entries("session.recused")
    assert entry.note.startswith("Hệ thống rà soát: Thành viên 6 – Bà H'Hen Niê")


def test_the_opening_finds_what_has_changed_since(session, council, unit, secretary):
    council.members.filter(order=2).update(unit=unit)

    open_it(session, secretary, MEETING)

    assert found() == [(2, RecusalSource.OWN_UNIT)]


def test_what_holds_no_more_goes_and_what_was_declared_stays(session, secretary):
    recuse(session, secretary, MEETING, order=6)
    session.items.get().recusals.create(
        member=seat(session.council, 3), source=RecusalSource.OWN_UNIT
    )

    open_it(session, secretary, MEETING)

    assert found() == [(6, RecusalSource.DECLARED)]


def test_who_has_no_vote_needs_no_recusal(session, council, unit, secretary):
    council.members.filter(order=6).update(unit=unit, votes=False)

    open_it(session, secretary, MEETING)

    assert found() == []


def test_what_was_lifted_is_not_found_again(session, council, unit, judged_person, secretary):
    council.members.filter(order=6).update(unit=unit)
    choose(session, secretary, MEETING, judged_person)
    lift(session, secretary, MEETING)
    session.refresh_from_db()

    open_it(session, secretary, MEETING)

    assert found() == []
    assert entries("session.recusal_lifted")[0].note == "Thành viên 6 – Bà H'Hen Niê: Nhầm người"


def test_who_declares_after_a_lift_has_no_vote(session, secretary):
    recuse(session, secretary, MEETING)
    lift(session, secretary, MEETING)

    recuse(session, secretary, MEETING)

    assert found() == [(6, RecusalSource.DECLARED)]
    assert not session.items.get().lifts.exists()


def test_a_member_whose_unit_changes_is_looked_at_again(session, council, unit, secretary):
    member = seat(council, 6)
    values = {"user": None, "unit": unit}

    seats.edit_member(member=member, values=values, version=1, by=secretary, at=MEETING)

    assert found() == [(6, RecusalSource.OWN_UNIT)]


def test_nobody_declares_twice(session, secretary):
    recuse(session, secretary, MEETING)
    before = everything()

    with pytest.raises(Duplicate):
        recuse(session, secretary, MEETING)

    assert everything() == before


def test_it_is_lifted_once(session, secretary):
    recusal = recuse(session, secretary, MEETING)
    Recusal.objects.all().delete()
    before = everything()

    with pytest.raises(Stale):
        recusing.lift_recusal(recusal=recusal, reason="Nhầm", by=secretary, at=MEETING)

    assert everything() == before


@pytest.mark.parametrize("act", [recuse, lift])
@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.CLOSED])
def test_nothing_changes_once_there_is_a_vote(act, state, session, secretary):
    recuse(session, secretary, MEETING)
    round_ = session.rounds.create(number=1, state=state, opened_at=MEETING)
    round_.items.create(item=session.items.get())
    before = everything()

    with pytest.raises(WrongState, match="Đã mở phiếu"):
        act(session, secretary, MEETING)

    assert everything() == before


def test_a_member_of_another_council_has_no_part_in_it(session, authority, secretary):
    other = award_factories.make_council(authority, is_current=False)
    before = everything()

    with pytest.raises(RuleBroken, match="thành viên có quyền biểu quyết"):
        recusing.declare_recusal(
            item=session.items.get(),
            member=seat(other, 5),
            reason="Họ hàng",
            by=secretary,
            at=MEETING,
        )

    assert everything() == before
