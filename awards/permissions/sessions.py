"""Who may do what with the council and its sessions; units have no part in them."""

from accounts.models import Authority
from accounts.permissions import Person, has_role, is_person, is_secretariat
from accounts.states import Role
from awards.models import AwardFile, Council, CouncilMember, CouncilSession
from awards.models.nomination import READERS
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import AwardFileUse, PaperKind, SessionState
from campaigns.models import Campaign
from core.errors import WrongState
from core.verdict import YES, Verdict, no

_NOT_FOR_UNITS = "Việc của Hội đồng chỉ dành cho Văn phòng - thống kê, Hội đồng và Chủ tịch."
_OLD_COUNCIL = "Hội đồng này đã được thay bằng quyết định mới, không sửa được nữa."
_IN_SESSION = "Hội đồng đang họp. Hãy kết thúc phiên họp rồi sửa."
_SIGNED = "Biên bản đã ký của phiên họp đã được gửi lên, nội dung không sửa được nữa."

BEFORE_THE_END = (SessionState.PLANNED, SessionState.OPEN)


def can_see_council(user: Person, authority: Authority) -> Verdict:
    """Look at who sits in the council: whoever reads nominations."""
    return _reader(user, authority.pk)


def can_set_up_council(user: Person, authority: Authority) -> Verdict:
    """Write down a new decision on the council (điều 90), while the old one does not meet."""
    if not is_secretariat(user, authority.pk):
        return no(NOT_SECRETARIAT)
    meeting = CouncilSession.objects.filter(council__authority=authority, state=SessionState.OPEN)
    return no(_IN_SESSION, WrongState) if meeting.exists() else YES


def can_edit_council(user: Person, council: Council) -> Verdict:
    """Change the current council, while it does not meet."""
    if not is_secretariat(user, council.authority_id):
        return no(NOT_SECRETARIAT)
    if not council.is_current:
        return no(_OLD_COUNCIL, WrongState)
    if council.sessions.filter(state=SessionState.OPEN).exists():
        return no(_IN_SESSION, WrongState)
    return YES


def can_see_sessions(user: Person, campaign: Campaign) -> Verdict:
    """Open the list of sessions; which of them stand on it is said by `visible_to`."""
    return _reader(user, campaign.authority_id)


def can_plan_session(user: Person, campaign: Campaign) -> Verdict:
    """Prepare a meeting."""
    return YES if is_secretariat(user, campaign.authority_id) else no(NOT_SECRETARIAT)


def can_edit_session(user: Person, session: CouncilSession) -> Verdict:
    """Change hour, place, programme, who presides."""
    return _office(user, session, (SessionState.PLANNED,), "không sửa được")


def can_set_agenda(user: Person, session: CouncilSession) -> Verdict:
    """Choose who is put before the council."""
    return _office(user, session, (SessionState.PLANNED,), "không sửa được danh sách xét")


def can_open_session(user: Person, session: CouncilSession) -> Verdict:
    """Open the meeting; whether enough have come is asked by the service."""
    return _office(user, session, (SessionState.PLANNED,), "không khai mạc được")


def can_cancel_session(user: Person, session: CouncilSession) -> Verdict:
    """Call a meeting off, or break it off."""
    return _office(user, session, BEFORE_THE_END, "không hủy được")


def can_note_attendance(user: Person, session: CouncilSession) -> Verdict:
    """Write down who came."""
    return _office(user, session, BEFORE_THE_END, "không điểm danh được")


def can_recuse(user: Person, session: CouncilSession, member: CouncilMember) -> Verdict:
    """Write down that a member has no vote on a candidate: the secretariat, or who it is."""
    authority_id = session.campaign.authority_id
    if not is_secretariat(user, authority_id):
        sits = is_person(user) and member.user_id == user.pk
        if not sits or not has_role(user, authority_id, Role.COUNCIL_MEMBER, Role.CHAIRMAN):
            return no("Chỉ Văn phòng - thống kê hoặc chính thành viên được khai việc này.")
    return _in_state(session, BEFORE_THE_END, "không khai được")


def can_lift_recusal(user: Person, session: CouncilSession) -> Verdict:
    """Give a member the vote on a candidate back."""
    return _office(user, session, BEFORE_THE_END, "không bỏ được")


def can_write_notes(user: Person, session: CouncilSession) -> Verdict:
    """Write what was said and concluded, until the signed minutes are there."""
    there = (SessionState.OPEN, SessionState.CLOSED)
    verdict = _office(user, session, there, "không ghi được nội dung họp")
    if not verdict:
        return verdict
    scanned = session.files.filter(use=AwardFileUse.SESSION_MINUTES).exists()
    if scanned or session.outgoing.filter(kind=PaperKind.MINUTES).exists():
        return no(_SIGNED, WrongState)
    return YES


def can_keep_signed(user: Person, session: CouncilSession) -> Verdict:
    """Send in the signed papers of a meeting that is over."""
    return _office(user, session, (SessionState.CLOSED,), "chưa nhận bản đã ký")


def can_remove_signed(user: Person, file: AwardFile) -> Verdict:
    """Take a signed paper of the council out: whoever may put one there."""
    if file.council is not None:
        return can_edit_council(user, file.council)
    if file.session is not None:
        return can_keep_signed(user, file.session)
    return no("Tệp này không phải văn bản của Hội đồng.")


def can_invite(user: Person, session: CouncilSession) -> Verdict:
    """Print the invitations of a meeting that is to be."""
    if not has_role(user, session.campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return no("Chỉ Văn phòng - thống kê và Chủ tịch được in giấy mời họp.")
    return _in_state(session, BEFORE_THE_END, "không in giấy mời")


def _reader(user: Person, authority_id: int) -> Verdict:
    return YES if has_role(user, authority_id, *READERS) else no(_NOT_FOR_UNITS)


def _office(
    user: Person, session: CouncilSession, states: tuple[SessionState, ...], so: str
) -> Verdict:
    if not is_secretariat(user, session.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    return _in_state(session, states, so)


def _in_state(session: CouncilSession, states: tuple[SessionState, ...], so: str) -> Verdict:
    if session.state in states:
        return YES
    return no(f"Phiên họp {SessionState(session.state).label.lower()}, {so}.", WrongState)
