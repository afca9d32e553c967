"""Stocks of certificates: one in use, one retired."""

from io import BytesIO

from PIL import Image

from awards.services.emblems import set_emblem
from awards.services.stocks import add_stock, retire_stock
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests.award_factories import DECIDED


def make(world) -> None:
    """`world.stock` is the default, `world.retired_stock` is printed on no more."""
    given = {"authority": world.authority, "by": world.people["secretariat"], "at": DECIDED}
    world.stock = add_stock(word="a4", key=None, **given)
    world.retired_stock = add_stock(word="a3", key=None, **given)
    out = BytesIO()
    Image.new("RGB", (40, 40), "red").save(out, "PNG")
    picture = CheckedFile("quoc-huy.png", Kind.PNG, out.getvalue(), Scan.UNSCANNED)
    world.emblem = set_emblem(authority=world.authority, upload=picture, by=given["by"], at=DECIDED)
    retire_stock(
        stock=world.retired_stock, version=world.retired_stock.version, by=given["by"], at=DECIDED
    )


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the stocks, and of what is printed on them."""
    stocks = [(world.stock.pk,), (world.retired_stock.pk,)]
    awards = [(each.pk,) for each in world.awards.values()]
    decisions = [(each.pk,) for each in world.decisions.values()]
    campaign = world.campaign.pk
    return {
        "awards:stocks": [(world.authority.slug,)],
        "awards:stock_add": [(world.authority.slug,)],
        "awards:emblem": [(world.authority.slug,)],
        "awards:emblem_remove": [(world.authority.slug,)],
        "awards:emblem_picture": [(world.authority.slug, world.emblem.name)],
        "awards:stock": stocks,
        "awards:stock_preview": stocks,
        "awards:stock_copy": stocks,
        "awards:stock_default": stocks,
        "awards:stock_retire": stocks,
        "awards:stock_paper": [*stocks, (world.stock.pk, "docx")],
        "awards:stock_test": stocks,
        "awards:certificate": awards,
        "awards:certificate_paper": [*awards, (world.award.pk, "docx")],
        "awards:certificates": decisions,
        "awards:order_certificates": decisions,
        "awards:rewards": [(campaign, "xa"), (campaign, "xa", "docx"), (campaign, "tinh", "xlsx")],
        "awards:ceremony": [(campaign,), (campaign, "docx"), (campaign, "xlsx")],
    }
