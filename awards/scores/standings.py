"""Where all candidates stand: a fixed number of queries, stitched in memory."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from django.db.models import F, IntegerField, Q, QuerySet, Sum
from django.db.models.functions import Cast, Coalesce, Round

from awards.models import Nomination, Score
from awards.models.nomination import is_preferred
from awards.scores.scoring import NOTHING, Facts, Rules, Standing, hundredths
from awards.states import SheetKind
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from registrations.measuring import KEPT, Measure
from registrations.models import Contribution, Pledge
from registrations.states import Direction, Origin

# Points in hundredths, by nomination and criterion.
Points = dict[int, dict[int, int]]
# What the portal knows, by kind and key of the facts.
FactsOf = dict[tuple[str, int | None], Facts]


class Candidate(NamedTuple):
    """What ranking, filters and shares need of a nomination, without the rest of its row."""

    pk: int
    subject_kind: str
    unit_id: int
    tier_id: int
    registration_id: int | None
    entrant_id: int | None
    honorific: str
    post_kind: str
    people_total: int | None
    women_total: int | None
    sort_key: str
    folded: str

    @property
    def facts_key(self) -> tuple[str, int | None]:
        """What the facts are kept by: the registration of a collective, the entrant of the others.

        None for whom the secretariat found outside the registrations: of them nothing is computed.
        """
        own = self.registration_id if self.is_collective else self.entrant_id
        return self.subject_kind, own

    @property
    def is_collective(self) -> bool:
        """Whether it is the unit itself."""
        return self.subject_kind == SubjectKind.COLLECTIVE

    @property
    def prefers(self) -> bool:
        """Whether the law's tie-break speaks for the candidate."""
        return is_preferred(self.subject_kind, self.honorific, self.people_total, self.women_total)


class Ranked(NamedTuple):
    """A candidate with standing and rank; `rank` None without a total.

    `own` is the standing by the unit's own points, None where it has given none.
    """

    candidate: Candidate
    standing: Standing
    own: Standing | None
    rank: int | None

    @property
    def difference(self) -> Decimal | None:
        """The unit's total less the secretariat's; None until there are both."""
        if self.own is None or self.own.total is None or self.standing.total is None:
            return None
        return self.own.total - self.standing.total


class Place(NamedTuple):
    """A nomination with standing and rank, for papers; `rank` None without a total."""

    nomination: Nomination
    standing: Standing
    rank: int | None
    prefers: bool  # the law's tie-break speaks for this one


def field(
    campaign: Campaign, kinds: Collection[SubjectKind] = tuple(SubjectKind)
) -> dict[SubjectKind, list[Ranked]]:
    """All candidates by kind: those with a total first, best first; then the unfinished by name.

    Order: total, then the law's tie-break, then the name. Equal totals share a rank.
    """
    running = campaign.nominations.filter(subject_kind__in=kinds).in_the_running()
    rows = running.order_by().values_list(*Candidate._fields)
    return _field(campaign, kinds, [Candidate(*row) for row in rows])


def ranking(campaign: Campaign, kind: SubjectKind) -> list[Place]:
    """All candidates of a kind in the order of `field`, each with its whole row."""
    running = campaign.nominations.filter(subject_kind=kind).in_the_running()
    rows = {each.pk: each for each in running.for_papers()}
    found = _field(campaign, [kind], [_candidate(each) for each in rows.values()])[kind]
    return [
        Place(rows[each.candidate.pk], each.standing, each.rank, each.candidate.prefers)
        for each in found
    ]


def standing_of(nomination: Nomination, sheet: SheetKind = SheetKind.SECRETARIAT) -> Standing:
    """Where one candidate stands, by the points of one of its sheets."""
    kind = SubjectKind(nomination.subject_kind)
    given = _points(nomination.campaign, [kind], [sheet], nomination)[sheet]
    return _standing(nomination, given[nomination.pk])


def standing_if(nomination: Nomination, points: Mapping[int, Decimal]) -> Standing:
    """Where one candidate would stand with these points, by the criterion's key."""
    return _standing(nomination, {key: hundredths(value) for key, value in points.items()})


def rules_of(campaign: Campaign, kind: SubjectKind) -> Rules:
    """The criteria and tiers by which a kind is judged."""
    return _rules(campaign, [kind])[kind]


def pledges_of(nomination: Nomination) -> QuerySet[Pledge]:
    """What a collective is measured by; nothing for the others."""
    rows = Pledge.objects.filter(registration=nomination.registration_id)
    return rows if nomination.is_collective and nomination.registration_id else rows.none()


def contributions_of(nomination: Nomination) -> QuerySet[Contribution]:
    """What was given that counts for the candidate, and for nobody else."""
    _, key = _candidate(nomination).facts_key
    if nomination.is_collective:
        rows = Contribution.objects.filter(registration=key, entrant__isnull=True)
    else:
        rows = Contribution.objects.filter(entrant=key)
    if key is None:
        rows = rows.none()
    return rows.select_related("entrant", "registration__unit")


def _standing(nomination: Nomination, points: Mapping[int, int]) -> Standing:
    kind = SubjectKind(nomination.subject_kind)
    facts = _facts(nomination.campaign, [kind], nomination)
    found = facts.get(_candidate(nomination).facts_key, NOTHING)
    return rules_of(nomination.campaign, kind).stand(points, found)


def _candidate(nomination: Nomination) -> Candidate:
    return Candidate(*(getattr(nomination, name) for name in Candidate._fields))


def _field(
    campaign: Campaign, kinds: Collection[SubjectKind], candidates: Iterable[Candidate]
) -> dict[SubjectKind, list[Ranked]]:
    points = _points(campaign, kinds, SheetKind)
    judged, own = points[SheetKind.SECRETARIAT], points[SheetKind.SELF]
    facts = _facts(campaign, kinds)
    rules = _rules(campaign, kinds)
    unranked: dict[str, list[Ranked]] = defaultdict(list)
    for each in candidates:
        stand, found = rules[each.subject_kind].stand, facts.get(each.facts_key, NOTHING)
        self_points = own.get(each.pk)
        unranked[each.subject_kind].append(
            Ranked(
                each,
                stand(judged.get(each.pk, {}), found),
                None if self_points is None else stand(self_points, found),
                None,
            )
        )
    return {kind: _ranked(unranked[kind.value]) for kind in kinds}


def _rules(campaign: Campaign, kinds: Collection[SubjectKind]) -> dict[str, Rules]:
    criteria, tiers = list(campaign.criteria.all()), list(campaign.tiers.all())
    return {
        kind.value: Rules([each for each in criteria if each.subject_kind == kind], tiers)
        for kind in kinds
    }


def _points(
    campaign: Campaign,
    kinds: Collection[SubjectKind],
    sheets: Iterable[SheetKind],
    only: Nomination | None = None,
) -> dict[SheetKind, Points]:
    """Points by sheet, nomination and criterion; one query.

    They leave the database as whole hundredths, which a double holds exactly.
    """
    rows = Score.objects.filter(
        sheet__nomination__campaign=campaign,
        sheet__nomination__subject_kind__in=kinds,
        points__isnull=False,
    )
    if only is not None:
        rows = rows.filter(sheet__nomination=only)
    points: dict[SheetKind, Points] = {sheet: defaultdict(dict) for sheet in sheets}
    by_word = {sheet.value: found for sheet, found in points.items()}
    value = Cast(Round(F("points") * 100), IntegerField())
    for sheet, nomination, criterion, given in rows.filter(sheet__kind__in=by_word).values_list(
        "sheet__kind", "sheet__nomination_id", "criterion_id", value
    ):
        by_word[sheet][nomination][criterion] = given
    return points


def _facts(
    campaign: Campaign, kinds: Collection[SubjectKind], only: Nomination | None = None
) -> FactsOf:
    """What the portal knows of each candidate: results of pledges, sums of contributions.

    A collective is measured by its unit's pledges and by what the unit itself gave or moved
    somebody outside its lists to give; individuals and households by what was written down for
    them alone.
    """
    pledges: dict[int, tuple[int, int]] = {}
    if SubjectKind.COLLECTIVE in kinds:
        pledges = _reached(campaign, only)
    facts: FactsOf = {
        (SubjectKind.COLLECTIVE.value, key): Facts(*found) for key, found in pledges.items()
    }
    for kind, key, own, mobilised in _money(campaign, kinds, only):
        before = facts.get((kind, key), NOTHING)
        facts[kind, key] = replace(before, own_money=own, mobilised_money=mobilised)
    return facts


def _money(
    campaign: Campaign, kinds: Collection[SubjectKind], only: Nomination | None
) -> Iterable[tuple[str, int, Decimal, Decimal]]:
    """What each candidate gave and moved others to give; one query."""
    rows = Contribution.objects.filter(registration__campaign=campaign)
    people = [kind.value for kind in kinds if kind != SubjectKind.COLLECTIVE]
    theirs = Q(entrant__kind__in=people)
    if SubjectKind.COLLECTIVE in kinds:
        theirs |= Q(entrant__isnull=True)
    if only is not None:
        _, key = _candidate(only).facts_key
        theirs &= Q(registration=key) if only.is_collective else Q(entrant=key)
    sums = rows.filter(theirs).order_by().values("registration_id", "entrant_id", "entrant__kind")
    for row in sums.annotate(
        own=Coalesce(Sum("value", filter=Q(origin=Origin.OWN)), Decimal(0)),
        mobilised=Coalesce(Sum("value", filter=Q(origin=Origin.MOBILISED)), Decimal(0)),
    ):
        kind = row["entrant__kind"] or SubjectKind.COLLECTIVE.value
        key = row["entrant_id"] or row["registration_id"]
        yield kind, key, row["own"], row["mobilised"]


def _reached(campaign: Campaign, only: Nomination | None) -> dict[int, tuple[int, int]]:
    """Pledges and how many of them reached or exceeded the target, by registration."""
    rows = Pledge.objects.filter(registration__campaign=campaign)
    if only is not None:
        rows = rows.filter(registration=only.registration_id)
    counts: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for registration, direction, *numbers in rows.order_by().values_list(
        "registration_id", "direction", "baseline", "target", "result"
    ):
        total, kept = counts[registration]
        outcome = Measure(Direction(direction), *numbers).outcome
        counts[registration] = (total + 1, kept + (outcome in KEPT))
    return counts


def _order(ranked: Ranked) -> tuple[bool, Decimal, bool, str, int]:
    """The key by which candidates are ordered; lowest first."""
    candidate, total = ranked.candidate, ranked.standing.total
    if total is None:
        return True, Decimal(0), False, candidate.sort_key, candidate.pk
    return False, -total, not candidate.prefers, candidate.sort_key, candidate.pk


def _ranked(found: Iterable[Ranked]) -> list[Ranked]:
    ranked: list[Ranked] = []
    for position, each in enumerate(sorted(found, key=_order), start=1):
        rank: int | None = position
        if each.standing.total is None:
            rank = None
        elif ranked and ranked[-1].standing.total == each.standing.total:
            rank = ranked[-1].rank
        ranked.append(each._replace(rank=rank))
    return ranked
