"""Members without a vote on a candidate: found by the portal, declared, given the vote back."""

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.council.conflicts import conflict_of, units_headed
from awards.models import CouncilMember, CouncilSession, Recusal, RecusalLift, SessionItem
from awards.permissions import can_lift_recusal, can_recuse
from awards.states import RecusalSource, RoundState
from core.errors import Duplicate, RuleBroken, Stale, WrongState

MOVED_ON = "Phiên họp vừa được người khác thay đổi. Hãy tải lại trang."
VOTED = "Đã mở phiếu về trường hợp này, không đổi được người biểu quyết."


def find_recusals(*, session: CouncilSession, by: User, at: datetime) -> None:
    """Write down the conflicts that the rows tell of, take out those that hold no more.

    What was declared stays, and so does what was lifted. Call it in the transaction that holds the
    session's row.
    """
    items = list(session.items.select_related("nomination").prefetch_related("recusals", "lifts"))
    members = [each for each in session.council.members.all() if each.votes]
    heads = units_headed(members)
    notes = []
    for item in items:
        wanted = {
            member.pk: source
            for member in members
            if (source := conflict_of(member, item.nomination, heads)) is not None
        }
        notes += _match(item, members, wanted)
    if notes:
        _record(session, by, at, Action.RECUSED, f"Hệ thống rà soát: {'; '.join(notes)}")


def _match(
    item: SessionItem, members: Iterable[CouncilMember], wanted: dict[int, RecusalSource]
) -> list[str]:
    """Bring one item's found recusals to what is wanted; what was done, in words."""
    names = {each.pk: each.full_name for each in members}
    lifted = {each.member_id for each in item.lifts.all()}
    there = {each.member_id: each for each in item.recusals.all()}
    notes = []
    for member, recusal in there.items():
        if recusal.source != RecusalSource.DECLARED and wanted.get(member) != recusal.source:
            recusal.delete()
            notes.append(f"bỏ {recusal} ({item})")
    kept = {member for member, recusal in there.items() if recusal.pk is not None}
    for member, source in wanted.items():
        if member not in kept and member not in lifted:
            Recusal.objects.create(item=item, member_id=member, source=source)
            notes.append(f"{names[member]} – {item}: {source.label}")
    return notes


def declare_recusal(
    *, item: SessionItem, member: CouncilMember, reason: str, by: User, at: datetime
) -> Recusal:
    """Take a member's vote on a candidate away, with what the member declared.

    Raises NotAllowed, WrongState once the candidate is voted on, Duplicate, Stale, or RuleBroken
    without a reason or for somebody who has no vote.
    """
    session = item.session
    can_recuse(by, session, member).require()
    _require_reason(reason)
    if member.council_id != session.council_id or not member.votes:
        raise RuleBroken("Hãy chọn một thành viên có quyền biểu quyết của Hội đồng này.")
    with transaction.atomic():
        _hold(item)
        try:
            with transaction.atomic():
                recusal = Recusal.objects.create(
                    item=item, member=member, source=RecusalSource.DECLARED, reason=reason
                )
        except IntegrityError:
            raise Duplicate(
                f"{member} đã được ghi không tham gia biểu quyết trường hợp này."
            ) from None
        item.lifts.filter(member=member).delete()
        _record(session, by, at, Action.RECUSED, f"{member} – {item}: {reason}")
    return recusal


def lift_recusal(*, recusal: Recusal, reason: str, by: User, at: datetime) -> None:
    """Give a member the vote on a candidate back; the portal will not take it away again.

    Raises NotAllowed, WrongState once the candidate is voted on, Stale when it is lifted already,
    or RuleBroken without a reason.
    """
    item, member = recusal.item, recusal.member
    can_lift_recusal(by, item.session).require()
    _require_reason(reason)
    with transaction.atomic():
        _hold(item)
        gone, _ = Recusal.objects.filter(pk=recusal.pk).delete()
        if not gone:
            raise Stale("Việc này vừa được bỏ ở nơi khác.")
        RecusalLift.objects.create(item=item, member=member, reason=reason)
        _record(item.session, by, at, Action.RECUSAL_LIFTED, f"{member} – {item}: {reason}")


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do.")


def _hold(item: SessionItem) -> None:
    """Hold the session's row: no round of voting is opened meanwhile. Raises Stale, WrongState."""
    rows = CouncilSession.objects.filter(pk=item.session_id, state=item.session.state)
    if rows.update(version=F("version")) != 1:
        raise Stale(MOVED_ON)
    if not SessionItem.objects.filter(pk=item.pk).exists():
        raise Stale("Trường hợp này vừa được bỏ khỏi danh sách xét.")
    if item.rounds.exclude(round__state=RoundState.CANCELLED).exists():
        raise WrongState(VOTED)


def _record(session: CouncilSession, by: User, at: datetime, action: Action, note: str) -> None:
    record_act(
        by=by,
        authority_id=session.campaign.authority_id,
        action=action,
        subject=session,
        at=at,
        note=note,
    )
