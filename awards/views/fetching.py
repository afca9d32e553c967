"""Getting a campaign, a candidate or a decision for a page: what one may not see does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from awards.models import CouncilSession, Decision, DecisionLine, Nomination, SessionItem
from awards.permissions import can_see_decisions, can_see_scores
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


def campaign_of_decisions_or_404(request: HttpRequest, pk: int) -> Campaign:
    """The campaign, for those who may read its decisions before they are issued."""
    campaign = get_object_or_404(
        Campaign.objects.visible_to(request.user)
        .select_related("authority")
        .prefetch_related("phases", "tiers"),
        pk=pk,
    )
    if not can_see_decisions(request.user, campaign):
        raise Http404
    return campaign


def session_or_404(request: HttpRequest, pk: int) -> CouncilSession:
    """A session that is over, for those who may read what came of it."""
    session = get_object_or_404(CouncilSession.objects.select_related("campaign__authority"), pk=pk)
    campaign_of_decisions_or_404(request, session.campaign_id)
    return session


def item_or_404(request: HttpRequest, pk: int) -> SessionItem:
    """A case of a session, for those who may read what came of it."""
    item = get_object_or_404(
        SessionItem.objects.select_related(
            "session__campaign__authority", "nomination__unit", "tier", "final_tier"
        ),
        pk=pk,
    )
    campaign_of_decisions_or_404(request, item.session.campaign_id)
    return item


def decision_or_404(request: HttpRequest, pk: int) -> Decision:
    """The decision, if the person may see it."""
    return get_object_or_404(
        Decision.objects.visible_to(request.user).select_related(
            "campaign__authority", "tier__campaign", "session", "confirmed_by", "made_by"
        ),
        pk=pk,
    )


def line_or_404(request: HttpRequest, pk: int) -> DecisionLine:
    """A name on a list, if the person may see the list."""
    line = get_object_or_404(
        DecisionLine.objects.select_related(
            "nomination__unit", "item__tier", "item__final_tier", "item__session"
        ),
        pk=pk,
    )
    line.decision = decision_or_404(request, line.decision_id)
    return line
