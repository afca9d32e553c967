"""The registration of one person or household on paper."""

from django.views.decorators.http import require_safe

from core.papers.answers import paper_answer
from registrations.papers import personal_registration
from registrations.views.fetching import part_or_404, registration_or_404


@require_safe
def paper(request, pk: int, part: int, form: str):
    """A sheet to sign, as PDF or Word."""
    registration = registration_or_404(request, pk)
    entrant = part_or_404(registration, registration.entrants.select_related("award_aim"), part)
    return paper_answer(
        request, lambda: personal_registration(entrant), registration.get_absolute_url(), form
    )
