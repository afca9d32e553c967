"""«Biên bản họp bình xét»: what it says, and that it is a right paper."""

import pytest
from django.urls import reverse

from awards.papers import unit_minutes
from core.papers.content import Lines, Signature
from registrations.states import EntrantKind
from tests import factories, report_factories
from tests.awards.reading import drawn, fields, headings, pages, prose, says, table
from tests.factories import REVIEW
from tests.papers.verify import faults
from tests.papers.word import differences

LETTERS = "Y Ƀhiŏ Êñuôl Kŭm Čư̆ Ĭ Ơ̆"
HOSTILE = "<b>đậm</b> & <script>alert(1)</script>"
FIRST = "Tên tập thể, hộ gia đình, cá nhân"


@pytest.fixture
def meeting(registration):
    """Thôn Đông chose itself, a household and a person; 32 of 40 came."""
    made = report_factories.make_unit_meeting(
        registration.campaign,
        registration.unit,
        witness_name="Y Blŭm Niê, Trưởng Ban công tác Mặt trận",
    )
    person = factories.make_entrant(registration, LETTERS, honorific="ong")
    home = factories.make_entrant(registration, "Nguyễn Thị Hoa", EntrantKind.HOUSEHOLD)
    for entrant, counts in ((person, (20, 12)), (None, (32, 0)), (home, (31, 0))):
        nomination = factories.make_nomination(registration, entrant)
        report_factories.make_unit_vote(made, nomination, *counts)
    return made


def test_it_has_the_layout_of_minutes(meeting):
    paper = unit_minutes(meeting)

    assert (paper.superior, paper.agency) == (("ỦY BAN NHÂN DÂN XÃ MẪU",), ("THÔN ĐÔNG",))
    assert (paper.type_name, paper.has_place_line, paper.symbol) == ("BIÊN BẢN", False, None)
    assert [each.title_lines for each in paper.signatures] == [
        ("THƯ KÝ",),
        ("CHỦ TRÌ",),
        ("NGƯỜI CHỨNG KIẾN",),
    ]
    assert paper.signatures[2] == Signature(
        ("NGƯỜI CHỨNG KIẾN",),
        name="Y Blŭm Niê",
        note="(Ký, ghi rõ họ tên)",
        post_above_name="TRƯỞNG BAN CÔNG TÁC MẶT TRẬN",
    )


def test_it_says_when_where_and_who(meeting):
    assert fields(unit_minutes(meeting)) == {
        "Thời gian bắt đầu": "19 giờ 00 phút, ngày 18 tháng 10 năm 2024",
        "Địa điểm": "Nhà văn hóa thôn",
        "Thành phần tham dự": "tổng số được mời 40 người; có mặt 32 người (đạt 80 %); vắng 8 người",
        "Chủ trì": "Nguyễn Văn Bảy, Trưởng thôn",
        "Thư ký (người ghi biên bản)": "Trần Thị Lan",
        "Người chứng kiến": "Y Blŭm Niê, Trưởng Ban công tác Mặt trận",
    }


def test_the_results_stand_collectives_first_with_the_share_of_those_present(meeting):
    found = table(unit_minutes(meeting), FIRST)

    tier = "Giấy khen của Chủ tịch Ủy ban nhân dân xã"
    assert list(found.rows) == [
        ("Thôn Đông", tier, "32", "0", "100"),
        ("Hộ bà Nguyễn Thị Hoa", tier, "31", "0", "96,88"),
        (f"Ông {LETTERS}", tier, "20", "12", "62,5"),
    ]
    assert found.caption == "Tỷ lệ tính trên 32 người có mặt"


def test_what_was_said_is_printed_or_left_for_the_hand(meeting):
    assert any(isinstance(each, Lines) for each in unit_minutes(meeting).body)

    meeting.discussion = "Một ý.\n\nHai ý."

    paper = unit_minutes(meeting)
    assert not any(isinstance(each, Lines) for each in paper.body)
    assert prose(paper)[1:3] == ["Một ý.", "Hai ý."]
    assert headings(paper)[-1] == "3. Kết quả bình xét"


def test_the_printed_minutes_are_right(meeting):
    meeting.discussion = f"{HOSTILE} {LETTERS}"
    paper = unit_minutes(meeting)

    assert faults(drawn(paper), paper) == []
    assert says(paper, f"{HOSTILE} {LETTERS}")
    assert says(paper, "phút, ngày 18 tháng 10 năm 2024./.")
    assert not differences(paper)


def test_longest_texts_make_right_minutes_too(meeting):
    meeting.discussion = ("Ý kiến dài. " * 2000)[:20_000]
    meeting.place = "Nhà " * 50
    meeting.chair_name = meeting.secretary_name = "Nguyễn Hoàng Phương Thảo Nguyên"

    paper = unit_minutes(meeting)

    assert faults(drawn(paper), paper) == []
    assert len(pages(drawn(paper))) > 5


def test_an_empty_meeting_is_still_a_paper(meeting):
    meeting.votes.all().delete()
    meeting.chair_name = meeting.secretary_name = meeting.chair_title = meeting.witness_name = ""

    paper = unit_minutes(meeting)

    assert faults(drawn(paper), paper) == []
    assert says(paper, "Chưa ghi kết quả")


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_head_prints_it(meeting, head, client, form):
    client.at = REVIEW
    client.force_login(head)

    answer = client.get(f"/de-nghi/hop/{meeting.pk}/bien-ban.{form}")

    assert answer.status_code == 200
    assert f"bien-ban-hop-binh-xet-Thon-Dong.{form}" in answer["Content-Disposition"]
    assert reverse("awards:unit_meeting_paper", args=[meeting.pk]).endswith(".pdf")
