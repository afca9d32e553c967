"""The registration as a list of small tasks, each with how it stands."""

from dataclasses import dataclass, replace

from django.db.models import prefetch_related_objects
from django.urls import reverse

from core.calendar import two_digits
from registrations.completeness import has_details, missing
from registrations.correcting import DETAILS, HOUSEHOLDS, INDIVIDUALS, PLEDGES, Opening, opening
from registrations.models import Pledge, Registration
from registrations.states import EntrantKind, PledgeKind


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
    # Counted here, and looked through by `missing`.
    prefetch_related_objects([registration], "pledges")
    pledges = list(registration.pledges.all())
    tasks = [each for each in pledges if each.kind == PledgeKind.TASK]
    works = [each for each in pledges if each.kind != PledgeKind.TASK]
    people = registration.entrants.filter(kind=EntrantKind.INDIVIDUAL).count()
    households = registration.entrants.filter(kind=EntrantKind.HOUSEHOLD).count()
    details = has_details(registration)
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
            "Lĩnh vực, công việc đăng ký",
            reverse("registrations:pledges", args=[pk]),
            len(pledges) >= least and _measurable(tasks),
            _pledges_in_words(tasks) or f"Cần ít nhất {two_digits(least)}",
            "Mỗi công việc có chỉ tiêu và ngày hoàn thành",
            PLEDGES,
        ),
        Task(
            "Công trình, phần việc, mô hình",
            reverse("registrations:works", args=[pk]),
            _measurable(works) if works else None,
            _pledges_in_words(works) or "Chưa có",
            "Nếu đơn vị đăng ký công trình hay mô hình",
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


def _measurable(pledges: list[Pledge]) -> bool:
    return all(pledge.is_measurable for pledge in pledges)


def _pledges_in_words(pledges: list[Pledge]) -> str:
    """How many there are, and how many are not whole yet; empty when there is none."""
    half = sum(not pledge.is_measurable for pledge in pledges)
    if half:
        return f"Đã có {len(pledges)}, {half} chưa đủ chỉ tiêu"
    return f"Đã có {len(pledges)}" if pledges else ""
