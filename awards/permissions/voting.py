"""Who may run a vote of the council, who may vote, and who may look at what came of it.

A seat in the council gives the vote, not a role: the chairman, the secretary or a head of a unit
may sit there as well.
"""

from accounts.permissions import Person, has_role, is_person, is_secretariat
from accounts.states import Role
from awards.models import Attendance, CouncilMember, CouncilSession, OpenVote, VoteRound
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import Presence, RoundState, SessionState, VoteMode
from core.errors import WrongState
from core.verdict import YES, Verdict, no

HIDDEN = "Biểu quyết của Hội đồng chỉ dành cho Hội đồng, Văn phòng - thống kê và Chủ tịch."
NO_SEAT = "Chỉ thành viên Hội đồng được bỏ phiếu."
NO_VOTE = "Chức danh này trong Hội đồng không có quyền biểu quyết."
NOT_THERE = "Người này không được ghi là có mặt tại phiên họp."
HAS_VOTED = "Người này đã có phiếu trong lượt và có tài khoản; chỉ chính người đó được sửa."
TOO_LATE = "Lượt bỏ phiếu đầu đã chốt, không nhận thêm ý kiến bằng văn bản."
_NOT_OPEN = {
    SessionState.PLANNED: "Phiên họp chưa khai mạc.",
    SessionState.CLOSED: "Phiên họp đã kết thúc.",
    SessionState.CANCELLED: "Phiên họp đã hủy.",
}
ROUND_OVER = "Lượt bỏ phiếu này đã chốt, không thay đổi được nữa."
ROUND_CANCELLED = "Lượt bỏ phiếu này đã hủy."
HAS_VOTES = "Lượt này đã có phiếu hoặc đã ghi kết quả kiểm phiếu nên không hủy được; hãy chốt lượt."
ON_PAPER = "Lượt này bỏ phiếu kín bằng giấy, không bỏ phiếu trên cổng."
NOT_ON_PAPER = "Lượt này biểu quyết công khai, không kiểm phiếu giấy."


def seat_of(user: Person, session: CouncilSession) -> CouncilMember | None:
    """The person's seat in the council that meets; None without one."""
    if not is_person(user):
        return None
    return session.council.members.filter(user=user).first()


def can_see_votes(user: Person, session: CouncilSession) -> Verdict:
    """Look at rounds and at what closed rounds came to; the supervisor once the session is over."""
    authority_id = session.campaign.authority_id
    if has_role(user, authority_id, Role.SECRETARIAT, Role.COUNCIL_MEMBER, Role.CHAIRMAN):
        return YES
    is_over = session.state == SessionState.CLOSED
    if is_over and has_role(user, authority_id, Role.SUPERVISOR):
        return YES
    return YES if seat_of(user, session) else no(HIDDEN)


def can_see_round(user: Person, found: VoteRound) -> Verdict:
    """Look at the counts of a round, and at who voted what in an open one: once it is closed."""
    if found.state == RoundState.CANCELLED:
        return no(ROUND_CANCELLED, WrongState)
    if found.state != RoundState.CLOSED:
        return no("Kết quả chỉ hiện sau khi lượt bỏ phiếu được chốt.", WrongState)
    return can_see_votes(user, found.session)


def can_see_written(user: Person, session: CouncilSession) -> Verdict:
    """Read what absent members wrote: the secretariat, who received it; others after a round."""
    if is_secretariat(user, session.campaign.authority_id):
        return YES
    if not session.rounds.filter(state=RoundState.CLOSED).exists():
        return no("Ý kiến bằng văn bản chỉ hiện sau khi lượt bỏ phiếu được chốt.", WrongState)
    return can_see_votes(user, session)


def can_open_round(user: Person, session: CouncilSession) -> Verdict:
    """Open a round of voting while the council meets."""
    return _runs(user, session)


def can_close_session(user: Person, session: CouncilSession) -> Verdict:
    """End the meeting and write down what the votes came to."""
    return _runs(user, session)


def can_receive_written(user: Person, session: CouncilSession) -> Verdict:
    """Type the signed opinion of an absent member, before the first round is closed."""
    verdict = _runs(user, session)
    if verdict and session.rounds.filter(state=RoundState.CLOSED).exists():
        return no(TOO_LATE, WrongState)
    return verdict


def can_close_round(user: Person, found: VoteRound) -> Verdict:
    """Close a round, whatever its mode."""
    return _runs(user, found.session) and _is_open(found)


def can_cancel_round(user: Person, found: VoteRound) -> Verdict:
    """Give up a round that was opened by mistake: nobody has voted in it, nothing was counted."""
    verdict = _runs(user, found.session) and _is_open(found)
    if not verdict:
        return verdict
    votes = OpenVote.objects.filter(line__round_id=found.pk)
    return no(HAS_VOTES, WrongState) if found.issued is not None or votes.exists() else YES


def can_count(user: Person, found: VoteRound) -> Verdict:
    """Type what the tellers counted of a secret vote on paper."""
    verdict = _runs(user, found.session) and _is_open(found)
    if verdict and found.mode != VoteMode.PAPER:
        return no(NOT_ON_PAPER, WrongState)
    return verdict


def can_cast(user: Person, found: VoteRound) -> Verdict:
    """Vote by one's own account in an open round: a member with a vote who is there."""
    member = seat_of(user, found.session)
    if member is None:
        return no(NO_SEAT)
    return _takes_votes(found) and _votes_there(member, found.session)


def can_cast_for(user: Person, found: VoteRound, member: CouncilMember) -> Verdict:
    """Enter a show of hands by name; never over a vote that the member cast alone."""
    verdict = _runs(user, found.session) and _takes_votes(found)
    verdict = verdict and _votes_there(member, found.session)
    alone = member.user_id not in (None, getattr(user, "pk", None))
    votes = OpenVote.objects.filter(line__round_id=found.pk, member=member)
    if verdict and alone and votes.exists():
        return no(HAS_VOTED)
    return verdict


def _runs(user: Person, session: CouncilSession) -> Verdict:
    """The secretariat, while the session is open."""
    if not is_secretariat(user, session.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    return _is_on(session)


def _is_on(session: CouncilSession) -> Verdict:
    if session.state != SessionState.OPEN:
        return no(_NOT_OPEN[SessionState(session.state)], WrongState)
    return YES


def _is_open(found: VoteRound) -> Verdict:
    if found.state == RoundState.CANCELLED:
        return no(ROUND_CANCELLED, WrongState)
    return YES if found.state == RoundState.OPEN else no(ROUND_OVER, WrongState)


def _takes_votes(found: VoteRound) -> Verdict:
    """Whether votes by name are taken just now."""
    if found.mode != VoteMode.OPEN:
        return no(ON_PAPER, WrongState)
    return _is_on(found.session) and _is_open(found)


def _votes_there(member: CouncilMember, session: CouncilSession) -> Verdict:
    """Whether the member of this council has a vote and has come."""
    if member.council_id != session.council_id:
        return no(NO_SEAT)
    if not member.votes:
        return no(NO_VOTE)
    came = Attendance.objects.filter(session=session, member=member, presence=Presence.PRESENT)
    return YES if came.exists() else no(NOT_THERE)
