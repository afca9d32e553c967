"""Who may write a registration and hand it in, until when."""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, acts_for, is_secretariat
from campaigns.deadlines import not_yet_sentence
from campaigns.models import Campaign
from core.calendar import short_day, start_of, until_words
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no
from registrations.correcting import verdict_on
from registrations.deadlines import Term, term_of
from registrations.models import PaperFiling, Registration
from registrations.permissions.words import (
    NOT_SECRETARIAT,
    NOT_YOUR_UNIT,
    TYPED_FROM_PAPER,
    not_invited,
    state_in_words,
)
from registrations.states import State, may_follow


def can_start(
    user: Person, unit: Unit, campaign: Campaign, at: datetime, term: Term | None = None
) -> Verdict:
    """Begin a registration for the unit in the campaign."""
    if not acts_for(user, unit):
        return no(NOT_YOUR_UNIT)
    # By the unit, which has few of them: a page of many units has fetched them all at once.
    if all(each.campaign_id != campaign.pk for each in unit.invitations.all()):
        return no(not_invited(unit))
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
            f"Đăng ký {state_in_words(registration)}, không sửa được nữa.",
            WrongState,
        )
    return YES if registration.on_paper else time_verdict(registration, at, term)


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
        return no(not_invited(unit))
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
        return no(f"Đăng ký {state_in_words(registration)}, không nộp được.", WrongState)
    return time_verdict(registration, at, term)


def can_withdraw(user: Person, registration: Registration) -> Verdict:
    """Take the registration back before it is accepted; voluntary (Luật TĐKT, điều 5)."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.WITHDRAWN):
        return no(f"Đăng ký {state_in_words(registration)}, không rút được.", WrongState)
    return YES


def can_reopen(
    user: Person, registration: Registration, at: datetime, term: Term | None = None
) -> Verdict:
    """Work again on a registration that was withdrawn, while registrations are taken."""
    if not acts_for(user, registration.unit):
        return no(NOT_YOUR_UNIT)
    if not may_follow(registration.state, State.DRAFT):
        return no(f"Đăng ký {state_in_words(registration)}, không phải đăng ký đã rút.", WrongState)
    return _phase_verdict(term or term_of(registration.campaign, registration.unit_id), at)


def time_verdict(registration: Registration, at: datetime, term: Term | None) -> Verdict:
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
        return no(f"Đã hết hạn nộp lại ({until_words(returned.due_at)}).", TooLate)
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
