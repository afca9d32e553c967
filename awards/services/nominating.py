"""Putting candidates on the list that is scored."""

from collections import Counter
from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.models import Nomination
from awards.permissions import can_list_candidates
from awards.states import NominationState
from awards.subjects import of_entrant, of_registration
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from registrations.models import Entrant, Registration


def list_candidates(*, campaign: Campaign, by: User, at: datetime) -> int:
    """Put every subject of accepted registrations on the list; those on it stay as they are.

    Returns how many are new. Raises NotAllowed or TooLate.
    """
    can_list_candidates(by, campaign, at).require()
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        before = campaign.nominations.count()
        lowest = campaign.tiers.order_by("-order").first()
        subjects = [of_registration(each) for each in unlisted_collectives(campaign)]
        subjects += [of_entrant(each) for each in unlisted_entrants(campaign)]
        new = [
            Nomination(
                campaign=campaign,
                tier=lowest,
                state=NominationState.ACCEPTED,
                started_at=at,
                edited_at=at,
                accepted_at=at,
                **each,
            )
            for each in subjects
        ]
        seen = Counter(campaign.nominations.values_list("subject_key", flat=True))
        for nomination in new:
            nomination.fill_keys()
            nomination.namesake = seen[nomination.subject_key]
            seen[nomination.subject_key] += 1
        Nomination.objects.bulk_create(new)
        added = campaign.nominations.count() - before
        if added:
            record_act(
                by=by,
                authority_id=campaign.authority_id,
                action=Action.CANDIDATES_LISTED,
                subject=campaign,
                at=at,
                note=f"Thêm {added} đối tượng",
            )
    return added


def unlisted_collectives(campaign: Campaign) -> list[Registration]:
    """Accepted registrations whose unit is not on the list yet."""
    return list(
        campaign.registrations.accepted()
        .exclude(nominations__subject_kind=SubjectKind.COLLECTIVE)
        .select_related("unit")
    )


def unlisted_entrants(campaign: Campaign) -> list[Entrant]:
    """People and households of accepted registrations that are not on the list yet."""
    accepted = campaign.registrations.accepted()
    return list(
        Entrant.objects.filter(registration__in=accepted, nomination__isnull=True).select_related(
            "registration__unit"
        )
    )


def count_unlisted(campaign: Campaign) -> int:
    """How many subjects wait to be listed."""
    accepted = campaign.registrations.accepted()
    collectives = accepted.exclude(nominations__subject_kind=SubjectKind.COLLECTIVE).count()
    entrants = Entrant.objects.filter(registration__in=accepted, nomination__isnull=True).count()
    return collectives + entrants
