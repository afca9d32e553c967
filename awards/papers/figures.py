"""The counts of a campaign, for its summary report.

Who registered what is counted by the summing-up, what was given by `registrations.giving`: all
papers and pages of a campaign show one count. Who is put forward for an award is whoever stands on
a list; only while there is none, whoever reached a tier by points.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from awards.decisions.certifying import by_form, given
from awards.decisions.readback import ON_PAPER
from awards.kinds import KIND_ORDER, kind_place
from awards.models import Award, DecisionLine, Nomination
from awards.register.statistics import OfForm, count_by_form
from awards.scores.composition import Composition, composition
from awards.scores.standings import ranking
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.numbers import half_up
from registrations.giving import Giving, giving_of
from registrations.measuring import KEPT
from registrations.models import Pledge
from registrations.states import Honorific, Outcome
from registrations.summing import SummingUp, sum_up


@dataclass(frozen=True)
class Line:
    """A row of a table: its words and numbers."""

    label: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class PutForward:
    """Who is put forward for which tier, once for each list that has the name.

    `lines` are the names in the order of the tiers, kinds and lists. While there is none they have
    `reached` a tier by points alone.
    """

    lines: tuple[DecisionLine, ...] = ()
    reached: tuple[tuple[Nomination, AwardTier], ...] = ()

    @property
    def listed(self) -> bool:
        """Whether they stand on lists."""
        return bool(self.lines)

    @property
    def names(self) -> tuple[tuple[Nomination, AwardTier], ...]:
        """Each name with its tier."""
        if self.listed:
            return tuple((each.nomination, each.decision.tier) for each in self.lines)
        return self.reached

    @property
    def subjects(self) -> tuple[Nomination, ...]:
        """Everybody once: whom those above refused may stand on a second list."""
        return tuple({each.pk: each for each, _ in self.names}.values())

    @property
    def twice(self) -> int:
        """How many stand on a second list."""
        return len(self.names) - len(self.subjects)

    @property
    def women(self) -> int:
        """Individuals who are women."""
        return sum(
            each.subject_kind == SubjectKind.INDIVIDUAL and each.honorific == Honorific.MS
            for each in self.subjects
        )

    @property
    def households(self) -> int:
        """Households."""
        return sum(each.subject_kind == SubjectKind.HOUSEHOLD for each in self.subjects)

    def of_tier(self, tier: AwardTier) -> Line:
        """How many of each kind, and of all."""
        kinds = [each.subject_kind for each, its in self.names if its == tier]
        return Line(tier.name, (*(kinds.count(kind) for kind in KIND_ORDER), len(kinds)))


@dataclass(frozen=True)
class Results:
    """What became of the pledges of one theme, or of all."""

    label: str
    reached: int
    missed: int
    unknown: int

    @property
    def pledges(self) -> int:
        """All of them."""
        return self.reached + self.missed + self.unknown

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in the order of the table."""
        return (self.pledges, self.reached, self.missed, self.unknown)

    @property
    def percent(self) -> Decimal | None:
        """The share that was reached, with one decimal."""
        return half_up(Decimal(100 * self.reached) / self.pledges, 1) if self.pledges else None


@dataclass(frozen=True)
class Figures:
    """Everything that the report counts: accepted registrations, and apart how units filed."""

    summed: SummingUp
    results: Results
    by_theme: tuple[Results, ...]
    giving: Giving
    candidates: int
    qualified: int
    forward: PutForward
    by_tier: tuple[Line, ...]
    awards: tuple[Award, ...]
    given: tuple[OfForm, ...]

    @property
    def among(self) -> Composition:
        """Who was awarded, once for each award."""
        return composition(each.nomination for each in self.awards)

    @property
    def tier_totals(self) -> tuple[int, ...]:
        """The sums under the table of awards."""
        return tuple(
            sum(column) for column in zip(*(row.numbers for row in self.by_tier), strict=True)
        )


def figures(campaign: Campaign, at: datetime) -> Figures:
    """Count once, in a fixed number of queries; `at` decides what is filed and accepted."""
    summed = sum_up(campaign, at)
    places = [place for kind in KIND_ORDER for place in ranking(campaign, kind)]
    reached = [
        (place.nomination, place.standing.tier)
        for place in places
        if place.standing.tier is not None
    ]
    forward = put_forward(campaign, at, reached)
    by_then = given(campaign).filter(decided_on__lte=local_day(at))
    awards = by_form(by_then.select_related("nomination__unit"))
    return Figures(
        summed=summed,
        results=_results("Tổng cộng", summed.pledges),
        by_theme=tuple(
            _results(theme.name, (each for each in summed.pledges if each.theme_id == theme.pk))
            for theme in summed.themes
        ),
        giving=giving_of(*(each.registration for each in summed.accepted)),
        candidates=len(places),
        qualified=len(reached),
        forward=forward,
        by_tier=tuple(forward.of_tier(tier) for tier in campaign.tiers.all()),
        awards=tuple(awards),
        given=count_by_form(awards),
    )


def put_forward(
    campaign: Campaign, at: datetime, reached: Sequence[tuple[Nomination, AwardTier]]
) -> PutForward:
    """Whom the lists made by `at` carry, as their papers do; before the first one the `reached`."""
    lines = DecisionLine.objects.filter(
        decision__campaign=campaign, decision__made_at__lte=at, state__in=ON_PAPER
    ).select_related("nomination__unit__authority", "decision__tier", "award__revocation")
    return PutForward(tuple(sorted(lines, key=_place)), tuple(reached))


def _place(line: DecisionLine) -> tuple[int, int, int, int]:
    kind = kind_place(line.nomination.subject_kind)
    return (line.decision.tier.order, kind, line.decision_id, line.order)


def _results(label: str, pledges: Iterable[Pledge]) -> Results:
    outcomes = [pledge.outcome for pledge in pledges]
    return Results(
        label,
        reached=sum(each in KEPT for each in outcomes),
        missed=outcomes.count(Outcome.MISSED),
        unknown=outcomes.count(Outcome.UNKNOWN),
    )
