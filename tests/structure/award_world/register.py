"""One award, in the register and on the honours page."""

from tests import award_factories


def make(world) -> None:
    """The award of the issued decision."""
    office = world.people["secretariat"]
    world.award = award_factories.make_award(world.granted, office)
    world.honour = award_factories.make_honour(world.award, office)


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the register and the honours page."""
    return {}
