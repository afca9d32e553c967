"""What the register of awards already knows of a subject."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from awards.models import Award, EarlierAward, Nomination
from core.calendar import short_day


class Known(NamedTuple):
    """Awards of the register, newest first: the subject's own, and those of people alike."""

    own: list[Award]
    alike: list[Award]


def known_awards(nomination: Nomination) -> Known:
    """What this authority's register has of the subject, in any campaign; two queries.

    Revoked ones and the one that this nomination itself led to are left out. Name and birth year
    make no person: for the subject's own counts only what came through the same unit, as long as
    that unit has no two people alike. The rest is `alike`, for somebody who knows to look at.
    """
    rows = (
        Award.objects.in_force()
        .filter(authority=nomination.campaign.authority_id, subject_key=nomination.subject_key)
        .exclude(nomination=nomination)
        .select_related("nomination")
        .order_by("-decided_on", "-pk")
    )
    twins = Nomination.objects.filter(
        subject_key=nomination.subject_key, unit=nomination.unit_id, campaign=nomination.campaign_id
    ).exclude(pk=nomination.pk)
    unit = None if twins.exists() else nomination.unit_id
    found = Known([], [])
    for award in rows:
        (found.own if award.nomination.unit_id == unit else found.alike).append(award)
    return found


def earlier_of(nominations: Iterable[Nomination]) -> dict[int, tuple[str, ...]]:
    """A line for each earlier award, by the nomination's key: the register's, then the typed ones.

    Two queries for any number of nominations. The register knows a subject in every campaign of
    its authority; what was revoked says so.
    """
    asked = list(nominations)
    if not asked:
        return {}
    found: dict[int, list[str]] = {each.pk: [] for each in asked}
    by_subject = defaultdict(list)
    for each in asked:
        by_subject[each.subject_key].append(each.pk)
    awards = Award.objects.filter(
        authority=asked[0].campaign.authority_id, subject_key__in=by_subject
    )
    for award in awards.select_related("revocation").order_by("-decided_on", "pk"):
        for key in by_subject[award.subject_key]:
            if key != award.nomination_id:
                found[key].append(_words(award))
    typed = EarlierAward.objects.filter(nomination__in=[each.pk for each in asked])
    for row in typed.order_by("-year", "pk"):
        found[row.nomination_id].append(f"{row}{f' ({row.decision})' if row.decision else ''}")
    return {key: tuple(lines) for key, lines in found.items() if lines}


def _words(award: Award) -> str:
    revoked = "; đã bị hủy bỏ" if hasattr(award, "revocation") else ""
    decided = f"{award.decision_number} ngày {short_day(award.decided_on)}"
    return f"{award.decided_on.year}: {award.form_name} ({decided}{revoked})"
