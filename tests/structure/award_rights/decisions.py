"""Who may do what with a decision."""

from django.db import transaction

from awards import permissions
from awards.models import Decision, DecisionLine, SessionItem
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


def _correct_alone(who, line) -> bool:
    """Asked as if the name stood nowhere else."""
    with transaction.atomic():
        DecisionLine.objects.live().filter(nomination=line.nomination_id).delete()
        items = SessionItem.objects.filter(nomination=line.nomination_id)
        items.exclude(pk=line.item_id).delete()
        answer = bool(permissions.can_correct_result(who, line))
        transaction.set_rollback(True)
    return answer


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
    "awards.permissions.can_correct_result (refused above, nothing rests on it)": (
        lambda who, world: _correct_alone(who, world.refused)
    ),
    "awards.permissions.can_correct_result (refused above, on another list)": (
        lambda who, world: permissions.can_correct_result(who, world.refused)
    ),
    "awards.permissions.can_correct_result (own decision)": (
        lambda who, world: permissions.can_correct_result(who, world.granted)
    ),
    "awards.permissions.can_fall_back (refused above)": (
        lambda who, world: permissions.can_fall_back(who, world.refused)
    ),
    "awards.permissions.can_fall_back (granted)": (
        lambda who, world: permissions.can_fall_back(who, world.granted)
    ),
}
