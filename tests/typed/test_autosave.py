"""What the script of a page sends, and the line that it shows."""

import pytest
from django.urls import reverse

from accounts.models import FormDraft
from accounts.services.typed import NEWER, TOO_LONG
from registrations.models import Registration
from tests.registrations.looking import everything
from tests.typed.conftest import MEASURES
from tests.typed.page import AUTOSAVE, drafts, open_form, restored, shown


def send(browser, form, **more):
    return browser.post(AUTOSAVE, form | more, HTTP_ACCEPT="application/json")


def test_the_line_says_when_it_was_kept(browser, page):
    answer = send(browser, open_form(browser, page), measures=MEASURES)

    assert (answer.status_code, answer.json()) == (200, {"words": "Đã lưu nháp lúc 09:00"})
    assert [(who, where) for who, where, _ in drafts()] == [("head", page)]


def test_nothing_is_saved_by_it(browser, page):
    before = everything()

    send(browser, open_form(browser, page), measures=MEASURES)

    assert everything() == before


def test_the_text_is_in_the_boxes_when_the_page_is_opened_again(browser, page):
    send(browser, open_form(browser, page), measures=MEASURES, head_name="")

    again = shown(browser, page)

    assert (again.typed["measures"], again.typed["head_name"]) == (MEASURES, "")
    assert restored(again).startswith(
        "Chữ bạn gõ lúc 09:00 chưa được lưu chính thức, đã điền lại bên dưới."
    )
    assert (again.summary, again.complaints) == ({}, {})


def test_a_tab_goes_on_keeping(browser, page):
    form = open_form(browser, page)

    answers = [send(browser, form, measures=text).status_code for text in ("Một", "Hai", "Ba")]

    assert answers == [200, 200, 200]
    assert shown(browser, page).typed["measures"] == "Ba"


def test_a_second_tab_does_not_write_over_the_newer_text(browser, page):
    first, second = open_form(browser, page), open_form(browser, page)
    send(browser, first, measures="Thẻ một")

    answer = send(browser, second, measures="Thẻ hai")

    assert (answer.status_code, answer.json()) == (409, {"words": NEWER})
    assert shown(browser, page).typed["measures"] == "Thẻ một"


def test_a_tab_that_was_opened_after_the_text_goes_on_with_it(browser, page):
    send(browser, open_form(browser, page), measures="Thẻ một")

    answer = send(browser, open_form(browser, page), measures="Thẻ hai")

    assert answer.status_code == 200
    assert shown(browser, page).typed["measures"] == "Thẻ hai"


def test_too_much_text_is_refused_in_words(browser, page):
    answer = send(browser, open_form(browser, page), measures="a" * 70_000)

    assert (answer.status_code, answer.json()) == (413, {"words": TOO_LONG})
    assert drafts() == []


def test_the_page_of_another_person_is_not_kept(browser, client, other_head, page):
    form = open_form(browser, page)
    client.force_login(other_head)

    answer = send(client, form, measures=MEASURES)

    assert answer.status_code == 403
    assert drafts() == []


@pytest.mark.parametrize("whose", ["", "1 /", "x", "1 /dang-ky/1/don-vi/:abc", "a:b:c"])
def test_a_made_up_signature_is_not_believed(browser, page, whose):
    answer = send(browser, open_form(browser, page), measures=MEASURES, _whose=whose)

    assert answer.status_code == 403
    assert drafts() == []


def test_the_signature_of_one_page_does_not_keep_for_another(browser, page, draft):
    other = reverse("registrations:pledge_add", args=[draft.pk])
    form = open_form(browser, page) | {"page": other, "path": other}

    send(browser, form, measures=MEASURES)

    assert [where for _, where, _ in drafts()] == [page]


def test_another_person_who_may_see_the_page_does_not_see_the_text(
    browser, page, draft, unit, authority
):
    from accounts.states import Role  # noqa: PLC0415
    from tests import factories  # noqa: PLC0415

    deputy = factories.make_person("deputy", Role.UNIT_HEAD, authority, unit)
    send(browser, open_form(browser, page), measures=MEASURES)
    browser.force_login(deputy)

    seen = shown(browser, page)

    assert (seen.status, restored(seen)) == (200, "")
    assert MEASURES not in seen.text


def test_after_a_sign_out_the_text_waits_for_its_person(browser, head, page):
    send(browser, open_form(browser, page), measures=MEASURES)
    browser.post(reverse("account_logout"))

    browser.force_login(head)

    assert shown(browser, page).typed["measures"] == MEASURES


def test_a_text_that_says_what_is_stored_is_no_news(browser, page, draft):
    send(browser, open_form(browser, page))
    Registration.objects.filter(pk=draft.pk).update(version=7)

    again = shown(browser, page)

    assert (restored(again), again.typed["version"]) == ("", "7")


def test_the_text_of_a_thing_that_is_gone_is_forgotten(browser, draft):
    page = reverse("registrations:pledge_edit", args=[draft.pk, draft.pledges.get().pk])
    send(browser, open_form(browser, page), content="Chữ cuối")
    draft.pledges.all().delete()

    assert browser.get(page).status_code == 404

    assert drafts() == []


def test_a_page_that_one_only_misses_forgets_nothing_of_others(browser, client, other_head, page):
    send(browser, open_form(browser, page), measures=MEASURES)
    client.force_login(other_head)

    assert client.get(page).status_code == 404

    assert FormDraft.objects.count() == 1


def test_a_look_is_not_enough(browser):
    assert browser.get(AUTOSAVE).status_code == 405
