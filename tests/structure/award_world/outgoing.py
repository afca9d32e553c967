"""Papers that went out: one of the council that was replaced, one in force, one on opinions."""

from enum import Enum

from awards.kinds import PAPER_WORDS
from awards.models import Notice, OutgoingPaper, RegisterBook, Revocation, VoteRound
from awards.states import DecisionState, NoticeState, PaperKind, SessionState
from tests import award_factories


class Stand(Enum):
    """How a paper stands, for the tables of the handbook."""

    IN_FORCE = "in force"
    REPLACED = "replaced"
    OPINIONS = "report on opinions"


def make(world) -> None:
    """`world.papers` has one of each stand."""
    office = world.people["secretariat"]
    decision = world.decisions[DecisionState.PENDING]
    old = award_factories.make_outgoing(PaperKind.COUNCIL_SUBMISSION, decision, office)
    new = award_factories.make_outgoing(
        PaperKind.COUNCIL_SUBMISSION, decision, office, replaces=old, reason="Ghi sai tên"
    )
    notice = Notice.objects.filter(state=NoticeState.POSTED).first()
    report = award_factories.make_outgoing(PaperKind.OPINIONS, notice, office)
    RegisterBook.objects.get_or_create(authority=world.authority, year=world.award.year)
    world.papers = {Stand.IN_FORCE: new, Stand.REPLACED: old, Stand.OPINIONS: report}


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the register of outgoing papers."""
    slug = world.authority.slug
    papers = [(each.pk,) for each in OutgoingPaper.objects.all()]
    session = world.sessions[SessionState.CLOSED]
    book = RegisterBook.objects.get(authority=world.authority, year=world.award.year)
    subjects = {
        PaperKind.SUMMARY: world.campaign.pk,
        PaperKind.SUMMING_UP: world.campaign.pk,
        PaperKind.APPRAISAL: session.pk,
        PaperKind.MINUTES: session.pk,
        PaperKind.INVITATION: world.sessions[SessionState.PLANNED].pk,
        PaperKind.COUNCIL_SUBMISSION: world.decisions[DecisionState.CONFIRMED].pk,
        PaperKind.NOTICE: Notice.objects.filter(state=NoticeState.POSTED).first().pk,
        PaperKind.DECISION: world.submission.pk,
        PaperKind.REVOCATION: Revocation.objects.first().pk,
        PaperKind.REVOCATION_REQUEST: world.award.pk,
        PaperKind.STATISTICS: book.pk,
        PaperKind.TALLY: VoteRound.objects.first().pk,
    }
    decisions = [(each.pk,) for each in (*world.decisions.values(), world.submission)]
    return {
        "awards:outgoing_register": [(slug,)],
        "awards:outgoing_sheet": [(slug,)],
        "awards:outgoing_paper": [
            (slug, 2024, "uy-ban"), (slug, 2024, "hoi-dong", "docx"),
        ],
        "awards:outgoing": papers,
        "awards:outgoing_replace": papers,
        "awards:outgoing_draft": [*papers, (world.papers[Stand.IN_FORCE].pk, "docx")],
        "awards:outgoing_file": [(world.papers[Stand.IN_FORCE].pk, "van-ban.pdf")],
        "awards:outgoing_issue": [(PAPER_WORDS[kind], key) for kind, key in subjects.items()],
        "awards:consistency": [(world.campaign.pk,)],
        "awards:decision_consistency": decisions,
    }  # fmt: skip


def rows(world) -> dict[Stand, OutgoingPaper]:
    """What the tables ask about."""
    return world.papers
