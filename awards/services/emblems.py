"""The picture on certificates of plain paper: kept, replaced, taken away."""

from datetime import datetime

from django.db import transaction

from accounts.models import Authority, User
from accounts.services import record_act
from audit.actions import Action
from awards.models import CertificateEmblem
from awards.permissions import can_add_stock
from core.errors import RuleBroken, Stale
from core.uploads.checking import CheckedFile
from core.uploads.keeping import columns_of, drop_later, kept

NO_PICTURE = "Hãy gửi một ảnh PNG hoặc JPG."
GONE = "Hình này đã được bỏ ở nơi khác."


def set_emblem(
    *, authority: Authority, upload: CheckedFile, by: User, at: datetime
) -> CertificateEmblem:
    """Print this picture from now on. Raises NotAllowed, RuleBroken for what is no picture."""
    can_add_stock(by, authority).require()
    if not upload.kind.is_picture:
        raise RuleBroken(NO_PICTURE)
    emblem = CertificateEmblem(authority=authority, at=at, by=by, **columns_of(upload))
    with kept(emblem, upload):
        Authority.objects.hold(authority.pk)
        old = CertificateEmblem.objects.filter(authority=authority).first()
        if old is not None:
            emblem.pk = old.pk
            drop_later(old.file)
        emblem.save()
        _record(authority, Action.EMBLEM_SET, by, at, f"{upload.name} ({upload.sha256[:12]})")
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
        drop_later(old.file)


def _record(authority: Authority, action: Action, by: User, at: datetime, note: str) -> None:
    record_act(by=by, authority_id=authority.pk, action=action, subject=authority, at=at, note=note)
