"""A nomination in every state: those of the unit that was accepted, one of the secretariat."""

from awards.models import Hold, Nomination, NominationExtension
from awards.nominations.snapshot import words
from awards.states import AwardFileUse, NominationState, Procedure
from tests import award_factories, factories
from tests.factories import OPEN, REVIEW, at

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
    for state in (NominationState.DRAFT, NominationState.SUBMITTED):
        award_factories.make_award_file(
            AwardFileUse.EVIDENCE, head, nomination=world.by_state[state]
        )
    _hand_in_twice(world.by_state[NominationState.SUBMITTED], head)
    world.found = factories.make_nomination(
        world.full,
        factories.make_entrant(world.full, "Người Văn phòng phát hiện"),
        NominationState.DRAFT,
        procedure=Procedure.SIMPLIFIED,
    )
    world.unfound = factories.make_entrant(world.full, "Người chưa ai đề nghị")
    NominationExtension.objects.create(
        campaign=world.campaign,
        unit=world.full.unit,
        closes_at=at("2024-11-03 00:00"),
        reason="Mưa lũ",
        signer="Chủ tịch Y Bhiăp Niê",
        at=REVIEW,
        by=office,
    )
    _make_doubts(world)


def _hand_in_twice(nomination: Nomination, head) -> None:
    """The second one reads otherwise than the first."""
    first = words(nomination)
    first["subject"] = [["Họ và tên, tên tập thể", "Tên cũ"]]
    for revision, said in ((1, first), (2, words(nomination))):
        nomination.hand_ins.create(revision=revision, at=REVIEW, by=head, words=said)
    Nomination.objects.filter(pk=nomination.pk).update(revision=2)
    nomination.revision = 2


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
    """Every address of every nomination, of the unit's list and of the desk."""
    campaign, unit = world.campaign.pk, world.full.unit.pk
    one = [(each.pk,) for each in (*world.by_state.values(), world.found, world.nominations[0])]
    units = [(campaign, unit), (campaign, world.fresh.pk)]
    own = [(each.nomination_id, each.pk) for each in _files(world)]
    return {
        **{f"awards:{name}": units for name in OF_UNIT},
        **{f"awards:{name}": [(campaign,)] for name in OF_CAMPAIGN},
        **{f"awards:{name}": one for name in OF_ONE},
        "awards:nominations_extend": [(campaign, unit)],
        "awards:nomination_find_listed": [(campaign, world.unfound.pk)],
        "awards:nomination_find_outside": [
            (campaign, word) for word in ("ca-nhan", "ho-gia-dinh", "tap-the")
        ],
        "awards:nomination_file_remove": own,
        "awards:file": [(each.pk, each.name) for each in world.nominations[0].files.all()],
        **_of_doubts(world),
    }


def _files(world) -> list:
    return [file for each in world.by_state.values() for file in each.files.all()]


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


OF_UNIT = ("nominations", "nominate", "nominations_submit", "unit_submission")


OF_CAMPAIGN = (
    "nomination_desk",
    "nomination_desk_sheet",
    "nominations_accept",
    "nomination_extensions",
    "nomination_find",
)


OF_ONE = (
    "nomination",
    "nomination_edit",
    "nomination_remove",
    "nomination_check",
    "nomination_submit",
    "nomination_receipt",
    "nomination_withdraw",
    "nomination_reopen",
    "nomination_accept",
    "nomination_return",
    "nomination_ineligible",
    "nomination_take_up",
    "nomination_files",
    "nomination_file_add",
)
