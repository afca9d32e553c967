"""Who may do what with a notice."""

from awards import permissions
from awards.states import NoticeState
from tests.factories import REVIEW
from tests.structure.award_world.notices import rows

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-notice.md"
STATES = list(NoticeState)
OF = {
    "awards.permissions.can_edit_notice": permissions.can_edit_notice,
    "awards.permissions.can_post_notice": permissions.can_post_notice,
    "awards.permissions.can_cancel_notice": permissions.can_cancel_notice,
    "awards.permissions.can_send_opinion": (
        lambda who, it: permissions.can_send_opinion(who, it, REVIEW)
    ),
    "awards.permissions.can_enter_opinion": (
        lambda who, it: permissions.can_enter_opinion(who, it, REVIEW)
    ),
}
OTHERS = {
    "awards.permissions.can_see_notices": (
        lambda who, world: permissions.can_see_notices(who, world.campaign)
    ),
    "awards.permissions.can_make_notice": (
        lambda who, world: permissions.can_make_notice(who, world.campaign)
    ),
    "awards.permissions.can_answer_opinion": (
        lambda who, world: permissions.can_answer_opinion(who, world.opinions[0])
    ),
    "awards.permissions.can_open_file (sent with an opinion)": (
        lambda who, world: permissions.can_open_file(who, world.opinions[0].files.get())
    ),
}
