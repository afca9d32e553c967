"""Who may send a file, and who may take it out."""

from datetime import datetime

from accounts.permissions import Person, acts_for, is_secretariat
from core.errors import WrongState
from core.verdict import YES, Verdict, no
from registrations.models import Attachment, Registration
from registrations.permissions.filing import time_verdict
from registrations.permissions.following import can_enter_results
from registrations.permissions.words import NOT_SECRETARIAT, NOT_YOUR_UNIT, state_in_words
from registrations.states import HANDED_IN, FileUse, State

WITH_A_PAPER = HANDED_IN | {State.RETURNED}


def can_attach(user: Person, registration: Registration, use: FileUse, at: datetime) -> Verdict:
    """Add a file. Evidence: while the unit writes, and later by whoever may enter results.

    The signed copy is the unit's, the scan of what came on paper the secretariat's; both belong to
    a registration that was handed in (clause V.4: «bằng văn bản»), and have no last day. A paper
    that the secretariat types has its scan from the beginning.
    """
    if use == FileUse.EVIDENCE:
        return _evidence_verdict(user, registration, at)
    if use == FileUse.SIGNED_COPY and not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    office = is_secretariat(user, registration.campaign.authority_id)
    if use == FileUse.PAPER_SCAN and not office:
        return no(NOT_SECRETARIAT)
    if use == FileUse.PAPER_SCAN and registration.on_paper:
        return YES
    if registration.state not in WITH_A_PAPER:
        return no(
            f"Đăng ký {state_in_words(registration)}; chỉ gửi, xóa tệp này khi đăng ký đã nộp.",
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


def _evidence_verdict(user: Person, registration: Registration, at: datetime) -> Verdict:
    unit = acts_for(user, registration.unit)
    if not unit and not is_secretariat(user, registration.campaign.authority_id):
        return no("Chỉ người phụ trách đơn vị hoặc Văn phòng - thống kê được gửi, xóa minh chứng.")
    if unit and registration.is_editable:
        return time_verdict(registration, at, None)
    if registration.state == State.ACCEPTED:
        return can_enter_results(user, registration, at)
    return no(
        f"Đăng ký {state_in_words(registration)} nên chưa gửi, xóa minh chứng được.", WrongState
    )
