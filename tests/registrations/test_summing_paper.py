"""The report for the district: what it says, in PDF, Word and Excel alike."""

import time
from io import BytesIO

import pytest
from openpyxl import load_workbook

from campaigns.models import Campaign
from core.papers.content import Field, Heading, Paper, Paragraph, Table
from core.papers.pdf import file_name, to_pdf
from core.papers.word import to_docx
from core.papers.words import plain
from registrations.exports import summing_up_workbook
from registrations.papers import summing_up_report
from registrations.states import EntrantKind, State
from registrations.summing import sum_up
from tests import factories
from tests.factories import OPEN
from tests.papers.measure import squeeze
from tests.papers.verify import faults
from tests.papers.word import differences, read
from tests.registrations.acts import filled
from tests.registrations.sums import accepted, make_village

HOSTILE = '<script>alert(1)</script> & =HYPERLINK("x") Y Ƀlŭl Ê̆čăm'


def report(campaign: Campaign) -> Paper:
    return summing_up_report(sum_up(campaign, OPEN))


def prose(paper: Paper) -> str:
    return "\n".join(plain(each.text) for each in paper.body if isinstance(each, Paragraph))


def rows(paper: Paper, annex: int) -> list[tuple[str, ...]]:
    """The rows of an annex, without those that only name a group."""
    (table,) = paper.annexes[annex].body
    assert isinstance(table, Table)
    return [tuple(map(plain, row)) for row in table.rows if isinstance(row, tuple)]


@pytest.fixture
def full(campaign, authority):
    """Two accepted, one late; one waits, one is being corrected; the others have not filed."""
    filed = accepted(campaign, "Thôn Một")
    factories.make_pledge(filed)
    factories.make_pledge(filed, content="Trồng cây", kind="work", direction="done")
    factories.make_entrant(filed, "H'Hen Niê", award_aim=campaign.tiers.last())
    factories.make_entrant(filed, "Y Blưm Êban", EntrantKind.HOUSEHOLD)
    factories.make_pledge(accepted(campaign, "Thôn Hai", is_late=True), content=HOSTILE)
    for name, state in (("Thôn Chờ", State.SUBMITTED), ("Thôn Trả", State.RETURNED)):
        filled(campaign, factories.make_unit(authority, name), state)
    return campaign


def test_it_is_a_report_without_number_and_day_to_those_above(full):
    paper = report(full)

    assert (paper.type_name, paper.symbol, paper.number, paper.day) == (
        "BÁO CÁO",
        "BC-UBND",
        None,
        None,
    )
    assert paper.addressees == ("Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana")
    assert paper.signatures[0].name == "Trần Quốc Toàn"
    assert paper.recipients[0] == "Như trên"
    assert file_name(paper, "docx") == "bao-cao-tong-hop-dang-ky-thi-dua-du-thao.docx"


def test_it_stands_on_both_plans_and_leaves_open_what_nobody_knows(full):
    above, own = map(plain, report(full).bases)

    assert "Kế hoạch số 23/KH-UBND ngày 02 tháng 02 năm 2024 của Ủy ban nhân dân huyện" in above
    assert "/KH-UBND ngày" in own
    assert "năm 2024 của Ủy ban nhân dân xã Mẫu phát động thi đua" in own


def test_a_known_plan_is_named_with_its_number_and_day(full):
    full.plan_number, full.plan_issued_on = "12/KH-UBND", OPEN.date()

    own = plain(report(full).bases[-1])

    assert "Kế hoạch số 12/KH-UBND ngày 01 tháng 4 năm 2024" in own


def test_the_text_says_who_filed_in_time_late_and_not_at_all(full):
    said = prose(report(full))

    assert "Tính đến ngày 01/4/2024, 3/6 đơn vị đã nộp bản đăng ký" in said
    assert "2 đơn vị nộp đúng thời hạn (trước ngày 10/4/2024), 1 đơn vị nộp muộn được nhận" in said
    assert "tổng hợp 2 bản đăng ký đã được tiếp nhận; 1 bản đang chờ tiếp nhận, 1 bản trả" in said
    assert "Chờ tiếp nhận: Thôn Chờ." in said
    assert "Đang bổ sung: Thôn Trả." in said
    assert "Còn 2 đơn vị chưa nộp: Buôn Čuăh; Thôn Đông." in said


def test_the_text_counts_pledges_people_and_households(full):
    said = prose(report(full))

    assert "3 nội dung, gồm 2 lĩnh vực, công việc; 1 công trình, phần việc; 0 mô hình" in said
    assert "Có 1 cá nhân (trong đó 1 nữ) và 1 hộ gia đình" in said


def test_grace_is_not_mentioned(campaign):
    accepted(campaign, "Thôn Một", in_grace=True)

    assert "ân hạn" not in repr(report(campaign))


def test_nobody_is_late_where_nobody_is(campaign):
    accepted(campaign, "Thôn Một")

    assert "muộn" not in prose(report(campaign))


def test_how_well_it_went_is_left_for_the_hand(full):
    fields = [each for each in report(full).body if isinstance(each, Field)]

    assert [(each.label, each.value) for each in fields] == [
        ("Ưu điểm", ""),
        ("Tồn tại, hạn chế và nguyên nhân", ""),
    ]
    assert any("kiến nghị" in plain(h.text) for h in report(full).body if isinstance(h, Heading))


def test_the_first_annex_has_a_row_for_each_unit(full):
    assert rows(report(full), 0) == [
        ("Thôn Hai", HOSTILE, "Chiều dài đường hoa: 500 mét", "0", "0", "Nộp muộn"),
        (
            "Thôn Một",
            "1) Làm đường hoa ở trục chính của thôn\n2) Trồng cây",
            "1) Chiều dài đường hoa: 500 mét\n2) Chiều dài đường hoa: làm xong",
            "1",
            "1",
            "",
        ),
    ]


def test_the_other_annexes_list_pledges_people_and_households(full):
    paper = report(full)

    assert [row[0] for row in rows(paper, 1)] == [
        HOSTILE,
        "Làm đường hoa ở trục chính của thôn",
        "Trồng cây",
    ]
    (person,) = rows(paper, 2)
    assert person[:3] == ("Bà", "H'Hen Niê", "Nông dân, Thôn Một")
    assert person[4] == full.tiers.last().name
    assert rows(paper, 3)[0][:4] == ("Bà", "Y Blưm Êban", "Buôn Čuăh", "Thôn Một")


def test_annexes_lie_and_name_the_report(full):
    for number, annex in zip(("I", "II", "III", "IV"), report(full).annexes, strict=True):
        assert (annex.word, annex.number, annex.landscape) == ("Phụ lục", number, True)
        assert "Kèm theo Báo cáo số" in plain(annex.reference)
        assert plain(annex.reference).endswith("của Ủy ban nhân dân xã Mẫu)")


def test_the_pdf_has_no_fault_and_word_says_the_same(full):
    paper = report(full)

    assert faults(to_pdf(paper), paper) == []
    assert differences(paper) == []


def test_a_campaign_without_registrations_makes_a_paper_too(campaign):
    paper = report(campaign)

    assert faults(to_pdf(paper), paper) == []
    assert differences(paper) == []
    assert "0/2 đơn vị đã nộp" in prose(paper)
    assert squeeze("Chưa có bản đăng ký nào được tiếp nhận") in read(paper).text


def test_a_campaign_that_calls_on_nobody_makes_one_too(campaign):
    campaign.invitations.all().delete()
    paper = report(campaign)

    assert faults(to_pdf(paper), paper) == []


def test_excel_has_the_same_registrations(full):
    book = load_workbook(BytesIO(summing_up_workbook(sum_up(full, OPEN))))

    assert book.sheetnames == ["Theo đơn vị", "Theo nội dung", "Cá nhân", "Hộ gia đình"]
    listed = [
        [row[2].value, *(cell.value for cell in row[5:])] for row in book.worksheets[0]["6:8"]
    ]
    assert listed == [
        ["Thôn Hai", 1, 0, 0, 0, 0, 0, "Nộp muộn"],
        ["Thôn Một", 1, 1, 0, 1, 1, 1, None],
        [None, 2, 1, 0, 1, 1, 1, None],
    ]
    assert [row[4].value for row in book.worksheets[1]["6:8"]] == [
        HOSTILE,
        "Làm đường hoa ở trục chính của thôn",
        "Trồng cây",
    ]
    assert book.worksheets[2]["E6"].value == "H'Hen Niê"
    assert book.worksheets[3]["E6"].value == "Y Blưm Êban"


def test_no_cell_of_excel_is_a_formula(campaign):
    filed = accepted(campaign, "=1+1")
    factories.make_pledge(filed, content="=1+1", indicator="@x", scale="+1", place="-1")
    factories.make_entrant(filed, "=cmd|' /C calc'!A0", occupation="+1", content="-1")
    book = load_workbook(BytesIO(summing_up_workbook(sum_up(campaign, OPEN))))

    kinds = {cell.data_type for page in book for row in page for cell in row}

    assert kinds <= {"s", "n", "d"}
    assert book.worksheets[2]["E6"].value == "=cmd|' /C calc'!A0"


def test_many_units_are_summed_up_in_bounded_time(campaign):
    make_village(campaign, 300, pledges=5)
    begun = time.perf_counter()

    summed = sum_up(campaign, OPEN)
    paper = summing_up_report(summed)
    files = to_docx(paper), summing_up_workbook(summed)

    # Here it takes 4 s on a busy machine; what grows with the square of the units takes minutes.
    assert time.perf_counter() - begun < 40
    assert (len(summed.accepted), len(summed.pledges)) == (300, 1500)
    assert all(len(each) < 1_000_000 for each in files)


def test_the_same_instant_gives_the_same_files(full):
    paper = report(full)

    assert to_docx(paper) == to_docx(report(full))
    summed = sum_up(full, OPEN)
    assert summing_up_workbook(summed) == summing_up_workbook(sum_up(full, OPEN))
