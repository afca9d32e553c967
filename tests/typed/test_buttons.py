"""«Lưu nháp» and «Bỏ chữ đang gõ»: keeping without any script."""

import pytest

from registrations.models import Registration
from tests.registrations import doors
from tests.registrations.looking import everything
from tests.typed.conftest import MEASURES
from tests.typed.page import drafts, open_form, restored, shown


def keep(browser, page, form, **more):
    return browser.post(page, form | {"_keep": "1"} | more)


def test_the_button_keeps_the_text_and_saves_nothing(browser, page):
    before = everything()

    answer = keep(browser, page, open_form(browser, page), measures=MEASURES, people_total="mười")

    assert (answer.status_code, answer["Location"]) == (302, page)
    assert everything() == before
    again = shown(browser, page)
    assert again.notices[0] == "Đã lưu nháp lúc 09:00."
    assert (again.typed["measures"], again.typed["people_total"]) == (MEASURES, "mười")
    assert (again.summary, again.complaints) == ({}, {})


def test_the_button_asks_for_the_token_like_every_other(strict, page):
    form = open_form(strict, page) | {"csrfmiddlewaretoken": "x"}

    keep(strict, page, form, measures=MEASURES)

    assert drafts() == []


def test_the_button_asks_for_a_sign_in_like_every_other(browser, client, page):
    form = open_form(browser, page)
    client.logout()

    answer = keep(client, page, form, measures=MEASURES)

    assert answer["Location"].startswith("/dang-nhap/")
    assert drafts() == []


@pytest.mark.parametrize("button", ["_keep", "_drop"])
def test_without_a_signature_the_button_saves_nothing_at_all(browser, page, button):
    before = everything()
    form = open_form(browser, page) | {"_whose": "x", button: "1", "measures": MEASURES}

    answer = browser.post(page, form)

    assert answer.status_code == 403
    assert (everything(), drafts()) == (before, [])


def test_throwing_the_text_away_shows_what_is_stored(browser, page):
    keep(browser, page, open_form(browser, page), measures=MEASURES)

    answer = browser.post(page, {"_whose": open_form(browser, page)["_whose"], "_drop": "1"})

    assert (answer.status_code, drafts()) == (302, [])
    again = shown(browser, page)
    assert (again.typed["measures"], restored(again)) == ("", "")


def test_too_much_text_comes_back_to_be_copied(browser, page):
    answer = keep(browser, page, open_form(browser, page), measures="dài " * 20_000)

    assert answer.status_code == 413
    assert "dài dài dài" in answer.content.decode()
    assert drafts() == []


# --- two tabs


@pytest.fixture
def tabs(browser, page):
    """Two tabs; the first has kept its text, the second pressed the button after it."""
    first, second = open_form(browser, page), open_form(browser, page)
    keep(browser, page, first, measures="Thẻ một")
    keep(browser, page, second, measures="Thẻ hai")
    return browser


def test_the_second_tab_gets_its_text_back_and_the_first_one_is_still_kept(tabs, page):
    again = shown(tabs, page)

    assert again.typed["measures"] == "Thẻ hai"
    assert "Ở thẻ khác có bản nháp mới hơn, gõ lúc 09:00" in restored(again)
    assert [text["measures"] for *_, text in drafts()] == [["Thẻ một"]]


def test_pressing_again_keeps_the_second_text_knowingly(tabs, page):
    keep(tabs, page, open_form(tabs, page))

    again = shown(tabs, page)
    assert again.typed["measures"] == "Thẻ hai"
    assert "Ở thẻ khác" not in restored(again)
    assert [text["measures"] for *_, text in drafts()] == [["Thẻ hai"]]


def test_throwing_the_second_text_away_shows_the_first(tabs, page):
    tabs.post(page, {"_whose": open_form(tabs, page)["_whose"], "_drop": "1"})

    assert shown(tabs, page).typed["measures"] == "Thẻ một"


# --- saving


def test_a_save_forgets_the_text_in_the_same_request(browser, page, draft):
    keep(browser, page, open_form(browser, page), measures=MEASURES)

    answer = browser.post(page, open_form(browser, page))

    assert (answer.status_code, drafts()) == (302, [])
    assert Registration.objects.get().measures == MEASURES
    assert restored(shown(browser, page)) == ""


def test_a_save_leaves_what_another_tab_has_typed(browser, page):
    first, second = open_form(browser, page), open_form(browser, page)
    keep(browser, page, first, measures="Thẻ một")

    browser.post(page, second | {"measures": "Thẻ hai"})

    assert Registration.objects.get().measures == "Thẻ hai"
    assert [text["measures"] for *_, text in drafts()] == [["Thẻ một"]]


def test_a_save_that_is_refused_keeps_the_text(browser, page):
    form = open_form(browser, page) | {"measures": MEASURES, "people_total": "mười"}

    refused = browser.post(page, form)

    assert refused.status_code == 200
    again = shown(browser, page)
    assert (again.typed["measures"], again.typed["people_total"]) == (MEASURES, "mười")


def test_text_over_a_row_that_changed_since_is_refused_with_both_texts(browser, page, draft):
    keep(browser, page, open_form(browser, page), measures="Chữ đang gõ")
    browser.post(page, doors.sent("details", draft) | {"measures": "Chữ đã lưu"})

    form = open_form(browser, page)
    answer = browser.post(page, form)

    assert (form["version"], form["measures"]) == ("1", "Chữ đang gõ")
    assert answer.status_code == 200
    assert Registration.objects.get().measures == "Chữ đã lưu"
    body = answer.content.decode()
    assert "Chữ đã lưu" in body
    assert "Chữ đang gõ" in body
