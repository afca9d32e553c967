"""The counts of a campaign, for its summary report.

Who registered what is counted by the summing-up, what was given by `registrations.giving`: all
papers and pages of a campaign show one count.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from awards.register.statistics import OfForm, count_by_form
from awards.scores.standings import Place, ranking
from campaigns.models import Campaign
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
    qualified_women: int
    qualified_households: int
    by_tier: tuple[Line, ...]
    given: tuple[OfForm, ...]

    @property
    def tier_totals(self) -> tuple[int, ...]:
        """The sums under the table of awards."""
        return tuple(
            sum(column) for column in zip(*(row.numbers for row in self.by_tier), strict=True)
        )


def figures(campaign: Campaign, at: datetime) -> Figures:
    """Count once, in a fixed number of queries; `at` decides what is filed and accepted."""
    summed = sum_up(campaign, at)
    places = [place for kind in SubjectKind for place in ranking(campaign, kind)]
    qualified = [place for place in places if place.standing.tier is not None]
    return Figures(
        summed=summed,
        results=_results("Tổng cộng", summed.pledges),
        by_theme=tuple(
            _results(theme.name, (each for each in summed.pledges if each.theme_id == theme.pk))
            for theme in summed.themes
        ),
        giving=giving_of(*(each.registration for each in summed.accepted)),
        candidates=len(places),
        qualified=len(qualified),
        qualified_women=sum(_is_woman(place) for place in qualified),
        qualified_households=_of_kind(qualified, SubjectKind.HOUSEHOLD),
        by_tier=_by_tier(campaign, qualified),
        given=count_by_form(
            list(
                campaign.awards.in_force()
                .filter(decided_on__lte=local_day(at))
                .select_related("nomination__unit")
            )
        ),
    )


def _results(label: str, pledges: Iterable[Pledge]) -> Results:
    outcomes = [pledge.outcome for pledge in pledges]
    return Results(
        label,
        reached=sum(each in KEPT for each in outcomes),
        missed=outcomes.count(Outcome.MISSED),
        unknown=outcomes.count(Outcome.UNKNOWN),
    )


def _is_woman(place: Place) -> bool:
    nomination = place.nomination
    return (
        nomination.subject_kind == SubjectKind.INDIVIDUAL and nomination.honorific == Honorific.MS
    )


def _of_kind(places: list[Place], kind: SubjectKind) -> int:
    return sum(place.nomination.subject_kind == kind for place in places)


def _by_tier(campaign: Campaign, qualified: list[Place]) -> tuple[Line, ...]:
    lines = []
    for tier in campaign.tiers.all():
        of_tier = [place for place in qualified if place.standing.tier == tier]
        numbers = tuple(_of_kind(of_tier, kind) for kind in SubjectKind)
        lines.append(Line(tier.name, (*numbers, sum(numbers))))
    return tuple(lines)
