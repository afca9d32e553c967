"""What was left behind when its time was over: written, but not handed in.

A draft is never handed in by itself: a signature is an act of a person. So the secretariat sees
what is left, and may receive it late or give the unit more time.
"""

from dataclasses import dataclass
from datetime import datetime

from campaigns.models import Campaign
from registrations.completeness import missing
from registrations.deadlines import Deadlines
from registrations.models import Registration
from registrations.states import EDITABLE


@dataclass(frozen=True)
class Leftover:
    """A registration that its unit cannot hand in any more."""

    registration: Registration
    is_complete: bool


def leftovers(campaign: Campaign, at: datetime) -> list[Leftover]:
    """What was left behind, in the order of the units; a few queries for any number of them."""
    if at < campaign.registration_phase.closes_at:
        return []
    deadlines = Deadlines(campaign)
    rows = campaign.registrations.filter(state__in=EDITABLE)
    found = []
    for registration in rows.select_related("unit").prefetch_related("pledges", "returns"):
        registration.campaign = campaign
        returned = registration.open_return
        waits = returned is not None and at < returned.due_at
        if deadlines.of(registration.unit_id).is_over(at) and not waits:
            found.append(Leftover(registration, not missing(registration)))
    return found
