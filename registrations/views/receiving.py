"""The secretariat: who has filed, accept, return."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from accounts.typed import typed
from campaigns.timeline import phase_line
from campaigns.workdays import working_days_after
from core.acts import GET_OR_POST, carry_out, number_sent
from core.calendar import format_day, local_day
from registrations.correcting import sections
from registrations.desk import asked_of, desk
from registrations.forms import ReturnForm
from registrations.leftovers import leftovers
from registrations.permissions import can_return
from registrations.services.lifecycle import accept_registration, return_registration
from registrations.views.fetching import desk_campaign_or_404, registration_or_404

WORKING_DAYS_TO_CORRECT = 3


@require_safe
def filing(request, campaign_pk: int):
    """Who has filed, who is drafting, who has not opened; search without marks."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    bucket, search = asked_of(request.GET)
    context = {
        "campaign": campaign,
        "line": phase_line(campaign, request.received_at),
        "desk": desk(campaign, request.received_at, bucket, search),
        "leftovers": leftovers(campaign, request.received_at),
        "bucket": bucket,
        "search": search,
    }
    return render(request, "registrations/desk.html", context)


@require_POST
def accept(request, pk: int):
    """Receive what was handed in: the hand-in that the page showed, not a later one."""
    registration = registration_or_404(request, pk)
    registration.revision = number_sent(request, "revision")
    carry_out(
        request,
        accept_registration,
        f"Đã tiếp nhận đăng ký của {registration.unit}.",
        registration=registration,
    )
    return redirect(registration)


@GET_OR_POST
def give_back(request, pk: int):
    """Return for correction, with the reason and the last day."""
    registration = registration_or_404(request, pk)
    today = local_day(request.received_at)
    form = ReturnForm(
        request.POST or None,
        today=today,
        sections=sections(registration),
        typed=typed(request),
        initial={
            "due_on": format_day(working_days_after(today, WORKING_DAYS_TO_CORRECT)),
            "revision": registration.revision,
        },
    )
    if request.method == "POST" and form.is_valid():
        registration.revision = form.cleaned_data["revision"]
        done = carry_out(
            request,
            return_registration,
            f"Đã trả lại đăng ký của {registration.unit} để bổ sung.",
            registration=registration,
            reason=form.cleaned_data["reason"],
            due_at=form.due_at,
            open_parts=form.open_parts,
        )
        if done:
            return redirect(registration)
    verdict = can_return(request.user, registration)
    if request.method != "POST" and not verdict:
        messages.error(request, verdict.reason)
        return redirect(registration)
    context = {"registration": registration, "form": form}
    return render(request, "registrations/return_form.html", context)
