"""Who may stop an award for the time being, and who may know of it."""

from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from awards.models import Hold, Nomination
from awards.permissions.words import NOT_SECRETARIAT
from awards.states import NominationState
from campaigns.models import Campaign
from core.errors import WrongState
from core.verdict import YES, Verdict, no

# In these the nomination lies with the office; before, and once withdrawn, it is the unit's own.
_IN_THE_OFFICE = {
    NominationState.SUBMITTED,
    NominationState.RETURNED,
    NominationState.ACCEPTED,
    NominationState.INELIGIBLE,
}
_HIDDEN = "Việc tạm dừng xét chỉ dành cho Văn phòng - thống kê, Chủ tịch và Hội đồng."


def can_see_holds(user: Person, nomination: Nomination) -> Verdict:
    """See that a name is on hold, of which kind and by which paper; never the unit's, nor public.

    Whoever complains is protected, and who is complained of is not judged before the end.
    """
    authority_id = nomination.campaign.authority_id
    if has_role(user, authority_id, Role.SECRETARIAT, Role.CHAIRMAN, Role.COUNCIL_MEMBER):
        return YES
    return no(_HIDDEN)


def can_read_case(user: Person, nomination: Nomination) -> Verdict:
    """Read what the case is about and how it ended: the secretariat and the chairman."""
    if has_role(user, nomination.campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Nội dung việc đang xem xét chỉ dành cho Văn phòng - thống kê và Chủ tịch.")


def can_place_hold(user: Person, nomination: Nomination) -> Verdict:
    """Stop a name that lies with the office (NĐ 152/2025, điều 4 khoản 4)."""
    if not is_secretariat(user, nomination.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if nomination.state not in _IN_THE_OFFICE:
        words = NominationState(nomination.state).label.lower()
        return no(f"Đề nghị {words}, chưa đến lúc ghi tạm dừng xét.", WrongState)
    return YES


def can_lift_hold(user: Person, hold: Hold) -> Verdict:
    """End a hold that still stands, with the conclusion of the case."""
    if not is_secretariat(user, hold.nomination.campaign.authority_id):
        return no(NOT_SECRETARIAT)
    if hold.lifted_at is not None:
        return no("Việc tạm dừng này đã được bỏ.", WrongState)
    return YES


def can_compare_texts(user: Person, campaign: Campaign) -> Verdict:
    """Look for achievement reports that were copied from each other."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)
