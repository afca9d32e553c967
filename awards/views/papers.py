"""Papers of the campaign: what there is, and each as a PDF or a Word file."""

from django.contrib import messages
from django.db import transaction
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from awards.models import Bundle
from awards.papers import achievement_report, nominee_list, summary_report
from awards.permissions import can_make_papers, can_print_report
from awards.services.bundling import order_bundle
from awards.states import BundleState, PaperKind
from awards.tasks import build_bundle
from awards.views.fetching import campaign_or_404, nomination_or_404
from awards.views.paper_groups import paper_groups
from awards.views.paper_rows import issued_answer
from awards.views.scoring import KINDS
from core.calendar import local_day
from core.errors import RuleBroken
from core.papers.answers import paper_answer


def _campaign_with_papers(request, pk: int):
    campaign = campaign_or_404(request, pk)
    if not can_make_papers(request.user, campaign):
        raise Http404
    return campaign


def _index_url(campaign) -> str:
    return reverse("awards:papers", args=[campaign.pk])


@require_safe
def index(request, campaign_pk: int):
    """Which papers there are."""
    campaign = _campaign_with_papers(request, campaign_pk)
    nominations = sorted(campaign.nominations.for_papers(), key=lambda each: each.sort_key)
    groups = [
        (word, kind, [each for each in nominations if each.subject_kind == kind])
        for word, kind in KINDS.items()
    ]
    counts = {word: len(of_kind) for word, _, of_kind in groups}
    context = {
        "campaign": campaign,
        "groups": groups,
        "steps": paper_groups(campaign, request.user, counts),
        "bundle": campaign.bundles.select_related("ordered_by").first(),
    }
    return render(request, "awards/paper_list.html", context)


@require_POST
def order_all(request, campaign_pk: int):
    """Have all papers written into one archive by the worker."""
    campaign = _campaign_with_papers(request, campaign_pk)
    try:
        with transaction.atomic():
            ordered = order_bundle(campaign=campaign, by=request.user, at=request.received_at)
            build_bundle.enqueue(ordered.pk)
    except RuleBroken as reason:
        messages.error(request, str(reason))
    return redirect("awards:papers", campaign_pk)


@require_safe
def bundle(request, pk: int):
    """A finished archive."""
    found = get_object_or_404(
        Bundle.objects.filter(campaign__authority_id__in=request.user.authority_ids),
        pk=pk,
        state=BundleState.DONE,
    )
    if not can_make_papers(request.user, found.campaign):
        raise Http404
    answer = FileResponse(
        found.file.open("rb"), as_attachment=True, filename=f"van-ban-{found.campaign.slug}.zip"
    )
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_safe
def summary(request, campaign_pk: int, form: str):
    """The summary report of the campaign."""
    campaign = _campaign_with_papers(request, campaign_pk)
    if answer := issued_answer(request, PaperKind.SUMMARY, campaign):
        return answer
    at = request.received_at
    return paper_answer(request, lambda: summary_report(campaign, at), _index_url(campaign), form)


@require_safe
def nominees(request, campaign_pk: int, word: str, form: str):
    """The list of nominees of a kind."""
    campaign = _campaign_with_papers(request, campaign_pk)
    if word not in KINDS:
        raise Http404
    day = local_day(request.received_at)
    return paper_answer(
        request, lambda: nominee_list(campaign, KINDS[word], day), _index_url(campaign), form
    )


@require_safe
def achievement(request, pk: int, form: str):
    """The achievement report of one candidate."""
    return _report(request, pk, form, short=False)


@require_safe
def short_report(request, pk: int, form: str):
    """The same on one page."""
    return _report(request, pk, form, short=True)


def _report(request, pk: int, form: str, *, short: bool):
    nomination = nomination_or_404(request, pk)
    if not can_print_report(request.user, nomination):
        raise Http404
    day = local_day(request.received_at)
    back = reverse("awards:report_edit", args=[pk])
    return paper_answer(
        request, lambda: achievement_report(nomination, day, short=short), back, form
    )
