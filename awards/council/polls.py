"""The vote of a session as it stands: who takes part, what was counted, what it comes to.

Read at once for the whole session: the number of queries does not depend on its candidates.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from awards.council.quorum import Quorum
from awards.council.voting import Room, Tally, Votes
from awards.models import (
    Attendance,
    CouncilMember,
    CouncilSession,
    OpenVote,
    Recusal,
    RoundItem,
    SessionItem,
    VoteRound,
    WrittenChoice,
    WrittenOpinion,
)
from awards.states import Choice, Presence, RoundState
from campaigns.states import VoteBase
from core.shares import Share


@dataclass(frozen=True)
class Poll:
    """Everything that counts for the vote of a session; keys are those of members and items."""

    session: CouncilSession
    members: tuple[CouncilMember, ...]
    room: Room
    items: tuple[SessionItem, ...]
    recused: Mapping[int, frozenset[int]]
    rounds: tuple[VoteRound, ...]
    opinions: Mapping[int, WrittenOpinion]
    written: Mapping[int, Votes] = field(default_factory=dict)

    @property
    def voters(self) -> list[CouncilMember]:
        """The members who have a vote, in the order of the council."""
        return [each for each in self.members if each.votes]

    @property
    def away(self) -> list[CouncilMember]:
        """The voters who are not there: they may send their opinion."""
        return [each for each in self.voters if each.pk not in self.room.present]

    @property
    def open_round(self) -> VoteRound | None:
        """The round that is being voted."""
        return next((each for each in self.rounds if each.state == RoundState.OPEN), None)

    @property
    def closed_rounds(self) -> list[VoteRound]:
        """The rounds that are over, in order."""
        return [each for each in self.rounds if each.state == RoundState.CLOSED]

    @property
    def cancelled_rounds(self) -> list[VoteRound]:
        """The rounds that were given up; they count for nothing."""
        return [each for each in self.rounds if each.state == RoundState.CANCELLED]

    @property
    def has_quorum(self) -> bool:
        """Whether enough voters are there to go on (the session's copy of the setting)."""
        share = Share.parse(self.session.quorum or self.session.campaign.quorum)
        return Quorum(len(self.room.present), len(self.room.voters), share).is_met

    @property
    def kind(self) -> VoteBase:
        """Of whom the share is counted (the session's copy of the setting)."""
        return VoteBase(self.session.vote_base or self.session.campaign.vote_base)

    @property
    def waiting(self) -> list[SessionItem]:
        """The candidates on whom no round is over yet."""
        counted = self._last_lines()
        return [each for each in self.items if each.pk not in counted]

    def tallies(self) -> dict[int, Tally]:
        """What the last closed round makes of each candidate, with the written opinions.

        Of a session that is over: what was written down then.
        """
        lines, found = self._last_lines(), {}
        for item in self.items:
            share = Share.parse(item.vote_share or item.tier.vote_share)
            if item.outcome:
                votes = counted(item.agree, item.disagree, item.blank)
                found[item.pk] = Tally(votes, item.base or 0, share, self.kind)
            elif item.pk in lines:
                line = lines[item.pk]
                votes = counted(line.agree, line.disagree, line.blank)
                votes += self.written.get(item.pk, Votes())
                base = self.room.base(self.kind, self.recused_on(item))
                found[item.pk] = Tally(votes, base, share, self.kind)
        return found

    def recused_on(self, item: SessionItem) -> frozenset[int]:
        """The members who have no vote on the candidate."""
        return self.recused.get(item.pk, frozenset())

    def lines_of(self, found: VoteRound) -> list[RoundItem]:
        """The candidates of a round, in the order of the session, each with its item."""
        by_item = {line.item_id: line for line in found.items.all()}
        return [by_item[item.pk] for item in self.items if item.pk in by_item]

    def item_of(self, line: RoundItem) -> SessionItem:
        """The candidate of a line."""
        return next(each for each in self.items if each.pk == line.item_id)

    def may_vote(self, member_id: int, item: SessionItem) -> bool:
        """Whether the member is there and not recused."""
        return member_id in self.room.present and member_id not in self.recused_on(item)

    def _last_lines(self) -> dict[int, RoundItem]:
        """For each candidate the line of its last closed round: that one counts."""
        return {line.item_id: line for each in self.closed_rounds for line in each.items.all()}


def poll_of(session: CouncilSession) -> Poll:
    """The vote of the session as the database has it now."""
    members = tuple(session.council.members.all())
    came = Attendance.objects.filter(session=session, presence=Presence.PRESENT)
    opinions = {each.member_id: each for each in session.written.select_related("member")}
    room = Room.of(
        [each.pk for each in members if each.votes],
        list(came.values_list("member_id", flat=True)),
        list(opinions),
    )
    recused = _recused(session)
    return Poll(
        session=session,
        members=members,
        room=room,
        items=tuple(
            session.items.select_related(
                "nomination__unit", "nomination__entrant", "nomination__campaign", "tier"
            )
        ),
        recused=recused,
        rounds=tuple(session.rounds.prefetch_related("items")),
        opinions=opinions,
        written=_written(session, room, recused),
    )


def counted(agree: int | None, disagree: int | None, blank: int | None) -> Votes:
    """The counts of a row."""
    return Votes(agree or 0, disagree or 0, blank or 0)


def open_votes(poll: Poll, lines: Sequence[RoundItem]) -> dict[int, Votes]:
    """The votes by name in the lines of an open round, by item.

    Only who may vote counts; who is there and said nothing is blank.
    """
    cast: dict[int, list[str]] = defaultdict(list)
    items = {line.pk: poll.item_of(line) for line in lines}
    for vote in OpenVote.objects.filter(line__in=lines):
        item = items[vote.line_id]
        if poll.may_vote(vote.member_id, item):
            cast[item.pk].append(vote.choice)
    return {
        item.pk: _votes(cast[item.pk], len(poll.room.present - poll.recused_on(item)))
        for item in items.values()
    }


def _recused(session: CouncilSession) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for item, member in Recusal.objects.filter(item__session=session).values_list(
        "item_id", "member_id"
    ):
        found[item].add(member)
    return {item: frozenset(members) for item, members in found.items()}


def _written(
    session: CouncilSession, room: Room, recused: Mapping[int, frozenset[int]]
) -> dict[int, Votes]:
    """The written choices by item: of those who are away and not recused."""
    said: dict[int, list[str]] = defaultdict(list)
    choices = WrittenChoice.objects.filter(opinion__session=session).values_list(
        "item_id", "opinion__member_id", "choice"
    )
    for item, member, choice in choices:
        if member in room.written and member not in recused.get(item, frozenset()):
            said[item].append(choice)
    return {item: _votes(each, len(each)) for item, each in said.items()}


def _votes(choices: Iterable[str], of: int) -> Votes:
    """The counts of so many people; who chose nothing is blank."""
    counts = Counter(choices)
    agree, disagree = counts[Choice.AGREE], counts[Choice.DISAGREE]
    return Votes(agree, disagree, of - agree - disagree)
