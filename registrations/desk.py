"""Who has filed, who is drafting, who has not opened: three queries for any number of units."""

from collections.abc import Mapping
from dataclasses import dataclass

from accounts.models import Unit
from campaigns.models import Campaign
from registrations.models import Registration
from registrations.states import State

# Where a unit stands, as the secretariat asks it; the value is the word in the address.
BUCKETS = {
    "cho-tiep-nhan": "Chờ tiếp nhận",
    "da-tiep-nhan": "Đã tiếp nhận",
    "tra-lai": "Trả lại, chờ bổ sung",
    "dang-soan": "Đang soạn",
    "da-rut": "Đã rút",
    "chua-mo": "Chưa mở",
}
_OF_STATE = {
    State.SUBMITTED: "cho-tiep-nhan",
    State.ACCEPTED: "da-tiep-nhan",
    State.RETURNED: "tra-lai",
    State.DRAFT: "dang-soan",
    State.WITHDRAWN: "da-rut",
}


@dataclass(frozen=True)
class Row:
    """A unit that is called on, with its registration if it has begun one."""

    unit: Unit
    registration: Registration | None
    bucket: str

    @property
    def words(self) -> str:
        """Where it stands, in words."""
        return BUCKETS[self.bucket]


@dataclass(frozen=True)
class Count:
    """How many units stand in one place."""

    key: str
    label: str
    number: int


@dataclass(frozen=True)
class Bar:
    """A piece of the bar over the desk: from `start`, `number` units long."""

    key: str
    start: int
    number: int


@dataclass(frozen=True)
class Desk:
    """The rows that were asked for, and the counts over all units."""

    rows: tuple[Row, ...]
    counts: tuple[Count, ...]
    total: int
    filed: int

    @property
    def bars(self) -> list[Bar]:
        """The counts as pieces of one bar: what is done first."""
        number = {each.key: each.number for each in self.counts}
        pieces, start = [], 0
        for key in dict.fromkeys(("da-tiep-nhan", *BUCKETS)):
            pieces.append(Bar(key, start, number[key]))
            start += number[key]
        return pieces


def asked_of(query: Mapping[str, str]) -> tuple[str, str]:
    """The bucket and the search that an address asks for; what nobody knows asks for nothing."""
    bucket = query.get("nhom", "")
    return bucket if bucket in BUCKETS else "", query.get("tim", "").strip()[:100]


def desk(campaign: Campaign, bucket: str = "", search: str = "") -> Desk:
    """The desk of a campaign; `bucket` and `search` narrow the rows, never the counts."""
    registrations = {each.unit_id: each for each in campaign.registrations.all()}
    units = Unit.objects.filter(invitations__campaign=campaign)
    rows = [_row(unit, registrations.get(unit.pk)) for unit in units]
    found = set(units.matching(search).values_list("pk", flat=True)) if search else None
    shown = tuple(
        row
        for row in rows
        if (not bucket or row.bucket == bucket) and (found is None or row.unit.pk in found)
    )
    counts = tuple(_count(key, rows) for key in BUCKETS)
    filed = sum(each.number for each in counts if each.key in ("cho-tiep-nhan", "da-tiep-nhan"))
    return Desk(shown, counts, len(rows), filed)


def _row(unit: Unit, registration: Registration | None) -> Row:
    bucket = "chua-mo" if registration is None else _OF_STATE[State(registration.state)]
    return Row(unit, registration, bucket)


def _count(key: str, rows: list[Row]) -> Count:
    return Count(key, BUCKETS[key], sum(row.bucket == key for row in rows))
