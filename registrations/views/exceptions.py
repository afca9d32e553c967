"""The secretariat's exceptions: more time for one unit, and what is received late."""

from django.contrib import messages
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.http import require_safe

from accounts.typed import typed
from campaigns.models import Campaign
from campaigns.workdays import working_days_after
from core.acts import GET_OR_POST, carry_out
from core.calendar import format_day, local_day, until_words
from registrations.completeness import missing
from registrations.deadlines import term_of
from registrations.forms import ExtensionForm, LateForm
from registrations.permissions import can_accept_late, can_extend
from registrations.services.exceptions import accept_late, grant_extension
from registrations.views.fetching import (
    desk_campaign_or_404,
    invited_or_404,
    registration_or_404,
)

USUAL_WORKING_DAYS = 3


@require_safe
def extensions(request, campaign_pk: int):
    """Every extension that was given in the campaign, newest first."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    rows = campaign.extensions.select_related("unit", "by").order_by("-pk")
    context = {"campaign": campaign, "extensions": rows}
    return render(request, "registrations/extension_list.html", context)


@GET_OR_POST
def extend(request, campaign_pk: int, unit_pk: int):
    """More time for one unit, whether it has begun or not."""
    campaign = desk_campaign_or_404(request, campaign_pk)
    unit = invited_or_404(campaign, unit_pk)
    registration = campaign.registrations.filter(unit=unit).first()
    verdict = can_extend(request.user, campaign, unit)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("registrations:desk", campaign_pk=campaign_pk)
    at, term = request.received_at, term_of(campaign, unit.pk)
    usual = working_days_after(local_day(max(at, term.closes_at)), USUAL_WORKING_DAYS)
    form = ExtensionForm(
        request.POST or None,
        campaign=campaign,
        term=term,
        at=at,
        typed=typed(request),
        initial={"day": format_day(usual)},
    )
    if request.method == "POST" and form.is_valid() and _grant(request, form, campaign, unit):
        return redirect(registration or _desk_of(campaign))
    context = {
        "campaign": campaign,
        "unit": unit,
        "registration": registration,
        "term": term,
        "form": form,
    }
    return render(request, "registrations/extension_form.html", context)


@GET_OR_POST
def receive_late(request, pk: int):
    """Receive what the unit cannot hand in any more, with the reason."""
    registration = registration_or_404(request, pk)
    verdict = can_accept_late(request.user, registration, request.received_at)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect(registration)
    form = LateForm(
        request.POST or None,
        initial={"revision": registration.revision},
        typed=typed(request),
    )
    if request.method == "POST" and form.is_valid():
        # The hand-in that the page showed, not a later one.
        registration.revision = form.cleaned_data["revision"]
        if carry_out(
            request,
            accept_late,
            f"Đã nhận muộn đăng ký của {registration.unit}.",
            form=form,
            registration=registration,
            reason=form.cleaned_data["reason"],
        ):
            return redirect(registration)
    context = {"registration": registration, "form": form, "missing": missing(registration)}
    return render(request, "registrations/late_form.html", context)


def _grant(request, form, campaign, unit) -> bool:
    return carry_out(
        request,
        grant_extension,
        f"Đã gia hạn cho {unit}: {until_words(form.closes_at)}.",
        form=form,
        campaign=campaign,
        unit=unit,
        closes_at=form.closes_at,
        reason=form.cleaned_data["reason"],
        signer=form.cleaned_data["signer"],
    )


def _desk_of(campaign: Campaign) -> str:
    return resolve_url("registrations:desk", campaign_pk=campaign.pk)
