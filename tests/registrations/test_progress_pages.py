"""The pages of progress: who may look, charts that say what their tables say, and no more
queries for many units than for one."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registrations.models import Contribution, Pledge, ResultEntry
from registrations.states import ContributionKind, State
from tests import factories
from tests.awards import builders
from tests.factories import REVIEW
from tests.registrations.acts import filled
from tests.registrations.pages import Page

OFFICERS = {"secretary", "chairman", "council_member", "supervisor", "administrator"}
EVERYBODY = OFFICERS | {"head", "other_head", "stranger"}


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted: one pledge missed and overdue, something given."""
    made = filled(campaign, unit, State.ACCEPTED)
    made.pledges.update(result=Decimal(480))
    factories.make_contribution(made, 60_000_000)
    factories.make_contribution(made, 5_000_000, kind=ContributionKind.LABOUR, quantity=Decimal(20))
    return made


@pytest.fixture
def look(registration, secretary, client):
    """The secretary looks at the progress of the campaign, at review."""
    client.force_login(secretary)
    client.at = REVIEW

    def open_page(name="progress", *keys) -> Page:
        keys = keys or (registration.campaign_id,)
        return Page(client.get(reverse(f"registrations:{name}", args=keys)))

    return open_page


def addresses(registration) -> dict[str, str]:
    campaign = registration.campaign
    keys = {
        "progress": [campaign.pk],
        "theme_progress": [campaign.pk, campaign.themes.first().pk],
        "assignments": [campaign.pk],
        "unit_progress": [registration.pk],
    }
    return {name: reverse(f"registrations:{name}", args=args) for name, args in keys.items()}


@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_each_finds_just_their_pages(who, registration, request, client):
    client.force_login(request.getfixturevalue(who))
    seen = {"unit_progress"} if who == "head" else set()
    if who in OFFICERS:
        seen = set(addresses(registration))

    answers = {
        name: client.get(address).status_code for name, address in addresses(registration).items()
    }

    assert answers == {name: 200 if name in seen else 404 for name in answers}


@pytest.mark.parametrize("who", sorted(EVERYBODY))
def test_the_way_there_is_in_the_bar_of_those_who_may_go(who, campaign, request, client):
    client.force_login(request.getfixturevalue(who))

    links = Page(client.get(reverse("home"))).soup.select(".site-nav a")

    assert ("Tiến độ" in [each.get_text() for each in links]) == (who in OFFICERS)


def test_a_theme_of_another_campaign_is_not_found(registration, authority, secretary, client):
    theme = builders.another_campaign(authority).themes.first()
    client.force_login(secretary)
    keys = [registration.campaign_id, theme.pk]

    assert client.get(reverse("registrations:theme_progress", args=keys)).status_code == 404


def charted(page: Page) -> list[tuple]:
    """Each chart: what its bars say, and what the table under it says of the same."""
    found = []
    for figure in page.soup.select("figure.chart:has(svg.chart-bar)"):
        table = figure.find_next_sibling("table")
        bars = [(_text(bar.title), _text(bar.desc)) for bar in figure.select("svg.chart-bar")]
        series = len(figure.select(".chart-legend li")) or 1
        rows = [
            (_text(row.th), [(_label(cell), _text(cell)) for cell in row.select("td")[:series]])
            for row in table.select("tbody tr")
        ]
        found.append((bars, rows))
    return found


def _text(tag) -> str:
    return " ".join(tag.get_text().split())


def _label(cell) -> str:
    return cell["data-label"].lower()


def _said(cells: list[tuple[str, str]]) -> str:
    """What a bar with these numbers says."""
    if len(cells) == 1:
        return cells[0][1]
    return ", ".join(f"{n} {label}" for label, n in cells if n != "0") or "chưa có gì"


def test_every_chart_says_what_the_table_under_it_says(look, campaign, authority):
    for place, result in enumerate(["600", "500", None]):
        unit = factories.make_unit(authority, f"Thôn {place}")
        made = filled(campaign, unit, State.ACCEPTED)
        made.pledges.update(result=result, theme=campaign.themes.all()[place])

    charts = charted(look())

    assert len(charts) == 4
    for bars, rows in charts:
        assert bars == [(name, _said(cells)) for name, cells in rows]
        assert len(bars) >= 3


def test_the_line_says_what_the_table_under_it_says(look, registration, head):
    pledge = registration.pledges.get()
    factories.make_entry(pledge, "500", "2024-05-31", by=head)

    page = look()

    figure = page.soup.select_one("figure.chart:has(svg.chart-line)")
    cells = [_text(each) for each in figure.find_next_sibling("table").select("tbody td")]
    assert cells == ["0", "0", "1", "1", "1", "1", "1", "1"]
    assert len(figure.select("circle")) == len(cells)
    assert _text(figure.desc) == "Đến 20/10/2024: 1 trên 1 nội dung."


def test_the_page_tells_the_whole_in_numbers(look):
    page = look()

    told = [_text(each) for each in page.soup.select("main .figures li")]
    assert told == [
        "1/2 đơn vị đã được tiếp nhận đăng ký",
        "0/1 nội dung đạt và vượt",
        "96 % mức hoàn thành",
        "1 nội dung quá hạn",
        "65.000.000 đồng đóng góp, vận động",
    ]
    assert "nội dung chưa có kết quả tính 0 %" in page.text
    assert "0/0 hộ gia đình đạt mức" in page.text


def test_what_is_overdue_is_listed_with_its_unit(look, registration):
    page = look()

    row = next(
        each for each in page.soup.select("table") if "Đã qua ngày" in _text(each.caption)
    ).select_one("tbody tr")
    assert [_text(each) for each in row.select("th, td")] == [
        "Làm đường hoa ở trục chính của thôn Thôn Đông",
        "25/08/2024",
        "500 mét",
        "480 mét",
        "–",
        "96 %",
        "Chưa đạt Quá hạn",
    ]


def test_rows_lead_to_the_theme_and_to_the_unit(look, registration):
    links = {each["href"] for each in look().soup.select("main table a")}

    there = addresses(registration)
    assert {there["theme_progress"], there["unit_progress"]} <= links


def test_before_anything_is_accepted_the_page_says_so(campaign, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(reverse("registrations:progress", args=[campaign.pk])))

    assert "Chưa có đăng ký nào được tiếp nhận" in page.text
    assert page.soup.select("figure") == []


def test_a_theme_shows_its_pledges_with_their_units(look, registration):
    theme = registration.pledges.get().theme

    page = look("theme_progress", registration.campaign_id, theme.pk)

    assert "Làm đường hoa ở trục chính của thôn Thôn Đông 25/08/2024" in page.text
    assert "Chưa đạt Quá hạn" in page.text


def test_a_theme_without_pledges_says_so(look, registration):
    theme = registration.campaign.themes.last()

    page = look("theme_progress", registration.campaign_id, theme.pk)

    assert "Chưa có đơn vị nào đăng ký theo nội dung này." in page.text


def test_the_unit_sees_its_pledges_and_what_it_gave(registration, head, client):
    client.force_login(head)
    client.at = REVIEW
    registration.pledges.update(responsible="Ông Bảy")

    page = Page(client.get(reverse("registrations:unit_progress", args=[registration.pk])))

    assert "Phụ trách: Ông Bảy" in page.text
    assert "20 ngày công" in page.text
    meter = page.soup.select("svg.meter rect")[1]
    assert (meter["class"], meter["width"]) == (["chart-missed"], "96%")
    assert page.buttons == {"Ghi kết quả và đóng góp"}


def test_the_unit_is_told_while_it_is_not_accepted(campaign, unit, head, client):
    registration = filled(campaign, unit, State.SUBMITTED)
    client.force_login(head)

    page = Page(client.get(reverse("registrations:unit_progress", args=[registration.pk])))

    assert page.notices == ["Đăng ký chưa được tiếp nhận, nên chưa ghi kết quả."]


def test_the_list_of_results_shows_a_bar_too(registration, head, client):
    client.force_login(head)

    page = Page(client.get(reverse("registrations:results", args=[registration.pk])))

    assert page.soup.select_one("svg.meter rect.chart-missed")["width"] == "96%"


def many_units(campaign, authority, head, number: int) -> None:
    """Accepted registrations, each with two pledges, a result of a day and a gift."""
    for place in range(number):
        unit = factories.make_unit(authority, f"Thôn số {place}")
        registration = factories.make_registration(campaign, unit, State.ACCEPTED)
        Pledge.objects.bulk_create(
            Pledge(
                registration=registration,
                theme=campaign.themes.all()[place % 5],
                content=f"Việc {part}",
                target=Decimal(10),
                result=Decimal(part * 10),
                due_on=REVIEW.date(),
            )
            for part in range(2)
        )
    ResultEntry.objects.bulk_create(
        ResultEntry(pledge=each, value=each.result, as_of=REVIEW.date(), at=REVIEW, by=head)
        for each in Pledge.objects.filter(result__gt=0, entries=None)
    )
    Contribution.objects.bulk_create(
        Contribution(
            registration=each,
            kind=ContributionKind.MONEY,
            origin="own",
            content="Góp",
            value=1,
            work="Đường",
            given_on=REVIEW.date(),
        )
        for each in campaign.registrations.all()
    )


@pytest.mark.parametrize("name", ["progress", "theme_progress", "unit_progress", "assignments"])
def test_three_hundred_units_ask_no_more_than_one(
    name, registration, campaign, authority, head, secretary, client
):
    client.force_login(secretary)
    client.at = REVIEW
    address = addresses(registration)[name]
    client.get(address)
    asked = []

    for number in (0, 299):
        many_units(campaign, authority, head, number)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200
        asked.append(len(queries))

    assert asked[0] == asked[1] <= 26
