"""Awards in the register: on the honours page, not yet, taken down, revoked, given back."""

from enum import Enum

from awards.models import Award, HonourRequest
from awards.states import AwardFileUse, HonourRequestKind
from tests import award_factories, factories
from tests.award_factories import DECIDED


class Stand(Enum):
    """How an award stands, for the tables of the handbook."""

    ENTERED = "entered"
    SHOWN = "on the honours page"
    TAKEN_DOWN = "taken down"
    REVOKED = "revoked"
    GIVEN_BACK = "given back"


NAMES = {
    Stand.ENTERED: "Lê Thị Sáu",
    Stand.TAKEN_DOWN: "Hoàng Văn Chín",
    Stand.REVOKED: "Y Thu Mlô",
    Stand.GIVEN_BACK: "H'Lan Êban",
}


def make(world) -> None:
    """`world.award` is shown with a photo, and somebody asked about it; one of each other stand."""
    office = world.people["secretariat"]
    world.award = award_factories.make_award(world.granted, office)
    world.honour = award_factories.make_honour(
        world.award, office, photo_consent="Bà H'Hen Niê, ngày 20/11/2024"
    )
    photo = b"\xff\xd8\xff"
    award_factories.make_award_file(
        AwardFileUse.PHOTO, office, photo, "anh.jpg", honour=world.honour
    )
    world.awards = {Stand.SHOWN: world.award}
    for stand in Stand:
        if stand != Stand.SHOWN:
            world.awards[stand] = _award(world, stand, office)
    world.awards[Stand.SHOWN].copies.create(
        number=1,
        reason="Bị cháy",
        asked_by="Y Wiêng Niê",
        given_on=DECIDED.date(),
        at=DECIDED,
        by=office,
    )
    world.requests = [_request(world), _request(world, answered_at=DECIDED, answered_by=office)]


def _award(world, stand: Stand, office) -> Award:
    entrant = factories.make_entrant(world.full, NAMES[stand])
    award = award_factories.make_granted(factories.make_nomination(world.full, entrant), office)
    if stand == Stand.TAKEN_DOWN:
        award_factories.make_honour(
            award, office, taken_down_at=DECIDED, taken_down_reason="Theo đề nghị"
        )
    if stand in (Stand.REVOKED, Stand.GIVEN_BACK):
        award_factories.make_honour(award, office)
        back = DECIDED.date() if stand == Stand.GIVEN_BACK else None
        revocation = award_factories.make_revocation(
            award, office, certificate_returned_on=back, money_returned_on=back
        )
        award_factories.make_award_file(AwardFileUse.REVOCATION, office, revocation=revocation)
    return award


def _request(world, **fields) -> HonourRequest:
    values = {"answer": "Đã sửa"} if fields else {}
    return HonourRequest.objects.create(
        honour=world.honour,
        kind=HonourRequestKind.CORRECTION,
        text="Sai tên đệm",
        name="Y Thih",
        contact="0905 000 002",
        at=DECIDED,
        **values,
        **fields,
    )


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the register and the honours page."""
    slug, campaign = world.authority.slug, world.campaign
    awards = [(each.pk,) for each in world.awards.values()]
    honours = [(each.honour.pk,) for each in world.awards.values() if hasattr(each, "honour")]
    public = (slug, campaign.slug)
    book = (slug, world.award.year)
    return {
        "awards:register": [(slug,)],
        "awards:register_sheet": [(slug,)],
        "awards:register_paper": [book, (*book, "docx")],
        "awards:statistics_paper": [book, (*book, "docx")],
        "awards:statistics_sheet": [book],
        "awards:revocations": [(slug,)],
        "awards:unit_awards": [(world.full.unit_id,), (world.fresh.pk,)],
        "awards:award": awards,
        "awards:award_copy": awards,
        "awards:award_revoke": awards,
        "awards:award_returned": awards,
        "awards:revocation_paper": [(world.award.pk,), (world.award.pk, "docx")],
        "awards:award_qr": [(world.award.pk, "svg"), (world.award.pk, "png")],
        "awards:verify": [()],
        "awards:verify_code": [(world.award.code,), ("KHONGCO",)],
        "awards:honours_public": [public],
        "awards:honour_photo": [(*public, world.honour.pk)],
        "awards:honour_ask": [(*public, world.honour.pk)],
        "awards:honours": [(campaign.pk,)],
        "awards:honours_sheet": [(campaign.pk,)],
        "awards:honours_publish": [(campaign.pk,)],
        "awards:honour_edit": honours,
        "awards:honour_take_down": honours,
        "awards:honour_put_back": honours,
        "awards:honour_answer": [(each.pk,) for each in world.requests],
    }


def rows(world) -> dict[Stand, Award]:
    """What the tables ask about."""
    return world.awards
