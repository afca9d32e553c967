"""A nomination in every state: those of the unit that was accepted, one of the secretariat."""

from awards.models import Nomination
from awards.states import AwardFileUse, NominationState, Procedure
from tests import award_factories, factories
from tests.factories import OPEN, REVIEW


def make(world) -> None:
    """`world.nominations` are in the running; `world.by_state` has one of each state."""
    head, office = world.people["unit_head"], world.people["secretariat"]
    running = world.nominations[0]
    award_factories.make_report(running, head)
    award_factories.make_award_file(AwardFileUse.EVIDENCE, head, nomination=running)
    world.by_state = {NominationState.ACCEPTED: world.nominations[1]}
    for state in NominationState:
        if state != NominationState.ACCEPTED:
            entrant = factories.make_entrant(world.full, f"Người {state.label}")
            world.by_state[state] = factories.make_nomination(world.full, entrant, state)
    returned = world.by_state[NominationState.RETURNED]
    returned.returns.create(
        reason="Ghi rõ số liệu.", due_at=REVIEW, at=OPEN, by=office, open_parts=[]
    )
    world.found = factories.make_nomination(
        world.full,
        factories.make_entrant(world.full, "Người Văn phòng phát hiện"),
        NominationState.DRAFT,
        procedure=Procedure.SIMPLIFIED,
    )


def addresses(world) -> dict[str, list[tuple]]:
    """Nothing of its own yet beside the sheet and the report of each candidate."""
    return {
        "awards:file": [(each.pk, each.name) for each in world.nominations[0].files.all()],
    }


def rows(world) -> dict[NominationState, Nomination]:
    """What the tables ask about."""
    return world.by_state
