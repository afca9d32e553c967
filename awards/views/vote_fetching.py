"""Getting a session, a round or a seat for a page of the vote."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from awards.models import CouncilMember, CouncilSession, VoteRound
from awards.permissions import can_see_votes


def voting_session_or_404(request, pk: int) -> CouncilSession:
    """The session, for those who may look at its vote."""
    session = get_object_or_404(
        CouncilSession.objects.select_related("campaign__authority", "council"), pk=pk
    )
    if not can_see_votes(request.user, session):
        raise Http404
    return session


def round_or_404(request, pk: int, number: int) -> VoteRound:
    """A round of the session, with the session itself."""
    session = voting_session_or_404(request, pk)
    found = get_object_or_404(session.rounds, number=number)
    found.session = session
    return found


def member_or_404(session: CouncilSession, pk: int) -> CouncilMember:
    """A seat in the council that meets."""
    return get_object_or_404(session.council.members, pk=pk)
