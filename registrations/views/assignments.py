"""The tasks of part V of the plan, ticked off."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from accounts.typed import typed
from campaigns.timeline import phase_line
from core.acts import GET_OR_POST, carry_out
from core.calendar import local_day
from registrations.assigning import tasks
from registrations.forms import AssignmentForm
from registrations.models import AssignmentProgress
from registrations.permissions import can_mark_assignment, can_see_assignments
from registrations.services.assignments import mark_assignment
from registrations.views.fetching import campaign_or_404


@require_safe
def task_list(request, campaign_pk: int):
    """What part V gives to whom, and how far it is."""
    campaign = campaign_or_404(request, campaign_pk, can_see_assignments)
    found = tasks(campaign)
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "tasks": found,
        "mark": bool(found.rows) and can_mark_assignment(request.user, found.rows[0].assignment),
    }
    return render(request, "registrations/assignment_list.html", context)


@GET_OR_POST
def mark(request, campaign_pk: int, part: int):
    """One task: done since when, and what was done; a stale save shows both texts."""
    campaign = campaign_or_404(request, campaign_pk, can_see_assignments)
    assignment = get_object_or_404(campaign.assignments, pk=part)
    assignment.campaign = campaign
    stored = AssignmentProgress.objects.filter(assignment=assignment).first()
    form = AssignmentForm(
        request.POST or None,
        instance=stored or AssignmentProgress(assignment=assignment),
        today=local_day(request.received_at),
        typed=typed(request),
    )
    verdict = can_mark_assignment(request.user, assignment)
    if request.method == "POST":
        if form.is_valid() and carry_out(
            request,
            mark_assignment,
            f"Đã lưu việc {assignment.clause}.",
            form=form,
            assignment=assignment,
            **form.values(),
            version=form.cleaned_data["version"],
        ):
            return redirect("registrations:assignments", campaign_pk=campaign.pk)
    elif not verdict:
        messages.error(request, verdict.reason)
        return redirect("registrations:assignments", campaign_pk=campaign.pk)
    context = {"campaign": campaign, "assignment": assignment, "form": form}
    return render(request, "registrations/assignment_form.html", context)
