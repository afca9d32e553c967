"""Who may do what with a decision."""

from awards import permissions
from awards.models import Decision
from awards.states import DecisionState, SessionState
from tests.structure.award_world.decisions import rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-decision.md"
STATES = list(DecisionState)
OF = {
    "awards.permissions.can_change_names": permissions.can_change_names,
    "awards.permissions.can_confirm": permissions.can_confirm,
    "awards.permissions.can_strike": permissions.can_strike,
    "awards.permissions.can_restore": permissions.can_restore,
    "awards.permissions.can_reopen": permissions.can_reopen,
    "awards.permissions.can_undo": permissions.can_undo,
    "awards.permissions.can_issue": permissions.can_issue,
    "awards.permissions.can_note_results (own decision)": permissions.can_note_results,
    "awards.permissions.can_print_certificates": permissions.can_print_certificates,
    "awards.models.Decision.visible_to": lambda who, it: sees(Decision, who, it),
}
OTHERS = {
    "awards.permissions.can_see_decisions": (
        lambda who, world: permissions.can_see_decisions(who, world.campaign)
    ),
    "awards.permissions.can_draw_up (session closed)": (
        lambda who, world: permissions.can_draw_up(who, world.sessions[SessionState.CLOSED])
    ),
    "awards.permissions.can_draw_up (session open)": (
        lambda who, world: permissions.can_draw_up(who, world.sessions[SessionState.OPEN])
    ),
    "awards.permissions.can_step_down (passed)": (
        lambda who, world: permissions.can_step_down(who, world.refused.item)
    ),
    "awards.permissions.can_step_down (not voted)": (
        lambda who, world: permissions.can_step_down(
            who, world.sessions[SessionState.OPEN].items.first()
        )
    ),
    "awards.permissions.can_note_results (issued submission)": (
        lambda who, world: permissions.can_note_results(who, world.submission)
    ),
    "awards.permissions.can_fall_back (refused above)": (
        lambda who, world: permissions.can_fall_back(who, world.refused)
    ),
    "awards.permissions.can_fall_back (granted)": (
        lambda who, world: permissions.can_fall_back(who, world.granted)
    ),
}
