"""What a unit prints of its nominations."""

from django.urls import reverse
from django.views.decorators.http import require_safe

from awards.papers import unit_submission
from awards.views.fetching import unit_or_404
from core.calendar import local_day
from core.papers.answers import paper_answer


@require_safe
def submission(request, campaign_pk: int, unit_pk: int, form: str):
    """The unit's «Tờ trình» with all whom it puts forward, as PDF or Word."""
    campaign, unit = unit_or_404(request, campaign_pk, unit_pk)
    day = local_day(request.received_at)
    back = reverse("awards:nominations", args=[campaign.pk, unit.pk])
    return paper_answer(request, lambda: unit_submission(campaign, unit, day), back, form)
