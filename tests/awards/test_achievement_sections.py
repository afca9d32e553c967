"""«Báo cáo thành tích» over the written sections, earlier awards, and the short report."""

from datetime import date

import pytest

from awards.models import Nomination
from awards.nominations.sections import MOST_LETTERS, MOST_SHORT, sections_of
from awards.papers import achievement_report
from awards.states import EarlierKind, Procedure
from core.papers.content import Field, Lines, Signature, Table
from registrations.states import EntrantKind
from tests import award_factories, factories, report_factories
from tests.awards import builders
from tests.awards.reading import drawn, fields, headings, pages, prose, says
from tests.papers.verify import faults
from tests.papers.word import differences

DAY = date(2024, 11, 5)
HOSTILE = "<script>alert(1)</script> & {{ x }} 'vật tư'"
LETTERS = "Y Ƀhiŏ Êñuôl Kŭm Čư̆ Ĭ Ơ̆"
KINDS = ["collective", "person", "family"]


@pytest.fixture
def nomination(request, registration):
    """A collective, a person or a household of Thôn Đông."""
    name = request.param
    if name == "collective":
        return factories.make_nomination(registration)
    kind = EntrantKind.INDIVIDUAL if name == "person" else EntrantKind.HOUSEHOLD
    entrant = factories.make_entrant(registration, kind=kind, result_note="Đã hiến đất")
    return factories.make_nomination(registration, entrant)


each_kind = pytest.mark.parametrize("nomination", KINDS, indirect=True)
a_collective = pytest.mark.parametrize("nomination", ["collective"], indirect=True)
a_person = pytest.mark.parametrize("nomination", ["person"], indirect=True)


def written(nomination, by, **fields) -> Nomination:
    """The nomination with its report, as it is read from the database."""
    texts = {each.name: f"Đây là {each.word}." for each in sections_of(nomination)}
    award_factories.make_report(nomination, by, **{**texts, **fields})
    return Nomination.objects.for_papers().get(pk=nomination.pk)


def dotted(paper) -> list:
    return [each for each in paper.body if isinstance(each, Lines) or
            (isinstance(each, Field) and not each.value)]  # fmt: skip


# --- the sections


@each_kind
def test_every_section_stands_under_its_heading_in_order(nomination, head):
    paper = achievement_report(written(nomination, head), DAY)
    sections = [each for each in sections_of(nomination) if each.name != "summary"]

    said = [each for each in prose(paper) if each.startswith("Đây là")]
    assert said == [f"Đây là {each.word}." for each in sections]
    numbered = [f"{number}. {each.label}" for number, each in enumerate(sections[1:], start=1)]
    numbered[0] += ", theo nội dung đã đăng ký"
    assert headings(paper)[2:-3] == numbered
    assert headings(paper)[-3:] == [
        "III. Các hình thức đã được khen thưởng",
        "1. Danh hiệu thi đua",
        "2. Hình thức khen thưởng",
    ]


@a_collective
def test_dotted_lines_stand_only_where_nothing_was_written(nomination, head):
    assert len(dotted(achievement_report(nomination, DAY))) > 5
    report_factories.make_earlier_award(nomination)
    report_factories.make_earlier_award(nomination, kind=EarlierKind.TITLE)
    Nomination.objects.update(people_total=120)

    assert dotted(achievement_report(written(nomination, head), DAY)) == []


@a_collective
def test_what_was_registered_stands_for_measures_that_nobody_wrote(nomination, head):
    nomination.registration.measures = "Họp dân mỗi tháng."
    nomination.registration.save()

    assert "Họp dân mỗi tháng." in prose(achievement_report(nomination, DAY))
    paper = achievement_report(written(nomination, head), DAY)
    assert "Họp dân mỗi tháng." not in prose(paper)


@a_person
def test_a_result_that_the_report_tells_is_not_asked_for_by_hand(nomination, head):
    nomination.entrant.result_note = ""
    nomination.entrant.save()

    asked = [getattr(each, "label", "") for each in dotted(achievement_report(nomination, DAY))]
    assert "Kết quả thực hiện" in asked
    told = dotted(achievement_report(written(nomination, head), DAY))
    assert "Kết quả thực hiện" not in [getattr(each, "label", "") for each in told]


# --- earlier awards


def rows(paper, title: str) -> list:
    (table,) = [each for each in paper.body if isinstance(each, Table)
                and len(each.columns) > 1 and each.columns[1].title == title]  # fmt: skip
    return list(table.rows)


@a_collective
def test_titles_and_commendations_stand_in_tables_of_their_own_newest_first(nomination):
    report_factories.make_earlier_award(nomination, year=2019)
    report_factories.make_earlier_award(nomination, year=2022)
    report_factories.make_earlier_award(
        nomination, kind=EarlierKind.TITLE, form="Thôn văn hóa", decision=""
    )

    paper = achievement_report(nomination, DAY)

    assert [each[0] for each in rows(paper, "Hình thức khen thưởng")] == ["2022", "2019"]
    assert rows(paper, "Danh hiệu thi đua") == [("2022", "Thôn văn hóa", "")]


@a_collective
def test_what_the_register_knows_is_printed_too(nomination, authority, secretary):
    other = builders.another_campaign(authority)
    before = factories.make_nomination(builders.accepted(other, nomination.unit))
    award_factories.make_granted(before, secretary)

    assert rows(achievement_report(nomination, DAY), "Hình thức khen thưởng") == [
        (
            "2024",
            "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
            "150/QĐ-UBND ngày 18/11/2024, Chủ tịch Ủy ban nhân dân xã Mẫu",
        )
    ]


# --- the short report


def short(nomination, by, **fields) -> Nomination:
    nomination.procedure = Procedure.SIMPLIFIED
    nomination.save()
    return written(nomination, by, **fields)


@each_kind
def test_the_short_report_is_the_offices(nomination, head, campaign):
    paper = achievement_report(short(nomination, head), DAY)

    assert paper.type_name.startswith("BÁO CÁO TÓM TẮT THÀNH TÍCH\nĐỀ NGHỊ TẶNG GIẤY KHEN")
    assert (paper.superior, paper.agency) == ((), ("ỦY BAN NHÂN DÂN", "XÃ MẪU"))
    assert paper.signatures == (
        Signature(
            ("TM. ỦY BAN NHÂN DÂN", campaign.signer_title.upper()), name=campaign.signer_name
        ),
    )
    assert headings(paper) == ["Thành tích đạt được"]
    assert prose(paper) == ["Đây là thanh-tich./."]


@each_kind
def test_the_longest_short_report_stands_on_one_page(nomination, head):
    report_factories.make_earlier_award(nomination)
    report_factories.make_earlier_award(nomination, year=2020)
    part = ("Dùng thuyền đưa bảy người ra khỏi vùng ngập. " * 9)[: MOST_SHORT // 4 - 1]

    paper = achievement_report(short(nomination, head, achievements="\n".join([part] * 4)), DAY)

    assert len(pages(drawn(paper))) == 1
    assert faults(drawn(paper), paper) == []


# --- on paper


@each_kind
def test_hostile_and_endless_texts_make_a_right_paper(nomination, head):
    line = f"{HOSTILE} {LETTERS}. "
    text = (line * (MOST_LETTERS // len(line) + 1))[:MOST_LETTERS]
    report_factories.make_earlier_award(nomination, form=HOSTILE, decision="x" * 250)

    paper = achievement_report(written(nomination, head, achievements=text, lessons=line), DAY)

    assert faults(drawn(paper), paper) == []
    assert says(paper, f"{HOSTILE} {LETTERS}.")


@each_kind
@pytest.mark.parametrize("is_short", [False, True])
def test_pdf_and_word_say_the_same(nomination, head, is_short):
    report_factories.make_earlier_award(nomination, form=LETTERS)
    made = short(nomination, head) if is_short else written(nomination, head, lessons=HOSTILE)

    assert not differences(achievement_report(made, DAY))


@each_kind
def test_of_whom_nothing_is_known_there_is_still_a_paper(nomination, head):
    nomination.registration = nomination.entrant = None
    nomination.occupation = nomination.address = nomination.head_name = nomination.head_title = ""

    paper = achievement_report(nomination, DAY)

    assert faults(drawn(paper), paper) == []


# --- what has a line of its own on the form


@a_person
@pytest.mark.parametrize("label", ["Quê quán", "- quê quán ", "QUÊ QUÁN"])
def test_a_line_that_names_its_place_on_the_form_stands_there(nomination, head, label):
    text = f"{label}: xã Ea Na.\nNgày, tháng, năm sinh: 05/02/1985\nTrình độ: 12/12"

    paper = achievement_report(written(nomination, head, overview=text), DAY)

    assert fields(paper)["Quê quán"] == "xã Ea Na"
    assert fields(paper)["Ngày, tháng, năm sinh"] == "05/02/1985"
    assert prose(paper)[0] == "Trình độ: 12/12"


@each_kind
def test_the_lines_of_the_form_are_there_whatever_was_typed(nomination, head):
    asked = {
        "collective": (),
        "individual": ("Ngày, tháng, năm sinh", "Quê quán"),
        "household": ("Số lao động", "Diện tích đất sản xuất"),
    }[nomination.subject_kind]

    paper = achievement_report(written(nomination, head, overview="Làm nghề nông: cà phê."), DAY)

    assert "Làm nghề nông: cà phê." in prose(paper)
    assert [each for each in asked if each not in fields(paper)] == []


@pytest.mark.parametrize("nomination", ["family"], indirect=True)
def test_of_a_household_too_and_what_is_said_twice_is_not_lost(nomination, head):
    text = "Số lao động: 3\nDiện tích đất sản xuất: 1,2 ha;\nSố lao động: thuê thêm 2 người"

    paper = achievement_report(written(nomination, head, overview=text), DAY)

    assert fields(paper)["Số lao động"] == "3"
    assert fields(paper)["Diện tích đất sản xuất"] == "1,2 ha"
    assert prose(paper)[0] == "Số lao động: thuê thêm 2 người"
