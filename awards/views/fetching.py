"""Getting a campaign or a candidate for a page: what one may not see does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts.models import Unit
from awards.models import Nomination
from awards.permissions import can_see_nomination_desk, can_see_nominations, can_see_scores
from campaigns.models import Campaign
from registrations.models import Registration


def campaign_or_404(request: HttpRequest, pk: int) -> Campaign:
    """The campaign, for those who may look at scores and papers."""
    campaign = get_object_or_404(
        Campaign.objects.visible_to(request.user)
        .select_related("authority")
        .prefetch_related("phases", "criteria", "tiers"),
        pk=pk,
    )
    if not can_see_scores(request.user, campaign):
        raise Http404
    return campaign


def nomination_or_404(request: HttpRequest, pk: int) -> Nomination:
    """The nomination, if the person may see it."""
    return get_object_or_404(Nomination.objects.visible_to(request.user).for_papers(), pk=pk)


def candidate_or_404(request: HttpRequest, pk: int) -> Nomination:
    """The nomination, for those who may look at scores."""
    nomination = nomination_or_404(request, pk)
    if not can_see_scores(request.user, nomination.campaign):
        raise Http404
    return nomination


def unit_or_404(request: HttpRequest, campaign_pk: int, unit_pk: int) -> tuple[Campaign, Unit]:
    """A campaign and a unit for whoever acts for it: for others there is no such page."""
    unit = get_object_or_404(Unit, pk=unit_pk)
    if not can_see_nominations(request.user, unit):
        raise Http404
    return _whole_campaign_or_404(request, campaign_pk), unit


def registration_of(campaign: Campaign, unit: Unit) -> Registration | None:
    """The unit's registration, with what the rules of nominating need."""
    registration = campaign.registrations.filter(unit=unit).first()
    if registration is not None:
        registration.campaign, registration.unit = campaign, unit
    return registration


def desk_campaign_or_404(request: HttpRequest, pk: int) -> Campaign:
    """A campaign whose desk of nominations the person works at."""
    campaign = _whole_campaign_or_404(request, pk)
    if not can_see_nomination_desk(request.user, campaign):
        raise Http404
    return campaign


def way_back(request: HttpRequest, nomination: Nomination) -> tuple[str, str]:
    """The page of which this nomination is a part, for this person: its address and name."""
    if can_see_nominations(request.user, nomination.unit):
        keys = [nomination.campaign_id, nomination.unit_id]
        return reverse("awards:nominations", args=keys), f"Đề nghị của {nomination.unit}"
    if can_see_nomination_desk(request.user, nomination.campaign):
        desk = reverse("awards:nomination_desk", args=[nomination.campaign_id])
        return desk, "Đề nghị khen thưởng"
    return reverse("awards:board", args=[nomination.campaign_id]), "Bảng chấm điểm"


def _whole_campaign_or_404(request: HttpRequest, pk: int) -> Campaign:
    rows = Campaign.objects.visible_to(request.user).select_related("authority")
    return get_object_or_404(rows.prefetch_related("phases", "criteria", "tiers"), pk=pk)
