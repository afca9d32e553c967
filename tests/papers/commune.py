"""A commune where everything happened that is printed: each producer has a paper of it."""

from datetime import date

from awards.services.stocks import add_stock
from campaigns.models import Campaign
from campaigns.states import TierLevel
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.register import granted
from tests.structure.world import World


def fill(world: World) -> Campaign:
    """The world's campaign, with an award from above, a printed stock and a high score."""
    office = world.people["secretariat"]
    entrant = factories.make_entrant(world.full, "Y Ƀhiŏ Êñuôl")
    line = granted(
        factories.make_nomination(world.full, entrant),
        office,
        world.campaign.tiers.get(level=TierLevel.PROVINCE),
        result_paper="3021/QĐ-UBND",
        result_on=date(2024, 11, 20),
    )
    award_factories.make_award(line, office, decided_by="Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk")
    add_stock(
        authority=world.authority, word="300x210", key=None, by=office, at=award_factories.DECIDED
    )
    builders.person(world.full, "Y Thăng Ƀkrông", "9.5", office)
    return world.campaign
