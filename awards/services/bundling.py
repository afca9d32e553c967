"""Ordering dossiers and certificates: who asks, who carries it out, and what becomes of it.

A worker holds a lease by the database's clock and renews it with every paper. Each of its writes
names its lease, so that one who was overtaken changes nothing any more.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils.crypto import get_random_string

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Award, Bundle, CertificateStock, Decision, Nomination
from awards.permissions import can_make_papers, can_print_certificates
from awards.permissions.certificates import can_take_bundle
from awards.states import BundleScope, BundleState, may_follow
from campaigns.models import Campaign
from core.errors import RuleBroken, Stale, WrongState

# Longer than any one paper takes; what a dead worker held is free after it.
LEASE = timedelta(minutes=3)
MOST_TRIES = 3
ARCHIVE = "bản lưu trữ (PDF/A)"
NOTHING = "Không có giấy khen nào để in."
NOT_THIS_STOCK = "Mẫu phôi này đã thôi dùng. Hãy chọn mẫu khác."
OVERTAKEN = "Yêu cầu kết xuất vừa được tiến trình khác xử lý."
WORN_OUT = (
    f"Đã thử {MOST_TRIES} lần, lần nào tiến trình kết xuất cũng dừng giữa chừng. "
    "Hãy báo người quản trị máy chủ xem nhật ký rồi làm lại."
)


def order_bundle(
    *,
    campaign: Campaign,
    by: User,
    at: datetime,
    decision: Decision | None = None,
    nomination: Nomination | None = None,
    archive: bool = False,
) -> Bundle:
    """Ask for a dossier: of a list, of a candidate, or of the whole campaign; for the archive too.

    While one for the same is being made, whoever asks again gets that order. Raises NotAllowed.
    """
    can_make_papers(by, campaign).require()
    scope = BundleScope.CAMPAIGN
    if decision is not None:
        scope = BundleScope.DECISION
    elif nomination is not None:
        scope = BundleScope.NOMINATION
    of: dict[str, Any] = {"scope": scope, "decision": decision, "nomination": nomination}
    of["is_archive"] = archive
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        running = campaign.bundles.filter(**of).live().first()
        if running is not None:
            return running
        bundle = Bundle.objects.create(campaign=campaign, ordered_at=at, ordered_by=by, **of)
        _record(bundle, Action.BUNDLE_ORDERED, by, at)
    return bundle


def order_certificates(
    *,
    decision: Decision,
    stock: CertificateStock,
    awards: Sequence[Award],
    by: User,
    at: datetime,
) -> Bundle:
    """Ask for certificates of a decision on a stock, in the order of their handing over.

    While the same ones are being printed, whoever asks again gets that order. Raises NotAllowed,
    WrongState before the decision is issued, RuleBroken for no name or a stock out of use.
    """
    can_print_certificates(by, decision).require()
    if not awards:
        raise RuleBroken(NOTHING)
    if stock.retired_at is not None or stock.authority_id != decision.campaign.authority_id:
        raise RuleBroken(NOT_THIS_STOCK)
    with transaction.atomic():
        Campaign.objects.hold(decision.campaign_id)
        running = _running_certificates(decision, stock.pk, {each.pk for each in awards})
        if running is not None:
            return running
        bundle = Bundle.objects.create(
            campaign=decision.campaign,
            scope=BundleScope.CERTIFICATES,
            decision=decision,
            stock=stock,
            ordered_at=at,
            ordered_by=by,
        )
        bundle.awards.set(awards)
        _record(bundle, Action.BUNDLE_ORDERED, by, at)
    return bundle


def _running_certificates(decision: Decision, stock_pk: int, chosen: set[int]) -> Bundle | None:
    """The order of just these, if one is waited for. Belongs under the campaign's hold."""
    rows = decision.bundles.filter(scope=BundleScope.CERTIFICATES, stock=stock_pk).live()
    for bundle in rows.prefetch_related("awards"):
        if {each.pk for each in bundle.awards.all()} == chosen:
            return bundle
    return None


def retry_bundle(*, bundle: Bundle, by: User, at: datetime) -> Bundle:
    """Have a failed order tried again, or give the one that took its place.

    Papers that were drawn come from the store. Raises NotAllowed, WrongState or Stale.
    """
    can_take_bundle(by, bundle).require()
    with transaction.atomic():
        Campaign.objects.hold(bundle.campaign_id)
        running = _running_like(bundle)
        if running is not None:
            return running
        move_bundle(
            bundle=bundle, new=BundleState.QUEUED, tries=0, lease_until=None, note="", count=0
        )
        _record(bundle, Action.BUNDLE_ORDERED, by, at)
    return bundle


def _running_like(bundle: Bundle) -> Bundle | None:
    """An order of the same that is waited for. Belongs under the campaign's hold."""
    if bundle.is_certificates and bundle.decision is not None and bundle.stock_id is not None:
        chosen = set(bundle.awards.values_list("pk", flat=True))
        return _running_certificates(bundle.decision, bundle.stock_id, chosen)
    rows = Bundle.objects.filter(campaign=bundle.campaign_id, scope=bundle.scope)
    of = {"decision": bundle.decision_id, "nomination": bundle.nomination_id}
    rows = rows.filter(is_archive=bundle.is_archive)
    return rows.filter(**of).live().first()


def cancel_bundle(*, bundle: Bundle, by: User, at: datetime) -> None:
    """Stop an order; its worker notices at the next paper. Raises NotAllowed, WrongState, Stale."""
    can_take_bundle(by, bundle).require()
    with transaction.atomic():
        move_bundle(bundle=bundle, new=BundleState.CANCELLED, ended_at=Now(), lease_owner="")
        _record(bundle, Action.BUNDLE_CANCELLED, by, at)


def claim_bundle(pk: int) -> Bundle | None:
    """Take an order in hand if it is free; None when it is not. One of many workers gets it."""
    token = get_random_string(24)
    taken = (
        Bundle.objects.filter(pk=pk)
        .free()
        .update(
            state=BundleState.RUNNING,
            lease_owner=token,
            lease_until=Now() + LEASE,
            tries=F("tries") + 1,
        )
    )
    if taken != 1:
        return None
    rows = Bundle.objects.select_related(
        "campaign__authority", "decision__campaign", "nomination", "stock__authority", "ordered_by"
    )
    bundle = rows.get(pk=pk)
    if bundle.tries > MOST_TRIES:
        end_bundle(bundle=bundle, new=BundleState.FAILED, note=WORN_OUT)
        return None
    # What this hand may write with, whatever the row says since.
    bundle.lease_owner = token
    return bundle


def renew_lease(*, bundle: Bundle, count: int, total: int, current: str) -> None:
    """A sign of life after each paper. Raises Stale when the order is no longer this worker's."""
    told = {"count": count, "total": total, "current": current[:250]}
    rows = Bundle.objects.filter(
        pk=bundle.pk, state=BundleState.RUNNING, lease_owner=bundle.lease_owner
    )
    if rows.update(lease_until=Now() + LEASE, **told) != 1:
        raise Stale(OVERTAKEN)


def end_bundle(*, bundle: Bundle, new: BundleState, **fields: Any) -> None:
    """What came of it, said by the worker that holds the lease. Raises WrongState or Stale."""
    fields = {"lease_until": None, "ended_at": Now(), "current": "", **fields}
    move_bundle(bundle=bundle, new=new, owner=bundle.lease_owner, lease_owner="", **fields)


def postpone_bundle(*, bundle: Bundle, note: str) -> datetime | None:
    """Put an order back after a fault that may pass; when its next try is due.

    The pause grows with every try; after the last one the order has failed: None.
    """
    if bundle.tries >= MOST_TRIES:
        end_bundle(bundle=bundle, new=BundleState.FAILED, note=note)
        return None
    pause = timedelta(seconds=20 * 3**bundle.tries)
    end_bundle(
        bundle=bundle,
        new=BundleState.QUEUED,
        lease_until=Now() + pause,
        ended_at=None,
        note=note,
    )
    return lease_of(bundle.pk)


def lease_of(pk: int) -> datetime | None:
    """Until when nobody else takes an order in hand; None for one that is over."""
    return Bundle.objects.live().filter(pk=pk).values_list("lease_until", flat=True).first()


def move_bundle(
    *, bundle: Bundle, new: BundleState, owner: str | None = None, **fields: Any
) -> None:
    """Change the state of an order if nobody else has. Raises WrongState or Stale."""
    old = BundleState(bundle.state)
    if not may_follow(old, new):
        raise WrongState(f"Không thể chuyển từ «{old.label}» sang «{new.label}».")
    rows = Bundle.objects.filter(pk=bundle.pk, state=old)
    if owner is not None:
        rows = rows.filter(lease_owner=owner)
    if rows.update(state=new, **fields) != 1:
        raise Stale(OVERTAKEN)
    bundle.state = new


def sweep_bundles(*, campaign: Campaign, keep: timedelta) -> int:
    """Take away the files of dossiers older than `keep`; how many. The newest of each stays."""
    newest: set[tuple[object, ...]] = set()
    swept = 0
    rows = campaign.bundles.filter(state=BundleState.DONE).exclude(file="")
    old = set(rows.ended_before(keep).values_list("pk", flat=True))
    for bundle in rows.order_by("-pk"):
        things = (bundle.decision_id, bundle.nomination_id, bundle.stock_id)
        of = (bundle.scope, bundle.is_archive, *things)
        if of in newest and bundle.pk in old:
            names = [each.name for each in (bundle.file, bundle.whole) if each.name]
            # The row first: no link ever leads to a file that is gone.
            swept += Bundle.objects.filter(pk=bundle.pk).update(file="", whole="")
            for name in names:
                default_storage.delete(name)
        newest.add(of)
    return swept


def _record(bundle: Bundle, action: Action, by: User, at: datetime) -> None:
    record_act(
        by=by,
        authority_id=bundle.campaign.authority_id,
        action=action,
        subject=bundle.campaign,
        at=at,
        note=_about(bundle),
    )


def _about(bundle: Bundle) -> str:
    if bundle.is_certificates:
        return f"{bundle}, {bundle.awards.count()} giấy, mẫu phôi «{bundle.stock}»"
    told = "" if bundle.scope == BundleScope.CAMPAIGN else str(bundle.of)
    return ", ".join(filter(None, (told, ARCHIVE if bundle.is_archive else "")))
