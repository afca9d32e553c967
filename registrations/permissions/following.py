"""Results, progress, reports and the tasks of part V: who writes them, who reads them."""

from datetime import datetime

from accounts.permissions import Person, acts_for, is_officer, is_secretariat
from campaigns.models import Assignment, Campaign
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no
from registrations.models import ProgressReport, Registration
from registrations.permissions.desk import secretariat_verdict
from registrations.permissions.words import NOT_YOUR_UNIT
from registrations.states import ReportState, State


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


def can_see_progress(user: Person, campaign: Campaign) -> Verdict:
    """Look at how far all units of a campaign are: whoever sees the authority as a whole."""
    return _officer_verdict(user, campaign)


def can_see_assignments(user: Person, campaign: Campaign) -> Verdict:
    """Look at how far the tasks of part V of the plan are."""
    return _officer_verdict(user, campaign)


def can_mark_assignment(user: Person, assignment: Assignment) -> Verdict:
    """Write down that a task of part V is done, or not (clause V.3: «theo dõi, kiểm tra»)."""
    return secretariat_verdict(user, assignment.campaign)


def can_write_report(user: Person, registration: Registration) -> Verdict:
    """Write and send a report that was asked for; what was sent is another question."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if registration.state != State.ACCEPTED:
        return no("Chỉ báo cáo tiến độ cho đăng ký đã được tiếp nhận.", WrongState)
    return YES


def can_read_report(user: Person, report: ProgressReport) -> Verdict:
    """Read a report: its unit always, the offices of the authority what was sent."""
    registration = report.registration
    if acts_for(user, registration.unit):
        return YES
    if not is_officer(user, registration.campaign.authority_id):
        return no("Chỉ đơn vị và các cơ quan của xã được đọc báo cáo này.")
    if report.state != ReportState.SENT:
        return no("Đơn vị đang soạn báo cáo, chưa gửi.", WrongState)
    return YES


def _officer_verdict(user: Person, campaign: Campaign) -> Verdict:
    if is_officer(user, campaign.authority_id):
        return YES
    return no("Trang này chỉ dành cho cán bộ theo dõi cả phong trào.")
