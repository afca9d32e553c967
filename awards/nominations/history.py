"""What a subject was honoured for before, and whether the same achievement stands elsewhere.

A subject is known again by its key (name, year of birth, kind). Two people may share it, so that
what comes from another unit is shown with a doubt, and only a person of the office judges it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from awards.models import Award, EarlierAward, Nomination
from awards.states import NominationState
from campaigns.models import Phase
from campaigns.states import PhaseKind
from core.calendar import short_day

# A nomination in one of these still asks for an award.
_ASKING = (NominationState.SUBMITTED, NominationState.RETURNED, NominationState.ACCEPTED)
ONE_FORM = "Một thành tích chỉ khen một hình thức (Luật Thi đua, khen thưởng, điều 5)"


@dataclass(frozen=True)
class PastAward:
    """An entry of the register under the key of a subject."""

    award: Award
    # The entry is of another unit: perhaps a namesake of the same year.
    is_doubtful: bool

    @property
    def counts_for_merit(self) -> bool:
        """Whether a higher merit award may rest on it (NĐ 152/2025, điều 4 khoản 3)."""
        return self.award.counts_for_merit and not self.award.is_revoked


@dataclass(frozen=True)
class History:
    """All earlier awards of one subject: those of the register, and those that it tells of."""

    entries: tuple[PastAward, ...] = ()
    told: tuple[EarlierAward, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entries or self.told)


class Known(NamedTuple):
    """Awards of the register, newest first: the subject's own, and those of people alike."""

    own: list[Award]
    alike: list[Award]


def history_of(nominations: Iterable[Nomination]) -> dict[int, History]:
    """The earlier awards of each nomination, by its key; two queries for a whole list."""
    listed = list(nominations)
    entries = _entries(listed)
    told: dict[int, list[EarlierAward]] = defaultdict(list)
    for row in EarlierAward.objects.filter(nomination__in=[each.pk for each in listed]):
        told[row.nomination_id].append(row)
    return {
        each.pk: History(tuple(entries[each.pk]), tuple(told[each.pk]))
        for each in listed
        if entries[each.pk] or told[each.pk]
    }


def known_awards(nomination: Nomination) -> Known:
    """What this authority's register has of the subject, in any campaign; two queries.

    Revoked ones and the one that this nomination itself led to are left out. Name and birth year
    make no person: for the subject's own counts only what came through the same unit, as long as
    that unit has no two people alike. The rest is `alike`, for somebody who knows to look at.
    """
    twins = Nomination.objects.filter(
        subject_key=nomination.subject_key, unit=nomination.unit_id, campaign=nomination.campaign_id
    ).exclude(pk=nomination.pk)
    has_twins = twins.exists()
    found = Known([], [])
    for past in _entries([nomination])[nomination.pk]:
        if not past.award.is_revoked:
            (found.alike if has_twins or past.is_doubtful else found.own).append(past.award)
    return found


def earlier_of(nominations: Iterable[Nomination]) -> dict[int, tuple[str, ...]]:
    """A line for each earlier award, by the nomination's key: the register's, then the typed ones.

    What was revoked says so. Two queries for any number of nominations.
    """
    return {
        key: (
            *(_entry_words(past.award) for past in history.entries),
            *(f"{row}{f' ({row.decision})' if row.decision else ''}" for row in history.told),
        )
        for key, history in history_of(nominations).items()
    }


def conflicts_of(nominations: Iterable[Nomination]) -> dict[int, tuple[str, ...]]:
    """Why a name may be neither accepted nor decided on, by the nomination's key.

    One achievement has one form of award (điều 5 khoản 2): the same subject of the same unit is
    asked for in another campaign over the same days, or has an unrevoked award for them. Three
    queries for a whole list.
    """
    return _overlaps(list(nominations), doubtful=False)


def doubts_of(nominations: Iterable[Nomination]) -> dict[int, tuple[str, ...]]:
    """What looks like such a conflict, but may be two people of one name and year."""
    return _overlaps(list(nominations), doubtful=True)


def _entries(nominations: Sequence[Nomination]) -> dict[int, list[PastAward]]:
    """The register's entries of each nomination's subject but its own, newest first."""
    found: dict[int, list[PastAward]] = defaultdict(list)
    by_key: dict[str, list[Award]] = defaultdict(list)
    awards = Award.objects.filter(subject_key__in={each.subject_key for each in nominations})
    awards = awards.select_related("revocation", "nomination", "campaign")
    for award in awards.order_by("-decided_on", "-pk"):
        by_key[award.subject_key].append(award)
    for each in nominations:
        for award in by_key[each.subject_key]:
            mine = award.authority_id == each.campaign.authority_id
            if mine and award.nomination_id != each.pk:
                doubtful = award.nomination.unit_id != each.unit_id
                found[each.pk].append(PastAward(award, doubtful))
    return found


def _overlaps(nominations: list[Nomination], *, doubtful: bool) -> dict[int, tuple[str, ...]]:
    """The sentences about the sure overlaps, or about the doubtful ones."""
    others = _others(nominations)
    entries = _entries(nominations)
    asking = [other for found in others.values() for other in found]
    days = _emulation_days({each.campaign_id for each in (*nominations, *asking)})
    found: dict[int, tuple[str, ...]] = {}
    for each in nominations:
        mine = days[each.campaign_id]
        sentences = [
            _asked_for(other)
            for other in others[each.subject_key]
            if _is_twin(each, other)
            and _overlap(mine, days[other.campaign_id])
            and _may_be_another(each, other) == doubtful
        ]
        sentences += [
            _given(past.award)
            for past in entries[each.pk]
            if not past.award.is_revoked
            and _overlap(mine, (past.award.period_from, past.award.period_to))
            and past.is_doubtful == doubtful
        ]
        if sentences:
            found[each.pk] = tuple(sentences)
    return found


def _others(nominations: Sequence[Nomination]) -> dict[str, list[Nomination]]:
    """By key every nomination of the subjects of these that still asks for an award."""
    keys = {each.subject_key for each in nominations}
    rows = Nomination.objects.filter(subject_key__in=keys, state__in=_ASKING)
    found: dict[str, list[Nomination]] = defaultdict(list)
    for row in rows.select_related("campaign", "tier", "unit").order_by("pk"):
        found[row.subject_key].append(row)
    return found


def _is_twin(one: Nomination, other: Nomination) -> bool:
    return one.pk != other.pk and one.campaign.authority_id == other.campaign.authority_id


def _may_be_another(one: Nomination, other: Nomination) -> bool:
    """Another unit's, or told apart in the same campaign: perhaps a namesake of the same year."""
    return one.unit_id != other.unit_id or one.campaign_id == other.campaign_id


def _emulation_days(campaigns: set[int]) -> dict[int, tuple[date, date]]:
    phases = Phase.objects.filter(campaign__in=campaigns, kind=PhaseKind.EMULATION)
    return {each.campaign_id: (each.first_day, each.last_day) for each in phases}


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether two spans, first and last day in, share a day."""
    return one[0] <= other[1] and other[0] <= one[1]


def _asked_for(other: Nomination) -> str:
    return (
        f"{ONE_FORM}: {other} ({other.unit}) cũng đang được đề nghị «{other.tier}» trong "
        f"«{other.campaign}» cho cùng thời gian."
    )


def _given(award: Award) -> str:
    span = f"từ {short_day(award.period_from)} đến {short_day(award.period_to)}"
    return (
        f"{ONE_FORM}: {award.name} ({award.unit_name}) đã được tặng «{award.form_name}» theo "
        f"{award.decision_number} ngày {short_day(award.decided_on)}, thành tích {span}."
    )


def _entry_words(award: Award) -> str:
    revoked = "; đã bị hủy bỏ" if award.is_revoked else ""
    decided = f"{award.decision_number} ngày {short_day(award.decided_on)}"
    return f"{award.decided_on.year}: {award.form_name} ({decided}{revoked})"
