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


def number_of(written: int | str | None) -> Decimal | None:
    """A figure of the tables; None stays None."""
    return None if written is None else Decimal(written)


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
    giver: str = ""  # somebody who is on nobody's list


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
class Extended:
    """More time that the secretariat gave: through the last day, for a reason, by whose hand."""

    at: str
    through: str
    reason: str
    signer: str


@dataclass(frozen=True)
class Late:
    """Received after the deadline without having been handed in."""

    at: str
    reason: str


@dataclass(frozen=True)
class OnPaper:
    """Came on paper on a day; the secretariat typed it."""

    received: str


@dataclass(frozen=True)
class RegistrationRow:
    """What a unit registered, how far it came, and how the secretariat judged the collective.

    `at` is when it was handed in, two days after its first word; a draft has the first word only
    or all of them, and is never handed in, and neither is what was received late. `as_a_list` names
    the sheet from which all people came at once.
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
    extended: Extended | None = None
    late: Late | None = None
    on_paper: OnPaper | None = None
    as_a_list: str = ""
