"""Who may do what with a registration, in which state, by when; each answer with its reason.

Where time is asked, `term` is the unit's term if the caller has read it already (a page of many
units reads all at once, `deadlines.Deadlines`); without it, it is read now.
"""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, acts_for, has_role, is_officer, is_secretariat
from accounts.states import Role
from campaigns.deadlines import not_yet_sentence
from campaigns.models import Assignment, Campaign
from core.calendar import format_instant, short_day, start_of
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no
from registrations.correcting import verdict_on
from registrations.deadlines import Term, term_of
from registrations.models import Attachment, PaperFiling, ProgressReport, Registration
from registrations.states import EDITABLE, HANDED_IN, FileUse, ReportState, State, may_follow

NOT_YOUR_UNIT = "Chỉ người phụ trách đơn vị được làm việc này."
TYPED_FROM_PAPER = (
    "Đăng ký này do Văn phòng nhập từ bản giấy của đơn vị; hãy liên hệ Văn phòng để sửa."
)
NOT_SECRETARIAT = "Chỉ Văn phòng - thống kê được làm việc này."
# In these there is a text that somebody can have signed on paper.
WITH_A_PAPER = HANDED_IN | {State.RETURNED}


def can_start(
    user: Person, unit: Unit, campaign: Campaign, at: datetime, term: Term | None = None
) -> Verdict:
    """Begin a registration for the unit in the campaign."""
    if not acts_for(user, unit):
        return no(NOT_YOUR_UNIT)
    # By the unit, which has few of them: a page of many units has fetched them all at once.
    if all(each.campaign_id != campaign.pk for each in unit.invitations.all()):
        return no(_not_invited(unit))
    return _phase_verdict(term or term_of(campaign, unit.pk), at)


def can_edit(
    user: Person, registration: Registration, at: datetime, term: Term | None = None
) -> Verdict:
    """Change the words of a registration: details, pledges, people, households.

    What came on paper is typed by the secretariat, whenever it gets round to it: the day of
    receipt decides whether it came in time (`can_submit`).
    """
    verdict = writes(user, registration)
    if not verdict:
        return verdict
    if not registration.is_editable:
        return no(
            f"Đăng ký {_state_in_words(registration)}, không sửa được nữa.",
            WrongState,
        )
    return YES if registration.on_paper else _time_verdict(registration, at, term)


def writes(user: Person, registration: Registration) -> Verdict:
    """Write for the unit: its own people, or the secretariat when it came on paper."""
    ours = acts_for(user, registration.unit)
    if registration.on_paper is None:
        return YES if ours else no(NOT_YOUR_UNIT)
    if is_secretariat(user, registration.campaign.authority_id):
        return YES
    return no(TYPED_FROM_PAPER if ours else NOT_SECRETARIAT)


def can_enter_from_paper(user: Person, campaign: Campaign, unit: Unit, at: datetime) -> Verdict:
    """Type what the unit sent on paper, as long as the unit has not begun to write itself."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if not campaign.invitations.filter(unit=unit).exists():
        return no(_not_invited(unit))
    phase = campaign.registration_phase
    if at < phase.opens_at:
        return no(not_yet_sentence(phase), TooLate)
    registration = campaign.registrations.filter(unit=unit).first()
    if registration is None:
        return YES
    if registration.on_paper:
        return no(f"Bản giấy của {unit} đã được nhập rồi.", WrongState)
    begun = registration.pledges.exists() or registration.entrants.exists()
    if registration.state != State.DRAFT or begun:
        return no(f"{unit} đang tự đăng ký trên cổng, không nhập thay được.", WrongState)
    return YES


def can_edit_part(user: Person, registration: Registration, key: str, at: datetime) -> Verdict:
    """Change one part of a registration; a return may have opened others only (`correcting`)."""
    verdict = can_edit(user, registration, at)
    return verdict_on(registration, [key]) if verdict else verdict


def can_submit(
    user: Person, registration: Registration, at: datetime, term: Term | None = None
) -> Verdict:
    """Hand the registration in; what must be in it is another question (`completeness`)."""
    verdict = writes(user, registration)
    if not verdict:
        return verdict
    if not may_follow(registration.state, State.SUBMITTED):
        return no(f"Đăng ký {_state_in_words(registration)}, không nộp được.", WrongState)
    return _time_verdict(registration, at, term)


def can_withdraw(user: Person, registration: Registration) -> Verdict:
    """Take the registration back before it is accepted; voluntary (Luật TĐKT, điều 5)."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.WITHDRAWN):
        return no(f"Đăng ký {_state_in_words(registration)}, không rút được.", WrongState)
    return YES


def can_reopen(
    user: Person, registration: Registration, at: datetime, term: Term | None = None
) -> Verdict:
    """Work again on a registration that was withdrawn, while registrations are taken."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.DRAFT):
        return no(
            f"Đăng ký {_state_in_words(registration)}, không phải đăng ký đã rút.", WrongState
        )
    return _phase_verdict(term or term_of(registration.campaign, registration.unit_id), at)


def can_accept(user: Person, registration: Registration) -> Verdict:
    """Receive what was handed in (clause V.3)."""
    return _secretariat_verdict(user, registration, "tiếp nhận")


def can_return(user: Person, registration: Registration) -> Verdict:
    """Send what was handed in back for correction."""
    return _secretariat_verdict(user, registration, "trả lại")


def can_accept_late(
    user: Person, registration: Registration, at: datetime, term: Term | None = None
) -> Verdict:
    """Receive what the unit has not handed in and may not hand in any more («nhận muộn»)."""
    if not is_secretariat(user, registration.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if registration.state not in EDITABLE:
        return no(f"Đăng ký {_state_in_words(registration)}, không nhận muộn được.", WrongState)
    term = term or term_of(registration.campaign, registration.unit_id)
    if at < term.phase.opens_at:
        return no(not_yet_sentence(term.phase), TooLate)
    if _time_verdict(registration, at, term):
        return no(_still_in_time(registration, at, term), TooLate)
    return YES


def can_extend(user: Person, campaign: Campaign, unit: Unit) -> Verdict:
    """Give one unit more time («gia hạn»), also before it has begun and after the deadline."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if not campaign.invitations.filter(unit=unit).exists():
        return no(_not_invited(unit))
    filed = campaign.registrations.filter(unit=unit, state__in=HANDED_IN).first()
    if filed is not None:
        return no(f"Đăng ký {_state_in_words(filed)}, không cần gia hạn.", WrongState)
    return YES


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


def can_attach(user: Person, registration: Registration, use: FileUse, at: datetime) -> Verdict:
    """Add a file. Evidence: while the unit writes, and later by whoever may enter results.

    The signed copy is the unit's, the scan of what came on paper the secretariat's; both belong to
    a registration that was handed in (clause V.4: «bằng văn bản»), and have no last day.
    """
    if use == FileUse.EVIDENCE:
        return _evidence_verdict(user, registration, at)
    if use == FileUse.SIGNED_COPY and not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    office = is_secretariat(user, registration.campaign.authority_id)
    if use == FileUse.PAPER_SCAN and not office:
        return no(NOT_SECRETARIAT)
    if registration.state not in WITH_A_PAPER:
        return no(
            f"Đăng ký {_state_in_words(registration)}; chỉ gửi, xóa tệp này khi đăng ký đã nộp.",
            WrongState,
        )
    return YES


def can_remove_file(user: Person, attachment: Attachment, at: datetime) -> Verdict:
    """Take a file out: whoever may add one like it, but not what the other side has put in."""
    registration = attachment.registration
    use, authority_id = FileUse(attachment.use), registration.campaign.authority_id
    verdict = can_attach(user, registration, use, at)
    if not verdict:
        return verdict
    if use == FileUse.SIGNED_COPY and registration.state == State.ACCEPTED:
        return no("Đăng ký đã được tiếp nhận cùng bản đã ký này nên không xóa được.", WrongState)
    if is_secretariat(attachment.by, authority_id):
        if not is_secretariat(user, authority_id):
            return no("Tệp này do Văn phòng - thống kê gửi nên chỉ Văn phòng được xóa.")
    elif not acts_for(user, registration.unit):
        return no("Tệp này do đơn vị gửi nên chỉ đơn vị được xóa.")
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


def can_sum_up(user: Person, campaign: Campaign) -> Verdict:
    """See all accepted registrations summed up, and print the report for the district."""
    if has_role(user, campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Chỉ Văn phòng - thống kê và Chủ tịch được xem bản tổng hợp đăng ký.")


def can_remind(user: Person, campaign: Campaign) -> Verdict:
    """Remind units of what they owe, and write down calls (clause V.3)."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)


def can_ask_report(user: Person, campaign: Campaign) -> Verdict:
    """Ask the accepted units for a progress report, and see who has sent it (clause V.3)."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)


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


def _evidence_verdict(user: Person, registration: Registration, at: datetime) -> Verdict:
    unit = acts_for(user, registration.unit)
    if not unit and not is_secretariat(user, registration.campaign.authority_id):
        return no("Chỉ người phụ trách đơn vị hoặc Văn phòng - thống kê được gửi, xóa minh chứng.")
    if unit and registration.is_editable:
        return _time_verdict(registration, at, None)
    if registration.state == State.ACCEPTED:
        return can_enter_results(user, registration, at)
    return no(
        f"Đăng ký {_state_in_words(registration)} nên chưa gửi, xóa minh chứng được.", WrongState
    )


def _officer_verdict(user: Person, campaign: Campaign) -> Verdict:
    if is_officer(user, campaign.authority_id):
        return YES
    return no("Trang này chỉ dành cho cán bộ theo dõi cả phong trào.")


def _secretariat_verdict(user: Person, registration: Registration, word: str) -> Verdict:
    """Decide on what lies with the secretariat: what was handed in and not decided yet."""
    if not is_secretariat(user, registration.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if registration.state != State.SUBMITTED:
        return no(f"Đăng ký {_state_in_words(registration)}, không {word} được.", WrongState)
    return YES


def _time_verdict(registration: Registration, at: datetime, term: Term | None) -> Verdict:
    """In the unit's term, or before the day that a return set for what was received in time."""
    term = term or term_of(registration.campaign, registration.unit_id)
    if (paper := registration.on_paper) is not None:
        return _paper_verdict(paper, term)
    verdict = _phase_verdict(term, at)
    returned = registration.open_return
    if verdict or returned is None:
        return verdict
    if at < returned.due_at:
        return YES
    if returned.due_at > term.closes_at:
        return no(f"Đã hết hạn nộp lại (trước {format_instant(returned.due_at)}).", TooLate)
    return verdict


def _paper_verdict(paper: PaperFiling, term: Term) -> Verdict:
    """A paper is in time when its day of receipt is; typing it may take longer."""
    if start_of(paper.received_on) < term.closes_at:
        return YES
    return no(
        f"Bản giấy nhận ngày {short_day(paper.received_on)}, sau hạn ({term.words}); "
        "chỉ còn nhận muộn.",
        TooLate,
    )


def _phase_verdict(term: Term, at: datetime) -> Verdict:
    """Whether registrations are taken at `at` (clause V.4: «trước ngày 10/4/2024», exclusive)."""
    if at < term.phase.opens_at:
        return no(not_yet_sentence(term.phase), TooLate)
    return YES if term.takes(at) else no(term.closed_words, TooLate)


def _still_in_time(registration: Registration, at: datetime, term: Term) -> str:
    """Why nothing is received late yet: the unit can still hand it in by itself."""
    if at < term.closes_at:
        return f"Đơn vị còn hạn nộp đăng ký ({term.words}), chưa nhận muộn được."
    returned = registration.open_return
    if returned is not None and at < returned.due_at:
        return (
            f"Đơn vị còn hạn nộp lại (trước {format_instant(returned.due_at)}), "
            "chưa nhận muộn được."
        )
    return "Đơn vị còn hạn: đang trong thời gian ân hạn, chưa nhận muộn được."


def _not_invited(unit: Unit) -> str:
    return f"{unit} không có trong danh sách đơn vị tham gia phong trào này."


def _state_in_words(registration: Registration) -> str:
    return State(registration.state).label.lower()
