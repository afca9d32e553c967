"""Who reaches a tier, and what the numbers of all tiers together say against it.

Shown before the council meets; it warns and forbids nothing (NĐ 152/2025, điều 4; the share of
direct workers and the numbers are settings of the campaign).
"""

from collections.abc import Mapping, Sequence

from awards.scores.composition import Composition, Subject, composition
from awards.scores.standings import Candidate, Ranked
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.numbers import format_decimal


def quota_warnings(
    campaign: Campaign, by_tier: Mapping[AwardTier, Sequence[Subject]]
) -> tuple[str, ...]:
    """A sentence for each tier that has too many, and for each share that is below its aim."""
    warnings = []
    for tier, rows in by_tier.items():
        if tier.quota is not None and len(rows) > tier.quota:
            warnings.append(
                f"{tier.short_name}: {format_decimal(len(rows))} đối tượng, vượt số lượng tối đa "
                f"{format_decimal(tier.quota)}."
            )
        warnings += aim_warnings(campaign, tier.short_name, composition(rows))
    if len(by_tier) > 1:
        everybody = composition([each for rows in by_tier.values() for each in rows])
        warnings += aim_warnings(campaign, "Tính chung", everybody)
    return tuple(warnings)


def aim_warnings(campaign: Campaign, whose: str, found: Composition) -> list[str]:
    """Whether too few of the individuals work with their own hands, exactly by whole numbers."""
    aim = campaign.direct_share_aim
    if not found.misses(aim):
        return []
    said = (
        f"{whose}: người trực tiếp lao động mới chiếm {found.worker_percent}% số cá nhân "
        f"({format_decimal(found.workers)}/{format_decimal(found.individuals)}), thấp hơn mức "
        f"{aim}% đã đặt."
    )
    if found.unknown:
        said += f" Còn {format_decimal(found.unknown)} người chưa ghi là lãnh đạo hay trực tiếp."
    return [said]


def reaching(
    campaign: Campaign, found: Mapping[SubjectKind, Sequence[Ranked]]
) -> dict[AwardTier, list[Candidate]]:
    """Who reaches each tier, whatever the kind; the highest tier first."""
    by_tier: dict[AwardTier, list[Candidate]] = {tier: [] for tier in campaign.tiers.all()}
    for rows in found.values():
        for each in rows:
            if each.standing.tier is not None:
                by_tier[each.standing.tier].append(each.candidate)
    return by_tier
