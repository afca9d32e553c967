"""What the secretariat does with what was handed in, and with what was not."""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, is_secretariat
from campaigns.deadlines import not_yet_sentence
from campaigns.models import Campaign
from core.calendar import until_words
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no
from registrations.deadlines import Term, term_of
from registrations.models import Registration
from registrations.permissions.filing import time_verdict
from registrations.permissions.words import NOT_SECRETARIAT, not_invited, state_in_words
from registrations.states import EDITABLE, HANDED_IN, State


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
        return no(f"Đăng ký {state_in_words(registration)}, không nhận muộn được.", WrongState)
    term = term or term_of(registration.campaign, registration.unit_id)
    if at < term.phase.opens_at:
        return no(not_yet_sentence(term.phase), TooLate)
    if time_verdict(registration, at, term):
        return no(_still_in_time(registration, at, term), TooLate)
    return YES


def can_extend(user: Person, campaign: Campaign, unit: Unit) -> Verdict:
    """Give one unit more time («gia hạn»), also before it has begun and after the deadline."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if not campaign.invitations.filter(unit=unit).exists():
        return no(not_invited(unit))
    filed = campaign.registrations.filter(unit=unit, state__in=HANDED_IN).first()
    if filed is not None:
        return no(f"Đăng ký {state_in_words(filed)}, không cần gia hạn.", WrongState)
    return YES


def _secretariat_verdict(user: Person, registration: Registration, word: str) -> Verdict:
    """Decide on what lies with the secretariat: what was handed in and not decided yet."""
    if not is_secretariat(user, registration.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if registration.state != State.SUBMITTED:
        return no(f"Đăng ký {state_in_words(registration)}, không {word} được.", WrongState)
    return YES


def _still_in_time(registration: Registration, at: datetime, term: Term) -> str:
    """Why nothing is received late yet: the unit can still hand it in by itself."""
    if at < term.closes_at:
        return f"Đơn vị còn hạn nộp đăng ký ({term.words}), chưa nhận muộn được."
    returned = registration.open_return
    if returned is not None and at < returned.due_at:
        return f"Đơn vị còn hạn nộp lại ({until_words(returned.due_at)}), chưa nhận muộn được."
    return "Đơn vị còn hạn: đang trong thời gian ân hạn, chưa nhận muộn được."
