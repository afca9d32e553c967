"""The awarding half step by step, as the bar under the navigation shows it to officers."""

from dataclasses import dataclass

from django.urls import reverse

from accounts.models import User
from accounts.permissions import has_role
from awards.models.nomination import READERS
from awards.permissions import (
    can_keep_honours,
    can_see_decisions,
    can_see_nomination_desk,
    can_see_notices,
    can_see_sessions,
)
from campaigns.models import Campaign


@dataclass(frozen=True)
class Step:
    """A link of the bar; `under` are the beginnings of the addresses that lie below it."""

    label: str
    url: str
    under: tuple[str, ...]


# Every address that belongs to a step.
AWARDING = (
    "/de-nghi/",
    "/cham-diem/",
    "/van-ban-giong/",
    "/hoi-dong/",
    "/khen-thuong/",
    "/quyet-dinh/",
    "/so-khen-thuong/",
    "/trang-vinh-danh/",
)


def awarding_steps(user: User, campaign: Campaign) -> list[Step]:
    """The steps that an officer may open, in the order in which they are taken."""
    if not has_role(user, campaign.authority_id, *READERS):
        return []
    steps = []
    for may, name, label, under in (
        (can_see_nomination_desk, "nomination_desk", "Đề nghị", ("/de-nghi/",)),
        (None, "board", "Chấm điểm", ("/cham-diem/", "/van-ban-giong/")),
        (can_see_sessions, "sessions", "Hội đồng", ("/hoi-dong/",)),
        (can_see_notices, "notices", "Công khai", ("/khen-thuong/",)),
        (can_see_decisions, "decisions", "Quyết định", ("/quyet-dinh/",)),
        (None, "register", "Sổ khen thưởng", ("/so-khen-thuong/",)),
        (can_keep_honours, "honours", "Vinh danh", ("/trang-vinh-danh/",)),
    ):
        if may is None or may(user, campaign):
            key = _authority_slug(user, campaign) if name == "register" else campaign.pk
            steps.append(Step(label, reverse(f"awards:{name}", args=[key]), under))
    return steps


def _authority_slug(user: User, campaign: Campaign) -> str:
    """Read from the person's roles, which are in hand on every page."""
    return next(
        each.authority.slug for each in user.roles if each.authority_id == campaign.authority_id
    )
