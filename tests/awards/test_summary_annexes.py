"""«Báo cáo tổng kết»: its annexes have row by row what its body counts."""

import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from awards.models import CouncilSession
from awards.papers import summary_report
from awards.services import deciding
from awards.states import LineState
from core.papers.content import Annex, GroupRow, Paper, Row, Table
from core.papers.words import plain
from tests import award_factories, factories
from tests.award_factories import DECIDED
from tests.awards import builders
from tests.awards.commune import make_commune, make_empty
from tests.awards.deciding import confirmed, fresh, issue, line_of, passed
from tests.awards.reading import drawn, prose, says, table
from tests.awards.register import revoke
from tests.papers.verify import faults
from tests.registrations.sums import make_village

AT = factories.at("2024-11-22 09:00")
UNITS = "Tổng hợp đăng ký thi đua theo đơn vị"
RESULTS = "Kết quả thực hiện các chỉ tiêu đăng ký (tính đến tháng 10/2024)"
LISTS = "Danh sách tập thể, hộ gia đình, cá nhân"
MONEY = "Tiền thưởng kèm theo các hình thức khen thưởng"
PROVINCE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
# 25 for the figures, 1 for the recipients.
QUERIES = 26
COMMUNE = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def session(campaign, registration, collective, family, secretary) -> CouncilSession:
    """A collective, a household and three people passed, two of them for the province's tier."""
    registration.pledges.update(result=Decimal(600))
    builders.scored(collective, secretary)
    builders.scored(family, secretary)
    builders.factories.make_contribution(registration, 60_000_000, family.entrant)
    people = [
        builders.person(registration, "An", "10", secretary, honorific="ong"),
        *(builders.person(registration, name, "10", secretary) for name in ("Bình", "Cúc")),
    ]
    made = passed(campaign, secretary, collective, family, *people)
    above, *_ = campaign.tiers.all()
    made.items.filter(nomination__in=[collective, people[1]]).update(tier=above)
    return made


@pytest.fixture
def lists(session, secretary):
    """Of the province's tier and of the commune's own, both waiting."""
    return [
        fresh(each)
        for each in deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    ]


@pytest.fixture
def issued(lists, secretary, chairman):
    """The commune's own decision is issued, the province has not answered."""
    _, own = lists
    issue(confirmed(own, chairman), secretary)
    return fresh(own)


def titles(paper: Paper) -> list[tuple[str, str]]:
    return [(each.number, each.title) for each in paper.annexes]


def annex(paper: Paper, title: str) -> Annex:
    (found,) = [each for each in paper.annexes if each.title.startswith(title)]
    return found


def rows_of(paper: Paper, title: str) -> tuple[list[Row], list[str], Table]:
    """The rows, the titles of the groups and the table of an annex."""
    (found,) = [each for each in annex(paper, title).body if isinstance(each, Table)]
    rows = [row for row in found.rows if not isinstance(row, GroupRow)]
    return rows, [plain(row.title) for row in found.rows if isinstance(row, GroupRow)], found


def paragraph(paper: Paper, words: str) -> str:
    (found,) = [each for each in prose(paper) if words in each]
    return found


# --- what there is


def test_a_campaign_in_which_nothing_was_done_has_no_annex(authority):
    paper = summary_report(make_empty(authority), AT)

    assert paper.annexes == ()
    assert "Phụ lục" not in " ".join(prose(paper))


def test_an_annex_alone_has_no_number(authority):
    campaign = make_commune(authority)
    for each in campaign.registrations.all():
        each.pledges.all().delete()
    paper = summary_report(campaign, AT)

    assert titles(paper) == [("", UNITS)]
    assert paragraph(paper, "đăng ký tham gia").endswith("đăng ký tham gia (Phụ lục kèm theo).")


def test_points_are_no_list(campaign, session):
    assert titles(summary_report(campaign, AT)) == [("I", UNITS), ("II", RESULTS)]


def test_lists_that_wait_have_names_and_no_money(campaign, lists):
    paper = summary_report(campaign, AT)

    assert titles(paper)[2:] == [("III", f"{LISTS} đề nghị khen thưởng")]
    assert {row[2] for row in rows_of(paper, LISTS)[0]} == {"Chờ quyết định"}


def test_after_the_decision_all_four_are_there_and_the_body_names_each(campaign, issued):
    paper = summary_report(campaign, AT)

    assert titles(paper) == [
        ("I", UNITS),
        ("II", RESULTS),
        ("III", f"{LISTS} được khen thưởng, đề nghị khen thưởng"),
        ("IV", MONEY),
    ]
    for number, words in [
        ("I", "đăng ký tham gia"),
        ("II", "chưa có kết quả"),
        ("III", "danh sách xét"),
        ("IV", "tổng số tiền thưởng"),
    ]:
        assert re.search(rf"[(; ]Phụ lục {number} kèm theo\)", paragraph(paper, words))
    (reference,) = {plain(each.reference) for each in paper.annexes}
    assert re.fullmatch(
        r"\(Kèm theo Báo cáo số\s+/BC-UBND ngày\s+tháng\s+năm 2024 của Ủy ban nhân dân xã Mẫu\)",
        reference,
    )


def test_on_a_day_before_the_decision_there_is_no_money(campaign, lists, secretary, chairman):
    issue(confirmed(lists[1], chairman), secretary, AT, issued_on=AT.date())

    paper = summary_report(campaign, DECIDED)

    assert [number for number, _ in titles(paper)] == ["I", "II", "III"]
    assert {row[2] for row in rows_of(paper, LISTS)[0]} == {"Chờ quyết định"}


# --- as many as the body says


def test_units_and_pledges_are_those_that_the_body_counts(authority):
    paper = summary_report(make_commune(authority), AT)

    rows, _, units = rows_of(paper, UNITS)
    assert [row[0] for row in rows] == ["Buôn Čuăh", "Thôn Đông"]
    assert units.total == ("Tổng cộng", "5 nội dung", "", "3", "1", "")
    assert table(paper, "Loại đơn vị").total[4:] == ("5", "3", "2", "1")

    rows, groups, found = rows_of(paper, RESULTS)
    assert groups == ["I. Buôn Čuăh (2)", "II. Thôn Đông (3)"]
    assert (found.caption, found.numbering) == ("", "through")
    ends = [row[5] for row in rows]
    total = table(paper, "Nội dung thi đua").total
    reached, missed = sum(end in ("Đạt", "Vượt") for end in ends), ends.count("Chưa đạt")
    assert (str(len(rows)), str(reached), str(missed)) == total[1:4] == ("5", "2", "2")


def test_names_stand_by_form_and_kind_as_on_the_lists(campaign, issued):
    paper = summary_report(campaign, AT)

    rows, groups, _ = rows_of(paper, LISTS)

    assert groups == [
        f"I. {PROVINCE}: TẬP THỂ (01)",
        f"II. {PROVINCE}: CÁ NHÂN (01)",
        f"III. {COMMUNE}: HỘ GIA ĐÌNH (01)",
        f"IV. {COMMUNE}: CÁ NHÂN (02)",
    ]
    own = [each.nomination.name for each in issued.lines.order_by("order")]
    assert [row[0] for row in rows][2:] == own
    assert [row[2] for row in rows] == ["Chờ quyết định"] * 2 + ["150/QĐ-UBND\n18/11/2024"] * 3
    (by_tier,) = [
        each
        for each in paper.body
        if isinstance(each, Table) and "theo hình thức và đối tượng" in plain(each.caption)
    ]
    assert str(len(rows)) == by_tier.total[-1] == "5"


def test_money_is_that_of_the_register_and_of_the_body(campaign, issued):
    paper = summary_report(campaign, AT)

    rows, groups, found = rows_of(paper, MONEY)

    awards = list(campaign.awards.all())
    total = f"{sum(int(each.money) for each in awards):,}".replace(",", ".")
    assert {row[0] for row in rows} == {each.name for each in awards}
    assert groups == [f"I. {COMMUNE}: HỘ GIA ĐÌNH (01)", f"II. {COMMUNE}: CÁ NHÂN (02)"]
    assert found.total == ("Tổng cộng", total)
    assert f"tổng số tiền thưởng {total} đồng (" in paragraph(paper, "Đến ngày báo cáo")
    assert plain(annex(paper, MONEY).body[0].text) == (
        f"Tổng số tiền thưởng: {total} đồng, do cấp xã chi trả."
    )


def test_each_level_that_pays_is_named_with_what_it_pays(campaign, issued, lists, secretary):
    line = line_of(lists[0])
    type(line).objects.filter(pk=line.pk).update(state=LineState.GRANTED)
    award_factories.make_award(line, secretary, level="province", money=3_000_000)

    paper = summary_report(campaign, AT)

    said = plain(annex(paper, MONEY).body[0].text)
    assert re.search(r", gồm cấp tỉnh chi trả 3\.000\.000 đồng; cấp xã chi trả [\d.]+ đồng\.", said)


# --- who became what


def test_who_was_refused_or_taken_back_says_so_and_gets_no_money(
    campaign, lists, issued, secretary
):
    refused = line_of(lists[0])
    type(refused).objects.filter(pk=refused.pk).update(state=LineState.REFUSED, reason="Chưa đủ")
    award = campaign.awards.order_by("number").first()
    revoke(award, secretary)

    paper = summary_report(campaign, AT)

    became = {row[0]: row[2] for row in rows_of(paper, LISTS)[0]}
    assert became[refused.nomination.name] == "Cấp trên không tặng"
    assert became[award.name] == "Đã hủy bỏ"
    assert award.name not in {row[0] for row in rows_of(paper, MONEY)[0]}


def test_women_are_counted_among_the_individuals_awarded(campaign, issued):
    said = paragraph(summary_report(campaign, AT), "Đến ngày báo cáo")

    assert said.startswith("Đến ngày báo cáo, 3 tập thể, hộ gia đình, cá nhân đã được khen thưởng")
    assert "; trong 2 cá nhân có " in said
    assert said.endswith(", 1 người là nữ.")


# --- on paper


def test_the_printed_annexes_are_right(campaign, issued):
    paper = summary_report(campaign, AT)

    assert faults(drawn(paper), paper) == []
    assert says(paper, "Phụ lục IV TIỀN THƯỞNG")


@pytest.mark.parametrize("names", [1, 12])
def test_the_number_of_queries_does_not_grow(names, campaign, registration, secretary):
    make_village(campaign, names)
    people = [
        builders.person(registration, f"Người {each}", "10", secretary) for each in range(names)
    ]
    (made,) = deciding.draw_up(
        session=passed(campaign, secretary, *people), by=secretary, at=DECIDED
    ).decisions
    for line in made.lines.all():
        award_factories.make_award(line, secretary)
    summary_report(campaign, AT)

    with CaptureQueriesContext(connection) as asked:
        paper = summary_report(campaign, AT)

    assert len(rows_of(paper, MONEY)[0]) == names
    assert len(asked) == QUERIES
