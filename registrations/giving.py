"""What was given and mobilised, summed by kind, and held against the plan's money criteria."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Count, Q, Sum

from campaigns.models import Campaign, Criterion
from campaigns.states import CriterionMethod, SubjectKind
from registrations.models import Contribution, Entrant, Registration
from registrations.states import ContributionKind, Origin, State

# What `Contribution.quantity` counts, where it counts anything.
MEASURED_IN = {ContributionKind.LABOUR: "ngày công", ContributionKind.LAND: "m²"}

Sums = tuple[Decimal, Decimal]  # own, mobilised


@dataclass(frozen=True)
class Given:
    """What was given in one form; money values in đồng."""

    kind: ContributionKind
    count: int
    own: Decimal
    mobilised: Decimal
    quantity: Decimal

    @property
    def total(self) -> Decimal:
        """Own and mobilised together."""
        return self.own + self.mobilised

    @property
    def measured_in(self) -> str:
        """The unit of `quantity`; empty for money and goods."""
        return MEASURED_IN.get(self.kind, "")


@dataclass(frozen=True)
class Met:
    """A criterion with a threshold (clause IV.1.c), and how many meet it of all it is for."""

    criterion: Criterion
    met: int
    of: int


@dataclass(frozen=True)
class Giving:
    """All that was given; the kinds in which nothing was are there with noughts."""

    rows: tuple[Given, ...]
    thresholds: tuple[Met, ...] = ()

    @property
    def count(self) -> int:
        """How many contributions were written down."""
        return sum(row.count for row in self.rows)

    @property
    def own(self) -> Decimal:
        """What people gave of their own."""
        return sum((row.own for row in self.rows), Decimal(0))

    @property
    def mobilised(self) -> Decimal:
        """What they moved others to give."""
        return sum((row.mobilised for row in self.rows), Decimal(0))

    @property
    def total(self) -> Decimal:
        """Everything."""
        return self.own + self.mobilised


def giving(campaign: Campaign) -> Giving:
    """What accepted registrations of a campaign gave, and who meets the money criteria."""
    rows = Contribution.objects.filter(
        registration__campaign=campaign, registration__state=State.ACCEPTED
    )
    criteria = [each for each in campaign.criteria.all() if each.method == CriterionMethod.MONEY]
    if not criteria:
        return Giving(_by_kind(rows))
    givers = _by_giver(rows)
    return Giving(_by_kind(rows), tuple(_met(campaign, each, givers) for each in criteria))


def giving_of(*registrations: Registration) -> Giving:
    """What these units and their entrants gave."""
    return Giving(_by_kind(Contribution.objects.filter(registration__in=registrations)))


def _by_kind(rows: models.QuerySet[Contribution]) -> tuple[Given, ...]:
    found: dict[str, dict[str, Any]] = {
        row["kind"]: dict(row)
        for row in rows.values("kind")
        .annotate(
            count=Count("pk"),
            own=Sum("value", filter=Q(origin=Origin.OWN)),
            mobilised=Sum("value", filter=Q(origin=Origin.MOBILISED)),
            quantities=Sum("quantity"),
        )
        .order_by()
    }
    nothing: dict[str, Any] = {"count": 0, "own": None, "mobilised": None, "quantities": None}
    return tuple(
        Given(
            kind,
            row["count"],
            row["own"] or Decimal(0),
            row["mobilised"] or Decimal(0),
            row["quantities"] or Decimal(0),
        )
        for kind in ContributionKind
        for row in [found.get(kind, nothing)]
    )


def _by_giver(rows: models.QuerySet[Contribution]) -> dict[tuple[str, int], Sums]:
    """Own and mobilised sums by kind of subject and key: the unit's registration or the entrant.

    What somebody outside the lists gave is the unit's, own or mobilised as it was written down.
    """
    sums: dict[tuple[str, int], Sums] = defaultdict(lambda: (Decimal(0), Decimal(0)))
    for entrant, kind, registration, origin, value in (
        rows.values_list("entrant", "entrant__kind", "registration", "origin")
        .annotate(sum=Sum("value"))
        .order_by()
    ):
        key = (SubjectKind.COLLECTIVE.value, registration) if entrant is None else (kind, entrant)
        own, mobilised = sums[key]
        if origin == Origin.OWN:
            sums[key] = (own + value, mobilised)
        else:
            sums[key] = (own, mobilised + value)
    return sums


def _met(campaign: Campaign, criterion: Criterion, givers: dict[tuple[str, int], Sums]) -> Met:
    kind = criterion.subject_kind
    met = sum(criterion.is_met_by(*sums) for (of, _), sums in givers.items() if of == kind)
    accepted = campaign.registrations.accepted()
    if kind == SubjectKind.COLLECTIVE:
        return Met(criterion, met, accepted.count())
    return Met(criterion, met, Entrant.objects.filter(registration__in=accepted, kind=kind).count())
