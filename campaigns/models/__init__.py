"""The plan as data."""

from campaigns.models.campaign import Campaign, InvitedUnit
from campaigns.models.criterion import Criterion
from campaigns.models.holiday import Holiday
from campaigns.models.phase import Phase
from campaigns.models.plan import Assignment, LegalBasis, Recipient, Theme
from campaigns.models.tier import AwardTier
from campaigns.models.wage import BaseWage

__all__ = [
    "Assignment",
    "AwardTier",
    "BaseWage",
    "Campaign",
    "Criterion",
    "Holiday",
    "InvitedUnit",
    "LegalBasis",
    "Phase",
    "Recipient",
    "Theme",
]
