"""Achievement reports that were copied from each other."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from awards.nominations.passages import marked, rows_of, words_of
from awards.nominations.similarity import (
    NEAR,
    SECTIONS,
    common_rows,
    near_copies,
    reports_of,
    text_of,
)
from awards.permissions import can_compare_texts
from awards.views.fetching import campaign_or_404

MOST_PAIRS = 200


@require_safe
def similar(request, campaign_pk: int):
    """The pairs of reports of which much is the same."""
    campaign = _campaign_or_404(request, campaign_pk)
    compared = near_copies(campaign)
    context = {
        "campaign": campaign,
        "compared": compared,
        "pairs": compared.pairs[:MOST_PAIRS],
        "near": NEAR,
    }
    return render(request, "awards/similar_list.html", context)


@require_safe
def similar_pair(request, campaign_pk: int, first_pk: int, second_pk: int):
    """Two reports side by side, the passages marked that stand in both."""
    campaign = _campaign_or_404(request, campaign_pk)
    reports = reports_of(campaign)
    by_nomination = {each.nomination_id: each for each in reports}
    first, second = by_nomination.get(first_pk), by_nomination.get(second_pk)
    if first is None or second is None or first is second:
        raise Http404
    rows = [rows_of(words_of(text_of(each))) for each in (first, second)]
    everybodys = common_rows(campaign, [rows_of(words_of(text_of(each))) for each in reports])
    fields = {field.name: field.verbose_name for field in first._meta.concrete_fields}
    context = {
        "campaign": campaign,
        "first": first.nomination,
        "second": second.nomination,
        "sections": [
            (
                fields[name],
                marked(getattr(first, name), rows[1], everybodys),
                marked(getattr(second, name), rows[0], everybodys),
            )
            for name in SECTIONS
            if getattr(first, name) or getattr(second, name)
        ],
    }
    return render(request, "awards/similar_pair.html", context)


def _campaign_or_404(request, pk: int):
    campaign = campaign_or_404(request, pk)
    if not can_compare_texts(request.user, campaign):
        raise Http404
    return campaign
