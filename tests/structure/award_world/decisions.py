"""A decision in every state, on what the closed session passed."""

from awards.states import DecisionState, LineState, SessionState
from tests import award_factories


def make(world) -> None:
    """Each decision has a name where one can still be on a list."""
    office = world.people["secretariat"]
    session = world.sessions[SessionState.CLOSED]
    items = list(session.items.all())
    world.decisions = {}
    live = iter(items)
    for state in DecisionState:
        decision = award_factories.make_decision(session, office, state=state)
        world.decisions[state] = decision
        if state == DecisionState.UNDONE:
            award_factories.make_line(decision, items[0], LineState.UNDONE)
        elif state == DecisionState.ISSUED:
            world.granted = award_factories.make_line(decision, next(live), LineState.GRANTED)
        else:
            award_factories.make_line(decision, next(live))


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the pages of decisions."""
    return {}


def rows(world) -> dict:
    """What the tables ask about."""
    return world.decisions
