"""Files of the awarding half: kept with what they belong to, and taken out again.

The bytes come first and the row after them, so that no row ever points at a file that is not
there; what was stored is deleted again when the row cannot be written.
"""

from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import AwardFile
from awards.models.file import OWNERS, random_name
from awards.permissions.files import authority_of
from awards.states import AwardFileUse
from campaigns.models import Criterion
from core.errors import RuleBroken, Stale
from core.uploads.checking import CheckedFile
from registrations.states import ScanState

MOST_FILES = 40
TOO_MANY = "Đã có {number} tệp ở đây, nhiều nhất {most}. Hãy xóa tệp không cần nữa."
FILE_GONE = "Tệp này đã được xóa ở nơi khác."


def keep_file(
    *,
    owner: models.Model,
    use: AwardFileUse,
    upload: CheckedFile,
    by: User | None,
    at: datetime,
    criterion: Criterion | None = None,
) -> AwardFile:
    """Keep a checked file with its owner; the same bytes for the same use stay one file.

    Whether the person may is the caller's question: each place of a file has its own rule. Call it
    inside the transaction of what it belongs to, or alone. `by` is None for a visitor's file, which
    is written into the history by the act that it came with. Raises RuleBroken when there are too
    many.
    """
    column = next(name for name, model in OWNERS.items() if isinstance(owner, model))
    row = AwardFile(
        **{column: owner},
        use=use,
        criterion=criterion,
        name=upload.name,
        content_type=upload.kind.value,
        size=upload.size,
        sha256=upload.sha256,
        scan_state=ScanState(upload.scan.value),
        at=at,
        by=by,
    )
    there = AwardFile.objects.filter(**{column: owner})
    twin = there.filter(use=use, criterion=criterion, sha256=row.sha256).first()
    if twin is not None:
        return twin
    number = there.count()
    if number >= MOST_FILES:
        raise RuleBroken(TOO_MANY.format(number=number, most=MOST_FILES))
    stored = default_storage.save(random_name(row, upload.name), ContentFile(upload.data))
    row.file.name = stored
    try:
        with transaction.atomic():
            row.save(force_insert=True)
            if by is not None:
                _record(row, Action.AWARD_FILE_ADDED, by, at, added=True)
    except BaseException:
        default_storage.delete(stored)
        raise
    return row


def drop_file(*, file: AwardFile, by: User, at: datetime) -> None:
    """Take a file out; the row now, the bytes once nothing can bring it back. Raises Stale."""
    with transaction.atomic():
        key = file.pk
        gone, _ = AwardFile.objects.filter(pk=key).delete()
        if not gone:
            raise Stale(FILE_GONE)
        file.pk = key
        _record(file, Action.AWARD_FILE_REMOVED, by, at, added=False)
        transaction.on_commit(partial(default_storage.delete, str(file.file.name)), robust=True)


def _record(row: AwardFile, action: Action, by: User, at: datetime, *, added: bool) -> None:
    words = {name: getattr(row, name) for name in ("use", "name", "size", "sha256")}
    record_act(
        by=by,
        authority_id=authority_of(row),
        action=action,
        subject=row.owner,
        at=at,
        part=row,
        changes={name: (None, each) if added else (each, None) for name, each in words.items()},
        note=row.name,
    )
