"""Who may look at scores and papers, and who may score."""

from datetime import datetime

from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from awards.models import Nomination
from awards.models.nomination import READERS
from awards.permissions.words import NOT_SECRETARIAT
from campaigns.models import Campaign
from campaigns.states import PhaseKind
from core.calendar import local_day, short_day
from core.errors import TooLate
from core.verdict import YES, Verdict, no


def can_see_scores(user: Person, campaign: Campaign) -> Verdict:
    """Look at scores before anything is published: not for units."""
    if has_role(user, campaign.authority_id, *READERS):
        return YES
    return no("Điểm chấm chỉ dành cho Văn phòng - thống kê, Hội đồng, Chủ tịch và giám sát.")


def can_score(user: Person, nomination: Nomination, at: datetime) -> Verdict:
    """Write the secretariat's score sheet of a candidate."""
    return _can_judge(user, nomination.campaign, at)


def can_make_papers(user: Person, campaign: Campaign) -> Verdict:
    """Print reports and lists."""
    if has_role(user, campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Chỉ Văn phòng - thống kê và Chủ tịch được in văn bản của phong trào.")


def _can_judge(user: Person, campaign: Campaign, at: datetime) -> Verdict:
    """The secretariat, from the end of registration on: before it the field is not complete."""
    if not is_secretariat(user, campaign.authority_id):
        return no(NOT_SECRETARIAT)
    registration = campaign.phase(PhaseKind.REGISTRATION)
    if not registration.is_over(at):
        return no(
            "Chỉ chấm điểm sau khi hết hạn đăng ký "
            f"(từ ngày {short_day(local_day(registration.closes_at))}).",
            TooLate,
        )
    return YES
