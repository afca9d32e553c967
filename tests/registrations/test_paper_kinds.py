"""The registration on paper: kinds of pledge, aims of people, and how it came."""

from datetime import date
from decimal import Decimal

import pytest

from core.papers.content import Field, GroupRow, Heading, Paper, Table
from core.papers.pdf import to_pdf
from core.papers.words import plain
from registrations.models import LateAcceptance, PaperFiling
from registrations.papers import registration_paper
from registrations.states import EntrantKind, PostKind, State
from tests import factories
from tests.factories import OPEN
from tests.papers.verify import faults
from tests.papers.word import differences

MOVEMENTS, TASKS, WORKS, PEOPLE, HOMES = range(5)


@pytest.fixture
def accepted(campaign, unit):
    return factories.make_registration(campaign, unit, State.ACCEPTED)


def table(registration, place: int) -> Table:
    paper = registration_paper(registration)
    return [each for each in paper.body if isinstance(each, Table)][place]


def titles(of: Table) -> list[str]:
    return [column.title for column in of.columns]


def fields(paper: Paper) -> dict[str, str]:
    return {each.label: plain(each.value) for each in paper.body if isinstance(each, Field)}


def test_the_parts_stand_in_the_order_of_the_form(accepted):
    headings = [
        each.text for each in registration_paper(accepted).body if isinstance(each, Heading)
    ]

    assert headings == [
        "I. Các phong trào thi đua",
        "II. Các nội dung, chỉ tiêu đăng ký",
        "III. Công trình, phần việc, mô hình",
        "IV. Cá nhân, hộ gia đình đăng ký",
        "V. Biện pháp thực hiện",
        "VI. Danh hiệu, hình thức khen thưởng phấn đấu",
    ]


def test_the_movement_stands_in_a_table_with_its_days(accepted):
    found = table(accepted, MOVEMENTS)

    assert titles(found) == [
        "Tên phong trào",
        "Mục tiêu",
        "Thời gian phát động",
        "Thời gian tổng kết",
    ]
    ((name, _, begins, ends),) = found.rows
    assert name.startswith("Phong trào thi đua chào mừng")
    assert (begins, ends) == ("15/3/2024", "Trong tháng 11/2024")


def test_what_a_collective_strives_for_is_written_by_hand(accepted):
    said = fields(registration_paper(accepted))

    assert (said["Danh hiệu thi đua"], said["Hình thức khen thưởng"]) == ("", "")


def test_a_target_that_may_not_be_passed_has_its_sign(accepted):
    factories.make_pledge(accepted, direction="at_most", target=Decimal(5), unit_of_measure="hộ")

    assert table(accepted, TASKS).rows[0][3] == "≤ 5"


def test_what_is_there_already_has_a_column_only_where_it_is_said(accepted):
    factories.make_pledge(accepted)
    assert "Mức hiện có" not in titles(table(accepted, TASKS))

    factories.make_pledge(accepted, baseline=Decimal("12.5"))

    assert "Mức hiện có" in titles(table(accepted, TASKS))
    assert [row[3] for row in table(accepted, TASKS).rows] == ["", "12,5"]


def test_who_answers_has_a_column_only_where_it_is_said(accepted):
    factories.make_pledge(accepted)
    assert "Người phụ trách" not in titles(table(accepted, TASKS))

    factories.make_pledge(accepted, responsible="Y Thih Niê")

    assert [row[-1] for row in table(accepted, TASKS).rows] == ["", "Y Thih Niê"]


def test_works_and_models_stand_apart_from_tasks(accepted):
    factories.make_pledge(accepted, content="Trồng cây")
    factories.make_pledge(accepted, kind="model", content="Camera an ninh", direction="done")
    factories.make_pledge(
        accepted,
        kind="work",
        content="Nhà văn hóa",
        scale="120 m², 450 triệu đồng",
        place="Trung tâm thôn",
        starts_on=date(2024, 4, 1),
        indicator="",
    )

    assert [row[0] for row in table(accepted, TASKS).rows] == ["Trồng cây"]
    works = table(accepted, WORKS).rows
    assert works[0] == GroupRow("Công trình, phần việc")
    assert works[1] == (
        "Nhà văn hóa",
        "120 m², 450 triệu đồng",
        "Trung tâm thôn",
        "01/4/2024 -\n25/8/2024",
    )
    assert works[2] == GroupRow("Mô hình")
    assert works[3][:2] == ("Camera an ninh", "Chiều dài đường hoa: làm xong")


def test_a_unit_without_works_says_so(accepted):
    assert (table(accepted, WORKS).rows, table(accepted, WORKS).empty) == ([], "Không đăng ký")


def test_a_person_has_post_and_aim(accepted):
    tier = accepted.campaign.tiers.last()
    factories.make_entrant(accepted, "H'Hen Niê")
    assert "Hình thức phấn đấu" not in titles(table(accepted, PEOPLE))

    factories.make_entrant(accepted, "Y Thih", post_kind=PostKind.LEADER, award_aim=tier)

    rows = {row[0]: row for row in table(accepted, PEOPLE).rows}
    assert rows["Bà Y Thih"][2] == "Nông dân (lãnh đạo, quản lý)"
    assert rows["Bà Y Thih"][-1] == tier.name
    assert (rows["Bà H'Hen Niê"][2], rows["Bà H'Hen Niê"][-1]) == ("Nông dân", "")


def test_a_household_has_its_aim(accepted):
    tier = accepted.campaign.tiers.first()
    factories.make_entrant(accepted, kind=EntrantKind.HOUSEHOLD, award_aim=tier)

    assert table(accepted, HOMES).rows[0][-1] == tier.name


def test_the_number_of_the_hand_in_is_told(campaign, unit):
    registration = factories.make_registration(campaign, unit, State.SUBMITTED, revision=2)

    assert fields(registration_paper(registration))["Số tiếp nhận"].endswith(
        "ngày 01/4/2024, lần nộp 2"
    )


def test_what_came_in_time_by_the_units_own_hand_has_no_note(accepted):
    assert "Ghi chú" not in fields(registration_paper(accepted))


def late(registration, secretary):
    LateAcceptance.objects.create(
        registration=registration, reason="Đường bị ngập.", at=OPEN, by=secretary
    )


def from_paper(registration, secretary):
    PaperFiling.objects.create(
        registration=registration,
        received_on=date(2024, 4, 9),
        signer_name="Y Thih Niê",
        signer_title="Trưởng thôn",
        entered_at=OPEN,
        entered_by=secretary,
    )


def in_grace(registration, secretary):
    registration.in_grace = True


NOTES = {
    late: "Nộp muộn, được nhận ngày 01/4/2024, lý do: Đường bị ngập",
    in_grace: "Nộp trong thời gian ân hạn",
    from_paper: "Văn phòng nhập thay từ bản giấy ngày 09/4/2024, người ký Y Thih Niê, Trưởng thôn",
}


@pytest.mark.parametrize("came", NOTES)
def test_an_exception_is_noted(came, accepted, secretary):
    came(accepted, secretary)

    assert fields(registration_paper(accepted))["Ghi chú"] == NOTES[came]


def test_the_full_paper_has_no_fault_and_word_says_the_same(accepted, secretary):
    tier = accepted.campaign.tiers.first()
    for kind in ("task", "work", "model"):
        factories.make_pledge(accepted, kind=kind, baseline=Decimal(3), responsible="H'Hen Êban")
    for kind in EntrantKind:
        factories.make_entrant(accepted, f"Y Blưm {kind}", kind, award_aim=tier)
    for came in NOTES:
        came(accepted, secretary)

    paper = registration_paper(accepted)

    assert faults(to_pdf(paper), paper) == []
    assert differences(paper) == []
