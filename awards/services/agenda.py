"""Choosing who is put before the council, and for what."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F

from accounts.models import User
from accounts.services import record_act
from audit.actions import Action
from awards.council.agenda import Candidate, candidates, strays
from awards.models import CouncilSession, SessionItem
from awards.permissions import can_set_agenda
from awards.services.recusing import MOVED_ON, find_recusals
from campaigns.models import AwardTier, Campaign
from core.calendar import local_day
from core.errors import RuleBroken, Stale


def set_agenda(
    *,
    session: CouncilSession,
    chosen: Mapping[int, int],
    version: int,
    by: User,
    at: datetime,
) -> int:
    """Make the agenda what was chosen: the tier's key by the nomination's key, nobody else.

    Items are ordered by kind and rank, and members with an interest are found. Gives back how many
    there are. Raises NotAllowed, WrongState, RuleBroken for whom something stands against or a tier
    that is neither reached nor asked for, or Stale when `version` is not the stored one.
    """
    can_set_agenda(by, session).require()
    with transaction.atomic():
        # Two sessions that choose the same candidate stand in line.
        Campaign.objects.hold(session.campaign_id)
        rows = CouncilSession.objects.filter(pk=session.pk, state=session.state, version=version)
        if rows.update(version=F("version") + 1) != 1:
            raise Stale(MOVED_ON)
        found = candidates(session, local_day(at))
        notes = [f"bỏ {item.nomination}" for item in strays(session, found)]
        wanted = _wanted(found, chosen)
        notes += _match(session, found, wanted)
        find_recusals(session=session, by=by, at=at)
        if notes:
            record_act(
                by=by,
                authority_id=session.campaign.authority_id,
                action=Action.AGENDA_CHANGED,
                subject=session,
                at=at,
                note=f"{len(wanted)} trường hợp: {'; '.join(notes)}",
            )
    return len(wanted)


def _wanted(found: list[Candidate], chosen: Mapping[int, int]) -> dict[int, AwardTier]:
    """The chosen candidates with their tiers. Raises RuleBroken for whom it may not be."""
    by_key = {each.nomination.pk: each for each in found}
    wanted = {}
    for key, tier_key in chosen.items():
        candidate = by_key.get(key)
        if candidate is None:
            raise RuleBroken("Có trường hợp không còn trong danh sách đưa vào xét. Hãy tải lại.")
        if candidate.blocks:
            raise RuleBroken(f"{candidate.nomination}: {' '.join(candidate.blocks)}")
        tier = next((each for each in candidate.tiers if each.pk == tier_key), None)
        if tier is None:
            raise RuleBroken(
                f"{candidate.nomination}: hãy chọn hình thức được đề nghị hoặc đã đạt mức xét."
            )
        wanted[key] = tier
    return wanted


def _match(
    session: CouncilSession, found: list[Candidate], wanted: Mapping[int, AwardTier]
) -> list[str]:
    """Write the items: those that go first, then the others in their order; what changed."""
    notes = []
    session.items.exclude(nomination__in=wanted).delete()
    place = 0
    for candidate in found:
        nomination, item = candidate.nomination, candidate.item
        tier = wanted.get(nomination.pk)
        if tier is None:
            notes += [f"bỏ {nomination}"] if item is not None else []
            continue
        place += 1
        if item is None:
            SessionItem.objects.create(
                session=session, nomination=nomination, tier=tier, order=place
            )
        else:
            SessionItem.objects.filter(pk=item.pk).update(tier=tier, order=place)
        if item is None or item.tier != tier:
            notes.append(f"{nomination} ({tier.short_name})")
    return notes
