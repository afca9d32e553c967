"""The first page: the campaign for visitors, what to do next for people of the house."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from accounts.models import Authority
from accounts.states import Level
from campaigns.models import Campaign
from thidua.todo.awarding import own_votes
from thidua.todo.offices import campaign_cards
from thidua.todo.units import unit_cards


@login_not_required
@require_safe
def home(request):
    """The visitor's or the person's first page."""
    if not request.user.is_authenticated:
        campaigns = list(Campaign.objects.select_related("authority")[:50])
        if len(campaigns) == 1:
            return redirect(campaigns[0])
        return render(request, "home_public.html", {"campaigns": campaigns})
    campaigns = list(
        Campaign.objects.visible_to(request.user)
        .select_related("authority")
        .prefetch_related("phases")
    )
    cards = unit_cards(request.user, campaigns, request.received_at)
    votes = own_votes(request.user, campaigns)
    offices = campaign_cards(request.user, campaigns, votes, request.received_at)
    seen = {card.campaign.pk for card in offices}
    context = {
        "unit_cards": [card for card in cards if not card.has_ended],
        "ended_cards": [card for card in cards if card.has_ended],
        "campaign_cards": offices,
        # Who has a seat in the council and no office has no card of the campaign.
        "votes": [vote for key, vote in votes.items() if key not in seen],
        "may_open_catalogue": request.user.is_staff,
    }
    return render(request, "home.html", context)


@login_not_required
@require_safe
def account_help(request):
    """No account, or a forgotten password: whom to ask. Accounts are made by the commune."""
    communes = Authority.objects.filter(level=Level.COMMUNE)[:50]
    return render(request, "accounts/account_help.html", {"communes": communes})
