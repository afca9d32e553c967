"""The papers of a notice: what they say, what they never say, that they can be printed."""

import pytest

from awards.papers import notice_paper, opinion_report, opinion_slip
from awards.states import NoticeState
from core.papers.content import GroupRow
from tests import award_factories, factories
from tests.award_factories import NOTICE
from tests.awards import builders
from tests.awards.reading import drawn, prose, says, table
from tests.papers.verify import faults


@pytest.fixture
def notice(campaign, collective, person, secretary):
    """Thôn Đông and bà H'Hen, posted."""
    return award_factories.make_notice(campaign, secretary, collective, person)


def rows(paper, first_column: str) -> list:
    return [
        row.title if isinstance(row, GroupRow) else row for row in table(paper, first_column).rows
    ]


def test_the_notice_lists_what_everybody_may_read(notice, collective, person, secretary):
    award_factories.make_report(collective, secretary, summary="Vượt mức 520/500 mét")

    paper = notice_paper(notice)

    tier = str(person.tier)
    assert rows(paper, "Tên tập thể, hộ gia đình, cá nhân") == [
        f"I. TẬP THỂ: {tier} (01)",
        ("Thôn Đông", "xã Mẫu", "Vượt mức 520/500 mét"),
        f"II. CÁ NHÂN: {tier} (01)",
        ("Bà H'Hen Niê", "Thôn Đông", ""),
    ]


def test_the_forms_of_a_kind_stand_apart_the_highest_first(
    campaign, collective, other_unit, secretary
):
    other = factories.make_nomination(builders.accepted(campaign, other_unit))
    highest, lowest = campaign.tiers.first(), collective.tier
    notice = award_factories.make_notice(campaign, secretary, collective, other)
    notice.lines.filter(nomination=other).update(tier=highest)

    found = rows(notice_paper(notice), "Tên tập thể, hộ gia đình, cá nhân")

    assert found[::2] == [f"I. TẬP THỂ: {highest} (01)", f"II. TẬP THỂ: {lowest} (01)"]
    assert [row[0] for row in found[1::2]] == ["Buôn Čuăh", "Thôn Đông"]


@pytest.mark.parametrize("state", NoticeState)
def test_a_draft_has_neither_number_nor_day(campaign, collective, secretary, state):
    """NĐ 30/2020, điều 15: both are written into the book of outgoing papers."""
    paper = notice_paper(award_factories.make_notice(campaign, secretary, collective, state=state))

    assert (paper.symbol, paper.number, paper.day) == ("TB-HĐTĐKT", None, None)
    assert says(paper, "Số: /TB-HĐTĐKT")
    assert says(paper, "ngày tháng năm 2024")


def test_the_notice_says_how_long_and_where(notice):
    said = prose(notice_paper(notice))

    assert said[1:4] == [
        "Thời gian công khai: từ ngày 06/11/2024 đến hết ngày 16/11/2024.",
        "Nơi niêm yết: Trụ sở UBND xã.",
        "Nơi nhận ý kiến: Văn phòng - thống kê xã, 0262 000 000.",
    ]


def test_before_it_is_posted_its_days_are_left_open(campaign, collective, secretary):
    notice = award_factories.make_notice(campaign, secretary, collective, state=NoticeState.DRAFT)

    paper = notice_paper(notice)

    assert paper.day is None
    assert "10 ngày, từ ngày" in prose(paper)[1]


def test_the_report_says_what_was_said_and_found_and_never_by_whom(notice, person, secretary):
    award_factories.make_opinion(notice, person, name="Lê Thị Ba", contact="0911 222 333")
    award_factories.make_opinion(
        notice, received_by=secretary, answer="Đúng", answered_at=NOTICE, answered_by=secretary
    )

    paper = opinion_report(notice, NOTICE)

    text = "Đề nghị xem lại số tiền đóng góp."
    assert rows(paper, "Về ai") == [
        ("Bà H'Hen Niê", "06/11/2024", text, "Đang xem xét"),
        ("Cả danh sách", "06/11/2024", text, "Đúng"),
    ]
    assert (
        "đã nhận 02 ý kiến: 01 gửi trên cổng, 01 gửi bằng văn bản hoặc nói trực tiếp; 01 có ghi "
        "tên, 01 không ghi tên. Đã trả lời 01, còn 01 đang xem xét."
    ) in prose(paper)[2]
    assert "Lê Thị Ba" not in repr(paper)
    assert "0911" not in repr(paper)


def test_the_report_without_an_opinion_says_so(notice):
    said = prose(opinion_report(notice, NOTICE))

    assert said[2] == "Đến ngày 06/11/2024 không nhận được ý kiến nào."


def test_the_slip_asks_for_no_name(notice):
    assert says(opinion_slip(notice), "Họ và tên người góp ý (có thể không ghi)")


PAPERS = {
    "notice": notice_paper,
    "slip": opinion_slip,
    "report": lambda notice: opinion_report(notice, NOTICE),
}


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_be_printed(name, notice, person):
    award_factories.make_opinion(notice, person, text="Dòng một\nDòng hai")

    paper = PAPERS[name](notice)

    assert faults(drawn(paper), paper) == []
