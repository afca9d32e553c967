"""The decision and the submission on paper: as many in the text as on the list, PDF as Word."""

import re
from decimal import Decimal

import pytest
from django.urls import reverse

from awards.decisions.readback import read_back
from awards.papers import council_submission, decision_paper, submission_paper
from awards.services import deciding
from awards.states import DecisionState, PaperKind
from core.papers.content import GroupRow, Heading, Items, Paragraph, Table
from core.papers.errors import PaperFailed
from core.papers.words import plain
from tests import award_factories
from tests.award_factories import DECIDED
from tests.awards import builders
from tests.awards.deciding import confirmed, fresh, issue, passed
from tests.awards.reading import drawn, numbers, says, sizes
from tests.factories import at
from tests.papers.verify import faults
from tests.papers.word import differences

EXTREME = "H'" + "Nhơn " * 12 + "Kbuôr Čuăh <script>alert(1)</script> ƀ ê̆ ô̆ ơ̆"


@pytest.fixture
def session(campaign, secretary, collective, person, family):
    """All three passed for the commune's own tier."""
    return passed(campaign, secretary, collective, person, family)


@pytest.fixture
def decision(session, secretary):
    """All three on the commune's own list."""
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


@pytest.fixture
def submission(session, secretary):
    """All three submitted to the province."""
    session.items.update(tier=session.campaign.tiers.first())
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions
    return fresh(made)


def told(paper) -> list[str]:
    return [plain(each.text) for each in paper.body if isinstance(each, Paragraph)]


def rows(paper) -> list[tuple]:
    """The rows of people in the list, without those that name a group."""
    tables = [block for annex in paper.annexes for block in annex.body if isinstance(block, Table)]
    return [row for table in tables for row in table.rows if not isinstance(row, GroupRow)]


def counted(words: str) -> int:
    """The sum of «05 tập thể, 03 hộ gia đình, 10 cá nhân» in a sentence."""
    found = re.findall(r"(\d+) (?:tập thể|hộ gia đình|cá nhân)", words)
    return sum(int(each) for each in found)


def many(session, secretary, number: int) -> None:
    """So many individuals more, passed; one with the longest name."""
    registration = session.items.first().nomination.registration
    for place in range(number):
        name = EXTREME[:150] if place == 0 else f"Y Wiêng Niê {place}"
        made = builders.person(registration, name, None, secretary, birth_year=1950 + place % 40)
        award_factories.make_item(session, made, "passed")
    session.campaign.notice_days = 0
    session.campaign.save()


def test_the_decision_says_who_decides_and_on_what_grounds(decision):
    paper = decision_paper(decision, DECIDED)

    assert paper.authority == "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"
    assert paper.subject.startswith("Về việc tặng Giấy khen cho các tập thể, hộ gia đình, cá nhân")
    assert [base.split(" ngày ")[0] for base in paper.bases][1:5] == [
        "Căn cứ Luật Thi đua, khen thưởng",
        "Căn cứ Nghị định số 98/2023/NĐ-CP",
        "Căn cứ Thông tư số 01/2024/TT-BNV",
        "Căn cứ Quyết định số 17/2024/QĐ-UBND",
    ]
    assert paper.bases[-1].startswith("Theo đề nghị của Hội đồng Thi đua - Khen thưởng xã")
    assert paper.signatures[0].title_lines == ("CHỦ TỊCH",)
    assert paper.recipients[0] == "Như Điều 3"


def test_only_bases_in_force_on_the_day_are_cited(decision):
    paper = decision_paper(decision, at("2024-05-16 09:00"))

    assert not any("17/2024/QĐ-UBND" in each for each in paper.bases)


def test_the_articles(decision):
    _, first, second, third = told(decision_paper(decision, DECIDED))

    assert first.startswith(
        "Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho 01 tập thể, 01 hộ gia đình, "
        "01 cá nhân (có danh sách kèm theo)"
    )
    assert first.endswith(", từ ngày 15/3/2024 đến ngày 15/10/2024.")
    assert "mỗi tập thể được thưởng 710.000 đồng; mỗi hộ gia đình 530.000 đồng" in second
    assert "tổng số tiền thưởng 1.600.000 đồng" in second
    assert third.endswith("chịu trách nhiệm thi hành Quyết định này./.")


def test_those_who_carry_it_out_are_a_setting_of_the_authority(decision):
    *_, last = told(decision_paper(decision, DECIDED))
    assert last.startswith(
        "Điều 3. Công chức Văn phòng - thống kê, Tài chính - kế toán xã; các tập thể, "
    )
    decision.campaign.authority.executors = "Chánh Văn phòng"

    *_, last = told(decision_paper(decision, DECIDED))

    assert last.startswith("Điều 3. Chánh Văn phòng; các tập thể, ")


def test_a_tier_without_money_has_two_articles(decision):
    type(decision.tier).objects.filter(pk=decision.tier_id).update(coefficient=None)

    paper = decision_paper(fresh(decision), DECIDED)

    assert len(told(paper)) == 3
    assert paper.recipients[0] == "Như Điều 2"
    assert [column.title for column in paper.annexes[0].body[0].columns][-1] == "Hình thức"


def test_the_list_in_groups_with_the_sum(decision):
    table = decision_paper(decision, DECIDED).annexes[0].body[0]

    assert [row.title if isinstance(row, GroupRow) else row for row in table.rows] == [
        "I. TẬP THỂ (01)",
        ("Thôn Đông", "xã Mẫu", "Giấy khen", "710.000"),
        "II. HỘ GIA ĐÌNH (01)",
        ("Hộ bà Nguyễn Thị Hoa", "Buôn Čuăh", "Giấy khen", "530.000"),
        "III. CÁ NHÂN (01)",
        ("Bà H'Hen Niê", "Nông dân, Thôn Đông", "Giấy khen", "360.000"),
    ]
    assert table.total == ("Tổng cộng", "1.600.000")


def test_the_submission_asks_the_district_to_pass_it_on(submission):
    paper = submission_paper(submission, DECIDED)

    assert paper.addressees[0] == "Chủ tịch Ủy ban nhân dân huyện Krông Ana"
    assert told(paper)[0] == (
        "Ủy ban nhân dân xã Mẫu kính đề nghị Chủ tịch Ủy ban nhân dân huyện Krông Ana xem xét, "
        "trình Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho 01 tập thể, 01 hộ gia đình, "
        "01 cá nhân (có danh sách kèm theo), cụ thể:"
    )
    assert any("khoản 5 Điều 74 của Luật Thi đua, khen thưởng" in each for each in told(paper))
    assert any("ngày 05 tháng 11 năm 2024" in each for each in paper.bases)
    assert paper.signatures[0].title_lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_the_submission_asks_the_district_for_its_own(session, secretary):
    session.items.update(tier=session.campaign.tiers.all()[1])
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions

    first = told(submission_paper(fresh(made), DECIDED))[0]

    assert "xem xét, tặng Giấy khen của Chủ tịch Ủy ban nhân dân huyện cho 01 tập thể" in first


def test_each_name_of_the_submission_has_its_vote(submission):
    votes = [row[-2] for row in rows(submission_paper(submission, DECIDED))]

    assert votes == ["7/7\n100 %"] * 3


@pytest.mark.parametrize(
    ("agreed", "words"),
    [
        ((7, 7, 7), " (tỷ lệ nhất trí 100\u00a0%)"),
        ((7, 6, 5), " (tỷ lệ nhất trí từ 71,43\u00a0% đến 100\u00a0%)"),
        ((6, 6, 6), " (tỷ lệ nhất trí 85,71\u00a0%)"),
    ],
)
@pytest.mark.parametrize("is_issued", [False, True])
@pytest.mark.parametrize("build", [submission_paper, council_submission])
def test_the_meeting_is_cited_with_the_share_that_agreed(
    submission, secretary, agreed, words, is_issued, build
):
    for item, number in zip(submission.session.items.all(), agreed, strict=True):
        type(item).objects.filter(pk=item.pk).update(agree=number, disagree=7 - number)
    if is_issued:
        award_factories.make_outgoing(PaperKind.MINUTES, submission.session, secretary)

    cited = build(fresh(submission), DECIDED).bases[-1]

    assert cited.startswith("Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng xã số")
    assert cited.endswith(words)


@pytest.mark.parametrize("build", [decision_paper, submission_paper])
@pytest.mark.parametrize("number", [0, 1, 40])
def test_as_many_in_the_text_as_on_the_list(session, secretary, build, number):
    many(session, secretary, number)
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions

    paper = build(fresh(made), DECIDED)

    first = next(each for each in told(paper) if "có danh sách kèm theo" in each)
    assert counted(first) == len(rows(paper)) == number + 3
    named = [block for block in paper.body if isinstance(block, Heading | Items)]
    assert build is decision_paper or len(named) >= 3


@pytest.mark.parametrize("build", [decision_paper, submission_paper])
def test_the_same_text_as_pdf_and_as_word_and_a_correct_pdf(session, secretary, build):
    many(session, secretary, 40)
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions

    paper = build(fresh(made), DECIDED)

    assert differences(paper) == []
    assert faults(drawn(paper), paper) == []
    assert says(paper, "<script>alert(1)</script>")
    assert says(paper, f"Số: {' ' * 4}/{paper.symbol}")


def test_the_list_counts_its_own_pages(session, secretary):
    many(session, secretary, 40)
    (made,) = deciding.draw_up(session=session, by=secretary, at=DECIDED).decisions

    own = numbers(decision_paper(fresh(made), DECIDED))

    # The first page of the text and of the list bear no number; each counts from there.
    assert own == [[], ["2"], [], ["2"], ["3"]]


def test_the_list_of_a_submission_lies_across(submission):
    assert sizes(submission_paper(submission, DECIDED)) == {(210, 297), (297, 210)}


def test_an_empty_list_is_no_paper(session, secretary):
    decision = award_factories.make_decision(session, secretary)

    with pytest.raises(PaperFailed, match="chưa có tên nào"):
        decision_paper(fresh(decision), DECIDED)


def test_the_money_of_an_issued_list_is_what_was_fixed(
    decision, chairman, secretary, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    decision = confirmed(decision, chairman)
    issue(decision, secretary)
    decision.tier.coefficient = Decimal(9)

    assert read_back(fresh(decision), at("2026-08-01 09:00")).money == 1_600_000


PRINTS = {"secretary": 200, "chairman": 200, "council_member": 302, "supervisor": 302}
PRINTS_NOT = dict.fromkeys(["head", "administrator", "stranger"], 404)


@pytest.mark.parametrize(("who", "status"), [*PRINTS.items(), *PRINTS_NOT.items()])
@pytest.mark.parametrize("form", [(), ("docx",)])
def test_only_those_who_print_get_it(decision, client, request, who, status, form):
    client.at = DECIDED
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("awards:decision_paper", args=[decision.pk, *form]))

    assert answer.status_code == status


def test_an_issued_paper_is_not_drawn_again(session, secretary, client):
    decision = award_factories.make_decision(session, secretary, state=DecisionState.ISSUED)
    client.force_login(secretary)

    answer = client.get(reverse("awards:decision_paper", args=[decision.pk]), follow=True)

    assert "Văn bản đã ban hành" in answer.content.decode()
