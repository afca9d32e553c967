"""Who may print which paper, and how it comes over the wire."""

import pytest
from django.urls import reverse

from awards.papers.catalogue import entries
from awards.register.entries import LEVEL_WORDS
from awards.states import NominationState
from tests import factories
from tests.awards import builders
from tests.awards.pages import soup, words
from tests.factories import REVIEW

pytestmark = pytest.mark.django_db

PRINTS = ["secretary", "chairman"]
PRINTS_NOT = ["council_member", "supervisor", "administrator", "head", "other_head", "stranger"]

ADDRESSES = {
    "index": ("awards:papers", "campaign", ""),
    "summary": ("awards:summary", "campaign", ""),
    "collectives": ("awards:nominees", "campaign", "tap-the"),
    "individuals": ("awards:nominees", "campaign", "ca-nhan"),
    "households": ("awards:nominees", "campaign", "ho-gia-dinh"),
    "of a collective": ("awards:achievement", "collective", ""),
    "of a person": ("awards:achievement", "person", ""),
    "of a household": ("awards:achievement", "family", ""),
}
NAMES = {
    "summary": "bao-cao-tong-ket-phong-trao-thi-dua-du-thao.pdf",
    "collectives": "danh-sach-de-nghi-tap-the.pdf",
    "individuals": "danh-sach-de-nghi-ca-nhan.pdf",
    "households": "danh-sach-de-nghi-ho-gia-dinh.pdf",
    "of a collective": "bao-cao-thanh-tich-Thon-Dong.pdf",
    "of a person": "bao-cao-thanh-tich-Ba-H-Hen-Nie.pdf",
    "of a household": "bao-cao-thanh-tich-Ho-ba-Nguyen-Thi-Hoa.pdf",
}


def _address(request, paper: str) -> str:
    name, of_what, word = ADDRESSES[paper]
    key = request.getfixturevalue(of_what).pk
    return reverse(name, args=[key, word] if word else [key])


@pytest.mark.parametrize("paper", NAMES)
@pytest.mark.parametrize("who", PRINTS)
def test_those_who_print_get_a_private_pdf(client, request, who, paper):
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    answer = client.get(_address(request, paper))

    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert {name: answer.headers[name] for name in ("Content-Type", "Cache-Control")} == {
        "Content-Type": "application/pdf",
        "Cache-Control": "private, no-store",
    }
    assert answer.headers["Content-Disposition"] == f'inline; filename="{NAMES[paper]}"'


# The head prints the reports of the unit (`test_report_access`), and nothing else.
OF_THE_UNIT = [each for each in ADDRESSES if each.startswith("of a ")]
FORBIDDEN = [
    (paper, who)
    for paper in ADDRESSES
    for who in PRINTS_NOT
    if who != "head" or paper not in OF_THE_UNIT
]


@pytest.mark.parametrize(("paper", "who"), FORBIDDEN)
def test_for_the_others_there_is_no_paper(client, request, paper, who):
    address = _address(request, paper)
    client.at = REVIEW
    client.force_login(request.getfixturevalue(who))

    assert client.get(address).status_code == 404


@pytest.mark.parametrize("paper", ADDRESSES)
def test_nobody_is_sent_to_sign_in(client, request, paper):
    address = _address(request, paper)

    answer = client.get(address)

    assert (answer.status_code, answer.url) == (302, f"/dang-nhap/?next={address}")


@pytest.mark.parametrize("paper", ADDRESSES)
def test_a_paper_cannot_be_posted_to(office, request, paper):
    assert office.post(_address(request, paper)).status_code == 405


@pytest.mark.parametrize("word", ["khac", "collective", "tap_the", "TAP-THE"])
def test_a_list_of_an_unknown_kind_is_not_found(office, campaign, word):
    assert office.get(reverse("awards:nominees", args=[campaign.pk, word])).status_code == 404


def test_what_does_not_exist_is_not_found(office, campaign):
    for name, *rest in [("summary",), ("papers",), ("achievement",), ("nominees", "ca-nhan")]:
        assert office.get(reverse(f"awards:{name}", args=[9_999, *rest])).status_code == 404


def test_the_year_of_a_draft_is_that_of_the_day_on_which_it_is_drawn(office, collective):
    first = office.get(reverse("awards:achievement", args=[collective.pk])).content
    again = office.get(reverse("awards:achievement", args=[collective.pk])).content
    office.at = REVIEW.replace(year=2025)
    later = office.get(reverse("awards:achievement", args=[collective.pk])).content

    assert first == again
    assert first != later


def test_a_name_full_of_tricks_makes_a_plain_file_name(office, registration):
    entrant = factories.make_entrant(registration, 'Ba "Hoa"; ../../x\r\nSet-Cookie: a=1')
    nomination = factories.make_nomination(registration, entrant)

    answer = office.get(reverse("awards:achievement", args=[nomination.pk]))

    assert answer.headers["Content-Disposition"] == (
        'inline; filename="bao-cao-thanh-tich-Ba-Ba-Hoa-x-Set-Cookie-a-1.pdf"'
    )


def test_a_sign_that_the_font_lacks_is_told_in_words(office, registration):
    """Telephones offer 👍 on every keyboard; one of them must not bar the commune's papers."""
    entrant = factories.make_entrant(registration, result_note="Đã làm xong 👍")
    nomination = factories.make_nomination(registration, entrant)

    answer = office.get(reverse("awards:achievement", args=[nomination.pk]), follow=True)

    assert "👍" in answer.content.decode()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


# --- the page that lists them


def test_the_page_links_to_every_paper(office, request, campaign, collective, person, family):
    page = soup(office.get(reverse("awards:papers", args=[campaign.pk])))

    links = {link["href"] for link in page.main.find_all("a")}
    printed = {_address(request, paper) for paper in NAMES}
    summing_up = reverse("registrations:summing_up", args=[campaign.pk])
    printed.add(reverse("registrations:summing_up_paper", args=[campaign.pk]))
    twins = {each.replace(".pdf", ".docx") for each in printed}
    issuing = {
        reverse("awards:outgoing_issue", args=[word, campaign.pk])
        for word in ("bao-cao-tong-hop-dang-ky", "bao-cao-tong-ket")
    }
    register = reverse("awards:outgoing_register", args=[campaign.authority.slug])
    checking = reverse("awards:consistency", args=[campaign.pk])
    dossiers = reverse("awards:bundles", args=[campaign.pk])
    lists = {each for each in printed if "danh-sach-de-nghi" in each}
    handed = {reverse("awards:ceremony", args=[campaign.pk])}
    handed |= {reverse("awards:rewards", args=[campaign.pk, word]) for word in LEVEL_WORDS}
    sheets = {each.replace(".pdf", ".xlsx") for each in lists | handed}
    twins |= {each.replace(".pdf", ".docx") for each in handed}
    pages = {summing_up, register, checking, dossiers}
    assert links == {*printed, *handed, *twins, *sheets, *issuing, *pages}


def test_the_page_lists_candidates_by_name_with_their_unit(
    office, campaign, registration, secretary
):
    for name in ("Vũ Thị Đào", "Lê Thị Ánh", "Trần Thị Dung"):
        builders.person(registration, name, None, secretary)

    page = soup(office.get(reverse("awards:papers", args=[campaign.pk])))

    assert [words(each) for each in page.select("details")[2].find_all("li")] == [
        "Bà Lê Thị Ánh Thôn Đông Word Bà Lê Thị Ánh",
        "Bà Trần Thị Dung Thôn Đông Word Bà Trần Thị Dung",
        "Bà Vũ Thị Đào Thôn Đông Word Bà Vũ Thị Đào",
    ]


def test_a_long_page_asks_the_database_as_often_as_a_short_one(
    office, campaign, registration, secretary, django_assert_max_num_queries
):
    url = reverse("awards:papers", args=[campaign.pk])
    for number in range(40):
        builders.household(registration, f"Hộ {number}")

    with django_assert_max_num_queries(21):
        page = soup(office.get(url))

    assert len(page.select("details")[1].find_all("li")) == 40


def test_it_offers_the_reports_of_those_who_are_considered_as_the_dossier_does(
    office, campaign, registration, secretary
):
    for number, state in enumerate(NominationState):
        entrant = factories.make_entrant(registration, f"Y {state.label}", birth_year=1950 + number)
        factories.make_nomination(registration, entrant, state)

    page = soup(office.get(reverse("awards:papers", args=[campaign.pk])))

    offered = [words(each) for each in page.select("details li > a:not(.twin)")]
    drawn = [each for each in entries(campaign, REVIEW) if each.kind == "achievement-report"]
    assert offered == [each.subject.name for each in drawn] == ["Bà Y Đủ hồ sơ, đưa vào xét"]
