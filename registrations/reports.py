"""Who has sent the reports that were asked for: few queries, however many units there are."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from accounts.models import Unit
from campaigns.models import Campaign
from registrations.models import ProgressReport, Registration, Reminder, ReportRequest
from registrations.states import ReportState, State

# Where a unit stands with a report; the key is the word in the address.
REPORT_BUCKETS = {
    "da-gui": "Gửi đúng hạn",
    "gui-muon": "Gửi muộn",
    "dang-soan": "Đang soạn",
    "chua-viet": "Chưa viết",
}
NOT_SENT = ("dang-soan", "chua-viet")


@dataclass(frozen=True)
class ReportRow:
    """A unit whose registration was accepted, with its report if it has begun one."""

    unit: Unit
    registration: Registration
    report: ProgressReport | None
    bucket: str
    reminder: Reminder | None

    @property
    def words(self) -> str:
        """Where it stands, in words."""
        return REPORT_BUCKETS[self.bucket]

    @property
    def is_missing(self) -> bool:
        """Whether the report has still to come."""
        return self.bucket in NOT_SENT


@dataclass(frozen=True)
class ReportBoard:
    """The rows that were asked for, and the counts over all units."""

    rows: tuple[ReportRow, ...]
    counts: tuple[tuple[str, str, int], ...]  # key, label, number
    total: int
    sent: int


def report_board(request: ReportRequest, bucket: str = "") -> ReportBoard:
    """Who has sent the report and who has not; `bucket` narrows the rows, never the counts."""
    accepted = Registration.objects.filter(
        campaign=request.campaign_id, state=State.ACCEPTED
    ).select_related("unit")
    reports = {each.registration_id: each for each in request.reports.all()}
    reminders = {
        each.unit_id: each
        for each in Reminder.objects.filter(request=request)
        .select_related("by")
        .order_by("at", "pk")
    }
    rows = [
        _row(each, request, reports.get(each.pk), reminders.get(each.unit_id)) for each in accepted
    ]
    counts = tuple(
        (key, label, sum(row.bucket == key for row in rows))
        for key, label in REPORT_BUCKETS.items()
    )
    shown = tuple(row for row in rows if not bucket or row.bucket == bucket)
    return ReportBoard(shown, counts, len(rows), sum(not row.is_missing for row in rows))


def requests_with_counts(campaign: Campaign) -> list[ReportRequest]:
    """The reports that were asked for, each with how many units have sent it (`sent`)."""
    sent = Count("reports", filter=Q(reports__state=ReportState.SENT))
    return list(campaign.report_requests.select_related("by").annotate(sent=sent))


def asked_reports(
    registration: Registration,
) -> list[tuple[ReportRequest, ProgressReport | None]]:
    """What an accepted unit is asked for, each with its report; nothing before it is accepted."""
    if registration.state != State.ACCEPTED:
        return []
    reports = {each.request_id: each for each in registration.reports.select_related("request")}
    requests = ReportRequest.objects.filter(campaign=registration.campaign_id)
    return [(each, reports.get(each.pk)) for each in requests]


def waiting_reports(
    unit_ids: Iterable[int], campaigns: Iterable[Campaign]
) -> dict[tuple[int, int], list[ReportRequest]]:
    """The reports that accepted units have still to send, by (campaign, unit): two queries."""
    campaigns = list(campaigns)
    requests = list(ReportRequest.objects.filter(campaign__in=campaigns))
    if not requests:
        return {}
    accepted = Registration.objects.filter(
        unit__in=list(unit_ids), campaign__in=campaigns, state=State.ACCEPTED
    ).prefetch_related("reports")
    waiting = {}
    for registration in accepted:
        sent = {
            each.request_id for each in registration.reports.all() if each.state == ReportState.SENT
        }
        waiting[registration.campaign_id, registration.unit_id] = [
            each
            for each in requests
            if each.campaign_id == registration.campaign_id and each.pk not in sent
        ]
    return {key: each for key, each in waiting.items() if each}


def _row(
    registration: Registration,
    request: ReportRequest,
    report: ProgressReport | None,
    reminder: Reminder | None,
) -> ReportRow:
    if report is None:
        bucket = "chua-viet"
    elif report.state == ReportState.DRAFT:
        bucket = "dang-soan"
    else:
        report.request = request  # whose day tells if it is late
        bucket = "gui-muon" if report.is_late else "da-gui"
    return ReportRow(registration.unit, registration, report, bucket, reminder)
