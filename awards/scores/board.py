"""The scoring board: everybody of a kind, filtered, sorted and cut into pages.

All candidates are ranked in memory from a few columns; whole rows are read for one page alone, so
that the number of queries does not depend on how many there are.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from accounts.models import Unit
from awards.models import Hold, Nomination
from awards.nominations.history import earlier_of
from awards.scores.composition import Composition, composition
from awards.scores.scoring import Mark
from awards.scores.shares_of import quota_warnings, reaching
from awards.scores.standings import Ranked, field
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.text import fold

PAGE_ROWS = 100
WHOLE = Decimal(100)
NO_TIER = 0  # «chưa tới mức nào», in the place of a tier's key

ORDERS = {
    "hang": "Thứ hạng",
    "ten": "Tên",
    "don-vi": "Đơn vị",
    "chenh": "Lệch tự chấm nhiều nhất",
    "gan-muc": "Gần mức kế tiếp nhất",
}
SCORING = {"chua": "Chưa chấm đủ", "du": "Đã chấm đủ", "lech": "Lệch với tự chấm"}


@dataclass(frozen=True)
class Wanted:
    """What a person wants to see; None and "" are «all»."""

    kind: SubjectKind
    unit: int | None = None
    asked: int | None = None
    reached: int | None = None
    scoring: str = ""
    held: bool = False
    search: str = ""
    order: str = "hang"
    page: int = 1

    @property
    def is_narrow(self) -> bool:
        """Whether anything but the kind and the order was chosen."""
        chosen = (self.unit, self.asked, self.reached)
        return any(each is not None for each in chosen) or bool(
            self.scoring or self.held or self.search
        )


@dataclass(frozen=True)
class Row:
    """A candidate on the board."""

    nomination: Nomination
    ranked: Ranked
    held: bool
    earlier: tuple[str, ...]

    @property
    def cells(self) -> list[tuple[Mark, Mark | None]]:
        """Each criterion's mark, and the unit's own beside it where the two disagree."""
        marks, own = self.ranked.standing.marks, self.ranked.own
        if own is None:
            return [(mark, None) for mark in marks]
        return [
            (mark, theirs if _disagree(theirs, mark) else None)
            for mark, theirs in zip(marks, own.marks, strict=True)
        ]


@dataclass(frozen=True)
class Board:
    """A page of candidates, and what stands around it."""

    wanted: Wanted
    rows: tuple[Row, ...]
    found: int  # of the kind, after the filters
    total: int  # of the kind
    unscored: int  # of the kind, without a full sheet
    page: int
    pages: int
    units: tuple[Unit, ...]
    by_tier: tuple[tuple[AwardTier, Composition], ...]
    everybody: Composition
    warnings: tuple[str, ...]


def read_board(campaign: Campaign, wanted: Wanted, day: date) -> Board:
    """The board as a person wants to see it, on a day (which decides whose hold binds)."""
    everybody = field(campaign)
    ranked = everybody[wanted.kind]
    held = set(
        Hold.objects.binding(day)
        .filter(nomination__campaign=campaign)
        .values_list("nomination_id", flat=True)
    )
    units, text = _units(campaign, ranked), fold(wanted.search)
    fitting = [each for each in ranked if _fits(each, wanted, text, held)]
    found = _sorted(fitting, wanted.order, units)
    pages = max(1, -(-len(found) // PAGE_ROWS))
    page = min(wanted.page, pages)
    by_tier = reaching(campaign, everybody)
    return Board(
        wanted=wanted,
        rows=_rows(found[(page - 1) * PAGE_ROWS : page * PAGE_ROWS], held),
        found=len(found),
        total=len(ranked),
        unscored=sum(each.standing.total is None for each in ranked),
        page=page,
        pages=pages,
        units=tuple(units.values()),
        by_tier=tuple((tier, composition(rows)) for tier, rows in by_tier.items()),
        everybody=composition([each for rows in by_tier.values() for each in rows]),
        warnings=quota_warnings(campaign, by_tier),
    )


def _units(campaign: Campaign, ranked: Sequence[Ranked]) -> dict[int, Unit]:
    """The units that somebody is a candidate of, by name; none for collectives, who are units."""
    keys = {each.candidate.unit_id for each in ranked if not each.candidate.is_collective}
    of_authority = Unit.objects.filter(authority=campaign.authority_id)
    units = of_authority.only("pk", "name", "sort_key").order_by("sort_key", "pk")
    return {each.pk: each for each in units if each.pk in keys} if keys else {}


def _fits(ranked: Ranked, wanted: Wanted, text: str, held: set[int]) -> bool:
    candidate, tier = ranked.candidate, ranked.standing.tier
    return (
        wanted.unit in (None, candidate.unit_id)
        and wanted.asked in (None, candidate.tier_id)
        and wanted.reached in (None, NO_TIER if tier is None else tier.pk)
        and (not wanted.held or candidate.pk in held)
        and (not wanted.scoring or SCORED_SO[wanted.scoring](ranked))
        and text in candidate.folded
    )


def _differs(ranked: Ranked) -> bool:
    """Whether the unit's points and the secretariat's are not the same somewhere."""
    if ranked.own is None:
        return False
    pairs = zip(ranked.own.marks, ranked.standing.marks, strict=True)
    return any(_disagree(own, judged) for own, judged in pairs)


def _disagree(own: Mark, judged: Mark) -> bool:
    """Whether both have given points, and other ones."""
    return own.points is not None and judged.points is not None and own.points != judged.points


SCORED_SO: dict[str, Callable[[Ranked], bool]] = {
    "chua": lambda ranked: ranked.standing.total is None,
    "du": lambda ranked: ranked.standing.total is not None,
    "lech": _differs,
}


def _sorted(ranked: list[Ranked], order: str, units: Mapping[int, Unit]) -> list[Ranked]:
    """In an order of `ORDERS`; they come in that of the rank, which decides among equals."""

    def by_name(each: Ranked) -> tuple[str, int]:
        return each.candidate.sort_key, each.candidate.pk

    def by_unit(each: Ranked) -> str:
        unit = units.get(each.candidate.unit_id)
        return each.candidate.sort_key if unit is None else unit.sort_key

    def by_difference(each: Ranked) -> Decimal:
        return -abs(each.difference) if each.difference is not None else Decimal(1)

    def by_distance(each: Ranked) -> Decimal:
        distance = each.standing.distance
        return WHOLE + 1 if distance is None else distance

    keys: dict[str, Callable[[Ranked], Any]] = {
        "ten": by_name,
        "don-vi": by_unit,
        "chenh": by_difference,
        "gan-muc": by_distance,
    }
    return sorted(ranked, key=keys[order]) if order in keys else ranked


def _rows(page: Sequence[Ranked], held: set[int]) -> tuple[Row, ...]:
    """The page with the whole rows of its nominations."""
    keys = [each.candidate.pk for each in page]
    nominations = Nomination.objects.for_papers().in_bulk(keys)
    earlier = earlier_of(nominations.values())
    return tuple(
        Row(nominations[key], each, key in held, earlier.get(key, ()))
        for key, each in zip(keys, page, strict=True)
    )
