"""When a unit may nominate: the instants at which the answer changes."""

from datetime import timedelta

import pytest

from awards.models import Nomination, NominationExtension
from awards.services.nominating import start_nominations
from awards.states import NominationState
from campaigns.models import Campaign
from core.errors import TooLate
from tests import factories
from tests.awards.nominating import edit, everything, fresh, in_state, reopen, submit
from tests.factories import DEADLINE, REVIEW, at

TICK = timedelta(microseconds=1)
CLOSES = at("2024-11-01 00:00")
LATER = at("2024-11-06 00:00")
GRACE = timedelta(minutes=15)


def _start(nomination, by, when):
    start_nominations(
        registration=nomination.registration,
        itself=True,
        tier=nomination.tier,
        by=by,
        at=when,
    )


ACTS = {
    "start": (_start, NominationState.DRAFT),
    "edit": (edit, NominationState.DRAFT),
    "submit": (submit, NominationState.DRAFT),
    "reopen": (reopen, NominationState.WITHDRAWN),
}
INSTANTS = [
    (DEADLINE - TICK, "", False),
    (DEADLINE, "", True),
    (CLOSES - TICK, "", True),
    (CLOSES, "", False),
    (CLOSES, "grace", True),
    (CLOSES + GRACE - TICK, "grace", True),
    (CLOSES + GRACE, "grace", False),
    (CLOSES, "extended", True),
    (LATER - TICK, "extended", True),
    (LATER, "extended", False),
    (LATER + GRACE - TICK, "grace and extended", True),
    (LATER + GRACE, "grace and extended", False),
]


def _arrange(case: str, nomination: Nomination, by) -> Nomination:
    if "grace" in case:
        Campaign.objects.update(grace_minutes=15)
    if "extended" in case:
        extend(nomination, by)
    return fresh(nomination)


def extend(nomination, by, closes_at=LATER) -> None:
    NominationExtension.objects.create(
        campaign=nomination.campaign,
        unit=nomination.unit,
        closes_at=closes_at,
        reason="Mưa lũ",
        signer="Chủ tịch",
        at=REVIEW,
        by=by,
    )


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize(("when", "case", "allowed"), INSTANTS)
def test_the_unit_acts_in_its_time_alone(act, when, case, allowed, registration, head, secretary):
    do, state = ACTS[act]
    nomination = _arrange(case, in_state(registration, state, head), secretary)
    before = everything()

    if allowed:
        do(nomination, head, when)
        assert everything() != before
        return
    with pytest.raises(TooLate):
        do(nomination, head, when)
    assert everything() == before


@pytest.mark.parametrize(
    ("when", "in_grace"), [(CLOSES - TICK, False), (CLOSES, True), (CLOSES + GRACE - TICK, True)]
)
def test_what_came_in_the_grace_is_marked(when, in_grace, registration, head, secretary):
    draft = in_state(registration, NominationState.DRAFT, head)
    nomination = _arrange("grace", draft, secretary)

    submit(nomination, head, when)

    assert fresh(nomination).in_grace is in_grace


@pytest.mark.parametrize(
    ("when", "allowed"),
    [(LATER - TICK, True), (LATER, False), (CLOSES - TICK, True)],
)
def test_what_was_returned_may_come_until_the_day_of_the_return(
    when, allowed, registration, head, secretary
):
    nomination = in_state(registration, NominationState.RETURNED, head)
    nomination.returns.update(due_at=LATER)

    if allowed:
        submit(nomination, head, when)
        assert (fresh(nomination).state, fresh(nomination).revision) == ("submitted", 2)
        return
    with pytest.raises(TooLate, match="Đã hết hạn nộp lại"):
        submit(nomination, head, when)


def test_an_extension_never_shortens(registration, head, secretary):
    nomination = in_state(registration, NominationState.DRAFT, head)
    extend(nomination, secretary, at("2024-10-25 00:00"))

    submit(fresh(nomination), head, CLOSES - TICK)

    assert fresh(nomination).state == NominationState.SUBMITTED


def test_the_office_writes_its_own_after_the_deadline(registration, secretary):
    entrant = factories.make_entrant(registration, "H'Lan")
    own = factories.make_nomination(
        registration, entrant, NominationState.DRAFT, procedure="simplified"
    )

    edit(fresh(own), secretary, LATER + timedelta(days=20))

    assert fresh(own).occupation == "Trưởng buôn"
