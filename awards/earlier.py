"""What the register of awards already knows of a subject."""

from typing import NamedTuple

from awards.models import Award, Nomination


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
