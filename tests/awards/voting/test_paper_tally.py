"""«Biên bản kiểm phiếu»: a form until the round is closed, its counts from then on."""

import pytest

from awards.council.voting import Votes
from awards.papers import tally_report
from awards.states import RoundState, SessionState, VoteMode
from tests import award_factories
from tests.awards.reading import drawn, fields, prose, says
from tests.awards.voting import acts, table
from tests.papers.verify import faults
from tests.papers.word import differences

COUNTS = (Votes(5, 1, 1), Votes(3, 3, 1), Votes(7, 0, 0))
PAPERS = [f"Số phiếu {each}" for each in ("phát ra", "thu vào", "hợp lệ", "không hợp lệ")]


@pytest.fixture
def over(session):
    """A round that is closed, with the counts of three candidates."""
    table.told(session)
    return table.counted(session, *COUNTS)


def test_the_numbers_are_those_of_the_round(session, over):
    found = table.rows(table.tables(tally_report(session, over))[0])

    assert [row[3:] for row in found] == [
        ("5", "55,56", "1", "11,11", "1", "Đạt"),
        ("7", "77,78", "0", "0", "0", "Đạt"),
        ("3", "33,33", "3", "33,33", "1", "Không đạt"),
    ]
    # This agenda was written down with the person second: the numbers are those of the ballots.
    assert [row[0] for row in found] == ["1", "3", "2"]


def test_the_papers_are_counted(session, over):
    over.issued, over.returned, over.invalid = 7, 6, 1

    found = fields(tally_report(session, over))

    assert [found[each] for each in PAPERS] == ["7", "6", "5", "1"]


def test_the_opinions_in_writing_are_added_and_shown_apart(session, over):
    table.wrote(session, 8, "Cần xem lại hồ sơ.")

    paper = tally_report(session, over)

    parts, sums = (table.rows(each) for each in table.tables(paper))
    assert parts[2][2:] == ("3", "3", "1", "1", "0", "0")
    assert sums[2][3:5] == ("4", "44,44")
    assert fields(paper)["Vắng mặt"].endswith("gửi ý kiến bằng văn bản: Thành viên 8")
    assert "Thành viên 8: Cần xem lại hồ sơ." in prose(paper)


def test_recused_members_are_named_and_not_counted(session, items, over):
    acts.recuse(items[0], acts.seat(session, 6))

    paper = tally_report(session, over)

    assert table.rows(table.tables(paper)[0])[0][4] == "62,5"
    assert "Thôn Đông: Thành viên 6 (tự khai có liên quan)." in prose(paper)


def test_the_conclusion_counts_the_rows(session, over):
    said = prose(tally_report(session, over))

    assert "Đạt tỷ lệ phiếu cần có: 02 trường hợp (01 tập thể, 01 hộ gia đình);" in said
    assert "Không đạt: 01 trường hợp (01 cá nhân)." in said
    assert "Giấy khen xã: trên 50 % tổng số thành viên Hội đồng." in said


def test_before_the_round_is_closed_nothing_of_it_is_told(session):
    """Decision 0008: neither its counts nor what absent members wrote."""
    table.wrote(session, 8, "Không đồng ý với ai")
    now = acts.round_in(session, votes=Votes(6, 1, 0))

    for paper in (tally_report(session, now), tally_report(session)):
        (found,) = table.tables(paper)
        assert {cell for row in table.rows(found) for cell in row[3:]} == {""}
        assert not any(fields(paper)[each] for each in PAPERS)
        assert not says(paper, "Không đồng ý với ai")
        assert not says(paper, "gửi ý kiến")


def test_of_a_second_round_it_has_the_second_counts(session, over):
    again = table.counted(session, *[Votes(6, 1, 0)] * 3)
    again.reason = "Phiếu ngang nhau."

    paper = tally_report(session, again)

    assert [row[3] for row in table.rows(table.tables(paper)[0])] == ["6", "6", "6"]
    assert says(paper, "lượt 2. Lý do bỏ phiếu lại: Phiếu ngang nhau.")


def test_an_open_vote_has_no_papers(session):
    found = table.counted(session, *COUNTS, mode=VoteMode.OPEN)

    paper = tally_report(session, found)

    assert says(paper, "Biểu quyết công khai")
    assert not set(PAPERS) & set(fields(paper))


def test_the_tellers_sign_and_whoever_presides_confirms(session, over):
    paper = tally_report(session, over)

    assert [each.title_lines for each in paper.signatures] == [
        ("THÀNH VIÊN BAN KIỂM PHIẾU",),
        ("TRƯỞNG BAN KIỂM PHIẾU",),
        ("XÁC NHẬN CỦA", "CHỦ TỊCH HỘI ĐỒNG"),
    ]
    assert paper.signatures[1].name == table.LETTERS


def test_the_form_of_a_meeting_to_come_is_empty(campaign, council):
    planned = award_factories.make_session(campaign, council, SessionState.PLANNED)

    paper = tally_report(planned)

    assert (fields(paper)["Tham gia bỏ phiếu"], fields(paper)["Trưởng ban"]) == ("", "")
    assert says(paper, "Chưa có trường hợp nào")
    assert faults(drawn(paper), paper) == []


@pytest.mark.parametrize("state", [RoundState.OPEN, RoundState.CLOSED, None])
def test_sixty_candidates_make_a_right_paper(session, registration, secretary, state):
    table.told(session)
    table.many(session, registration, secretary, 57)
    table.wrote(session, 8, "Ý kiến " * 200)
    found = acts.round_in(session, state, votes=Votes(5, 1, 1)) if state else None

    paper = tally_report(session, found)

    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []
    assert len(table.rows(table.tables(paper)[-1])) == 60
    assert says(paper, table.HOSTILE)
