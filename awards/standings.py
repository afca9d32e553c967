"""Where all candidates of a kind stand: a fixed number of queries, stitched in memory."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from awards.models import Nomination, Score
from awards.scoring import Facts, Standing, stand
from awards.states import SheetKind
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from registrations.measuring import KEPT
from registrations.models import Contribution, Pledge
from registrations.states import Origin


@dataclass(frozen=True)
class Place:
    """A candidate with standing and rank; `rank` None without a total."""

    nomination: Nomination
    standing: Standing
    rank: int | None
    prefers: bool  # the law's tie-break speaks for this one


def ranking(campaign: Campaign, kind: SubjectKind) -> list[Place]:
    """All candidates of a kind: those with a total first, best first; then the unfinished by name.

    Order: total, then the law's tie-break, then the name. Equal totals share a rank.
    """
    running = campaign.nominations.filter(subject_kind=kind).in_the_running()
    nominations = list(running.for_papers())
    criteria = [each for each in campaign.criteria.all() if each.subject_kind == kind]
    tiers = list(campaign.tiers.all())
    points = _points(campaign, kind)
    facts = _facts(campaign, kind)
    nothing = Facts()
    places = [
        Place(
            nomination,
            stand(criteria, tiers, points[nomination.pk], facts.get(_key(nomination), nothing)),
            None,
            nomination.is_preferred,
        )
        for nomination in nominations
    ]
    return _ranked(places)


def standing_of(nomination: Nomination) -> Standing:
    """Where one candidate stands."""
    campaign, kind = nomination.campaign, SubjectKind(nomination.subject_kind)
    criteria = list(campaign.criteria.filter(subject_kind=kind))
    points = _points(campaign, kind, nomination)[nomination.pk]
    facts = _facts(campaign, kind, nomination).get(_key(nomination), Facts())
    return stand(criteria, list(campaign.tiers.all()), points, facts)


def pledges_of(nomination: Nomination) -> QuerySet[Pledge]:
    """What a collective is measured by; nothing for the others."""
    rows = Pledge.objects.filter(registration=nomination.registration_id)
    return rows if nomination.is_collective and nomination.registration_id else rows.none()


def contributions_of(nomination: Nomination) -> QuerySet[Contribution]:
    """What was given that counts for the candidate, and for nobody else."""
    if nomination.is_collective:
        rows = Contribution.objects.filter(registration=nomination.registration_id)
        rows = rows.filter(entrant__isnull=True)
    else:
        rows = Contribution.objects.filter(entrant=nomination.entrant_id)
    if _key(nomination) is None:
        rows = rows.none()
    return rows.select_related("entrant", "registration__unit")


def _key(nomination: Nomination) -> int | None:
    """What the facts are kept by: the registration of a collective, the entrant of the others.

    None for whom the secretariat found outside the registrations: of them nothing is computed.
    """
    if nomination.is_collective:
        return nomination.registration_id
    return nomination.entrant_id


def _points(
    campaign: Campaign, kind: SubjectKind, only: Nomination | None = None
) -> dict[int, dict[int, Decimal]]:
    """The secretariat's points, by nomination and criterion."""
    rows = Score.objects.filter(
        sheet__kind=SheetKind.SECRETARIAT,
        sheet__nomination__campaign=campaign,
        sheet__nomination__subject_kind=kind,
    )
    if only is not None:
        rows = rows.filter(sheet__nomination=only)
    points: dict[int, dict[int, Decimal]] = defaultdict(dict)
    for nomination, criterion, value in rows.values_list(
        "sheet__nomination_id", "criterion_id", "points"
    ):
        if value is not None:
            points[nomination][criterion] = value
    return points


def _facts(
    campaign: Campaign, kind: SubjectKind, only: Nomination | None = None
) -> dict[int | None, Facts]:
    """What the portal knows of each candidate: results of pledges, sums of contributions.

    A collective is measured by its unit's pledges and by what the unit itself gave or moved
    somebody outside its lists to give; individuals and households by what was written down for
    them alone.
    """
    pledges: dict[int, tuple[int, int]] = {}
    money = Contribution.objects.filter(registration__campaign=campaign)
    if kind == SubjectKind.COLLECTIVE:
        pledges = _reached(campaign, only)
        money = money.filter(entrant__isnull=True)
        key = "registration_id"
    else:
        money = money.filter(entrant__kind=kind.value)
        key = "entrant_id"
    if only is not None:
        money = money.filter(**{key: _key(only)})
    sums = {
        row[key]: (row["own"], row["mobilised"])
        for row in money.values(key)
        .annotate(
            own=Coalesce(Sum("value", filter=Q(origin=Origin.OWN)), Decimal(0)),
            mobilised=Coalesce(Sum("value", filter=Q(origin=Origin.MOBILISED)), Decimal(0)),
        )
        .order_by()
    }
    return {
        each: Facts(*pledges.get(each, (0, 0)), *sums.get(each, (Decimal(0), Decimal(0))))
        for each in pledges.keys() | sums.keys()
    }


def _reached(campaign: Campaign, only: Nomination | None) -> dict[int, tuple[int, int]]:
    """Pledges and how many of them reached or exceeded the target, by registration."""
    rows = Pledge.objects.filter(registration__campaign=campaign)
    if only is not None:
        rows = rows.filter(registration=only.registration_id)
    counts: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for pledge in rows.order_by():
        total, kept = counts[pledge.registration_id]
        counts[pledge.registration_id] = (total + 1, kept + (pledge.outcome in KEPT))
    return counts


def _ranked(places: Iterable[Place]) -> list[Place]:
    def order(place: Place) -> tuple[bool, Decimal, bool, str]:
        total = place.standing.total
        return (
            total is None,
            -(total if total is not None else Decimal(0)),
            total is not None and not place.prefers,
            place.nomination.sort_key,
        )

    ranked: list[Place] = []
    for position, place in enumerate(sorted(places, key=order), start=1):
        rank: int | None = position
        if place.standing.total is None:
            rank = None
        elif ranked and ranked[-1].standing.total == place.standing.total:
            rank = ranked[-1].rank
        ranked.append(Place(place.nomination, place.standing, rank, place.prefers))
    return ranked
