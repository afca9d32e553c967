"""The registration as a list of small tasks, each with how it stands."""

from dataclasses import dataclass, replace

from django.urls import reverse

from core.calendar import two_digits
from registrations.completeness import missing
from registrations.correcting import DETAILS, HOUSEHOLDS, INDIVIDUALS, PLEDGES, Opening, opening
from registrations.models import Registration
from registrations.states import EntrantKind


@dataclass(frozen=True)
class Task:
    """One line of the list. `done` is True, False, or None for what may stay empty.

    `section` is the section of `correcting` that the line opens; a line without an address is one
    that was not opened for correction.
    """

    title: str
    url: str
    done: bool | None
    status: str
    hint: str = ""
    section: str = ""


def task_list(registration: Registration) -> list[Task]:
    """What a unit head does, in order; of what was returned only the open parts have an address."""
    opened = opening(registration)
    return [_as_opened(task, opened) for task in _every_task(registration)]


def _as_opened(task: Task, opened: Opening) -> Task:
    if not task.section or task.section in opened.sections:
        return task
    return replace(task, url="", done=None, status="Không phải sửa")


def _every_task(registration: Registration) -> list[Task]:
    pk = registration.pk
    pledges = registration.pledges.count()
    people = registration.entrants.filter(kind=EntrantKind.INDIVIDUAL).count()
    households = registration.entrants.filter(kind=EntrantKind.HOUSEHOLD).count()
    details = bool(registration.head_name and registration.head_title and registration.phone)
    least = registration.campaign.minimum_pledges
    ready = not missing(registration)
    return [
        Task(
            "Thông tin đơn vị",
            reverse("registrations:details", args=[pk]),
            details,
            "Đã đủ" if details else "Cần điền",
            "Người phụ trách, điện thoại, số người",
            DETAILS,
        ),
        Task(
            "Nội dung, công việc đăng ký",
            reverse("registrations:pledges", args=[pk]),
            pledges >= least,
            f"Đã có {pledges}" if pledges else f"Cần ít nhất {two_digits(least)}",
            "Mỗi công việc có chỉ tiêu và ngày hoàn thành",
            PLEDGES,
        ),
        Task(
            "Cá nhân đăng ký",
            reverse("registrations:individuals", args=[pk]),
            True if people else None,
            f"Đã có {people}" if people else "Chưa có ai",
            "Danh sách cá nhân và việc mỗi người đăng ký",
            INDIVIDUALS,
        ),
        Task(
            "Hộ gia đình đăng ký",
            reverse("registrations:households", args=[pk]),
            True if households else None,
            f"Đã có {households}" if households else "Chưa có hộ nào",
            "Nếu đơn vị có hộ gia đình tham gia",
            HOUSEHOLDS,
        ),
        Task(
            "Kiểm tra và nộp",
            reverse("registrations:check", args=[pk]),
            None,
            "Sẵn sàng nộp" if ready else "Chưa nộp được",
            "Đọc lại lần cuối rồi bấm nộp",
        ),
    ]
