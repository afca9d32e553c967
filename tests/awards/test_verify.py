"""Verification by code: valid, revoked, unknown; the list and nothing else; guessing is slow."""

import re
from io import BytesIO
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from awards.register.verifying import verify_url
from awards.views.verifying import MOST_UNKNOWN, SECONDS
from core.qr import qr_svg
from tests import award_factories
from tests.awards.register import NOW
from tests.registrations.pages import Page


@pytest.fixture(autouse=True)
def _nobody_has_guessed() -> None:
    cache.clear()


@pytest.fixture
def award(person, secretary):
    return award_factories.make_granted(person, secretary, code="K7RM49XQTD3A", number=37)


@pytest.fixture
def ask(client):
    client.at = NOW
    return lambda code: client.get(reverse("awards:verify_code", args=[code]))


def told(answer) -> dict[str, str]:
    rows = Page(answer).soup.select(".verdict .summary-list div")
    return {each.dt.get_text().strip(): each.dd.get_text().strip() for each in rows}


LINES = {
    "Người, tập thể, hộ được khen": "Bà H'Hen Niê",
    "Đơn vị": "Thôn Đông",
    "Hình thức": "Giấy khen của Chủ tịch Ủy ban nhân dân xã",
    "Quyết định": "Số 150/QĐ-UBND ngày 18/11/2024",
    "Số vào sổ khen thưởng": "37/2024",
}


@pytest.mark.parametrize("typed", ["K7RM49XQTD3A", "k7rm-49xq-td3a", " K7RM 49XQ TD3A "])
def test_a_code_is_found_as_people_type_it(typed, award, ask):
    answer = ask(typed)

    assert "còn hiệu lực" in Page(answer).text
    assert told(answer) == LINES


def test_what_was_revoked_says_so_and_not_why(award, ask, secretary):
    award_factories.make_revocation(award, secretary)

    page = Page(ask(award.code))

    assert "Đã bị hủy bỏ, không còn hiệu lực" in page.text
    assert "Kê khai sai" not in page.text
    assert told(ask(award.code)) == LINES


def test_a_code_that_nobody_was_given_says_so(award, ask):
    answer = ask("K7RM49XQTD3C")

    assert answer.status_code == 200
    assert "Không có khen thưởng nào mang mã này" in Page(answer).text
    assert told(answer) == {}


def test_known_and_unknown_cost_the_same(award, ask):
    asked = []
    for code in (award.code, "K7RM49XQTD3C"):
        ask(code)
        with CaptureQueriesContext(connection) as queries:
            ask(code)
        asked.append([re.sub(r"'\w+'", "?", each["sql"]) for each in queries])

    assert asked[0] == asked[1]
    assert len(asked[0]) == 1


def test_the_page_is_kept_by_nobody(award, ask):
    answer = ask(award.code)

    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex, noarchive"


def test_who_guesses_waits(award, ask, client):
    for number in range(MOST_UNKNOWN):
        assert ask(f"X{number}").status_code == 200

    assert ask("X").status_code == 429
    assert ask(award.code).status_code == 429
    client.at = NOW.fromtimestamp(NOW.timestamp() + SECONDS, NOW.tzinfo)
    assert ask(award.code).status_code == 200


def test_who_scans_real_certificates_never_waits(award, ask):
    answers = {ask(award.code).status_code for _ in range(MOST_UNKNOWN + 5)}

    assert answers == {200}


def test_who_guesses_elsewhere_does_not_stop_others(award, ask, client):
    for number in range(MOST_UNKNOWN):
        client.get(reverse("awards:verify_code", args=[f"X{number}"]), REMOTE_ADDR="203.0.113.9")

    assert ask(award.code).status_code == 200


# --- the box


def test_the_box_leads_to_the_page_of_the_code(client):
    answer = client.get(reverse("awards:verify"), {"ma": "k7rm-49xq td3a"})

    assert answer.url == reverse("awards:verify_code", args=["K7RM49XQTD3A"])


def test_an_empty_box_asks_for_a_code(client):
    page = Page(client.get(reverse("awards:verify"), {"ma": " - "}))

    assert page.summary == {"Hãy nhập mã xác minh.": "ma"}


@pytest.mark.parametrize("typed", ["<script>", "a/b", "../", "\0", "X" * 500, "日本"])
def test_silly_codes_are_unknown_codes(typed, db, client):
    boxed = client.get(reverse("awards:verify"), {"ma": typed}, follow=True)
    direct = client.get("/xac-minh/" + quote(typed, safe="") + "/")

    assert boxed.status_code == 200
    assert direct.status_code in (200, 404)  # a slash makes another address
    assert "<script>" not in boxed.content.decode().partition("<main")[2]


# --- the QR code


def test_the_qr_code_leads_to_the_page(award, office, settings):
    settings.PORTAL_URL = "https://thidua.example.vn"

    answer = office.get(reverse("awards:award_qr", args=[award.pk, "svg"]))

    assert verify_url(award) == "https://thidua.example.vn/xac-minh/K7RM49XQTD3A/"
    assert (answer["Content-Type"], answer.content) == (
        "image/svg+xml",
        qr_svg("https://thidua.example.vn/xac-minh/K7RM49XQTD3A/"),
    )


def test_the_svg_draws_and_does_nothing_else():
    drawing = BeautifulSoup(qr_svg("https://thidua.example.vn/"), "xml")

    assert {each.name for each in drawing(True)} == {"svg", "path"}
    assert {name for each in drawing(True) for name in each.attrs} <= {
        "xmlns", "viewBox", "fill", "d", "stroke",
    }  # fmt: skip
    assert qr_svg("a") != qr_svg("b")


def test_the_png_has_its_white_edge(award, office):
    answer = office.get(reverse("awards:award_qr", args=[award.pk, "png"]))

    with Image.open(BytesIO(answer.content)) as picture:
        grey = picture.convert("L")
    width, height = grey.size
    edge = {grey.getpixel((x, y)) for x in range(width) for y in (0, 47, height - 1)}
    assert (answer["Content-Type"], width == height, edge) == ("image/png", True, {255})
    assert grey.getpixel((50, 50)) == 0


def test_no_other_form_and_no_other_commune(award, office, stranger, client):
    assert office.get(reverse("awards:award_qr", args=[award.pk, "gif"])).status_code == 404

    client.force_login(stranger)
    assert client.get(reverse("awards:award_qr", args=[award.pk, "svg"])).status_code == 404
