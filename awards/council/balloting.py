"""Which ballots have to be printed for a vote: on whom, how many, and what is struck on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from awards.council.polls import Poll
from awards.models import CouncilMember, SessionItem
from awards.states import Presence, SessionState


@dataclass(frozen=True)
class Pile:
    """Ballots that are alike, one for each holder; a holder has no vote on who is struck."""

    struck: tuple[SessionItem, ...]
    holders: tuple[CouncilMember, ...]


def on_ballot(poll: Poll) -> list[SessionItem]:
    """The candidates of the round that is being voted, before it those who wait for one."""
    now = poll.open_round
    if now is None:
        return poll.waiting
    return [poll.item_of(line) for line in poll.lines_of(now)]


def turn(poll: Poll) -> int:
    """The number of the round that the ballots are for."""
    now = poll.open_round
    return len(poll.rounds) + 1 if now is None else now.number


def piles(poll: Poll) -> list[Pile]:
    """The ballots by what is struck on them, the whole ones first; one query.

    Before the meeting whoever is not noted as away is expected. Who may vote on nobody gets none.
    """
    items = on_ballot(poll)
    found: dict[tuple[int, ...], list[CouncilMember]] = {}
    for member in _expected(poll):
        struck = tuple(each.pk for each in items if member.pk in poll.recused_on(each))
        if len(struck) < len(items):
            found.setdefault(struck, []).append(member)
    return [
        Pile(_struck(items, keys), tuple(holders))
        for keys, holders in sorted(found.items(), key=lambda pair: (len(pair[0]), pair[0]))
    ]


def _expected(poll: Poll) -> list[CouncilMember]:
    if poll.session.state != SessionState.PLANNED:
        return [each for each in poll.voters if each.pk in poll.room.present]
    away = poll.session.attendances.filter(presence=Presence.ABSENT)
    absent = set(away.values_list("member_id", flat=True))
    return [each for each in poll.voters if each.pk not in absent]


def _struck(items: Sequence[SessionItem], keys: tuple[int, ...]) -> tuple[SessionItem, ...]:
    return tuple(each for each in items if each.pk in keys)
