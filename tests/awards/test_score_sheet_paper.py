"""Score sheets to print: filled, or blank for a meeting without power."""

from datetime import date

import pytest
from django.urls import reverse

from awards.papers import score_sheet, score_sheets
from awards.states import SheetKind
from campaigns.states import SubjectKind
from core.papers.content import Field, Table
from core.papers.word import to_docx
from tests import factories
from tests.awards import builders
from tests.awards.reading import fields, says, table
from tests.awards.sheets import save
from tests.factories import REVIEW

DAY = date(2024, 10, 20)
GIVEN = {"IV.1.b.1": "8,5", "IV.1.b.1 note": "Biên bản họp thôn", "IV.1.b.2": "0"}


@pytest.fixture
def judged(office, person, head):
    """Bà H'Hen Niê, with points of her unit and two of three of the secretariat."""
    builders.sheet(person, {"IV.1.b.1": "9.5"}, head, SheetKind.SELF)
    save(office, person, GIVEN)
    return person


def _rows(found: Table) -> list[tuple]:
    return [tuple(row) for row in found.rows]


def test_a_filled_sheet_has_both_hands_and_keeps_zero_apart_from_nothing(judged):
    rows = _rows(table(score_sheet(judged, DAY), "Tiêu chuẩn"))

    assert rows == [
        ("IV.1.b.1 Tiêu biểu, gương mẫu, chấp hành pháp luật", "10", "1", "9,5", "8,5",
         "Biên bản họp thôn"),
        ("IV.1.b.2 Đi đầu trong phong trào, có hoạt động sáng tạo", "10", "1", "", "0", ""),
        ("IV.1.b.3 Tham gia nhân đạo từ thiện, an sinh xã hội", "10", "1", "", "", ""),
    ]  # fmt: skip


def test_a_blank_sheet_has_no_point_that_a_person_gave(judged):
    paper = score_sheet(judged, DAY, blank=True)

    assert {row[3:] for row in _rows(table(paper, "Tiêu chuẩn"))} == {("", "", "")}
    assert fields(paper)["Tổng điểm (thang 100)"] == ""


def test_what_the_portal_computes_stands_on_a_blank_sheet_too(collective, registration):
    factories.make_pledge(registration)

    paper = score_sheet(collective, DAY, blank=True)

    assert _rows(table(paper, "Tiêu chuẩn"))[1] == (
        "IV.1.a.2 Các chỉ tiêu đăng ký đều đạt và vượt (*)", "10", "1", "5", "5",
        "Cổng tính: 1/2 chỉ tiêu đạt và vượt",
    )  # fmt: skip


def test_total_and_tier_stand_on_a_full_sheet(person, secretary):
    paper = score_sheet(builders.scored(person, secretary, "9"), DAY)

    assert fields(paper)["Tổng điểm (thang 100)"] == "90,00 / 100"
    assert fields(paper)["Mức đạt"] == "Giấy khen của Chủ tịch Ủy ban nhân dân huyện"


def test_it_prints_as_pdf_and_as_word(judged):
    paper = score_sheet(judged, DAY)

    assert says(paper, "PHIẾU CHẤM ĐIỂM")
    assert says(paper, "Biên bản họp thôn")
    assert to_docx(paper).startswith(b"PK")


@pytest.mark.parametrize("blank", [True, False])
def test_all_of_a_kind_have_a_page_each_after_a_list(campaign, registration, secretary, blank):
    people = [builders.person(registration, name, "9", secretary) for name in ("An", "Bé")]

    paper = score_sheets(campaign, SubjectKind.INDIVIDUAL, people, DAY, blank=blank)

    total = "" if blank else "90,00"
    assert [row[0::3] for row in _rows(table(paper, "Đối tượng"))] == [
        ("Bà An", total),
        ("Bà Bé", total),
    ]
    assert [each.title.split("\n")[1] for each in paper.annexes] == ["Bà An", "Bà Bé"]
    signed = [each for annex in paper.annexes for each in annex.body if isinstance(each, Field)]
    assert sum(each.label.startswith("Người chấm") for each in signed) == 2
    assert says(paper, "BÀ BÉ")


@pytest.mark.parametrize(
    ("kind", "title", "words"),
    [
        (SubjectKind.COLLECTIVE, "Người đứng đầu", ("Thôn Đông", "Y Wiêng Niê")),
        (SubjectKind.INDIVIDUAL, "Đơn vị", ("Bà H'Hen Niê", "Thôn Đông")),
    ],
)
def test_no_row_of_the_list_says_a_name_twice(campaign, collective, person, kind, title, words):
    found = {SubjectKind.COLLECTIVE: collective, SubjectKind.INDIVIDUAL: person}[kind]

    listed = table(score_sheets(campaign, kind, [found], DAY), "Đối tượng")

    assert listed.columns[1].title == title
    assert [row[:2] for row in _rows(listed)] == [words]


# --- over the wire

HAS = ["secretary", "chairman"]
HAS_NOT = ["council_member", "supervisor", "administrator", "head", "other_head", "stranger"]


def _addresses(nomination) -> dict[str, str]:
    one, kind = [nomination.pk], [nomination.campaign_id, "ca-nhan"]
    return {
        reverse("awards:score_sheet", args=one): "application/pdf",
        reverse("awards:score_sheets", args=kind): "application/pdf",
        reverse("awards:score_sheet", args=[*one, "docx"]): "application/vnd",
        reverse("awards:score_sheets", args=[*kind, "docx"]) + "?trong=1": "application/vnd",
    }


@pytest.mark.parametrize("who", HAS)
def test_those_who_print_get_each_form(client, person, request, who):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    for address, content_type in _addresses(person).items():
        answer = client.get(address)
        assert answer.headers["Content-Type"].startswith(content_type)
        assert answer.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("who", HAS_NOT)
def test_for_the_others_there_is_no_sheet(client, person, request, who):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    assert {client.get(each).status_code for each in _addresses(person)} == {404}


def test_there_is_no_other_form_and_no_other_kind(office, person):
    one, many = [person.pk, "txt"], [person.campaign_id, "khac"]

    assert office.get(reverse("awards:score_sheet", args=one)).status_code == 404
    assert office.get(reverse("awards:score_sheets", args=many)).status_code == 404


def test_the_printed_sheets_are_those_on_the_board(office, campaign, registration, secretary):
    builders.person(registration, "Nguyễn Thị An", "9", secretary)
    builders.person(registration, "Trần Thị Bé", "8", secretary)
    address = reverse("awards:score_sheets", args=[campaign.pk, "ca-nhan", "docx"])

    alone, both = [office.get(f"{address}?tim={text}").content for text in ("be", "")]

    assert len(alone) < len(both)
