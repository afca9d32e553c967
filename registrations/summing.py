"""All accepted registrations of a campaign, summed up for the district (clauses V.3 and V.4).

Counted once, in a fixed number of queries; the report, the workbook and the page show the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import Prefetch

from accounts.models import Unit
from accounts.states import UnitKind
from campaigns.models import Campaign, Theme
from registrations.models import Entrant, Pledge, Registration
from registrations.states import EntrantKind, Honorific, PledgeKind, State

ACCEPTED, WAITING, RETURNED, MISSING = "accepted", "waiting", "returned", "missing"


@dataclass(frozen=True)
class Filed:
    """An accepted registration with everything that is on it."""

    registration: Registration
    pledges: tuple[Pledge, ...]
    people: tuple[Entrant, ...]
    households: tuple[Entrant, ...]

    @property
    def unit(self) -> Unit:
        """Whose it is."""
        return self.registration.unit

    @property
    def women(self) -> int:
        """How many of the people are women; the word of address tells."""
        return sum(each.honorific == Honorific.MS for each in self.people)

    @property
    def notes(self) -> str:
        """How it came otherwise than in time and by the unit's own hand."""
        notes = []
        if self.registration.is_late:
            notes.append("Nộp muộn")
        if hasattr(self.registration, "paper_filing"):
            notes.append("Bản giấy")
        return ", ".join(notes)


@dataclass(frozen=True)
class KindLine:
    """What the units of one kind, or all units, have brought."""

    label: str
    called: int
    filed: int
    accepted: int
    pledges: int
    people: int
    women: int
    households: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in the order of the table."""
        return (
            self.called,
            self.filed,
            self.accepted,
            self.pledges,
            self.people,
            self.women,
            self.households,
        )


@dataclass(frozen=True)
class ThemeLine:
    """What was pledged for one theme, or for all, by kind of pledge."""

    label: str
    tasks: int
    works: int
    models: int

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers in the order of the table, their sum last."""
        return (self.tasks, self.works, self.models, self.all)

    @property
    def all(self) -> int:
        """Pledges of every kind together."""
        return self.tasks + self.works + self.models


@dataclass(frozen=True)
class SummingUp:
    """The campaign's registrations as they stand at an instant; only accepted ones count."""

    campaign: Campaign
    at: datetime
    accepted: tuple[Filed, ...]
    late: int
    stands: dict[str, tuple[Unit, ...]]
    themes: tuple[Theme, ...]

    @property
    def called(self) -> int:
        """How many units the plan calls on."""
        return sum(map(len, self.stands.values()))

    @property
    def filed(self) -> int:
        """How many have handed in and did not get it back."""
        return len(self.stands[ACCEPTED]) + len(self.stands[WAITING])

    @property
    def on_time(self) -> int:
        """How many of those that have handed in did so in time."""
        return self.filed - self.late

    @property
    def waiting(self) -> tuple[Unit, ...]:
        """Those whose registration nobody has accepted yet."""
        return self.stands[WAITING]

    @property
    def returned(self) -> tuple[Unit, ...]:
        """Those who have theirs back for correction."""
        return self.stands[RETURNED]

    @property
    def missing(self) -> tuple[Unit, ...]:
        """Those who have not handed in."""
        return self.stands[MISSING]

    @cached_property
    def by_unit_kind(self) -> tuple[KindLine, ...]:
        """A line for each kind of unit that is called on."""
        lines = (self._kind_line(kind.label, kind) for kind in UnitKind)
        return tuple(line for line in lines if line.called)

    @cached_property
    def total(self) -> KindLine:
        """The line under the kinds of unit."""
        return self._kind_line("Tổng cộng", None)

    @cached_property
    def by_theme(self) -> tuple[ThemeLine, ...]:
        """A line for each theme of the plan, also where nobody took it up."""
        return tuple(
            _theme_line(theme.name, [each for each in self.pledges if each.theme_id == theme.pk])
            for theme in self.themes
        )

    @cached_property
    def theme_total(self) -> ThemeLine:
        """The line under the themes."""
        return _theme_line("Tổng cộng", self.pledges)

    @cached_property
    def pledges(self) -> tuple[Pledge, ...]:
        """All pledges that count, each with its registration."""
        return tuple(pledge for each in self.accepted for pledge in each.pledges)

    def of_kind(self, kind: UnitKind) -> list[Filed]:
        """The accepted registrations of a kind of unit, in the order of the alphabet."""
        return [each for each in self.accepted if each.unit.kind == kind]

    def _kind_line(self, label: str, kind: UnitKind | None) -> KindLine:
        ours = [each for each in self.accepted if kind in (None, each.unit.kind)]
        stand = {
            word: sum(kind in (None, unit.kind) for unit in units)
            for word, units in self.stands.items()
        }
        return KindLine(
            label=label,
            called=sum(stand.values()),
            filed=stand[ACCEPTED] + stand[WAITING],
            accepted=len(ours),
            pledges=sum(len(each.pledges) for each in ours),
            people=sum(len(each.people) for each in ours),
            women=sum(each.women for each in ours),
            households=sum(len(each.households) for each in ours),
        )


def sum_up(campaign: Campaign, at: datetime) -> SummingUp:
    """How the registrations of the campaign stand at `at`: five queries for any number of units."""
    rows = campaign.registrations.select_related("unit", "paper_filing").prefetch_related(
        Prefetch("pledges", Pledge.objects.select_related("theme")),
        Prefetch("entrants", Entrant.objects.select_related("award_aim")),
    )
    registrations = {each.unit_id: each for each in rows}
    units = {unit.pk: unit for unit in Unit.objects.filter(invitations__campaign=campaign)}
    # A unit that is no longer called on keeps what was accepted of it.
    for each in registrations.values():
        if _stand(each, at) == ACCEPTED:
            units.setdefault(each.unit_id, each.unit)
    ordered = sorted(units.values(), key=_order)
    standing = {unit.pk: _stand(registrations.get(unit.pk), at) for unit in ordered}
    stands = {
        word: tuple(unit for unit in ordered if standing[unit.pk] == word)
        for word in (ACCEPTED, WAITING, RETURNED, MISSING)
    }
    filed = [registrations[unit.pk] for unit in (*stands[ACCEPTED], *stands[WAITING])]
    return SummingUp(
        campaign=campaign,
        at=at,
        accepted=tuple(_filed(registrations[unit.pk]) for unit in stands[ACCEPTED]),
        late=sum(each.is_late for each in filed),
        stands=stands,
        themes=tuple(campaign.themes.all()),
    )


def _stand(registration: Registration | None, at: datetime) -> str:
    """Where a registration stood at `at`; what was accepted later was still waiting then."""
    if registration is None or registration.submitted_at is None or registration.submitted_at > at:
        return MISSING
    if registration.state == State.ACCEPTED:
        accepted_at = registration.accepted_at
        return WAITING if accepted_at is not None and accepted_at > at else ACCEPTED
    return {State.SUBMITTED: WAITING, State.RETURNED: RETURNED}.get(
        State(registration.state), MISSING
    )


def _order(unit: Unit) -> tuple[int, str, int]:
    return list(UnitKind).index(UnitKind(unit.kind)), unit.sort_key, unit.pk


def _filed(registration: Registration) -> Filed:
    entrants = list(registration.entrants.all())
    return Filed(
        registration=registration,
        pledges=tuple(registration.pledges.all()),
        people=tuple(each for each in entrants if each.kind == EntrantKind.INDIVIDUAL),
        households=tuple(each for each in entrants if each.kind == EntrantKind.HOUSEHOLD),
    )


def _theme_line(label: str, pledges: Iterable[Pledge]) -> ThemeLine:
    kinds = [each.kind for each in pledges]
    return ThemeLine(
        label,
        tasks=kinds.count(PledgeKind.TASK),
        works=kinds.count(PledgeKind.WORK),
        models=kinds.count(PledgeKind.MODEL),
    )
