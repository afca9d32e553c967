"""«Báo cáo tổng kết»: its counts agree with a count by hand; its frame with the decree."""

import re
from datetime import date
from decimal import Decimal

import pytest

from accounts.states import UnitKind
from awards.papers import summary_report
from core.papers.content import Paper, Signature
from core.papers.words import plain
from registrations.states import ContributionKind, EntrantKind, Honorific, Origin, State
from tests import factories
from tests.awards import builders
from tests.awards.reading import drawn, fonts, headings, numbers, prose, says, sizes, table
from tests.papers.measure import Pdf
from tests.papers.verify import faults

DAY = date(2024, 11, 5)
MOVEMENT = (
    "phong trào thi đua chào mừng kỷ niệm 120 năm Ngày thành lập tỉnh Đắk Lắk "
    "(22/11/1904 - 22/11/2024)"
)
MS, MR = Honorific.MS, Honorific.MR

# The commune by hand: unit, kind, how far it came; its pledges as (theme, result or none; the
# target is always 500), its people, its households' heads, what was given as (kind, origin, value).
COMMUNE = [
    ("Thôn Đông", UnitKind.HAMLET, State.ACCEPTED,
     [(1, "500"), (1, "500.01"), (2, "499.99")], [MS, MR], [MS],
     [(ContributionKind.MONEY, Origin.OWN, 60_000_000),
      (ContributionKind.MONEY, Origin.MOBILISED, 5_000_000)]),
    ("Buôn Čuăh", UnitKind.HAMLET, State.ACCEPTED,
     [(2, None), (5, "0")], [MS], [],
     [(ContributionKind.LAND, Origin.OWN, 1_234_567)]),
    ("Trường Y Jút", UnitKind.SCHOOL, State.SUBMITTED,
     [(1, "900"), (3, None)], [MS, MS, MR], [],
     [(ContributionKind.GOODS, Origin.OWN, 9_000_000)]),
    ("Hội Nông dân xã", UnitKind.ORGANISATION, State.RETURNED, [(1, "900")], [MR], [MR], []),
    ("Trạm Y tế xã", UnitKind.HEALTH_STATION, State.DRAFT, [(1, "900")], [MR], [], []),
    ("Thôn Tây", UnitKind.HAMLET, State.WITHDRAWN, [(1, "900")], [MR], [], []),
    ("Thôn Nam", UnitKind.HAMLET, None, [], [], [], []),
]  # fmt: skip


def _fill(registration, pledges, people, households, gifts) -> None:
    themes = list(registration.campaign.themes.all())
    for theme, result in pledges:
        factories.make_pledge(
            registration,
            theme=themes[theme - 1],
            result=None if result is None else Decimal(result),
        )
    for number, sex in enumerate(people):
        factories.make_entrant(registration, f"Người {number}", honorific=sex)
    for number, sex in enumerate(households):
        factories.make_entrant(registration, f"Hộ {number}", EntrantKind.HOUSEHOLD, honorific=sex)
    for kind, origin, value in gifts:
        factories.make_contribution(registration, value, kind=kind, origin=origin)


@pytest.fixture
def empty(authority):
    """The campaign before anybody has done anything, with the units of the table called on."""
    for name, kind, *_ in COMMUNE:
        factories.make_unit(authority, name, kind)
    return factories.make_campaign(authority)


@pytest.fixture
def campaign(empty):
    """The campaign of the table."""
    for name, _, state, *rest in COMMUNE:
        if state is not None:
            unit = empty.authority.units.get(name=name)
            _fill(factories.make_registration(empty, unit, state), *rest)
    return empty


def _handed_in():
    return [row for row in COMMUNE if row[2] in (State.SUBMITTED, State.ACCEPTED)]


def _accepted():
    return [row for row in COMMUNE if row[2] == State.ACCEPTED]


def _report(campaign) -> Paper:
    return summary_report(campaign, DAY)


# --- the counts


def test_the_units_are_counted_by_kind(campaign):
    found = table(_report(campaign), "Loại đơn vị")

    expected = []
    for kind in UnitKind:
        handed_in = [row for row in _handed_in() if row[1] == kind]
        called = sum(row[1] == kind for row in COMMUNE)
        counts = [
            called,
            len(handed_in),
            *(sum(len(row[at]) for row in handed_in) for at in (3, 4, 5)),
        ]
        if called:
            expected.append((kind.label, *map(str, counts)))
    assert list(found.rows) == expected
    assert expected[1] == ("Thôn, buôn", "4", "2", "5", "3", "1")
    assert found.total == ("Tổng cộng", "7", "3", "7", "6", "1")


def test_the_sentence_on_registration_says_what_its_table_adds_up_to(campaign):
    assert prose(_report(campaign))[1] == (
        "Có 3/7 đơn vị nộp bản đăng ký, 2 bản đã được tiếp nhận, với 7 nội dung, công việc; "
        "6 cá nhân (trong đó 4 nữ) và 1 hộ gia đình đăng ký tham gia."
    )


def test_results_are_counted_by_theme_from_accepted_registrations(campaign):
    found = table(_report(campaign), "Nội dung thi đua")

    pledges = [pledge for row in _accepted() for pledge in row[3]]
    for number, row in enumerate(found.rows, start=1):
        results = [result for theme, result in pledges if theme == number]
        good = sum(result is not None and Decimal(result) >= 500 for result in results)
        bad = sum(result is not None and Decimal(result) < 500 for result in results)
        open_ = sum(result is None for result in results)
        assert row[1:5] == (str(len(results)), str(good), str(bad), str(open_))
    assert [row[5] for row in found.rows] == ["100,0", "0,0", "–", "–", "0,0"]
    assert found.rows[0][0] == "Chỉ tiêu, nhiệm vụ theo Nghị quyết Đại hội Đảng bộ xã"


def test_the_sentence_on_results_says_the_same(campaign):
    assert prose(_report(campaign))[2] == (
        "Trong 5 nội dung đăng ký, 2 nội dung đạt và vượt, 2 nội dung chưa đạt, 1 nội dung chưa "
        "có kết quả (tính đến tháng 10/2024)."
    )


def test_what_was_given_is_added_up_by_kind_from_accepted_registrations(campaign):
    report = _report(campaign)

    assert list(table(report, "Hình thức").rows) == [
        ("Tiền mặt", "2", "60.000.000", "5.000.000"),
        ("Hiến đất", "1", "1.234.567", "0"),
    ]
    assert prose(report)[3] == "Tổng giá trị đóng góp, vận động: 66.234.567 đồng."


@pytest.fixture
def judged(campaign, secretary):
    """Two collectives, two people and a household of the table, scored."""
    first, second = campaign.registrations.filter(state=State.ACCEPTED).order_by("pk")
    first.pledges.update(result=Decimal(600))
    family = first.entrants.get(kind="household")
    first.contributions.update(entrant=family)
    one, two = first.entrants.filter(kind="individual")
    for row, entrant, points in [
        (first, None, None), (second, None, None), (first, family, None),
        (first, one, "9"), (first, two, "7"),
    ]:  # fmt: skip
        builders.scored(factories.make_nomination(row, entrant), secretary, points)


def test_awards_are_counted_by_form_and_kind(campaign, judged):
    report = _report(campaign)

    assert list(table(report, "Hình thức khen thưởng").rows) == [
        ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "1", "0", "1", "2"),
        ("Giấy khen của Chủ tịch Ủy ban nhân dân huyện", "0", "1", "0", "1"),
        ("Giấy khen của Chủ tịch Ủy ban nhân dân xã", "0", "1", "0", "1"),
    ]
    begins = "Có 5 tập thể, cá nhân, hộ gia đình được đưa vào danh sách xét; 4 đối tượng đạt mức"
    assert prose(report)[4].startswith(begins)


def test_another_campaign_of_the_commune_is_not_counted(campaign, authority):
    before = _report(campaign)
    later = builders.another_campaign(authority)
    for unit in authority.units.all():
        other = builders.accepted(later, unit)
        _fill(other, [(1, "900")], [MS], [MS], [(ContributionKind.MONEY, Origin.OWN, 1)])

    assert _report(campaign) == before


# --- the frame


def test_the_frame_is_that_of_a_report_of_the_committee(campaign):
    paper = _report(campaign)

    assert (paper.agency, paper.superior) == (("ỦY BAN NHÂN DÂN", "XÃ MẪU"), ())
    assert (paper.symbol, paper.number, paper.day, paper.draft) == ("BC-UBND", None, None, True)
    assert (paper.type_name, paper.subject) == ("BÁO CÁO", f"Tổng kết {MOVEMENT}")
    assert paper.addressees == ("Ủy ban nhân dân huyện Krông Ana", "Phòng Nội vụ huyện Krông Ana")
    assert paper.signatures == (
        Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), name="Trần Quốc Toàn"),
    )


def test_it_goes_to_the_plans_recipients_who_are_not_addressed_already(campaign):
    assert _report(campaign).recipients == (
        "Như trên",
        "Thường trực Đảng ủy",
        "Thường trực HĐND xã",
        "UBMTTQVN và các đoàn thể CT-XH ở xã",
        "CT, PCT UBND xã",
        "Các đơn vị: Trường học, Y tế",
        "Trưởng thôn buôn",
        "HTXVNN Thanh Bình",
        "Cán bộ, công chức xã",
        "Lưu: VT, TĐKT",
    )


def test_it_has_the_five_topics_that_a_summing_up_must_have(campaign):
    assert [each for each in headings(_report(campaign)) if each[0] in "IV"] == [
        "I. Đặc điểm tình hình",
        "II. Công tác lãnh đạo, chỉ đạo, triển khai",
        "III. Kết quả thực hiện",
        "IV. Công tác khen thưởng",
        "V. Đánh giá chung",
        "VI. Phương hướng; kiến nghị, đề xuất",
    ]
    assert headings(_report(campaign))[-5:-1] == [
        "1. Ưu điểm, hiệu quả, tác dụng của phong trào",
        "2. Tồn tại, hạn chế",
        "3. Nguyên nhân",
        "4. Bài học kinh nghiệm",
    ]


def test_the_day_of_the_plan_from_above_has_the_zeros_that_papers_want(campaign):
    """NĐ 30/2020, Phụ lục I, mục II.4: days below 10 and months 1 and 2; so does the plan."""
    opening = prose(_report(campaign))[0]

    assert re.search(r"số 23/KH-UBND ngày 02(/02/| tháng 02 năm )2024 của ", opening)


def test_a_commune_without_a_name_or_plan_from_above_still_reads_well(campaign):
    campaign.authority.name = campaign.parent_number = ""

    opening, *_, closing = prose(_report(campaign))

    assert opening.startswith("Ủy ban nhân dân xã đã tổ chức phong trào thi đua")
    assert closing == f"Trên đây là báo cáo tổng kết {MOVEMENT} của Ủy ban nhân dân xã./."


# --- on paper


def test_the_printed_report_is_right(campaign):
    paper = _report(campaign)

    assert faults(drawn(paper), paper) == []
    assert (sizes(paper), fonts(paper)) == ({(210, 297)}, {"Tinos"})
    assert numbers(paper)[:3] == [[], ["2"], ["3"]]
    assert says(paper, "Kính gửi: - Ủy ban nhân dân huyện Krông Ana; - Phòng Nội vụ huyện")
    assert says(paper, "Nơi nhận: - Như trên;")
    assert says(paper, "- Lưu: VT, TĐKT.")
    assert says(paper, "Trần Quốc Toàn")
    assert not says(paper, "dân tộc")


def test_the_number_of_a_draft_is_left_open(campaign):
    pieces = [piece.text for piece in Pdf(drawn(_report(campaign))).on(0)]

    (number,) = [text for text in pieces if text.startswith("Số")]
    assert re.fullmatch(r"Số:[\s\u00a0]{8,}/BC-UBND", number)


def test_an_empty_campaign_prints_sensibly(empty):
    paper = _report(empty)

    assert prose(paper)[1:4] == [
        "Có 0/7 đơn vị nộp bản đăng ký, 0 bản đã được tiếp nhận, với 0 nội dung, công việc; "
        "0 cá nhân (trong đó 0 nữ) và 0 hộ gia đình đăng ký tham gia.",
        "Trong 0 nội dung đăng ký, 0 nội dung đạt và vượt, 0 nội dung chưa đạt, 0 nội dung chưa "
        "có kết quả (tính đến tháng 10/2024).",
        "Tổng giá trị đóng góp, vận động: 0 đồng.",
    ]
    assert prose(paper)[4].startswith("Có 0 tập thể, cá nhân, hộ gia đình được đưa vào danh sách")
    assert list(table(paper, "Hình thức").rows) == []
    assert {row[5] for row in table(paper, "Nội dung thi đua").rows} == {"–"}
    assert plain(table(paper, "Loại đơn vị").total[-1]) == "0"
    assert faults(drawn(paper), paper) == []


def test_a_campaign_without_units_prints_too(empty):
    empty.invitations.all().delete()
    paper = _report(empty)

    assert table(paper, "Loại đơn vị").total == ("Tổng cộng", "0", "0", "0", "0", "0")
    assert faults(drawn(paper), paper) == []
