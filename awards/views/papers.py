"""Papers of the campaign: what there is, and each as a PDF or a Word file."""

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards.decisions.certifying import LEVEL_NAMES
from awards.kinds import KIND_ORDER, KINDS, WORDS
from awards.papers import achievement_report, nominee_list, summary_report
from awards.permissions import can_print_certificates, can_print_report
from awards.register.entries import LEVEL_WORDS
from awards.states import BundleScope, DecisionState, PaperKind
from awards.views.fetching import campaign_with_papers_or_404, nomination_or_404
from awards.views.paper_groups import paper_groups
from awards.views.paper_rows import issued_answer
from core.calendar import local_day
from core.papers.answers import paper_answer


def _index_url(campaign) -> str:
    return reverse("awards:papers", args=[campaign.pk])


@require_safe
def index(request, campaign_pk: int):
    """Which papers there are."""
    campaign, user = campaign_with_papers_or_404(request, campaign_pk), request.user
    running = campaign.nominations.in_the_running().for_papers()
    nominations = sorted(running, key=lambda each: each.sort_key)
    groups = [
        (WORDS[kind], kind, [each for each in nominations if each.subject_kind == kind])
        for kind in KIND_ORDER
    ]
    context = {
        "campaign": campaign,
        "groups": groups,
        "certified": [each for each in _decided(campaign) if can_print_certificates(user, each)],
        "levels": [(word, LEVEL_NAMES[level]) for word, level in LEVEL_WORDS.items()],
        "steps": paper_groups(campaign, user, local_day(request.received_at)),
        "bundle": campaign.bundles.filter(scope=BundleScope.CAMPAIGN).first(),
    }
    return render(request, "awards/paper_list.html", context)


def _decided(campaign):
    """The decisions of the campaign that were issued."""
    return campaign.decisions.filter(state=DecisionState.ISSUED).select_related("campaign", "tier")


@require_safe
def summary(request, campaign_pk: int, form: str):
    """The summary report of the campaign."""
    campaign = campaign_with_papers_or_404(request, campaign_pk)
    if answer := issued_answer(request, PaperKind.SUMMARY, campaign):
        return answer
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
