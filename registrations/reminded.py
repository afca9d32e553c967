"""Whom we have reminded already, and who has been told of it on the portal."""

from collections.abc import Iterable
from datetime import datetime

from campaigns.models import Campaign
from registrations.models import Reminder
from registrations.states import Channel


def last_reminders(campaign: Campaign, at: datetime) -> dict[int, Reminder]:
    """The last reminder up to `at` of every unit of its registration, in any way: one query."""
    rows = Reminder.objects.filter(campaign=campaign).newest_about_registrations(at)
    return {each.unit_id: each for each in rows.select_related("by")}


def latest_reminders(
    unit_ids: Iterable[int], campaigns: Iterable[Campaign], at: datetime
) -> dict[tuple[int, int], Reminder]:
    """What units are reminded of on the portal by `at` and have not done yet: one query.

    The newest for each (campaign, unit). Calls are notes of the secretariat for itself.
    """
    rows = (
        Reminder.objects.filter(
            unit__in=list(unit_ids),
            campaign__in=list(campaigns),
            channel=Channel.PORTAL,
            at__lte=at,
        )
        .undone()
        .select_related("request")
        .order_by("at", "pk")
    )
    return {(each.campaign_id, each.unit_id): each for each in rows}
