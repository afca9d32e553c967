"""Who may change what the papers of a campaign say of its plan."""

from accounts.permissions import Person, is_secretariat
from campaigns.models import Campaign
from core.verdict import YES, Verdict, no


def can_state_plan(user: Person, campaign: Campaign) -> Verdict:
    """Write down number and day of the plan: Văn phòng - thống kê (mục V.3)."""
    if is_secretariat(user, campaign.authority_id):
        return YES
    return no("Việc này của Văn phòng - thống kê.")
