"""A notice in every state, with opinions."""

from awards.states import NoticeState
from tests import award_factories


def make(world) -> None:
    """What is posted has an opinion about a name and one about all."""
    office = world.people["secretariat"]
    world.notices = {
        state: award_factories.make_notice(world.campaign, office, *world.nominations, state=state)
        for state in NoticeState
    }
    posted = world.notices[NoticeState.POSTED]
    world.opinions = [
        award_factories.make_opinion(posted, world.nominations[0]),
        award_factories.make_opinion(posted),
    ]


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the notice's pages."""
    return {}


def rows(world) -> dict:
    """What the tables ask about."""
    return world.notices
