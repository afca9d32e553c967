"""Every page that somebody can open, looked at as a page: one heading, labels, nothing inline."""

import pytest
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

from tests.conftest import ClockClient
from tests.factories import OPEN, REVIEW
from tests.structure.page import HEADERS, POLICY, faults, forgetful, is_page
from tests.structure.world import World, addresses, url_names

PEOPLE = [
    "visitor",
    "unit_head",
    "secretariat",
    "council_member",
    "chairman",
    "supervisor",
    "administrator",
]
# Papers, workbooks and archives are no pages; the catalogue's pages are Django's own.
NAMES = [
    name
    for name, pattern in url_names()
    if not name.startswith("admin:")
    and not str(pattern.pattern).endswith((".pdf", ".<str:form>", ".xlsx", ".zip"))
]


def browser_of(world: World, name: str, instant) -> ClockClient:
    browser = ClockClient()
    browser.at = instant
    if name != "visitor":
        browser.force_login(world.people[name])
    return browser


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("instant", [OPEN, REVIEW], ids=["registration", "review"])
def test_every_page_that_a_person_can_open_is_in_order(world, name, instant):
    browser = browser_of(world, name, instant)
    found, seen = [], 0

    for address in [each for url in NAMES for each in addresses(world, url)]:
        answer = browser.get(address)
        assert answer.status_code in (200, 302, 404, 405), address
        if answer.status_code != 405 and is_page(answer):
            seen += 1
            found += [f"{address}: {fault}" for fault in faults(answer)]
            if name != "visitor":  # nothing is kept of somebody who is not known
                found += [f"{address}: forgets {names}" for names in forgetful(answer)]

    assert found == []
    assert seen > 5


def forms_of(world: World, browser: ClockClient) -> dict[str, HttpResponse]:
    """The addresses at which a page with a form answers a GET and takes a POST; what it says."""
    pages = [each for url in NAMES if url != "account_logout" for each in addresses(world, url)]
    shown = [each for each in pages if browser.get(each).status_code == 200]
    answers = {each: browser.post(each, {"x": ""}) for each in shown}
    return {each: answer for each, answer in answers.items() if answer.status_code == 200}


@pytest.mark.parametrize(
    ("name", "instant", "number"),
    [("visitor", OPEN, 1), ("unit_head", OPEN, 20), ("secretariat", REVIEW, 8)],
)
def test_every_form_sent_empty_comes_back_in_order(world, name, instant, number):
    browser = browser_of(world, name, instant)
    found = []

    forms = forms_of(world, browser)
    for address, answer in forms.items():
        found += [f"{address}: {fault}" for fault in faults(answer)]
        if "<title>Lỗi: " not in answer.content.decode():
            found.append(f"{address}: no word of a fault in the title")

    assert found == []
    assert len(forms) >= number


def test_a_page_that_is_not_there_is_in_order(world):
    answer = browser_of(world, "unit_head", OPEN).get("/khong-co/")

    assert (answer.status_code, faults(answer)) == (404, [])


def test_a_page_that_one_may_not_open_is_in_order(world):
    answer = browser_of(world, "administrator", OPEN).get(reverse("admin:login"))

    assert (answer.status_code, faults(answer)) == (403, [])


def test_a_dead_form_is_in_order(world):
    browser = ClockClient(enforce_csrf_checks=True)

    answer = browser.post(reverse("account_login"), {"login": "x", "password": "y"})

    assert (answer.status_code, faults(answer)) == (403, [])


def test_the_page_of_a_broken_portal_needs_nothing():
    html = render_to_string("500.html")
    answer = HttpResponse(html)

    # It is drawn without the frame: when everything else is broken it must still come.
    assert [each for each in faults(answer) if not each.startswith(("policy", *HEADERS))] == [
        "title: 'Cổng đang gặp lỗi – Thi đua'",
        "0 × main",
    ][1:]


BAD = {
    "the language is not vi": ('<html lang="vi">', "<html>"),
    "h1: ['Đầu', 'Nữa']": ("</h1>", "</h1><h1>Nữa</h1>"),
    "h1: []": ("<h1>Đầu</h1>", ""),
    "title: '– Thi đua'": ("<title>Trang", "<title>"),
    "left out: 'None'": ("<p>Chữ", "<p>None</p><p>Chữ"),
    "left out: '{{ x }}'": ("<p>Chữ", "<p>{{ x }}</p><p>Chữ"),
    "a <style>": ("<p>Chữ", "<style>p{}</style><p>Chữ"),
    "p style=": ("<p>Chữ", '<p style="color:red">Chữ'),
    "p onclick=": ("<p>Chữ", '<p onclick="x()">Chữ'),
    "a <script> on the page": ("<p>Chữ", "<script>x()</script><p>Chữ"),
    "a href=javascript:x()": ("<p>Chữ", '<a href="javascript:x()">đi</a><p>Chữ'),
    "a href=https://x.vn/": ("<p>Chữ", '<a href="https://x.vn/">đi</a><p>Chữ'),
    "no label: ten": ('for="ten"', ""),
    "no token: None": ('name="csrfmiddlewaretoken"', 'name="x"'),
    "no words: <button></button>": ("<p>Chữ", "<button></button><p>Chữ"),
    "twice: #ten": ("<p>Chữ", '<p id="ten">Chữ'),
    "points nowhere: #tren": ("<p>Chữ", '<a href="#tren">lên</a><p>Chữ'),
    "points nowhere: #giup": ('id="ten"', 'id="ten" aria-describedby="giup"'),
}
PASSWORD = '<form method="post"><input name="login"><input type="password" name="password"></form>'
GOOD = (
    '<html lang="vi"><title>Trang – Thi đua</title><main><h1>Đầu</h1><p>Chữ</p>'
    '<form method="post"><input type="hidden" name="csrfmiddlewaretoken">'
    '<label for="ten">Tên</label><input id="ten" name="ten"></form></main></html>'
)


def answer_of(html: str) -> HttpResponse:
    policy = {"Content-Security-Policy": "; ".join(POLICY)}
    return HttpResponse(html, headers={**HEADERS, **policy})


def test_a_page_in_order_has_no_fault():
    assert faults(answer_of(GOOD)) == []


@pytest.mark.parametrize("fault", BAD)
def test_a_fault_is_found(fault):
    old, new = BAD[fault]
    assert GOOD.count(old) == 1

    assert faults(answer_of(GOOD.replace(old, new))) == [fault]


def test_a_form_that_forgets_what_is_typed_is_found():
    assert forgetful(answer_of(GOOD)) == [["ten"]]
    assert forgetful(answer_of(GOOD.replace('<form method="post"', "<form"))) == []
    assert forgetful(answer_of(GOOD.replace("<form", "<form data-keeps-typed"))) == []
    assert forgetful(answer_of(f"<main>{PASSWORD}</main>")) == []


@pytest.mark.parametrize("header", [*HEADERS, "Content-Security-Policy"])
def test_a_missing_header_is_found(header):
    answer = answer_of(GOOD)
    del answer[header]

    assert len(faults(answer)) == 1
