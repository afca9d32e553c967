"""How far a campaign is: its pledges counted by theme, unit and kind, and what was given.

Accepted registrations alone count: of others there are no results. A fixed number of queries for
any number of units; what is counted is counted in memory.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from campaigns.models import Campaign, Theme
from core.calendar import month_bounds
from core.numbers import half_up
from registrations.counting import newest_day
from registrations.giving import Giving, giving
from registrations.measuring import KEPT
from registrations.models import Pledge, Registration, ResultEntry
from registrations.states import Outcome, PledgeKind


@dataclass(frozen=True)
class Tally:
    """Pledges counted by what became of them, as of a day."""

    pledges: tuple[Pledge, ...]
    today: date

    @cached_property
    def counts(self) -> dict[Outcome, int]:
        """How many of each outcome, in the order of `Outcome`."""
        found = [pledge.outcome for pledge in self.pledges]
        return {outcome: found.count(outcome) for outcome in Outcome}

    @property
    def total(self) -> int:
        """All pledges."""
        return len(self.pledges)

    @property
    def kept(self) -> int:
        """Those reached or exceeded («đạt và vượt», clause IV.1.a)."""
        return sum(self.counts[each] for each in KEPT)

    @cached_property
    def overdue(self) -> tuple[Pledge, ...]:
        """Those whose day is past and that are not kept, the longest overdue first."""
        late = [each for each in self.pledges if is_overdue(each, self.today)]
        return tuple(sorted(late, key=lambda each: (each.due_on, each.pk)))

    @property
    def rows(self) -> tuple[tuple[Pledge, bool], ...]:
        """Each pledge, and whether it is overdue."""
        return tuple((each, is_overdue(each, self.today)) for each in self.pledges)

    @property
    def overdue_rows(self) -> tuple[tuple[Pledge, bool], ...]:
        """The overdue ones, in the shape of `rows`."""
        return tuple((each, True) for each in self.overdue)

    @property
    def mean(self) -> Decimal | None:
        """The mean of the pledges' per cents, one decimal; None of no pledges.

        A pledge counts 100 at most, so that none makes up for another; one without a result
        counts 0.
        """
        if not self.pledges:
            return None
        shares = [min(each.percent or Decimal(0), Decimal(100)) for each in self.pledges]
        return half_up(sum(shares, Decimal(0)) / len(shares), 1)


@dataclass(frozen=True)
class OfTheme:
    """The pledges that serve one theme of the plan (clause II.1)."""

    theme: Theme
    tally: Tally


@dataclass(frozen=True)
class OfUnit:
    """The pledges of one unit's registration."""

    registration: Registration
    tally: Tally


@dataclass(frozen=True)
class OfKind:
    """The pledges of one kind: tasks, works, models."""

    kind: PledgeKind
    tally: Tally


@dataclass(frozen=True)
class ThemeProgress:
    """All pledges of a campaign, and by theme: what fits on a first page."""

    tally: Tally
    by_theme: tuple[OfTheme, ...]


@dataclass(frozen=True)
class Stage:
    """How many pledges were kept on a day that is past."""

    day: date
    kept: int


@dataclass(frozen=True)
class Progress:
    """Everything that the page of a campaign's progress shows."""

    invited: int
    tally: Tally
    by_theme: tuple[OfTheme, ...]
    by_unit: tuple[OfUnit, ...]
    by_kind: tuple[OfKind, ...]
    course: tuple[Stage, ...]
    giving: Giving


def is_overdue(pledge: Pledge, today: date) -> bool:
    """Whether the day that the unit named is past and the pledge is not kept."""
    return pledge.due_on < today and pledge.outcome not in KEPT


def progress(campaign: Campaign, today: date) -> Progress:
    """Count a campaign as of a day."""
    registrations = _accepted(campaign)
    themes = list(campaign.themes.all())
    pledges = _pledges(campaign, registrations, themes)
    of_unit, of_kind = (
        _grouped(pledges, key, today)
        for key in (lambda each: each.registration_id, lambda each: each.kind)
    )
    return Progress(
        invited=campaign.invitations.count(),
        tally=Tally(tuple(pledges), today),
        by_theme=_by_theme(themes, pledges, today),
        by_unit=tuple(OfUnit(each, of_unit(each.pk)) for each in registrations.values()),
        by_kind=tuple(OfKind(kind, of_kind(kind)) for kind in PledgeKind),
        course=_course(campaign, pledges, today),
        giving=giving(campaign),
    )


def theme_progress(campaign: Campaign, today: date) -> ThemeProgress:
    """Count a campaign by theme as of a day; three queries."""
    themes = list(campaign.themes.all())
    pledges = _pledges(campaign, _accepted(campaign), themes)
    return ThemeProgress(Tally(tuple(pledges), today), _by_theme(themes, pledges, today))


def tally_of(registration: Registration, today: date) -> Tally:
    """The pledges of one registration, in the order of the list."""
    pledges = list(registration.pledges.select_related("theme"))
    for pledge in pledges:
        pledge.registration = registration
    return Tally(tuple(pledges), today)


def theme_tally(theme: Theme, today: date) -> Tally:
    """The pledges that serve one theme, by unit."""
    pledges = (
        Pledge.objects.filter(theme=theme, registration__in=Registration.objects.accepted())
        .select_related("registration__unit")
        .order_by("registration__unit__sort_key", "registration", "pk")
    )
    return Tally(tuple(pledges), today)


def _accepted(campaign: Campaign) -> dict[int, Registration]:
    return {each.pk: each for each in campaign.registrations.accepted().select_related("unit")}


def _pledges(
    campaign: Campaign, registrations: dict[int, Registration], themes: list[Theme]
) -> list[Pledge]:
    """The pledges, with the parents that are at hand already instead of a query for each."""
    by_key = {each.pk: each for each in themes}
    pledges = list(Pledge.objects.filter(registration__in=registrations).order_by("pk"))
    for pledge in pledges:
        pledge.registration = registrations[pledge.registration_id]
        pledge.registration.campaign = campaign
        pledge.theme = by_key[pledge.theme_id]
    return pledges


def _by_theme(themes: list[Theme], pledges: list[Pledge], today: date) -> tuple[OfTheme, ...]:
    of_theme = _grouped(pledges, lambda each: each.theme_id, today)
    return tuple(OfTheme(each, of_theme(each.pk)) for each in themes)


def _grouped(
    pledges: Iterable[Pledge], key: Callable[[Pledge], Hashable], today: date
) -> Callable[[Hashable], Tally]:
    groups: dict[Hashable, list[Pledge]] = defaultdict(list)
    for pledge in pledges:
        groups[key(pledge)].append(pledge)
    return lambda name: Tally(tuple(groups[name]), today)


def _course(campaign: Campaign, pledges: list[Pledge], today: date) -> tuple[Stage, ...]:
    """How many pledges were kept at the end of each month of the emulation, up to today."""
    newest: dict[int, list[ResultEntry]] = defaultdict(list)
    by_key = {each.pk: each for each in pledges}
    for entry in ResultEntry.objects.filter(pledge__registration__campaign=campaign).order_by(
        "as_of", "pk"
    ):
        pledge = by_key.get(entry.pledge_id)
        if pledge is not None and entry.pk > pledge.void_entries_to:
            newest[pledge.pk].append(entry)
    return tuple(
        Stage(day, sum(_kept_on(by_key[key], rows, day) for key, rows in newest.items()))
        for day in _month_ends(campaign, today)
    )


def _kept_on(pledge: Pledge, entries: list[ResultEntry], day: date) -> bool:
    """Whether the newest of the entries, as of that day, keeps the pledge."""
    value = next((each.value for each in reversed(entries) if each.as_of <= day), None)
    return replace(pledge.measure, result=value).outcome in KEPT


def _month_ends(campaign: Campaign, today: date) -> list[date]:
    """The last days of the months from the beginning of the work on, then the newest day."""
    newest = newest_day(campaign, today)
    day = campaign.emulation_phase.first_day
    days = []
    while (end := month_bounds(day.year, day.month)[1]) < newest:
        days.append(end)
        day = date.fromordinal(end.toordinal() + 1)
    return [*days, newest] if newest >= campaign.emulation_phase.first_day else days
