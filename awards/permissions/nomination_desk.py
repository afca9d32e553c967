"""What the secretariat does with nominations, and with those that it finds itself."""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, is_secretariat
from awards.models import Nomination
from awards.permissions.nominations import NOT_ACCEPTED, in_words
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import LIVE_LINES, NominationState, Procedure, SessionState
from campaigns.models import Campaign
from core.errors import TooLate, WrongState
from core.verdict import YES, Verdict, no

ON_A_LIST = "Đề nghị đang có tên trong quyết định hoặc tờ trình; hãy rút tên ở đó trước."
BEFORE_THE_COUNCIL = "Hội đồng đang họp xét đề nghị này; hãy chờ phiên họp kết thúc."


def can_see_nomination_desk(user: Person, campaign: Campaign) -> Verdict:
    """Look at all nominations as those whom they wait for."""
    return YES if is_secretariat(user, campaign.authority_id) else no(NOT_SECRETARIAT)


def can_return_nomination(user: Person, nomination: Nomination) -> Verdict:
    """Send what was handed in back for correction."""
    return _desk_verdict(user, nomination, {NominationState.SUBMITTED}, "trả lại")


def can_accept_nomination(user: Person, nomination: Nomination) -> Verdict:
    """Take what is complete into the running; the office's own draft at once (điều 33 khoản 8)."""
    own = nomination.procedure == Procedure.SIMPLIFIED
    from_state = NominationState.DRAFT if own else NominationState.SUBMITTED
    return _desk_verdict(user, nomination, {from_state}, "đưa vào xét")


def can_declare_ineligible(user: Person, nomination: Nomination) -> Verdict:
    """Say that the conditions are not met, while no list and no open session has the name."""
    states = {NominationState.SUBMITTED, NominationState.ACCEPTED}
    verdict = _desk_verdict(user, nomination, states, "kết luận không đủ điều kiện")
    if not verdict:
        return verdict
    if nomination.lines.filter(state__in=LIVE_LINES).exists():
        return no(ON_A_LIST, WrongState)
    if nomination.items.filter(session__state=SessionState.OPEN).exists():
        return no(BEFORE_THE_COUNCIL, WrongState)
    return YES


def can_take_up_again(user: Person, nomination: Nomination) -> Verdict:
    """Put what was found ineligible into the running after all."""
    return _desk_verdict(user, nomination, {NominationState.INELIGIBLE}, "đưa lại vào xét")


def can_find_nominee(user: Person, campaign: Campaign, at: datetime) -> Verdict:
    """Put forward whom no unit has: found by the head of the agency (NĐ 152/2025, điều 33.8)."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    registration = campaign.registration_phase
    if at < registration.closes_at:
        return no("Chưa đến lúc đề nghị khen thưởng: còn đang trong hạn đăng ký.", TooLate)
    return YES


def can_extend_nominations(user: Person, campaign: Campaign, unit: Unit) -> Verdict:
    """Give one unit more time to nominate, before or after its deadline."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if not campaign.registrations.accepted().filter(unit=unit).exists():
        return no(NOT_ACCEPTED, WrongState)
    return YES


def _desk_verdict(
    user: Person, nomination: Nomination, states: set[NominationState], word: str
) -> Verdict:
    """Decide on what lies with the secretariat."""
    if not is_secretariat(user, nomination.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if nomination.state not in states:
        return no(f"Đề nghị {in_words(nomination)}, không {word} được.", WrongState)
    return YES
