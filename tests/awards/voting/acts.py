"""Every act of a vote, each done by a service; and rows as an act would leave them."""

from datetime import timedelta
from typing import Any

from accounts.models import User
from audit.models import Entry
from awards.council.voting import Ballots, Votes
from awards.models import (
    Attendance,
    AwardFile,
    Council,
    CouncilMember,
    CouncilSession,
    Nomination,
    OpenVote,
    Recusal,
    RoundItem,
    SessionItem,
    VoteRound,
    WrittenChoice,
    WrittenOpinion,
)
from awards.services import voting as services
from awards.states import Choice, RecusalSource, RoundState, SessionState, VoteMode
from campaigns.models import Campaign
from core.uploads.checking import CheckedFile
from core.uploads.kinds import Kind
from core.uploads.scanner import Scan
from tests import award_factories
from tests.award_factories import MEETING

NOW = MEETING + timedelta(minutes=30)
SEVEN = Ballots(issued=7, returned=7, valid=7, invalid=0)
TABLES = (
    CouncilSession,
    SessionItem,
    Attendance,
    Recusal,
    VoteRound,
    RoundItem,
    OpenVote,
    WrittenOpinion,
    WrittenChoice,
    AwardFile,
    Entry,
)


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of the vote and of the history: equal before and after a refusal."""
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in TABLES}


def seat(session: CouncilSession, place: int) -> CouncilMember:
    return session.council.members.get(order=place)


def session_in(
    state: SessionState, campaign: Campaign, council: Council, *candidates: Nomination
) -> CouncilSession:
    """A session in a state, seven of nine there, with these candidates."""
    made = award_factories.make_session(campaign, council, state)
    award_factories.attend(made, 7)
    for each in candidates:
        award_factories.make_item(made, each, vote_share=">50%")
    return made


def round_in(
    session: CouncilSession,
    state: RoundState = RoundState.OPEN,
    mode: VoteMode = VoteMode.PAPER,
    votes: Votes | None = None,
    **fields: Any,
) -> VoteRound:
    """A round on every candidate; with votes it is counted alike for each of them."""
    if votes and mode == VoteMode.PAPER:
        fields = {"issued": votes.total, "returned": votes.total, "invalid": 0, **fields}
    made = VoteRound.objects.create(
        session=session,
        number=session.rounds.count() + 1,
        mode=mode,
        state=state,
        opened_at=NOW,
        closed_at=NOW if state == RoundState.CLOSED else None,
        **fields,
    )
    counts = (
        {"agree": votes.agree, "disagree": votes.disagree, "blank": votes.blank} if votes else {}
    )
    for item in session.items.all():
        RoundItem.objects.create(round=made, item=item, **counts)
    return made


def recuse(item: SessionItem, member: CouncilMember) -> None:
    Recusal.objects.create(item=item, member=member, source=RecusalSource.DECLARED)


def wrote(
    session: CouncilSession, member: CouncilMember, choice: Choice = Choice.AGREE
) -> WrittenOpinion:
    """An opinion that says the same of every candidate."""
    made = WrittenOpinion.objects.create(session=session, member=member, received_on=NOW.date())
    for item in session.items.all():
        WrittenChoice.objects.create(opinion=made, item=item, choice=choice)
    return made


def paper_file() -> CheckedFile:
    """The scan of a signed paper."""
    return CheckedFile(
        name="phieu.pdf", kind=Kind.PDF, data=b"%PDF-1.4 signed", scan=Scan.UNSCANNED
    )


# --- the acts


def open_round(session, by, mode=VoteMode.PAPER, items=None, reason="", at=NOW):
    chosen = session.items.all() if items is None else items
    return services.open_round(
        session=session, mode=mode, items=chosen, reason=reason, by=by, at=at
    )


def count(found, by, votes=None, ballots=SEVEN, version=None, at=NOW):
    votes = votes or Votes(5, 1, 1)
    given = {each.item_id: votes for each in found.items.all()}
    services.count_paper(
        round=found,
        ballots=ballots,
        votes=given,
        version=found.version if version is None else version,
        by=by,
        at=at,
    )


def close_round(found, by, version=None, at=NOW):
    version = found.version if version is None else version
    services.close_round(round=found, version=version, by=by, at=at)


def cancel_round(found, by, reason="Mở nhầm hình thức", version=None, at=NOW):
    version = found.version if version is None else version
    services.cancel_round(round=found, reason=reason, version=version, by=by, at=at)


def cast(found, by, choice=Choice.AGREE, items=None, at=NOW):
    keys = [each.item_id for each in found.items.all()] if items is None else items
    services.cast_vote(round=found, choices=dict.fromkeys(keys, choice), by=by, at=at)


def cast_for(found, by, member, choice=Choice.AGREE, at=NOW):
    keys = [each.item_id for each in found.items.all()]
    services.cast_for(round=found, member=member, choices=dict.fromkeys(keys, choice), by=by, at=at)


def receive(session, by, member, choice=Choice.AGREE, version=0, upload=None, at=NOW, **given):
    values = {
        "choices": {each.pk: choice for each in session.items.all()},
        "note": "",
        "received_on": NOW.date(),
        **given,
    }
    return services.receive_written(
        session=session,
        member=member,
        version=version,
        upload=upload or (paper_file() if version == 0 else None),
        by=by,
        at=at,
        **values,
    )


def close_session(session, by, version=None, conclusion="", fail_reasons=None, at=NOW):
    services.close_session(
        session=session,
        version=session.version if version is None else version,
        conclusion=conclusion,
        fail_reasons=fail_reasons or {},
        by=by,
        at=at,
    )


def fresh(row):
    """The row as a request of its own reads it."""
    return type(row).objects.get(pk=row.pk)


def member_of(session: CouncilSession, user: User) -> CouncilMember:
    return session.council.members.get(user=user)
