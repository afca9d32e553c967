"""Lists as workbooks: the rows of the paper, and no text that somebody typed is ever a formula."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook

from awards.exports import board_workbook, register_workbook
from awards.papers import decision_paper, nominee_list, notice_paper, submission_paper
from awards.papers.register import register_book
from awards.states import DecisionKind
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.papers.content import Annex, Column, GroupRow, Heading, Paper, Paragraph, Table
from core.papers.errors import PaperFailed
from core.papers.sheets import NO_TABLE, to_xlsx
from registrations.desk import desk
from registrations.dues import registration_dues
from registrations.exports import (
    call_workbook,
    desk_workbook,
    progress_workbook,
    summing_up_workbook,
)
from registrations.progress import progress
from registrations.summing import sum_up
from tests import award_factories, factories
from tests.award_factories import DECIDED
from tests.awards import builders
from tests.awards.deciding import listed, passed

FORMULA = '=HYPERLINK("http://x";"y")'
COLUMNS = (Column("Tên"), Column("Tiền", kind="number"), Column("Ghi chú"))


def paper(*tables: Table) -> Paper:
    return Paper(key="thu", agency=("UBND",), year=2024, type_name="DANH SÁCH", body=tables)


def rows(made: Paper) -> list[list[tuple[object, ...]]]:
    """The rows under the header of each sheet."""
    book = load_workbook(BytesIO(to_xlsx(made)))
    return [list(page.iter_rows(min_row=4, values_only=True)) for page in book]


def test_rows_groups_numbers_and_total_stand_in_cells_of_their_own():
    table = Table(
        COLUMNS,
        [
            GroupRow("I. TẬP THỂ"),
            ("Thôn Đông", "1.500.000", "x"),
            GroupRow("II. HỘ"),
            ("A", "9,5", "-1"),
        ],
        total=("Cộng", "1.500.009,5", ""),
        numbering="group",
    )

    assert rows(paper(table)) == [
        [
            ("Nhóm", "TT", "Tên", "Tiền", "Ghi chú"),
            ("I. TẬP THỂ", 1, "Thôn Đông", 1500000, "x"),
            ("II. HỘ", 1, "A", 9.5, "-1"),
            (None, None, "Cộng", 1500009.5, None),
        ]
    ]


@pytest.mark.parametrize("text", ["12/3", "5 %", "", "1.50.0", "=1", "0262 000 161", "1.5"])
def test_what_is_no_number_stays_a_text(text):
    ((_, (_, cell, _)),) = rows(paper(Table(COLUMNS, [("A", text, "")])))

    assert cell == (text or None)


def test_each_table_is_a_sheet_and_a_paper_without_one_says_so():
    table = Table(
        COLUMNS, [("A", "1", "")], caption="Một tên rất dài để đặt cho một trang tính" * 2
    )

    assert len(rows(paper(table, table))) == 2
    with pytest.raises(PaperFailed, match=NO_TABLE):
        to_xlsx(paper())


def names(made: Paper) -> list[str]:
    return load_workbook(BytesIO(to_xlsx(made))).sheetnames


def test_sheets_are_named_shortly_by_what_stands_over_their_tables():
    table = Table(COLUMNS, [("A", "1", "")])
    body = (
        Heading("I. Tập thể (02)"),
        table,
        Paragraph("1. Hộ gia đình", bold=True),
        table,
        Paragraph("Như sau:"),
        table,
    )
    title = "Danh sách tập thể, hộ gia đình, cá nhân đề nghị tặng Giấy khen"

    made = replace(paper(), body=(), annexes=(Annex(title=title, body=body),))

    assert names(made) == ["1. Tập thể (02)", "2. Hộ gia đình", "3. Danh sách tập thể, hộ gia"]


def test_a_year_of_birth_is_a_number():
    columns = (Column("Họ tên"), Column("Năm sinh", kind="center"), Column("Năm học"))
    table = Table(columns, [("A", "1987", "2024"), ("B", "", "2023"), ("C", "chưa rõ", "")])

    assert rows(paper(table))[0][1:] == [
        ("A", 1987, "2024"),
        ("B", None, "2023"),
        ("C", "chưa rõ", None),
    ]


# --- every workbook of the house


@pytest.fixture
def typed(campaign, unit, other_unit, secretary):
    """A commune in which somebody typed a formula wherever one can type."""
    unit.name, unit.head_name, unit.phone = FORMULA, FORMULA, FORMULA
    unit.save()
    other_unit.name = FORMULA + "2"
    other_unit.save()
    registration = builders.accepted(campaign, unit, head_name=FORMULA)
    factories.make_pledge(registration, content=FORMULA, indicator=FORMULA, result=Decimal(5))
    first = builders.person(registration, FORMULA, "9", secretary, occupation=FORMULA)
    second = builders.person(registration, "Lê Văn Tám", "9", secretary)
    award_factories.make_report(first, secretary, summary=FORMULA)
    decision = listed(passed(campaign, secretary, first, second), secretary)
    return SimpleNamespace(
        campaign=campaign, decision=decision, at=DECIDED, by=secretary, registration=registration
    )


def _register(world):
    nomination = builders.person(world.registration, FORMULA + "3", None, world.by)
    entry = award_factories.make_granted(nomination, world.by, achievement=FORMULA)
    return entry.authority, [entry]


def _book(world):
    authority, awards = _register(world)
    return authority, DECIDED.year, awards


def _decided(world) -> bytes:
    kind = world.decision.kind
    build = decision_paper if kind == DecisionKind.DECISION else submission_paper
    return to_xlsx(build(world.decision, world.at))


def _day(world):
    return local_day(world.at)


WORKBOOKS = {
    "board": lambda world: board_workbook(world.campaign, world.at),
    "nominees": lambda world: to_xlsx(
        nominee_list(world.campaign, SubjectKind.INDIVIDUAL, _day(world))
    ),
    "decision": _decided,
    "submission": lambda world: to_xlsx(submission_paper(world.decision, world.at)),
    "notice": lambda world: to_xlsx(notice_paper(world.campaign.notices.first())),
    "register": lambda world: register_workbook(*_register(world), world.at),
    "book": lambda world: to_xlsx(register_book(*_book(world))),
    "desk": lambda world: desk_workbook(
        world.campaign, desk(world.campaign, world.at, "", ""), world.at
    ),
    "calls": lambda world: call_workbook(
        world.campaign, registration_dues(world.campaign, factories.OPEN), factories.OPEN
    ),
    "progress": lambda world: progress_workbook(
        world.campaign, progress(world.campaign, _day(world)).tally, world.at
    ),
    "summing up": lambda world: summing_up_workbook(sum_up(world.campaign, world.at)),
}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_no_workbook_of_the_house_takes_a_text_for_a_formula(typed, name):
    book = load_workbook(BytesIO(WORKBOOKS[name](typed)))

    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert [cell.coordinate for cell in cells if cell.hyperlink] == []
    assert any(FORMULA in str(cell.value) for cell in cells), "nothing dangerous was in it"
