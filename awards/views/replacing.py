"""The draft of what replaces an issued paper, on the page of the replacing."""

from django.http import Http404
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards.papers import replacement_draft
from awards.permissions import can_replace_paper
from awards.views.outgoing import outgoing_or_404
from core.papers.answers import paper_answer


@require_safe
def draft(request, pk: int, form: str):
    """As PDF or Word, from what stands today: number and day are open for the hand."""
    old = outgoing_or_404(request, pk)
    if not can_replace_paper(request.user, old):
        raise Http404
    back = reverse("awards:outgoing_replace", args=[pk])
    at = request.received_at
    return paper_answer(request, lambda: replacement_draft(old, at), back, form)
