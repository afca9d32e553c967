"""Ordering all papers of a campaign, and what becomes of the order."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Bundle
from awards.permissions import can_make_papers
from awards.states import BundleState, may_follow
from campaigns.models import Campaign
from core.errors import RuleBroken, Stale, WrongState

# An order that is this old without an end belongs to a worker that died.
LEASE = timedelta(minutes=15)


def order_bundle(*, campaign: Campaign, by: User, at: datetime) -> Bundle:
    """Ask for all papers. Raises NotAllowed, or RuleBroken while an order is being carried out."""
    can_make_papers(by, campaign).require()
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        running = campaign.bundles.filter(
            state__in=[BundleState.QUEUED, BundleState.RUNNING],
            ordered_at__gt=at - LEASE,
            ordered_at__lte=at + LEASE,
        )
        if running.exists():
            raise RuleBroken("Bộ văn bản đang được kết xuất. Hãy chờ xong rồi yêu cầu lại.")
        bundle = Bundle.objects.create(campaign=campaign, ordered_at=at, ordered_by=by)
        record_act(
            by=by,
            authority_id=campaign.authority_id,
            action=Action.BUNDLE_ORDERED,
            subject=campaign,
            at=at,
        )
    return bundle


def move_bundle(*, bundle: Bundle, new: BundleState, **fields: Any) -> None:
    """Change the state of an order if nobody else has. Raises WrongState or Stale."""
    old = BundleState(bundle.state)
    if not may_follow(old, new):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    moved = Bundle.objects.filter(pk=bundle.pk, state=old).update(state=new, **fields)
    if moved != 1:
        raise Stale("Yêu cầu kết xuất vừa được tiến trình khác xử lý.")
    bundle.state = new
