"""What was issued stays as it is: no act, no UPDATE, no save and no delete changes it."""

import pytest
from django.db import transaction

from awards.models import Decision, DecisionLine
from awards.services import deciding
from awards.states import DecisionState, LineState
from core.errors import RuleBroken, WrongState
from tests.award_factories import DECIDED
from tests.awards.deciding import (
    ACTS,
    DAY,
    confirmed,
    everything,
    fresh,
    issue,
    line_of,
    listed,
    passed,
)


@pytest.fixture
def session(campaign, secretary, collective, person, family, settings, tmp_path):
    """All three passed for the commune's own tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary, chairman):
    """Issued by the services, with a name that was struck."""
    made = confirmed(fresh(listed(session, secretary)), chairman)
    issue(made, secretary)
    return fresh(made)


@pytest.fixture
def submission(session, secretary, chairman):
    """Issued, its name waits for the answer."""
    tier = session.campaign.tiers.first()
    made = confirmed(fresh(listed(session, secretary, tier=tier)), chairman)
    issue(made, secretary, number="12/TTr-UBND")
    return fresh(made)


@pytest.mark.parametrize("stale", [None, DecisionState.PENDING, DecisionState.CONFIRMED])
@pytest.mark.parametrize("name", ACTS)
def test_no_act_of_anybody_changes_it(decision, request, name, stale):
    """Not even one that believes, with an old copy in its hand, that it may."""
    before = everything()
    for who in ("secretary", "chairman"):
        copy = fresh(decision)
        copy.state = stale or copy.state
        by = request.getfixturevalue(who)
        with pytest.raises(RuleBroken), transaction.atomic():
            ACTS[name](copy, by)

    assert everything() == before


def test_an_old_copy_of_a_name_changes_nothing(decision, chairman):
    line = line_of(decision, LineState.GRANTED)
    line.state, line.decision.state = LineState.LISTED, DecisionState.PENDING
    before = everything()

    with pytest.raises(RuleBroken):
        deciding.strike(line=line, reason="Muộn", by=chairman, at=DECIDED)

    assert everything() == before


@pytest.mark.parametrize(
    "values", [{"number": "1/QĐ"}, {"state": "pending"}, {"issued_on": DAY}, {"version": 9}]
)
def test_no_update_reaches_it(decision, values):
    before = everything()

    assert Decision.objects.filter(pk=decision.pk).update(**values) == 0
    assert everything() == before


@pytest.mark.parametrize(
    "values", [{"money": 1}, {"state": "listed"}, {"state": "refused", "reason": "Không"}]
)
def test_no_update_reaches_its_names(decision, values):
    before = everything()

    assert DecisionLine.objects.filter(decision=decision).exclude(state="struck").update(
        **values
    ) in (0,)
    assert everything() == before


def test_a_struck_name_stays_struck(decision):
    rows = DecisionLine.objects.filter(decision=decision, state=LineState.STRUCK)

    assert rows.update(state=LineState.LISTED, reason="") == 0


def test_no_save_and_no_delete(decision):
    before = everything()
    line = decision.lines.first()
    line.money = 1

    for act in (decision.save, decision.delete, line.save, line.delete):
        with pytest.raises(WrongState, match="đã ban hành"):
            act()
    with pytest.raises(WrongState):
        Decision.objects.filter(pk=decision.pk).delete()
    assert DecisionLine.objects.filter(decision=decision).delete()[0] == 0
    assert everything() == before


def test_a_name_of_a_submission_may_be_answered_and_nothing_else(submission):
    rows = DecisionLine.objects.filter(decision=submission, state=LineState.LISTED)

    assert rows.update(order=9) == 0
    assert rows.update(state=LineState.UNDONE) == 0
    assert rows.update(state=LineState.STRUCK, reason="Muộn") == 0
    assert rows.update(state=LineState.GRANTED) == 1


def test_an_answer_stays(submission):
    rows = DecisionLine.objects.filter(decision=submission)
    rows.filter(state=LineState.LISTED).update(state=LineState.GRANTED)

    assert rows.filter(state=LineState.GRANTED).update(state=LineState.REFUSED, reason="x") == 0


def test_control_what_is_not_issued_is_changed_by_all_of_this(session, secretary):
    decision = fresh(listed(session, secretary))
    line = decision.lines.first()

    assert Decision.objects.filter(pk=decision.pk).update(number="1/QĐ") == 1
    assert DecisionLine.objects.filter(pk=line.pk).update(money=1) == 1
    decision.save()
    line.save()
    assert line.delete()[0] == 1
