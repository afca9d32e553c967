"""Who may write a nomination and hand it in, until when.

Where time is asked, `term` is the unit's term if the caller has read it already; without it, it is
read now.
"""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, acts_for, is_person, is_secretariat
from awards.models import AwardFile, Nomination
from awards.nominations.deadlines import NominationTerm, nomination_term
from awards.nominations.parts import PART_OF_FILE, part_verdict
from awards.permissions.words import NOT_SECRETARIAT, NOT_YOUR_UNIT
from awards.states import (
    AwardFileUse,
    DossierPart,
    NominationState,
    Procedure,
    nomination_may_follow,
)
from core.calendar import until_words
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no
from registrations.models import Registration
from registrations.states import State

NOT_ACCEPTED = "Chỉ đơn vị có đăng ký đã được tiếp nhận mới đề nghị khen thưởng."
HANDED_IN_ONCE = "Đề nghị này đã từng được nộp nên không xóa được."


def writes_nomination(user: Person, nomination: Nomination) -> Verdict:
    """Write it: the unit's own people, or the secretariat what it has found itself."""
    if nomination.procedure == Procedure.SIMPLIFIED:
        if is_secretariat(user, nomination.campaign.authority_id):
            return YES
        return no(NOT_SECRETARIAT)
    return YES if acts_for(user, nomination.unit) else no(NOT_YOUR_UNIT)


def can_see_nominations(user: Person, unit: Unit) -> Verdict:
    """Look at the list of those whom a unit may nominate: its head."""
    return YES if is_person(user) and acts_for(user, unit) else no(NOT_YOUR_UNIT)


def can_nominate(
    user: Person, registration: Registration, at: datetime, term: NominationTerm | None = None
) -> Verdict:
    """Put forward the unit itself or somebody on its list; only of accepted registrations."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if registration.state != State.ACCEPTED:
        return no(NOT_ACCEPTED, WrongState)
    return _term_verdict(term or nomination_term(registration.campaign, registration.unit_id), at)


def can_edit_nomination(
    user: Person, nomination: Nomination, at: datetime, term: NominationTerm | None = None
) -> Verdict:
    """Change the words of a nomination or of anything in its dossier."""
    verdict = writes_nomination(user, nomination)
    if not verdict:
        return verdict
    if not nomination.is_editable:
        return no(f"Đề nghị {in_words(nomination)}, không sửa được nữa.", WrongState)
    return _time_verdict(nomination, at, term)


def can_edit_nomination_part(
    user: Person,
    nomination: Nomination,
    part: DossierPart,
    at: datetime,
    term: NominationTerm | None = None,
) -> Verdict:
    """Change one part of the dossier; a return may have opened others only."""
    verdict = can_edit_nomination(user, nomination, at, term)
    return part_verdict(nomination, part) if verdict else verdict


def can_remove_nomination(
    user: Person, nomination: Nomination, at: datetime, term: NominationTerm | None = None
) -> Verdict:
    """Throw away what nobody else has read: a draft that was never handed in."""
    verdict = can_edit_nomination(user, nomination, at, term)
    if verdict and nomination.state != NominationState.DRAFT:
        return no(f"Đề nghị {in_words(nomination)}, không xóa được.", WrongState)
    if verdict and nomination.revision:
        return no(HANDED_IN_ONCE, WrongState)
    return verdict


def can_submit_nomination(
    user: Person, nomination: Nomination, at: datetime, term: NominationTerm | None = None
) -> Verdict:
    """Hand it in; what must be in it is another question (`completeness`)."""
    if not acts_for(user, nomination.unit) or nomination.procedure != Procedure.ORDINARY:
        return no(NOT_YOUR_UNIT)
    if not nomination_may_follow(nomination.state, NominationState.SUBMITTED):
        return no(f"Đề nghị {in_words(nomination)}, không nộp được.", WrongState)
    return _time_verdict(nomination, at, term)


def can_withdraw_nomination(user: Person, nomination: Nomination) -> Verdict:
    """Take it back before it is accepted; voluntary (Luật TĐKT, điều 5)."""
    if not acts_for(user, nomination.unit) or nomination.procedure != Procedure.ORDINARY:
        return no(NOT_YOUR_UNIT)
    if not nomination_may_follow(nomination.state, NominationState.WITHDRAWN):
        return no(f"Đề nghị {in_words(nomination)}, không rút được.", WrongState)
    return YES


def can_reopen_nomination(
    user: Person, nomination: Nomination, at: datetime, term: NominationTerm | None = None
) -> Verdict:
    """Work again on what was withdrawn, while nominations are taken."""
    if not acts_for(user, nomination.unit) or nomination.procedure != Procedure.ORDINARY:
        return no(NOT_YOUR_UNIT)
    if not nomination_may_follow(nomination.state, NominationState.DRAFT):
        return no(f"Đề nghị {in_words(nomination)}, không phải đề nghị đã rút.", WrongState)
    return _term_verdict(term or nomination_term(nomination.campaign, nomination.unit_id), at)


def can_attach_to_nomination(
    user: Person, nomination: Nomination, use: AwardFileUse, at: datetime
) -> Verdict:
    """Add a file to the dossier, and take one out: with the part that it belongs to."""
    if use not in PART_OF_FILE:
        return no("Tệp loại này không thuộc hồ sơ đề nghị khen thưởng.", WrongState)
    return can_edit_nomination_part(user, nomination, PART_OF_FILE[use], at)


def can_remove_nomination_file(user: Person, file: AwardFile, at: datetime) -> Verdict:
    """Take a file out of the dossier: whoever may add one like it."""
    if file.nomination is None:
        return no("Tệp này không thuộc một đề nghị khen thưởng.", WrongState)
    return can_attach_to_nomination(user, file.nomination, AwardFileUse(file.use), at)


def in_words(nomination: Nomination) -> str:
    """How it stands, inside a sentence."""
    words = {
        NominationState.DRAFT: "đang lập",
        NominationState.SUBMITTED: "đã nộp",
        NominationState.RETURNED: "đã được trả lại để bổ sung",
        NominationState.ACCEPTED: "đã được đưa vào xét",
        NominationState.INELIGIBLE: "đã kết luận không đủ điều kiện",
        NominationState.WITHDRAWN: "đã rút",
    }
    return words[NominationState(nomination.state)]


def _time_verdict(nomination: Nomination, at: datetime, term: NominationTerm | None) -> Verdict:
    """In the unit's term, or before the day that a return set; the office's own has no last day."""
    term = term or nomination_term(nomination.campaign, nomination.unit_id)
    if nomination.procedure == Procedure.SIMPLIFIED:
        return YES if term.opens_at <= at else no(term.not_yet_words, TooLate)
    verdict = _term_verdict(term, at)
    returned = nomination.open_return
    if verdict or returned is None:
        return verdict
    if at < returned.due_at:
        return YES
    if returned.due_at > term.closes_at:
        return no(f"Đã hết hạn nộp lại ({until_words(returned.due_at)}).", TooLate)
    return verdict


def _term_verdict(term: NominationTerm, at: datetime) -> Verdict:
    """Whether nominations are taken from the unit at `at`."""
    if at < term.opens_at:
        return no(term.not_yet_words, TooLate)
    return YES if term.takes(at) else no(term.closed_words, TooLate)
