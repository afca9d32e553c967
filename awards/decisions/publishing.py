"""What of a notice everybody may read, and who may stand on one.

The public reads name, unit, form and a short achievement; nothing else of a candidate leaves
through here (Luật 91/2025/QH15, điều 16).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from awards.decisions.eligibility import hold_blocks
from awards.kinds import kind_place
from awards.models import Nomination, Notice, NoticeLine, SessionItem
from awards.states import ItemOutcome, NoticeState, SessionState
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day

ELSEWHERE = "Đã có trong thông báo công khai khác."


@dataclass(frozen=True)
class PublicLine:
    """One name on a list as everybody may read it."""

    nomination_id: int
    kind: SubjectKind
    name: str
    unit: str
    form: str
    achievement: str


@dataclass(frozen=True)
class Proposal:
    """A candidate for a notice, with the form that the council passed, or else the one asked for.

    `against` says why it cannot stand on a list now.
    """

    nomination: Nomination
    tier: AwardTier
    passed: bool
    against: tuple[str, ...]


def running(campaign: Campaign, at: datetime) -> list[Notice]:
    """The notices on which everybody may say something at `at`."""
    found = campaign.notices.filter(
        state=NoticeState.POSTED, posted_at__lte=at, closes_at__gt=at
    ).order_by("posted_at", "pk")
    return list(found)


def public_lines(notice: Notice) -> list[PublicLine]:
    """The list of a notice; highest form first within each kind of subject."""
    rows = notice.lines.select_related("nomination__unit", "nomination__report", "tier")
    return [_public(row) for row in sorted(rows, key=_place)]


def proposals(campaign: Campaign, at: datetime, notice: Notice | None = None) -> list[Proposal]:
    """Every candidate in the running, for drawing up a list or changing `notice`."""
    nominations = list(campaign.nominations.in_the_running().for_papers())
    nominations.sort(key=lambda each: (kind_place(each.subject_kind), each.sort_key))
    against = name_blocks(campaign, nominations, at, notice)
    passed = _passed(campaign)
    return [
        Proposal(
            each,
            passed.get(each.pk, each.tier),
            each.pk in passed,
            against.get(each.pk, ()),
        )
        for each in nominations
    ]


def name_blocks(
    campaign: Campaign,
    nominations: Iterable[Nomination],
    at: datetime,
    notice: Notice | None = None,
) -> dict[int, tuple[str, ...]]:
    """Why a name cannot stand on a list: it is on hold, or on another list that still runs."""
    listed = list(nominations)
    found = hold_blocks(listed, local_day(at))
    live = NoticeLine.objects.filter(notice__campaign=campaign).filter(
        Q(notice__state=NoticeState.DRAFT)
        | Q(notice__state=NoticeState.POSTED, notice__closes_at__gt=at)
    )
    if notice is not None:
        live = live.exclude(notice=notice)
    for key in live.filter(nomination__in=[each.pk for each in listed]).values_list(
        "nomination_id", flat=True
    ):
        found[key] = (*found.get(key, ()), ELSEWHERE)
    return found


def last_day_of(posted_on: date, days: int) -> date:
    """The last whole day on which opinions are taken.

    The day of posting is not counted (Bộ luật Dân sự 2015, điều 147): ten days from 6/11 end with
    16/11.
    """
    return date.fromordinal(posted_on.toordinal() + days)


def _passed(campaign: Campaign) -> dict[int, AwardTier]:
    """The form for which each name has passed the council, the last session's."""
    items = SessionItem.objects.filter(
        session__campaign=campaign,
        session__state=SessionState.CLOSED,
        outcome=ItemOutcome.PASSED,
    )
    rows = items.select_related("tier", "final_tier").order_by("session__closed_at", "pk")
    return {item.nomination_id: item.award_tier for item in rows}


def _place(row: NoticeLine) -> tuple[int, int, str, int]:
    kind = kind_place(row.nomination.subject_kind)
    return kind, row.tier.order, row.nomination.sort_key, row.pk


def _public(row: NoticeLine) -> PublicLine:
    nomination = row.nomination
    report = getattr(nomination, "report", None)
    return PublicLine(
        nomination.pk,
        SubjectKind(nomination.subject_kind),
        nomination.name,
        "" if nomination.is_collective else nomination.unit.name,
        row.tier.name,
        "" if report is None else report.summary,
    )
