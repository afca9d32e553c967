"""The secretariat's desk: who has filed, who is drafting, who has not opened."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registrations.desk import BUCKETS, desk
from registrations.states import State
from tests import factories
from tests.factories import OPEN
from tests.registrations.acts import filled
from tests.registrations.pages import Page

PLACES = {
    "Thôn Nộp": State.SUBMITTED,
    "Thôn Nộp Hai": State.SUBMITTED,
    "Thôn Nhận": State.ACCEPTED,
    "Thôn Trả": State.RETURNED,
    "Thôn Soạn": State.DRAFT,
    "Thôn Rút": State.WITHDRAWN,
}


@pytest.fixture
def village(campaign, authority) -> None:
    """Thôn Đông and Buôn Čuăh have not opened; the others stand in every state."""
    for name, state in PLACES.items():
        filled(campaign, factories.make_unit(authority, name), state)


@pytest.fixture
def look(campaign, secretary, client):
    """The secretary looks at the desk."""
    client.force_login(secretary)

    def at_desk(**asked) -> Page:
        return Page(client.get(reverse("registrations:desk", args=[campaign.pk]), asked))

    return at_desk


def units(page: Page) -> list[str]:
    """The units in the table, in order."""
    return [each.get_text().strip() for each in page.soup.select("tbody th .unit")]


def test_every_unit_is_counted_where_it_stands(village, campaign):
    counts = {each.key: each.number for each in desk(campaign, OPEN).counts}

    assert counts == {
        "cho-tiep-nhan": 2,
        "da-tiep-nhan": 1,
        "tra-lai": 1,
        "dang-soan": 1,
        "da-rut": 1,
        "chua-mo": 2,
    }


def test_the_counts_add_up_to_the_units_that_are_called_on(village, campaign):
    whole = desk(campaign, OPEN)

    assert (whole.filed, whole.total) == (3, 8)
    assert sum(each.number for each in whole.counts) == whole.total == len(whole.rows)


def test_the_bar_is_as_long_as_all_units(village, campaign):
    bars = desk(campaign, OPEN).bars

    assert [bar.start for bar in bars] == [0, 1, 3, 4, 5, 6]
    assert bars[-1].start + bars[-1].number == 8
    assert {bar.key for bar in bars} == set(BUCKETS)


def test_the_page_shows_the_counts_and_leads_to_them(village, look):
    page = look()

    links = {" ".join(each.text.split()): each["href"] for each in page.soup.select(".counts a")}
    assert list(links) == [
        "3/8 đã nộp",
        "2 Chờ tiếp nhận",
        "1 Đã tiếp nhận",
        "1 Trả lại, chờ bổ sung",
        "1 Đang soạn",
        "1 Đã rút",
        "2 Chưa mở",
    ]
    assert links["2 Chờ tiếp nhận"].endswith("?nhom=cho-tiep-nhan")


@pytest.mark.parametrize(
    ("bucket", "names"),
    [
        ("cho-tiep-nhan", ["Thôn Nộp", "Thôn Nộp Hai"]),
        ("da-tiep-nhan", ["Thôn Nhận"]),
        ("tra-lai", ["Thôn Trả"]),
        ("dang-soan", ["Thôn Soạn"]),
        ("da-rut", ["Thôn Rút"]),
        ("chua-mo", ["Buôn Čuăh", "Thôn Đông"]),
    ],
)
def test_a_count_opens_just_its_units(bucket, names, village, look):
    assert units(look(nhom=bucket)) == names


def test_a_filter_never_changes_the_counts(village, look):
    whole, narrowed = look(), look(nhom="tra-lai", tim="soạn")

    assert units(narrowed) == []
    counts = [page.soup.select_one(".counts").text.split() for page in (whole, narrowed)]
    assert counts[0] == counts[1]


@pytest.mark.parametrize("bucket", ["<script>", "chua-mo ", "CHUA-MO", "\x00"])
def test_an_unknown_filter_filters_nothing(bucket, village, look):
    page = look(nhom=bucket)

    assert len(units(page)) == 8
    assert page.soup.select("main script") == []


def test_where_nothing_is_filtered_the_page_does_not_say_so(village, look):
    assert look(nhom="nonsense").soup.caption.text == "8 đơn vị"


@pytest.mark.parametrize(
    "typed",
    ["cuah", "CUAH", "buon cuah", "Čuăh", "čuăh", "  cuah  ", "C\u030cua\u0306h", "Buôn Čuăh"],
)
def test_the_search_goes_without_marks(typed, village, look):
    assert units(look(tim=typed)) == ["Buôn Čuăh"]


@pytest.mark.parametrize("typed", ["dong", "ĐÔNG", "đông", "thon dong"])
def test_dong_finds_thon_dong(typed, village, look):
    assert units(look(tim=typed)) == ["Thôn Đông"]


def test_the_search_finds_the_person_in_charge_too(village, authority, campaign, look):
    unit = factories.make_unit(authority, "Trường Tiểu học")
    unit.head_name = "H'Nhơn Kbuôr"
    unit.save()
    factories.invite(campaign, unit)

    for typed in ("h nhon", "hnhon", "H’Nhơn", "kbuor"):
        assert units(look(tim=typed)) == ["Trường Tiểu học"]


@pytest.mark.parametrize("typed", ["%", "_", "\\", '"', "thôn%", "x" * 5000, "(", "🙂"])
def test_a_strange_search_finds_nothing_and_breaks_nothing(typed, village, look):
    page = look(tim=typed)

    assert (page.status, units(page)) == (200, [])
    assert page.soup.select_one("#tim")["value"] == typed[:100]


@pytest.mark.parametrize("typed", ["", "   ", "\x00", "\u200b", "'"])
def test_a_search_for_nothing_finds_everything(typed, village, look):
    page = look(tim=typed)

    assert (page.status, len(units(page))) == (200, 8)


def test_units_stand_in_the_order_of_the_alphabet(village, look):
    assert units(look()) == [
        "Buôn Čuăh",
        "Thôn Đông",
        "Thôn Nhận",
        "Thôn Nộp",
        "Thôn Nộp Hai",
        "Thôn Rút",
        "Thôn Soạn",
        "Thôn Trả",
    ]


def test_what_was_handed_in_shows_its_number_and_time(campaign, unit, look):
    filled(campaign, unit, State.SUBMITTED, receipt_number=7)

    row = look(tim="dong").soup.select_one("tbody tr")

    cells = {
        each["data-label"]: " ".join(each.text.split()) for each in row.select("td[data-label]")
    }
    assert cells["Trạng thái"] == "Chờ tiếp nhận"
    assert cells["Số tiếp nhận"] == "ĐK-007"
    assert cells["Nộp lúc"] == "09:00 ngày 1/4/2024"
    assert cells["Liên hệ"] == "Y Wiêng Niê 0900 000 001"


def test_what_was_withdrawn_says_so(campaign, unit, look):
    filled(campaign, unit, State.WITHDRAWN)

    assert look(tim="dong").soup.select_one("tbody .state").text == "Đã rút"


def test_units_of_another_commune_are_not_on_the_desk(campaign, village, look):
    elsewhere = factories.make_authority("xã Khác", "xa-khac")
    west = factories.make_unit(elsewhere, "Thôn Tây")
    factories.make_registration(factories.make_campaign(elsewhere), west)

    assert "Thôn Tây" not in units(look())


def test_a_campaign_without_units_says_what_to_do(authority, secretary, client):
    campaign = factories.make_campaign(authority)
    client.force_login(secretary)

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    assert "Chưa có đơn vị nào được mời tham gia." in page.text


@pytest.mark.parametrize("asked", [{}, {"tim": "thon", "nhom": "cho-tiep-nhan"}])
def test_the_number_of_queries_does_not_grow_with_the_units(
    asked, campaign, authority, secretary, client
):
    client.force_login(secretary)
    counted = []

    for numbers in (range(1), range(1, 30)):
        for number in numbers:
            filled(campaign, factories.make_unit(authority, f"Thôn {number}"), State.SUBMITTED)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("registrations:desk", args=[campaign.pk]), asked)
        counted.append(len(queries))

    assert counted[0] == counted[1]
    assert counted[0] <= 12
