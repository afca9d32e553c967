"""Who may see the summing-up and take its files away, and what they get."""

from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from registrations.states import State
from tests import factories
from tests.factories import OPEN
from tests.registrations import doors
from tests.registrations.acts import CAST, filled, person
from tests.registrations.looking import everything
from tests.registrations.pages import Page
from tests.registrations.sums import accepted, make_village

ADDRESSES = {
    "page": ("summing_up", ""),
    "pdf": ("summing_up_paper", ""),
    "word": ("summing_up_paper", "docx"),
    "excel": ("summing_up_sheets", ""),
    "desk": ("desk_sheet", ""),
}
SUMS_UP = {"secretary", "chairman"}
HAS_DESK = {"secretary"}
REPORT = "bao-cao-tong-hop-dang-ky-thi-dua-du-thao"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def url(campaign, what: str) -> str:
    name, form = ADDRESSES[what]
    return reverse(f"registrations:{name}", args=[campaign.pk, form] if form else [campaign.pk])


@pytest.mark.parametrize("who", [each for each in CAST if each != "anonymous"])
@pytest.mark.parametrize("what", ADDRESSES)
def test_only_those_who_may_are_let_in(what, who, campaign, request, client):
    client.force_login(person(who, request))
    allowed = HAS_DESK if what == "desk" else SUMS_UP
    before = everything()

    status = client.get(url(campaign, what)).status_code

    assert status == (200 if who in allowed else 404)
    assert everything() == before


@pytest.mark.parametrize("what", ADDRESSES)
def test_nothing_is_there_to_post_to(what, campaign, secretary, client):
    client.force_login(secretary)

    assert client.post(url(campaign, what)).status_code == 405


@pytest.mark.parametrize(
    ("what", "kind", "disposition"),
    [
        ("pdf", "application/pdf", f'inline; filename="{REPORT}.pdf"'),
        ("word", WORD, f'attachment; filename="{REPORT}.docx"'),
        ("excel", EXCEL, 'attachment; filename="tong-hop-dang-ky-120-nam-dak-lak.xlsx"'),
        ("desk", EXCEL, 'attachment; filename="dang-ky-cua-cac-don-vi-120-nam-dak-lak.xlsx"'),
    ],
)  # fmt: skip
def test_a_file_comes_with_its_type_and_name(what, kind, disposition, campaign, secretary, client):
    client.force_login(secretary)

    answer = client.get(url(campaign, what))

    assert (answer["Content-Type"], answer["Content-Disposition"]) == (kind, disposition)
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("form", ["exe", "PDF", "doc", "docx.pdf", "xlsx"])
def test_a_form_that_there_is_not_is_not_found(form, campaign, secretary, client):
    client.force_login(secretary)

    address = reverse("registrations:summing_up_paper", args=[campaign.pk, form])

    assert client.get(address).status_code == 404


def test_the_page_shows_the_numbers_of_the_report(campaign, authority, secretary, client):
    factories.make_pledge(accepted(campaign, "Thôn Một", is_late=True))
    filled(campaign, factories.make_unit(authority, "Thôn Chờ"), State.SUBMITTED)
    client.force_login(secretary)

    page = Page(client.get(url(campaign, "page")))

    assert "2/4 đơn vị; đúng thời hạn 1, nộp muộn được nhận 1" in page.text
    assert "Chưa tính vì đang chờ tiếp nhận (1): Thôn Chờ." in page.text
    assert "2 đơn vị: Buôn Čuăh; Thôn Đông" in page.text
    totals = [each.get_text().split() for each in page.soup.select("tfoot tr")]
    assert totals == [
        ["Tổng", "cộng", "4", "2", "1", "1", "0", "0", "0"],
        ["Tổng", "cộng", "1", "0", "0", "1"],
    ]


def test_the_page_offers_the_three_files(campaign, chairman, client):
    client.force_login(chairman)

    page = Page(client.get(url(campaign, "page")))

    links = [each["href"] for each in page.soup.select("main .actions a")]
    assert links == [url(campaign, what) for what in ("pdf", "word", "excel")]


def test_an_empty_campaign_says_what_to_wait_for(campaign, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(url(campaign, "page")))

    assert "Chưa có bản đăng ký nào được tiếp nhận." in page.soup.select_one(".empty").text


def test_the_clock_of_the_request_decides(campaign, secretary, client):
    accepted(campaign, "Thôn Một", accepted_at=OPEN.replace(day=5))
    client.force_login(secretary)

    words = [Page(_at(client, campaign, day)).text for day in (4, 6)]

    assert ["0 bản đăng ký đã tiếp nhận" in each for each in words] == [True, False]


def _at(client, campaign, day: int):
    client.at = OPEN.replace(day=day)
    return client.get(url(campaign, "page"))


def test_a_letter_that_no_paper_can_print_is_told(campaign, secretary, client):
    factories.make_pledge(accepted(campaign, "Thôn Một"), content="Trồng cây 👍")
    client.force_login(secretary)

    for what in ("pdf", "word"):
        page = Page(client.get(url(campaign, what), follow=True))

        assert page.title.startswith("Tổng hợp đăng ký thi đua")
        assert "«👍»" in page.notices[0]


def test_the_desk_leads_to_the_summing_up_and_to_its_own_list(campaign, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk])))

    links = {each["href"] for each in page.soup.select("main .actions a")}
    assert links == {url(campaign, "page"), url(campaign, "desk")}


def test_the_list_of_the_desk_keeps_the_filter_of_the_page(campaign, authority, secretary, client):
    for name in ("Thôn Nhất", "Thôn Nhì & Ba"):
        filled(campaign, factories.make_unit(authority, name), State.SUBMITTED)
    client.force_login(secretary)
    asked = {"nhom": "cho-tiep-nhan", "tim": "nhi &"}

    page = Page(client.get(reverse("registrations:desk", args=[campaign.pk]), asked))
    link = next(a["href"] for a in page.soup.select("main .actions a") if ".xlsx" in a["href"])
    book = load_workbook(BytesIO(client.get(link).content))

    assert [row[1].value for row in book.active["6:7"]] == ["Thôn Nhì & Ba", None]


def test_the_list_of_the_desk_has_a_row_for_each_unit(campaign, unit, secretary, client):
    filled(campaign, unit, State.SUBMITTED)
    client.force_login(secretary)

    page = load_workbook(BytesIO(client.get(url(campaign, "desk")).content)).active

    rows = [[cell.value for cell in row[1:5]] for row in page["6:7"]]
    assert rows[0] == ["Buôn Čuăh", "Thôn, buôn", "Chưa mở", None]
    assert rows[1][:3] == ["Thôn Đông", "Thôn, buôn", "Chờ tiếp nhận"]
    assert page["G7"].value == "09:00"


@pytest.mark.parametrize("units", [2, 60])
@pytest.mark.parametrize("what", ["page", "word", "excel", "desk"])
def test_the_number_of_queries_does_not_grow(
    what, units, campaign, secretary, client, django_assert_max_num_queries
):
    make_village(campaign, units)
    client.force_login(secretary)

    with django_assert_max_num_queries(14):
        client.get(url(campaign, what))


# --- the registration itself


@pytest.mark.parametrize("who", ["head", "secretary", "chairman"])
def test_a_registration_is_had_as_word_by_its_readers(who, campaign, unit, request, client):
    registration = filled(campaign, unit, State.ACCEPTED)
    client.force_login(person(who, request))

    answer = client.get(doors.url("paper", registration).replace(".pdf", ".docx"))

    assert (answer.status_code, answer["Content-Type"]) == (200, WORD)
    assert Document(BytesIO(answer.content)).core_properties.title == (
        "Bản đăng ký thi đua của Thôn Đông"
    )


@pytest.mark.parametrize("who", ["other_head", "stranger"])
def test_an_outsider_gets_no_word_file(who, campaign, unit, request, client):
    registration = filled(campaign, unit, State.ACCEPTED)
    client.force_login(person(who, request))

    address = doors.url("paper", registration).replace(".pdf", ".docx")

    assert client.get(address).status_code == 404


def test_the_page_of_a_registration_offers_both(campaign, unit, secretary, client):
    registration = filled(campaign, unit, State.SUBMITTED)
    client.force_login(secretary)

    page = Page(client.get(registration.get_absolute_url()))

    papers = {each.text for each in page.soup.select("main .papers a")}
    assert {"In bản đăng ký (PDF)", "Bản đăng ký (Word)"} <= papers
