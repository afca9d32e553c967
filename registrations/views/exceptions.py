"""The secretariat's exceptions: more time for one unit, and what is received late."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render, resolve_url
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Unit
from accounts.typed import typed
from campaigns.models import Campaign
from core.calendar import add_working_days, format_day, local_day, until_words
from core.errors import RuleBroken
from registrations.completeness import missing
from registrations.deadlines import term_of
from registrations.forms import ExtensionForm, LateForm
from registrations.permissions import can_accept_late, can_extend, can_see_desk
from registrations.services.exceptions import accept_late, grant_extension
from registrations.views.fetching import registration_or_404

GET_OR_POST = require_http_methods(["GET", "HEAD", "POST"])
USUAL_WORKING_DAYS = 3


@require_safe
def extensions(request, campaign_pk: int):
    """Every extension that was given in the campaign, newest first."""
    campaign = _campaign_of_desk_or_404(request, campaign_pk)
    rows = campaign.extensions.select_related("unit", "by").order_by("-pk")
    context = {"campaign": campaign, "extensions": rows}
    return render(request, "registrations/extension_list.html", context)


@GET_OR_POST
def extend(request, campaign_pk: int, unit_pk: int):
    """More time for one unit, whether it has begun or not."""
    campaign = _campaign_of_desk_or_404(request, campaign_pk)
    unit = get_object_or_404(Unit, pk=unit_pk, invitations__campaign=campaign)
    registration = campaign.registrations.filter(unit=unit).first()
    verdict = can_extend(request.user, campaign, unit)
    if not verdict:
        messages.error(request, verdict.reason)
        return redirect("registrations:desk", campaign_pk=campaign_pk)
    at, term = request.received_at, term_of(campaign, unit.pk)
    usual = add_working_days(local_day(max(at, term.closes_at)), USUAL_WORKING_DAYS)
    form = ExtensionForm(
        request.POST or None,
        campaign=campaign,
        term=term,
        at=at,
        typed=typed(request),
        initial={"day": format_day(usual)},
    )
    if request.method == "POST" and form.is_valid() and _grant(request, form, campaign, unit):
        words = until_words(form.closes_at)
        messages.success(request, f"Đã gia hạn cho {unit}: {words}.")
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
    if request.method == "POST" and form.is_valid() and _accept(request, form, registration):
        messages.success(request, f"Đã nhận muộn đăng ký của {registration.unit}.")
        return redirect(registration)
    context = {"registration": registration, "form": form, "missing": missing(registration)}
    return render(request, "registrations/late_form.html", context)


def _campaign_of_desk_or_404(request, pk: int) -> Campaign:
    campaign = get_object_or_404(
        Campaign.objects.visible_to(request.user).select_related("authority"), pk=pk
    )
    if not can_see_desk(request.user, campaign):
        raise Http404
    return campaign


def _grant(request, form, campaign, unit) -> bool:
    """Call the service with what was typed; a refusal goes onto the form, nothing is lost."""
    try:
        grant_extension(
            campaign=campaign,
            unit=unit,
            closes_at=form.closes_at,
            reason=form.cleaned_data["reason"],
            signer=form.cleaned_data["signer"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True


def _accept(request, form, registration) -> bool:
    """The hand-in that the page showed, not a later one; a refusal goes onto the form."""
    registration.revision = form.cleaned_data["revision"]
    try:
        accept_late(
            registration=registration,
            reason=form.cleaned_data["reason"],
            by=request.user,
            at=request.received_at,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True


def _desk_of(campaign: Campaign) -> str:
    return resolve_url("registrations:desk", campaign_pk=campaign.pk)
