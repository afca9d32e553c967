"""Who stands on «Danh sách đề nghị khen thưởng» of a kind.

Before the council meets: whoever reached a tier by points, with the count of rounds that are over.
After it: whom it passed, for what it goes on, as the ballot had them. A fixed number of queries.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from awards.council.polls import poll_of
from awards.decisions.proposals import vote_words
from awards.models import CouncilSession, DecisionLine, SessionItem
from awards.scores.standings import Place, Ranked, field, ranking
from awards.states import LIVE_LINES, ItemOutcome, LineState, SessionState
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day

# What became of a name after the council had passed it, where it stands on no list any more.
GONE = {LineState.STRUCK: "Chủ tịch rút tên", LineState.REFUSED: "Cấp trên không tặng"}
PASSED_FOR = "Hội đồng thông qua {tier}"


@dataclass(frozen=True)
class Name:
    """Somebody on the list: for which tier, with which total, vote and note."""

    place: Place
    tier: AwardTier
    total: Decimal | None
    vote: str = ""
    note: str = ""


@dataclass(frozen=True)
class Shortlist:
    """The list of a kind; `met_on` are the days of the meetings that it follows, none before."""

    names: tuple[Name, ...]
    met_on: tuple[date, ...] = ()


@dataclass(frozen=True)
class Count:
    """How many of a kind are on its list, and how many are in the running."""

    listed: int
    running: int
    met_on: tuple[date, ...] = ()


def shortlist(campaign: Campaign, kind: SubjectKind, day: date) -> Shortlist:
    """The list of a kind as it stands on `day`, by tier, in a tier as the council had the names."""
    places = ranking(campaign, kind)
    heard = _heard(campaign, day)
    if not heard:
        votes = _votes(campaign)
        return Shortlist(
            tuple(
                Name(each, tier, each.standing.total, votes.get(each.nomination.pk, ""))
                for each in places
                if (tier := each.standing.tier) is not None
            )
        )
    lines = _lines(campaign)
    by_key = {each.nomination.pk: each for each in places}
    names = [
        _name(by_key[key], item, lines.get(item.pk, []))
        for key, item in heard.items()
        if key in by_key and item.outcome == ItemOutcome.PASSED
    ]
    return Shortlist(tuple(names), _days(heard.values()))


def counts(campaign: Campaign, day: date) -> dict[SubjectKind, Count]:
    """The same counted for all kinds at once, without their rows."""
    heard, found = _heard(campaign, day), {}
    for kind, rows in field(campaign).items():
        listed = [row for row in rows if _is_listed(row, heard)]
        found[kind] = Count(len(listed), len(rows), _days(heard.values()))
    return found


def _is_listed(row: Ranked, heard: Mapping[int, SessionItem]) -> bool:
    if not heard:
        return row.standing.tier is not None
    item = heard.get(row.candidate.pk)
    return item is not None and item.outcome == ItemOutcome.PASSED


def _heard(campaign: Campaign, day: date) -> dict[int, SessionItem]:
    """What the last meeting that was over by `day` said of each, by the nomination's key."""
    rows = SessionItem.objects.filter(
        session__campaign=campaign, session__state=SessionState.CLOSED
    ).exclude(outcome="")
    found: dict[int, SessionItem] = {}
    for item in rows.select_related("session", "tier", "final_tier").order_by(
        "session__planned_at", "session", "order", "pk"
    ):
        if local_day(item.session.closed_at or item.session.planned_at) <= day:
            found.pop(item.nomination_id, None)
            found[item.nomination_id] = item
    return found


def _days(items: Iterable[SessionItem]) -> tuple[date, ...]:
    days = {local_day(each.session.opened_at or each.session.planned_at) for each in items}
    return tuple(sorted(days))


def _votes(campaign: Campaign) -> dict[int, str]:
    """What closed rounds of the meeting that goes on came to (decision 0008: of others nothing)."""
    session = CouncilSession.objects.filter(campaign=campaign, state=SessionState.OPEN).first()
    if session is None:
        return {}
    session.campaign = campaign
    poll = poll_of(session)
    tallies = poll.tallies()
    return {
        item.nomination_id: f"{tally.votes.agree}/{tally.base}, {tally.percent} %"
        for item in poll.items
        if (tally := tallies.get(item.pk)) is not None
    }


def _lines(campaign: Campaign) -> Mapping[int, list[DecisionLine]]:
    """Where names stand or stood on lists, by the item."""
    found: dict[int, list[DecisionLine]] = {}
    rows = DecisionLine.objects.filter(decision__campaign=campaign).select_related("decision__tier")
    for line in rows.order_by("pk"):
        found.setdefault(line.item_id, []).append(line)
    return found


def _name(place: Place, item: SessionItem, lines: Iterable[DecisionLine]) -> Name:
    rows = list(lines)
    live = next((each for each in rows if each.state in LIVE_LINES), None)
    tier = item.award_tier if live is None else live.decision.tier
    notes = [] if tier == item.tier else [PASSED_FOR.format(tier=item.tier.short_name)]
    if live is None and rows:
        notes += filter(None, [GONE.get(LineState(rows[-1].state))])
    total = place.standing.total if item.total is None else item.total
    return Name(place, tier, total, vote_words(item), "; ".join(notes))
