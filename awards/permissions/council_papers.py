"""Who may print the papers of a meeting of the council."""

from accounts.permissions import Person, has_role
from accounts.states import Role
from awards.models import CouncilSession
from awards.states import SessionState
from core.errors import WrongState
from core.verdict import YES, Verdict, no

NOT_FOR_YOU = "Chỉ Văn phòng - thống kê và Chủ tịch được in văn bản của phiên họp."
CANCELLED = "Phiên họp đã hủy, không in văn bản."
OVER = "Phiên họp đã kết thúc, không in thêm phiếu."


def can_print_council_papers(user: Person, session: CouncilSession) -> Verdict:
    """Print minutes, tally and appraisal of a meeting, from its planning on."""
    if not has_role(user, session.campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return no(NOT_FOR_YOU)
    return no(CANCELLED, WrongState) if session.state == SessionState.CANCELLED else YES


def can_print_ballots(user: Person, session: CouncilSession) -> Verdict:
    """Print ballots and slips, until the meeting is over: then no vote is taken any more."""
    verdict = can_print_council_papers(user, session)
    if verdict and session.state == SessionState.CLOSED:
        return no(OVER, WrongState)
    return verdict
