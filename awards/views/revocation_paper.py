"""The draft of what takes an award back."""

from django.http import Http404
from django.views.decorators.http import require_safe

from awards.models import Award
from awards.papers import revocation_paper
from awards.permissions import can_print_register
from awards.states import PaperKind
from awards.views.award_fetching import award_or_404
from awards.views.paper_rows import issued_answer
from campaigns.states import TierLevel
from core.papers.answers import paper_answer


@require_safe
def paper(request, pk: int, form: str):
    """The decision, or the request to those above, as PDF or Word."""
    award = award_or_404(request, pk)
    if not can_print_register(request.user, award.authority):
        raise Http404
    if answer := _issued(request, award):
        return answer
    at = request.received_at
    return paper_answer(
        request, lambda: revocation_paper(award, at), award.get_absolute_url(), form
    )


def _issued(request, award: Award):
    """To what was signed of it already; nothing while it is a draft."""
    if award.level != TierLevel.COMMUNE:
        return issued_answer(request, PaperKind.REVOCATION_REQUEST, award)
    if award.is_revoked:
        return issued_answer(request, PaperKind.REVOCATION, award.revocation)
    return None
