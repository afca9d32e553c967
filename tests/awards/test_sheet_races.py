"""Two hands on one sheet at the same instant; each claim has its control, the careless way."""

from decimal import Decimal

import pytest

from audit.models import Entry
from awards.models import Nomination, Score, ScoreSheet
from awards.scores.judgements import Judgement
from awards.services import judging
from awards.services.judging import save_sheet
from awards.states import NominationState, SheetKind
from core.errors import Stale
from tests import factories
from tests.awards import builders
from tests.awards.sheets import stored
from tests.factories import REVIEW
from tests.registrations.hands import overtaken, together

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]

ONE, TWO = "IV.1.b.1", "IV.1.b.2"


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return builders.accepted(campaign, unit)


def _save(nomination, by, clause, points, kind=SheetKind.SECRETARIAT):
    """As a page does that has shown what is stored now: one criterion changed, the others not."""
    found = {each.clause: each for each in builders.judged(nomination)}
    old = stored(nomination, kind)
    shown = {
        each: Judgement(Decimal(old[name][0]) if name in old else None)
        for name, each in found.items()
    }
    sheet = ScoreSheet.objects.filter(nomination=nomination, kind=kind).first()
    version = sheet.version if sheet else 0

    def act():
        return save_sheet(
            nomination=Nomination.objects.select_related("campaign", "unit").get(pk=nomination.pk),
            judgements={**shown, found[clause]: Judgement(Decimal(points), reason="Sửa")},
            shown=shown,
            version=version,
            by=by,
            at=REVIEW,
            kind=kind,
        )

    return act


def _acts() -> int:
    return Entry.objects.filter(action="nomination.scored").count()


@pytest.mark.parametrize("there", [True, False])
def test_two_hands_on_different_criteria_are_both_kept(person, secretary, there):
    if there:
        builders.scored(person, secretary, "5")

    outcomes = together(_save(person, secretary, ONE, "9"), _save(person, secretary, TWO, "8"))

    assert [type(each) for each in outcomes] == [ScoreSheet, ScoreSheet]
    found = stored(person)
    assert (found[ONE][0], found[TWO][0]) == ("9.00", "8.00")
    assert (ScoreSheet.objects.count(), _acts()) == (1, 2)


@pytest.mark.parametrize("there", [True, False])
def test_of_two_hands_on_one_criterion_the_slower_is_told(person, secretary, there):
    if there:
        builders.scored(person, secretary, "5")

    slow, fast = overtaken(
        _save(person, secretary, ONE, "1"), by=_save(person, secretary, ONE, "9")
    )

    assert (type(slow), type(fast)) == (Stale, ScoreSheet)
    assert stored(person)[ONE][0] == "9.00"
    assert _acts() == 1


def test_control_without_the_version_the_slower_writes_over_the_faster(
    person, secretary, monkeypatch
):
    builders.scored(person, secretary, "5")

    def careless_take(save, read):
        """Whatever was read: the sheet is ours."""
        return ScoreSheet.objects.get(nomination=save.nomination, kind=save.kind)

    monkeypatch.setattr(judging, "_take", careless_take)
    slow, _ = overtaken(_save(person, secretary, ONE, "1"), by=_save(person, secretary, ONE, "9"))

    assert type(slow) is ScoreSheet
    assert stored(person)[ONE][0] == "1.00"  # nine points are lost without a word


# --- a sheet against the course of its nomination


@pytest.fixture
def draft(registration):
    """Bà H'Hen Niê, whom Thôn Đông is about to nominate."""
    entrant = factories.make_entrant(registration, "H'Hen Niê")
    return factories.make_nomination(registration, entrant, NominationState.DRAFT)


def _hand_in(nomination):
    return lambda: Nomination.objects.filter(pk=nomination.pk, state=NominationState.DRAFT).update(
        state=NominationState.SUBMITTED, submitted_at=REVIEW
    )


def test_points_that_come_after_the_hand_in_are_refused(draft, head):
    slow, handed_in = overtaken(_save(draft, head, ONE, "9", SheetKind.SELF), by=_hand_in(draft))

    assert (type(slow), handed_in) == (Stale, 1)
    assert (Score.objects.count(), ScoreSheet.objects.count()) == (0, 0)
    assert Entry.objects.filter(action="nomination.self_scored").count() == 0


def test_control_without_the_hold_points_slip_into_what_was_handed_in(draft, head, monkeypatch):
    monkeypatch.setattr(judging, "_hold", lambda save: None)

    slow, _ = overtaken(_save(draft, head, ONE, "9", SheetKind.SELF), by=_hand_in(draft))

    assert type(slow) is ScoreSheet
    assert stored(draft, SheetKind.SELF) == {ONE: ("9.00", "")}
    assert Nomination.objects.get(pk=draft.pk).state == NominationState.SUBMITTED
