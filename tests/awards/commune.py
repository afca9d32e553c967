"""A commune whose campaign is counted by hand."""

from decimal import Decimal

from accounts.models import Authority
from accounts.states import UnitKind
from campaigns.models import Campaign
from registrations.states import ContributionKind, EntrantKind, Honorific, Origin, State
from tests import factories

MS, MR = Honorific.MS, Honorific.MR

# The commune by hand: unit, kind, how far it came; its pledges as (theme, result or none; the
# target is always 500), its people, its households' heads, what was given as (kind, origin, value).
COMMUNE = [
    ("Thôn Đông", UnitKind.HAMLET, State.ACCEPTED,
     [(1, "500"), (1, "500.01"), (2, "499.99")], [MS, MR], [MS],
     [(ContributionKind.MONEY, Origin.OWN, 60_000_000),
      (ContributionKind.MONEY, Origin.MOBILISED, 5_000_000)]),
    ("Buôn Čuăh", UnitKind.HAMLET, State.ACCEPTED,
     [(2, None), (5, "0")], [MS], [],
     [(ContributionKind.LAND, Origin.OWN, 1_234_567)]),
    ("Trường Y Jút", UnitKind.SCHOOL, State.SUBMITTED,
     [(1, "900"), (3, None)], [MS, MS, MR], [],
     [(ContributionKind.GOODS, Origin.OWN, 9_000_000)]),
    ("Hội Nông dân xã", UnitKind.ORGANISATION, State.RETURNED, [(1, "900")], [MR], [MR], []),
    ("Trạm Y tế xã", UnitKind.HEALTH_STATION, State.DRAFT, [(1, "900")], [MR], [], []),
    ("Thôn Tây", UnitKind.HAMLET, State.WITHDRAWN, [(1, "900")], [MR], [], []),
    ("Thôn Nam", UnitKind.HAMLET, None, [], [], [], []),
]  # fmt: skip


def fill(registration, pledges, people, households, gifts) -> None:
    themes = list(registration.campaign.themes.all())
    for theme, result in pledges:
        factories.make_pledge(
            registration,
            theme=themes[theme - 1],
            result=None if result is None else Decimal(result),
        )
    for number, sex in enumerate(people):
        factories.make_entrant(registration, f"Người {number}", honorific=sex)
    for number, sex in enumerate(households):
        factories.make_entrant(registration, f"Hộ {number}", EntrantKind.HOUSEHOLD, honorific=sex)
    for kind, origin, value in gifts:
        factories.make_contribution(registration, value, kind=kind, origin=origin)


def make_empty(authority: Authority) -> Campaign:
    """The campaign before anybody has done anything, with the units of the table called on."""
    for name, kind, *_ in COMMUNE:
        factories.make_unit(authority, name, kind)
    return factories.make_campaign(authority)


def make_commune(authority: Authority) -> Campaign:
    """The campaign of the table."""
    campaign = make_empty(authority)
    for name, _, state, *rest in COMMUNE:
        if state is not None:
            unit = authority.units.get(name=name)
            fill(factories.make_registration(campaign, unit, state), *rest)
    return campaign


def rows_in(*states: State) -> list:
    """The rows of the table in these states."""
    return [row for row in COMMUNE if row[2] in states]
