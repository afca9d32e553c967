"""The session ended while somebody was typing: the text waits until that person is back."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from tests.accounts.acts import PASSWORD, sign_in
from tests.conftest import ClockClient
from tests.factories import OPEN
from tests.registrations.looking import everything
from tests.typed.conftest import MEASURES
from tests.typed.page import AUTOSAVE, FOREIGN, OURS, drafts, open_form, restored, shown


@pytest.fixture(autouse=True)
def _passwords(head, other_head):
    for person in (head, other_head):
        person.set_password(PASSWORD)
        person.save()


@pytest.fixture
def form(browser, page):
    """The page as it stands open while the session ends."""
    held = open_form(browser, page)
    Session.objects.all().delete()
    return held | {"measures": MEASURES}


def test_the_way_leads_over_the_sign_in_back_to_the_page(browser, page, form):
    answer = browser.post(page, form, **OURS)

    assert answer["Location"] == f"/dang-nhap/?next={page}"
    assert "chữ vừa nhập được giữ" in browser.get(answer["Location"]).content.decode()
    assert drafts() == []


def test_after_the_sign_in_the_text_stands_in_the_boxes(browser, page, form):
    before = everything()
    browser.post(page, form, **OURS)

    answer = sign_in(browser, next=page)

    assert answer["Location"] == page
    again = shown(browser, page)
    assert again.typed["measures"] == MEASURES
    assert restored(again).startswith("Chữ bạn gõ lúc 09:00 chưa được lưu chính thức")
    assert everything() == before


def test_the_session_keeps_no_copy_afterwards(browser, page, form):
    browser.post(page, form, **OURS)

    sign_in(browser)

    assert browser.session.get("typed", {}) == {}
    assert [(who, where) for who, where, _ in drafts()] == [("head", page)]


def test_another_person_who_signs_in_gets_nothing_of_it(browser, page, form):
    browser.post(page, form, **OURS)

    sign_in(browser, "other")

    assert drafts() == []
    assert browser.session.get("typed", {}) == {}


def test_nor_does_it_come_back_once_another_person_was_there(browser, page, form):
    browser.post(page, form, **OURS)
    sign_in(browser, "other")
    browser.post(reverse("account_logout"))

    sign_in(browser)

    assert restored(shown(browser, page)) == ""


@pytest.mark.parametrize(
    "sender", [FOREIGN, {}, {"HTTP_ORIGIN": "null"}, {"HTTP_REFERER": "https://kexau.example/"}]
)
def test_nothing_is_kept_that_another_site_or_nobody_sent(browser, page, form, sender):
    browser.post(page, form, **sender)
    sign_in(browser)

    assert drafts() == []


def test_a_page_of_ours_may_say_so_by_its_referer(browser, page, form):
    browser.post(page, form, HTTP_REFERER=f"http://testserver{page}")
    sign_in(browser)

    assert len(drafts()) == 1


@pytest.mark.parametrize("whose", ["", "x", "1 /dang-ky/1/don-vi/"])
def test_nothing_is_kept_for_nobody(browser, page, form, whose):
    answer = browser.post(page, form | {"_whose": whose}, **OURS)

    assert answer.status_code == 302
    assert "typed" not in browser.session
    sign_in(browser)
    assert drafts() == []


def test_a_visitor_fills_no_store_of_ours(page):
    visitor = ClockClient()
    visitor.at = OPEN

    visitor.post(page, {"measures": "a" * 60_000, "_keep": "1"}, **OURS)

    assert Session.objects.count() == 0


def test_more_than_64_kb_are_not_kept(browser, page, form):
    browser.post(page, form | {"measures": "a" * 70_000}, **OURS)

    assert "typed" not in browser.session


def test_a_password_is_never_kept(browser, page, form):
    browser.post(page, form | {"password": PASSWORD}, **OURS)

    assert PASSWORD not in str(dict(browser.session))
    assert MEASURES in str(dict(browser.session))


def test_only_the_last_few_pages_wait(browser, page, draft):
    words = ("noi-dung", "ca-nhan", "ho-gia-dinh")
    pages = [page, *(f"/dang-ky/{draft.pk}/{word}/them/" for word in words)]
    forms = {each: open_form(browser, each) for each in pages}
    Session.objects.all().delete()

    for address, held in forms.items():
        browser.post(address, held, **OURS)

    assert list(browser.session["typed"]) == pages[1:]


def test_a_newer_draft_of_another_tab_is_not_written_over(browser, head, page):
    first, second = open_form(browser, page), open_form(browser, page)
    browser.post(AUTOSAVE, first | {"measures": "Thẻ một"})
    Session.objects.all().delete()
    browser.post(page, second | {"measures": "Thẻ hai"}, **OURS)

    sign_in(browser)

    again = shown(browser, page)
    assert again.typed["measures"] == "Thẻ hai"
    assert "Ở thẻ khác" in restored(again)
    assert [text["measures"] for *_, text in drafts()] == [["Thẻ một"]]


def test_a_sign_out_throws_away_what_waits_in_the_session(browser, page):
    first, second = open_form(browser, page), open_form(browser, page)
    for tab, text in ((first, "Thẻ một"), (second, "Thẻ hai")):
        browser.post(page, tab | {"_keep": "1", "measures": text})
    browser.post(reverse("account_logout"))

    sign_in(browser)

    assert shown(browser, page).typed["measures"] == "Thẻ một"


def test_the_script_of_the_page_is_told_and_the_text_waits(browser, page, form):
    answer = browser.post(AUTOSAVE, form, HTTP_ACCEPT="application/json", **OURS)

    assert answer.status_code == 401
    assert "bấm lưu để đăng nhập lại" in answer.json()["words"]
    sign_in(browser)
    assert shown(browser, page).typed["measures"] == MEASURES


def test_a_button_without_text_leads_back_as_before(client, draft):
    detail = reverse("registrations:detail", args=[draft.pk])

    answer = client.post(
        reverse("registrations:submit", args=[draft.pk]),
        HTTP_REFERER=f"http://testserver{detail}",
        **OURS,
    )

    assert answer["Location"] == f"/dang-nhap/?next={detail}"
    assert "typed" not in client.session
