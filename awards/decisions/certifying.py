"""Who is handed what: certificates and money, in the order of the ceremony."""

from collections.abc import Iterable, Sequence

from accounts.models import Authority
from awards.kinds import kind_place
from awards.models import Award, CertificateStock, Decision
from awards.models.register import AwardQuerySet
from awards.register.outgoing import with_replacement
from campaigns.models import Campaign
from campaigns.states import SubjectKind, TierLevel

LEVEL_NAMES = {TierLevel.COMMUNE: "xã", TierLevel.DISTRICT: "huyện", TierLevel.PROVINCE: "tỉnh"}


def in_order(awards: Iterable[Award]) -> list[Award]:
    """Collectives, households, individuals; each as the list of its decision stands."""
    return sorted(
        awards, key=lambda each: (kind_place(each.subject_kind), each.line.order, each.number)
    )


def printable(decision: Decision) -> list[Award]:
    """The awards of a decision that stand, in order; what was revoked is printed by nobody."""
    awards = Award.objects.in_force().filter(line__decision=decision)
    return in_order(with_replacement(awards.select_related("authority", "line__decision")))


def stocks_of(authority: Authority) -> list[CertificateStock]:
    """The stocks to choose from, the default first."""
    return list(authority.stocks.in_use().prefetch_related("parts").select_related("authority"))


def rewarded(campaign: Campaign, level: TierLevel) -> list[Award]:
    """The awards with money whose decision a level signed: whoever signs pays (điều 11 khoản 4)."""
    awards = given(campaign).filter(level=level, money__gt=0)
    return in_order(awards)


def handed_over(campaign: Campaign) -> list[Award]:
    """All that stands, as it is handed over."""
    return by_form(given(campaign))


def by_form(awards: Iterable[Award]) -> list[Award]:
    """From the highest form down, in each as `in_order`."""
    return sorted(in_order(awards), key=lambda each: each.line.decision.tier.order)


def given(campaign: Campaign) -> AwardQuerySet:
    """What stands of a campaign, each with its line, its tier and what replaced its decision."""
    awards: AwardQuerySet = Award.objects.in_force().filter(campaign=campaign)
    return with_replacement(awards.select_related("line__decision__tier"))


def total(awards: Sequence[Award]) -> int:
    """The money of all together, in đồng."""
    return sum(int(award.money or 0) for award in awards)


def post_and_unit(award: Award) -> str:
    """Where the register says that somebody belongs: post, unit; the hamlet of a household."""
    if award.subject_kind == SubjectKind.HOUSEHOLD:
        return award.unit_name
    return ", ".join(filter(None, (award.post, award.unit_name)))
