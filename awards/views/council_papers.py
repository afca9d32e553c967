"""The papers of a meeting of the council: what there is, and each as a PDF or a Word file."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from awards import papers
from awards.council.balloting import on_ballot, piles, turn
from awards.council.polls import poll_of
from awards.permissions import can_keep_signed, can_print_ballots, can_print_council_papers
from awards.register.outgoing import issued_for
from awards.states import PaperKind, RoundState, VoteMode
from awards.views.fetching import session_or_404
from awards.views.paper_rows import issued_answer
from awards.views.session_rows import after_rows, before_rows, tally_rows
from awards.views.stages import SIGNED
from core.papers.answers import paper_answer


@require_safe
def index(request, pk: int):
    """Which papers there are, who gets which ballot, and the signed ones."""
    session = session_or_404(request, pk)
    allowed = can_print_council_papers(request.user, session)
    if not allowed:
        messages.error(request, allowed.reason)
        return redirect("awards:session", pk)
    poll, files = poll_of(session), list(session.files.all())
    now = poll.open_round
    voting = can_print_ballots(request.user, session)
    on_paper = now is None or now.mode == VoteMode.PAPER
    keep = can_keep_signed(request.user, session)
    issued = issued_for(session.campaign)
    context = {
        "session": session,
        "campaign": session.campaign,
        "poll": poll,
        "voting": voting,
        "turn": turn(poll),
        "piles": piles(poll) if voting and on_paper and on_ballot(poll) else [],
        "away": poll.away if voting and not poll.closed_rounds else [],
        "signed": [
            (word, title, [each for each in files if each.use == use])
            for word, (use, title) in SIGNED.items()
        ],
        "keep": keep,
        "remove": keep,
        "before": before_rows(session, issued, request.user),
        "tallies": tally_rows(session, poll.closed_rounds, issued, request.user),
        "after": after_rows(session, issued, request.user),
    }
    return render(request, "awards/session_papers.html", context)


@require_safe
def ballots(request, pk: int, form: str):
    """The ballots of the next vote, all in one file."""
    session = _voting_session_or_404(request, pk)
    return paper_answer(request, lambda: papers.ballots(session), _back(pk), form)


@require_safe
def written_slip(request, pk: int, member_pk: int, form: str):
    """The slip for a member who does not come."""
    session = _voting_session_or_404(request, pk)
    member = get_object_or_404(session.council.members.all(), pk=member_pk)
    return paper_answer(request, lambda: papers.written_slip(session, member), _back(pk), form)


@require_safe
def tally(request, pk: int, form: str, number: int | None = None):
    """The tellers' minutes of a round; without one the form to fill in."""
    session = _printed_session_or_404(request, pk)
    found = None
    if number is not None:
        found = get_object_or_404(session.rounds.exclude(state=RoundState.CANCELLED), number=number)
        found.session = session
        if answer := issued_answer(request, PaperKind.TALLY, found):
            return answer
    return paper_answer(request, lambda: papers.tally_report(session, found), _back(pk), form)


@require_safe
def minutes(request, pk: int, form: str):
    """The minutes of the meeting, as far as it has come."""
    session = _printed_session_or_404(request, pk)
    if answer := issued_answer(request, PaperKind.MINUTES, session):
        return answer
    return paper_answer(request, lambda: papers.session_minutes(session), _back(pk), form)


@require_safe
def appraisal(request, pk: int, form: str):
    """The office's appraisal of the dossiers."""
    session = _printed_session_or_404(request, pk)
    if answer := issued_answer(request, PaperKind.APPRAISAL, session):
        return answer
    at = request.received_at
    return paper_answer(request, lambda: papers.appraisal_report(session, at), _back(pk), form)


def _printed_session_or_404(request, pk: int):
    session = session_or_404(request, pk)
    if not can_print_council_papers(request.user, session):
        raise Http404
    return session


def _voting_session_or_404(request, pk: int):
    session = session_or_404(request, pk)
    if not can_print_ballots(request.user, session):
        raise Http404
    return session


def _back(pk: int) -> str:
    return reverse("awards:session_papers", args=[pk])
