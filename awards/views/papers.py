"""Papers of the campaign: what there is, and each as a PDF or a Word file."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards.papers import achievement_report, nominee_list, summary_report
from awards.permissions import can_print_report
from awards.states import BundleScope
from awards.views.fetching import campaign_with_papers_or_404, nomination_or_404
from awards.views.scoring import KINDS
from core.calendar import local_day
from core.papers.answers import paper_answer


def _index_url(campaign) -> str:
    return reverse("awards:papers", args=[campaign.pk])


@require_safe
def index(request, campaign_pk: int):
    """Which papers there are."""
    campaign = campaign_with_papers_or_404(request, campaign_pk)
    groups = [
        (word, kind, list(campaign.nominations.filter(subject_kind=kind).for_papers()))
        for word, kind in KINDS.items()
    ]
    for _, _, nominations in groups:
        nominations.sort(key=lambda each: each.sort_key)
    context = {
        "campaign": campaign,
        "groups": groups,
        "bundle": campaign.bundles.filter(scope=BundleScope.CAMPAIGN).first(),
    }
    return render(request, "awards/paper_list.html", context)


@require_safe
def summary(request, campaign_pk: int, form: str):
    """The summary report of the campaign."""
    campaign = campaign_with_papers_or_404(request, campaign_pk)
    at = request.received_at
    return paper_answer(request, lambda: summary_report(campaign, at), _index_url(campaign), form)


@require_safe
def nominees(request, campaign_pk: int, word: str, form: str):
    """The list of nominees of a kind."""
    campaign = campaign_with_papers_or_404(request, campaign_pk)
    if word not in KINDS:
        raise Http404
    day = local_day(request.received_at)
    return paper_answer(
        request,
        lambda: nominee_list(campaign, KINDS[word], day),
        _index_url(campaign),
        form,
        is_list=True,
    )


@require_safe
def achievement(request, pk: int, form: str):
    """The achievement report of one candidate."""
    nomination = nomination_or_404(request, pk)
    if not can_print_report(request.user, nomination):
        raise Http404
    day = local_day(request.received_at)
    back = reverse("awards:report_edit", args=[pk])
    return paper_answer(request, lambda: achievement_report(nomination, day), back, form)
