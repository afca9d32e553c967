"""Every act × every state × everybody: done by the rightful hand, else nothing has changed."""

from itertools import product

import pytest

from awards.states import NominationState
from core.errors import NotAllowed, RuleBroken, WrongState
from tests.awards.nominating import ACTS, AGAIN, everything, in_state
from tests.factories import REVIEW
from tests.registrations.acts import CAST, person

EVERY = list(product(ACTS, NominationState, CAST))


def _rightful(act: str, state: NominationState, who: str) -> bool:
    _, by, states = ACTS[act]
    return who == by and state in states


@pytest.mark.parametrize(("act", "state", "who"), [each for each in EVERY if _rightful(*each)])
def test_the_rightful_hand_does_it_and_it_is_recorded_once(
    act, state, who, registration, head, request
):
    nomination = in_state(registration, state, head)
    before = everything()

    ACTS[act][0](nomination, request.getfixturevalue(who), REVIEW)

    after = everything()
    assert len(after["Entry"]) == len(before["Entry"]) + 1
    assert {name for name in before if before[name] != after[name]} >= {"Entry", "Ledger"}


@pytest.mark.parametrize("state", NominationState)
@pytest.mark.parametrize("act", ACTS)
def test_everybody_else_is_refused_and_nothing_has_changed(
    act, state, registration, head, other_head, request
):
    nomination = in_state(registration, state, head)
    others = [each for each in CAST if not _rightful(act, state, each)]
    others = [each for each in others if (act, each, state) not in AGAIN]
    people = {each: person(each, request) for each in others}
    before = everything()

    said = {}
    for who, user in people.items():
        with pytest.raises(RuleBroken) as refusal:
            ACTS[act][0](nomination, user, REVIEW)
        said[who] = refusal.type

    rightful = ACTS[act][1]
    assert said == {who: WrongState if who == rightful else NotAllowed for who in others}
    assert everything() == before


@pytest.mark.parametrize("state", sorted(state for _, _, state in AGAIN))
def test_a_second_click_gets_the_same_hand_in_and_changes_nothing(state, registration, head):
    nomination = in_state(registration, state, head)
    before = everything()

    again = ACTS["submit"][0](nomination, head, REVIEW)

    assert again == nomination.hand_ins.get()
    assert everything() == before
