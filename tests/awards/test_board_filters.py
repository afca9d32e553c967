"""Finding one's way on the board: filters, search, order, pages, and what is marked."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awards.models import Nomination
from awards.states import NominationState, SheetKind
from registrations.states import Honorific
from tests import award_factories, factories
from tests.awards import builders
from tests.awards.pages import soup, table, words

MR = {"honorific": Honorific.MR}


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return builders.accepted(campaign, unit)


@pytest.fixture
def people(registration, campaign, other_unit, secretary):
    """Five people of two units: of every tier, one unfinished."""
    there = builders.accepted(campaign, other_unit)
    return {
        "An": builders.person(registration, "Nguyễn Văn An", "9.6", secretary, **MR),
        "Bảy": builders.person(registration, "Nguyễn Văn Bảy", "8.9", secretary, **MR),
        "Đào": builders.person(there, "Trần Thị Đào", "7", secretary),
        "Hoa": builders.person(there, "Lê Thị Hoa", "4", secretary),
        "Lộc": builders.person(there, "Y Lộc Niê", None, secretary, **MR),
    }


def _board(office, campaign, **asked):
    url = reverse("awards:board", args=[campaign.pk])
    return office.get(url, {"doi-tuong": "ca-nhan", **asked})


def _names(page) -> list[str]:
    """The last words of the names on the board, in order."""
    links = soup(page).select(".board tbody th a")
    return [words(each).split()[-1 if "Niê" not in words(each) else -2] for each in links]


ASKED = {
    "everybody": ({}, ["An", "Bảy", "Đào", "Hoa", "Lộc"]),
    "a unit": ({"don-vi": "other_unit"}, ["Đào", "Hoa", "Lộc"]),
    "a tier reached": ({"dat": "0"}, ["An"]),
    "another tier reached": ({"dat": "2"}, ["Đào"]),
    "no tier reached": ({"dat": "chua"}, ["Hoa", "Lộc"]),
    "not scored": ({"cham": "chua"}, ["Lộc"]),
    "scored": ({"cham": "du"}, ["An", "Bảy", "Đào", "Hoa"]),
    "two at once": ({"don-vi": "other_unit", "cham": "du"}, ["Đào", "Hoa"]),
    "a name without marks": ({"tim": "dao"}, ["Đào"]),
    "a name in capitals": ({"tim": "NGUYỄN VĂN"}, ["An", "Bảy"]),
    "a unit by name": ({"tim": "thon dong"}, ["An", "Bảy"]),
    "nothing of the kind": ({"tim": "không có ai"}, []),
    "by name": ({"xep": "ten"}, ["An", "Bảy", "Đào", "Hoa", "Lộc"]),
    "by unit": ({"xep": "don-vi"}, ["Đào", "Hoa", "Lộc", "An", "Bảy"]),
    "by the distance to the next tier": ({"xep": "gan-muc"}, ["Bảy", "Đào", "Hoa", "An", "Lộc"]),
    "nonsense": ({"xep": "x", "cham": "y", "dat": "z", "don-vi": "-1", "trang": "0"},
                 ["An", "Bảy", "Đào", "Hoa", "Lộc"]),
}  # fmt: skip


@pytest.mark.parametrize("what", ASKED)
def test_the_board_shows_who_was_asked_for(office, campaign, people, other_unit, what):
    asked, names = ASKED[what]
    keys = {str(place): tier.pk for place, tier in enumerate(campaign.tiers.all())}
    given = {**asked}
    if given.get("don-vi") == "other_unit":
        given["don-vi"] = other_unit.pk
    given["dat"] = keys.get(given.get("dat"), given.get("dat", ""))

    assert _names(_board(office, campaign, **given)) == names


def test_the_tier_that_was_asked_for_is_a_filter(office, campaign, people):
    highest = campaign.tiers.first()
    Nomination.objects.filter(pk=people["Hoa"].pk).update(tier=highest)

    assert _names(_board(office, campaign, **{"de-nghi": highest.pk})) == ["Hoa"]


def test_the_rank_is_that_among_all_whoever_is_shown(office, campaign, people):
    rows = table(_board(office, campaign, tim="dao"))

    assert [(row[0], row[1]) for row in rows] == [("3", "Bà Trần Thị Đào Buôn Čuăh")]


def test_the_caption_says_how_many_of_how_many(office, campaign, people):
    page = soup(_board(office, campaign, cham="du"))

    assert words(page.caption) == "Cá nhân: 4 / 5 theo bộ lọc"
    assert "Còn 1 đối tượng chưa chấm đủ." in words(page.main)


def test_when_nobody_fits_the_page_leads_back_to_all(office, campaign, people):
    page = soup(_board(office, campaign, tim="không có ai"))

    assert "Không có đối tượng nào theo bộ lọc này." in words(page.main)
    assert page.select_one(".empty a")["href"] == "?doi-tuong=ca-nhan"


def test_the_filters_stay_in_their_boxes(office, campaign, people, unit):
    asked = {"tim": "An", "don-vi": unit.pk, "cham": "du", "xep": "ten", "tam-dung": "1"}

    page = soup(_board(office, campaign, **asked))

    chosen = [each["value"] for each in page.select(".filter option[selected]")]
    assert chosen == [str(unit.pk), "du", "ten"]
    assert page.find(id="tim")["value"] == "An"
    assert page.find(id="tam-dung").has_attr("checked")


def test_those_not_in_the_running_are_not_on_the_board(office, campaign, people):
    for name, state in zip(people, [each for each in NominationState if each != "accepted"],
                           strict=True):  # fmt: skip
        Nomination.objects.filter(pk=people[name].pk).update(state=state)

    assert "Chưa có đối tượng nào" in words(soup(_board(office, campaign)).main)


# --- what is marked


def test_who_is_held_is_marked_and_can_be_asked_for(office, campaign, people, secretary):
    award_factories.make_hold(people["Đào"], secretary)
    award_factories.make_hold(people["An"], secretary, until=factories.OPEN.date())  # over
    award_factories.make_hold(people["Bảy"], secretary, lifted_at=factories.REVIEW)

    page = _board(office, campaign, **{"tam-dung": "1"})

    assert _names(page) == ["Đào"]
    assert "Tạm dừng xét" in table(page)[0][1]
    assert "Đơn phản ánh" not in page.content.decode()


def test_who_has_had_awards_is_marked(office, campaign, people):
    people["An"].earlier_awards.create(year=2020, form="Giấy khen xã")
    people["An"].earlier_awards.create(year=2022, form="Bằng khen tỉnh")

    rows = table(_board(office, campaign))

    assert rows[0][1] == "Ông Nguyễn Văn An Thôn Đông Đã được khen 2 lần"
    assert "Đã được khen" not in rows[1][1]


# --- the unit's own points beside the secretariat's


@pytest.fixture
def judged(people, head):
    """An and Bảy have points of their unit; Bảy's are higher, An's the same."""
    for name, points in (("An", "9.6"), ("Bảy", "10")):
        given = {each.clause: points for each in builders.judged(people[name])}
        builders.sheet(people[name], given, head, SheetKind.SELF)
    return people


def test_a_disagreement_is_shown_at_each_criterion_and_in_the_totals(office, campaign, judged):
    first, second, third, *_ = table(_board(office, campaign))

    assert first[2:7] == ["9,6", "9,6", "9,6", "96,00", "96,00"]
    assert second[2:7] == [*["8,9 tự chấm 10"] * 3, "89,00", "100,00 lệch +11,00"]
    assert third[2:7] == ["7", "7", "7", "70,00", "–"]


def test_those_who_disagree_can_be_asked_for_and_come_first(office, campaign, judged, head):
    builders.sheet(judged["Hoa"], {"IV.1.b.1": "5"}, head, SheetKind.SELF)

    assert _names(_board(office, campaign, cham="lech")) == ["Bảy", "Hoa"]
    assert _names(_board(office, campaign, xep="chenh"))[:2] == ["Bảy", "An"]


def test_a_half_filled_self_score_has_no_total(office, campaign, people, head):
    builders.sheet(people["An"], {"IV.1.b.1": "9.6"}, head, SheetKind.SELF)

    assert table(_board(office, campaign))[0][6] == "1/3 tiêu chuẩn"


def test_what_the_unit_gives_moves_nobody_on_the_board(office, campaign, people, head):
    before = _names(_board(office, campaign))
    given = {each.clause: "10" for each in builders.judged(people["Hoa"])}
    builders.sheet(people["Hoa"], given, head, SheetKind.SELF)

    assert _names(_board(office, campaign)) == before
    assert Decimal(4) in people["Hoa"].sheets.get(kind="secretariat").scores.values_list(
        "points", flat=True
    )


# --- pages


@pytest.fixture
def crowd(registration, secretary):
    """Two hundred and one people, none scored but the last by name."""
    for number in range(200):
        builders.person(registration, f"Nguyễn Thị {number:03}", None, secretary)
    builders.person(registration, "Nguyễn Thị Yến", "9", secretary)


def test_a_hundred_stand_on_a_page(office, campaign, crowd):
    pages = [_board(office, campaign, trang=number, xep="hang") for number in (1, 2, 3, 99)]

    assert [len(table(page)) for page in pages] == [100, 100, 1, 1]
    assert _names(pages[0])[0] == "Yến"
    seen = [name for page in pages[:3] for name in _names(page)]
    assert len(set(seen)) == 201
    nexts = [soup(page).find("a", rel="next") for page in pages]
    assert nexts[0]["href"] == "?doi-tuong=ca-nhan&xep=hang&trang=2"
    assert [each is None for each in nexts] == [False, False, True, True]


def test_filters_cost_no_more_queries_than_none(office, campaign, crowd, unit):
    asked = {"tim": "nguyen", "don-vi": unit.pk, "cham": "chua", "tam-dung": "", "trang": 2}
    counts = []
    for given in ({}, asked):
        with CaptureQueriesContext(connection) as queries:
            _board(office, campaign, **given)
        counts.append(len(queries))

    assert counts[0] == counts[1]
