"""Who is among those who reach a tier: numbers, and sentences that warn."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from awards.scores.composition import Composition, composition
from awards.scores.shares_of import quota_warnings, reaching
from awards.scores.standings import field
from campaigns.models import AwardTier, Campaign
from registrations.states import Honorific, PostKind
from tests.awards import builders
from tests.awards.pages import soup, words

MS, MR = Honorific.MS, Honorific.MR
LEADER, WORKER = PostKind.LEADER, PostKind.WORKER


def _one(kind="individual", honorific="", post_kind=""):
    return SimpleNamespace(subject_kind=kind, honorific=honorific, post_kind=post_kind)


def _people(leaders: int, workers: int, unsaid: int = 0) -> list:
    kinds = [LEADER] * leaders + [WORKER] * workers + [""] * unsaid
    return [_one(honorific=MR, post_kind=each) for each in kinds]


def _tier(quota: int | None = None, name: str = "Giấy khen xã", key: int = 1) -> AwardTier:
    return AwardTier(pk=key, short_name=name, quota=quota)


def test_everybody_is_counted_once_and_posts_among_individuals_alone():
    found = composition([
        _one("collective"),
        _one("household", MS, LEADER),  # nobody asks of a household who leads
        _one("household", MR),
        _one(honorific=MS, post_kind=LEADER),
        _one(honorific=MS, post_kind=WORKER),
        _one(honorific=MR, post_kind=WORKER),
        _one(honorific=MR),
    ])  # fmt: skip

    assert found == Composition(1, 2, 4, leaders=1, workers=2, women=2)
    assert (found.total, found.unknown) == (7, 1)
    assert (found.leader_percent, found.worker_percent, found.women_percent) == ("25", "50", "50")


def test_of_nobody_there_is_no_share():
    found = composition([])

    assert found == Composition()
    assert (found.leader_percent, found.worker_percent, found.women_percent) == ("", "", "")


@pytest.mark.parametrize(
    ("aim", "leaders", "workers", "warned"),
    [
        (None, 9, 0, False),
        (0, 9, 0, False),
        (60, 2, 3, False),  # exactly
        (60, 3, 3, True),
        (67, 1, 2, True),  # 66.67 is not 67
        (66, 1, 2, False),
        (100, 0, 5, False),
        (100, 1, 499, True),
        (50, 0, 0, False),
    ],
)
def test_too_few_direct_workers_are_said_exactly(aim, leaders, workers, warned):
    campaign = Campaign(direct_share_aim=aim)

    warnings = quota_warnings(campaign, {_tier(): _people(leaders, workers)})

    assert bool(warnings) is warned


def test_the_warning_names_tier_share_numbers_aim_and_what_is_not_known():
    (said,) = quota_warnings(Campaign(direct_share_aim=60), {_tier(): _people(3, 2, 1)})

    assert said == (
        "Giấy khen xã: người trực tiếp lao động mới chiếm 33,33% số cá nhân (2/6), thấp hơn mức "
        "60% đã đặt. Còn 1 người chưa ghi là lãnh đạo hay trực tiếp."
    )


@pytest.mark.parametrize(("quota", "warned"), [(None, False), (2, True), (3, False), (4, False)])
def test_a_quota_warns_only_when_there_are_more(quota, warned):
    rows = [_one("collective"), _one("household"), _one()]

    warnings = quota_warnings(Campaign(), {_tier(quota): rows})

    expected = ["Giấy khen xã: 3 đối tượng, vượt số lượng tối đa 2."] if warned else []
    assert list(warnings) == expected


def test_over_several_tiers_the_whole_is_said_too():
    by_tier = {_tier(): _people(0, 5), _tier(name="Giấy khen huyện", key=2): _people(5, 0)}

    said = quota_warnings(Campaign(direct_share_aim=60), by_tier)

    assert [each.split(":")[0] for each in said] == ["Giấy khen huyện", "Tính chung"]


# --- on the board


@pytest.fixture
def reached(campaign, unit, secretary):
    """Three people who reach the lowest tier, one who reaches none, and a household."""
    registration = builders.accepted(campaign, unit)
    for name, points, post in (("A", "8", LEADER), ("B", "8", LEADER), ("C", "8", WORKER),
                               ("D", "2", WORKER)):  # fmt: skip
        builders.person(registration, name, points, secretary, post_kind=post)
    return registration


def test_those_who_reach_a_tier_are_grouped_by_it(campaign, reached):
    by_tier = reaching(campaign, field(campaign))

    assert [(tier.short_name, len(rows)) for tier, rows in by_tier.items()] == [
        ("Bằng khen tỉnh", 0),
        ("Giấy khen huyện", 0),
        ("Giấy khen xã", 3),
    ]


@pytest.mark.parametrize("word", ["ca-nhan", "ho-gia-dinh"])
def test_the_board_shows_the_shares_of_all_kinds_with_the_warnings(office, campaign, reached, word):
    builders.household(reached)
    Campaign.objects.update(direct_share_aim=50)
    campaign.tiers.update(quota=2)

    page = soup(office.get(reverse("awards:board", args=[campaign.pk]), {"doi-tuong": word}))

    part = page.find(id="co-cau").parent
    assert [words(each) for each in part.select(".notice li")] == [
        "Giấy khen xã: 3 đối tượng, vượt số lượng tối đa 2.",
        "Giấy khen xã: người trực tiếp lao động mới chiếm 33,33% số cá nhân (1/3), thấp hơn mức "
        "50% đã đặt.",
        "Tính chung: người trực tiếp lao động mới chiếm 33,33% số cá nhân (1/3), thấp hơn mức "
        "50% đã đặt.",
    ]
    assert words(part.select("tbody tr")[-1]) == (
        "Giấy khen xã tối đa 2 0 0 3 2 (66,67%) 1 (33,33%) 0 3 (100%) 3"
    )
