"""How a meeting of the council stands: who is there, what it still lacks to be opened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from accounts.models import User
from awards.council.agenda import NOT_RUNNING, Candidate, candidates, strays
from awards.council.quorum import Quorum, count_quorum
from awards.models import Attendance, Council, CouncilMember, CouncilSession, SessionItem
from awards.states import CouncilRole, Presence

OLD_COUNCIL = (
    "Hội đồng đã có quyết định mới. Hãy sửa phiên họp để chọn lại người chủ trì và thư ký."
)
NOBODY = "Chưa có trường hợp nào trong danh sách xét."


@dataclass(frozen=True)
class Seat:
    """A member in one meeting; `attendance` None: not noted yet."""

    member: CouncilMember
    attendance: Attendance | None

    @property
    def is_present(self) -> bool:
        """Whether the member is noted as there."""
        return self.attendance is not None and self.attendance.presence == Presence.PRESENT


def roll(session: CouncilSession) -> list[Seat]:
    """Every member of the council that meets, with what was noted; two queries."""
    noted = {each.member_id: each for each in session.attendances.all()}
    return [Seat(each, noted.get(each.pk)) for each in session.council.members.all()]


def quorum_of(session: CouncilSession, seats: Iterable[Seat]) -> Quorum:
    """The quorum by the share that binds the meeting: copied at its opening, before it the set."""
    seats = list(seats)
    presences = {
        seat.member.pk: seat.attendance.presence for seat in seats if seat.attendance is not None
    }
    share = session.quorum or session.campaign.quorum
    return count_quorum([seat.member for seat in seats], presences, share)


def seat_of(user: User, session: CouncilSession) -> CouncilMember | None:
    """The person's own seat in the council that meets."""
    return session.council.members.filter(user=user).first()


def seat_faults(council: Council) -> tuple[str, ...]:
    """What the council lacks to be called together: one chair, one secretary."""
    roles = [each.role for each in council.members.all()]
    return tuple(
        f"Hội đồng phải có đúng một {words}, đang có {roles.count(role)}."
        for role, words in (
            (CouncilRole.CHAIR, "Chủ tịch Hội đồng"),
            (CouncilRole.SECRETARY, "Thư ký"),
        )
        if roles.count(role) != 1
    )


def faults_to_open(session: CouncilSession, day: date) -> tuple[str, ...]:
    """Every reason for which the meeting cannot be opened on `day`, a sentence each."""
    seats = roll(session)
    return (
        *(() if session.council.is_current else (OLD_COUNCIL,)),
        *item_faults(session, candidates(session, day)),
        *_roll_faults(session, seats),
    )


def item_faults(session: CouncilSession, found: Iterable[Candidate]) -> tuple[str, ...]:
    """What stands against the candidates on the agenda; an agenda without any is a fault too."""
    found = list(found)
    chosen = [each for each in found if each.item is not None]
    gone = strays(session, found)
    if not chosen and not gone:
        return (NOBODY,)
    return (
        *(f"{item.nomination}: {NOT_RUNNING}" for item in gone),
        *(f"{each.nomination}: {block}" for each in chosen for block in each.blocks),
    )


def _roll_faults(session: CouncilSession, seats: list[Seat]) -> tuple[str, ...]:
    found = []
    unnoted = [seat.member.full_name for seat in seats if seat.attendance is None]
    if unnoted:
        found.append(f"Chưa điểm danh: {', '.join(unnoted)}.")
    there = {seat.member.pk for seat in seats if seat.is_present}
    for member, post in ((session.chair, "chủ trì"), (session.secretary, "thư ký")):
        if member.pk not in there and member.full_name not in unnoted:
            found.append(f"{member.full_name} ({post}) vắng. Hãy sửa phiên họp, chọn người khác.")
    quorum = quorum_of(session, seats)
    if not quorum.is_met:
        found.append(f"{quorum.words}.")
    return tuple(found)


def items_of(session: CouncilSession) -> QuerySet[SessionItem]:
    """The candidates of a session in their order, with names, tiers and who has no vote."""
    rows = session.items.select_related("nomination__unit", "tier", "final_tier")
    return rows.prefetch_related("recusals__member").order_by("order", "pk")


def recused_from(member: CouncilMember, items: Iterable[SessionItem]) -> list[SessionItem]:
    """On which of the items (with their recusals read) the member has no vote."""
    return [
        item for item in items if any(each.member_id == member.pk for each in item.recusals.all())
    ]
