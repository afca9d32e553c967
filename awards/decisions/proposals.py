"""What a closed session passed, where each name stands now, and what keeps it off a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from awards.decisions.eligibility import hold_blocks
from awards.decisions.noticing import notice_blocks
from awards.kinds import kind_place
from awards.models import CouncilSession, Decision, DecisionLine, Nomination, SessionItem
from awards.nominations.history import conflicts_of
from awards.states import (
    LIVE_LINES,
    DecisionState,
    ItemOutcome,
    LineState,
    NominationState,
    SessionState,
)
from campaigns.models import Campaign
from core.calendar import local_day
from core.shares import percent_words

OUT_OF_THE_RUNNING = "Đề nghị không còn trong diện xét: {state}."
WAS_STRUCK = "Chủ tịch đã rút tên khỏi danh sách {tier}: {reason}."
WAS_REFUSED = "Cấp trên không tặng {tier}: {reason}. Có thể chuyển xuống hình thức thấp hơn."
LIST_CONFIRMED = (
    "Danh sách {tier} đã được Chủ tịch duyệt; đưa danh sách về chờ duyệt rồi mới thêm tên."
)


@dataclass(frozen=True)
class Proposed:
    """A name that the council passed: on which list it stands, or why on none."""

    item: SessionItem
    line: DecisionLine | None
    blocks: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        """Whether a list may take the name now."""
        return self.line is None and not self.blocks


def proposals(
    campaign: Campaign, at: datetime, session: CouncilSession | None = None
) -> list[Proposed]:
    """All names that closed sessions of the campaign passed, or one session; best tier first.

    A fixed number of queries.
    """
    items = _passed(campaign, session)
    lines: dict[int, list[DecisionLine]] = {}
    for line in DecisionLine.objects.filter(
        nomination__in=[each.nomination_id for each in items]
    ).select_related("decision__tier"):
        lines.setdefault(line.nomination_id, []).append(line)
    stops = stops_for(campaign, [each.nomination for each in items], at)
    full = _confirmed(campaign)
    return [_proposed(each, lines.get(each.nomination_id, []), stops, full) for each in items]


def stops_for(
    campaign: Campaign, nominations: Iterable[Nomination], at: datetime
) -> dict[int, tuple[str, ...]]:
    """What forbids to decide on somebody at `at`, by the nomination's key.

    Out of the running; a hold (NĐ 152/2025, điều 4 khoản 4); the same achievement awarded or put
    forward elsewhere (điều 5 khoản 2); the public not asked yet, or an opinion not answered.
    """
    rows = list(nominations)
    held = hold_blocks(rows, local_day(at))
    twice = conflicts_of(rows)
    unasked = notice_blocks(campaign, rows, at)
    found = {}
    for each in rows:
        sentences = (
            *held.get(each.pk, ()),
            *twice.get(each.pk, ()),
            *unasked.get(each.pk, ()),
        )
        if each.state != NominationState.ACCEPTED:
            state = NominationState(each.state).label.lower()
            sentences = (OUT_OF_THE_RUNNING.format(state=state), *sentences)
        if sentences:
            found[each.pk] = sentences
    return found


def named(stops: dict[int, tuple[str, ...]], nominations: Iterable[Nomination]) -> Iterator[str]:
    """Each that something stops, by name: «Bà H'Hen Niê: Chưa công khai lấy ý kiến.»"""
    for each in nominations:
        if each.pk in stops:
            yield f"{each.name}: {' '.join(stops[each.pk])}"


def vote_words(item: SessionItem) -> str:
    """What the council said: «7/9, 77,78 %»; nothing where nothing was counted."""
    if item.agree is None or not item.base:
        return ""
    return f"{item.agree}/{item.base}, {percent_words(item.agree, item.base)} %"


def _passed(campaign: Campaign, session: CouncilSession | None) -> list[SessionItem]:
    rows = SessionItem.objects.filter(
        session__campaign=campaign,
        session__state=SessionState.CLOSED,
        outcome=ItemOutcome.PASSED,
    )
    if session is not None:
        rows = rows.filter(session=session)
    rows = rows.select_related("session", "tier", "final_tier", "nomination__unit")
    return sorted(
        rows,
        key=lambda each: (
            each.award_tier.order,
            kind_place(each.nomination.subject_kind),
            each.order,
            each.pk,
        ),
    )


def _confirmed(campaign: Campaign) -> set[tuple[int, int]]:
    """Lists that the chairman has confirmed and nobody has issued, by session and tier."""
    rows = Decision.objects.filter(campaign=campaign, state=DecisionState.CONFIRMED)
    return set(rows.values_list("session_id", "tier_id"))


def _proposed(
    item: SessionItem,
    lines: list[DecisionLine],
    stops: dict[int, tuple[str, ...]],
    full: set[tuple[int, int]],
) -> Proposed:
    live = next((each for each in lines if each.state in LIVE_LINES), None)
    if live is not None:
        return Proposed(item, live, ())
    sentences = [*_history(item, lines), *stops.get(item.nomination_id, ())]
    if (item.session_id, item.award_tier.pk) in full:
        sentences.append(LIST_CONFIRMED.format(tier=item.award_tier.short_name))
    return Proposed(item, None, tuple(sentences))


def _history(item: SessionItem, lines: list[DecisionLine]) -> Iterator[str]:
    """A name that was struck comes back for a lower tier alone; a refused one falls back."""
    for each in lines:
        tier = each.decision.tier
        words = {"tier": tier.short_name, "reason": each.reason.rstrip(" .")}
        if each.state == LineState.STRUCK and item.award_tier.order <= tier.order:
            yield WAS_STRUCK.format(**words)
        elif each.state == LineState.REFUSED:
            yield WAS_REFUSED.format(**words)
