"""Who may be put before the council, and for what: a fixed number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from awards.decisions.eligibility import hold_blocks
from awards.kinds import KIND_ORDER
from awards.models import CouncilSession, DecisionLine, Nomination, SessionItem
from awards.scores.standings import Place, ranking
from awards.states import LIVE_LINES, ItemOutcome, LineState, Procedure, SessionState
from campaigns.models import AwardTier
from core.calendar import local_day, short_day

NOT_RUNNING = "Không còn trong danh sách đưa vào xét."


@dataclass(frozen=True)
class Candidate:
    """Somebody in the running, as the agenda of one session sees them.

    `blocks` are sentences against taking the candidate up; `hints` only tell.
    """

    place: Place
    item: SessionItem | None
    blocks: tuple[str, ...]
    hints: tuple[str, ...]

    @property
    def nomination(self) -> Nomination:
        """Who it is."""
        return self.place.nomination

    @property
    def tiers(self) -> tuple[AwardTier, ...]:
        """For what the vote may be: the tier reached first, then the one that was asked for."""
        reached, asked = self.place.standing.tier, self.nomination.tier
        if reached is None or reached == asked:
            return (asked,)
        return (reached, asked)


def candidates(session: CouncilSession, day: date) -> list[Candidate]:
    """Everybody in the running of the campaign, by kind and rank, with what stands against them."""
    places = [place for kind in KIND_ORDER for place in ranking(session.campaign, kind)]
    nominations = [place.nomination for place in places]
    items = {each.nomination_id: each for each in session.items.select_related("tier")}
    holds = hold_blocks(nominations, day)
    taken = _taken(session, nominations)
    failed = _failed(nominations)
    return [
        _candidate(
            place,
            items.get(place.nomination.pk),
            (*holds.get(place.nomination.pk, ()), *taken.get(place.nomination.pk, ())),
            failed.get(place.nomination.pk, ()),
        )
        for place in places
    ]


def _candidate(
    place: Place, item: SessionItem | None, blocks: tuple[str, ...], hints: tuple[str, ...]
) -> Candidate:
    against, told = _ready(place)
    return Candidate(place, item, (*blocks, *against), (*hints, *told))


def strays(session: CouncilSession, found: Iterable[Candidate]) -> list[SessionItem]:
    """Items of the session whose candidate is in the running no more."""
    there = {each.nomination.pk for each in found}
    items = session.items.select_related("nomination__unit")
    return [each for each in items if each.nomination_id not in there]


def _unready(place: Place) -> tuple[str, ...]:
    """What the score sheet still lacks: a council votes when the file is complete."""
    standing = place.standing
    if standing.total is None:
        return (f"Chưa chấm xong điểm ({standing.scored}/{len(standing.marks)} tiêu chuẩn).",)
    return tuple(
        f"Không đạt tiêu chuẩn bắt buộc: {criterion.name}." for criterion in standing.failed_gates
    )


def _ready(place: Place) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the sheet says against a candidate, and what it only tells.

    Whom the office found itself (điều 85) stands outside the registrations, so that nothing is
    computed of them: for these a sheet only tells.
    """
    standing, asked = place.standing, place.nomination.tier
    lacking = _unready(place)
    if lacking:
        found_by_office = place.nomination.procedure == Procedure.SIMPLIFIED
        return ((), lacking) if found_by_office else (lacking, ())
    if standing.tier is None:
        return (), ("Tổng điểm chưa tới mức xét nào.",)
    if standing.tier.order > asked.order:
        hint = f"Đề nghị {asked.short_name}, điểm mới tới mức {standing.tier.short_name}."
        return (), (hint,)
    return (), ()


def _taken(
    session: CouncilSession, nominations: Iterable[Nomination]
) -> dict[int, tuple[str, ...]]:
    """Who is before the council elsewhere, has passed, or stands on a list already."""
    keys = [each.pk for each in nominations]
    found: dict[int, tuple[str, ...]] = {}
    lines = DecisionLine.objects.filter(nomination__in=keys)
    refused = set(lines.filter(state=LineState.REFUSED).values_list("item_id", flat=True))
    items = SessionItem.objects.filter(nomination__in=keys).exclude(session=session)
    for item in items.select_related("session").order_by("pk"):
        sentence = _elsewhere(item, refused)
        if sentence:
            found[item.nomination_id] = (sentence,)
    for key in lines.filter(state__in=LIVE_LINES).values_list("nomination_id", flat=True):
        found[key] = ("Đã có tên trong quyết định, tờ trình.",)
    return found


def _elsewhere(item: SessionItem, refused: set[int]) -> str:
    """Why an item of another session speaks against a second one; «» when it does not.

    Whom those above refused may come before the council again.
    """
    day = short_day(local_day(item.session.planned_at))
    if item.session.state in (SessionState.PLANNED, SessionState.OPEN):
        return f"Đã có trong phiên họp ngày {day}."
    if item.outcome == ItemOutcome.PASSED and item.pk not in refused:
        return f"Hội đồng đã thông qua ngày {day}."
    return ""


def _failed(nominations: Iterable[Nomination]) -> dict[int, tuple[str, ...]]:
    """Whom the council has considered and not passed: it may, for another tier or with news."""
    items = SessionItem.objects.filter(
        nomination__in=[each.pk for each in nominations], outcome=ItemOutcome.FAILED
    )
    return {
        item.nomination_id: (
            f"Phiên ngày {short_day(local_day(item.session.planned_at))} không thông qua "
            f"{item.tier.short_name}.",
        )
        for item in items.select_related("session", "tier").order_by("pk")
    }
