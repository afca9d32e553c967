"""A round in every state, and an opinion in writing."""

from enum import Enum
from types import SimpleNamespace

from awards.council.voting import Votes
from awards.models import CouncilSession, OpenVote
from awards.states import AwardFileUse, Choice, RoundState, SessionState, VoteMode
from campaigns.models import Campaign
from tests import award_factories
from tests.awards.voting import acts


class Stage(Enum):
    """How far a session and its newest round have come."""

    PLANNED = "planned"
    PAPER = "paper round open"
    OPEN = "open round open"
    COUNTED = "round closed"
    CLOSED = "session closed"
    CANCELLED = "cancelled"


def make(world) -> None:
    """In the open session papers are being counted; the one that is over had a round of each."""
    running, over = world.sessions[SessionState.OPEN], world.sessions[SessionState.CLOSED]
    office = world.people["secretariat"]
    acts.round_in(running, votes=Votes(5, 1, 0))
    written = acts.wrote(running, acts.seat(running, 7))
    award_factories.make_award_file(AwardFileUse.WRITTEN_OPINION, office, written=written)
    acts.round_in(over, RoundState.CLOSED, votes=Votes(3, 3, 0))
    again = acts.round_in(
        over, RoundState.CLOSED, VoteMode.OPEN, Votes(7, 0, 0), reason="Phiếu ngang nhau"
    )
    for line in again.items.all():
        OpenVote.objects.create(
            line=line, member=acts.seat(over, 5), choice=Choice.AGREE, at=acts.NOW
        )


def addresses(world) -> dict[str, list[tuple]]:
    """The addresses of the pages of the vote."""
    running, over = world.sessions[SessionState.OPEN], world.sessions[SessionState.CLOSED]
    sessions = [(each.pk,) for each in world.sessions.values()]
    rounds = [(each.session_id, each.number) for each in _rounds(running, over)]
    return {
        "awards:votes": sessions,
        "awards:votes_sheet": sessions,
        "awards:open_round": sessions,
        "awards:round": rounds,
        "awards:round_sheet": rounds,
        "awards:tally": [*rounds, *((*keys, "docx") for keys in rounds)],
        "awards:count_paper": rounds,
        "awards:close_round": rounds,
        "awards:cancel_round": rounds,
        "awards:cast_for": [(*keys, acts.seat(running, 5).pk) for keys in rounds],
        "awards:my_vote": sessions,
        "awards:written_opinion": [(running.pk, acts.seat(running, 7).pk)],
        "awards:close_session": sessions,
    }


def rows(world) -> dict[Stage, SimpleNamespace]:
    """For each stage a session, its newest round (one that is closed, where there is none)."""
    found = {
        stage: _stage(world.sessions[state])
        for stage, state in {
            Stage.PLANNED: SessionState.PLANNED,
            Stage.PAPER: SessionState.OPEN,
            Stage.CLOSED: SessionState.CLOSED,
            Stage.CANCELLED: SessionState.CANCELLED,
        }.items()
    }
    for stage, state in {Stage.OPEN: RoundState.OPEN, Stage.COUNTED: RoundState.CLOSED}.items():
        session = _twin(world.sessions[SessionState.OPEN], state.value)
        acts.round_in(session, state, VoteMode.OPEN)
        found[stage] = _stage(session)
    return found


def _rounds(*sessions: CouncilSession) -> list:
    return [each for session in sessions for each in session.rounds.all()]


def _stage(session: CouncilSession) -> SimpleNamespace:
    newest = session.rounds.last() or acts.VoteRound(session=session, state=RoundState.CLOSED)
    newest.session = session
    return SimpleNamespace(session=session, round=newest, member=acts.seat(session, 2))


def _twin(session: CouncilSession, slug: str) -> CouncilSession:
    """The same meeting on a campaign of its own: a campaign has one open session."""
    campaign = Campaign.objects.get(pk=session.campaign_id)
    campaign.pk, campaign.slug = None, f"phong-trao-{slug}"
    campaign.save()
    made = award_factories.make_session(campaign, session.council, SessionState.OPEN)
    award_factories.attend(made, 6)
    return made
