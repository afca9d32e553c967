"""A score sheet that lies before the council: opened again, and what the council reads of it."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Nomination, SessionItem
from awards.permissions import can_reopen_sheet
from awards.scores.freezing import before_the_council
from awards.scores.standings import standing_of
from core.errors import RuleBroken


def reopen_sheet(*, nomination: Nomination, reason: str, by: User, at: datetime) -> None:
    """Let the points of a candidate be changed before the council votes on it, with the reason.

    The next round of voting on the candidate locks them again. Raises NotAllowed, WrongState, or
    RuleBroken without a reason.
    """
    can_reopen_sheet(by, nomination).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do mở lại phiếu chấm.")
    with transaction.atomic():
        hold_sheets([nomination.pk])
        # Asked again: a round may have been opened, or another hand been faster.
        can_reopen_sheet(by, nomination).require()
        items = [each.pk for each in before_the_council(nomination)]
        SessionItem.objects.filter(pk__in=items).update(sheet_reopened_at=at)
        record_act(
            by=by,
            authority_id=nomination.campaign.authority_id,
            action=Action.SHEET_REOPENED,
            subject=nomination,
            at=at,
            note=reason,
        )


def hold_sheets(keys: Iterable[int]) -> None:
    """Hold the rows on which whoever gives points and whoever lets the council vote stand in line.

    To the end of the transaction; `keys` are those of nominations.
    """
    Nomination.objects.filter(pk__in=list(keys)).update(version=F("version"))


def tell_council(nomination: Nomination) -> None:
    """Write the total of now into a meeting that has not voted on the candidate yet."""
    items = [each.pk for each in before_the_council(nomination) if each.sheet_reopened_at]
    if items:
        total = standing_of(nomination).total
        SessionItem.objects.filter(pk__in=items, outcome="").update(total=total)
