"""The campaign of the real plan: written once in a run, copied after that.

Nearly every test wants it. Writing it asks the database forty times, copying it a dozen times.
"""

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.db import models, transaction

from accounts.models import Authority, Unit
from audit.actions import Action
from audit.log import SYSTEM, record
from audit.models import Entry
from campaigns.models import (
    Assignment,
    AwardTier,
    Campaign,
    Criterion,
    InvitedUnit,
    LegalBasis,
    Phase,
    Recipient,
    Theme,
)
from campaigns.planfile.reading import read_plan
from campaigns.planfile.schema import PlanFile
from campaigns.planfile.writing import write_plan

PLAN = Path("campaigns/plans/120-nam-dak-lak.toml")
PARTS = (Phase, Theme, Criterion, AwardTier, Assignment, Recipient, LegalBasis)
INVITED = "đơn vị tham gia"

Values = dict[str, Any]
# The values of the first campaign that was written, and of all its parts, without keys.
_campaign: Values = {}
_parts: dict[type[models.Model], list[Values]] = {}
_changes: dict[str, Any] = {}


@cache
def real_plan() -> PlanFile:
    """The shipped plan; nothing changes it."""
    return read_plan(PLAN)


def campaign_of(authority: Authority, at: datetime) -> Campaign:
    """The campaign as `write_plan` writes it for an authority that has none."""
    if _campaign:
        with transaction.atomic():
            return _copied(authority, at)
    campaign, _ = write_plan(real_plan(), authority=authority, actor=SYSTEM, at=at)
    _remember(campaign)
    return campaign


def _remember(campaign: Campaign) -> None:
    fields = [each.attname for each in Campaign._meta.concrete_fields]
    _campaign.update({name: getattr(campaign, name) for name in fields})
    for name in ("id", "authority_id"):
        del _campaign[name]
    for model in PARTS:
        rows = model._default_manager.filter(campaign=campaign).order_by("pk").values()
        _parts[model] = [
            {name: value for name, value in row.items() if name not in ("id", "campaign_id")}
            for row in rows
        ]
    _changes.update(json.loads(Entry.objects.about(campaign).get().values))
    _changes.pop(INVITED, None)


def _copied(authority: Authority, at: datetime) -> Campaign:
    campaign = Campaign.objects.create(authority=authority, **_campaign)
    for model, rows in _parts.items():
        model._default_manager.bulk_create(model(campaign=campaign, **values) for values in rows)
    kinds = real_plan().participants.unit_kinds
    units = Unit.objects.active().filter(authority=authority, kind__in=kinds)
    invited = InvitedUnit.objects.bulk_create(
        InvitedUnit(campaign=campaign, unit=unit) for unit in units
    )
    changes = {**_changes, INVITED: (None, f"thêm {len(invited)}")} if invited else _changes
    record(
        actor=SYSTEM,
        authority_key=authority.pk,
        action=Action.PLAN_LOADED,
        subject=campaign,
        at=at,
        changes=changes,
    )
    return campaign
