"""The secretariat's lists: step down, draw up, take a name off, put it on again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.decisions.proposals import LIST_CONFIRMED, Proposed, proposals
from awards.models import CouncilSession, Decision, DecisionLine, SessionItem
from awards.permissions import can_change_names, can_draw_up, can_step_down
from awards.services.deciding.moves import (
    STALE,
    put_all_on,
    put_on,
    reflect,
    take,
    take_off,
    written,
)
from awards.states import DecisionKind, DecisionState, LineState
from campaigns.models import AwardTier, Campaign
from core.errors import Incomplete, RuleBroken, Stale, WrongState

NOT_LOWER = "Chỉ hạ xuống hình thức thấp hơn {tier}, hoặc giữ đúng hình thức đó."
ON_A_LIST = "{name} đang có trong danh sách; hãy bỏ tên khỏi danh sách rồi mới hạ hình thức."
NO_REASON = "Hãy ghi lý do."
NOBODY = "Không có tên nào đưa vào danh sách được lúc này."
NOT_OF_THIS_LIST = "{name} không thuộc danh sách này."


@dataclass(frozen=True)
class DrawnUp:
    """What came of drawing up: the lists that were made or grew, and who was left out and why."""

    decisions: tuple[Decision, ...]
    added: int
    left_out: tuple[Proposed, ...]


def step_down(*, item: SessionItem, tier: AwardTier, reason: str, by: User, at: datetime) -> None:
    """Propose a lower tier than the council passed, as long as the name is on no live list.

    `tier` may be the passed one again: that takes a step back. Raises NotAllowed, WrongState,
    RuleBroken for a higher tier or without a reason, Stale when another hand was faster.
    """
    can_step_down(by, item).require()
    if tier.campaign_id != item.session.campaign_id or tier.order < item.tier.order:
        raise RuleBroken(NOT_LOWER.format(tier=item.tier.short_name))
    if not reason.strip():
        raise RuleBroken(NO_REASON)
    old, new = item.award_tier, tier
    if old.pk == new.pk:
        return
    final = None if new.pk == item.tier_id else new
    live = DecisionLine.objects.live().filter(nomination=OuterRef("nomination"))
    with transaction.atomic():
        # Who draws up stands in the same line.
        Campaign.objects.hold(item.session.campaign_id)
        rows = SessionItem.objects.filter(pk=item.pk, final_tier=item.final_tier_id)
        if rows.filter(Exists(live)).exists():
            raise WrongState(ON_A_LIST.format(name=item.nomination.name))
        if rows.update(final_tier=final, step_reason=reason if final else "") != 1:
            raise Stale(STALE)
        record_act(
            by=by,
            authority_id=item.session.campaign.authority_id,
            action=Action.STEPPED_DOWN,
            subject=item.nomination,
            part=item,
            at=at,
            note=f"{old.short_name} → {new.short_name}: {reason}",
        )
    reflect(item, {"final_tier": final, "step_reason": reason if final else ""})


def draw_up(*, session: CouncilSession, by: User, at: datetime) -> DrawnUp:
    """Make the lists of a closed session: one for each tier that somebody was passed for.

    The commune decides its own tier and submits the others, one submission for each (điều 80, 83).
    A list of the tier that still waits for the chairman grows. Who may not be decided on now is
    left out, with the reason. Raises NotAllowed or WrongState; RuleBroken when nobody is left.
    """
    can_draw_up(by, session).require()
    campaign = session.campaign
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        found = proposals(campaign, at, session)
        ready = [each for each in found if each.is_ready]
        if not ready:
            raise RuleBroken(NOBODY)
        decisions = []
        for tier in campaign.tiers.order_by("order"):
            items = [each.item for each in ready if each.item.award_tier.pk == tier.pk]
            if items:
                decisions.append(_listed(session, tier, items, by, at))
    left_out = tuple(each for each in found if each.blocks)
    return DrawnUp(tuple(decisions), len(ready), left_out)


def list_for(session: CouncilSession, tier: AwardTier, by: User, at: datetime) -> Decision:
    """The list of a tier that waits for the chairman; a new one when there is none.

    Call it inside a transaction that holds the campaign. Raises RuleBroken while a list of the
    tier is confirmed and not issued: there is one for each authority and tier.
    """
    lists = Decision.objects.filter(session=session, tier=tier)
    pending = lists.filter(state=DecisionState.PENDING).first()
    if pending is not None:
        reflect(pending, take(pending))
        return pending
    if lists.filter(state=DecisionState.CONFIRMED).exists():
        raise RuleBroken(LIST_CONFIRMED.format(tier=tier.short_name))
    return Decision.objects.create(
        campaign=session.campaign,
        session=session,
        tier=tier,
        kind=DecisionKind.DECISION if tier.decided_here else DecisionKind.SUBMISSION,
        made_at=at,
        made_by=by,
    )


def remove_name(*, line: DecisionLine, by: User, at: datetime) -> None:
    """Take a name off a list that waits for the chairman; it may be put on again.

    What the chairman has struck stays to be seen. Raises NotAllowed, WrongState or Stale.
    """
    decision = line.decision
    can_change_names(by, decision).require()
    if line.state != LineState.LISTED:
        raise WrongState(f"{line.nomination.name} không còn trong danh sách.")
    with transaction.atomic():
        values = take(decision)
        take_off(line)
        note = f"Bỏ tên khỏi danh sách: {line.nomination}"
        written(decision, Action.DECISION_MADE, by, at, note=note)
    reflect(decision, values)


def add_name(*, decision: Decision, item: SessionItem, by: User, at: datetime) -> DecisionLine:
    """Put a name on that the list's session passed for its tier, and that nothing stops now.

    Raises NotAllowed, WrongState, RuleBroken, Incomplete with what stops it, Duplicate or Stale.
    """
    can_change_names(by, decision).require()
    with transaction.atomic():
        values = take(decision)
        found = proposals(decision.campaign, at, decision.session)
        proposed = next((each for each in found if each.item.pk == item.pk), None)
        if proposed is None or proposed.item.award_tier.pk != decision.tier_id:
            raise RuleBroken(NOT_OF_THIS_LIST.format(name=item.nomination.name))
        if proposed.blocks:
            raise Incomplete(f"{item.nomination.name}: {' '.join(proposed.blocks)}")
        line = put_on(decision, item)
        written(
            decision,
            Action.DECISION_MADE,
            by,
            at,
            note=f"Thêm tên vào danh sách: {line.nomination}",
        )
    reflect(decision, values)
    return line


def _listed(
    session: CouncilSession, tier: AwardTier, items: Iterable[SessionItem], by: User, at: datetime
) -> Decision:
    decision = list_for(session, tier, by, at)
    lines = put_all_on(decision, items)
    note = f"{tier.short_name}, {len(lines)} tên: {'; '.join(str(each) for each in lines)}"
    written(decision, Action.DECISION_MADE, by, at, note=note)
    return decision
