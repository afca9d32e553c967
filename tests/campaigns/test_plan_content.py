"""The plan file that comes with the portal says what the plan says."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from campaigns.states import (
    AwardForm,
    CriterionMethod,
    MoneyReading,
    PeriodRule,
    PhaseKind,
    SubjectKind,
    TierLevel,
)
from tests.campaigns import plan_text
from tests.factories import at


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def lines(text: str) -> list[str]:
    return [folded(line) for line in text.split("\n")]


def test_the_title_is_that_of_the_plan(campaign):
    assert campaign.title == f"Kế hoạch {plan_text.TITLE}"


def test_the_slogan_and_the_watchword_are_those_of_the_plan(campaign):
    assert campaign.slogan == plan_text.SLOGAN
    assert campaign.watchword == plan_text.WATCHWORD


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("purposes", plan_text.PURPOSES),
        ("requirements", plan_text.REQUIREMENTS),
        ("participants", plan_text.PARTICIPANTS),
        ("aim", [plan_text.AIM]),
        ("registration_rule", [plan_text.ASSIGNMENTS[3]]),
    ],
)
def test_a_text_is_the_plans_word_for_word(campaign, field, words):
    assert lines(getattr(campaign, field)) == words


def test_the_plan_carries_out_the_plan_of_the_district(campaign):
    assert (
        campaign.parent_number,
        campaign.parent_issued_on,
        campaign.parent_issuer,
        campaign.parent_title,
    ) == ("23/KH-UBND", date(2024, 2, 2), "huyện Krông Ana", plan_text.TITLE)


def test_what_the_plan_does_not_say_is_empty(campaign, authority):
    assert (campaign.plan_number, campaign.plan_issued_on) == ("", None)
    assert authority.name == "xã Mẫu"  # the file names no commune


def test_the_plan_is_signed_by_its_chairman(campaign):
    assert (campaign.signer_title, campaign.signer_name) == ("CHỦ TỊCH", "Trần Quốc Toàn")


def test_registrations_go_to_the_council_through_the_office(campaign):
    assert (campaign.council_name, campaign.receiving_desk) == (
        "Hội đồng Thi đua - Khen thưởng xã",
        "Văn phòng – thống kê xã",
    )


def test_reports_go_to_the_district_and_its_home_affairs_office(campaign):
    assert lines(campaign.reports_to) == [
        "Ủy ban nhân dân huyện Krông Ana",
        "Phòng Nội vụ huyện Krông Ana",
    ]


def test_a_unit_registers_one_field_or_task_at_least(campaign):
    assert campaign.minimum_pledges == 1


def test_results_count_through_the_last_day_of_october(campaign):
    assert (campaign.results_on, campaign.results_words) == (
        date(2024, 10, 31),
        "tính đến tháng 10/2024",
    )


def test_the_anniversary_is_the_22nd_of_november(campaign):
    assert campaign.occasion_on == date(2024, 11, 22)


# kind, clause, the plan's words, rule, first day, last day, opens, closes
PHASES = [
    (PhaseKind.LAUNCH, "II.3", "Trong tháng 3/2024", PeriodRule.WITHIN_MONTH,
     date(2024, 3, 1), date(2024, 3, 31), "2024-03-01 00:00", "2024-04-01 00:00"),
    (PhaseKind.REGISTRATION, "V.4", "trước ngày 10/4/2024", PeriodRule.BEFORE_DAY,
     date(2024, 3, 1), date(2024, 4, 9), "2024-03-01 00:00", "2024-04-10 00:00"),
    (PhaseKind.EMULATION, "II.3", "từ ngày 15/3/2024 đến ngày 15/10/2024", PeriodRule.THROUGH_DAY,
     date(2024, 3, 15), date(2024, 10, 15), "2024-03-15 00:00", "2024-10-16 00:00"),
    (PhaseKind.REVIEW, "", "", PeriodRule.THROUGH_DAY,
     date(2024, 10, 16), date(2024, 10, 31), "2024-10-16 00:00", "2024-11-01 00:00"),
    (PhaseKind.SUMMING_UP, "II.3", "Trong tháng 11/2024", PeriodRule.WITHIN_MONTH,
     date(2024, 11, 1), date(2024, 11, 30), "2024-11-01 00:00", "2024-12-01 00:00"),
]  # fmt: skip


@pytest.mark.parametrize("expected", PHASES, ids=[each[0].value for each in PHASES])
def test_a_phase_has_the_days_of_the_plan_and_its_instants(campaign, expected):
    phase = campaign.phase(expected[0])

    days = (phase.first_day, phase.last_day)
    said = (phase.kind, phase.clause, phase.words, phase.rule, *days)
    assert said == expected[:6]
    assert (phase.opens_at, phase.closes_at) == (at(expected[6]), at(expected[7]))


def test_phases_stand_in_the_order_of_the_plan(campaign):
    assert [phase.kind for phase in campaign.phase_list] == [each[0] for each in PHASES]


def test_registration_closes_at_five_in_the_afternoon_of_the_ninth_in_utc(campaign):
    assert campaign.registration_phase.closes_at == datetime(2024, 4, 9, 17, tzinfo=UTC)


def test_the_five_themes_are_the_plans_word_for_word(campaign):
    themes = [(each.order, each.clause, folded(each.text)) for each in campaign.themes.all()]

    assert themes == [(n, "II.1", text) for n, text in enumerate(plan_text.THEMES, start=1)]


CRITERIA = {
    SubjectKind.COLLECTIVE: ("IV.1.a", plan_text.COLLECTIVE),
    SubjectKind.INDIVIDUAL: ("IV.1.b", plan_text.INDIVIDUAL),
    SubjectKind.HOUSEHOLD: ("IV.1.c", plan_text.HOUSEHOLD),
}


@pytest.mark.parametrize("kind", SubjectKind)
def test_the_criteria_of_a_kind_are_the_plans_word_for_word(campaign, kind):
    clause, texts = CRITERIA[kind]

    found = campaign.criteria.filter(subject_kind=kind)

    assert [(each.clause, folded(each.text)) for each in found] == [
        (f"{clause}.{n}", text) for n, text in enumerate(texts, start=1)
    ]


def test_only_the_computed_criteria_are_mandatory(campaign):
    gates = {each.clause: each.method for each in campaign.criteria.filter(mandatory=True)}

    assert gates == {
        "IV.1.a.2": CriterionMethod.TARGETS,
        "IV.1.c.3": CriterionMethod.MONEY,
    }


def test_the_other_criteria_are_judged(campaign):
    methods = {each.clause: each.method for each in campaign.criteria.filter(mandatory=False)}

    assert methods == {
        "IV.1.a.1": CriterionMethod.POINTS,
        "IV.1.a.3": CriterionMethod.POINTS,
        "IV.1.a.4": CriterionMethod.MET,
        "IV.1.b.1": CriterionMethod.POINTS,
        "IV.1.b.2": CriterionMethod.POINTS,
        "IV.1.b.3": CriterionMethod.POINTS,
        "IV.1.c.1": CriterionMethod.POINTS,
        "IV.1.c.2": CriterionMethod.POINTS,
    }


def test_fifty_million_count_own_and_mobilised_together(campaign):
    money = campaign.criteria.exclude(threshold=None)

    assert [(each.clause, each.threshold, each.money_reading) for each in money] == [
        ("IV.1.c.3", Decimal(50_000_000), MoneyReading.TOGETHER)
    ]


def test_criteria_weigh_alike(campaign):
    settings = {(each.maximum, each.weight) for each in campaign.criteria.all()}

    assert settings == {(Decimal(10), Decimal(1))}


def test_the_commune_decides_on_its_own_tier_and_proposes_the_others(campaign):
    tiers = [
        (each.clause, each.form, each.level, each.name, each.decided_here)
        for each in campaign.tiers.all()
    ]

    chairman = "của Chủ tịch Ủy ban nhân dân"
    assert tiers == [
        ("III.2", AwardForm.BANG_KHEN, TierLevel.PROVINCE, f"Bằng khen {chairman} tỉnh", False),
        ("III.2", AwardForm.GIAY_KHEN, TierLevel.DISTRICT, f"Giấy khen {chairman} huyện", False),
        ("III.2", AwardForm.GIAY_KHEN, TierLevel.COMMUNE, f"Giấy khen {chairman} xã", True),
    ]


# The words before the task; V.2 has two of them in one sentence, so its task is the whole clause.
# «Giao cho» of V.3 is the name of the column; «Đề nghị» of V.5 is a wish, not an order, and stays.
ASSIGNEES = [
    "Trưởng các đoàn thể, thôn, buôn, trường học, trạm Y tế và toàn bộ cán bộ, công chức của xã",
    "Phụ trách Đài truyền thanh xã; công chức chuyên môn có liên quan",
    "Công chức Văn phòng – thống kê",
    "Mỗi đoàn thể chính trị - xã hội ở xã, Trưởng các thôn buôn, hợp tác xã dịch vụ nông nghiệp "
    "Thanh Bình và cán bộ, công chức của xã",
    "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã, các tổ chức chính trị - xã hội xã",
]


def test_part_v_gives_its_tasks_to_those_whom_the_plan_names(campaign):
    found = [(each.clause, each.assignee) for each in campaign.assignments.all()]

    assert found == [(f"V.{n}", name) for n, name in enumerate(ASSIGNEES, start=1)]


@pytest.mark.parametrize("place", range(1, 6))
def test_a_task_is_the_plans_word_for_word(campaign, place):
    found = campaign.assignments.get(order=place)
    task = plan_text.ASSIGNMENTS[place - 1].removeprefix("Giao cho ")
    if place != 2:
        task = task[len(ASSIGNEES[place - 1]) :].lstrip(", ")

    assert folded(found.text) == task[0].upper() + task[1:]


def test_recipients_are_the_eleven_lines_of_the_plan(campaign):
    found = [(each.name, each.note) for each in campaign.recipients.all()]

    assert found == plan_text.RECIPIENTS


COMMUNE_LAW = "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"
AWARD_LAW = "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
DECREE = "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023"
CIRCULAR = "Thông tư số 01/2024/TT-BNV ngày 24 tháng 02 năm 2024"
PROVINCE = "Quyết định số 17/2024/QĐ-UBND ngày 06 tháng 5 năm 2024"
DISTRICT = "Kế hoạch số 23/KH-UBND ngày 02 tháng 02 năm 2024"


@pytest.mark.parametrize(
    ("day", "cited"),
    [
        (date(2024, 4, 5), [COMMUNE_LAW, AWARD_LAW, DECREE, DISTRICT]),
        (date(2024, 4, 24), [COMMUNE_LAW, AWARD_LAW, DECREE, DISTRICT]),
        (date(2024, 4, 25), [COMMUNE_LAW, AWARD_LAW, DECREE, CIRCULAR, DISTRICT]),
        (date(2024, 5, 16), [COMMUNE_LAW, AWARD_LAW, DECREE, CIRCULAR, DISTRICT]),
        (date(2024, 5, 17), [COMMUNE_LAW, AWARD_LAW, DECREE, CIRCULAR, PROVINCE, DISTRICT]),
        (date(2025, 6, 30), [COMMUNE_LAW, AWARD_LAW, DECREE, CIRCULAR, PROVINCE, DISTRICT]),
        (date(2025, 7, 1), [AWARD_LAW, CIRCULAR, PROVINCE, DISTRICT]),
    ],
)
def test_a_paper_cites_the_law_of_its_day(campaign, day, cited):
    found = [each.text for each in campaign.legal_bases.in_force(day)]

    assert [text[: len(f"Căn cứ {name}")] for text, name in zip(found, cited, strict=True)] == [
        f"Căn cứ {name}" for name in cited
    ]
