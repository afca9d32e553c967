"""What every paper of a campaign says of its plan."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from accounts.typed import typed
from campaigns.forms import PlanForm
from campaigns.models import Campaign
from campaigns.permissions import can_state_plan
from campaigns.services import state_plan
from core.acts import GET_OR_POST, carry_out

STATED = "Đã ghi số, ngày của kế hoạch; văn bản in từ nay dẫn số, ngày này."


@GET_OR_POST
def plan_facts(request, campaign_pk: int):
    """Number and day of the plan, as the papers cite them."""
    rows = Campaign.objects.visible_to(request.user).select_related("authority")
    campaign = get_object_or_404(rows, pk=campaign_pk)
    verdict = can_state_plan(request.user, campaign)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(campaign)
    form = PlanForm(request.POST or None, instance=campaign, typed=typed(request))
    if (
        request.method == "POST"
        and form.is_valid()
        and carry_out(
            request, state_plan, STATED, form=form, campaign=campaign, **form.cleaned_data
        )
    ):
        return redirect(campaign)
    return render(request, "campaigns/plan_form.html", {"campaign": campaign, "form": form})
