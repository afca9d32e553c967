"""Who has filed, who is drafting, who has not opened: a few queries for any number of units."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from accounts.models import Unit
from campaigns.models import Campaign
from registrations.deadlines import Deadlines, Term, marks
from registrations.models import Registration, Reminder, Return
from registrations.reminded import last_reminders
from registrations.states import HANDED_IN, State

# Where a unit stands, as the secretariat asks it; the value is the word in the address.
BUCKETS = {
    "cho-tiep-nhan": "Chờ tiếp nhận",
    "da-tiep-nhan": "Đã tiếp nhận",
    "tra-lai": "Trả lại, chờ bổ sung",
    "dang-soan": "Đang soạn",
    "da-rut": "Đã rút",
    "chua-mo": "Chưa mở",
}
# What «Đang soạn» has become when the time is over: nothing was handed in.
LEFT_AS_DRAFT = "Soạn dở khi hết hạn"
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
    term: Term
    words: str
    reminder: Reminder | None
    returns: int  # how often its registration was sent back
    may_be_reminded: bool  # it has still to file, or to file again, and the time is not over

    @property
    def marks(self) -> list[str]:
        """What is out of the ordinary: late, in the grace, extended."""
        return marks(self.registration, self.term)

    @property
    def may_be_extended(self) -> bool:
        """Whether the unit has not filed, so that more time is of use to it."""
        return self.registration is None or self.registration.state not in HANDED_IN


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
    missing: int  # how many may be reminded

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


def desk(campaign: Campaign, at: datetime, bucket: str = "", search: str = "") -> Desk:
    """The desk of a campaign at `at`; `bucket` and `search` narrow the rows, never the counts."""
    rows = _rows(campaign, at)
    units = Unit.objects.filter(invitations__campaign=campaign)
    found = set(units.matching(search).values_list("pk", flat=True)) if search else None
    shown = tuple(
        row
        for row in rows
        if (not bucket or row.bucket == bucket) and (found is None or row.unit.pk in found)
    )
    over = campaign.registration_phase.is_over(at)
    counts = tuple(_count(key, rows, over) for key in BUCKETS)
    filed = sum(each.number for each in counts if each.key in ("cho-tiep-nhan", "da-tiep-nhan"))
    missing = sum(row.may_be_reminded for row in rows)
    return Desk(shown, counts, len(rows), filed, missing)


def _rows(campaign: Campaign, at: datetime) -> list[Row]:
    rows_of_units = campaign.registrations.select_related("paper_filing")
    registrations = {each.unit_id: each for each in rows_of_units}
    sent_back = Return.objects.filter(registration__campaign=campaign).order_by("pk")
    due_back = list(sent_back.values_list("registration_id", "due_at"))
    returns, last_due = Counter(key for key, _ in due_back), dict(due_back)
    reminders, deadlines = last_reminders(campaign, at), Deadlines(campaign)
    rows = []
    for unit in Unit.objects.filter(invitations__campaign=campaign):
        registration, term = registrations.get(unit.pk), deadlines.of(unit.pk)
        bucket = "chua-mo" if registration is None else _OF_STATE[State(registration.state)]
        over = at >= term.closes_at
        in_time = bucket in ("dang-soan", "chua-mo") and term.phase.opens_at <= at and not over
        # Nobody is reminded of what cannot be done any more.
        due = last_due.get(registration.pk) if registration is not None else None
        may_return = bucket == "tra-lai" and due is not None and at < due
        rows.append(
            Row(
                unit,
                registration,
                bucket,
                term,
                _label(bucket, over),
                reminders.get(unit.pk),
                0 if registration is None else returns[registration.pk],
                unit.is_active and (in_time or may_return),
            )
        )
    return rows


def _count(key: str, rows: list[Row], over: bool) -> Count:
    return Count(key, _label(key, over), sum(row.bucket == key for row in rows))


def _label(bucket: str, over: bool) -> str:
    return LEFT_AS_DRAFT if over and bucket == "dang-soan" else BUCKETS[bucket]
