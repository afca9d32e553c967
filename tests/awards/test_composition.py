"""Who is on a list: counts, shares, and reminders that stop nobody."""

import pytest

from awards.scores.composition import Composition, aim_warnings, composition, quota_warnings
from registrations.states import Honorific, PostKind
from tests.awards import builders


@pytest.fixture
def people(registration, collective, family, secretary):
    """One leader, two direct workers of whom one is a man, one of whom nobody has said."""
    posts = [
        ("H'Hen Niê", PostKind.LEADER, Honorific.MS),
        ("H'Nhơn Kbuôr", PostKind.WORKER, Honorific.MS),
        ("Y Wiêng Niê", PostKind.WORKER, Honorific.MR),
        ("Y Thih Niê", "", Honorific.MR),
    ]
    return [
        builders.person(registration, name, None, secretary, post_kind=post, honorific=word)
        for name, post, word in posts
    ]


def test_a_list_is_counted(people, collective, family):
    assert composition([collective, family, *people]) == Composition(
        collectives=1, households=1, individuals=4, leaders=1, workers=2, women=2
    )


def test_the_shares_in_words(people, collective, family):
    shares = composition([collective, family, *people]).shares

    assert {each.label: each.words for each in shares} == {
        "Trực tiếp lao động, công tác": "2/4 cá nhân (50 %)",
        "Lãnh đạo, quản lý": "1/4 cá nhân (25 %)",
        "Chưa ghi là lãnh đạo hay trực tiếp lao động": "1/4 cá nhân (25 %)",
        "Nữ": "2/4 cá nhân (50 %)",
        "Hộ gia đình": "1/6 tên (16,67 %)",
    }


def test_nobody_is_no_share_of_nothing(collective):
    words = {each.label: each.words for each in composition([collective]).shares}

    assert words["Nữ"] == "không có cá nhân"
    assert "Chưa ghi là lãnh đạo hay trực tiếp lao động" not in words


@pytest.mark.parametrize(("aim", "warned"), [(None, 0), (50, 0), (51, 1), (100, 1)])
def test_the_aim_is_reached_or_a_sentence_says_so(campaign, people, aim, warned):
    campaign.direct_share_aim = aim

    assert len(aim_warnings(campaign, composition(people))) == warned


def test_the_aim_says_both_numbers(campaign, people):
    campaign.direct_share_aim = 60

    assert aim_warnings(campaign, composition(people)) == (
        "Người trực tiếp lao động, công tác chiếm 50 % số cá nhân; phong trào đặt ít nhất 60 %.",
    )


def test_without_individuals_there_is_no_aim(campaign, collective):
    campaign.direct_share_aim = 60

    assert aim_warnings(campaign, composition([collective])) == ()


@pytest.mark.parametrize(("quota", "warned"), [(None, 0), (5, 0), (4, 1), (0, 1)])
def test_a_quota_reminds_when_it_is_passed(campaign, quota, warned):
    tier = campaign.tiers.last()
    tier.quota = quota

    found = quota_warnings(campaign, {tier: 5})

    assert len(found) == warned
    assert all(each.startswith("Giấy khen xã: 5 tên, nhiều hơn") for each in found)
