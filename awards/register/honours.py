"""The honours page as it is drawn: by tier, then by kind of subject."""

from dataclasses import dataclass

from awards.models import AwardFile, Honour
from awards.states import AwardFileUse
from campaigns.models import Campaign
from campaigns.states import SubjectKind

HEADS = {
    SubjectKind.COLLECTIVE: "Tập thể",
    SubjectKind.HOUSEHOLD: "Hộ gia đình",
    SubjectKind.INDIVIDUAL: "Cá nhân",
}


@dataclass(frozen=True)
class Shown:
    """An entry as everybody reads it; `text` is empty when nobody has written one for it."""

    pk: int
    name: str
    unit_name: str
    text: str
    has_photo: bool


@dataclass(frozen=True)
class Group:
    """Entries of one kind of subject."""

    title: str
    entries: tuple[Shown, ...]


@dataclass(frozen=True)
class Tier:
    """One form of award with all who received it."""

    name: str
    groups: tuple[Group, ...]

    @property
    def number(self) -> int:
        """How many received it."""
        return sum(len(group.entries) for group in self.groups)


def honour_roll(campaign: Campaign) -> tuple[Tier, ...]:
    """What the public page shows, highest tier first; three queries, however many there are.

    Collectives and households come before individuals, as at the ceremony (NĐ 152/2025, điều 30).
    """
    honours = list(
        Honour.objects.public()
        .filter(award__campaign=campaign)
        .select_related("award")
        .order_by("award__sort_key", "pk")
    )
    photos = set(
        AwardFile.objects.filter(honour__in=honours, use=AwardFileUse.PHOTO).values_list(
            "honour_id", flat=True
        )
    )
    places = {tier.name: tier.order for tier in campaign.tiers.all()}
    names = sorted(
        {each.award.form_name for each in honours}, key=lambda name: (places.get(name, 99), name)
    )
    return tuple(
        Tier(name, _groups([each for each in honours if each.award.form_name == name], photos))
        for name in names
    )


def _groups(honours: list[Honour], photos: set[int]) -> tuple[Group, ...]:
    groups = []
    for kind, title in HEADS.items():
        entries = tuple(_shown(each, photos) for each in honours if each.award.subject_kind == kind)
        if entries:
            groups.append(Group(title, entries))
    return tuple(groups)


def _shown(honour: Honour, photos: set[int]) -> Shown:
    award = honour.award
    has_photo = bool(honour.photo_consent) and honour.pk in photos
    # The words that every award of the campaign has stand over the page once.
    text = "" if honour.text == award.achievement else honour.text
    return Shown(honour.pk, award.name, award.unit_name, text, has_photo)
