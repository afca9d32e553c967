"""«Báo cáo tổng kết»: its counts agree with a count by hand and with the summing-up."""

from datetime import timedelta
from decimal import Decimal

import pytest

from accounts.states import UnitKind
from awards.papers import summary_report
from awards.papers.figures import figures
from core.papers.content import Paper
from registrations.papers import summing_up_report
from registrations.states import ContributionKind, Origin, State
from registrations.summing import sum_up
from tests import factories
from tests.awards import builders
from tests.awards.commune import COMMUNE, MS, fill, make_commune, rows_in
from tests.awards.reading import prose, table
from tests.registrations.sums import make_village

AT = factories.at("2024-11-05 09:00")
# 5 for the summing-up, 1 for money, 6 and twice 5 for the rankings, 1 for the lists, 1 for the
# tiers.
QUERIES = 25


@pytest.fixture
def campaign(authority):
    """The campaign of the table."""
    return make_commune(authority)


def _report(campaign) -> Paper:
    return summary_report(campaign, AT)


def _counted(kind: UnitKind) -> tuple[str, ...]:
    """The row of a kind of unit, counted by hand; what is not accepted brings nothing."""
    accepted = [row for row in rows_in(State.ACCEPTED) if row[1] == kind]
    filed = [row for row in rows_in(State.SUBMITTED, State.ACCEPTED) if row[1] == kind]
    women = sum(row[4].count(MS) for row in accepted)
    pledges, people, households = (sum(len(row[at]) for row in accepted) for at in (3, 4, 5))
    called = sum(row[1] == kind for row in COMMUNE)
    numbers = (called, len(filed), len(accepted), pledges, people, women, households)
    return (kind.label, *map(str, numbers))


def test_the_units_are_counted_by_kind(campaign):
    found = table(_report(campaign), "Loại đơn vị")

    kinds = {row[1] for row in COMMUNE}
    assert list(found.rows) == [_counted(kind) for kind in UnitKind if kind in kinds]
    assert found.rows[1] == ("Thôn, buôn", "4", "2", "2", "5", "3", "2", "1")
    assert found.total == ("Tổng cộng", "7", "3", "2", "5", "3", "2", "1")


def test_who_has_filed_is_said_and_what_is_not_counted_stands_apart(campaign):
    assert prose(_report(campaign))[1:7] == [
        "Tính đến ngày 05/11/2024, 3/7 đơn vị đã nộp bản đăng ký, trong đó 3 đơn vị nộp đúng thời "
        "hạn (trước ngày 10/4/2024).",
        "Báo cáo này tổng hợp 2 bản đăng ký đã được tiếp nhận; 1 bản đang chờ tiếp nhận, 1 bản "
        "trả lại để bổ sung chưa tính vào số liệu.",
        "Chờ tiếp nhận: Trường Y Jút.",
        "Đang bổ sung: Hội Nông dân xã.",
        "Còn 3 đơn vị chưa nộp: Thôn Nam; Thôn Tây; Trạm Y tế xã.",
        "Các đơn vị đăng ký 5 nội dung, công việc; có 3 cá nhân (trong đó 2 nữ) và 1 hộ gia đình "
        "đăng ký tham gia (Phụ lục I kèm theo).",
    ]


def test_it_says_the_same_as_the_summing_up_for_the_district(campaign):
    campaign.registrations.filter(unit__name="Thôn Đông").update(is_late=True)

    ours, theirs = _report(campaign), summing_up_report(sum_up(campaign, AT))

    assert "2 đơn vị nộp đúng thời hạn (trước ngày 10/4/2024), 1 đơn vị nộp" in prose(ours)[1]
    assert prose(ours)[1:6] == prose(theirs)[:5]
    first, second = (table(each, "Loại đơn vị") for each in (ours, theirs))
    assert (first.rows, first.total) == (second.rows, second.total)
    pledged = [row[-1] for row in table(theirs, "Nội dung thi đua").rows]
    assert [row[1] for row in table(ours, "Nội dung thi đua").rows] == pledged


def test_what_was_accepted_after_the_day_of_the_report_is_not_in_it(campaign):
    rows = campaign.registrations.filter(state=State.ACCEPTED)
    rows.update(accepted_at=AT + timedelta(seconds=1))

    report = _report(campaign)

    assert "tổng hợp 0 bản đăng ký đã được tiếp nhận; 3 bản đang chờ" in prose(report)[2]
    assert table(report, "Nội dung thi đua").total[1] == "0"
    assert list(table(report, "Hình thức").rows) == []


@pytest.mark.parametrize("units", [1, 40])
def test_the_number_of_queries_does_not_grow(units, authority, django_assert_num_queries):
    campaign = factories.make_campaign(authority)
    make_village(campaign, units)
    for registration in campaign.registrations.all():
        factories.make_contribution(registration, 1)
        factories.make_nomination(registration)

    with django_assert_num_queries(QUERIES):
        counted = figures(campaign, AT)

    assert (counted.results.unknown, counted.giving.count) == (5 * units, units)


def test_results_are_counted_by_theme_from_accepted_registrations(campaign):
    found = table(_report(campaign), "Nội dung thi đua")

    pledges = [pledge for row in rows_in(State.ACCEPTED) for pledge in row[3]]
    for number, row in enumerate(found.rows, start=1):
        results = [result for theme, result in pledges if theme == number]
        good = sum(result is not None and Decimal(result) >= 500 for result in results)
        bad = sum(result is not None and Decimal(result) < 500 for result in results)
        open_ = sum(result is None for result in results)
        assert row[1:5] == (str(len(results)), str(good), str(bad), str(open_))
    assert [row[5] for row in found.rows] == ["100,0", "0,0", "–", "–", "0,0"]
    assert found.rows[0][0] == "Chỉ tiêu, nhiệm vụ theo Nghị quyết Đại hội Đảng bộ xã"


def test_the_sentence_on_results_says_the_same(campaign):
    assert prose(_report(campaign))[7] == (
        "Trong 5 nội dung đăng ký, 2 nội dung đạt và vượt, 2 nội dung chưa đạt, 1 nội dung chưa "
        "có kết quả (tính đến tháng 10/2024; Phụ lục II kèm theo)."
    )


def test_what_was_given_is_added_up_by_kind_from_accepted_registrations(campaign):
    report = _report(campaign)

    assert list(table(report, "Hình thức").rows) == [
        ("Tiền mặt", "2", "60.000.000", "5.000.000"),
        ("Hiến đất", "1", "1.234.567", "0"),
    ]
    assert prose(report)[8] == "Tổng giá trị đóng góp, vận động: 66.234.567 đồng."


@pytest.fixture
def judged(campaign, secretary):
    """Two collectives, two people and a household of the table, scored."""
    first, second = campaign.registrations.filter(state=State.ACCEPTED).order_by("pk")
    first.pledges.update(result=Decimal(600))
    family = first.entrants.get(kind="household")
    first.contributions.update(entrant=family)
    one, two = first.entrants.filter(kind="individual")
    for row, entrant, points in [
        (first, None, None), (second, None, None), (first, family, None),
        (first, one, "9"), (first, two, "7"),
    ]:  # fmt: skip
        builders.scored(factories.make_nomination(row, entrant), secretary, points)


def test_while_there_is_no_list_the_points_are_counted_and_said_to_be_points(campaign, judged):
    report = _report(campaign)

    found = table(report, "Hình thức khen thưởng")
    assert found.caption == "Số đối tượng đạt mức điểm xét theo hình thức và đối tượng"
    assert list(found.rows) == [
        ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "1", "1", "0", "2"),
        ("Giấy khen của Chủ tịch Ủy ban nhân dân huyện", "0", "0", "1", "1"),
        ("Giấy khen của Chủ tịch Ủy ban nhân dân xã", "0", "0", "1", "1"),
    ]
    assert prose(report)[9] == (
        "Có 5 tập thể, hộ gia đình, cá nhân được đưa vào danh sách xét; 4 đối tượng đạt mức điểm "
        "xét khen thưởng, trong đó 01 cá nhân là nữ và 01 hộ gia đình."
    )


def test_another_campaign_of_the_commune_is_not_counted(campaign, authority):
    before = _report(campaign)
    later = builders.another_campaign(authority)
    for unit in authority.units.all():
        other = builders.accepted(later, unit)
        fill(other, [(1, "900")], [MS], [MS], [(ContributionKind.MONEY, Origin.OWN, 1)])

    assert _report(campaign) == before
