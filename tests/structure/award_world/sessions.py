"""A council, and a session of it in every state."""

from accounts.states import Role
from awards.states import AwardFileUse, ItemOutcome, RecusalSource, SessionState
from tests import award_factories

OF_COUNCIL = ("council_edit", "council_roster", "member_add")
OF_MEMBER = ("member_edit", "member_lift", "member_remove")
OF_SESSION = (
    "session",
    "session_edit",
    "session_open",
    "session_cancel",
    "session_notes",
    "session_agenda",
    "attendance",
    "recusals",
    "invitations",
    "session_papers",
)
PRINTED = ("ballots", "tally_form", "session_minutes", "appraisal")


def make(world) -> None:
    """The council member of the world has a seat; the session that is over passed everybody."""
    council = award_factories.make_council(world.authority, 0)
    user = world.people[Role.COUNCIL_MEMBER.value]
    chairman = world.people[Role.CHAIRMAN.value]
    for place in range(1, 8):
        seated = {1: chairman, 5: user}.get(place)
        award_factories.make_member(council, place, seated)
    world.council = council
    world.sessions = {
        state: award_factories.make_session(world.campaign, council, state)
        for state in SessionState
    }
    for session in world.sessions.values():
        award_factories.attend(session, 6)
    for nomination in world.nominations:
        award_factories.make_item(
            world.sessions[SessionState.CLOSED], nomination, ItemOutcome.PASSED
        )
        award_factories.make_item(world.sessions[SessionState.OPEN], nomination)
        award_factories.make_item(world.sessions[SessionState.PLANNED], nomination)
    _sign_and_recuse(world, council)


def _sign_and_recuse(world, council) -> None:
    """A signed tally of the session that is over; somebody without a vote in each."""
    closed = world.sessions[SessionState.CLOSED]
    world.signed = award_factories.make_award_file(
        AwardFileUse.TALLY, world.people["secretariat"], session=closed
    )
    member = council.members.get(order=6)
    world.recusals = [
        session.items.first().recusals.create(
            member=member, source=RecusalSource.DECLARED, reason="Là em ruột"
        )
        for session in world.sessions.values()
        if session.items.exists()
    ]


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the council's pages."""
    slug, council = (world.authority.slug,), (world.council.pk,)
    members = [(each.pk,) for each in world.council.members.all()[:3]]
    sessions = [(each.pk,) for each in world.sessions.values()]
    of_member = [(*key, *member) for key in sessions for member in members[:1]]
    return {
        "awards:council": [slug],
        "awards:council_sheet": [slug],
        "awards:session_sheet": sessions,
        "awards:council_set_up": [slug],
        **{f"awards:{name}": [council] for name in OF_COUNCIL},
        **{f"awards:{name}": members for name in OF_MEMBER},
        **{f"awards:{name}": sessions for name in OF_SESSION},
        "awards:session_signed": [
            (*key, word) for key in sessions for word in ("bien-ban", "kiem-phieu")
        ],
        "awards:recusal_lift": [(each.pk,) for each in world.recusals],
        "awards:signed_remove": [(world.signed.pk,)],
        **{
            f"awards:{name}": [*sessions, *((*key, "docx") for key in sessions)] for name in PRINTED
        },
        "awards:written_slip": [*of_member, *((*key, "docx") for key in of_member)],
        "awards:invitation": [*sessions, *((*key, "docx") for key in sessions)],
        "awards:invitation_of": [*of_member, *((*key, "docx") for key in of_member)],
    }


def rows(world) -> dict:
    """What the tables ask about."""
    return world.sessions
