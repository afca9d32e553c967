"""Two hands at one pledge's result, and at one task: one wins, no entry is lost or doubled."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from core.errors import Stale
from registrations.models import AssignmentProgress, Pledge, ResultEntry
from registrations.services.assignments import mark_assignment
from registrations.services.results import enter_result
from registrations.states import State
from tests.factories import REVIEW
from tests.registrations.acts import filled
from tests.registrations.hands import kinds, together
from tests.registrations.looking import actions

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]

LAST_DAY = date(2024, 9, 30)


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return filled(campaign, unit, State.ACCEPTED)


def fresh() -> Pledge:
    """The pledge as a request of its own reads it."""
    return Pledge.objects.select_related("registration__campaign", "registration__unit").get()


def entering(value: str | None, by):
    """A hand that writes a result down with the version that it read."""
    pledge = fresh()
    result = None if value is None else Decimal(value)
    return lambda: enter_result(
        pledge=pledge,
        result=result,
        as_of=LAST_DAY,
        result_note="",
        version=pledge.version,
        by=by,
        at=REVIEW,
    )


def careless(value: str, by):
    """The same, written without thinking of another hand."""

    def act():
        pledge = fresh()
        with transaction.atomic():
            ResultEntry.objects.create(
                pledge=pledge, value=Decimal(value), as_of=LAST_DAY, at=REVIEW, by=by
            )
            pledge.result, pledge.version = Decimal(value), pledge.version + 1
            pledge.save()

    return act


@pytest.mark.parametrize("other", ["490", None])
def test_of_two_hands_at_one_result_the_slower_is_told(other, registration, head, secretary):
    outcomes = together(entering("480", head), entering(other, secretary))

    assert Stale in kinds(outcomes)
    assert len([each for each in outcomes if isinstance(each, Stale)]) == 1
    assert fresh().version == 2
    assert len(actions(registration)) == 1
    winner = ResultEntry.objects.first()
    assert fresh().result == (winner.value if winner else None)


def test_control_two_careless_hands_both_write(registration, head, secretary):
    together(careless("480", head), careless("490", secretary))

    assert ResultEntry.objects.count() == 2


def marking(assignment, note: str, by, version: int):
    return lambda: mark_assignment(
        assignment=assignment, done_on=LAST_DAY, note=note, version=version, by=by, at=REVIEW
    )


@pytest.mark.parametrize("version", [0, 1])
def test_of_two_hands_at_one_task_the_slower_is_told(version, campaign, secretary):
    assignment = campaign.assignments.first()
    if version:
        marking(assignment, "Trước", secretary, 0)()

    outcomes = together(*(marking(assignment, note, secretary, version) for note in ("Một", "Hai")))

    assert kinds(outcomes) == [type(None), Stale]
    row = AssignmentProgress.objects.get()
    assert (row.note, row.version) == ("Một" if outcomes[0] is None else "Hai", version + 1)
    assert len(actions(assignment)) == version + 1


def test_control_two_careless_marks_overwrite_each_other(campaign, secretary):
    assignment = campaign.assignments.first()
    marking(assignment, "Trước", secretary, 0)()

    def careless_mark(note):
        row = AssignmentProgress.objects.get()
        row.note, row.version = note, row.version + 1
        row.save()

    outcomes = together(*(lambda note=note: careless_mark(note) for note in ("Một", "Hai")))

    assert outcomes == [None, None]
    assert AssignmentProgress.objects.get().version == 2
