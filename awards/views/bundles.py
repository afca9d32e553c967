"""Dossiers: ordering them, how far they are, fetching and stopping them."""

from django.contrib import messages
from django.db import transaction
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from awards.models import Bundle, Decision, Nomination
from awards.permissions import can_make_papers
from awards.services.bundling import cancel_bundle, order_bundle, retry_bundle
from awards.services.printing import note_bundle
from awards.states import BundleScope, DecisionState
from awards.tasks import build_bundle
from awards.views.fetching import (
    bundle_or_404,
    campaign_with_papers_or_404,
    decision_or_404,
    nomination_or_404,
)
from campaigns.models import Campaign
from core.acts import carry_out
from core.errors import RuleBroken
from core.papers.pdf import plain_name

# How many seconds a page of an order that is carried out waits before it looks again.
LOOK_AGAIN = 5


@require_safe
def index(request: HttpRequest, campaign_pk: int) -> HttpResponse:
    """Which dossiers there can be, and how far each newest one is."""
    campaign = campaign_with_papers_or_404(request, campaign_pk)
    newest: dict[tuple[int | None, int | None], Bundle] = {}
    for each in campaign.bundles.dossiers().order_by("pk"):
        newest[each.decision_id, each.nomination_id] = each
    decisions = campaign.decisions.exclude(state=DecisionState.UNDONE).select_related("tier")
    nominations = campaign.nominations.in_the_running().for_papers()
    order = sorted(nominations, key=lambda each: (each.subject_kind, each.sort_key, each.pk))
    context = {
        "campaign": campaign,
        "bundle": newest.get((None, None)),
        "decisions": [
            (each, newest.get((each.pk, None))) for each in decisions.order_by("tier__order", "pk")
        ],
        "nominations": [(each, newest.get((None, each.pk))) for each in order],
    }
    return render(request, "awards/bundle_list.html", context)


@require_POST
def order_campaign(request: HttpRequest, campaign_pk: int) -> HttpResponse:
    """Have the dossier of the whole campaign made."""
    return _ordered(request, campaign_with_papers_or_404(request, campaign_pk))


@require_POST
def order_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the dossier of one list made."""
    decision = decision_or_404(request, pk)
    return _ordered(request, decision.campaign, decision=decision)


@require_POST
def order_nomination(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the dossier of one candidate made."""
    nomination = nomination_or_404(request, pk)
    return _ordered(request, nomination.campaign, nomination=nomination)


def _ordered(request: HttpRequest, campaign: Campaign, **of: Decision | Nomination) -> HttpResponse:
    """A second click, or a second person, comes to the order that there is."""
    if not can_make_papers(request.user, campaign):
        raise Http404
    with transaction.atomic():
        archive = request.POST.get("ban") == "luu-tru"
        asked = {"campaign": campaign, "archive": archive, **of}
        bundle = order_bundle(**asked, by=request.user, at=request.received_at)
        hand_to_worker(bundle)
    return redirect(bundle)


def hand_to_worker(bundle: Bundle) -> None:
    """Unless one has it in hand; whose lease ran out is given to the next."""
    if Bundle.objects.free().filter(pk=bundle.pk).exists():
        build_bundle.enqueue(bundle.pk)


@require_safe
def bundle(request: HttpRequest, pk: int) -> HttpResponse:
    """How far an order is, and its files when it is done."""
    found = bundle_or_404(request, pk)
    context = {
        "bundle": found,
        "campaign": found.campaign,
        "title": _title(found),
        "order": _order_url(found),
        "thing": "giấy khen" if found.is_certificates else "văn bản",
        "left": found.is_live and bool(found.tries) and found in Bundle.objects.free(),
        "seconds": LOOK_AGAIN if found.is_live else None,
    }
    answer = render(request, "awards/bundle_detail.html", context)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _title(found: Bundle) -> str:
    if found.is_certificates:
        return str(found)
    of = found.nomination.name if found.nomination else found.decision or "cả phong trào"
    return f"Bộ hồ sơ: {of}" + (", bản lưu trữ (PDF/A)" if found.is_archive else "")


def _order_url(found: Bundle) -> str:
    """Where the same is ordered again: at once, or where stock and names are chosen."""
    name, pk = {
        BundleScope.CERTIFICATES: ("certificates", found.decision_id),
        BundleScope.CAMPAIGN: ("order_bundle", found.campaign_id),
        BundleScope.DECISION: ("order_decision", found.decision_id),
        BundleScope.NOMINATION: ("order_nomination", found.nomination_id),
    }[BundleScope(found.scope)]
    return reverse(f"awards:{name}", args=[pk])


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop an order."""
    found = bundle_or_404(request, pk)
    carry_out(request, cancel_bundle, "Đã dừng kết xuất.", bundle=found)
    return redirect(found)


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Have a failed order tried again."""
    found = bundle_or_404(request, pk)
    try:
        with transaction.atomic():
            again = retry_bundle(bundle=found, by=request.user, at=request.received_at)
            hand_to_worker(again)
    except RuleBroken as reason:
        messages.error(request, str(reason))
        again = found
    return redirect(again)


@require_safe
def archive(request: HttpRequest, pk: int) -> FileResponse:
    """The archive of a finished dossier."""
    return _file(request, pk, "file", "zip")


@require_safe
def word(request: HttpRequest, pk: int) -> FileResponse:
    """The Word file of finished certificates."""
    return _file(request, pk, "file", "docx")


@require_safe
def whole(request: HttpRequest, pk: int) -> FileResponse:
    """The PDF of a finished order: the dossier bound, or all certificates."""
    return _file(request, pk, "whole", "pdf")


def _file(request: HttpRequest, pk: int, field: str, ending: str) -> FileResponse:
    found = bundle_or_404(request, pk)
    name = getattr(found, field).name
    if not found.is_there or not name.endswith(f".{ending}"):
        raise Http404
    try:
        opened = getattr(found, field).open("rb")
    except FileNotFoundError:  # swept a moment ago
        raise Http404 from None
    if request.method == "GET":
        note_bundle(bundle=found, form=ending, by=request.user, at=request.received_at)
    answer = FileResponse(opened, as_attachment=True, filename=_name(found, ending))
    answer["Cache-Control"] = "private, no-store"
    return answer


def _name(found: Bundle, ending: str) -> str:
    kept = "-luu-tru" if found.is_archive else ""
    if found.scope == BundleScope.CAMPAIGN:
        return f"van-ban-{found.campaign.slug}{kept}.{ending}"
    if found.decision and found.is_certificates:
        return plain_name(f"giay khen {found.decision.number}", ending)
    return plain_name(f"ho so {found.of}{kept}", ending)
