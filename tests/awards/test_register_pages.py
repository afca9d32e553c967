"""The register as people read it: who sees what, search, filters, pages, print, workbook."""

from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from awards.models import Award
from awards.papers import register_book
from campaigns.states import TierLevel
from core.papers.content import Table
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.register import NOW
from tests.registrations.pages import Page

ALL, NOTHING = [True] * 4, [False] * 4
WHO = {
    "secretary": ALL,
    "chairman": ALL,
    "council_member": ALL,
    "supervisor": ALL,
    "head": [True, True, True, False],
    "other_head": [False, False, False, True],
    "administrator": NOTHING,
    "stranger": NOTHING,
}


@pytest.fixture
def awards(collective, person, family, campaign, other_unit, secretary) -> list[Award]:
    """Three of Thôn Đông, one of Buôn Čuăh."""
    far = builders.accepted(campaign, other_unit)
    stranger = factories.make_entrant(far, "Y Ƀlŭl Êban")
    made = [award_factories.make_granted(each, secretary) for each in (collective, person, family)]
    return [
        *made,
        award_factories.make_granted(factories.make_nomination(far, stranger), secretary),
    ]


@pytest.fixture
def register(authority, office):
    """The secretary looks into the register."""
    office.at = NOW

    def look(**asked) -> list[str]:
        page = Page(office.get(reverse("awards:register", args=[authority.slug]), asked))
        return names(page)

    return look


def names(page: Page) -> list[str]:
    return [each.get_text().strip() for each in page.soup.select("tbody th a")]


@pytest.mark.parametrize("who", WHO)
def test_who_sees_which_entries(who, awards, authority, client, request):
    client.force_login(request.getfixturevalue(who))

    answer = client.get(reverse("awards:register", args=[authority.slug]))
    opened = [client.get(each.get_absolute_url()).status_code for each in awards]

    assert opened == [200 if each else 404 for each in WHO[who]]
    assert answer.status_code == (200 if any(WHO[who]) else 404)
    assert len(names(Page(answer))) == sum(WHO[who])


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("register_sheet", {"secretary", "chairman"}),
        ("register_paper", {"secretary", "chairman"}),
        ("revocations", {"secretary", "chairman", "council_member", "supervisor"}),
    ],
)
@pytest.mark.parametrize("who", WHO)
def test_who_takes_the_whole_book_home(who, name, allowed, awards, authority, client, request):
    client.force_login(request.getfixturevalue(who))
    year = [2024] if name == "register_paper" else []

    answer = client.get(reverse(f"awards:{name}", args=[authority.slug, *year]))

    assert answer.status_code == (200 if who in allowed else 404)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hhen nie", ["Bà H'Hen Niê"]),
        ("BLUL", ["Bà Y Ƀlŭl Êban"]),
        ("buon cuah", ["Bà Y Ƀlŭl Êban"]),
        ("test000003", ["Hộ bà Nguyễn Thị Hoa"]),
        ("\0", None),
        ("không ai", []),
    ],
)
def test_search_without_marks(text, found, awards, register):
    assert register(tim=text) == (found if found is not None else register())


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ({"doi-tuong": "tap-the"}, 1),
        ({"doi-tuong": "ho-gia-dinh"}, 1),
        ({"doi-tuong": "bay"}, 4),
        ({"cap": "xa"}, 4),
        ({"cap": "tinh"}, 0),
        ({"nam": "2024"}, 4),
        ({"nam": "2023"}, 0),
        ({"nam": "٢٠٢٤"}, 4),
        ({"hieu-luc": "con-hieu-luc"}, 3),
        ({"hieu-luc": "da-huy-bo"}, 1),
        ({"phong-trao": "999999"}, 0),
        ({"trang": "x"}, 4),
    ],
)
def test_filters(asked, number, awards, register, secretary):
    award_factories.make_revocation(awards[0], secretary)

    assert len(register(**asked)) == number


def test_newest_first_and_what_was_revoked_says_so(awards, authority, office, secretary):
    award_factories.make_revocation(awards[0], secretary)

    page = Page(office.get(reverse("awards:register", args=[authority.slug])))

    assert names(page)[-1] == "Thôn Đông"
    assert len(page.soup.select("tr.row-bad .state-bad")) == 1


def many(awards: list[Award], number: int) -> None:
    """So many people more in the register."""
    first = awards[1]
    for place in range(number):
        entrant = factories.make_entrant(first.nomination.registration, f"Y Wiêng {place}")
        made = factories.make_nomination(first.nomination.registration, entrant)
        award_factories.make_granted(made, first.entered_by)


def queries(browser, address: str) -> int:
    browser.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)


def test_a_hundred_stand_on_a_page_and_cost_no_more_than_four(awards, authority, office):
    address = reverse("awards:register", args=[authority.slug])
    few = queries(office, address)

    many(awards, 110)

    assert queries(office, address) == few
    assert len(names(Page(office.get(address)))) == 100
    assert len(names(Page(office.get(address, {"trang": 2})))) == 14


def test_the_unit_page_has_all_campaigns_of_the_unit(awards, unit, head, other_head, client):
    address = reverse("awards:unit_awards", args=[unit.pk])
    client.force_login(head)

    assert len(names(Page(client.get(address)))) == 3

    client.force_login(other_head)
    assert client.get(address).status_code == 404


# --- the book on paper


def table(authority, awards) -> Table:
    return next(
        each for each in register_book(authority, 2024, awards).body if hasattr(each, "rows")
    )


def test_the_book_has_every_entry_and_its_sum(awards, authority, secretary):
    award_factories.make_revocation(awards[0], secretary)

    drawn = table(authority, list(Award.objects.order_by("number")))

    assert [row[0] for row in drawn.rows] == ["01/2024", "02/2024", "03/2024", "04/2024"]
    assert drawn.rows[0][-1] == "Đã hủy bỏ: Quyết định 201/QĐ-UBND ngày 09/12/2024"
    assert drawn.rows[1] == (
        "02/2024",
        "Bà H'Hen Niê",
        "Thôn Đông",
        "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
        awards[1].achievement,
        "150/QĐ-UBND\n18/11/2024",
        "360.000",
        "",
    )
    assert drawn.total[1] == "1.080.000"


def test_an_empty_year_is_a_book_too(authority):
    assert table(authority, []).total is None


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_the_book_is_drawn(form, awards, authority, office):
    address = reverse("awards:register_paper", args=[authority.slug, 2024, form])

    answer = office.get(address)

    assert answer.status_code == 200
    assert f"so-khen-thuong-2024.{form}" in answer["Content-Disposition"]


def test_the_workbook_has_what_was_asked_for(awards, authority, office):
    answer = office.get(
        reverse("awards:register_sheet", args=[authority.slug]), {"doi-tuong": "ca-nhan"}
    )

    rows = list(load_workbook(BytesIO(answer.content)).active.values)
    assert [row[2] for row in rows if row[1] and "/2024" in str(row[1])] == [
        "Bà Y Ƀlŭl Êban",
        "Bà H'Hen Niê",
    ]


def test_a_level_from_above_is_found(collective, campaign, secretary, authority, register):
    collective.tier = campaign.tiers.get(level=TierLevel.PROVINCE)
    collective.save()
    award_factories.make_granted(collective, secretary)

    assert register(cap="tinh") == ["Thôn Đông"]
