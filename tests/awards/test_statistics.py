"""The year's statistics: each line counted by hand, the report with its forms, the workbook."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from accounts.states import UnitKind
from awards.models import RegisterBook
from awards.papers import statistics_report
from awards.register.statistics import _months, statistics_of
from awards.states import PaperKind
from campaigns.states import CommendationKind, TierLevel
from registrations.states import PostKind
from tests import award_factories, factories
from tests.awards.pages import soup, value
from tests.awards.reading import drawn
from tests.awards.register import NOW, granted, revoke
from tests.papers.verify import faults
from tests.papers.word import differences


@pytest.fixture
def awards(campaign, collective, person, family, secretary):
    """Bằng khen of the province for the unit, Giấy khen of the commune for person and household."""
    province = campaign.tiers.get(level=TierLevel.PROVINCE)
    above = granted(
        collective, secretary, province, result_paper="3021/QĐ-UBND", result_on=date(2024, 11, 20)
    )
    return [
        award_factories.make_award(each, secretary)
        for each in (above, granted(person, secretary), granted(family, secretary))
    ]


def numbers(lines) -> dict[str, int | None]:
    return {each.code: each.numbers[0] for each in lines if each.code}


def test_movements_by_scope_length_and_method(authority, campaign):
    counted = numbers(statistics_of(authority, 2024).movements)

    ones = {"01", "05", "06", "11"}
    assert counted == {f"{code:02d}": int(f"{code:02d}" in ones) for code in range(1, 13)}


@pytest.mark.parametrize(
    ("first", "last", "months", "code"),
    [
        (date(2024, 3, 15), date(2024, 10, 15), 7, "06"),
        (date(2024, 1, 1), date(2024, 12, 30), 11, "06"),
        (date(2024, 1, 1), date(2024, 12, 31), 12, "07"),
        (date(2024, 1, 1), date(2025, 1, 31), 13, "08"),
        (date(2024, 1, 1), date(2026, 11, 30), 35, "08"),
        (date(2024, 1, 1), date(2026, 12, 31), 36, "09"),
        (date(2024, 1, 1), date(2028, 12, 30), 59, "09"),
        (date(2024, 1, 1), date(2028, 12, 31), 60, "10"),
    ],
)
def test_each_length_has_one_line(authority, campaign, first, last, months, code):
    campaign.phases.filter(kind="emulation").update(first_day=first, last_day=last)

    counted = numbers(statistics_of(authority, 2024).movements)

    assert _months(first, last) == months
    assert [each for each in ("06", "07", "08", "09", "10") if counted[each]] == [code]


def test_a_movement_counts_in_the_year_in_which_it_began(authority, campaign):
    assert numbers(statistics_of(authority, 2025).movements)["01"] == 0


def test_awards_of_the_province_by_subject(authority, awards, unit):
    unit.kind = UnitKind.ENTERPRISE
    unit.save()

    counted = numbers(statistics_of(authority, 2024).commendations)

    assert {code: number for code, number in counted.items() if number} == {
        "01": 1,
        "02": 1,
        "03": 1,
        "12": 1,
    }
    assert {code for code, number in counted.items() if number is None} == {"06", "07", "08"}


@pytest.mark.parametrize(
    ("post_kind", "code"), [(PostKind.LEADER, "09"), (PostKind.WORKER, "10"), ("", "10")]
)
def test_people_lead_or_work_with_their_own_hands(authority, awards, post_kind, code):
    type(awards[1]).objects.filter(pk=awards[1].pk).update(
        level=TierLevel.PROVINCE, form="bang_khen"
    )
    nomination = awards[1].nomination
    nomination.post_kind = post_kind
    nomination.save()

    counted = numbers(statistics_of(authority, 2024).commendations)

    assert [each for each in ("09", "10") if counted[each]] == [code]


def test_forms_with_their_counts_and_money_the_highest_first(authority, awards):
    above, own = statistics_of(authority, 2024).by_form

    assert (above.label, above.counts) == (awards[0].form_name, (1, 0, 1, 1, 0, 0, 0))
    assert (own.label, own.counts) == (awards[1].form_name, (2, 0, 2, 0, 1, 0, 1))
    assert (own.individuals, own.direct_percent, own.money) == (1, "100,0", 720_000)
    assert above.direct_percent == ""


def test_merit_stands_apart(authority, awards):
    type(awards[1]).objects.filter(pk=awards[1].pk).update(commendation_kind=CommendationKind.MERIT)

    own = statistics_of(authority, 2024).by_form[1]

    assert (own.merit, own.other) == (1, 1)


def test_what_was_revoked_is_not_counted(authority, awards, secretary):
    revoke(awards[1], secretary)

    assert sum(each.total for each in statistics_of(authority, 2024).by_form) == 2


def test_another_commune_is_not_counted(awards):
    other = factories.make_authority("xã Khác", "xa-khac")

    assert statistics_of(other, 2024).by_form == ()


def test_the_report_with_its_forms_is_a_right_paper(authority, campaign, awards):
    paper = statistics_report(authority, statistics_of(authority, 2024), campaign, NOW)

    assert [each.word for each in paper.annexes] == [
        "Biểu số: 0601.N/BNV-TĐKT",
        "Biểu số: 0603.N/BNV-TĐKT",
    ]
    assert faults(drawn(paper), paper) == []
    assert differences(paper) == []


def test_a_year_without_anything_is_a_right_paper_too(authority):
    paper = statistics_report(authority, statistics_of(authority, 2023), None, NOW)

    assert faults(drawn(paper), paper) == []


def test_the_workbook_has_the_same_numbers(authority, awards, client, secretary):
    client.force_login(secretary)

    answer = client.get(reverse("awards:statistics_sheet", args=[authority.slug, 2024]))

    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["0601.N", "0603.N", "Theo hình thức"]
    rows = {row[1]: row[2] for row in book["0601.N"].values if row[1]}
    assert (rows["01"], rows["06"], rows["07"]) == (1, 1, 0)


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("secretary", 200),
        ("chairman", 200),
        ("council_member", 404),
        ("supervisor", 404),
        ("head", 404),
        ("stranger", 404),
    ],
)
@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_those_who_print_the_register_get_it(
    authority, campaign, client, request, who, status, form
):
    client.force_login(request.getfixturevalue(who))
    name, extra = ("statistics_sheet", ()) if form == "xlsx" else ("statistics_paper", (form,))

    answer = client.get(reverse(f"awards:{name}", args=[authority.slug, 2024, *extra]))

    assert answer.status_code == status


def test_as_many_questions_for_many_awards(authority, awards, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        statistics_of(authority, 2024)


def test_the_report_is_issued_from_the_register_and_then_takes_the_place_of_its_draft(
    authority, awards, client, secretary, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    client.at = NOW
    client.force_login(secretary)
    book, _ = RegisterBook.objects.get_or_create(authority=authority, year=2024)
    page = reverse("awards:register", args=[authority.slug])
    draft = reverse("awards:statistics_paper", args=[authority.slug, 2024])
    sheet = reverse("awards:statistics_sheet", args=[authority.slug, 2024])
    issuing = reverse("awards:outgoing_issue", args=["bao-cao-thong-ke", book.pk])

    def links() -> set[str]:
        return {each["href"] for each in soup(client.get(page)).main.find_all("a")}

    assert {draft, sheet, issuing} <= links()
    assert value(client.get(issuing), "number") == "01/BC-UBND"
    about = soup(client.get(issuing)).find(attrs={"name": "about"})
    assert "năm 2024" in about.get_text()

    paper = award_factories.make_outgoing(PaperKind.STATISTICS, book, secretary)

    assert {paper.get_absolute_url(), sheet} <= links()
    assert not {draft, issuing} & links()
    assert client.get(draft).url == paper.get_absolute_url()
    assert client.get(sheet).status_code == 200


def test_who_reads_the_register_but_prints_nothing_sees_no_report(
    authority, awards, client, supervisor
):
    client.at = NOW
    client.force_login(supervisor)
    RegisterBook.objects.get_or_create(authority=authority, year=2024)

    page = client.get(reverse("awards:register", args=[authority.slug]))

    assert "Báo cáo thống kê" not in page.content.decode()
