"""Votes by name in an open round."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from accounts.models import User
from audit.actions import Action
from awards.council.polls import poll_of
from awards.models import CouncilMember, OpenVote, VoteRound
from awards.permissions import can_cast, can_cast_for
from awards.permissions.voting import NO_SEAT, NOT_THERE, seat_of
from awards.services.voting.holding import hold_round, tell
from awards.states import Choice
from core.errors import Incomplete, NotAllowed, RuleBroken


def cast_vote(*, round: VoteRound, choices: Mapping[int, Choice], by: User, at: datetime) -> None:
    """A member's own vote, by the key of the item; the last one counts until the round is closed.

    Candidates that are left out stay as they are. Raises NotAllowed, WrongState, Incomplete, or
    RuleBroken for a candidate on whom the member has no vote.
    """
    can_cast(by, round).require()
    member = seat_of(by, round.session)
    if member is None:
        raise NotAllowed(NO_SEAT)
    _cast(round, member, choices, by, at, note=str(round))


def cast_for(
    *,
    round: VoteRound,
    member: CouncilMember,
    choices: Mapping[int, Choice],
    by: User,
    at: datetime,
) -> None:
    """A show of hands that the secretariat enters by name. Raises as `cast_vote` does."""
    can_cast_for(by, round, member).require()
    _cast(round, member, choices, by, at, note=f"{round}, nhập phiếu của {member}", hands=True)


def _cast(
    found: VoteRound,
    member: CouncilMember,
    choices: Mapping[int, Choice],
    by: User,
    at: datetime,
    *,
    note: str,
    hands: bool = False,
) -> None:
    if not choices:
        raise Incomplete("Hãy chọn ý kiến cho ít nhất một trường hợp.")
    with transaction.atomic():
        hold_round(found)
        if hands:
            # The member may have voted alone since we asked.
            can_cast_for(by, found, member).require()
        _write(found, member, choices, at)
        # That somebody voted; never what.
        tell(found.session, Action.VOTE_CAST, by, at, note)


def _write(
    found: VoteRound, member: CouncilMember, choices: Mapping[int, Choice], at: datetime
) -> None:
    poll = poll_of(found.session)
    if member.pk not in poll.room.present:
        raise NotAllowed(NOT_THERE)
    lines = {line.item_id: line for line in poll.lines_of(found)}
    if not choices.keys() <= lines.keys():
        raise RuleBroken("Có trường hợp không thuộc lượt bỏ phiếu này.")
    for key, choice in choices.items():
        item = poll.item_of(lines[key])
        if not poll.may_vote(member.pk, item):
            raise NotAllowed(f"{member} không tham gia biểu quyết về {item}.")
        OpenVote.objects.update_or_create(
            line=lines[key], member=member, defaults={"choice": choice, "at": at}
        )
