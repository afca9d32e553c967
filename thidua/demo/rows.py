"""What the tables of the demo are made of, and how their words are read."""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from accounts.states import UnitKind
from core.calendar import COMMUNE_TZ
from registrations.states import ContributionKind, Direction, Honorific, Origin, PledgeKind, State

YEAR = 2024
HONORIFICS = {each.label: each for each in Honorific}


def day(text: str) -> date:
    """`25/8` is 25 August of the campaign's year."""
    number, month = text.split("/")
    return date(YEAR, int(month), int(number))


def instant(text: str) -> datetime:
    """`19/3 19:42` is that minute in the commune, in the campaign's year."""
    number, clock = text.split()
    return datetime.combine(day(number), time.fromisoformat(clock), COMMUNE_TZ)


def step(text: str) -> tuple[date, Decimal]:
    """`30/6 150` is a result of 150 as of 30 June."""
    number, figure = text.split()
    return day(number), Decimal(figure)


def judged(points: str) -> list[Decimal | None]:
    """`9 8.5 -` are the points for the judged criteria in order; `-` is not scored yet."""
    return [None if each == "-" else Decimal(each) for each in points.split()]


@dataclass(frozen=True)
class UnitRow:
    """A unit of the commune; `key` names it in the other tables and is its head's user name."""

    key: str
    kind: UnitKind
    name: str
    head_name: str
    head_title: str
    phone: str
    address: str


@dataclass(frozen=True)
class PledgeRow:
    """A pledge and what came of it; `theme` counts from 1 in the order of the plan.

    `steps` are results on the way, each a day and a figure: `30/6 150`. What is only to be done has
    no target and the result 1 or 0.
    """

    theme: int
    content: str
    indicator: str
    unit_of_measure: str
    target: int | str | None
    due: str
    result: int | str | None = None
    note: str = ""
    kind: PledgeKind = PledgeKind.TASK
    direction: Direction = Direction.AT_LEAST
    baseline: int | str | None = None
    responsible: str = ""
    scale: str = ""
    place: str = ""
    starts: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class ContributionRow:
    """Something given, worth so many đồng; `quantity` counts working days or square metres."""

    kind: ContributionKind
    origin: Origin
    content: str
    value: int
    work: str
    given: str
    quantity: int | None = None


@dataclass(frozen=True)
class PersonRow:
    """An individual; without `points` there is no score sheet."""

    honorific: str
    name: str
    birth_year: int
    occupation: str
    points: str
    content: str
    result: str = ""


@dataclass(frozen=True)
class HouseholdRow(PersonRow):
    """A household under the name of its head; `occupation` is what it lives on."""

    address: str = ""
    members: int | None = None
    contributions: tuple[ContributionRow, ...] = ()


@dataclass(frozen=True)
class SentBack:
    """A return that was answered, or is still waited for when `again` is empty.

    `parts` are the keys of what is to be corrected; «pledge 1» is the unit's first pledge.
    """

    at: str
    reason: str
    due: str
    again: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class RegistrationRow:
    """What a unit registered, how far it came, and how the secretariat judged the collective.

    `at` is when it was handed in, two days after its first word; a draft has the first word only
    or all of them, and is never handed in.
    """

    unit: str
    at: str
    people_total: int | None = None
    women_total: int | None = None
    measures: str = ""
    pledges: tuple[PledgeRow, ...] = ()
    people: tuple[PersonRow, ...] = ()
    contributions: tuple[ContributionRow, ...] = ()
    points: str = ""
    state: State = State.ACCEPTED
    sent_back: SentBack | None = None
    withdrawn: str = ""
