"""Who may do what with a nomination."""

from awards import permissions
from awards.models import Nomination
from awards.states import AwardFileUse, DossierPart, LineState, NominationState, SessionState
from tests.factories import REVIEW, at
from tests.structure.award_world.nominations import rows
from tests.structure.rights import sees

__all__ = ["OF", "OTHERS", "PAGE", "STATES", "rows"]


PAGE = "roles-nomination.md"


STATES = list(NominationState)


# Before the day that the world's return has set.
NOW = at("2024-10-20 08:00")


def _of_holds() -> dict:
    """Asked of a nomination in each state."""
    return {
        "awards.permissions.can_see_holds": permissions.can_see_holds,
        "awards.permissions.can_read_case": permissions.can_read_case,
        "awards.permissions.can_place_hold": permissions.can_place_hold,
    }


def _of_doubts() -> dict:
    """Asked of a hold that stands, its paper, and the reports of a campaign."""
    return {
        "awards.permissions.can_lift_hold": (
            lambda who, world: permissions.can_lift_hold(who, world.hold)
        ),
        "awards.permissions.can_open_file (paper of a case)": (
            lambda who, world: permissions.can_open_file(who, world.hold.files.get())
        ),
        "awards.permissions.can_compare_texts": (
            lambda who, world: permissions.can_compare_texts(who, world.campaign)
        ),
    }


OF = {
    "awards.models.Nomination.visible_to": lambda who, it: sees(Nomination, who, it),
    "awards.permissions.can_edit_nomination": (
        lambda who, it: permissions.can_edit_nomination(who, it, NOW)
    ),
    "awards.permissions.can_edit_nomination_part": (
        lambda who, it: permissions.can_edit_nomination_part(who, it, DossierPart.REPORT, NOW)
    ),
    "awards.permissions.can_remove_nomination": (
        lambda who, it: permissions.can_remove_nomination(who, it, NOW)
    ),
    "awards.permissions.can_attach_to_nomination": (
        lambda who, it: permissions.can_attach_to_nomination(who, it, AwardFileUse.EVIDENCE, NOW)
    ),
    "awards.permissions.can_submit_nomination": (
        lambda who, it: permissions.can_submit_nomination(who, it, NOW)
    ),
    "awards.permissions.can_withdraw_nomination": permissions.can_withdraw_nomination,
    "awards.permissions.can_reopen_nomination": (
        lambda who, it: permissions.can_reopen_nomination(who, it, NOW)
    ),
    "awards.permissions.can_return_nomination": permissions.can_return_nomination,
    "awards.permissions.can_accept_nomination": permissions.can_accept_nomination,
    "awards.permissions.can_declare_ineligible": (
        lambda who, it: permissions.can_declare_ineligible(who, _undecided(it))
    ),
    "awards.permissions.can_take_up_again": permissions.can_take_up_again,
    **_of_holds(),
}


OTHERS = {
    "awards.permissions.can_open_file": (
        lambda who, world: permissions.can_open_file(who, world.nominations[0].files.first())
    ),
    "awards.permissions.can_see_nominations": (
        lambda who, world: permissions.can_see_nominations(who, world.full.unit)
    ),
    "awards.permissions.can_nominate": (
        lambda who, world: permissions.can_nominate(who, world.full, NOW)
    ),
    "awards.permissions.can_see_nomination_desk": (
        lambda who, world: permissions.can_see_nomination_desk(who, world.campaign)
    ),
    "awards.permissions.can_find_nominee": (
        lambda who, world: permissions.can_find_nominee(who, world.campaign, REVIEW)
    ),
    "awards.permissions.can_extend_nominations": (
        lambda who, world: permissions.can_extend_nominations(who, world.campaign, world.full.unit)
    ),
    "awards.permissions.can_edit_nomination (the office's own)": (
        lambda who, world: permissions.can_edit_nomination(who, world.found, NOW)
    ),
    "awards.permissions.can_accept_nomination (the office's own)": (
        lambda who, world: permissions.can_accept_nomination(who, world.found)
    ),
    "awards.permissions.can_remove_nomination_file": (
        lambda who, world: permissions.can_remove_nomination_file(
            who, world.by_state[NominationState.DRAFT].files.first(), NOW
        )
    ),
    **_of_doubts(),
}


def _undecided(nomination: Nomination) -> Nomination:
    """The nomination, on no list and before no council: what stands against that is not asked."""
    nomination.lines.update(state=LineState.UNDONE)
    nomination.items.filter(session__state=SessionState.OPEN).delete()
    return nomination
