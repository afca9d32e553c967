"""The secretariat's desk of nominations: who is there, and what each lacks; in few queries."""

from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass

from accounts.models import Unit
from awards.models import Nomination
from awards.nominations.completeness import Missing, missing_of
from awards.states import NominationState, Procedure
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.text import fold

# How nominations stand, as addresses say it; what the unit still writes is not the office's.
STATES = {
    "da-nop": NominationState.SUBMITTED,
    "tra-lai": NominationState.RETURNED,
    "dua-vao-xet": NominationState.ACCEPTED,
    "khong-du-dieu-kien": NominationState.INELIGIBLE,
    "dang-lap": NominationState.DRAFT,
}
KINDS = {
    "tap-the": SubjectKind.COLLECTIVE,
    "ca-nhan": SubjectKind.INDIVIDUAL,
    "ho-gia-dinh": SubjectKind.HOUSEHOLD,
}


@dataclass(frozen=True)
class Asked:
    """What the address asks for; what nobody knows asks for nothing."""

    state: str = ""
    kind: str = ""
    unit: int | None = None
    search: str = ""
    held: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str]) -> "Asked":
        """Read an address."""
        unit = query.get("don-vi", "")
        state, kind = query.get("trang-thai", ""), query.get("doi-tuong", "")
        return cls(
            state if state in STATES else "",
            kind if kind in KINDS else "",
            int(unit) if unit.isdecimal() and len(unit) < 9 else None,
            query.get("tim", "").strip()[:100],
            query.get("tam-dung") == "1",
        )

    @property
    def is_narrow(self) -> bool:
        """Whether anything was asked for."""
        return bool(self.state or self.kind or self.unit or self.search or self.held)


@dataclass(frozen=True)
class Row:
    """A nomination on the desk; `lacking` is what stands against accepting it."""

    nomination: Nomination
    lacking: tuple[Missing, ...]
    returns: int

    @property
    def may_be_accepted(self) -> bool:
        """Whether it is complete and waits for the secretariat."""
        return _waits(self.nomination) and not self.lacking


@dataclass(frozen=True)
class Count:
    """How many nominations stand in one way."""

    key: str
    label: str
    number: int


@dataclass(frozen=True)
class Board:
    """The rows that were asked for, and the counts over all."""

    rows: tuple[Row, ...]
    counts: tuple[Count, ...]
    units: tuple[Unit, ...]
    total: int
    held: int

    @property
    def acceptable(self) -> int:
        """How many of the rows may be accepted as they are."""
        return sum(each.may_be_accepted for each in self.rows)


def nomination_board(
    campaign: Campaign, visible: list[Nomination], asked: Asked, held: Set[int]
) -> Board:
    """The desk, what waits first; `visible` is what the person may see, with `returns`.

    `held` are the keys of those on hold.
    """
    order = [state.value for state in STATES.values()]
    shown = sorted(
        (each for each in visible if _is_asked(each, asked, held)),
        key=lambda each: (not _waits(each), order.index(each.state)),
    )
    for each in shown:
        each.campaign = campaign
    waiting = {NominationState.SUBMITTED, NominationState.DRAFT, NominationState.INELIGIBLE}
    lacking = missing_of([each for each in shown if each.state in waiting])
    rows = tuple(
        Row(each, tuple(lacking.get(each.pk, ())), len(each.returns.all())) for each in shown
    )
    numbers = Counter(each.state for each in visible)
    counts = tuple(
        Count(key, state.label, numbers[state.value])
        for key, state in STATES.items()
        if numbers[state.value] or state != NominationState.DRAFT
    )
    units = {each.unit_id: each.unit for each in visible}
    by_name = sorted(units.values(), key=lambda each: each.sort_key)
    on_hold = sum(each.pk in held for each in visible)
    return Board(rows, counts, tuple(by_name), len(visible), on_hold)


def _waits(nomination: Nomination) -> bool:
    """Whether it waits for the secretariat."""
    own = nomination.procedure == Procedure.SIMPLIFIED
    return nomination.state == (NominationState.DRAFT if own else NominationState.SUBMITTED)


def _is_asked(nomination: Nomination, asked: Asked, held: Set[int]) -> bool:
    return (
        (not asked.held or nomination.pk in held)
        and (not asked.state or nomination.state == STATES[asked.state])
        and (not asked.kind or nomination.subject_kind == KINDS[asked.kind])
        and (not asked.unit or nomination.unit_id == asked.unit)
        and (not asked.search or fold(asked.search) in nomination.folded)
    )
