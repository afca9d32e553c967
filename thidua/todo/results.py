"""What an accepted unit has still to report and to write down, each with its day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse

from accounts.models import User
from core.calendar import end_of, local_day, short_day, until_words
from registrations.models import Pledge, Registration, ReportRequest
from registrations.permissions import can_enter_results
from thidua.todo.jobs import Job, left_words

# A pledge is named this long before its day; the cut-off of all results this long before.
PLEDGE_SOON = timedelta(days=14)
CUT_OFF_SOON = timedelta(days=30)


def days_without_result(registrations: Iterable[Registration]) -> Mapping[int, list[date]]:
    """The days of pledges that have no result yet, by registration: one query."""
    rows = Pledge.objects.filter(registration__in=list(registrations), result__isnull=True)
    days: dict[int, list[date]] = defaultdict(list)
    for key, due_on in rows.order_by("due_on", "pk").values_list("registration_id", "due_on"):
        days[key].append(due_on)
    return days


def report_job(registration: Registration, request: ReportRequest, at: datetime) -> Job:
    """A progress report that was asked for and not sent."""
    return Job(
        f"Văn phòng yêu cầu báo cáo: «{request.title}».",
        "Viết và gửi báo cáo",
        reverse("registrations:report_edit", args=[registration.pk, request.pk]),
        request.closes_at,
        f"Hạn gửi báo cáo: {until_words(request.closes_at)}",
        left_words(request.closes_at, at),
    )


def result_jobs(
    user: User, registration: Registration, days: list[date], at: datetime
) -> list[Job]:
    """Pledges without a result whose day is past, or near; and the rest before the cut-off."""
    if not days or not can_enter_results(user, registration, at):
        return []
    found = _groups(days, registration.campaign.results_on, local_day(at))
    url = reverse("registrations:results", args=[registration.pk])
    return [
        Job(
            f"{each.number} {each.words}.",
            "Ghi kết quả",
            url,
            end_of(each.day),
            f"{each.label} {short_day(each.day)}",
            left_words(end_of(each.day), at),
        )
        for each in found
    ]


@dataclass(frozen=True)
class _Group:
    """Pledges of which the same is to be said; `day` is the nearest."""

    number: int
    words: str
    label: str
    day: date


def _groups(days: list[date], results_on: date, today: date) -> list[_Group]:
    past = [day for day in days if day < today]
    near = [day for day in days if today <= day <= today + PLEDGE_SOON]
    rest = len(days) - len(past) - len(near)
    groups = []
    if past:
        words = "nội dung đã qua ngày hoàn thành mà chưa ghi kết quả"
        groups.append(_Group(len(past), words, "Ngày hoàn thành sớm nhất:", past[0]))
    if near:
        words = "nội dung sắp đến ngày hoàn thành mà chưa ghi kết quả"
        groups.append(_Group(len(near), words, "Ngày hoàn thành gần nhất:", near[0]))
    if rest and today >= results_on - CUT_OFF_SOON:
        words = "nội dung khác chưa ghi kết quả" if past or near else "nội dung chưa ghi kết quả"
        groups.append(_Group(rest, words, "Chốt kết quả: hết ngày", results_on))
    return groups
