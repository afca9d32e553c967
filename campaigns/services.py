"""What is written down of a plan after it was loaded."""

from datetime import date, datetime

from django.db import transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from campaigns.models import Campaign
from campaigns.permissions import can_state_plan
from core.calendar import local_day, short_day
from core.errors import RuleBroken

BOTH = "Hãy ghi cả số và ngày ban hành của kế hoạch, hoặc để trống cả hai."
IN_FUTURE = "Ngày ban hành không được sau hôm nay ({day})."


def state_plan(
    *,
    campaign: Campaign,
    plan_number: str,
    plan_issued_on: date | None,
    by: User,
    at: datetime,
) -> None:
    """Write down number and day of the plan, which papers cite from then on.

    What was issued keeps its words. Raises NotAllowed; RuleBroken for a number without a day or a
    day that is still to come. What does not change leaves no history.
    """
    can_state_plan(by, campaign).require()
    if bool(plan_number) != bool(plan_issued_on):
        raise RuleBroken(BOTH)
    today = local_day(at)
    if plan_issued_on is not None and plan_issued_on > today:
        raise RuleBroken(IN_FUTURE.format(day=short_day(today)))
    values = {"plan_number": plan_number, "plan_issued_on": plan_issued_on}
    with transaction.atomic():
        # Two hands stand in line, so that the history has what each of them found.
        Campaign.objects.hold(campaign.pk)
        stored = Campaign.objects.get(pk=campaign.pk)
        found = {name: getattr(stored, name) for name in values}
        changes = {name: (found[name], new) for name, new in values.items() if found[name] != new}
        if changes:
            Campaign.objects.filter(pk=campaign.pk).update(**values)
            record_act(
                by=by,
                authority_id=campaign.authority_id,
                action=Action.CATALOGUE_CHANGED,
                subject=campaign,
                at=at,
                changes=changes,
                note="số, ngày của kế hoạch",
            )
