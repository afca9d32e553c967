"""The secretariat's desk: who works there."""

from accounts.permissions import Person, has_role, is_secretariat
from accounts.states import Role
from campaigns.models import Campaign
from core.verdict import YES, Verdict, no
from registrations.permissions.words import NOT_SECRETARIAT


def can_see_desk(user: Person, campaign: Campaign) -> Verdict:
    """Look at who has filed and who has not."""
    return secretariat_verdict(user, campaign)


def can_sum_up(user: Person, campaign: Campaign) -> Verdict:
    """See all accepted registrations summed up, and print the report for the district."""
    if has_role(user, campaign.authority_id, Role.SECRETARIAT, Role.CHAIRMAN):
        return YES
    return no("Chỉ Văn phòng - thống kê và Chủ tịch được xem bản tổng hợp đăng ký.")


def can_remind(user: Person, campaign: Campaign) -> Verdict:
    """Remind units of what they owe, and write down calls (clause V.3)."""
    return secretariat_verdict(user, campaign)


def can_ask_report(user: Person, campaign: Campaign) -> Verdict:
    """Ask the accepted units for a progress report, and see who has sent it (clause V.3)."""
    return secretariat_verdict(user, campaign)


def secretariat_verdict(user: Person, campaign: Campaign) -> Verdict:
    """What the secretariat alone does, at any time."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no(NOT_SECRETARIAT)
