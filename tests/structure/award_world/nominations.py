"""A nomination in every state: those of the unit that was accepted, one of the secretariat."""

from awards.models import Hold, Nomination
from awards.states import AwardFileUse, NominationState, Procedure
from tests import award_factories, factories
from tests.factories import OPEN, REVIEW

# Long enough to be compared.
COPIED = " ".join(f"việc{number} đã làm xong từ tháng {number}" for number in range(12))


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
    _make_doubts(world)


def _make_doubts(world) -> None:
    """A name on hold, with a paper and one that was lifted; two reports that are near copies."""
    office, held = world.people["secretariat"], world.by_state[NominationState.SUBMITTED]
    world.hold = award_factories.make_hold(held, office)
    award_factories.make_award_file(AwardFileUse.HOLD, office, hold=world.hold)
    award_factories.make_hold(
        held, office, lifted_at=REVIEW, lifted_by=office, lifted_reason="Đúng"
    )
    for nomination in world.nominations[1:]:
        award_factories.make_report(nomination, office, achievements=COPIED)


def addresses(world) -> dict[str, list[tuple]]:
    """Beside the sheet and the report of each candidate."""
    return {
        "awards:file": [(each.pk, each.name) for each in world.nominations[0].files.all()],
        **_of_doubts(world),
    }


def _of_doubts(world) -> dict[str, list[tuple]]:
    """What speaks for and against a candidate."""
    keys = {nomination.pk for nomination in (*world.nominations, *world.by_state.values())}
    each = [(key,) for key in sorted(keys)]
    return {
        "awards:eligibility": each,
        "awards:holds": each,
        "awards:hold_place": each,
        "awards:hold_lift": [(hold.nomination_id, hold.pk) for hold in Hold.objects.all()],
        "awards:similar": [(world.campaign.pk,)],
        "awards:similar_pair": [
            (world.campaign.pk, *(nomination.pk for nomination in world.nominations[1:3]))
        ],
    }


def rows(world) -> dict[NominationState, Nomination]:
    """What the tables ask about."""
    return world.by_state
