"""Files of the awarding half: kept with what they belong to, and taken out again."""

from datetime import datetime

from django.db import models, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import AwardFile
from awards.models.file import OWNERS
from awards.permissions.files import authority_of
from awards.states import AwardFileUse
from campaigns.models import Criterion
from core.errors import RuleBroken, Stale
from core.uploads.checking import CheckedFile
from core.uploads.keeping import columns_of, drop_later, kept
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
        **columns_of(upload),
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
    with kept(row, upload):
        row.save(force_insert=True)
        if by is not None:
            _record(row, Action.AWARD_FILE_ADDED, by, at, added=True)
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
        drop_later(file.file)


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
