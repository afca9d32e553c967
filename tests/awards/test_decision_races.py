"""Two hands at one list: one wins, the other is told, no name stands on two lists.

Each claim has its control: the careless way, under the same harness, does lose or double something.
"""

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from awards.decisions.proposals import proposals
from awards.models import Decision, DecisionLine
from awards.services import deciding
from awards.services.deciding import listing
from awards.states import DecisionState, LineState
from campaigns.models import AwardTier
from core.errors import Duplicate, RuleBroken, Stale
from tests import award_factories, factories
from tests.award_factories import DECIDED
from tests.awards.deciding import confirmed, fresh, issue, line_of, passed, states
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def _own_file(transactional_db, settings, tmp_path):
    """Every thread has a connection of its own; on SQLite that takes a file."""
    settings.MEDIA_ROOT = tmp_path
    if connection.vendor == "sqlite" and connection.is_in_memory_db():
        pytest.fail("Two hands need SQLite in a file: DATABASES TEST NAME in settings_test.py.")


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed for the commune's own tier."""
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary):
    """All three on the list, waiting for the chairman."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


# --- two hands draw up


def test_of_two_hands_that_draw_up_one_makes_the_list(session, secretary):
    outcomes = together(*[lambda: deciding.draw_up(session=session, by=secretary, at=DECIDED)] * 2)

    assert kinds(outcomes) == [listing.DrawnUp, RuleBroken]
    assert (Decision.objects.count(), DecisionLine.objects.count()) == (1, 3)


def careless_draw_up(session, by) -> None:
    """Look first, then stand in line and write."""
    ready = [each.item for each in proposals(session.campaign, DECIDED, session) if each.is_ready]
    tier = session.campaign.tiers.last()
    with transaction.atomic():
        listing._listed(session, tier, ready, by, DECIDED)


def test_control_lists_made_of_what_was_read_before_clash(session, secretary):
    outcomes = together(*[lambda: careless_draw_up(session, secretary)] * 2)

    # Only the constraint of one live line for each nomination stops it.
    assert kinds(outcomes) == [Duplicate, type(None)]
    assert DecisionLine.objects.live().count() == 3


def test_control_without_the_constraint_a_name_stands_on_two_lists(session, secretary):
    """The rows that the constraint keeps out are real: struck ones, which it lets in, are twins."""

    def careless() -> None:
        items = list(session.items.all())
        with transaction.atomic():
            decision = award_factories.make_decision(session, secretary)
            for each in items:
                award_factories.make_line(decision, each, LineState.STRUCK)

    together(careless, careless)

    assert DecisionLine.objects.count() == 6


# --- confirm against strike


def confirming(decision, by):
    copy = fresh(decision)
    return lambda: deciding.confirm(decision=copy, version=copy.version, by=by, at=DECIDED)


def striking(decision, by):
    line = line_of(decision)
    return lambda: deciding.strike(line=line, reason="Trùng", by=by, at=DECIDED)


def test_of_confirming_and_striking_one_wins(decision, chairman):
    outcomes = together(confirming(decision, chairman), striking(decision, chairman))

    assert kinds(outcomes) == [type(None), Stale] or kinds(outcomes) == [Stale, type(None)]
    stored, struck = fresh(decision), "struck" in states(decision).values()
    assert struck is (stored.state == DecisionState.PENDING)
    assert stored.version == 2


@pytest.mark.parametrize("slow_confirms", [True, False])
def test_the_slower_of_the_two_is_told(decision, chairman, slow_confirms):
    acts = [confirming(decision, chairman), striking(decision, chairman)]
    slow, fast = acts if slow_confirms else acts[::-1]

    outcome, other = overtaken(slow, by=fast)

    assert (type(outcome), other) == (Stale, None)


def test_control_a_careless_confirmation_covers_a_list_that_nobody_read(decision, chairman):
    def careless() -> None:
        copy = fresh(decision)
        with transaction.atomic():
            copy.state, copy.confirmed_by = DecisionState.CONFIRMED, chairman
            copy.save()

    _, struck = overtaken(careless, by=striking(decision, chairman))

    assert struck is None
    assert fresh(decision).state == DecisionState.CONFIRMED
    assert "struck" in states(decision).values()


# --- two hands issue


def issuing(decision, by, number):
    copy = fresh(decision)
    return lambda: issue(copy, by, number=number)


def test_of_two_hands_that_issue_one_wins(decision, chairman, secretary):
    decision = confirmed(decision, chairman)

    outcomes = together(
        issuing(decision, secretary, "150/QĐ-UBND"), issuing(decision, secretary, "151/QĐ-UBND")
    )

    assert sorted(kinds(outcomes), key=str) == sorted([type(None), Stale], key=str)
    stored = fresh(decision)
    assert (stored.state, stored.outgoing.count()) == (DecisionState.ISSUED, 1)
    assert set(states(decision).values()) == {LineState.GRANTED}


def test_one_number_is_given_to_one_of_two_papers(session, decision, chairman, secretary):
    first = confirmed(decision, chairman)
    second = award_factories.make_decision(session, secretary, state=DecisionState.CONFIRMED)
    item = award_factories.make_item(session, _fourth(session, secretary), "passed", second.tier)
    award_factories.make_line(second, item)

    outcomes = together(
        issuing(first, secretary, "150/QĐ-UBND"), issuing(second, secretary, "150/QĐ-UBND")
    )

    assert sorted(kinds(outcomes), key=str) == sorted([type(None), Duplicate], key=str)
    assert Decision.objects.filter(number="150/QĐ-UBND").count() == 1


def _fourth(session, by):
    """One more candidate of the same registration, on the notice too."""
    registration = session.items.first().nomination.registration
    made = factories.make_nomination(registration, factories.make_entrant(registration, "Y Thih"))
    award_factories.complete(made, by)
    session.campaign.notices.get().lines.create(nomination=made, tier=made.tier)
    return made


def careless_issue(decision, rows, number: str) -> int:
    """Look first, then write, without the version; how many rows it changed."""
    if fresh(decision).state != DecisionState.CONFIRMED:
        return 0
    with transaction.atomic():
        values = {"state": DecisionState.ISSUED, "number": number, "issued_on": DECIDED.date()}
        changed: int = rows.filter(pk=decision.pk).update(**values)
    return changed


NUMBERS = ("150/QĐ-UBND", "151/QĐ-UBND")


def test_the_second_careless_hand_finds_no_row_even_past_the_manager(decision, chairman):
    decision = confirmed(decision, chairman)
    rows = Decision._base_manager.all()

    outcomes = together(*[lambda n=each: careless_issue(decision, rows, n) for each in NUMBERS])

    assert sorted(outcomes) == [0, 1]


def test_control_a_careless_issue_without_the_guard_gives_a_paper_two_numbers(decision, chairman):
    decision = confirmed(decision, chairman)
    rows = QuerySet(Decision)

    outcomes = together(*[lambda n=each: careless_issue(decision, rows, n) for each in NUMBERS])

    if connection.vendor == "postgresql":
        # There the trigger stops it, without a word for people.
        assert sum(isinstance(each, DatabaseError) for each in outcomes) == 1
    else:
        assert outcomes == [1, 1]


# --- stepping down against drawing up


def test_who_is_being_listed_is_not_stepped_down_at_once(campaign, secretary, collective):
    session = passed(campaign, secretary, collective, tier=campaign.tiers.first())
    lower = AwardTier.objects.filter(campaign=campaign).last()
    item = session.items.select_related("tier", "session__campaign", "nomination").get()

    together(
        lambda: deciding.draw_up(session=session, by=secretary, at=DECIDED),
        lambda: deciding.step_down(
            item=item, tier=lower, reason="Chỉ tiêu", by=secretary, at=DECIDED
        ),
    )

    line = DecisionLine.objects.select_related("decision", "item__tier", "item__final_tier").get()
    assert line.item.award_tier.pk == line.decision.tier_id
