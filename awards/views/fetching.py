"""Getting a campaign or a candidate for a page: what one may not see does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts.models import Authority, Unit
from awards.models import (
    Bundle,
    Council,
    CouncilSession,
    Decision,
    DecisionLine,
    Nomination,
    Notice,
    SessionItem,
)
from awards.permissions import (
    can_make_papers,
    can_see_council,
    can_see_decisions,
    can_see_nomination_desk,
    can_see_nominations,
    can_see_notices,
    can_see_scores,
    can_see_sessions,
)
from awards.permissions.certificates import can_take_bundle
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


def campaign_with_papers_or_404(request: HttpRequest, pk: int) -> Campaign:
    """The campaign, for those who may print its papers."""
    campaign = campaign_or_404(request, pk)
    if not can_make_papers(request.user, campaign):
        raise Http404
    return campaign


def bundle_or_404(request: HttpRequest, pk: int) -> Bundle:
    """A dossier or certificates, for those who may print the papers that are in it."""
    rows = Bundle.objects.visible_to(request.user).select_related(
        "campaign__authority",
        "decision__tier",
        "decision__campaign",
        "nomination__unit",
        "stock",
        "ordered_by",
    )
    bundle = get_object_or_404(rows, pk=pk)
    if not can_take_bundle(request.user, bundle):
        raise Http404
    return bundle


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


def authority_or_404(request: HttpRequest, slug: str) -> Authority:
    """The authority, for those who may see its council."""
    authority = get_object_or_404(Authority.objects.visible_to(request.user), slug=slug)
    if not can_see_council(request.user, authority):
        raise Http404
    return authority


def council_or_404(request: HttpRequest, pk: int) -> Council:
    """The council, if the person may see it."""
    rows = Council.objects.visible_to(request.user).select_related("authority")
    return get_object_or_404(rows, pk=pk)


def sessions_campaign_or_404(request: HttpRequest, pk: int) -> Campaign:
    """The campaign, for those who may open its list of sessions."""
    rows = Campaign.objects.visible_to(request.user).select_related("authority")
    campaign = get_object_or_404(rows.prefetch_related("phases", "tiers"), pk=pk)
    if not can_see_sessions(request.user, campaign):
        raise Http404
    return campaign


def session_or_404(request: HttpRequest, pk: int) -> CouncilSession:
    """The session with all that its page and its rules need, if the person may see it."""
    rows = CouncilSession.objects.visible_to(request.user).select_related(
        "campaign__authority", "council__authority", "chair", "secretary"
    )
    return get_object_or_404(rows, pk=pk)


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
