"""Who may do what with the register of outgoing papers."""

from awards import permissions
from awards.models import OutgoingPaper
from awards.states import PaperKind, SessionState
from tests.structure.award_world.outgoing import Stand, rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-outgoing.md"
STATES = list(Stand)
OF = {
    "awards.models.OutgoingPaper.visible_to": lambda who, it: sees(OutgoingPaper, who, it),
    "awards.permissions.can_open_outgoing": permissions.can_open_outgoing,
    "awards.permissions.can_replace_paper": permissions.can_replace_paper,
}
OTHERS = {
    "awards.permissions.can_see_outgoing": (
        lambda who, world: permissions.can_see_outgoing(who, world.authority)
    ),
    "awards.permissions.can_print_outgoing": (
        lambda who, world: permissions.can_print_outgoing(who, world.authority)
    ),
    "awards.permissions.can_issue_paper (summary)": (
        lambda who, world: permissions.can_issue_paper(who, PaperKind.SUMMARY, world.campaign)
    ),
    "awards.permissions.can_issue_paper (minutes, session closed)": (
        lambda who, world: permissions.can_issue_paper(
            who, PaperKind.MINUTES, world.sessions[SessionState.CLOSED]
        )
    ),
    "awards.permissions.can_issue_paper (minutes, session open)": (
        lambda who, world: permissions.can_issue_paper(
            who, PaperKind.MINUTES, world.sessions[SessionState.OPEN]
        )
    ),
    "awards.permissions.can_issue_paper (decision)": (
        lambda who, world: permissions.can_issue_paper(who, PaperKind.SUBMISSION, world.submission)
    ),
}
