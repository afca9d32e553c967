"""Getting a campaign or a candidate for a page: what one may not see does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from awards.models import Nomination, Notice
from awards.permissions import can_see_notices, can_see_scores
from campaigns.models import Campaign


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


def campaign_with_notices(request: HttpRequest, pk: int) -> Campaign:
    """The campaign, for those who may look at its notices and the opinions on them."""
    campaign = campaign_or_404(request, pk)
    if not can_see_notices(request.user, campaign):
        raise Http404
    return campaign


def notice_or_404(request: HttpRequest, pk: int) -> Notice:
    """A notice with its campaign, for those who may look at it."""
    authorities = request.user.authority_ids
    notice = get_object_or_404(Notice, campaign__authority_id__in=authorities, pk=pk)
    notice.campaign = campaign_with_notices(request, notice.campaign_id)
    return notice
