"""Who may write, read and print what a nomination rests on."""

from copy import copy

from awards import permissions
from awards.models import Nomination, UnitMeeting
from awards.permissions.reporting import MEETING
from awards.states import NominationState, Procedure
from tests.factories import at
from tests.structure.award_world.reports import meetings, rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]

PAGE = "roles-report.md"
STATES = list(NominationState)
# Before the day that the world's return has set.
NOW = at("2024-10-20 08:00")


def found(nomination: Nomination) -> Nomination:
    """The same, as if the secretariat had found its subject."""
    other = copy(nomination)
    other.procedure = Procedure.SIMPLIFIED
    return other


OF = {
    "awards.permissions.can_write_part": (
        lambda who, it: permissions.can_write_part(who, it, MEETING, NOW)
    ),
    "awards.permissions.can_write_report": (
        lambda who, it: permissions.can_write_report(who, it, NOW)
    ),
    "awards.permissions.can_write_report (simplified procedure)": (
        lambda who, it: permissions.can_write_report(who, found(it), NOW)
    ),
    "awards.permissions.can_write_earlier_awards": (
        lambda who, it: permissions.can_write_earlier_awards(who, it, NOW)
    ),
    "awards.permissions.can_print_report": permissions.can_print_report,
}
OTHERS = {
    "awards.permissions.can_write_meeting": (
        lambda who, world: permissions.can_write_meeting(who, world.campaign, world.full.unit, NOW)
    ),
    "awards.permissions.can_change_meeting (nothing handed in)": (
        lambda who, world: permissions.can_change_meeting(who, meetings(world)[1], NOW)
    ),
    "awards.permissions.can_change_meeting (handed in)": (
        lambda who, world: permissions.can_change_meeting(who, meetings(world)[0], NOW)
    ),
    "awards.permissions.can_read_meetings": (
        lambda who, world: permissions.can_read_meetings(who, world.full.unit)
    ),
    "awards.permissions.can_print_meeting": (
        lambda who, world: permissions.can_print_meeting(who, meetings(world)[0])
    ),
    "awards.models.UnitMeeting.visible_to (nothing handed in)": (
        lambda who, world: sees(UnitMeeting, who, meetings(world)[1])
    ),
    "awards.models.UnitMeeting.visible_to (handed in)": (
        lambda who, world: sees(UnitMeeting, who, meetings(world)[0])
    ),
}
