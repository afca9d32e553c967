"""A council, and a session of it in every state."""

from accounts.states import Role
from awards.states import ItemOutcome, SessionState
from tests import award_factories


def make(world) -> None:
    """The council member of the world has a seat; the session that is over passed everybody."""
    council = award_factories.make_council(world.authority, 0)
    user = world.people[Role.COUNCIL_MEMBER.value]
    chairman = world.people[Role.CHAIRMAN.value]
    for place in range(1, 8):
        seated = {1: chairman, 5: user}.get(place)
        award_factories.make_member(council, place, seated)
    world.council = council
    world.sessions = {
        state: award_factories.make_session(world.campaign, council, state)
        for state in SessionState
    }
    for session in world.sessions.values():
        award_factories.attend(session, 6)
    for nomination in world.nominations:
        award_factories.make_item(
            world.sessions[SessionState.CLOSED], nomination, ItemOutcome.PASSED
        )
        award_factories.make_item(world.sessions[SessionState.OPEN], nomination)
        award_factories.make_item(world.sessions[SessionState.PLANNED], nomination)


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the council's pages."""
    return {}


def rows(world) -> dict:
    """What the tables ask about."""
    return world.sessions
