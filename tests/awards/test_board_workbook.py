"""The board as a workbook: every point with grounds, reason and hand; what people type is text."""

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.exports import board_workbook
from awards.models import Nomination
from awards.states import NominationState, SheetKind
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.sheets import save
from tests.factories import REVIEW

HEAD = 5  # three titles, an empty line, the names of the columns


def _address(campaign) -> str:
    return reverse("awards:board_sheets", args=[campaign.pk])


def _rows(data: bytes, sheet: str) -> list[list]:
    book = openpyxl.load_workbook(BytesIO(data))
    return [list(row) for row in book[sheet].iter_rows(min_row=HEAD + 1, values_only=True)]


def _points(campaign) -> list[list]:
    return _rows(board_workbook(campaign, REVIEW), "Điểm từng tiêu chuẩn")


def _ranks(campaign) -> list[list]:
    return _rows(board_workbook(campaign, REVIEW), "Xếp hạng")


def test_a_judged_criterion_has_both_hands_with_grounds_reason_and_who(
    office, campaign, person, head
):
    own = builders.sheet(person, {"IV.1.b.1": "9.5"}, head, SheetKind.SELF)
    own.scores.update(note="Họp thôn")
    save(office, person, {"IV.1.b.1": "8", "IV.1.b.1 note": "Biên bản"})
    save(office, person, {"IV.1.b.1": "7,25", "IV.1.b.1 note": "Biên bản"}, version=1, why="Thiếu")

    first, second, _ = _points(campaign)

    assert first == [
        "Cá nhân", "Bà H'Hen Niê", "Thôn Đông", "IV.1.b.1",
        "Tiêu biểu, gương mẫu, chấp hành pháp luật", "Chấm điểm", 10, 1,
        9.5, "Họp thôn", 7.25, "Biên bản", "Thiếu", "Trần Thị Mai",
        datetime(2024, 10, 20), "09:00", None,  # noqa: DTZ001
    ]  # fmt: skip
    assert second[8:16] == ["chưa chấm", None, "chưa chấm", None, None, None, None, None]


def test_a_zero_is_a_zero(office, campaign, person):
    save(office, person, {"IV.1.b.1": "0"})

    assert [row[10] for row in _points(campaign)] == [0, "chưa chấm", "chưa chấm"]


def test_a_computed_criterion_has_its_facts(campaign, collective, registration):
    factories.make_pledge(registration)

    computed = next(row for row in _points(campaign) if row[3] == "IV.1.a.2")

    assert computed[8:] == [5, None, 5, None, None, None, None, None, "1/2 chỉ tiêu đạt và vượt"]


def test_every_candidate_of_every_kind_has_every_criterion_once(
    campaign, collective, person, family
):
    found = [(row[0], row[3]) for row in _points(campaign)]

    labels = {"collective": "Tập thể", "individual": "Cá nhân", "household": "Hộ gia đình"}
    criteria = campaign.criteria.order_by("order")
    expected = [
        (label, each.clause)
        for kind, label in labels.items()
        for each in criteria
        if each.subject_kind == kind
    ]
    assert found == expected


def test_the_ranks_stand_with_totals_tiers_gates_and_marks(campaign, registration, secretary, head):
    best = builders.person(registration, "An", "9", secretary)
    builders.person(registration, "Bé", "3", secretary)
    builders.person(registration, "Cúc", None, secretary)
    builders.sheet(best, {each.clause: "10" for each in builders.judged(best)}, head, "self")
    award_factories.make_hold(best, secretary)

    assert [row[1:] for row in _ranks(campaign)] == [
        ["Bà An", "Thôn Đông", 1, 90, 100, 10, "Giấy khen xã", "Giấy khen huyện", 5,
         "Bằng khen tỉnh", None, "có"],
        ["Bà Bé", "Thôn Đông", 2, 30, None, None, "Giấy khen xã", None, 40, "Giấy khen xã",
         None, None],
        ["Bà Cúc", "Thôn Đông", None, "chưa chấm", None, None, "Giấy khen xã", None, None, None,
         None, None],
    ]  # fmt: skip


def test_a_failed_gate_is_named(campaign, registration, secretary):
    factories.make_pledge(registration)
    builders.scored(factories.make_nomination(registration), secretary)

    (row,) = _ranks(campaign)

    assert row[11] == "IV.1.a.2 Các chỉ tiêu đăng ký đều đạt và vượt"


def test_those_not_in_the_running_are_left_out(campaign, person):
    Nomination.objects.update(state=NominationState.RETURNED)

    assert [each[0] for each in _ranks(campaign)] == ["Không có dòng nào."]


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)", "{=1}"])
def test_what_people_type_is_never_a_formula(office, campaign, registration, text):
    nomination = builders.person(registration, text, None, None)
    save(office, nomination, {"IV.1.b.1": "8", "IV.1.b.1 note": text})

    book = openpyxl.load_workbook(BytesIO(board_workbook(campaign, REVIEW)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert {
        cell.data_type for cell in cells if isinstance(cell.value, str) and text in cell.value
    } == {"s"}
    assert "f" not in {cell.data_type for cell in cells}


def test_it_asks_the_database_equally_often_for_1_and_for_20(campaign, registration, secretary):
    counts = []
    for number in range(20):
        builders.person(registration, f"Người {number}", "8", secretary)
        if number in (0, 19):
            with CaptureQueriesContext(connection) as asked:
                board_workbook(campaign, REVIEW)
            counts.append(len(asked))

    assert counts[0] == counts[1]


# --- who may have it

HAS = ["secretary", "chairman"]
HAS_NOT = ["council_member", "supervisor", "administrator", "head", "other_head", "stranger"]


@pytest.mark.parametrize("who", HAS)
def test_those_who_print_may_have_it(client, campaign, person, request, who):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    answer = client.get(_address(campaign))

    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="bang-diem-{campaign.slug}.xlsx"'
    )
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert _rows(answer.content, "Xếp hạng")[0][1] == "Bà H'Hen Niê"


@pytest.mark.parametrize("who", HAS_NOT)
def test_for_the_others_there_is_none(client, campaign, person, request, who):
    client.force_login(request.getfixturevalue(who))

    assert client.get(_address(campaign)).status_code == 404


def test_a_visitor_is_sent_to_sign_in(client, campaign):
    assert client.get(_address(campaign)).url == f"/dang-nhap/?next={_address(campaign)}"
    assert client.post(_address(campaign)).status_code == 302
