"""Who is on a list: leaders, direct workers, women, households. Pure: no query, no clock.

Luật Thi đua, khen thưởng, điều 5: attention to those who work with their own hands. The aims are
the campaign's own; they remind and stop nobody.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from awards.models import Nomination
from awards.scores.standings import Candidate
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.shares import percent_words
from registrations.states import Honorific, PostKind

# Who is counted: a nomination, or the few columns of it that ranking has read.
Subject = Nomination | Candidate


@dataclass(frozen=True)
class Share:
    """A part of the list in words: how many, of how many of what."""

    label: str
    count: int
    of: int
    among: str

    @property
    def words(self) -> str:
        """«12/20 cá nhân (60 %)»; «không có cá nhân» where there is nobody to share."""
        if not self.of:
            return f"không có {self.among}"
        return f"{self.count}/{self.of} {self.among} ({percent_words(self.count, self.of)} %)"


@dataclass(frozen=True)
class Composition:
    """A list counted."""

    collectives: int = 0
    households: int = 0
    individuals: int = 0
    leaders: int = 0
    workers: int = 0
    women: int = 0

    @property
    def total(self) -> int:
        """How many names."""
        return self.collectives + self.households + self.individuals

    @property
    def unknown(self) -> int:
        """Of how many individuals nobody has said whether they lead."""
        return self.individuals - self.leaders - self.workers

    @property
    def worker_percent(self) -> str:
        """The share of direct workers among individuals, as people write it; "" without any."""
        return self._percent(self.workers)

    @property
    def leader_percent(self) -> str:
        """The share of leaders among individuals; "" without any."""
        return self._percent(self.leaders)

    @property
    def women_percent(self) -> str:
        """The share of women among individuals; "" without any."""
        return self._percent(self.women)

    def misses(self, aim: int | None) -> bool:
        """Whether fewer than `aim` percent of the individuals work with their own hands."""
        if aim is None or not self.individuals:
            return False
        return 100 * self.workers < aim * self.individuals

    @property
    def shares(self) -> tuple[Share, ...]:
        """What a council and a chairman look at before they decide."""
        people = (self.individuals, "cá nhân")
        found = (
            Share("Trực tiếp lao động, công tác", self.workers, *people),
            Share("Lãnh đạo, quản lý", self.leaders, *people),
            Share("Chưa ghi là lãnh đạo hay trực tiếp lao động", self.unknown, *people),
            Share("Nữ", self.women, *people),
            Share("Hộ gia đình", self.households, self.total, "tên"),
        )
        return tuple(each for each in found if each.count or each.label != found[2].label)

    def _percent(self, count: int) -> str:
        return percent_words(count, self.individuals) if self.individuals else ""


def composition(nominations: Iterable[Subject]) -> Composition:
    """Count the names once; leaders, workers and women are counted among individuals."""
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


def aim_warnings(campaign: Campaign, counted: Composition) -> tuple[str, ...]:
    """A sentence when fewer direct workers are on the list than the campaign wants."""
    aim = campaign.direct_share_aim
    if not counted.misses(aim):
        return ()
    return (
        f"Người trực tiếp lao động, công tác chiếm {counted.worker_percent} % số cá nhân; "
        f"phong trào đặt ít nhất {aim} %.",
    )


def quota_warnings(campaign: Campaign, by_tier: Mapping[AwardTier, int]) -> tuple[str, ...]:
    """A sentence for each tier of the campaign with more names than its quota."""
    return tuple(
        f"{tier.short_name}: {count} tên, nhiều hơn số lượng tối đa {tier.quota}."
        for tier, count in by_tier.items()
        if tier.campaign_id == campaign.pk and tier.quota is not None and count > tier.quota
    )
