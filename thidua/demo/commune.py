"""The demo's commune: authority, units, people, and the call on the units."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password

from accounts.models import Authority, Membership, Unit, User
from accounts.states import Level, Role
from audit.log import SYSTEM
from awards.scores.scoring import COMPUTED
from campaigns.models import AwardTier, Campaign, Criterion
from campaigns.planfile.reading import read_plan
from campaigns.planfile.writing import write_plan
from campaigns.states import SubjectKind
from thidua.demo.people import PASSWORD, ROLES
from thidua.demo.rows import UnitRow, instant
from thidua.demo.units import UNITS, email_of

SLUG = "120-nam-dak-lak"
PLAN = settings.BASE_DIR / "campaigns" / "plans" / f"{SLUG}.toml"
MADE_AT = instant("11/3 08:00")
INVITED_AT = instant("12/3 09:00")


@dataclass(frozen=True)
class Commune:
    """What the rest of the loading needs at hand."""

    campaign: Campaign
    units: dict[str, Unit]  # by the key of the tables
    heads: dict[str, User]  # by the same key
    secretary: User
    chairman: User
    councillor: User
    tiers: list[AwardTier]  # the highest first
    judged: dict[str, list[Criterion]]  # those that a person judges, by kind of subject


def make_commune(campaign: Campaign) -> Commune:
    """Fill in the campaign's authority, make its units and people, call on the units."""
    authority = campaign.authority
    _name_authority(authority)
    units = {row.key: _make_unit(row, authority) for row in UNITS}
    people = _make_people(units, authority)
    write_plan(read_plan(PLAN), authority=authority, actor=SYSTEM, at=INVITED_AT)
    heads = {row.key: people[row.key] for row in UNITS}
    desk = {each.role: people[each.username] for each in ROLES}
    return Commune(
        campaign,
        units,
        heads,
        secretary=desk[Role.SECRETARIAT],
        chairman=desk[Role.CHAIRMAN],
        councillor=desk[Role.COUNCIL_MEMBER],
        tiers=list(campaign.tiers.all()),
        judged=_judged_criteria(campaign),
    )


def _judged_criteria(campaign: Campaign) -> dict[str, list[Criterion]]:
    """The criteria that a person judges, in the plan's order, by kind of subject."""
    rows = campaign.criteria.exclude(method__in=COMPUTED).order_by("order")
    return {kind: [row for row in rows if row.subject_kind == kind] for kind in SubjectKind}


def _name_authority(authority: Authority) -> None:
    province, _ = Authority.objects.get_or_create(
        slug="dak-lak",
        defaults={
            "name": "tỉnh Đắk Lắk",
            "level": Level.PROVINCE,
            "paper_name": "ỦY BAN NHÂN DÂN|TỈNH ĐẮK LẮK",
            "place": "Đắk Lắk",
        },
    )
    district, _ = Authority.objects.get_or_create(
        slug="krong-ana",
        defaults={
            "name": "huyện Krông Ana",
            "level": Level.DISTRICT,
            "parent": province,
            "paper_name": "ỦY BAN NHÂN DÂN|HUYỆN KRÔNG ANA",
            "place": "Krông Ana",
        },
    )
    authority.name = "xã Mẫu"
    authority.slug = "xa-mau"
    authority.parent = district
    authority.paper_name = "ỦY BAN NHÂN DÂN|XÃ MẪU"
    authority.place = "Mẫu"
    authority.contact_name = next(each.full_name for each in ROLES if each.role == Role.SECRETARIAT)
    authority.contact_phone = "0262 000 100"
    authority.address = "xã Mẫu, huyện Krông Ana, tỉnh Đắk Lắk"
    authority.save()


def _make_unit(row: UnitRow, authority: Authority) -> Unit:
    return Unit.objects.create(
        authority=authority,
        name=row.name,
        kind=row.kind,
        head_name=row.head_name,
        head_title=row.head_title,
        phone=row.phone,
        email=email_of(row),
        address=row.address,
    )


def _make_people(units: dict[str, Unit], authority: Authority) -> dict[str, User]:
    """Those of the sign-in page with the known password; the other heads cannot sign in."""
    known = make_password(PASSWORD)  # hashed once: every hash is meant to take long
    users = [
        User(
            username=each.username,
            full_name=each.full_name,
            password=known,
            is_staff=each.role == Role.ADMINISTRATOR,
            is_superuser=each.role == Role.ADMINISTRATOR,
        )
        for each in ROLES
    ]
    shown = {each.username for each in ROLES}
    users += [
        User(
            username=row.key,
            full_name=row.head_name,
            phone=row.phone,
            password=make_password(None),
        )
        for row in UNITS
        if row.key not in shown
    ]
    made = {user.username: user for user in User.objects.bulk_create(users)}
    User.objects.update(date_joined=MADE_AT)
    office = {each.username: each.role for each in ROLES if each.role != Role.UNIT_HEAD}
    Membership.objects.bulk_create(
        Membership(
            user=user,
            authority=authority,
            role=office.get(username, Role.UNIT_HEAD),
            unit=None if username in office else units[username],
        )
        for username, user in made.items()
    )
    return made
