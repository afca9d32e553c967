"""What waits for the secretariat in a campaign: each with its number and where it is done."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse

from campaigns.models import Campaign
from core.calendar import format_moment, until_words
from registrations.desk import Desk, Row
from registrations.dues import Due, all_dues
from registrations.leftovers import leftovers
from registrations.models import Reminder, ReportRequest
from registrations.services.reminding import planned
from registrations.states import EmailState, ReminderReason, State

EXTENSION_SOON = timedelta(days=3)


@dataclass(frozen=True)
class Waiting:
    """A line of the list: how many, of what, and the page on which they are dealt with."""

    number: int
    text: str
    url: str


def waiting_lines(campaign: Campaign, seen: Desk, at: datetime) -> tuple[Waiting, ...]:
    """Everything that waits; what there is none of has no line. A fixed number of queries."""
    dues = all_dues(campaign, at)
    lines = (
        *_handed_in(campaign, seen),
        _returned(campaign, dues, at),
        _left_over(campaign, at),
        *_reminding(campaign, dues, at),
        *_reports(campaign, dues, at),
        _extensions(campaign, seen, at),
    )
    return tuple(line for line in lines if line.number)


def late_line(campaign: Campaign, seen: Desk) -> Waiting | None:
    """How many were accepted late: nothing to do, but to know."""
    late = sum(row.registration is not None and row.registration.is_late for row in seen.rows)
    return Waiting(late, "đăng ký nhận muộn", _bucket(campaign, "da-tiep-nhan")) if late else None


def _handed_in(campaign: Campaign, seen: Desk) -> Iterator[Waiting]:
    """Handed in for the first time, and handed in again after a return."""
    url = _bucket(campaign, "cho-tiep-nhan")
    rows = [row for row in seen.rows if row.bucket == "cho-tiep-nhan"]
    again = [row for row in rows if row.returns]
    yield Waiting(len(rows), f"đăng ký chờ tiếp nhận{_since(rows)}", url)
    yield Waiting(len(again), f"đăng ký đã sửa, nộp lại sau khi trả{_since(again)}", url)


def _since(rows: list[Row]) -> str:
    waits = [
        row.registration.resubmitted_at or row.registration.submitted_at
        for row in rows
        if row.registration is not None
    ]
    oldest = min((each for each in waits if each is not None), default=None)
    if oldest is None:
        return ""
    return f", lâu nhất từ {format_moment(oldest)}"


def _returned(campaign: Campaign, dues: list[Due], at: datetime) -> Waiting:
    overdue = [due for due in dues if due.reason == ReminderReason.RETURNED and due.closes_at <= at]
    text = "đăng ký trả lại đã quá hạn nộp lại"
    return Waiting(len(overdue), text, _bucket(campaign, "tra-lai"))


def _left_over(campaign: Campaign, at: datetime) -> Waiting:
    drafts = [each for each in leftovers(campaign, at) if each.registration.state == State.DRAFT]
    complete = sum(each.is_complete for each in drafts)
    text = f"bản soạn dở khi hết hạn, {complete} bản đã đủ nội dung"
    return Waiting(len(drafts), text, _bucket(campaign, "dang-soan"))


def _reminding(campaign: Campaign, dues: list[Due], at: datetime) -> Iterator[Waiting]:
    yield Waiting(
        len(planned(campaign, dues, at)),
        "lời nhắc đã đến ngày mà chưa gửi",
        reverse("registrations:desk", args=[campaign.pk]),
    )
    # Who has done the work meanwhile needs no e-mail any more.
    failed = Reminder.objects.filter(campaign=campaign, email_state=EmailState.FAILED).undone()
    yield Waiting(
        failed.count(),
        "thư nhắc gửi không được, nên gọi điện",
        reverse("registrations:reminders", args=[campaign.pk]),
    )


def _reports(campaign: Campaign, dues: list[Due], at: datetime) -> Iterator[Waiting]:
    """A line for each report whose day is past."""
    requests: dict[int, ReportRequest] = {
        due.request.pk: due.request
        for due in dues
        if due.request is not None and due.closes_at <= at
    }
    numbers = Counter(due.request.pk for due in dues if due.request is not None)
    for key, request in requests.items():
        yield Waiting(
            numbers[key],
            f"đơn vị chưa gửi «{request.title}», hạn {until_words(request.closes_at)}",
            reverse("registrations:report_board", args=[campaign.pk, key]),
        )


def _extensions(campaign: Campaign, seen: Desk, at: datetime) -> Waiting:
    """Units with more time that have not filed, and whose time ends soon."""
    ends = [
        row.term.closes_at
        for row in seen.rows
        if row.bucket in ("dang-soan", "chua-mo", "tra-lai")
        and row.term.extension is not None
        and at < row.term.closes_at <= at + EXTENSION_SOON
    ]
    text = f"đơn vị sắp hết thời gian gia hạn, sớm nhất {until_words(min(ends))}" if ends else ""
    return Waiting(len(ends), text, reverse("registrations:extensions", args=[campaign.pk]))


def _bucket(campaign: Campaign, bucket: str) -> str:
    return f"{reverse('registrations:desk', args=[campaign.pk])}?nhom={bucket}"
