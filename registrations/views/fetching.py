"""Getting a registration for a page: what one may not see does not exist."""

from collections.abc import Callable

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import Unit
from campaigns.models import Campaign
from core.verdict import Verdict
from registrations.models import Registration
from registrations.permissions import can_see_desk


def registration_or_404(request: HttpRequest, pk: int) -> Registration:
    """The registration with its unit and campaign, if the person may see it."""
    rows = Registration.objects.visible_to(request.user).select_related(
        "unit", "campaign__authority", "paper_filing"
    )
    return get_object_or_404(rows, pk=pk)


def desk_campaign_or_404(request: HttpRequest, pk: int) -> Campaign:
    """A campaign whose desk the person works at: for everybody else there is no such page."""
    return campaign_or_404(request, pk, can_see_desk)


def campaign_or_404(request: HttpRequest, pk: int, may_see: Callable[..., Verdict]) -> Campaign:
    """The campaign with its phases, for those whom `may_see` lets in."""
    campaign = get_object_or_404(
        Campaign.objects.visible_to(request.user)
        .select_related("authority")
        .prefetch_related("phases"),
        pk=pk,
    )
    if not may_see(request.user, campaign):
        raise Http404
    return campaign


def invited_or_404(campaign: Campaign, pk: int) -> Unit:
    """A unit that the campaign calls on."""
    return get_object_or_404(Unit.objects.filter(invitations__campaign=campaign), pk=pk)


def part_or_404(registration: Registration, parts, pk: int):
    """A pledge, an entrant or a contribution of just this registration."""
    part = parts.filter(pk=pk).first()
    if part is None:
        raise Http404
    # The parent that was fetched with what its rules need, instead of another query.
    part.registration = registration
    return part
