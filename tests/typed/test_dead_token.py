"""The form's token is dead: the text comes back with a fresh one, and nothing is saved."""

import pytest
from django.urls import reverse

from registrations.models import Registration
from tests.accounts.acts import PASSWORD
from tests.registrations.looking import everything
from tests.typed.conftest import MEASURES
from tests.typed.page import AUTOSAVE, FOREIGN, OURS, drafts, open_form, restored, shown


@pytest.fixture
def form(strict, page):
    """The page as it stands open in a tab whose token is dead."""
    held = open_form(strict, page)
    del strict.cookies["csrftoken"]
    return held | {"measures": MEASURES}


def test_the_text_comes_back_and_nothing_is_saved(strict, page, form):
    before = everything()

    answer = strict.post(page, form, **OURS)

    assert (answer.status_code, answer["Location"]) == (302, page)
    assert everything() == before
    again = shown(strict, page)
    assert again.typed["measures"] == MEASURES
    assert "chưa được thực hiện" in again.notices[0]
    assert "chưa được lưu chính thức" in restored(again)


def test_with_the_fresh_token_it_is_saved(strict, page, form):
    strict.post(page, form, **OURS)

    answer = strict.post(page, open_form(strict, page), **OURS)

    assert answer.status_code == 302
    assert Registration.objects.get().measures == MEASURES
    assert drafts() == []


@pytest.mark.parametrize("sender", [FOREIGN, {}, {"HTTP_ORIGIN": "null"}])
def test_what_another_site_sends_is_not_kept(strict, page, form, sender):
    answer = strict.post(page, form, **sender)

    assert answer.status_code == 403
    assert "chưa được thực hiện" in answer.content.decode()
    assert (drafts(), "typed" in strict.session) == ([], False)


def test_what_another_site_sends_with_a_living_token_is_not_kept_either(strict, page):
    form = open_form(strict, page) | {"measures": MEASURES}

    assert strict.post(page, form, **FOREIGN).status_code == 403

    assert drafts() == []


def test_another_person_who_is_signed_in_now_gets_nothing_of_it(strict, page, form, other_head):
    strict.force_login(other_head)

    answer = strict.post(page, form, **OURS)

    assert answer.status_code == 403
    assert (drafts(), "typed" in strict.session) == ([], False)


def press(browser, address, **typed):
    """Send a form with the token of now."""
    browser.get(reverse("account_login"))
    token = browser.cookies["csrftoken"].value
    return browser.post(address, typed | {"csrfmiddlewaretoken": token}, **OURS)


def test_the_same_person_signed_in_anew_in_another_tab_goes_on(strict, page, head):
    head.set_password(PASSWORD)
    head.save()
    strict.force_login(head)
    form = open_form(strict, page) | {"measures": MEASURES}
    strict.logout()
    press(strict, reverse("account_login"), login="head", password=PASSWORD)

    answer = strict.post(page, form, **OURS)

    assert answer["Location"] == page
    assert shown(strict, page).typed["measures"] == MEASURES


def test_with_session_and_token_dead_the_way_leads_over_the_sign_in(strict, page, form, head):
    strict.logout()

    answer = strict.post(page, form, **OURS)

    assert answer["Location"] == page
    assert strict.get(page)["Location"] == f"/dang-nhap/?next={page}"
    assert drafts() == []
    strict.force_login(head)
    assert shown(strict, page).typed["measures"] == MEASURES


def test_a_button_without_text_gets_the_page_that_explains(strict, draft):
    answer = strict.post(reverse("registrations:submit", args=[draft.pk]), **OURS)

    assert answer.status_code == 403
    assert drafts() == []


def test_the_sign_in_page_keeps_nothing(strict):
    strict.logout()

    answer = strict.post(reverse("account_login"), {"login": "head", "password": PASSWORD}, **OURS)

    assert answer.status_code == 403
    assert (drafts(), "typed" in strict.session) == ([], False)


def test_the_script_of_the_page_is_told_and_the_text_is_kept(strict, page, form):
    answer = strict.post(AUTOSAVE, form, HTTP_ACCEPT="application/json", **OURS)

    assert answer.status_code == 403
    assert answer.json()["words"].startswith("Trang mở quá lâu")
    assert len(drafts()) == 1
