"""Who came to a meeting of the council, noted all at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.council.meeting import Seat, quorum_of, roll
from awards.council.quorum import Quorum
from awards.models import Attendance, CouncilSession
from awards.permissions import can_note_attendance
from awards.states import Presence, RoundState
from core.errors import RuleBroken, Stale, WrongState

STALE_ROLL = (
    "Phiên họp vừa được người khác lưu. Hãy so hai bản bên dưới; bấm lưu lần nữa để giữ bản "
    "đang nhập."
)
IN_A_VOTE = "Đang bỏ phiếu. Hãy chốt lượt bỏ phiếu rồi điểm danh lại."


@dataclass(frozen=True)
class Mark:
    """What is noted of one member."""

    presence: Presence
    reason: str = ""

    @property
    def words(self) -> str:
        """As the history says it: «Vắng: đi công tác»."""
        return f"{self.presence.label}: {self.reason}" if self.reason else self.presence.label


def note_attendance(
    *,
    session: CouncilSession,
    marks: Mapping[int, Mark],
    version: int,
    by: User,
    at: datetime,
) -> Quorum:
    """Note who is there and who is away, by the member's key; who is left out is not noted.

    Gives back the quorum as it is now: a meeting that has lost it must not go on to a vote. Raises
    NotAllowed, WrongState, also in the middle of a vote, RuleBroken for somebody of another
    council, or Stale when `version` is not the stored one.
    """
    can_note_attendance(by, session).require()
    with transaction.atomic():
        seats = roll(session)
        changes = _changes(seats, marks)
        if set(marks) - {seat.member.pk for seat in seats}:
            raise RuleBroken("Có người không phải thành viên của Hội đồng này. Hãy tải lại trang.")
        if not changes:
            # A second click, or a look without a change: nothing to write down.
            return quorum_of(session, seats)
        rows = CouncilSession.objects.filter(pk=session.pk, state=session.state, version=version)
        if rows.update(version=F("version") + 1) != 1:
            raise Stale(STALE_ROLL)
        if session.rounds.filter(state=RoundState.OPEN).exists():
            raise WrongState(IN_A_VOTE)
        _write(session, marks)
        record_act(
            by=by,
            authority_id=session.campaign.authority_id,
            action=Action.ATTENDANCE_NOTED,
            subject=session,
            at=at,
            changes=changes,
        )
        return quorum_of(session, roll(session))


def mark_of(seat: Seat) -> Mark | None:
    """What is noted of a seat by now."""
    noted = seat.attendance
    return None if noted is None else Mark(Presence(noted.presence), noted.reason)


def _changes(
    seats: list[Seat], marks: Mapping[int, Mark]
) -> dict[str, tuple[str | None, str | None]]:
    """What is noted anew, by the member's place and name: two members may share a name."""
    found: dict[str, tuple[str | None, str | None]] = {}
    for seat in seats:
        old, new = mark_of(seat), marks.get(seat.member.pk)
        if old != new:
            name = f"{seat.member.order}. {seat.member.full_name}"
            found[name] = (old.words if old else None, new.words if new else None)
    return found


def _write(session: CouncilSession, marks: Mapping[int, Mark]) -> None:
    session.attendances.all().delete()
    Attendance.objects.bulk_create(
        Attendance(session=session, member_id=member, presence=mark.presence, reason=mark.reason)
        for member, mark in marks.items()
    )
