"""The fixed words of the awarding half."""

from django.db.models import TextChoices


class SheetKind(TextChoices):
    """Whose judgement a score sheet holds."""

    SELF = "self", "Đơn vị tự chấm"
    SECRETARIAT = "secretariat", "Văn phòng - thống kê chấm"


class BundleState(TextChoices):
    """Where the making of a campaign's papers stands."""

    QUEUED = "queued", "Đang chờ"
    RUNNING = "running", "Đang kết xuất"
    DONE = "done", "Đã xong"
    FAILED = "failed", "Hỏng"


# What may follow what. A state that is no key is final.
NEXT: dict[BundleState, set[BundleState]] = {
    BundleState.QUEUED: {BundleState.RUNNING},
    BundleState.RUNNING: {BundleState.DONE, BundleState.FAILED},
}


def may_follow(old: str, new: BundleState) -> bool:
    """Whether an order in `old` may go to `new`."""
    return new in NEXT.get(BundleState(old), set())
