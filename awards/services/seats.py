"""The members of the council: added, changed, put in order, taken out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import Attendance, Council, CouncilMember, RecusalLift
from awards.models.council import AT_THE_TABLE
from awards.services.councils import ROSTER, hold_council
from awards.services.recusing import find_recusals
from awards.states import SessionState
from core.errors import Duplicate, RuleBroken, Stale, WrongState

HAS_MET = (
    "Hội đồng này đã họp nên danh sách thành viên không đổi nữa. Có quyết định kiện toàn thì hãy "
    "ghi Hội đồng mới."
)
SEAT_TAKEN = "Tài khoản này đã gắn với thành viên khác của Hội đồng."
GONE = "Thành viên này vừa được bỏ ở nơi khác."
# What no paper of an old meeting prints: it may be corrected after the council has met.
BESIDE_THE_ROSTER = {"birth_year", "user", "unit"}


def add_member(
    *, council: Council, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> CouncilMember:
    """Add a member at the end of the roster; the same form sent twice adds one.

    Raises NotAllowed, WrongState once the council has met, RuleBroken, Duplicate, or Stale when
    `version` of the council is not the stored one.
    """
    with transaction.atomic():
        try:
            with transaction.atomic():
                hold_council(council, version, by)
        except Stale:
            # The faster hand may have been the other click of a double click.
            twice = council.members.filter(**values).first()
            if twice is None:
                raise
            return twice
        _may_differ(council, set(values))
        _check(council, values)
        member = CouncilMember(council=council, order=_top(council) + 1, **values)
        _save(member)
        changes = differences({}, values)
        _record(council, by, at, Action.COUNCIL_MEMBER_ADDED, changes, str(member))
        _look_again(council, by, at)
    return member


def edit_member(
    *, member: CouncilMember, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> None:
    """Change a member; after the council has met only what no minutes print.

    Raises NotAllowed, WrongState, RuleBroken, Duplicate, or Stale when `version` of the council is
    not the stored one.
    """
    council = member.council
    with transaction.atomic():
        hold_council(council, version, by)
        stored = CouncilMember.objects.filter(pk=member.pk).first()
        if stored is None:
            raise Stale(GONE)
        changed = differences({name: getattr(stored, name) for name in values}, values)
        _may_differ(council, set(changed))
        _check(council, values)
        for name, value in values.items():
            setattr(stored, name, value)
        _save(stored)
        _record(council, by, at, Action.COUNCIL_MEMBER_EDITED, changed, str(stored))
        _look_again(council, by, at)


def lift_member(*, member: CouncilMember, version: int, by: User, at: datetime) -> None:
    """Put a member one place higher on the roster; whoever is first stays first.

    Raises NotAllowed, WrongState once the council has met, or Stale.
    """
    council = member.council
    with transaction.atomic():
        hold_council(council, version, by)
        _may_differ(council, {"order"})
        mine = CouncilMember.objects.filter(pk=member.pk).values_list("order", flat=True).first()
        if mine is None:
            raise Stale(GONE)
        above = council.members.filter(order__lt=mine).last()
        if above is None:
            return
        rows = CouncilMember.objects
        # Out of the way first: no two members ever have one place.
        rows.filter(pk=above.pk).update(order=_top(council) + 1)
        rows.filter(pk=member.pk).update(order=above.order)
        rows.filter(pk=above.pk).update(order=mine)
        changes = {"order": (mine, above.order)}
        _record(council, by, at, Action.COUNCIL_MEMBER_EDITED, changes, str(member))


def remove_member(*, member: CouncilMember, version: int, by: User, at: datetime) -> None:
    """Take a member out, before the council has met.

    Raises NotAllowed, WrongState, also for who presides over a session or has sent an opinion, or
    Stale.
    """
    council = member.council
    with transaction.atomic():
        hold_council(council, version, by)
        _may_differ(council, {"full_name"})
        for session in council.sessions.all():
            if member.pk in (session.chair_id, session.secretary_id):
                raise WrongState(
                    f"{member} chủ trì hoặc làm thư ký một phiên họp nên không bỏ được."
                )
            if session.written.filter(member=member).exists():
                raise WrongState(f"{member} đã gửi ý kiến bằng văn bản nên không bỏ được.")
        # What was noted of the member for sessions that have not begun.
        Attendance.objects.filter(member=member).delete()
        RecusalLift.objects.filter(member=member).delete()
        member.recusals.all().delete()
        changes = {name: (getattr(member, name), None) for name in ROSTER}
        if not CouncilMember.objects.filter(pk=member.pk).delete()[0]:
            raise Stale(GONE)
        _record(council, by, at, Action.COUNCIL_MEMBER_REMOVED, changes, str(member))


def has_met(council: Council) -> bool:
    """Whether the council has ever opened a session: then its roster is part of the minutes."""
    return council.sessions.filter(opened_at__isnull=False).exists()


def _may_differ(council: Council, names: set[str]) -> None:
    if names - BESIDE_THE_ROSTER and has_met(council):
        raise WrongState(HAS_MET)


def _check(council: Council, values: Mapping[str, Any]) -> None:
    """The account is one that may read what the council reads, the unit one of ours."""
    user, unit = values["user"], values["unit"]
    if user is not None and council.authority_id not in user.authorities_as(*AT_THE_TABLE):
        raise RuleBroken(
            "Tài khoản này chưa có vai trò thành viên Hội đồng, Chủ tịch hoặc Văn phòng."
        )
    if unit is not None and unit.authority_id != council.authority_id:
        raise RuleBroken("Đơn vị này không thuộc xã.")


def _save(member: CouncilMember) -> None:
    try:
        with transaction.atomic():
            member.save()
    except IntegrityError:
        raise Duplicate(SEAT_TAKEN) from None


def _top(council: Council) -> int:
    last = council.members.last()
    return 0 if last is None else last.order


def _look_again(council: Council, by: User, at: datetime) -> None:
    """Sessions that are being prepared learn of conflicts that the change has made or ended."""
    for session in council.sessions.filter(state=SessionState.PLANNED).select_related("campaign"):
        if session.items.exists():
            find_recusals(session=session, by=by, at=at)


def _record(
    council: Council,
    by: User,
    at: datetime,
    action: Action,
    changes: Mapping[str, tuple[Any, Any]],
    note: str,
) -> None:
    record_act(
        by=by,
        authority_id=council.authority_id,
        action=action,
        subject=council,
        at=at,
        part=CouncilMember(),
        changes=changes,
        note=note,
    )
