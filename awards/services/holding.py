"""Stopping an award for the time being, and letting it go on (NĐ 152/2025, điều 4 khoản 4).

The history of a hold stands on the hold itself: the nomination's own is read by its unit.
"""

from datetime import date, datetime

from django.db import transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import Changes
from awards.models import Hold, Nomination
from awards.permissions import can_lift_hold, can_place_hold
from awards.services.files import keep_file
from awards.states import AwardFileUse, HoldKind
from campaigns.models import Campaign
from core.calendar import local_day, short_day
from core.errors import Duplicate, RuleBroken, Stale
from core.uploads.checking import CheckedFile


def place_hold(
    *,
    nomination: Nomination,
    kind: HoldKind,
    reason: str,
    paper: str,
    until: date | None = None,
    file: CheckedFile | None = None,
    by: User,
    at: datetime,
) -> Hold:
    """Stop a name: it goes before no council and on no decision while the hold binds.

    A discipline period has its last day (`until`), a case that runs has none. Raises NotAllowed,
    WrongState, RuleBroken when words or the right day are missing, Duplicate for the same paper
    twice.
    """
    can_place_hold(by, nomination).require()
    _check(kind, reason, paper, until, local_day(at))
    with transaction.atomic():
        # Two hands stand in line: the slower one finds the hold of the faster one.
        Campaign.objects.hold(nomination.campaign_id)
        binding = Hold.objects.binding(local_day(at)).filter(nomination=nomination)
        if binding.filter(kind=kind, paper=paper).exists():
            raise Duplicate("Việc tạm dừng theo văn bản này đã được ghi.")
        hold = Hold.objects.create(
            nomination=nomination,
            kind=kind,
            reason=reason,
            paper=paper,
            until=until,
            placed_at=at,
            placed_by=by,
        )
        told = {"kind": kind.value, "reason": reason, "paper": paper, "until": until}
        changes = {name: (None, value) for name, value in told.items()}
        _record(hold, Action.HOLD_PLACED, by, at, changes)
        if file is not None:
            keep_file(owner=hold, use=AwardFileUse.HOLD, upload=file, by=by, at=at)
    return hold


def lift_hold(*, hold: Hold, conclusion: str, by: User, at: datetime) -> None:
    """End a hold with the conclusion of the case.

    Raises NotAllowed, WrongState when it was ended before, RuleBroken without a conclusion, Stale
    when another hand was faster.
    """
    can_lift_hold(by, hold).require()
    if not conclusion.strip():
        raise RuleBroken("Hãy ghi kết luận, lý do bỏ tạm dừng xét.")
    fields = {"lifted_at": at, "lifted_by": by, "lifted_reason": conclusion}
    with transaction.atomic():
        standing = Hold.objects.filter(pk=hold.pk, lifted_at__isnull=True)
        if standing.update(**fields) != 1:
            raise Stale("Việc tạm dừng này vừa được người khác bỏ. Hãy tải lại trang.")
        changes = {"lifted_at": (None, at), "lifted_reason": (None, conclusion)}
        _record(hold, Action.HOLD_LIFTED, by, at, changes)
    for name, value in fields.items():
        setattr(hold, name, value)


def _check(kind: HoldKind, reason: str, paper: str, until: date | None, today: date) -> None:
    if not reason.strip():
        raise RuleBroken("Hãy ghi nội dung việc phải tạm dừng xét.")
    if not paper.strip():
        raise RuleBroken("Hãy ghi văn bản làm căn cứ tạm dừng xét.")
    if kind == HoldKind.DISCIPLINED and until is None:
        raise RuleBroken("Hãy ghi ngày cuối của thời hạn kỷ luật.")
    if kind != HoldKind.DISCIPLINED and until is not None:
        raise RuleBroken("Chỉ thời hạn kỷ luật mới có ngày cuối; việc đang xem xét thì để trống.")
    if until is not None and until < today:
        raise RuleBroken(f"Thời hạn kỷ luật đã hết từ ngày {short_day(until)}, không còn tạm dừng.")


def _record(hold: Hold, action: Action, by: User, at: datetime, changes: Changes) -> None:
    record_act(
        by=by,
        authority_id=hold.nomination.campaign.authority_id,
        action=action,
        subject=hold,
        at=at,
        changes=changes,
        note=str(hold.nomination),
    )
