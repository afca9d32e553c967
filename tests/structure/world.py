"""A commune in the middle of its campaign: a registration in every state, candidates, scores.

And every address of the portal in it, by the name of the URL.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from functools import cached_property

from django.core.files.base import ContentFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import Authority, Membership, Unit, User
from accounts.states import Role
from awards.models import (
    Award,
    AwardFile,
    Bundle,
    CertificateEmblem,
    CertificateStock,
    Council,
    CouncilSession,
    Decision,
    DecisionLine,
    Hold,
    Honour,
    Nomination,
    Notice,
    Opinion,
    Recusal,
)
from awards.services.judging import Judgement, save_sheet
from awards.states import (
    BundleState,
    DecisionState,
    NominationState,
    NoticeState,
    SessionState,
)
from campaigns.models import Campaign
from registrations.models import Entrant, HandIn, LateAcceptance, Registration, ReportRequest
from registrations.states import ContributionKind, EntrantKind, State
from tests import factories
from tests.factories import OPEN, REVIEW
from tests.structure.award_world import award_addresses, make_awards


@dataclass(frozen=True)
class Keys:
    """Of addresses: those of a name, and those of a kind of part."""

    named: dict[str, list[tuple]]
    parts: dict[str, list[tuple]]


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
    asked: ReportRequest | None = None  # the accepted unit has sent it
    asked_twice: ReportRequest | None = None  # nobody has begun it
    # --- the awarding half (`award_world`)
    by_state: dict[NominationState, Nomination] = field(default_factory=dict)
    found: Nomination | None = None  # the secretariat's own
    unfound: Entrant | None = None  # nobody has put them forward
    council: Council | None = None
    sessions: dict[SessionState, CouncilSession] = field(default_factory=dict)
    recusals: list[Recusal] = field(default_factory=list)
    signed: AwardFile | None = None  # a paper of the session that is over
    decisions: dict[DecisionState, Decision] = field(default_factory=dict)
    granted: DecisionLine | None = None
    submission: Decision | None = None  # issued: a name refused, another waiting
    refused: DecisionLine | None = None
    award: Award | None = None
    awards: dict = field(default_factory=dict)  # by how each stands
    honour: Honour | None = None
    stock: CertificateStock | None = None  # the default
    retired_stock: CertificateStock | None = None
    emblem: CertificateEmblem | None = None
    hold: Hold | None = None  # stands
    requests: list = field(default_factory=list)
    notices: dict[NoticeState, Notice] = field(default_factory=dict)
    opinions: list[Opinion] = field(default_factory=list)

    @property
    def full(self) -> Registration:
        """The accepted registration, which has parts of every kind."""
        return self.registrations[State.ACCEPTED]

    @cached_property
    def keys(self) -> "Keys":
        """The keys of every address, read from the database once for all names."""
        return _keys(self)


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
        _attach(world.registrations[state], people)
    factories.make_return(
        world.registrations[State.RETURNED],
        people["secretariat"],
        world.campaign.registration_phase.closes_at + timedelta(days=3),
    )
    _hand_in_twice(world.registrations[State.SUBMITTED], people["unit_head"])
    _make_exceptions(world)
    factories.make_import(world.registrations[State.DRAFT], people["unit_head"])
    factories.make_import(
        world.registrations[State.RETURNED],
        people["unit_head"],
        kind=EntrantKind.HOUSEHOLD,
        rows=[["Ông", "Nguyễn Văn Nam", "một chín tám lăm"]],
    )
    _judge(world)
    _remind(world)
    make_awards(world)
    return world


def _hand_in_twice(registration: Registration, by: User) -> None:
    """Between the two hand-ins a pledge was changed, one taken out, and a person added."""
    for revision in (1, 2):
        factories.make_hand_in(registration, by, revision)
        if revision == 1:
            kept, dropped = registration.pledges.all()
            registration.pledges.filter(pk=kept.pk).update(content="Làm hàng rào", target=600)
            dropped.delete()
            factories.make_entrant(registration, "Y Thih Niê")
    Registration.objects.filter(pk=registration.pk).update(revision=2)
    registration.revision = 2


def _remind(world: World) -> None:
    """Two reports were asked for, one was sent; two reminders, one a call."""
    office = world.people["secretariat"]
    world.asked = factories.make_report_request(world.campaign, office)
    world.asked_twice = factories.make_report_request(
        world.campaign, office, title="Báo cáo chín tháng", guidance="", closes_at=REVIEW
    )
    factories.make_report(world.asked, world.full, world.people["unit_head"], sent_at=REVIEW)
    factories.make_reminder(world.campaign, world.fresh, email="a@b.vn", email_state="sent")
    factories.make_reminder(
        world.campaign, world.fresh, by=office, channel="call", occasion="call", at=REVIEW
    )


def _registration(campaign: Campaign, unit: Unit, state: State) -> Registration:
    registration = factories.make_registration(campaign, unit, state, measures="Họp\ndân")
    factories.make_pledge(registration, result=Decimal(520) if state == State.ACCEPTED else None)
    factories.make_pledge(registration, content="Trồng cây")
    person = factories.make_entrant(registration, result_note="Đã làm xong")
    home = factories.make_entrant(registration, "Y Blưm Êban", EntrantKind.HOUSEHOLD, members=5)
    if state == State.ACCEPTED:
        factories.make_entry(registration.pledges.first(), "300", "2024-03-20")
        factories.make_entry(registration.pledges.first(), "520", "2024-03-31")
        factories.make_contribution(registration, 60_000_000, home)
        factories.make_contribution(registration, 2_000_000, person)
        factories.make_contribution(registration, 500_000, kind=ContributionKind.LABOUR)
    return registration


def _make_exceptions(world: World) -> None:
    """One came in the grace of a term of its own, one was received late."""
    office, closes_at = world.people["secretariat"], world.campaign.registration_phase.closes_at
    filed = world.registrations[State.SUBMITTED]
    factories.make_extension(world.campaign, filed.unit, office, closes_at + timedelta(days=2))
    Registration.objects.filter(pk=filed.pk).update(in_grace=True)
    Registration.objects.filter(pk=world.full.pk).update(is_late=True)
    LateAcceptance.objects.create(
        registration=world.full, reason="Mất mạng cả buổi tối", at=OPEN, by=office
    )


def _attach(registration: Registration, people: dict[str, User]) -> None:
    """A file of each side: evidence for a pledge, a photograph for the whole."""
    head, office = people["unit_head"], people["secretariat"]
    factories.make_attachment(registration, head, pledge=registration.pledges.first())
    factories.make_attachment(registration, office, "anh-duong-hoa.jpg", b"\xff\xd8\xff")


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
    space, _, short = name.rpartition(":")
    if name in world.keys.named:
        found = world.keys.named[name]
    elif not space:
        found = [()]
    elif space == "registrations":
        found = world.keys.parts.get(short.split("_")[0], _registrations(world))
    elif space == "awards":
        found = [(world.campaign.pk,)]
    else:
        raise KeyError(name)
    query = QUERIES.get(name, "")
    return [reverse(name, args=args) + query for args in found]


def _keys(world: World) -> Keys:
    registrations = _registrations(world)
    full = world.full
    parts = {
        "pledge": [(each.registration_id, each.pk) for each in _all(world, "pledges")],
        "entrant": [(each.registration_id, each.pk) for each in _all(world, "entrants")],
        "file": [(each, pk) for each, pk, _ in _files(world)],
        "import": [(each.registration_id, each.pk) for each in _all(world, "imports")],
        "contribution": [(full.pk, each.pk) for each in full.contributions.all()],
    }
    campaign, units = world.campaign, [world.fresh, full.unit]

    def asked_of(keys: tuple[int, ...]) -> list[tuple[int, ...]]:
        return [(*keys, each.pk) for each in (world.asked, world.asked_twice)]

    named = {
        "demo_enter": [("vanphong",)],
        "campaigns:public": [(world.authority.slug, campaign.slug)],
        "campaigns:plan_facts": [(campaign.pk,)],
        "registrations:start": [(campaign.pk, unit.pk) for unit in units],
        "registrations:desk": [(campaign.pk,)],
        "registrations:extensions": [(campaign.pk,)],
        "registrations:extend": [(campaign.pk, unit.pk) for unit in units],
        "registrations:enter_from_paper": [(campaign.pk, world.fresh.pk)],
        "registrations:remind": [(campaign.pk,)],
        "registrations:reminders": [(campaign.pk,)],
        "registrations:call_list": [(campaign.pk,)],
        "registrations:chatted": [(campaign.pk,)],
        "registrations:called": [(campaign.pk, world.fresh.pk)],
        "registrations:report_requests": [(campaign.pk,)],
        "registrations:report_ask": [(campaign.pk,)],
        "registrations:report_board": asked_of((campaign.pk,)),
        "registrations:report_sheet": asked_of((campaign.pk,)),
        "registrations:report_remind": asked_of((campaign.pk,)),
        "registrations:report": asked_of((full.pk,)),
        "registrations:report_edit": asked_of((full.pk,)),
        "registrations:report_send": asked_of((full.pk,)),
        "registrations:desk_sheet": [(campaign.pk,)],
        "registrations:summing_up": [(campaign.pk,)],
        "registrations:summing_up_paper": _twins([(campaign.pk,)]),
        "registrations:summing_up_sheets": [(campaign.pk,)],
        "registrations:progress": [(campaign.pk,)],
        "registrations:theme_progress": [(campaign.pk, each.pk) for each in campaign.themes.all()],
        "registrations:unit_progress": registrations,
        "registrations:result_take_back": parts["pledge"],
        "registrations:assignments": [(campaign.pk,)],
        "registrations:assignment": [(campaign.pk, each.pk) for each in campaign.assignments.all()],
        "registrations:pledge_add": registrations,
        "registrations:hand_in": [
            (each.registration_id, each.revision) for each in HandIn.objects.all()
        ],
        "registrations:contribution_add": registrations,
        "registrations:contribution_value": registrations,
        "registrations:file_add": registrations,
        "registrations:file": [(*key, name) for *key, name in _files(world)],
        "awards:sheet": [(each.pk,) for each in world.nominations],
        "awards:achievement": _twins([(each.pk,) for each in world.nominations]),
        "awards:short_report": _twins([(each.pk,) for each in world.nominations]),
        "awards:nominees": _twins([(campaign.pk, "tap-the"), (campaign.pk, "ca-nhan")]),
        "awards:summary": _twins([(campaign.pk,)]),
        "registrations:paper": _twins(registrations),
        "registrations:personal_paper": _twins(parts["entrant"]),
        **{
            f"awards:{each}": [(world.bundle.pk,)]
            for each in (
                "bundle",
                "bundle_whole",
                "bundle_word",
                "bundle_page",
                "bundle_cancel",
                "bundle_retry",
            )
        },
        "awards:order_nomination": [(each.pk,) for each in world.nominations],
        **award_addresses(world),
    }
    return Keys(named, parts)


def _registrations(world: World) -> list[tuple]:
    return [(each.pk,) for each in world.registrations.values()]


# What the page before sends along.
QUERIES = {
    "registrations:contribution_value": "?entrant=&kind=land&origin=own&content=Hi%E1%BA%BFn",
}


def _files(world: World) -> list[tuple[int, int, str]]:
    return [(each.registration_id, each.pk, each.name) for each in _all(world, "attachments")]


def _twins(keys: list[tuple]) -> list[tuple]:
    """A paper has two addresses: the PDF, and the same as a Word file."""
    return [*keys, *((*key, "docx") for key in keys)]


def _all(world: World, parts: str) -> list:
    return [part for each in world.registrations.values() for part in getattr(each, parts).all()]
