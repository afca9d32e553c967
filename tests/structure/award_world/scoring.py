"""Both score sheets, and the papers of the board."""

from decimal import Decimal

from awards.models import Nomination, Score, ScoreSheet
from awards.states import NominationState, SessionState, SheetKind
from tests import award_factories, factories
from tests.factories import REVIEW


def make(world) -> None:
    """The collective has points of its own, one of them another than the secretariat's; held."""
    head, office = world.people["unit_head"], world.people["secretariat"]
    collective = world.nominations[0]
    sheet = ScoreSheet.objects.create(
        nomination=collective, kind=SheetKind.SELF, saved_at=REVIEW, saved_by=head
    )
    for criterion in world.campaign.criteria.filter(subject_kind="collective", method="points"):
        Score.objects.create(
            sheet=sheet, criterion=criterion, points=Decimal("9.5"), saved_at=REVIEW, saved_by=head
        )
    award_factories.make_hold(world.nominations[1], office)


def addresses(world) -> dict[str, list[tuple]]:
    """The sheets of a candidate, and the printed ones of a kind."""
    campaign, nominations = world.campaign, world.nominations
    own = [*nominations, *world.by_state.values()]
    papers = [(each.pk,) for each in nominations]
    kinds = [(campaign.pk, "tap-the"), (campaign.pk, "ca-nhan")]
    return {
        "awards:sheet_reopen": papers,
        "awards:self_sheet": [(each.pk,) for each in own],
        "awards:score_sheet": [*papers, *((*each, "docx") for each in papers)],
        "awards:score_sheets": [*kinds, *((*each, "docx") for each in kinds)],
    }


def rows(world) -> dict[NominationState, object]:
    """What the tables ask about."""
    return {**world.by_state, NominationState.ACCEPTED: running(world, "Người đang chấm điểm")}


def running(world, name: str) -> Nomination:
    """Somebody more in the running, on no agenda."""
    return factories.make_nomination(world.full, factories.make_entrant(world.full, name))


def before_the_council(world) -> Nomination:
    """Somebody on whom the open meeting has not voted yet."""
    nomination = running(world, "Người đang được xét")
    award_factories.make_item(world.sessions[SessionState.OPEN], nomination)
    return nomination
