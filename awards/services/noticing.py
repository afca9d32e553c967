"""Making a list public for opinions (điều 5): drawn up, changed, posted, taken down."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import Changes, differences
from awards.decisions.publishing import last_day_of, name_blocks
from awards.models import Nomination, Notice, NoticeLine
from awards.permissions import (
    can_cancel_notice,
    can_edit_notice,
    can_make_notice,
    can_post_notice,
)
from awards.states import NEXT_NOTICE, NominationState, NoticeState
from campaigns.models import AwardTier, Campaign
from core.calendar import local_day, through_day, until_words
from core.errors import Incomplete, RuleBroken, Stale, WrongState

# Who is on the list, and for which form.
Names = Mapping[Nomination, AwardTier]

MOST_DAYS = 60
LIST = "Danh sách"
STALE_NOTICE = (
    "Thông báo này vừa được người khác lưu hoặc công khai. Hãy so hai bản bên dưới; bấm lưu lần "
    "nữa để giữ bản đang nhập."
)
_WORDS = ("days", "places", "contact")


def make_notice(
    *, campaign: Campaign, values: Mapping[str, Any], names: Names, by: User, at: datetime
) -> Notice:
    """Draw up a list of candidates whose papers are complete, each with its form.

    `values` are days, places and contact. A name stands on one live list at a time, so that what
    is sent twice makes no second list. Raises NotAllowed, Incomplete, RuleBroken.
    """
    can_make_notice(by, campaign).require()
    _check_values(values)
    with transaction.atomic():
        # Two hands stand in line: the slower one finds the names on the list of the faster one.
        Campaign.objects.hold(campaign.pk)
        _check_names(campaign, names, at)
        notice = Notice.objects.create(
            campaign=campaign, made_at=at, made_by=by, **{name: values[name] for name in _WORDS}
        )
        _write_names(notice, names)
        changes = {name: (None, values[name]) for name in _WORDS}
        changes[LIST] = (None, in_words(names))
        _record(notice, Action.NOTICE_MADE, by, at, changes)
    return notice


def edit_notice(
    *,
    notice: Notice,
    values: Mapping[str, Any],
    names: Names,
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Change a list that was not posted yet.

    Raises NotAllowed, WrongState, Incomplete, RuleBroken, or Stale when `version` is not the
    stored one.
    """
    can_edit_notice(by, notice).require()
    _check_values(values)
    with transaction.atomic():
        Campaign.objects.hold(notice.campaign_id)
        _check_names(notice.campaign, names, at, notice)
        rows = Notice.objects.filter(pk=notice.pk, state=NoticeState.DRAFT, version=version)
        stored = rows.values(*_WORDS).first()
        kept = {name: values[name] for name in _WORDS}
        if stored is None or not rows.update(**kept, version=F("version") + 1):
            raise Stale(STALE_NOTICE)
        old, new = in_words(names_of(notice)), in_words(names)
        changes = differences({**stored, LIST: old}, {**kept, LIST: new})
        if old != new:
            notice.lines.all().delete()
            _write_names(notice, names)
        if changes:
            _record(notice, Action.NOTICE_EDITED, by, at, changes)
    notice.refresh_from_db()


def post_notice(*, notice: Notice, version: int, by: User, at: datetime) -> None:
    """Make the list that was read public, through the whole of its last day.

    Who is no candidate any more or has been put on hold must be taken from the list first. Raises
    NotAllowed, WrongState, Incomplete, RuleBroken, or Stale when `version` is not the stored one.
    """
    can_post_notice(by, notice).require()
    closes_at = through_day(last_day_of(local_day(at), notice.days))
    fields = {"posted_at": at, "closes_at": closes_at}
    with transaction.atomic():
        Campaign.objects.hold(notice.campaign_id)
        _check_names(notice.campaign, names_of(notice), at, notice)
        note = f"Nhận ý kiến {until_words(closes_at)}"
        _move(notice, NoticeState.POSTED, fields, version, by, at, Action.NOTICE_POSTED, note)
    _reflect(notice, NoticeState.POSTED, version, fields)


def cancel_notice(*, notice: Notice, reason: str, version: int, by: User, at: datetime) -> None:
    """Take a list down, posted or not; opinions that came stay, and wait for their answer.

    Raises NotAllowed, WrongState, RuleBroken without a reason, or Stale.
    """
    can_cancel_notice(by, notice).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do gỡ thông báo.")
    fields = {"cancel_reason": reason}
    with transaction.atomic():
        _move(notice, NoticeState.CANCELLED, fields, version, by, at,
              Action.NOTICE_CANCELLED, reason)  # fmt: skip
    _reflect(notice, NoticeState.CANCELLED, version, fields)


def names_of(notice: Notice) -> dict[Nomination, AwardTier]:
    """Who stands on the list now, and for what."""
    rows = notice.lines.select_related("nomination__unit", "nomination__campaign", "tier")
    return {row.nomination: row.tier for row in rows}


def in_words(names: Names) -> str:
    """The list as the history and a stale save tell it."""
    ordered = sorted(names.items(), key=lambda each: (each[0].sort_key, each[0].pk))
    return "; ".join(f"{nomination} – {tier.short_name}" for nomination, tier in ordered)


def _check_values(values: Mapping[str, Any]) -> None:
    if not 1 <= (values["days"] or 0) <= MOST_DAYS:
        raise RuleBroken(f"Số ngày công khai phải từ 1 đến {MOST_DAYS}.")
    if not values["places"].strip():
        raise RuleBroken("Hãy ghi nơi niêm yết.")
    if not values["contact"].strip():
        raise RuleBroken("Hãy ghi nơi nhận ý kiến.")


def _check_names(
    campaign: Campaign, names: Names, at: datetime, notice: Notice | None = None
) -> None:
    """Nobody on the list but candidates of this campaign, for its forms, who may stand there."""
    if not names:
        raise Incomplete("Hãy chọn ít nhất một đề nghị để công khai.")
    keys = {each.pk for each in names}
    ready = campaign.nominations.filter(pk__in=keys, state=NominationState.ACCEPTED)
    found = set(ready.values_list("pk", flat=True))
    gone = [str(each) for each in names if each.pk not in found]
    if gone:
        raise RuleBroken(f"Không còn trong danh sách xét, không công khai được: {', '.join(gone)}.")
    if any(tier.campaign_id != campaign.pk for tier in names.values()):
        raise RuleBroken("Có hình thức khen thưởng không thuộc phong trào này. Hãy tải lại trang.")
    against = name_blocks(campaign, names, at, notice)
    if against:
        told = "; ".join(f"{each}: {' '.join(against[each.pk])}" for each in names
                         if each.pk in against)  # fmt: skip
        raise RuleBroken(f"Chưa công khai được. {told}")


def _write_names(notice: Notice, names: Names) -> None:
    NoticeLine.objects.bulk_create(
        NoticeLine(notice=notice, nomination=nomination, tier=tier)
        for nomination, tier in names.items()
    )


def _move(
    notice: Notice,
    new: NoticeState,
    fields: Mapping[str, Any],
    version: int,
    by: User,
    at: datetime,
    action: Action,
    note: str,
) -> None:
    """Change the state if nobody else has changed anything, and write it down."""
    old = NoticeState(notice.state)
    if new not in NEXT_NOTICE.get(old, set()):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    rows = Notice.objects.filter(pk=notice.pk, state=old, version=version)
    if rows.update(state=new, version=F("version") + 1, **fields) != 1:
        raise Stale("Thông báo này vừa được người khác thay đổi. Hãy đọc lại rồi bấm lần nữa.")
    _record(notice, action, by, at, {"state": (old.value, new.value)}, note)


def _reflect(notice: Notice, new: NoticeState, version: int, fields: Mapping[str, Any]) -> None:
    """Show on the object what the database now holds."""
    for name, value in {"state": new, "version": version + 1, **fields}.items():
        setattr(notice, name, value)


def _record(
    notice: Notice, action: Action, by: User, at: datetime, changes: Changes, note: str = ""
) -> None:
    record_act(
        by=by,
        authority_id=notice.campaign.authority_id,
        action=action,
        subject=notice,
        at=at,
        changes=changes,
        note=note,
    )
