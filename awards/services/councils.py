"""The council by its decisions: set up anew, corrected."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import Authority, User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import Council, CouncilMember
from awards.permissions import can_edit_council, can_set_up_council
from awards.services.files import keep_file
from awards.states import AwardFileUse
from core.calendar import short_day
from core.errors import Stale
from core.uploads.checking import CheckedFile

STALE_COUNCIL = (
    "Hội đồng vừa được người khác sửa. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản đang "
    "nhập."
)
ROSTER = ("order", "full_name", "title", "role", "votes", "birth_year", "user", "unit")


def set_up_council(
    *,
    authority: Authority,
    values: Mapping[str, Any],
    copy_members: bool,
    by: User,
    at: datetime,
    upload: CheckedFile | None = None,
) -> Council:
    """Write down a new decision on the council; the old council stays for its old meetings.

    `copy_members` takes the old roster over. A decision that is written down already is given back
    as it is. Raises NotAllowed, WrongState while the old council meets, or Stale.
    """
    can_set_up_council(by, authority).require()
    with transaction.atomic():
        old = Council.objects.filter(authority=authority, is_current=True).first()
        if old is not None and _is_the_same(old, values):
            return old
        # Whoever opens a session of the old council stands in line here.
        if old is not None and not Council.objects.filter(pk=old.pk, is_current=True).update(
            is_current=False
        ):
            raise Stale(STALE_COUNCIL)
        can_set_up_council(by, authority).require()
        try:
            with transaction.atomic():
                council = Council.objects.create(authority=authority, **values)
        except IntegrityError:
            raise Stale("Hội đồng mới vừa được người khác ghi. Hãy tải lại trang.") from None
        copied = _copy(old, council) if old is not None and copy_members else 0
        number, day = council.decision_number, short_day(council.decided_on)
        note = f"Quyết định số {number} ngày {day}; chép {copied} thành viên"
        _record(council, by, at, differences({}, values), note)
        if upload is not None:
            keep_file(owner=council, use=AwardFileUse.ROSTER, upload=upload, by=by, at=at)
    return council


def edit_council(
    *, council: Council, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> None:
    """Correct name, number or day. Raises NotAllowed, WrongState, or Stale."""
    with transaction.atomic():
        stored = Council.objects.get(pk=council.pk)
        hold_council(council, version, by)
        Council.objects.filter(pk=council.pk).update(**values)
        old = {name: getattr(stored, name) for name in values}
        _record(council, by, at, differences(old, values), "Sửa")


def hold_council(council: Council, version: int, by: User) -> None:
    """Hold the current council's row, at the version that was read: no session of it is opened.

    Raises NotAllowed, WrongState, or Stale.
    """
    can_edit_council(by, council).require()
    rows = Council.objects.filter(pk=council.pk, is_current=True, version=version)
    if rows.update(version=F("version") + 1) != 1:
        raise Stale(STALE_COUNCIL)
    # Asked again while no session can be opened.
    can_edit_council(by, council).require()


def _copy(old: Council, new: Council) -> int:
    """Take the roster of the old council over."""
    members = [
        CouncilMember(council=new, **{name: getattr(each, name) for name in ROSTER})
        for each in old.members.select_related("user", "unit")
    ]
    return len(CouncilMember.objects.bulk_create(members))


def _is_the_same(council: Council, values: Mapping[str, Any]) -> bool:
    return all(getattr(council, name) == value for name, value in values.items())


def _record(
    council: Council, by: User, at: datetime, changes: Mapping[str, tuple[Any, Any]], note: str
) -> None:
    record_act(
        by=by,
        authority_id=council.authority_id,
        action=Action.COUNCIL_SET_UP,
        subject=council,
        at=at,
        changes=changes,
        note=note,
    )
