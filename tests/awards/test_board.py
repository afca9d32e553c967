"""The scoring board: who is on it, how they stand, who may look."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from campaigns.states import SubjectKind
from registrations.states import EntrantKind, Honorific
from tests import factories
from tests.awards import builders
from tests.awards.pages import soup, table, words
from tests.factories import REVIEW

WORDS = {"tap-the": "collective", "ca-nhan": "individual", "ho-gia-dinh": "household"}


@pytest.fixture
def registration(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return builders.accepted(campaign, unit)


@pytest.fixture
def browser(client, secretary):
    """The secretary, in the days of review."""
    client.at = REVIEW
    client.force_login(secretary)
    return client


def _board(browser, campaign, word):
    return browser.get(reverse("awards:board", args=[campaign.pk]), {"doi-tuong": word})


def test_collectives_show_points_total_and_tier(browser, campaign, registration, secretary):
    factories.make_pledge(registration, result=Decimal(501))
    nomination = factories.make_nomination(registration)
    builders.sheet(nomination, {"IV.1.a.1": "8.5", "IV.1.a.3": "0", "IV.1.a.4": "10"}, secretary)

    page = _board(browser, campaign, "tap-the")

    tier = "Giấy khen xã còn 13,75 tới Giấy khen huyện"
    assert table(page) == [["1", "Thôn Đông", "8,5", "10", "0", "10", "71,25", "–", tier]]
    assert words(soup(page).caption) == "Tập thể: 1"


def test_a_failed_gate_stands_in_words_instead_of_a_tier(
    browser, campaign, registration, secretary
):
    factories.make_pledge(registration, result=Decimal(499))
    builders.scored(factories.make_nomination(registration), secretary)

    (row,) = table(_board(browser, campaign, "tap-the"))

    assert row[-3:] == ["75,00", "–", "Không đạt: Các chỉ tiêu đăng ký đều đạt và vượt"]


def test_individuals_stand_in_their_rank_with_their_unit(
    browser, campaign, registration, secretary
):
    builders.person(registration, "Trần Văn Minh", "6.9", secretary, honorific=Honorific.MR)
    builders.person(registration, "H'Hen Niê", "9.55", secretary)

    assert table(_board(browser, campaign, "ca-nhan")) == [
        ["1", "Bà H'Hen Niê Thôn Đông", "9,55", "9,55", "9,55", "95,50", "–", "Bằng khen tỉnh"],
        ["2", "Ông Trần Văn Minh Thôn Đông", "6,9", "6,9", "6,9", "69,00", "–",
         "Chưa tới mức xét còn 1,00 tới Giấy khen xã"],
    ]  # fmt: skip


def test_what_is_not_scored_reads_otherwise_than_zero(browser, campaign, registration, secretary):
    half = builders.person(registration, "An", None, secretary)
    builders.sheet(half, {"IV.1.b.1": "0"}, secretary)

    assert table(_board(browser, campaign, "ca-nhan")) == [
        ["–", "Bà An Thôn Đông", "0", "chưa chấm", "chưa chấm", "1/3 tiêu chuẩn", "–", "–"]
    ]


@pytest.mark.parametrize(
    ("value", "ending"),
    [
        (49_999_999, ["66,67", "–", "Không đạt: Đóng góp, vận động từ 50 triệu đồng"]),
        (50_000_000, ["66,67", "–", "Chưa tới mức xét còn 3,33 tới Giấy khen xã"]),
    ],
)
def test_a_household_is_measured_at_the_threshold(
    browser, campaign, registration, secretary, value, ending
):
    nomination = builders.household(registration)
    factories.make_contribution(registration, value, nomination.entrant)
    builders.scored(nomination, secretary, "5")

    (row,) = table(_board(browser, campaign, "ho-gia-dinh"))

    assert row[-3:] == ending


def test_the_headings_name_each_criterion_and_mark_the_mandatory(browser, campaign, registration):
    factories.make_nomination(registration)

    page = soup(_board(browser, campaign, "tap-the"))

    assert [words(each) for each in page.select(".board thead th")] == [
        "Hạng",
        "Đối tượng",
        "IV.1.a.1 Gương mẫu, đoàn kết, chấp hành pháp luật",
        "◆ IV.1.a.2 Các chỉ tiêu đăng ký đều đạt và vượt",
        "IV.1.a.3 Tham gia các loại quỹ, nhân đạo, an sinh xã hội",
        "IV.1.a.4 Có mô hình tiêu biểu, công trình hoàn thành",
        "Tổng",
        "Tự chấm",
        "Mức đạt",
    ]
    assert "Bằng khen tỉnh từ 95 điểm; Giấy khen huyện từ 85 điểm; Giấy khen xã từ 70 điểm." in (
        words(page.main)
    )


@pytest.mark.parametrize("word", ["", "khac", "individual", "TAP-THE", "ca-nhan'"])
def test_an_unknown_kind_shows_the_collectives(browser, campaign, registration, word):
    factories.make_nomination(registration)

    page = soup(_board(browser, campaign, word))

    assert words(page.select_one("main .tabs [aria-current]")) == "Tập thể"
    assert words(page.caption) == "Tập thể: 1"


def test_an_empty_board_says_how_the_list_is_made(browser, campaign):
    page = soup(_board(browser, campaign, "tap-the"))

    assert "Chưa có đối tượng nào trong danh sách xét khen thưởng." in words(page.main)
    assert page.table is None


def test_a_name_that_looks_like_a_tag_is_printed_as_it_stands(
    browser, campaign, registration, secretary
):
    builders.person(registration, "<script>alert(1)</script>", "9", secretary)

    page = _board(browser, campaign, "ca-nhan")

    assert table(page)[0][1] == "Bà <script>alert(1)</script> Thôn Đông"
    assert b"<script>alert" not in page.content


# --- who may look

SEES = ["secretary", "chairman", "council_member", "supervisor"]
SEES_NOT = ["administrator", "head", "other_head", "stranger"]


@pytest.mark.parametrize("who", SEES)
@pytest.mark.parametrize("word", WORDS)
def test_those_who_may_read_scores_see_the_board(
    client, campaign, registration, request, who, word
):
    factories.make_nomination(registration)
    client.force_login(request.getfixturevalue(who))

    page = _board(client, campaign, word)

    assert page.status_code == 200
    assert words(soup(page).h1) == "Bảng chấm điểm"


@pytest.mark.parametrize("who", SEES_NOT)
def test_for_the_others_there_is_no_board(client, campaign, registration, request, who):
    factories.make_nomination(registration)
    client.force_login(request.getfixturevalue(who))

    assert _board(client, campaign, "tap-the").status_code == 404


def test_nobody_is_sent_to_sign_in(client, campaign):
    url = reverse("awards:board", args=[campaign.pk])

    assert client.get(url).url == f"/dang-nhap/?next={url}"


def test_a_board_cannot_be_posted_to(browser, campaign):
    assert browser.post(reverse("awards:board", args=[campaign.pk])).status_code == 405


@pytest.mark.parametrize(("who", "printed"), [("secretary", True), ("supervisor", False)])
def test_the_link_to_the_list_is_there_for_those_who_print(
    client, campaign, registration, request, who, printed
):
    factories.make_nomination(registration)
    client.force_login(request.getfixturevalue(who))

    page = soup(_board(client, campaign, "tap-the"))

    url = reverse("awards:nominees", args=[campaign.pk, "tap-the"])
    assert bool(page.find("a", href=url)) is printed


# --- how often the database is asked


@pytest.mark.parametrize("word", WORDS)
def test_a_board_of_40_asks_as_often_as_a_board_of_1(browser, campaign, authority, secretary, word):
    kind = SubjectKind(WORDS[word])
    asked = []
    for number in range(40):
        registration = builders.accepted(campaign, factories.make_unit(authority, f"Thôn {number}"))
        entrant = None
        if kind != SubjectKind.COLLECTIVE:
            entrant = factories.make_entrant(registration, kind=EntrantKind(kind.value))
        builders.scored(factories.make_nomination(registration, entrant), secretary)
        if number in (0, 39):
            with CaptureQueriesContext(connection) as queries:
                page = _board(browser, campaign, word)
            asked.append(len(queries))

    assert len(table(page)) == 40
    assert asked[0] == asked[1]
    assert asked[0] <= 20
