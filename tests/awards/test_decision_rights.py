"""Every act on a list × every state × everybody: who may does it, a refusal changes nothing."""

import pytest
from django.db import transaction

from awards.services import deciding
from awards.states import DecisionState, SessionState
from core.errors import NotAllowed, RuleBroken, WrongState
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards.deciding import ACTS, CAST, MAY, everything, fresh, listed, passed, person


@pytest.fixture
def session(campaign, secretary, collective, person, family, settings, tmp_path):
    """All three passed for the commune's own tier."""
    settings.MEDIA_ROOT = tmp_path
    return passed(campaign, secretary, collective, person, family)


def outcome(act) -> type | None:
    """What the act raised; None when it was done. Whatever it did is undone."""
    try:
        with transaction.atomic():
            act()
            transaction.set_rollback(True)
    except RuleBroken as reason:
        return type(reason)
    return None


@pytest.mark.parametrize("state", DecisionState)
@pytest.mark.parametrize("name", ACTS)
def test_who_may_does_it_and_the_others_change_nothing(session, request, name, state):
    tier = session.campaign.tiers.first() if name == "record_results" else None
    decision = listed(session, request.getfixturevalue("secretary"), state, tier)
    may = MAY[name].get(state, set())

    for who in CAST:
        by = person(who, request)
        before = everything()
        fault = outcome(lambda by=by: ACTS[name](fresh(decision), by))
        assert (fault is None) is (who in may), (who, fault)
        assert fault is None or everything() == before
        assert fault in (None, NotAllowed, WrongState)


@pytest.mark.parametrize("state", DecisionState)
@pytest.mark.parametrize("name", ACTS)
def test_the_wrong_state_is_told_from_the_wrong_person(session, request, name, state):
    tier = session.campaign.tiers.first() if name == "record_results" else None
    decision = listed(session, request.getfixturevalue("secretary"), state, tier)
    rightful = {who for each in MAY[name].values() for who in each}

    for who in CAST:
        by = person(who, request)
        fault = outcome(lambda by=by: ACTS[name](fresh(decision), by))
        if who not in rightful:
            assert fault is NotAllowed, who


def drawing_up(session, by):
    deciding.draw_up(session=session, by=by, at=DECIDED)


def stepping_down(session, by):
    item = session.items.select_related("tier", "session__campaign").first()
    # The lowest tier cannot be stepped down from: the act asks for it from the highest.
    item.tier = session.campaign.tiers.first()
    item.save()
    tier = session.campaign.tiers.last()
    deciding.step_down(item=item, tier=tier, reason="Theo chỉ tiêu", by=by, at=DECIDED)


@pytest.mark.parametrize("act", [drawing_up, stepping_down])
@pytest.mark.parametrize("state", SessionState)
def test_only_the_secretariat_draws_up_and_only_after_the_meeting(session, request, act, state):
    session.state = state
    session.save()

    for who in CAST:
        by = person(who, request)
        fault = outcome(lambda by=by: act(session, by))
        done = who == "secretary" and state == SessionState.CLOSED
        assert (fault is None) is done, who


@pytest.mark.parametrize("who", CAST)
def test_only_the_secretariat_lets_a_name_fall_back(session, request, who):
    office = request.getfixturevalue("secretary")
    tiers = session.campaign.tiers.all()
    decision = award_factories.make_decision(session, office, tiers[0], DecisionState.ISSUED)
    line = award_factories.make_line(decision, session.items.first(), "refused")
    before = everything()

    fault = outcome(
        lambda: deciding.fall_back(
            line=line, tier=tiers[2], reason="Đủ điều kiện", by=person(who, request), at=DECIDED
        )
    )

    assert fault is (None if who == "secretary" else NotAllowed)
    assert everything() == before
