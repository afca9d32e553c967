"""Who may do what with a vote of the council."""

from awards import permissions
from tests.structure.award_world.voting import Stage, rows

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-vote.md"
STATES = list(Stage)
OF = {
    "awards.permissions.can_see_votes": (
        lambda who, it: permissions.can_see_votes(who, it.session)
    ),
    "awards.permissions.can_see_round": lambda who, it: permissions.can_see_round(who, it.round),
    "awards.permissions.can_see_written": (
        lambda who, it: permissions.can_see_written(who, it.session)
    ),
    "awards.permissions.can_open_round": (
        lambda who, it: permissions.can_open_round(who, it.session)
    ),
    "awards.permissions.can_count": lambda who, it: permissions.can_count(who, it.round),
    "awards.permissions.can_cast": lambda who, it: permissions.can_cast(who, it.round),
    "awards.permissions.can_cast_for": (
        lambda who, it: permissions.can_cast_for(who, it.round, it.member)
    ),
    "awards.permissions.can_receive_written": (
        lambda who, it: permissions.can_receive_written(who, it.session)
    ),
    "awards.permissions.can_close_round": (
        lambda who, it: permissions.can_close_round(who, it.round)
    ),
    "awards.permissions.can_cancel_round": (
        lambda who, it: permissions.can_cancel_round(who, it.round)
    ),
    "awards.permissions.can_close_session": (
        lambda who, it: permissions.can_close_session(who, it.session)
    ),
}
OTHERS = {}
