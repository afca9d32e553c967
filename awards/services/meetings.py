"""Writing down how a unit itself chose whom to put forward («họp bình xét»)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Model, QuerySet

from accounts.models import Unit, User
from accounts.services import record_act
from audit.actions import Action
from audit.log import differences
from awards.models import AwardFile, Nomination, UnitMeeting, UnitVote
from awards.permissions import can_change_meeting, can_write_meeting, can_write_part
from awards.permissions.reporting import MEETING
from awards.services.files import drop_file, keep_file
from awards.services.reporting import hold_part
from awards.states import AwardFileUse
from campaigns.models import Campaign
from core.calendar import format_instant
from core.errors import Duplicate, Incomplete, RuleBroken, Stale, WrongState
from core.uploads.checking import CheckedFile
from registrations.services.drafting import GONE, STALE_ROW, sent_twice, stored_or_stale

NOT_LED = "Hãy ghi người chủ trì và người ghi biên bản trước khi ghi kết quả."
STILL_USED = "Cuộc họp đã có kết quả hoặc tệp; hãy xóa kết quả, tệp trước khi xóa cuộc họp."


@dataclass(frozen=True)
class Votes:
    """How many of those present agreed to one subject, and how many did not."""

    agree: int
    disagree: int

    @property
    def words(self) -> str:
        """As the history tells them."""
        return f"{self.agree} đồng ý, {self.disagree} không đồng ý"


def add_meeting(
    *,
    campaign: Campaign,
    unit: Unit,
    values: Mapping[str, Any],
    by: User,
    at: datetime,
    form_key: UUID | None = None,
) -> UnitMeeting:
    """Write down a meeting; the same form sent twice adds one.

    Raises NotAllowed, WrongState; RuleBroken when it is still to come, was held before the
    campaign began, or more came than were called.
    """
    can_write_meeting(by, campaign, unit, at).require()
    _check(campaign, values, at)
    rows = UnitMeeting.objects.filter(campaign=campaign, unit=unit)
    with transaction.atomic():
        twice, key = sent_twice(rows, form_key, values)
        if twice is not None:
            return twice
        meeting = UnitMeeting(campaign=campaign, unit=unit, form_key=key, **values)
        faster = _inserted(meeting, rows)
        if faster is not None:
            return faster
        _record(meeting, meeting, differences({}, values), by, at)
    return meeting


def _inserted(meeting: UnitMeeting, rows: QuerySet[UnitMeeting]) -> UnitMeeting | None:
    """Save it; the row of the other click of a double click when that was faster."""
    try:
        with transaction.atomic():
            meeting.save(force_insert=True)
    except IntegrityError:
        made = rows.filter(form_key=meeting.form_key).first()
        if made is None:
            raise Stale(GONE) from None
        return made
    return None


def edit_meeting(
    *, meeting: UnitMeeting, values: Mapping[str, Any], version: int, by: User, at: datetime
) -> UnitMeeting:
    """Change what is written of a meeting.

    Raises NotAllowed, RuleBroken as `add_meeting` does or when fewer came than voted, WrongState
    once a nomination that rests on it was handed in, Stale when `version` is not the stored one.
    """
    can_change_meeting(by, meeting, at).require()
    with transaction.atomic():
        old = stored_or_stale(meeting, {*values, *_CHECKED})
        _check(meeting.campaign, {**old, **values}, at)
        _hold(_nominations(meeting), by, at)
        rows = UnitMeeting.objects.filter(pk=meeting.pk, version=version)
        if not rows.update(**values, version=F("version") + 1):
            raise Stale(STALE_ROW)
        now = UnitMeeting.objects.get(pk=meeting.pk)
        for vote in now.votes.select_related("nomination"):
            _check_votes(now, vote.nomination, Votes(vote.agree, vote.disagree))
        _record(now, now, differences(old, values), by, at)
    return now


def write_votes(
    *,
    meeting: UnitMeeting,
    votes: Mapping[Nomination, Votes],
    version: int,
    by: User,
    at: datetime,
) -> None:
    """Write what the meeting said of some of the unit's subjects; the others stay as they are.

    What says the same as before changes nothing. Raises NotAllowed, WrongState, Incomplete while
    nobody led the meeting, RuleBroken for counts that cannot be, Duplicate when another meeting
    has said it, Stale when `version` is not the stored one.
    """
    can_write_meeting(by, meeting.campaign, meeting.unit, at).require()
    changed = _changed(meeting, votes)
    for nomination in changed:
        can_write_part(by, nomination, MEETING, at).require()
    if not changed:
        return
    with transaction.atomic():
        _hold(changed, by, at)
        rows = UnitMeeting.objects.filter(pk=meeting.pk, version=version)
        if not rows.update(version=F("version") + 1):
            raise Stale(STALE_ROW)
        now = UnitMeeting.objects.get(pk=meeting.pk)
        if not now.is_led:
            raise Incomplete(NOT_LED)
        for nomination, given in changed.items():
            _check_votes(now, nomination, given)
            _write_vote(now, nomination, given, by, at)


def remove_vote(*, vote: UnitVote, by: User, at: datetime) -> None:
    """Take the result of one subject out. Raises NotAllowed, WrongState or Stale."""
    nomination, meeting = vote.nomination, vote.meeting
    can_write_part(by, nomination, MEETING, at).require()
    with transaction.atomic():
        hold_part(nomination, MEETING, by=by, at=at)
        gone, _ = UnitVote.objects.filter(pk=vote.pk).delete()
        if not gone:
            raise Stale(GONE)
        UnitMeeting.objects.filter(pk=meeting.pk).update(version=F("version") + 1)
        changes = {name: (getattr(vote, name), None) for name in ("agree", "disagree")}
        _record(meeting, nomination, changes, by, at, vote)


def remove_meeting(*, meeting: UnitMeeting, by: User, at: datetime) -> None:
    """Take a meeting out that nothing rests on. Raises NotAllowed, WrongState or Stale."""
    can_change_meeting(by, meeting, at).require()
    with transaction.atomic():
        rows = UnitMeeting.objects.filter(pk=meeting.pk)
        if not rows.update(version=F("version") + 1):
            raise Stale(GONE)
        if meeting.votes.exists() or meeting.files.exists():
            raise WrongState(STILL_USED)
        changes = {name: (getattr(meeting, name), None) for name in ("held_at", "place")}
        _record(meeting, meeting, changes, by, at)
        rows.delete()


def attach_minutes(
    *, meeting: UnitMeeting, upload: CheckedFile, by: User, at: datetime
) -> AwardFile:
    """Keep a scan of the signed minutes. Raises NotAllowed, WrongState, RuleBroken or Stale."""
    can_write_meeting(by, meeting.campaign, meeting.unit, at).require()
    with transaction.atomic():
        _hold_meeting(meeting)
        return keep_file(owner=meeting, use=AwardFileUse.MINUTES, upload=upload, by=by, at=at)


def drop_minutes(*, file: AwardFile, by: User, at: datetime) -> None:
    """Take a scan out. Raises NotAllowed, WrongState or Stale."""
    meeting = file.meeting
    if meeting is None:
        raise RuleBroken("Tệp này không phải biên bản họp của đơn vị.")
    can_change_meeting(by, meeting, at).require()
    with transaction.atomic():
        _hold_meeting(meeting)
        can_change_meeting(by, meeting, at).require()
        drop_file(file=file, by=by, at=at)


_CHECKED = ("held_at", "members_total", "members_present")


def _check(campaign: Campaign, values: Mapping[str, Any], at: datetime) -> None:
    held_at, total, present = (values[name] for name in _CHECKED)
    if held_at > at:
        raise RuleBroken("Cuộc họp chưa diễn ra. Hãy ghi lại sau khi họp xong.")
    begun = min(phase.opens_at for phase in campaign.phase_list)
    if held_at < begun:
        raise RuleBroken(f"Cuộc họp phải sau khi phát động ({format_instant(begun)}).")
    if not 0 < present <= total:
        raise RuleBroken("Số người có mặt phải từ 1 và không quá tổng số người được mời.")


def _check_votes(meeting: UnitMeeting, nomination: Nomination, given: Votes) -> None:
    ours = (meeting.campaign_id, meeting.unit_id)
    if (nomination.campaign_id, nomination.unit_id) != ours:
        raise RuleBroken(f"{nomination} không phải đề nghị của đơn vị.")
    if given.agree < 0 or given.disagree < 0 or not given.agree + given.disagree:
        raise RuleBroken(f"{nomination}: hãy ghi số người đồng ý và không đồng ý.")
    if given.agree + given.disagree > meeting.members_present:
        raise RuleBroken(
            f"{nomination}: {given.words}, nhiều hơn {meeting.members_present} người có mặt."
        )


def _write_vote(
    meeting: UnitMeeting, nomination: Nomination, given: Votes, by: User, at: datetime
) -> None:
    vote = UnitVote.objects.filter(nomination=nomination).first()
    if vote is not None and vote.meeting_id != meeting.pk:
        raise Duplicate(f"{nomination} đã có kết quả ở cuộc họp khác. Hãy xóa kết quả ở đó trước.")
    old = {} if vote is None else {"agree": vote.agree, "disagree": vote.disagree}
    new = {"agree": given.agree, "disagree": given.disagree}
    if vote is None:
        vote = UnitVote.objects.create(meeting=meeting, nomination=nomination, **new)
    else:
        UnitVote.objects.filter(pk=vote.pk).update(**new)
    changes = {name: (old.get(name), value) for name, value in new.items()}
    _record(meeting, nomination, changes, by, at, vote)


def _changed(meeting: UnitMeeting, votes: Mapping[Nomination, Votes]) -> dict[Nomination, Votes]:
    """Those of the votes that say something else than what is stored."""
    stored = {each.nomination_id: Votes(each.agree, each.disagree) for each in meeting.votes.all()}
    return {each: given for each, given in votes.items() if stored.get(each.pk) != given}


def _nominations(meeting: UnitMeeting) -> list[Nomination]:
    """The subjects of which the meeting has said something."""
    rows = Nomination.objects.filter(unit_vote__meeting=meeting)
    return list(rows.select_related("unit", "campaign").order_by("pk"))


def _hold(nominations: Iterable[Nomination], by: User, at: datetime) -> list[Nomination]:
    """Hold them all, in one order, so that two hands never wait for each other."""
    held = sorted(nominations, key=lambda each: each.pk)
    for nomination in held:
        hold_part(nomination, MEETING, by=by, at=at)
    return held


def _hold_meeting(meeting: UnitMeeting) -> None:
    if not UnitMeeting.objects.filter(pk=meeting.pk).update(place=F("place")):
        raise Stale(GONE)


def _record(
    meeting: UnitMeeting,
    subject: UnitMeeting | Nomination,
    changes: Mapping[str, tuple[Any, Any]],
    by: User,
    at: datetime,
    part: Model | None = None,
) -> None:
    """What was changed of the meeting is told of it, what was said of a subject of that one."""
    record_act(
        by=by,
        authority_id=meeting.campaign.authority_id,
        action=Action.UNIT_MEETING_WRITTEN,
        subject=subject,
        at=at,
        part=part,
        changes=changes,
        note="" if part is None else str(meeting),
    )
