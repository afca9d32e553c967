"""Files of a registration: attached to it or to one of its parts, and taken out again."""

from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import Count, QuerySet, Sum

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from core.errors import RuleBroken, Stale
from core.uploads.checking import CheckedFile
from core.uploads.faults import size_words
from core.uploads.keeping import columns_of, drop_later, kept
from core.uploads.limits import MB
from registrations.models import (
    Attachment,
    Contribution,
    Entrant,
    Pledge,
    ProgressReport,
    Registration,
)
from registrations.permissions import can_attach, can_remove_file
from registrations.states import FileUse, ScanState

Part = Pledge | Entrant | Contribution | ProgressReport

MAX_FILES = 100
MAX_TOTAL_BYTES = 50 * MB
MOVED_ON = "Đăng ký vừa được nộp hoặc thay đổi ở nơi khác. Hãy tải lại trang."
PART_GONE = "Mục mà tệp này gửi kèm vừa được xóa ở nơi khác."
FILE_GONE = "Tệp này đã được xóa ở nơi khác."

_COLUMNS: dict[type[models.Model], str] = {
    Pledge: "pledge",
    Entrant: "entrant",
    Contribution: "contribution",
    ProgressReport: "report",
}


def attach_file(
    *,
    registration: Registration,
    use: FileUse,
    part: Part | None = None,
    upload: CheckedFile,
    by: User,
    at: datetime,
) -> tuple[Attachment, bool]:
    """Attach a checked file; the row, and whether it is new: the same bytes twice stay one row.

    Raises NotAllowed, WrongState, TooLate; RuleBroken when there is too much already; Stale when
    the registration or the part was changed meanwhile. Then no row and no bytes are left.
    """
    can_attach(by, registration, use, at).require()
    if part is not None and part.registration_id != registration.pk:
        raise RuleBroken("Mục này không thuộc đăng ký của đơn vị.")
    place: dict[str, Any] = {"registration": registration, "use": use}
    place |= {
        column: part if isinstance(part, model) else None for model, column in _COLUMNS.items()
    }
    row = Attachment(
        **place,
        **columns_of(upload),
        scan_state=ScanState(upload.scan.value),
        at=at,
        by=by,
    )
    with kept(row, upload):
        attached = _write(row, place, part)
    if attached is not row:
        row.file.delete(save=False)
    return attached, attached is row


def remove_file(*, attachment: Attachment, by: User, at: datetime) -> None:
    """Take a file out. Raises NotAllowed, WrongState, TooLate or Stale."""
    can_remove_file(by, attachment, at).require()
    with transaction.atomic():
        _hold(attachment.registration)
        _drop(attachment, by, at)


def drop_files_of(part: Part, *, by: User, at: datetime) -> None:
    """Take the files of a part out, in the transaction in which the part itself goes.

    Raises Stale when the registration was changed meanwhile.
    """
    _hold(part.registration)
    for attachment in Attachment.objects.filter(**{_COLUMNS[type(part)]: part}):
        attachment.registration = part.registration
        _drop(attachment, by, at)


def totals(registration: Registration) -> tuple[int, int]:
    """How many files there are, and how many bytes."""
    found = registration.attachments.aggregate(number=Count("pk"), size=Sum("size"))
    return found["number"], found["size"] or 0


def _write(row: Attachment, place: dict[str, Any], part: Part | None) -> Attachment:
    """Write the row, or find the one with the same bytes; nobody else writes meanwhile."""
    _hold(row.registration)
    if part is not None and not type(part)._default_manager.filter(pk=part.pk).exists():
        raise Stale(PART_GONE)
    twins: QuerySet[Attachment] = Attachment.objects.filter(**place, sha256=row.sha256)
    twin = twins.first()
    if twin is not None:
        return twin
    _check_room(row)
    row.save(force_insert=True)
    _record(row, Action.FILE_ADDED, row.by, row.at, added=True)
    return row


def _check_room(row: Attachment) -> None:
    number, size = totals(row.registration)
    if number >= MAX_FILES:
        raise RuleBroken(
            f"Đăng ký này đã có {number} tệp, nhiều nhất {MAX_FILES}. Hãy xóa tệp không cần nữa."
        )
    if size + row.size > MAX_TOTAL_BYTES:
        raise RuleBroken(
            f"Các tệp của đăng ký này đã nặng {size_words(size)}; thêm «{row.name}» "
            f"({size_words(row.size)}) thì quá {size_words(MAX_TOTAL_BYTES)}. "
            "Hãy xóa tệp không cần nữa hoặc gửi bản nhẹ hơn."
        )


def _hold(registration: Registration) -> None:
    """Hold the registration's row until the commit; refuse when it is not as it was read."""
    rows = Registration.objects.filter(pk=registration.pk, state=registration.state)
    if rows.update(state=registration.state) != 1:
        raise Stale(MOVED_ON)


def _drop(attachment: Attachment, by: User, at: datetime) -> None:
    """The row now, the bytes once nothing can bring the row back."""
    key = attachment.pk
    gone, _ = Attachment.objects.filter(pk=key).delete()
    if not gone:
        raise Stale(FILE_GONE)
    _record(attachment, Action.FILE_REMOVED, by, at, added=False)
    drop_later(attachment.file)


def _record(row: Attachment, action: Action, by: User, at: datetime, *, added: bool) -> None:
    words = {name: getattr(row, name) for name in ("use", "name", "size", "sha256")}
    record_act(
        by=by,
        authority_id=row.registration.campaign.authority_id,
        action=action,
        subject=row.registration,
        at=at,
        part=row,
        changes={name: (None, each) if added else (each, None) for name, each in words.items()},
        note=row.name if row.part is None else f"{row.name} ({row.part})",
    )
