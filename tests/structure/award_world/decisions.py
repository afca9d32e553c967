"""A decision in every state, on what the closed session passed; a submission that was answered."""

from awards.models import DecisionLine
from awards.states import (
    AwardFileUse,
    DecisionState,
    ItemOutcome,
    LineState,
    NominationState,
    SessionState,
)
from tests import award_factories


def make(world) -> None:
    """Each decision has a name where one can still be on a list."""
    office = world.people["secretariat"]
    session = world.sessions[SessionState.CLOSED]
    items = list(session.items.all())
    world.decisions = {}
    live = iter(items)
    for state in DecisionState:
        decision = award_factories.make_decision(session, office, state=state)
        world.decisions[state] = decision
        if state == DecisionState.UNDONE:
            award_factories.make_line(decision, items[0], LineState.UNDONE)
        elif state == DecisionState.ISSUED:
            world.granted = award_factories.make_line(decision, next(live), LineState.GRANTED)
        else:
            award_factories.make_line(decision, next(live))
    award_factories.make_line(world.decisions[DecisionState.PENDING], items[2], LineState.STRUCK)
    _submit(world, session, items[1])


def _submit(world, session, refused) -> None:
    """A submission was issued: one name was refused; one waits, who is ineligible by now."""
    office = world.people["secretariat"]
    tier = world.campaign.tiers.first()
    world.submission = award_factories.make_decision(
        session, office, tier, DecisionState.ISSUED, number="12/TTr-UBND", base_wage=None
    )
    waiting = world.by_state[NominationState.INELIGIBLE]
    item = award_factories.make_item(session, waiting, ItemOutcome.PASSED, tier)
    award_factories.make_line(world.submission, item)
    world.refused = award_factories.make_line(world.submission, refused, LineState.REFUSED)
    award_factories.make_award_file(AwardFileUse.RESULT, office, decision=world.submission)


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the pages of decisions."""
    decisions = [(each.pk,) for each in (*world.decisions.values(), world.submission)]
    lines = [(each.pk,) for each in DecisionLine.objects.all()]
    sessions = [(each.pk,) for each in world.sessions.values()]
    items = [(each.pk,) for each in world.sessions[SessionState.CLOSED].items.all()]
    pending = world.decisions[DecisionState.PENDING].pk
    return {
        "awards:decisions": [(world.campaign.pk,)],
        "awards:decisions_sheet": [(world.campaign.pk,)],
        "awards:draw_up": sessions,
        "awards:step_down": items,
        "awards:decision": decisions,
        "awards:order_decision": decisions,
        "awards:decision_confirm": decisions,
        "awards:decision_reopen": decisions,
        "awards:decision_undo": decisions,
        "awards:decision_issue": decisions,
        "awards:decision_results": decisions,
        "awards:name_add": [(pending, *each) for each in items],
        "awards:name_remove": lines,
        "awards:name_strike": lines,
        "awards:name_restore": lines,
        "awards:fall_back": lines,
        "awards:result_correct": lines,
        "awards:decision_paper": [*decisions, *((*each, "docx") for each in decisions)],
        "awards:council_submission": [*decisions, *((*each, "docx") for each in decisions)],
    }


def rows(world) -> dict:
    """What the tables ask about."""
    return world.decisions
