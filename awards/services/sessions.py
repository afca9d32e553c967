"""The course of a meeting: plan, change, open, cancel; what was said. The vote closes it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.council.meeting import faults_to_open, seat_faults
from awards.models import Council, CouncilSession
from awards.permissions import (
    can_cancel_session,
    can_edit_session,
    can_open_session,
    can_plan_session,
    can_write_notes,
)
from awards.scores.standings import ranking
from awards.services.moving import move_session
from awards.services.recusing import MOVED_ON, find_recusals
from awards.services.reopening import hold_sheets
from awards.states import SessionState
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.errors import Incomplete, RuleBroken, Stale, WrongState
from registrations.services.drafting import sent_twice

STALE_SESSION = (
    "Phiên họp vừa được người khác lưu. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản "
    "đang nhập."
)
NO_COUNCIL = "Chưa có Hội đồng. Hãy ghi quyết định thành lập Hội đồng trước."
ANOTHER_OPEN = "Phong trào này đang có một phiên họp khác chưa kết thúc."


def plan_session(
    *,
    campaign: Campaign,
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    form_key: UUID | None = None,
) -> CouncilSession:
    """Prepare a meeting of the current council; the same form sent twice prepares one.

    Raises NotAllowed; Incomplete when there is no council, or not one chair and one secretary;
    RuleBroken when who presides does not sit in it.
    """
    can_plan_session(by, campaign).require()
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        council = _current(campaign)
        _check_table(council, values)
        twice, key = sent_twice(campaign.sessions.all(), form_key, values)
        if twice is not None:
            return twice
        session = CouncilSession.objects.create(
            campaign=campaign, council=council, form_key=key, **values
        )
        _record(session, by, at, Action.SESSION_PLANNED, differences({}, values))
    return session


def edit_session(
    *,
    session: CouncilSession,
    values: Mapping[str, Any],
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Change what was planned; a session of an old council becomes one of the current council.

    Then what was noted of the old members goes, and conflicts are looked for anew. Raises
    NotAllowed, WrongState, Incomplete, RuleBroken, or Stale when `version` is not the stored one.
    """
    can_edit_session(by, session).require()
    with transaction.atomic():
        Campaign.objects.hold(session.campaign_id)
        council = _current(session.campaign)
        _check_table(council, values)
        stored = CouncilSession.objects.get(pk=session.pk)
        _save(session, {**values, "council": council}, version)
        if stored.council_id != council.pk:
            _change_council(session, council, by, at)
        old = {name: getattr(stored, name) for name in values}
        _record(session, by, at, Action.SESSION_EDITED, differences(old, values))


def open_session(*, session: CouncilSession, version: int, by: User, at: datetime) -> None:
    """Open a meeting with a quorum on a complete agenda; what the vote needs is copied into it.

    Holds and conflicts are asked once more on the day of the meeting (NĐ 152/2025, điều 4 khoản 4;
    điều 45). Raises NotAllowed, WrongState, also while another session of the campaign is open;
    Incomplete with every reason; Stale when the session is another one than was read.
    """
    can_open_session(by, session).require()
    campaign = session.campaign
    fields = {"quorum": campaign.quorum, "vote_base": campaign.vote_base, "opened_at": at}
    with transaction.atomic():
        Campaign.objects.hold(session.campaign_id)
        # Who changes the council stands in line here: what is counted stays as it is.
        Council.objects.filter(pk=session.council_id).update(version=F("version"))
        _moved(
            session,
            SessionState.OPEN,
            fields,
            version=version,
            by=by,
            at=at,
            action=Action.SESSION_OPENED,
        )
        # Who gives points stands in line here: the total that is copied is the one that stays.
        hold_sheets(session.items.values_list("nomination_id", flat=True))
        fresh = CouncilSession.objects.select_related(
            "campaign", "council", "chair", "secretary"
        ).get(pk=session.pk)
        faults = faults_to_open(fresh, local_day(at))
        if faults:
            raise Incomplete(" ".join(faults))
        find_recusals(session=fresh, by=by, at=at)
        _freeze_items(fresh)
    _reflect(session, SessionState.OPEN, {**fields, "version": version + 1})


def cancel_session(
    *, session: CouncilSession, reason: str, version: int, by: User, at: datetime
) -> None:
    """Call a meeting off, or break it off without a result; its candidates are free again.

    Raises NotAllowed, WrongState, RuleBroken without a reason, or Stale.
    """
    can_cancel_session(by, session).require()
    if not reason.strip():
        raise RuleBroken("Hãy ghi lý do hủy phiên họp.")
    fields = {"cancel_reason": reason}
    with transaction.atomic():
        _moved(
            session,
            SessionState.CANCELLED,
            fields,
            version=version,
            by=by,
            at=at,
            action=Action.SESSION_CANCELLED,
            note=reason,
        )
    _reflect(session, SessionState.CANCELLED, {**fields, "version": version + 1})


def write_notes(
    *,
    session: CouncilSession,
    values: Mapping[str, Any],
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Write tellers, discussion and conclusion, until the signed minutes are there.

    Raises NotAllowed, WrongState, or Stale when `version` is not the stored one.
    """
    can_write_notes(by, session).require()
    with transaction.atomic():
        stored = CouncilSession.objects.get(pk=session.pk)
        _save(session, values, version)
        old = {name: getattr(stored, name) for name in values}
        _record(session, by, at, Action.SESSION_EDITED, differences(old, values))


def _current(campaign: Campaign) -> Council:
    """The council of now, with nothing missing. Raises Incomplete."""
    council = Council.objects.filter(authority=campaign.authority_id, is_current=True).first()
    if council is None:
        raise Incomplete(NO_COUNCIL)
    faults = seat_faults(council)
    if faults:
        raise Incomplete(" ".join(faults))
    return council


def _check_table(council: Council, values: Mapping[str, Any]) -> None:
    chair, secretary = values["chair"], values["secretary"]
    if {chair.council_id, secretary.council_id} != {council.pk}:
        raise RuleBroken("Người chủ trì và thư ký phải là thành viên Hội đồng hiện nay.")
    if chair == secretary:
        raise RuleBroken("Người chủ trì và thư ký phải là hai người.")


def _change_council(session: CouncilSession, council: Council, by: User, at: datetime) -> None:
    """Nothing of the old members stays with a session of the new council."""
    if session.written.exists():
        raise WrongState(
            "Đã nhận ý kiến bằng văn bản của thành viên Hội đồng cũ. Hãy hủy phiên họp và lập "
            "phiên mới."
        )
    session.attendances.all().delete()
    for item in session.items.all():
        item.recusals.all().delete()
        item.lifts.all().delete()
    session.council = council
    find_recusals(session=session, by=by, at=at)


def _freeze_items(session: CouncilSession) -> None:
    """Copy into each item what its vote is held against, and the total that the council reads."""
    totals = {
        place.nomination.pk: place.standing.total
        for kind in SubjectKind
        for place in ranking(session.campaign, SubjectKind(kind))
    }
    for item in session.items.select_related("tier"):
        item.vote_share = item.tier.vote_share
        item.total = totals[item.nomination_id]
        item.save(update_fields=["vote_share", "total"])


def _save(session: CouncilSession, values: Mapping[str, Any], version: int) -> None:
    """Write columns of a session that stands as it was read. Raises Stale."""
    rows = CouncilSession.objects.filter(pk=session.pk, state=session.state, version=version)
    if rows.update(**values, version=F("version") + 1) != 1:
        raise Stale(STALE_SESSION)


def _moved(
    session: CouncilSession,
    new: SessionState,
    fields: Mapping[str, Any],
    *,
    version: int,
    by: User,
    at: datetime,
    action: Action,
    note: str = "",
) -> None:
    """Move a session and write it down. The session itself shows it only after the commit."""
    old = session.state
    try:
        with transaction.atomic():
            move_session(session, new, fields, version=version, stale=MOVED_ON)
    except IntegrityError:
        raise WrongState(ANOTHER_OPEN) from None
    _record(session, by, at, action, {"state": (old, new.value)}, note)


def _reflect(session: CouncilSession, new: SessionState, fields: Mapping[str, Any]) -> None:
    """Show on the object what the database now holds."""
    for name, value in {"state": new, **fields}.items():
        setattr(session, name, value)


def _record(
    session: CouncilSession,
    by: User,
    at: datetime,
    action: Action,
    changes: Mapping[str, tuple[Any, Any]],
    note: str = "",
) -> None:
    record_act(
        by=by,
        authority_id=session.campaign.authority_id,
        action=action,
        subject=session,
        at=at,
        changes=changes,
        note=note,
    )
