"""Invitations to a meeting: what there is, and each as a PDF or a Word file."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards import papers
from awards.permissions import can_invite
from awards.register.outgoing import issued_for
from awards.states import PaperKind
from awards.views.fetching import session_or_404
from awards.views.paper_rows import issued_answer, paper_row
from core.papers.answers import paper_answer


@require_safe
def index(request, pk: int):
    """The general invitation, and one for each member."""
    session = session_or_404(request, pk)
    allowed = can_invite(request.user, session)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", pk)
    context = {
        "session": session,
        "campaign": session.campaign,
        "members": session.council.members.all(),
        "row": paper_row(
            PaperKind.INVITATION,
            session,
            issued_for(session.campaign),
            request.user,
            "awards:invitation",
            pk,
            title="Giấy mời chung",
        ),
    }
    return render(request, "awards/invitation_list.html", context)


@require_safe
def invitation(request, pk: int, form: str, member_pk: int | None = None):
    """The invitation as a paper."""
    session = session_or_404(request, pk)
    if not can_invite(request.user, session):
        raise Http404
    if answer := issued_answer(request, PaperKind.INVITATION, session):
        return answer
    member = None
    if member_pk is not None:
        member = get_object_or_404(session.council.members.all(), pk=member_pk)
    back = reverse("awards:invitations", args=[pk])
    return paper_answer(request, lambda: papers.invitation(session, member), back, form)
