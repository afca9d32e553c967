"""The lists of the ceremony: who is on them, in which order, which money, in all three forms."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from awards.decisions.certifying import handed_over, rewarded
from awards.exports import ceremony_workbook, reward_workbook
from awards.papers import ceremony_list, reward_list
from campaigns.states import TierLevel
from core.papers.content import GroupRow, Table
from core.papers.pdf import to_pdf
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.register import NOW
from tests.papers.verify import faults
from tests.papers.word import differences


@pytest.fixture
def province(campaign, registration, secretary):
    """An award of the province, which the province pays."""
    nomination = builders.person(registration, "Y Wiêng Niê", None, secretary)
    nomination.tier = campaign.tiers.get(level=TierLevel.PROVINCE)
    nomination.save()
    award = award_factories.make_granted(nomination, secretary)
    type(award).objects.filter(pk=award.pk).update(money=3_510_000)
    return award


def table_of(paper) -> Table:
    return next(block for block in paper.body if isinstance(block, Table))


def names(paper) -> list[str]:
    return [row[1] for row in table_of(paper).rows if not isinstance(row, GroupRow)]


def test_each_level_pays_for_what_it_signed(campaign, awards, province):
    money = {level: [each.name for each in rewarded(campaign, level)] for level in TierLevel}

    assert money == {
        TierLevel.COMMUNE: ["Thôn Đông", "Hộ bà Nguyễn Thị Hoa", "Bà H'Hen Niê"],
        TierLevel.DISTRICT: [],
        TierLevel.PROVINCE: [province.name],
    }


def test_what_is_revoked_or_without_money_is_signed_for_by_nobody(campaign, awards, secretary):
    award_factories.make_revocation(awards[0], secretary)
    type(awards[1]).objects.filter(pk=awards[1].pk).update(money=None)

    assert [each.name for each in rewarded(campaign, TierLevel.COMMUNE)] == ["Thôn Đông"]


def test_the_list_of_rewards_has_its_columns_its_groups_and_the_sum_in_words(campaign, awards):
    found = rewarded(campaign, TierLevel.COMMUNE)

    paper = reward_list(campaign, TierLevel.COMMUNE, found, 2024)

    table = table_of(paper)
    assert [each.title for each in table.columns] == [
        "STT", "Họ tên", "Đơn vị", "Hình thức", "Mức tiền (đồng)", "Ký nhận",
    ]  # fmt: skip
    assert [row.title for row in table.rows if isinstance(row, GroupRow)] == [
        "I. TẬP THỂ (01)",
        "II. HỘ GIA ĐÌNH (01)",
        "III. CÁ NHÂN (01)",
    ]
    assert table.total == ("Tổng cộng", "1.080.000", "")
    assert paper.body[-1].text == "Bằng chữ: Một triệu không trăm tám mươi nghìn đồng./."
    assert faults(to_pdf(paper), paper) == []
    assert differences(paper) == []


def test_an_empty_list_says_so(campaign):
    paper = reward_list(campaign, TierLevel.DISTRICT, [], 2024)

    assert "Không có khen thưởng nào" in table_of(paper).empty
    assert faults(to_pdf(paper), paper) == []


def test_the_highest_form_is_handed_over_first_then_collectives_and_households(
    campaign, awards, province
):
    paper = ceremony_list(campaign, handed_over(campaign), 2024)

    assert names(paper) == [
        province.name,
        "Thôn Đông",
        "Hộ bà Nguyễn Thị Hoa",
        "Bà H'Hen Niê",
    ]
    assert faults(to_pdf(paper), paper) == []
    assert differences(paper) == []


def test_the_workbooks_hold_the_same_rows(campaign, awards, province):
    found = rewarded(campaign, TierLevel.COMMUNE)

    money = load_workbook(BytesIO(reward_workbook(campaign, TierLevel.COMMUNE, found, 2024))).active
    calls = load_workbook(BytesIO(ceremony_workbook(campaign, handed_over(campaign), 2024))).active

    rows = [[cell.value for cell in row] for row in money.iter_rows(min_row=6)]
    assert [row[1] for row in rows[:3]] == [each.name for each in found]
    assert rows[-1][5] == 1_080_000
    called = [row[3].value for row in calls.iter_rows(min_row=6)]
    assert called == [each.name for each in handed_over(campaign)]


WHO = {"secretary": 200, "chairman": 200, "supervisor": 404, "head": 404, "stranger": 404}


@pytest.mark.parametrize("name", WHO)
@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_the_lists_are_for_who_makes_papers(name, form, campaign, awards, client, request):
    client.at = NOW
    client.force_login(request.getfixturevalue(name))

    for address in (
        reverse("awards:rewards", args=[campaign.pk, "xa", form]),
        reverse("awards:ceremony", args=[campaign.pk, form]),
    ):
        assert client.get(address).status_code == WHO[name]


def test_a_level_that_there_is_not_is_not_found(campaign, office):
    assert office.get(reverse("awards:rewards", args=[campaign.pk, "thon"])).status_code == 404


def test_the_lists_ask_the_database_as_often_for_many_as_for_one(
    campaign, registration, awards, secretary, django_assert_max_num_queries
):
    for number in range(12):
        person = factories.make_entrant(registration, f"Y Thih {number}")
        award_factories.make_granted(factories.make_nomination(registration, person), secretary)

    with django_assert_max_num_queries(2):
        found = handed_over(campaign)
        ceremony_list(campaign, found, 2024)
    with django_assert_max_num_queries(2):
        reward_list(campaign, TierLevel.COMMUNE, rewarded(campaign, TierLevel.COMMUNE), 2024)
