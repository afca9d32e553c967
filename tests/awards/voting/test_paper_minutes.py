"""«Biên bản họp Hội đồng»: a skeleton, what is over so far, the whole."""

import pytest

from awards.council.voting import Votes
from awards.models import Attendance
from awards.papers import session_minutes
from awards.states import SessionState, VoteMode
from core.papers.content import Lines
from tests import award_factories
from tests.awards.reading import drawn, fields, headings, prose, says
from tests.awards.reading import table as table_of
from tests.awards.voting import acts, table
from tests.papers.verify import faults
from tests.papers.word import differences

COUNTS = (Votes(6, 1, 0), Votes(3, 3, 1), Votes(7, 0, 0))


def results(paper) -> list[tuple[str, ...]]:
    return table.rows(table_of(paper, "STT"))


@pytest.fixture
def over(session):
    """The meeting, over; the person did not pass."""
    table.told(session)
    table.counted(session, *COUNTS)
    return table.ended(session)


def test_it_has_the_layout_of_minutes(over):
    paper = session_minutes(over)

    assert (paper.type_name, paper.has_place_line, paper.symbol) == (
        "BIÊN BẢN",
        False,
        "BB-HĐTĐKT",
    )
    assert [each.title_lines for each in paper.signatures] == [
        ("THƯ KÝ",),
        ("CHỦ TỌA", "CHỦ TỊCH HỘI ĐỒNG"),
    ]
    assert headings(paper)[1:] == [
        "1. Thông qua mục đích, tiêu chuẩn và chương trình họp",
        "2. Báo cáo kết quả thẩm định hồ sơ",
        "3. Ý kiến thảo luận",
        "4. Hình thức biểu quyết, Ban kiểm phiếu",
        "5. Kết quả biểu quyết",
        "6. Kết luận của chủ tọa",
    ]


def test_attendance_reasons_and_opinions_in_writing(session):
    Attendance.objects.filter(member__order=8).update(reason="Đi công tác")
    table.wrote(session, 8)

    paper = session_minutes(session)

    rows = table.rows(table_of(paper, "Họ và tên"))
    assert rows[0][3:] == ("Có mặt", "")
    assert rows[7][3:] == ("Vắng: Đi công tác", "Nhận ngày 05/11/2024")
    assert any(
        "có mặt: 7; vắng: 2." in each and "7/9, đạt 77,78 %, đủ" in each for each in prose(paper)
    )


def test_the_results_are_those_of_the_rows(over):
    paper = session_minutes(over)

    assert [row[3:] for row in results(paper)] == [
        ("6/9", "66,67", "Thông qua"),
        ("7/9", "77,78", "Thông qua"),
        ("3/9", "33,33", "Không thông qua"),
    ]
    assert any(each.startswith("Bà H'Hen Niê, Thôn Đông: được 3/9 phiếu") for each in prose(paper))


def test_the_conclusion_counts_for_each_form_who_passed(over):
    said = prose(session_minutes(over))

    assert "Hội đồng thống nhất đề nghị khen thưởng 01 tập thể, 01 hộ gia đình, gồm:" in said
    assert "Giấy khen của Chủ tịch Ủy ban nhân dân xã: 01 tập thể, 01 hộ gia đình." in said
    assert "Nhất trí kết quả kiểm phiếu." in said


def test_recusals_are_named_for_each_case(session, items):
    acts.recuse(items[0], acts.seat(session, 5))
    acts.recuse(items[0], acts.seat(session, 6))

    name = session.council.members.get(order=5).full_name

    assert (
        f"Thôn Đông: {name} (tự khai có liên quan), Thành viên 6 (tự khai có liên quan)."
        in prose(session_minutes(session))
    )


def test_each_round_is_told_with_its_papers_and_its_reason(session):
    table.counted(session, *COUNTS)
    again = table.counted(session, *COUNTS, mode=VoteMode.OPEN)
    type(again).objects.filter(pk=again.pk).update(reason="Phiếu ngang nhau.")

    said = prose(session_minutes(session))

    assert (
        "Lượt 1, bỏ phiếu kín bằng giấy: phát ra 7 phiếu, thu vào 7, hợp lệ 7, không hợp lệ 0;"
        in said
    )
    assert "Lượt 2, biểu quyết công khai (bỏ phiếu lại: Phiếu ngang nhau)." in said


def test_of_an_open_round_nothing_is_told(session):
    """Decision 0008."""
    table.wrote(session, 8, "Không đồng ý với ai")
    acts.round_in(session, votes=Votes(6, 1, 0))

    paper = session_minutes(session)

    assert {cell for row in results(paper) for cell in row[3:]} == {""}
    assert not says(paper, "Không đồng ý với ai")
    assert not says(paper, "phát ra")


def test_planned_it_is_a_skeleton(campaign, council, collective):
    planned = award_factories.make_session(campaign, council, SessionState.PLANNED)
    award_factories.make_item(planned, collective)

    paper = session_minutes(planned)

    assert sum(isinstance(each, Lines) for each in paper.body) == 2
    assert fields(paper)["Có mặt"] == fields(paper)["Ban kiểm phiếu"] == ""
    assert not any("thống nhất" in each for each in prose(paper))
    assert faults(drawn(paper), paper) == []


def test_a_meeting_without_candidates_is_still_a_paper(session):
    session.items.all().delete()

    paper = session_minutes(session)

    assert faults(drawn(paper), paper) == []
    assert says(paper, "Chưa có trường hợp nào trong danh sách xét.")


def test_when_nobody_passed_it_says_so(session):
    table.counted(session, *[Votes(0, 7, 0)] * 3)

    assert "Hội đồng không thông qua trường hợp nào." in prose(session_minutes(session))


def test_sixty_candidates_make_a_right_paper(session, registration, secretary):
    table.told(session)
    table.many(session, registration, secretary, 57)
    table.wrote(session, 8, "Ý kiến " * 200)
    table.counted(session, *[Votes(5, 1, 1)] * 60)

    paper = session_minutes(table.ended(session))

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []
    assert len(results(paper)) == 60
    assert says(paper, table.HOSTILE)
