"""The public face of a campaign."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from campaigns.models import Campaign
from campaigns.permissions import can_state_plan
from campaigns.states import SubjectKind
from campaigns.timeline import phase_line


@login_not_required
@require_safe
def public(request, authority: str, slug: str):
    """What the plan says, for everybody."""
    campaign = get_object_or_404(
        Campaign.objects.select_related("authority").prefetch_related(
            "phases", "themes", "criteria", "tiers", "assignments"
        ),
        authority__slug=authority,
        slug=slug,
    )
    criteria = list(campaign.criteria.all())
    context = {
        "campaign": campaign,
        "states_plan": bool(can_state_plan(request.user, campaign)),
        "line": phase_line(campaign, request.received_at),
        "groups": [
            (kind, [each for each in criteria if each.subject_kind == kind]) for kind in SubjectKind
        ],
    }
    return render(request, "campaigns/campaign_public.html", context)
