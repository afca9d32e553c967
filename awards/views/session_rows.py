"""The numbered papers of a meeting as pages offer them: before it, of its votes, after it."""

from collections.abc import Iterable, Iterator

from django.urls import reverse

from accounts.models import User
from awards.models import CouncilSession, VoteRound
from awards.register.outgoing import Issued
from awards.states import PaperKind, SessionState
from awards.views.paper_rows import PaperRow, paper_row
from core.calendar import format_moment

MINUTES_NOTE = {
    SessionState.PLANNED: "khung để ghi tay",
    SessionState.OPEN: "đến lúc này",
    SessionState.CLOSED: "đủ nội dung đã ghi",
    SessionState.CANCELLED: "",
}


def before_rows(session: CouncilSession, issued: Issued, user: User) -> Iterator[PaperRow]:
    """The appraisal and the invitation; a meeting that is over has no draft of it any more."""
    key = session.pk
    yield paper_row(PaperKind.APPRAISAL, session, issued, user, "awards:appraisal", key)
    if session.state == SessionState.CLOSED:
        yield paper_row(PaperKind.INVITATION, session, issued, user)
    else:
        page = reverse("awards:invitations", args=[key])
        name = "awards:invitation"
        yield paper_row(PaperKind.INVITATION, session, issued, user, name, key, page_url=page)


def tally_rows(
    session: CouncilSession, rounds: Iterable[VoteRound], issued: Issued, user: User
) -> Iterator[PaperRow]:
    """The tellers' minutes of each closed round."""
    for found in rounds:
        found.session = session
        closed = f", chốt {format_moment(found.closed_at)}" if found.closed_at else ""
        yield paper_row(
            PaperKind.TALLY,
            found,
            issued,
            user,
            "awards:tally",
            session.pk,
            found.number,
            title=f"Biên bản kiểm phiếu {str(found).lower()}",
            note=f"{found.get_mode_display().lower()}{closed}",
        )


def after_rows(session: CouncilSession, issued: Issued, user: User) -> Iterator[PaperRow]:
    """The minutes."""
    note = MINUTES_NOTE[SessionState(session.state)]
    name = "awards:session_minutes"
    yield paper_row(PaperKind.MINUTES, session, issued, user, name, session.pk, note=note)
