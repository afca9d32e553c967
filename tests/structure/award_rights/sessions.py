"""Who may do what with a session."""

from awards import permissions
from awards.models import Council, CouncilSession
from awards.states import SessionState
from tests.structure.award_world.sessions import rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-council.md"
STATES = list(SessionState)


def of_order(session, order: int):
    """The member at a place: the chairman sits at 1, the council member at 5."""
    return session.council.members.get(order=order)


def council_of(session):
    """The council with this session alone: another one that is open would close all doors."""
    rest = CouncilSession.objects.exclude(pk=session.pk).filter(state=SessionState.OPEN)
    rest.update(state=SessionState.PLANNED)
    CouncilSession.objects.filter(pk=session.pk).update(state=session.state)
    return session.council


OF = {
    "awards.models.CouncilSession.visible_to": lambda who, it: sees(CouncilSession, who, it),
    "awards.permissions.can_set_up_council": (
        lambda who, it: permissions.can_set_up_council(who, council_of(it).authority)
    ),
    "awards.permissions.can_edit_council": (
        lambda who, it: permissions.can_edit_council(who, council_of(it))
    ),
    "awards.permissions.can_edit_session": permissions.can_edit_session,
    "awards.permissions.can_set_agenda": permissions.can_set_agenda,
    "awards.permissions.can_open_session": permissions.can_open_session,
    "awards.permissions.can_cancel_session": permissions.can_cancel_session,
    "awards.permissions.can_note_attendance": permissions.can_note_attendance,
    "awards.permissions.can_recuse (a member without account)": (
        lambda who, it: permissions.can_recuse(who, it, of_order(it, 6))
    ),
    "awards.permissions.can_recuse (the council member)": (
        lambda who, it: permissions.can_recuse(who, it, of_order(it, 5))
    ),
    "awards.permissions.can_lift_recusal": permissions.can_lift_recusal,
    "awards.permissions.can_write_notes": permissions.can_write_notes,
    "awards.permissions.can_keep_signed": permissions.can_keep_signed,
    "awards.permissions.can_invite": permissions.can_invite,
    "awards.permissions.can_print_council_papers": permissions.can_print_council_papers,
    "awards.permissions.can_print_ballots": permissions.can_print_ballots,
}
OTHERS = {
    "awards.models.Council.visible_to": lambda who, world: sees(Council, who, world.council),
    "awards.permissions.can_see_council": (
        lambda who, world: permissions.can_see_council(who, world.authority)
    ),
    "awards.permissions.can_remove_signed": (
        lambda who, world: permissions.can_remove_signed(who, world.signed)
    ),
    "awards.permissions.can_see_sessions": (
        lambda who, world: permissions.can_see_sessions(who, world.campaign)
    ),
    "awards.permissions.can_plan_session": (
        lambda who, world: permissions.can_plan_session(who, world.campaign)
    ),
}
