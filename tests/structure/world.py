"""A commune in the middle of its campaign: a registration in every state, candidates, scores.

And every address of the portal in it, by the name of the URL.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from django.core.files.base import ContentFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import Authority, Membership, Unit, User
from accounts.states import Role
from awards.models import Bundle, Nomination
from awards.services.judging import Judgement, save_sheet
from awards.states import BundleState
from campaigns.models import Campaign
from registrations.models import Registration
from registrations.states import ContributionKind, EntrantKind, State
from tests import factories
from tests.factories import OPEN, REVIEW


@dataclass
class World:
    """What there is, and who may look at it."""

    authority: Authority
    campaign: Campaign
    people: dict[str, User]
    fresh: Unit  # has not begun
    registrations: dict[State, Registration] = field(default_factory=dict)
    nominations: list[Nomination] = field(default_factory=list)
    bundle: Bundle | None = None

    @property
    def full(self) -> Registration:
        """The accepted registration, which has parts of every kind."""
        return self.registrations[State.ACCEPTED]


def make_world() -> World:
    """One commune with one head for all its units, one person of every other role."""
    authority = factories.make_authority()
    units = {state: factories.make_unit(authority, f"Thôn {state.label}") for state in State}
    fresh = factories.make_unit(authority, "Thôn Chưa mở")
    campaign = factories.make_campaign(authority)
    people = {
        role.value: factories.make_person(role.value, role, authority, name=role.label)
        for role in Role
        if role != Role.UNIT_HEAD
    }
    people["unit_head"] = User.objects.create_user("unit_head", full_name="Y Wiêng Niê")
    for person in people.values():
        person.set_password("con trau dong lua vang")
        person.save()
    for unit in (*units.values(), fresh):
        Membership.objects.create(
            user=people["unit_head"], authority=authority, role=Role.UNIT_HEAD, unit=unit
        )
    world = World(authority, campaign, people, fresh)
    for state, unit in units.items():
        world.registrations[state] = _registration(campaign, unit, state)
    factories.make_return(
        world.registrations[State.RETURNED],
        people["secretariat"],
        world.campaign.registration_phase.closes_at + timedelta(days=3),
    )
    factories.make_import(world.registrations[State.DRAFT], people["unit_head"])
    factories.make_import(
        world.registrations[State.RETURNED],
        people["unit_head"],
        kind=EntrantKind.HOUSEHOLD,
        rows=[["Ông", "Nguyễn Văn Nam", "một chín tám lăm"]],
    )
    _judge(world)
    return world


def _registration(campaign: Campaign, unit: Unit, state: State) -> Registration:
    registration = factories.make_registration(campaign, unit, state, measures="Họp\ndân")
    factories.make_pledge(registration, result=Decimal(520) if state == State.ACCEPTED else None)
    factories.make_pledge(registration, content="Trồng cây")
    person = factories.make_entrant(registration, result_note="Đã làm xong")
    home = factories.make_entrant(registration, "Y Blưm Êban", EntrantKind.HOUSEHOLD, members=5)
    if state == State.ACCEPTED:
        factories.make_contribution(registration, 60_000_000, home)
        factories.make_contribution(registration, 2_000_000, person)
        factories.make_contribution(registration, 500_000, kind=ContributionKind.LABOUR)
    return registration


def _judge(world: World) -> None:
    """Three candidates; the collective has its sheet, the others wait."""
    entrants = world.full.entrants.order_by("pk")
    world.nominations = [
        factories.make_nomination(world.full, entrant) for entrant in (None, *entrants)
    ]
    collective = world.nominations[0]
    judged = world.campaign.criteria.filter(subject_kind="collective", method="points")
    save_sheet(
        nomination=collective,
        judgements={each: Judgement(Decimal("8.5"), "Theo báo cáo") for each in judged},
        reason="",
        version=0,
        by=world.people["secretariat"],
        at=REVIEW,
    )
    world.bundle = Bundle.objects.create(
        campaign=world.campaign,
        state=BundleState.DONE,
        ordered_at=OPEN,
        ordered_by=world.people["secretariat"],
        file=ContentFile(b"PK", "van-ban.zip"),
    )


def url_names(
    resolver: URLResolver | None = None, spaces: tuple[str, ...] = ()
) -> Iterator[tuple[str, URLPattern]]:
    """Every URL of the portal with its full name; the catch-all of the catalogue has none."""
    resolver = resolver or get_resolver()
    for each in resolver.url_patterns:
        if isinstance(each, URLResolver):
            yield from url_names(each, (*spaces, *([each.namespace] if each.namespace else [])))
        elif each.name:
            yield ":".join((*spaces, each.name)), each


def addresses(world: World, name: str) -> list[str]:
    """The addresses that a URL name has in the world; KeyError for one that nobody thought of."""
    registrations = [(each.pk,) for each in world.registrations.values()]
    full = world.full
    parts = {
        "pledge": [(each.registration_id, each.pk) for each in _all(world, "pledges")],
        "entrant": [(each.registration_id, each.pk) for each in _all(world, "entrants")],
        "import": [(each.registration_id, each.pk) for each in _all(world, "imports")],
        "contribution": [(full.pk, each.pk) for each in full.contributions.all()],
    }
    campaign, units = world.campaign, [world.fresh, full.unit]
    special = {
        "demo_enter": [("vanphong",)],
        "campaigns:public": [(world.authority.slug, campaign.slug)],
        "registrations:start": [(campaign.pk, unit.pk) for unit in units],
        "registrations:desk": [(campaign.pk,)],
        "registrations:pledge_add": registrations,
        "registrations:contribution_add": registrations,
        "awards:sheet": [(each.pk,) for each in world.nominations],
        "awards:achievement": [(each.pk,) for each in world.nominations],
        "awards:nominees": [(campaign.pk, "tap-the"), (campaign.pk, "ca-nhan")],
        "awards:bundle": [(world.bundle.pk,)],
    }
    space, _, short = name.rpartition(":")
    if name in special:
        found = special[name]
    elif not space:
        found = [()]
    elif space == "registrations":
        found = parts.get(short.split("_")[0], registrations)
    elif space == "awards":
        found = [(campaign.pk,)]
    else:
        raise KeyError(name)
    return [reverse(name, args=args) for args in found]


def _all(world: World, parts: str) -> list:
    return [part for each in world.registrations.values() for part in getattr(each, parts).all()]
