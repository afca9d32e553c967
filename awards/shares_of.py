"""Who is to be awarded: how many leaders, direct workers, women, households, collectives.

Shown before the council meets and before the chairman decides; it warns and forbids nothing
(NĐ 152/2025, điều 4; the share of direct workers and the numbers are settings of the campaign).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from awards.models import Nomination
from awards.standings import Candidate, Ranked
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.numbers import format_decimal
from core.shares import percent_words
from registrations.states import Honorific, PostKind

# Who is counted: a nomination, or the few columns of it that ranking has read.
Subject = Nomination | Candidate


@dataclass(frozen=True)
class Composition:
    """How many of each sort; leaders, workers and women are counted among individuals."""

    collectives: int = 0
    households: int = 0
    individuals: int = 0
    leaders: int = 0
    workers: int = 0
    women: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.collectives + self.households + self.individuals

    @property
    def unknown(self) -> int:
        """Individuals of whom nobody has said whether they lead or work with their own hands."""
        return self.individuals - self.leaders - self.workers

    @property
    def worker_percent(self) -> str:
        """The share of direct workers among individuals, as people write it; "" without any."""
        return percent_words(self.workers, self.individuals) if self.individuals else ""

    @property
    def leader_percent(self) -> str:
        """The share of leaders among individuals; "" without any."""
        return percent_words(self.leaders, self.individuals) if self.individuals else ""

    @property
    def women_percent(self) -> str:
        """The share of women among individuals; "" without any."""
        return percent_words(self.women, self.individuals) if self.individuals else ""


def composition(nominations: Iterable[Subject]) -> Composition:
    """Count them once."""
    rows = list(nominations)
    people = [each for each in rows if each.subject_kind == SubjectKind.INDIVIDUAL]
    return Composition(
        collectives=sum(each.subject_kind == SubjectKind.COLLECTIVE for each in rows),
        households=sum(each.subject_kind == SubjectKind.HOUSEHOLD for each in rows),
        individuals=len(people),
        leaders=sum(each.post_kind == PostKind.LEADER for each in people),
        workers=sum(each.post_kind == PostKind.WORKER for each in people),
        women=sum(each.honorific == Honorific.MS for each in people),
    )


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
    if aim is None or not found.individuals or 100 * found.workers >= aim * found.individuals:
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
