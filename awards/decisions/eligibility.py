"""What stands against awarding somebody just now (NĐ 152/2025, điều 4 khoản 4)."""

from collections.abc import Iterable
from datetime import date

from awards.models import Hold, Nomination
from awards.states import NominationState
from campaigns.models import Campaign
from core.calendar import short_day


def held_in(campaign: Campaign, day: date) -> set[int]:
    """The keys of the campaign's nominations on which a hold binds on `day`; one query."""
    rows = Hold.objects.binding(day).filter(nomination__campaign=campaign)
    there = rows.exclude(nomination__state=NominationState.WITHDRAWN)
    return set(there.order_by().values_list("nomination_id", flat=True))


def hold_blocks(nominations: Iterable[Nomination], day: date) -> dict[int, tuple[str, ...]]:
    """A sentence for each hold that binds on `day`, by the nomination's key; one query.

    Whoever has one is put before no council and on no decision.
    """
    found: dict[int, list[str]] = {}
    keys = [each.pk for each in nominations]
    for hold in Hold.objects.binding(day).filter(nomination__in=keys):
        until = f" (đến hết ngày {short_day(hold.until)})" if hold.until else ""
        sentence = f"Tạm dừng xét: {hold.get_kind_display().lower()}{until} – {hold.paper}."
        found.setdefault(hold.nomination_id, []).append(sentence)
    return {key: tuple(sentences) for key, sentences in found.items()}
