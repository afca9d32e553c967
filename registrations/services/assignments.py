"""Ticking off what part V of the plan gives to somebody."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from campaigns.models import Assignment
from core.calendar import local_day, short_day
from core.errors import RuleBroken, Stale
from registrations.models import AssignmentProgress
from registrations.permissions import can_mark_assignment
from registrations.services.drafting import STALE_ROW


def day_fault(assignment: Assignment, done_on: date, today: date) -> str:
    """Why a task cannot have been done on that day, as a sentence; empty when it can."""
    first = min(phase.first_day for phase in assignment.campaign.phase_list)
    if done_on > today:
        return "Ngày hoàn thành không được sau hôm nay."
    if done_on < first:
        return f"Ngày hoàn thành phải từ khi phát động, {short_day(first)}."
    return ""


def mark_assignment(
    *,
    assignment: Assignment,
    done_on: date | None,
    note: str,
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Write down that a task is done, since when, and what was done; no day means not done.

    `version` 0 says that nothing was written down before. Raises NotAllowed, RuleBroken for a day
    on which it cannot have been done, or Stale when another hand was faster.
    """
    can_mark_assignment(by, assignment).require()
    if done_on is not None and (fault := day_fault(assignment, done_on, local_day(at))):
        raise RuleBroken(fault)
    values = {"done_on": done_on, "note": note}
    with transaction.atomic():
        rows = AssignmentProgress.objects.filter(assignment=assignment)
        old = rows.values(*values).first() or {"done_on": None, "note": ""}
        if version:
            if not rows.filter(version=version).update(
                **values, version=F("version") + 1, at=at, by=by
            ):
                raise Stale(STALE_ROW)
        else:
            try:
                with transaction.atomic():
                    AssignmentProgress.objects.create(
                        assignment=assignment, done_on=done_on, note=note, at=at, by=by
                    )
            except IntegrityError:
                raise Stale(STALE_ROW) from None
        record_act(
            by=by,
            authority_id=assignment.campaign.authority_id,
            action=Action.ASSIGNMENT_MARKED,
            subject=assignment,
            at=at,
            part=AssignmentProgress(assignment=assignment),
            changes=differences(old, values),
        )
