"""Getting an award, a register, an entry of the honours page: what one may not see is not there."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import Authority
from awards.models import Award, Honour, HonourRequest
from awards.permissions import can_keep_honours, can_see_register, can_see_stocks
from awards.register.outgoing import with_replacement
from campaigns.models import Campaign


def authority_or_404(request: HttpRequest, slug: str) -> Authority:
    """The authority, for those who may open its register."""
    authority = get_object_or_404(Authority, slug=slug)
    if not can_see_register(request.user, authority):
        raise Http404
    return authority


def stocks_authority_or_404(request: HttpRequest, slug: str) -> Authority:
    """The authority, for those who may see what its certificates are printed on."""
    authority = authority_or_404(request, slug)
    if not can_see_stocks(request.user, authority):
        raise Http404
    return authority


def award_or_404(request: HttpRequest, pk: int) -> Award:
    """The entry, if the person may see it, with all that its pages show."""
    awards = Award.objects.visible_to(request.user).select_related(
        "authority",
        "campaign",
        "nomination__unit",
        "entered_by",
        "revocation__by",
        "honour",
        "line__decision",
    )
    return get_object_or_404(with_replacement(awards), pk=pk)


def honours_campaign_or_404(request: HttpRequest, pk: int) -> Campaign:
    """The campaign, for those who keep its honours page."""
    campaign = get_object_or_404(
        Campaign.objects.visible_to(request.user).select_related("authority"), pk=pk
    )
    if not can_keep_honours(request.user, campaign):
        raise Http404
    return campaign


def honour_or_404(request: HttpRequest, pk: int) -> Honour:
    """An entry of the honours page, for those who keep it."""
    honours = Honour.objects.select_related(
        "award__campaign__authority", "award__authority", "award__revocation"
    )
    honour = get_object_or_404(
        honours.filter(award__in=Award.objects.visible_to(request.user)), pk=pk
    )
    if not can_keep_honours(request.user, honour.award.campaign):
        raise Http404
    return honour


def honour_request_or_404(request: HttpRequest, pk: int) -> HonourRequest:
    """What somebody asked about the page, for those who keep it."""
    asked = get_object_or_404(HonourRequest.objects.select_related("answered_by"), pk=pk)
    asked.honour = honour_or_404(request, asked.honour_id)
    return asked
