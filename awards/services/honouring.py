"""The public honours page («trang vinh danh»): what is on it, and what is taken off."""

import re
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import Award, AwardFile, Honour
from awards.permissions import (
    can_edit_honour,
    can_keep_honours,
    can_publish_honour,
    can_put_back_honour,
    can_take_down_honour,
)
from awards.services.files import drop_file, keep_file
from awards.states import AwardFileUse
from campaigns.models import Campaign
from core.errors import Incomplete, RuleBroken, Stale
from core.uploads.checking import CheckedFile

STALE = "Mục này vừa được người khác thay đổi. Hãy tải lại trang."
NO_CONSENT = "Chưa có sự đồng ý của người trong ảnh nên không đăng ảnh được. Hãy ghi ai, ngày nào."
NO_PICTURE = "Ảnh phải là tệp JPG hoặc PNG."
NO_NUMBERS = "Không đăng số điện thoại hay số định danh lên trang công khai. Hãy bỏ đi."
# A telephone number, or the number of an identity card; an amount of money is neither.
_PRIVATE = re.compile(r"(?<!\d)(?:(?:\+84|0)(?:[ .-]?\d){8,10}|\d{9}|\d{12})(?!\d)")


def publish_honours(
    *, campaign: Campaign, awards: Sequence[Award], by: User, at: datetime
) -> list[Honour]:
    """Put awards of a campaign on its page, each with the words of the register.

    What has been there before, or is revoked by now, is left as it is. Returns what is new. Raises
    NotAllowed, or Incomplete when nothing was chosen.
    """
    can_keep_honours(by, campaign).require()
    if not awards:
        raise Incomplete("Hãy chọn ít nhất một khen thưởng để đăng.")
    keys = [award.pk for award in awards]
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        chosen = campaign.awards.filter(pk__in=keys, honour__isnull=True).in_force()
        return [_publish(award, by, at) for award in chosen if can_publish_honour(by, award)]


def _publish(award: Award, by: User, at: datetime) -> Honour:
    honour = Honour.objects.create(
        award=award, text=award.achievement, published_at=at, published_by=by
    )
    _record(honour, Action.HONOUR_PUBLISHED, by, at)
    return honour


def edit_honour(
    *,
    honour: Honour,
    text: str,
    photo_consent: str,
    photo: CheckedFile | None,
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Change the words; put a photo in the place of the old one, or take it out with its consent.

    Without a word of who consented there is no photo: an empty `photo_consent` deletes the one
    that is there (Luật 91/2025/QH15, điều 9: consent may be taken back). Raises NotAllowed,
    WrongState, Incomplete, RuleBroken or Stale.
    """
    can_edit_honour(by, honour).require()
    _public_words(text)
    if photo is not None:
        if not photo_consent:
            raise Incomplete(NO_CONSENT)
        if not photo.kind.is_picture:
            raise RuleBroken(NO_PICTURE)
    new = {"text": text, "photo_consent": photo_consent}
    changes = differences({name: getattr(honour, name) for name in new}, new)
    if not changes and photo is None:
        return
    with transaction.atomic():
        _move(honour, version, by=by, at=at, action=Action.HONOUR_EDITED, changes=changes, **new)
        _change_photo(honour, photo, keep=bool(photo_consent), by=by, at=at)


def take_down_honour(*, honour: Honour, reason: str, version: int, by: User, at: datetime) -> None:
    """Take an award off the page at once. Raises NotAllowed, WrongState, Incomplete or Stale."""
    can_take_down_honour(by, honour).require()
    if not reason.strip():
        raise Incomplete("Hãy ghi lý do gỡ.")
    with transaction.atomic():
        _move(
            honour,
            version,
            by=by,
            at=at,
            action=Action.HONOUR_TAKEN_DOWN,
            note=reason,
            taken_down_at=at,
            taken_down_reason=reason,
        )


def put_back_honour(*, honour: Honour, version: int, by: User, at: datetime) -> None:
    """Put back what was taken down. Raises NotAllowed, WrongState or Stale."""
    can_put_back_honour(by, honour).require()
    with transaction.atomic():
        _move(
            honour,
            version,
            by=by,
            at=at,
            action=Action.HONOUR_PUBLISHED,
            note="Đăng lại",
            taken_down_at=None,
            taken_down_reason="",
            published_at=at,
            published_by=by,
        )


def photo_of(honour: Honour) -> AwardFile | None:
    """The photo that may be shown: the newest one, as long as its consent stands."""
    if not honour.photo_consent:
        return None
    return honour.files.filter(use=AwardFileUse.PHOTO).order_by("-pk").first()


def _public_words(text: str) -> None:
    if not text.strip():
        raise Incomplete("Hãy ghi thành tích đăng công khai.")
    if _PRIVATE.search(text):
        raise RuleBroken(NO_NUMBERS)


def _change_photo(
    honour: Honour, photo: CheckedFile | None, *, keep: bool, by: User, at: datetime
) -> None:
    """The new photo stays alone; without consent none does."""
    there = list(honour.files.filter(use=AwardFileUse.PHOTO))
    kept = None
    if photo is not None:
        kept = keep_file(owner=honour, use=AwardFileUse.PHOTO, upload=photo, by=by, at=at)
    for file in there:
        if file != kept and (kept is not None or not keep):
            drop_file(file=file, by=by, at=at)


def _move(
    honour: Honour,
    version: int,
    *,
    by: User,
    at: datetime,
    action: Action,
    note: str = "",
    changes: dict[str, tuple[object, object]] | None = None,
    **fields: object,
) -> None:
    """Change the row if it is the version that was read, and write it down."""
    rows = Honour.objects.filter(pk=honour.pk, version=version)
    if rows.update(version=F("version") + 1, **fields) != 1:
        raise Stale(STALE)
    _record(honour, action, by, at, note, changes)


def _record(
    honour: Honour,
    action: Action,
    by: User,
    at: datetime,
    note: str = "",
    changes: dict[str, tuple[object, object]] | None = None,
) -> None:
    """The history of the award tells what became of it on the page."""
    record_act(
        by=by,
        authority_id=honour.award.authority_id,
        action=action,
        subject=honour.award,
        at=at,
        part=honour,
        changes=changes,
        note=note,
    )
