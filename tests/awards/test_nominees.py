"""«Danh sách đề nghị khen thưởng»: who is on it, in which order, with which words."""

from datetime import date
from decimal import Decimal

import pytest

from awards.models import Nomination
from awards.papers import nominee_list
from campaigns.models import Campaign
from campaigns.states import SubjectKind
from core.papers.content import GroupRow, Paper
from registrations.states import Honorific, Origin
from tests import factories
from tests.awards import builders
from tests.awards.reading import drawn, fonts, numbers, prose, says, sizes
from tests.papers.verify import faults

DAY = date(2024, 11, 5)
PROVINCE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
DISTRICT = "Giấy khen của Chủ tịch Ủy ban nhân dân huyện"
COMMUNE = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"


def _list(campaign: Campaign, kind: SubjectKind) -> Paper:
    return nominee_list(campaign, kind, DAY)


def _rows(paper: Paper) -> list[str | tuple[str, ...]]:
    """The rows of the list; a group by its title."""
    return [row.title if isinstance(row, GroupRow) else row for row in paper.body[0].rows]


def _names(paper: Paper) -> list[str]:
    return [row if isinstance(row, str) else row[0] for row in _rows(paper)]


def _family(registration, secretary, name, value, points="10", **fields) -> Nomination:
    nomination = builders.household(registration, name, **fields)
    factories.make_contribution(registration, value, nomination.entrant)
    return builders.scored(nomination, secretary, points)


def test_people_stand_under_their_award_best_first(campaign, registration, secretary):
    for name, points in [
        ("An", "7"), ("Bình", "9.5"), ("Cao", "8.5"), ("Dung", "6.99"), ("Hoa", "8.49"),
        ("Lan", "10"), ("Mai", None),
    ]:  # fmt: skip
        builders.person(registration, name, points, secretary)

    assert _names(_list(campaign, SubjectKind.INDIVIDUAL)) == [
        f"I. {PROVINCE} (02)",
        "Bà Lan",
        "Bà Bình",
        f"II. {DISTRICT} (01)",
        "Bà Cao",
        f"III. {COMMUNE} (02)",
        "Bà Hoa",
        "Bà An",
    ]


def test_an_award_that_nobody_reached_leaves_no_gap_in_the_numbers(
    campaign, registration, secretary
):
    builders.person(registration, "An", "7", secretary)

    paper = _list(campaign, SubjectKind.INDIVIDUAL)

    assert _names(paper) == [f"I. {COMMUNE} (01)", "Bà An"]
    assert prose(paper) == ["Danh sách có 01 cá nhân./."]


def test_an_individual_stands_with_birth_year_sex_work_and_unit(campaign, registration, secretary):
    builders.person(
        registration, "Y Wiêng Niê", "9", secretary, honorific=Honorific.MR, birth_year=1974,
        occupation="Trưởng buôn", result_note="Hiến đất.\nMở đường.",
    )  # fmt: skip

    paper = _list(campaign, SubjectKind.INDIVIDUAL)

    assert [column.title for column in paper.body[0].columns] == [
        "Họ và tên", "Năm sinh", "Nam, nữ", "Chức vụ, nghề nghiệp", "Đơn vị",
        "Tóm tắt thành tích", "Tiêu chuẩn", "Điểm", "Kết quả bỏ phiếu", "Ghi chú",
    ]  # fmt: skip
    assert _rows(paper)[1] == (
        "Ông Y Wiêng Niê", "1974", "Nam", "Trưởng buôn", "Thôn Đông", "Hiến đất. Mở đường.",
        "IV.1.b", "90,00", "", "",
    )  # fmt: skip


def test_a_collective_stands_with_its_head_and_its_people(campaign, unit, secretary):
    registration = builders.accepted(campaign, unit, people_total=1240, women_total=868)
    factories.make_pledge(registration, result=Decimal(501))
    builders.scored(factories.make_nomination(registration), secretary)

    paper = _list(campaign, SubjectKind.COLLECTIVE)

    assert [column.title for column in paper.body[0].columns] == [
        "Tên tập thể", "Người đứng đầu", "Số người (nữ)", "Tóm tắt thành tích", "Tiêu chuẩn",
        "Điểm", "Kết quả bỏ phiếu", "Ghi chú",
    ]  # fmt: skip
    assert _rows(paper)[1] == (
        "Thôn Đông", "Y Wiêng Niê", "1.240 (868)",
        "1/1 chỉ tiêu đạt và vượt. Làm đường hoa ở trục chính của thôn: 501/500 mét",
        "IV.1.a", "100,00", "", "",
    )  # fmt: skip


def test_a_household_stands_with_what_it_gave(campaign, registration, secretary):
    nomination = _family(registration, secretary, "Nguyễn Thị Hoa", 50_000_000)
    factories.make_contribution(
        registration, 1_500_000, nomination.entrant, origin=Origin.MOBILISED
    )

    paper = _list(campaign, SubjectKind.HOUSEHOLD)

    assert [column.title for column in paper.body[0].columns] == [
        "Hộ gia đình", "Năm sinh chủ hộ", "Thôn, buôn", "Tóm tắt thành tích, giá trị đóng góp",
        "Tiêu chuẩn", "Điểm", "Kết quả bỏ phiếu", "Ghi chú",
    ]  # fmt: skip
    assert _rows(paper)[1] == (
        "Hộ bà Nguyễn Thị Hoa", "1985", "Buôn Čuăh",
        "Tự đóng góp 50.000.000 đồng, vận động 1.500.000 đồng. Hiến 50 m² đất mở rộng đường",
        "IV.1.c", "100,00", "", "",
    )  # fmt: skip


@pytest.mark.parametrize("value", [49_999_999, 50_000_000])
def test_a_household_below_the_threshold_is_not_nominated(campaign, registration, secretary, value):
    _family(registration, secretary, "Nguyễn Thị Hoa", value)

    names = _names(_list(campaign, SubjectKind.HOUSEHOLD))

    assert ("Hộ bà Nguyễn Thị Hoa" in names) is (value >= 50_000_000)


def test_a_long_story_is_cut_at_a_word_and_never_the_sum_that_was_given(
    campaign, registration, secretary
):
    _family(registration, secretary, "Nguyễn Thị Hoa", 79_000_000, result_note="Hiến đất. " * 40)

    story = _rows(_list(campaign, SubjectKind.HOUSEHOLD))[1][3]

    assert story.startswith("Tự đóng góp 79.000.000 đồng, vận động 0 đồng. Hiến đất. Hiến đất.")
    assert story.endswith("Hiến đất. …")
    assert len(story) < 300


def test_equals_stand_as_on_the_board(campaign, registration, secretary):
    builders.person(registration, "An", "9", secretary, honorific=Honorific.MR)
    builders.person(registration, "Yến", "9", secretary, honorific=Honorific.MS)

    assert _names(_list(campaign, SubjectKind.INDIVIDUAL))[1:] == ["Bà Yến", "Ông An"]


def test_it_is_a_list_of_the_council(campaign):
    paper = _list(campaign, SubjectKind.COLLECTIVE)

    assert paper.superior == ("ỦY BAN NHÂN DÂN XÃ MẪU",)
    assert paper.agency == ("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG")
    assert paper.type_name == "DANH SÁCH TẬP THỂ ĐỀ NGHỊ KHEN THƯỞNG"


@pytest.mark.parametrize("kind", SubjectKind)
def test_an_empty_list_says_that_it_is_empty(campaign, kind):
    paper = _list(campaign, kind)

    assert _rows(paper) == []
    assert says(paper, "Chưa có đối tượng nào đạt mức xét")
    assert faults(drawn(paper), paper) == []


def test_an_empty_list_does_not_close_with_a_count_of_00(campaign):
    assert prose(_list(campaign, SubjectKind.INDIVIDUAL)) == []


def test_a_printed_list_of_many_pages_is_right(campaign, registration, secretary):
    for number in range(30):
        builders.person(
            registration, f"Y Ƀhiŏ Êñuôl {number}", "8", secretary, content="Việc đã làm. " * 14
        )
    paper = _list(campaign, SubjectKind.INDIVIDUAL)

    assert faults(drawn(paper), paper) == []
    assert (sizes(paper), fonts(paper)) == ({(297, 210)}, {"Tinos"})
    assert numbers(paper)[:3] == [[], ["2"], ["3"]]
    assert says(paper, "Bà Y Ƀhiŏ Êñuôl 29")
    assert not says(paper, "dân tộc")
    assert not says(paper, "Số:")


@pytest.mark.parametrize("kind", [SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD])
def test_the_other_printed_lists_are_right(campaign, registration, secretary, kind):
    builders.scored(factories.make_nomination(registration), secretary)
    _family(registration, secretary, "Y Ƀhiŏ <Êñuôl>", 60_000_000, result_note="x" * 200)

    paper = _list(campaign, kind)

    assert len(_rows(paper)) == 2
    assert faults(drawn(paper), paper) == []
    assert (sizes(paper), fonts(paper)) == ({(297, 210)}, {"Tinos"})
    assert not says(paper, "dân tộc")
