"""The counts of a campaign, for its summary report."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, Q, Sum

from accounts.states import UnitKind
from awards.standings import Place, ranking
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.numbers import half_up
from registrations.measuring import IS_KEPT, IS_MISSED
from registrations.models import Contribution, Entrant, Pledge
from registrations.models.registration import RegistrationQuerySet
from registrations.states import HANDED_IN, ContributionKind, EntrantKind, Honorific, Origin, State


@dataclass(frozen=True)
class Line:
    """A row of a table: its words and numbers."""

    label: str
    numbers: tuple[int, ...]
    percent: Decimal | None = None


@dataclass(frozen=True)
class Given:
    """What was given in one form, in đồng."""

    label: str
    count: int
    own: Decimal
    mobilised: Decimal


@dataclass(frozen=True)
class Figures:
    """Everything that the report counts. Results are those of accepted registrations."""

    invited: int
    filed: int
    accepted: int
    pledges: int
    reached: int
    missed: int
    unknown: int
    individuals: int
    women: int
    households: int
    by_unit_kind: tuple[Line, ...]
    unit_kind_totals: tuple[int, ...]
    by_theme: tuple[Line, ...]
    by_contribution_kind: tuple[Given, ...]
    given: Decimal
    candidates: int
    qualified: int
    qualified_women: int
    qualified_households: int
    by_tier: tuple[Line, ...]

    @property
    def theme_totals(self) -> tuple[int, ...]:
        """The sums under the table of themes."""
        return (self.pledges, self.reached, self.missed, self.unknown)

    @property
    def percent(self) -> Decimal | None:
        """The share of all pledges that were reached, with one decimal."""
        return half_up(Decimal(100 * self.reached) / self.pledges, 1) if self.pledges else None

    @property
    def tier_totals(self) -> tuple[int, ...]:
        """The sums under the table of awards."""
        return tuple(
            sum(column) for column in zip(*(row.numbers for row in self.by_tier), strict=True)
        )


def figures(campaign: Campaign) -> Figures:
    """Count once, in a fixed number of queries."""
    handed_in = campaign.registrations.filter(state__in=HANDED_IN)
    accepted = campaign.registrations.filter(state=State.ACCEPTED)
    by_theme = _by_theme(campaign, accepted)
    by_unit_kind = _by_unit_kind(campaign, handed_in)
    given = _given(accepted)
    places = [place for kind in SubjectKind for place in ranking(campaign, kind)]
    qualified = [place for place in places if place.standing.tier is not None]
    people = Entrant.objects.filter(registration__in=handed_in, kind=EntrantKind.INDIVIDUAL)
    totals = tuple(
        sum(column) for column in zip(*(row.numbers for row in by_unit_kind), strict=True)
    )
    return Figures(
        invited=campaign.invitations.count(),
        filed=handed_in.count(),
        accepted=accepted.count(),
        pledges=sum(row.numbers[0] for row in by_theme),
        reached=sum(row.numbers[1] for row in by_theme),
        missed=sum(row.numbers[2] for row in by_theme),
        unknown=sum(row.numbers[3] for row in by_theme),
        individuals=people.count(),
        women=people.filter(honorific=Honorific.MS).count(),
        households=Entrant.objects.filter(
            registration__in=handed_in, kind=EntrantKind.HOUSEHOLD
        ).count(),
        by_unit_kind=by_unit_kind,
        unit_kind_totals=totals or (0, 0, 0, 0, 0),
        by_theme=by_theme,
        by_contribution_kind=given,
        given=sum((row.own + row.mobilised for row in given), Decimal(0)),
        candidates=len(places),
        qualified=len(qualified),
        qualified_women=sum(_is_woman(place) for place in qualified),
        qualified_households=_of_kind(qualified, SubjectKind.HOUSEHOLD),
        by_tier=_by_tier(campaign, qualified),
    )


def _is_woman(place: Place) -> bool:
    entrant = place.nomination.entrant
    return (
        place.nomination.subject_kind == SubjectKind.INDIVIDUAL
        and entrant is not None
        and entrant.honorific == Honorific.MS
    )


def _of_kind(places: list[Place], kind: SubjectKind) -> int:
    return sum(place.nomination.subject_kind == kind for place in places)


def _by_theme(campaign: Campaign, accepted: RegistrationQuerySet) -> tuple[Line, ...]:
    rows = {
        row["theme"]: row
        for row in Pledge.objects.filter(registration__in=accepted)
        .values("theme")
        .annotate(
            total=Count("pk"),
            good=Count("pk", filter=IS_KEPT),
            bad=Count("pk", filter=IS_MISSED),
        )
        .order_by()
    }
    lines = []
    for theme in campaign.themes.all():
        row = rows.get(theme.pk, {"total": 0, "good": 0, "bad": 0})
        total, good, bad = row["total"], row["good"], row["bad"]
        percent = half_up(Decimal(100 * good) / total, 1) if total else None
        lines.append(Line(theme.name, (total, good, bad, total - good - bad), percent))
    return tuple(lines)


def _by_unit_kind(campaign: Campaign, handed_in: RegistrationQuerySet) -> tuple[Line, ...]:
    invited = Counter(campaign.invitations.values_list("unit__kind", flat=True))
    filed = Counter(handed_in.values_list("unit__kind", flat=True))
    pledges = Counter(
        Pledge.objects.filter(registration__in=handed_in).values_list(
            "registration__unit__kind", flat=True
        )
    )
    entrants = Counter(
        Entrant.objects.filter(registration__in=handed_in).values_list(
            "registration__unit__kind", "kind"
        )
    )
    return tuple(
        Line(
            kind.label,
            (
                invited[kind],
                filed[kind],
                pledges[kind],
                entrants[(kind, EntrantKind.INDIVIDUAL)],
                entrants[(kind, EntrantKind.HOUSEHOLD)],
            ),
        )
        for kind in UnitKind
        if invited[kind] or filed[kind]
    )


def _given(accepted: RegistrationQuerySet) -> tuple[Given, ...]:
    rows = {
        row["kind"]: row
        for row in Contribution.objects.filter(registration__in=accepted)
        .values("kind")
        .annotate(
            count=Count("pk"),
            own=Sum("value", filter=Q(origin=Origin.OWN)),
            mobilised=Sum("value", filter=Q(origin=Origin.MOBILISED)),
        )
        .order_by()
    }
    return tuple(
        Given(
            kind.label,
            rows[kind]["count"],
            rows[kind]["own"] or Decimal(0),
            rows[kind]["mobilised"] or Decimal(0),
        )
        for kind in ContributionKind
        if kind in rows
    )


def _by_tier(campaign: Campaign, qualified: list[Place]) -> tuple[Line, ...]:
    lines = []
    for tier in campaign.tiers.all():
        of_tier = [place for place in qualified if place.standing.tier == tier]
        numbers = tuple(_of_kind(of_tier, kind) for kind in SubjectKind)
        lines.append(Line(tier.name, (*numbers, sum(numbers))))
    return tuple(lines)
