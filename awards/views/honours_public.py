"""The honours page («trang vinh danh») as everybody reads it, and what they ask about it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.typed import typed
from awards.forms import HonourRequestForm
from awards.models import Honour
from awards.register.honours import honour_roll
from awards.services.honour_requests import ask_about_honour
from awards.services.honouring import photo_of
from awards.states import HonourRequestKind
from awards.views.public import client_key
from campaigns.models import Campaign
from core.errors import RuleBroken
from core.throttle import count_one, is_throttled
from core.uploads.kinds import Kind
from core.uploads.serving import file_answer, stored_bytes

MOST_REQUESTS = 5
SECONDS = 3600


@login_not_required
@require_safe
@never_cache
def page(request, authority: str, campaign: str):
    """Everybody who is honoured, by form of award; kept by no browser and nothing between."""
    found = _campaign_or_404(authority, campaign)
    roll = honour_roll(found)
    context = {"campaign": found, "tiers": roll, "number": sum(tier.number for tier in roll)}
    return render(request, "awards/honours_public.html", context)


@login_not_required
@require_safe
@never_cache
def photo(request, authority: str, campaign: str, pk: int):
    """A photo of who is on the page now and has consented; under a name that says nothing."""
    found = photo_of(_honour_or_404(_campaign_or_404(authority, campaign), pk))
    if found is None:
        raise Http404
    data = stored_bytes(found.file, f"award file {found.pk}")
    return file_answer(data, f"anh{Kind(found.content_type).ending}", found.content_type)


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def ask(request, authority: str, campaign: str, pk: int):
    """Ask for a correction, or to be taken off the page (Luật 91/2025/QH15, điều 16)."""
    found = _campaign_or_404(authority, campaign)
    honour = _honour_or_404(found, pk)
    form = HonourRequestForm(request.POST or None, typed=typed(request))
    if request.method == "POST" and form.is_valid():
        key = client_key(request, "honour-request")
        if is_throttled(key, request.received_at, most=MOST_REQUESTS, seconds=SECONDS):
            return render(request, "429.html", status=429)
        if _asked(request, form, honour):
            count_one(key, request.received_at, seconds=SECONDS)
            messages.success(request, "Đã gửi đề nghị. Văn phòng - thống kê sẽ xem và trả lời.")
            return redirect("awards:honours_public", authority, campaign)
    context = {"campaign": found, "honour": honour, "award": honour.award, "form": form}
    return render(request, "awards/honour_ask.html", context)


def _asked(request, form, honour) -> bool:
    """Call the service with what was typed; a refusal goes onto the form, nothing is lost."""
    words = {name: form.cleaned_data[name] for name in ("text", "name", "contact")}
    try:
        ask_about_honour(
            honour=honour,
            kind=HonourRequestKind(form.cleaned_data["kind"]),
            key=form.cleaned_data["form_key"],
            at=request.received_at,
            **words,
        )
    except RuleBroken as reason:
        form.add_error(None, str(reason))
        return False
    return True


def _campaign_or_404(authority: str, slug: str) -> Campaign:
    campaigns = Campaign.objects.select_related("authority").prefetch_related("tiers")
    return get_object_or_404(campaigns, authority__slug=authority, slug=slug)


def _honour_or_404(campaign: Campaign, pk: int) -> Honour:
    honours = Honour.objects.public().filter(award__campaign=campaign).select_related("award")
    return get_object_or_404(honours, pk=pk)
