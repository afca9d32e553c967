"""«Báo cáo thành tích»: what it says of a collective, an individual, a household."""

from datetime import date
from decimal import Decimal

import pytest

from awards.papers import achievement_report
from core.papers.content import Paper, Signature
from core.papers.words import day_words, plain
from registrations.states import ContributionKind, EntrantKind, Honorific, Origin
from tests import factories
from tests.awards import builders
from tests.awards.reading import drawn, fields, fonts, headings, numbers, prose, says, sizes, table
from tests.papers.verify import faults

DAY = date(2024, 11, 5)
LETTERS = "Y Ƀhiŏ Êñuôl Kŭm Čư̆ Ĭ Ơ̆"


@pytest.fixture
def commune(authority):
    """The commune with a place for its papers."""
    authority.place = "Bình Hòa"
    authority.save()
    return authority


@pytest.fixture
def registration(commune, campaign, unit):
    """Thôn Đông's registration, accepted, with all that can be told of a unit."""
    unit.address = "Thôn Đông, xã Mẫu"
    unit.save()
    made = builders.accepted(
        campaign,
        unit,
        head_name="Nguyễn Văn Bảy",
        people_total=1240,
        women_total=620,
        measures="Họp dân.\n\nChia nhóm.",
    )
    factories.make_pledge(made, result=Decimal("512.5"))
    factories.make_pledge(made, content="Trồng cây", indicator="Số cây", target=Decimal(1500))
    return made


def _paper(registration, entrant=None) -> Paper:
    return achievement_report(factories.make_nomination(registration, entrant), DAY)


def _person(registration, **fields_) -> Paper:
    return _paper(registration, factories.make_entrant(registration, **fields_))


def _family(registration, **fields_) -> Paper:
    values = {"name": "Nguyễn Thị Hoa", "kind": EntrantKind.HOUSEHOLD, "members": 5, **fields_}
    return _paper(registration, factories.make_entrant(registration, **values))


# --- the frame


def test_the_head_of_a_hamlets_paper_names_the_committee_above_it(registration):
    paper = _paper(registration)

    assert (paper.superior, paper.agency) == (("ỦY BAN NHÂN DÂN XÃ MẪU",), ("THÔN ĐÔNG",))
    assert (paper.place, paper.year, paper.day, paper.symbol) == ("Bình Hòa", 2024, None, None)
    assert paper.draft
    assert paper.title == "Báo cáo thành tích: Thôn Đông"


def test_it_asks_for_what_the_unit_asked_for_whatever_the_scores(registration, secretary):
    asked = registration.campaign.tiers.first()
    nomination = factories.make_nomination(registration, tier=asked)

    builders.scored(nomination, secretary, "0")

    name = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
    paper = achievement_report(nomination, DAY)
    assert paper.type_name == f"BÁO CÁO THÀNH TÍCH\nĐỀ NGHỊ TẶNG {name.upper()}"
    assert paper.subject == ""


def test_under_the_title_stand_the_movement_and_the_full_name(registration):
    movement = "phong trào thi đua chào mừng kỷ niệm 120 năm Ngày thành lập tỉnh Đắk Lắk"
    reason = f"(Về thành tích xuất sắc trong {movement})"

    assert plain(_paper(registration).under_subject) == f"{reason}\nThôn Đông"
    assert plain(_person(registration).under_subject) == (
        f"{reason}\nBà H'Hen Niê, Nông dân, Thôn Đông"
    )
    assert plain(_family(registration).under_subject) == (
        f"{reason}\nHộ bà Nguyễn Thị Hoa, Buôn Čuăh"
    )


# --- what it tells


def test_a_collective_tells_who_it_is(registration):
    assert fields(_paper(registration)) == {
        "Tên tập thể": "Thôn Đông",
        "Địa điểm trụ sở, điện thoại": "Thôn Đông, xã Mẫu, 0900 000 001",
        "Người đứng đầu": "Nguyễn Văn Bảy, Trưởng thôn",
        "Tổng số cán bộ, hội viên, người lao động, nhân khẩu": "1.240 (trong đó nữ:\u00a0620)",
        "Chức năng, nhiệm vụ được giao": "",
    }


@pytest.mark.parametrize(("honorific", "sex"), [(Honorific.MS, "Nữ"), (Honorific.MR, "Nam")])
def test_an_individual_tells_who_they_are_and_nothing_more(registration, honorific, sex):
    paper = _person(registration, name="Y Wiêng Niê", honorific=honorific, address="")

    assert fields(paper) == {
        "Họ và tên": "Y Wiêng Niê",
        "Giới tính": sex,
        "Ngày, tháng, năm sinh": day_words(None, 1985),
        "Quê quán": "",
        "Nơi thường trú": "",
        "Chức vụ, nghề nghiệp": "Nông dân",
        "Đơn vị công tác, sinh hoạt": "Thôn Đông",
        "Nhiệm vụ được giao hoặc đảm nhận": "",
        "Kết quả thực hiện": "",
    }


def test_a_household_tells_who_it_is_and_nothing_more(registration):
    assert fields(_family(registration, result_note="Đã làm")) == {
        "Họ và tên chủ hộ": "Nguyễn Thị Hoa",
        "Giới tính": "Nữ",
        "Năm sinh": "1985",
        "Thôn, buôn": "Buôn Čuăh",
        "Số nhân khẩu": "5",
        "Số lao động": "",
        "Ngành nghề sản xuất, kinh doanh chính": "Nông dân",
        "Diện tích đất sản xuất": "",
    }


def test_the_targets_stand_with_their_results(registration):
    found = table(_paper(registration), "Chỉ tiêu, nội dung đăng ký")

    assert list(found.rows) == [
        ("Làm đường hoa ở trục chính của thôn (Chiều dài đường hoa)",
         "mét", "500", "512,5", "102,5", "Vượt", ""),
        ("Trồng cây (Số cây)", "mét", "1.500", "", "", "Chưa có kết quả", ""),
    ]  # fmt: skip
    assert found.caption == "Kết quả thực hiện các chỉ tiêu đăng ký (tính đến tháng 10/2024)"


def test_what_was_given_stands_with_its_sum(registration):
    entrant = factories.make_entrant(registration, "Lê Văn Tám", EntrantKind.HOUSEHOLD)
    factories.make_contribution(registration, 999)
    factories.make_contribution(
        registration, 70_000_000, entrant, kind=ContributionKind.LAND, content="Hiến 350 m² đất"
    )
    factories.make_contribution(registration, 5_000_000, entrant, origin=Origin.MOBILISED)

    found = table(_paper(registration, entrant), "Nội dung")

    assert list(found.rows) == [
        ("Hiến 350 m² đất\nHiến đất, tự đóng góp", "", "70.000.000", "Đường trục chính",
         "01/6/2024", ""),
        ("Ủng hộ làm đường\nTiền mặt, vận động được", "", "5.000.000", "Đường trục chính",
         "01/6/2024", ""),
    ]  # fmt: skip
    assert [each.title for each in found.columns] == [
        "Nội dung",
        "Số lượng",
        "Giá trị (đồng)",
        "Công trình, địa điểm",
        "Thời gian",
        "Minh chứng",
    ]
    assert found.total == ("Tổng cộng", "", "75.000.000", "", "", "")


def test_the_evidence_of_what_was_given_is_counted_in_files(registration, head):
    given = factories.make_contribution(registration, 999)
    for name in ("giấy tặng cho.pdf", "ảnh.pdf"):
        factories.make_attachment(registration, head, name=name, contribution=given)

    found = table(_paper(registration), "Nội dung")

    assert [row[-1] for row in found.rows] == ["02 tệp kèm theo"]


def test_what_somebody_outside_the_lists_gave_stands_with_the_unit_and_its_giver(registration):
    land = {"kind": ContributionKind.LAND, "quantity": Decimal("350.5")}
    factories.make_contribution(registration, 70_000_000, giver_name="Công ty A", **land)

    found = table(_paper(registration), "Nội dung")

    assert found.rows[0][:3] == (
        "Ủng hộ làm đường (Công ty A)\nHiến đất, tự đóng góp", "350,5 m² đất", "70.000.000",
    )  # fmt: skip


def test_what_was_registered_and_done_is_told_line_by_line(registration):
    paper = _person(registration, result_note="Đã hiến 60 m².\r\n\r\nVận động 5 hộ.")

    assert prose(paper) == [
        "Thời gian thi đua từ ngày 15/3/2024 đến ngày 15/10/2024.",
        "Nội dung đăng ký: Hiến 50 m² đất mở rộng đường.",
        "Kết quả thực hiện: Đã hiến 60 m².",
        "Vận động 5 hộ.",
        "Người báo cáo cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp "
        "luật./.",
    ]


def test_the_measures_of_the_unit_are_not_told_as_a_persons(registration):
    assert "Họp dân." in prose(_paper(registration))
    assert "Họp dân." not in prose(_person(registration))


def test_the_headings_follow_the_form(registration):
    first = {
        "I. Sơ lược đặc điểm, tình hình": _paper(registration),
        "I. Sơ lược lý lịch": _person(registration),
        "I. Thông tin chung về hộ gia đình": _family(registration),
    }
    for heading, paper in first.items():
        assert headings(paper)[:3] == [
            heading,
            "II. Thành tích đạt được",
            "1. Thành tích trong đợt thi đua, theo nội dung đã đăng ký",
        ]


def test_those_sign_whom_the_form_names(registration):
    committee = Signature(
        ("XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG", "ỦY BAN NHÂN DÂN XÃ MẪU"), note="(Ký tên, đóng dấu)"
    )
    head = Signature(("XÁC NHẬN, ĐỀ NGHỊ CỦA", "TRƯỞNG THÔN"), name="Nguyễn Văn Bảy")

    assert _paper(registration).signatures == (
        committee,
        Signature(("TRƯỞNG THÔN",), name="Nguyễn Văn Bảy"),
    )
    assert _person(registration).signatures == (
        head,
        Signature(("NGƯỜI BÁO CÁO THÀNH TÍCH",), name="H'Hen Niê"),
        committee,
    )
    assert _family(registration).signatures == (
        head,
        Signature(("CHỦ HỘ",), name="Nguyễn Thị Hoa"),
        committee,
    )


# --- on paper


@pytest.mark.parametrize("make", [_paper, _person, _family])
def test_the_printed_report_is_right(registration, make):
    paper = make(registration)

    assert faults(drawn(paper), paper) == []
    assert (sizes(paper), fonts(paper)) == ({(210, 297)}, {"Tinos"})
    assert numbers(paper)[:2] == [[], ["2"]]
    assert says(paper, "BÁO CÁO THÀNH TÍCH ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CHỦ TỊCH")
    assert says(paper, "Bình Hòa, ngày tháng năm 2024")
    assert not says(paper, "dân tộc")
    assert not says(paper, "Số:")


def test_ethnic_letters_are_printed_one_by_one(registration):
    paper = _person(
        registration, name=LETTERS, honorific=Honorific.MR, content=f"Dạy chữ cho {LETTERS}"
    )

    assert says(paper, f"Ông {LETTERS}, Nông dân, Thôn Đông")
    assert says(paper, f"Dạy chữ cho {LETTERS}")
    assert faults(drawn(paper), paper) == []


def test_the_longest_texts_that_can_be_typed_still_make_a_right_paper(registration):
    paper = _family(
        registration,
        occupation="x" * 150,
        address="Thôn " * 29,
        content="Hiến đất. " * 59,
        result_note="Một việc dài. " * 400 + "<b>&amp;</b>",
    )

    assert faults(drawn(paper), paper) == []
    assert says(paper, "<b>&amp;</b>")
