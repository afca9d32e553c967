"""Looking entries of the register up: what was asked for, and what there is to choose from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from accounts.models import Authority, User
from awards.kinds import KINDS
from awards.models import Award
from awards.models.register import AwardQuerySet
from awards.register.outgoing import with_replacement
from campaigns.models import Campaign
from campaigns.states import TierLevel

# How levels are called in addresses.
LEVEL_WORDS = {
    "xa": TierLevel.COMMUNE,
    "huyen": TierLevel.DISTRICT,
    "tinh": TierLevel.PROVINCE,
}
STANDING_WORDS = {"con-hieu-luc": "Còn hiệu lực", "da-huy-bo": "Đã hủy bỏ"}


@dataclass(frozen=True)
class Asked:
    """What somebody looks for; an empty part asks for everything."""

    text: str = ""
    year: str = ""
    kind: str = ""
    level: str = ""
    campaign: str = ""
    standing: str = ""

    @classmethod
    def read(cls, sent: Mapping[str, str]) -> Self:
        """What an address says; what makes no sense in it is not asked."""
        return cls(
            text=sent.get("tim", "").strip()[:100],
            year=_number(sent.get("nam", "")),
            kind=_known(sent.get("doi-tuong", ""), KINDS),
            level=_known(sent.get("cap", ""), LEVEL_WORDS),
            campaign=_number(sent.get("phong-trao", "")),
            standing=_known(sent.get("hieu-luc", ""), STANDING_WORDS),
        )

    def __bool__(self) -> bool:
        return self != Asked()

    @property
    def query(self) -> str:
        """The same in an address, for the next page and for the workbook."""
        parts = {
            "tim": self.text,
            "nam": self.year,
            "doi-tuong": self.kind,
            "cap": self.level,
            "phong-trao": self.campaign,
            "hieu-luc": self.standing,
        }
        return urlencode({name: value for name, value in parts.items() if value})

    def narrow(self, awards: AwardQuerySet) -> AwardQuerySet:
        """Those entries that were asked for."""
        if self.text:
            awards = awards.matching(self.text)
        if self.year:
            awards = awards.filter(year=self.year)
        if self.kind:
            awards = awards.filter(subject_kind=KINDS[self.kind])
        if self.level:
            awards = awards.filter(level=LEVEL_WORDS[self.level])
        if self.campaign:
            awards = awards.filter(campaign=int(self.campaign))
        if self.standing:
            awards = awards.filter(revocation__isnull=self.standing == "con-hieu-luc")
        return awards


@dataclass(frozen=True)
class Choices:
    """What there is to choose from: years, newest first, and campaigns."""

    years: list[int]
    campaigns: list[Campaign]


def entries_of(authority: Authority, user: User) -> AwardQuerySet:
    """The entries of an authority that the person may see, with all that a list shows."""
    awards = Award.objects.visible_to(user).filter(authority=authority)
    return with_replacement(awards.select_related("revocation", "campaign"))


def choices(authority: Authority, user: User) -> Choices:
    """Years and campaigns of the entries that the person may see; two queries."""
    seen = Award.objects.visible_to(user).filter(authority=authority).order_by()
    years = sorted(set(seen.values_list("year", flat=True).distinct()), reverse=True)
    campaigns = Campaign.objects.filter(pk__in=seen.values("campaign")).order_by("-pk")
    return Choices(years, list(campaigns))


def same_subject(award: Award, user: User) -> AwardQuerySet:
    """What else the same name and year of birth, or the same unit, received here."""
    return (
        entries_of(award.authority, user).filter(subject_key=award.subject_key).exclude(pk=award.pk)
    )


def _known(word: str, words: Mapping[str, object]) -> str:
    return word if word in words else ""


def _number(text: str) -> str:
    return text if text.isdecimal() and text.isascii() and len(text) < 9 else ""
