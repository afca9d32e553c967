"""The picture on certificates of plain paper: kept, replaced, taken away.

The bytes come first and the row after them; what was replaced goes once nothing can bring it back.
"""

from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from accounts.models import Authority, User
from accounts.services import record_act
from audit.actions import Action
from awards.models import CertificateEmblem
from awards.models.stock import random_name
from awards.permissions import can_add_stock
from core.errors import RuleBroken, Stale
from core.uploads.checking import CheckedFile

NO_PICTURE = "Hãy gửi một ảnh PNG hoặc JPG."
GONE = "Hình này đã được bỏ ở nơi khác."


def set_emblem(
    *, authority: Authority, upload: CheckedFile, by: User, at: datetime
) -> CertificateEmblem:
    """Print this picture from now on. Raises NotAllowed, RuleBroken for what is no picture."""
    can_add_stock(by, authority).require()
    if not upload.kind.is_picture:
        raise RuleBroken(NO_PICTURE)
    values = {
        "name": upload.name,
        "content_type": upload.kind.value,
        "size": upload.size,
        "sha256": upload.sha256,
        "at": at,
        "by": by,
    }
    stored = default_storage.save(
        random_name(CertificateEmblem(), upload.name), ContentFile(upload.data)
    )
    try:
        with transaction.atomic():
            Authority.objects.hold(authority.pk)
            old = CertificateEmblem.objects.filter(authority=authority).first()
            emblem, _ = CertificateEmblem.objects.update_or_create(
                authority=authority, defaults={**values, "file": stored}
            )
            _record(authority, Action.EMBLEM_SET, by, at, f"{upload.name} ({upload.sha256[:12]})")
            if old is not None:
                _delete_later(old)
    except BaseException:
        default_storage.delete(stored)
        raise
    return emblem


def remove_emblem(*, authority: Authority, by: User, at: datetime) -> None:
    """Leave the place free again. Raises NotAllowed, or Stale when there is none."""
    can_add_stock(by, authority).require()
    with transaction.atomic():
        Authority.objects.hold(authority.pk)
        old = CertificateEmblem.objects.filter(authority=authority).first()
        if old is None:
            raise Stale(GONE)
        CertificateEmblem.objects.filter(pk=old.pk).delete()
        _record(authority, Action.EMBLEM_REMOVED, by, at, old.name)
        _delete_later(old)


def _delete_later(old: CertificateEmblem) -> None:
    transaction.on_commit(partial(default_storage.delete, str(old.file.name)), robust=True)


def _record(authority: Authority, action: Action, by: User, at: datetime, note: str) -> None:
    record_act(by=by, authority_id=authority.pk, action=action, subject=authority, at=at, note=note)
