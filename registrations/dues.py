"""What units still owe the secretariat: a registration, its correction, a progress report.

A fixed number of queries for any number of units. A unit that withdrew has decided and owes
nothing; neither does one that is no longer there.
"""

from dataclasses import dataclass
from datetime import date, datetime

from accounts.models import Unit
from campaigns.models import Campaign
from core.calendar import until_words
from registrations.deadlines import Deadlines, Term
from registrations.models import (
    ProgressReport,
    Registration,
    ReportRequest,
    Return,
)
from registrations.reminding import DAYS_BEFORE_RETURN, planned_day, read_days
from registrations.states import ReminderReason, ReportState, State

# What a unit owes, as a key: it owes each but once.
Key = tuple[int, str, int | None]


@dataclass(frozen=True)
class Due:
    """One thing that one unit owes, with its own term."""

    unit: Unit
    reason: ReminderReason
    topic: str  # begins the occasion of its reminders
    days: tuple[int, ...]
    opens_at: datetime
    closes_at: datetime
    until: str  # the deadline in words
    task: str  # what is to do, after «Cần làm:»
    missing: str  # what is missing, a sentence
    registration: Registration | None = None
    request: ReportRequest | None = None

    @property
    def key(self) -> Key:
        """Unit, reason and report request."""
        return self.unit.pk, self.reason, None if self.request is None else self.request.pk

    def planned_day(self, at: datetime) -> date | None:
        """The planned day whose reminder is due."""
        return planned_day(days=self.days, opens_at=self.opens_at, closes_at=self.closes_at, at=at)

    def can_still_be_done(self, at: datetime) -> bool:
        """Whether the unit can do it now: registrations close, a report may come late."""
        if self.reason == ReminderReason.REPORT:
            return at >= self.opens_at
        return self.opens_at <= at < self.closes_at

    def text(self, at: datetime) -> str:
        """What the unit is told: what is missing, and until when."""
        words = "Hạn" if at < self.closes_at else "Đã hết hạn"
        return f"{self.missing} {words}: {self.until}."


def all_dues(campaign: Campaign, at: datetime) -> list[Due]:
    """Everything that the campaign's units owe at an instant."""
    requests = list(campaign.report_requests.all())
    return [*registration_dues(campaign, at), *_report_dues(campaign, requests, at)]


def registration_dues(campaign: Campaign, at: datetime) -> list[Due]:
    """Who has not filed, and who has not filed again; nobody before registrations open."""
    if at < campaign.registration_phase.opens_at:
        return []
    registrations = {each.unit_id: each for each in Registration.objects.filter(campaign=campaign)}
    deadlines = Deadlines(campaign)
    returns = _open_returns(campaign)
    dues = []
    for unit in Unit.objects.active().filter(invitations__campaign=campaign):
        registration = registrations.get(unit.pk)
        if registration is None or registration.state == State.DRAFT:
            dues.append(_missing(campaign, unit, registration, deadlines.of(unit.pk)))
        elif registration.pk in returns:
            dues.append(_returned(unit, registration, returns[registration.pk]))
    return dues


def report_dues(request: ReportRequest, at: datetime) -> list[Due]:
    """Which accepted units have not sent the report that was asked for."""
    return _report_dues(request.campaign, [request], at)


def _open_returns(campaign: Campaign) -> dict[int, Return]:
    """The newest return of every registration that waits for correction."""
    rows = Return.objects.filter(
        registration__campaign=campaign, registration__state=State.RETURNED
    )
    return {each.registration_id: each for each in rows.order_by("pk")}


def _missing(campaign: Campaign, unit: Unit, registration: Registration | None, term: Term) -> Due:
    phase = campaign.registration_phase
    until = term.words
    if term.extension is not None:
        until = f"{until} (đơn vị được gia hạn)"
    return Due(
        unit=unit,
        reason=ReminderReason.MISSING,
        topic="dang-ky",
        days=read_days(campaign.reminder_days),
        opens_at=phase.opens_at,
        closes_at=term.closes_at,
        until=until,
        task="nộp đăng ký thi đua",
        missing=(
            "Đơn vị chưa đăng ký thi đua."
            if registration is None
            else "Đăng ký thi đua đang soạn, chưa nộp."
        ),
        registration=registration,
    )


def _returned(unit: Unit, registration: Registration, returned: Return) -> Due:
    return Due(
        unit=unit,
        reason=ReminderReason.RETURNED,
        topic=f"tra-lai:{returned.pk}",
        days=DAYS_BEFORE_RETURN,
        opens_at=returned.at,
        closes_at=returned.due_at,
        until=until_words(returned.due_at),
        task="sửa và nộp lại đăng ký thi đua",
        missing="Đăng ký thi đua được trả lại để bổ sung, chưa nộp lại.",
        registration=registration,
    )


def _report_dues(campaign: Campaign, requests: list[ReportRequest], at: datetime) -> list[Due]:
    asked = [each for each in requests if each.at <= at]
    if not asked:
        return []
    accepted = list(
        Registration.objects.filter(
            campaign=campaign, state=State.ACCEPTED, unit__is_active=True
        ).select_related("unit")
    )
    sent = set(
        ProgressReport.objects.filter(request__in=asked, state=ReportState.SENT).values_list(
            "request_id", "registration_id"
        )
    )
    return [
        _report(request, registration)
        for request in asked
        for registration in accepted
        if (request.pk, registration.pk) not in sent
    ]


def _report(request: ReportRequest, registration: Registration) -> Due:
    return Due(
        unit=registration.unit,
        reason=ReminderReason.REPORT,
        topic=f"bao-cao:{request.pk}",
        days=read_days(request.reminder_days),
        opens_at=request.at,
        closes_at=request.closes_at,
        until=until_words(request.closes_at),
        task="gửi báo cáo tiến độ",
        missing=f"Đơn vị chưa gửi «{request.title}».",
        registration=registration,
        request=request,
    )
