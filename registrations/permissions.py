"""Who may do what with a registration, in which state, by when; each answer with its reason."""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, acts_for, is_officer, is_secretariat
from campaigns.deadlines import closed_sentence, not_yet_sentence
from campaigns.models import Assignment, Campaign
from core.calendar import format_instant
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no
from registrations.models import Registration
from registrations.states import State, may_follow

NOT_YOUR_UNIT = "Chỉ người phụ trách đơn vị được làm việc này."
NOT_SECRETARIAT = "Chỉ Văn phòng - thống kê được làm việc này."


def can_start(user: Person, unit: Unit, campaign: Campaign, at: datetime) -> Verdict:
    """Begin a registration for the unit in the campaign."""
    if not acts_for(user, unit):
        return no(NOT_YOUR_UNIT)
    if not campaign.invitations.filter(unit=unit).exists():
        return no(f"{unit} không có trong danh sách đơn vị tham gia phong trào này.")
    return _phase_verdict(campaign, at)


def can_edit(user: Person, registration: Registration, at: datetime) -> Verdict:
    """Change the words of a registration: details, pledges, people, households."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not registration.is_editable:
        return no(
            f"Đăng ký {_state_in_words(registration)}, không sửa được nữa.",
            WrongState,
        )
    return _time_verdict(registration, at)


def can_submit(user: Person, registration: Registration, at: datetime) -> Verdict:
    """Hand the registration in; what must be in it is another question (`completeness`)."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.SUBMITTED):
        return no(f"Đăng ký {_state_in_words(registration)}, không nộp được.", WrongState)
    return _time_verdict(registration, at)


def can_withdraw(user: Person, registration: Registration) -> Verdict:
    """Take the registration back before it is accepted; voluntary (Luật TĐKT, điều 5)."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.WITHDRAWN):
        return no(f"Đăng ký {_state_in_words(registration)}, không rút được.", WrongState)
    return YES


def can_reopen(user: Person, registration: Registration, at: datetime) -> Verdict:
    """Work again on a registration that was withdrawn, while registrations are taken."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.DRAFT):
        return no(
            f"Đăng ký {_state_in_words(registration)}, không phải đăng ký đã rút.", WrongState
        )
    return _phase_verdict(registration.campaign, at)


def can_accept(user: Person, registration: Registration) -> Verdict:
    """Receive what was handed in (clause V.3)."""
    return _secretariat_verdict(user, registration, State.ACCEPTED, "tiếp nhận")


def can_return(user: Person, registration: Registration) -> Verdict:
    """Send what was handed in back for correction."""
    return _secretariat_verdict(user, registration, State.RETURNED, "trả lại")


def can_enter_results(user: Person, registration: Registration, at: datetime) -> Verdict:
    """Write results and contributions: the unit or the secretariat, once the work has begun."""
    ours = is_secretariat(user, registration.campaign.authority_id)
    if not ours and not acts_for(user, registration.unit):
        return no("Chỉ người phụ trách đơn vị hoặc Văn phòng - thống kê được ghi kết quả.")
    if registration.state != State.ACCEPTED:
        return no("Chỉ ghi kết quả cho đăng ký đã được tiếp nhận.", WrongState)
    if at < registration.campaign.emulation_phase.opens_at:
        return no("Chưa đến thời gian tổ chức thi đua nên chưa ghi kết quả.", TooLate)
    return YES


def can_see_desk(user: Person, campaign: Campaign) -> Verdict:
    """Look at who has filed and who has not."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)


def can_see_progress(user: Person, campaign: Campaign) -> Verdict:
    """Look at how far all units of a campaign are: whoever sees the authority as a whole."""
    return _officer_verdict(user, campaign)


def can_see_assignments(user: Person, campaign: Campaign) -> Verdict:
    """Look at how far the tasks of part V of the plan are."""
    return _officer_verdict(user, campaign)


def can_mark_assignment(user: Person, assignment: Assignment) -> Verdict:
    """Write down that a task of part V is done, or not (clause V.3: «theo dõi, kiểm tra»)."""
    if is_secretariat(user, assignment.campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)


def _officer_verdict(user: Person, campaign: Campaign) -> Verdict:
    if is_officer(user, campaign.authority_id):
        return YES
    return no("Trang này chỉ dành cho cán bộ theo dõi cả phong trào.")


def _secretariat_verdict(
    user: Person, registration: Registration, new: State, word: str
) -> Verdict:
    if not is_secretariat(user, registration.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if not may_follow(registration.state, new):
        return no(f"Đăng ký {_state_in_words(registration)}, không {word} được.", WrongState)
    return YES


def _time_verdict(registration: Registration, at: datetime) -> Verdict:
    """In time by the plan, or by the day that a return set for something received in time."""
    returned = registration.open_return
    if returned is not None:
        if at < returned.due_at:
            return YES
        if not registration.campaign.registration_phase.is_open(at):
            return no(f"Đã hết hạn nộp lại (trước {format_instant(returned.due_at)}).", TooLate)
    return _phase_verdict(registration.campaign, at)


def _phase_verdict(campaign: Campaign, at: datetime) -> Verdict:
    """Whether registrations are taken at `at` (clause V.4: «trước ngày 10/4/2024», exclusive)."""
    phase = campaign.registration_phase
    if at < phase.opens_at:
        return no(not_yet_sentence(phase), TooLate)
    if phase.is_over(at):
        return no(closed_sentence(phase), TooLate)
    return YES


def _state_in_words(registration: Registration) -> str:
    return State(registration.state).label.lower()
