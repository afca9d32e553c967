"""«Báo cáo tổng kết»: its frame is that of the decree."""

import re

import pytest

from awards.papers import summary_report
from core.papers.content import Paper, Signature
from core.papers.words import plain
from tests import factories
from tests.awards.commune import make_commune, make_empty
from tests.awards.reading import drawn, fonts, headings, numbers, prose, says, sizes, table
from tests.papers.measure import Pdf
from tests.papers.verify import faults

AT = factories.at("2024-11-05 09:00")
MOVEMENT = (
    "phong trào thi đua chào mừng kỷ niệm 120 năm Ngày thành lập tỉnh Đắk Lắk "
    "(22/11/1904 - 22/11/2024)"
)


@pytest.fixture
def empty(authority):
    """The campaign before anybody has done anything."""
    return make_empty(authority)


@pytest.fixture
def campaign(authority):
    """The campaign of the table."""
    return make_commune(authority)


def _report(campaign) -> Paper:
    return summary_report(campaign, AT)


def test_the_frame_is_that_of_a_report_of_the_committee(campaign):
    paper = _report(campaign)

    assert (paper.agency, paper.superior) == (("ỦY BAN NHÂN DÂN", "XÃ MẪU"), ())
    assert (paper.symbol, paper.number, paper.day, paper.draft) == ("BC-UBND", None, None, True)
    assert (paper.type_name, paper.subject) == ("BÁO CÁO", f"Tổng kết {MOVEMENT}")
    assert paper.addressees == ("Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana")
    assert paper.signatures == (
        Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Trần Quốc Toàn"),
    )


def test_it_goes_to_the_plans_recipients_who_are_not_addressed_already(campaign):
    assert _report(campaign).recipients == (
        "Như trên",
        "Thường trực Đảng ủy",
        "Thường trực HĐND xã",
        "UBMTTQVN và các đoàn thể CT-XH ở xã",
        "CT, PCT UBND xã",
        "Các đơn vị: Trường học, Y tế",
        "Trưởng thôn buôn",
        "HTXVNN Thanh Bình",
        "Cán bộ, công chức xã",
        "Lưu: VT, TĐKT",
    )


def test_it_has_the_five_topics_that_a_summing_up_must_have(campaign):
    assert [each for each in headings(_report(campaign)) if each[0] in "IV"] == [
        "I. Đặc điểm tình hình",
        "II. Công tác lãnh đạo, chỉ đạo, triển khai",
        "III. Kết quả thực hiện",
        "IV. Công tác khen thưởng",
        "V. Đánh giá chung",
        "VI. Phương hướng; kiến nghị, đề xuất",
    ]
    assert headings(_report(campaign))[5:10] == [
        "1. Các chỉ tiêu, nội dung đăng ký",
        "2. Huy động nguồn lực, an sinh xã hội",
        "3. Cải cách hành chính, chuyển đổi số",
        "4. Quốc phòng, an ninh",
        "5. Gương điển hình",
    ]
    assert headings(_report(campaign))[-5:-1] == [
        "1. Ưu điểm, hiệu quả, tác dụng của phong trào",
        "2. Tồn tại, hạn chế",
        "3. Nguyên nhân",
        "4. Bài học kinh nghiệm",
    ]


def test_the_day_of_the_plan_from_above_has_the_zeros_that_papers_want(campaign):
    """NĐ 30/2020, Phụ lục I, mục II.4: days below 10 and months 1 and 2; so does the plan."""
    opening = prose(_report(campaign))[0]

    assert re.search(r"số 23/KH-UBND ngày 02(/02/| tháng 02 năm )2024 của ", opening)


def test_a_commune_without_a_name_or_plan_from_above_still_reads_well(campaign):
    campaign.authority.name = campaign.parent_number = ""

    opening, *_, closing = prose(_report(campaign))

    assert opening.startswith("Ủy ban nhân dân xã đã tổ chức phong trào thi đua")
    assert closing == f"Trên đây là báo cáo tổng kết {MOVEMENT} của Ủy ban nhân dân xã./."


# --- on paper


def test_the_printed_report_is_right(campaign):
    paper = _report(campaign)

    assert faults(drawn(paper), paper) == []
    assert (sizes(paper), fonts(paper)) == ({(210, 297), (297, 210)}, {"Tinos"})
    assert numbers(paper)[:3] == [[], ["2"], ["3"]]
    assert says(paper, "Kính gửi: - Ủy ban nhân dân huyện Krông Ana; - Phòng Nội vụ huyện")
    assert says(paper, "Nơi nhận: - Như trên;")
    assert says(paper, "- Lưu: VT, TĐKT.")
    assert says(paper, "Trần Quốc Toàn")
    assert not says(paper, "dân tộc")


def test_the_number_of_a_draft_is_left_open(campaign):
    pieces = [piece.text for piece in Pdf(drawn(_report(campaign))).on(0)]

    (number,) = [text for text in pieces if text.startswith("Số")]
    assert re.fullmatch(r"Số:[\s\u00a0]{8,}/BC-UBND", number)


def test_an_empty_campaign_prints_sensibly(empty):
    paper = _report(empty)

    assert prose(paper)[1:7] == [
        "Tính đến ngày 05/11/2024, 0/7 đơn vị đã nộp bản đăng ký, trong đó 0 đơn vị nộp đúng thời "
        "hạn (trước ngày 10/4/2024).",
        "Báo cáo này tổng hợp 0 bản đăng ký đã được tiếp nhận.",
        "Còn 7 đơn vị chưa nộp: Hội Nông dân xã; Buôn Čuăh; Thôn Đông; Thôn Nam; Thôn Tây; "
        "Trường Y Jút; Trạm Y tế xã.",
        "Các đơn vị đăng ký 0 nội dung, công việc; có 0 cá nhân (trong đó 0 nữ) và 0 hộ gia đình "
        "đăng ký tham gia.",
        "Trong 0 nội dung đăng ký, 0 nội dung đạt và vượt, 0 nội dung chưa đạt, 0 nội dung chưa "
        "có kết quả (tính đến tháng 10/2024).",
        "Tổng giá trị đóng góp, vận động: 0 đồng.",
    ]
    assert prose(paper)[7].startswith("Có 0 tập thể, hộ gia đình, cá nhân được đưa vào danh sách")
    assert list(table(paper, "Hình thức").rows) == []
    assert {row[5] for row in table(paper, "Nội dung thi đua").rows} == {"–"}
    assert plain(table(paper, "Loại đơn vị").total[-1]) == "0"
    assert faults(drawn(paper), paper) == []


def test_a_campaign_without_units_prints_too(empty):
    empty.invitations.all().delete()
    paper = _report(empty)

    assert table(paper, "Loại đơn vị").total == ("Tổng cộng", *["0"] * 7)
    assert faults(drawn(paper), paper) == []
