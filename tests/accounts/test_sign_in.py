"""Signing in with name and password; a thief is slowed down, the neighbours are not."""

from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.states import Role
from tests import factories
from tests.accounts.acts import PASSWORD, sign_in, signed_in

WRONG = "Tên đăng nhập hoặc mật khẩu không đúng."
TOO_OFTEN = "Nhập sai quá nhiều lần. Hãy chờ năm phút rồi thử lại."


def faults(answer) -> list[str]:
    """What the summary on top of the form says."""
    page = BeautifulSoup(answer.content, "html.parser")
    return [each.get_text() for each in page.select("#error-summary li")]


def fail(client, times: int, username="head", address="10.0.0.1") -> None:
    for _ in range(times):
        sign_in(client, username, "sai hoàn toàn", address=address)


def test_the_page_asks_for_name_and_password(client, db):
    page = BeautifulSoup(client.get(reverse("account_login")).content, "html.parser")

    form = page.main.form
    labels = [" ".join(each.get_text().split()) for each in form("label")]
    assert labels == [
        "Tên đăng nhập",
        "Mật khẩu",
        "Giữ đăng nhập trên máy này (đừng chọn nếu dùng chung máy)",
    ]
    assert [each.get("autocomplete") for each in form("input", type=["text", "password"])] == [
        "username",
        "current-password",
    ]


def test_the_right_password_leads_home(client, person):
    answer = sign_in(client)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(client) == str(person.pk)


@pytest.mark.parametrize("written", ["HEAD", "Head", " head ", "\thead"])
def test_the_name_may_be_written_as_a_phone_writes_it(client, person, written):
    sign_in(client, written)

    assert signed_in(client) == str(person.pk)


@pytest.mark.parametrize(
    "password",
    ["sai hoàn toàn", PASSWORD.upper(), PASSWORD + " x", PASSWORD[:-1]],
)
def test_a_wrong_password_is_told_in_vietnamese(client, person, password):
    answer = sign_in(client, password=password)

    assert (answer.status_code, faults(answer)) == (200, [WRONG])
    assert signed_in(client) is None
    assert password not in answer.content.decode()


def test_nobody_can_tell_which_names_there_are(client, person):
    known, unknown = sign_in(client, "head", "sai"), sign_in(client, "nobody", "sai")

    assert faults(known) == faults(unknown) == [WRONG]


def test_an_empty_form_says_what_is_missing(client, db):
    answer = sign_in(client, "", "")

    assert faults(answer) == ["Hãy nhập: Tên đăng nhập.", "Hãy nhập: Mật khẩu."]


def test_somebody_without_a_password_cannot_come_in(client, head):
    for password in ("!", "None", head.password):
        assert faults(sign_in(client, password=password)) == [WRONG]


@pytest.mark.parametrize("target", ["/dang-ky/1/", "/dang-ky/1/?x=1", "/ban-lam-viec/1/"])
def test_it_leads_back_to_the_page_that_was_asked_for(client, person, target):
    asked = client.get(target)
    assert asked["Location"].startswith(reverse("account_login"))

    answer = client.post(asked["Location"], {"login": "head", "password": PASSWORD, "next": target})

    assert answer["Location"] == target


@pytest.mark.parametrize("stood_on", ["registrations:check", None])
def test_a_button_pressed_after_the_session_ended_leads_back_to_a_page(
    client, draft, person, stood_on
):
    """Who pressed «Nộp» must not land on an address that only buttons may open."""
    page = reverse(stood_on, args=[draft.pk]) if stood_on else "/"
    came_from = {"HTTP_REFERER": f"http://testserver{page}"} if stood_on else {}
    asked = client.post(reverse("registrations:submit", args=[draft.pk]), **came_from)
    target = parse_qs(urlsplit(asked["Location"]).query)["next"][0]

    answer = sign_in(client, next=target)

    assert answer["Location"] == page
    assert client.get(page).status_code == 200


def test_another_site_cannot_choose_the_page_after_the_sign_in(client, draft):
    button = reverse("registrations:submit", args=[draft.pk])

    answer = client.post(button, HTTP_REFERER="https://evil.example/dang-ky/1/")

    assert answer["Location"] == f"{reverse('account_login')}?next=/"


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example",
        "/\\evil.example",
        "http:///evil.example",
        "javascript:alert(1)",
        "\thttps://evil.example",
    ],
)
def test_it_leads_to_no_other_house(client, person, target):
    answer = sign_in(client, next=target)

    assert answer["Location"] == "/"


def test_after_five_failures_even_the_right_password_is_refused(client, person):
    fail(client, 5)

    answer = sign_in(client)

    assert faults(answer) == [TOO_OFTEN]
    assert signed_in(client) is None


def test_four_failures_are_forgiven(client, person):
    fail(client, 4)

    sign_in(client)

    assert signed_in(client) == str(person.pk)


def test_another_writing_of_the_name_is_no_way_around(client, person):
    for name in ("head", "HEAD", " Head", "heaD ", "hEad"):
        fail(client, 1, name)

    assert faults(sign_in(client)) == [TOO_OFTEN]


def test_another_account_behind_the_same_address_is_not_hindered(client, person, other_head):
    other_head.set_password(PASSWORD)
    other_head.save()
    fail(client, 8)

    sign_in(client, "other")

    assert signed_in(client) == str(other_head.pk)


def test_sixty_people_of_one_office_sign_in_in_the_same_minute(db, authority):
    browser = Client()
    for number in range(60):
        user = factories.make_person(f"nguoi{number}", Role.SUPERVISOR, authority)
        user.set_password(PASSWORD)
        user.save()
        sign_in(browser, user.username)
        assert signed_in(browser) == str(user.pk)
        browser.logout()


def test_nobody_elsewhere_can_lock_a_head_out(client, person):
    fail(Client(), 20, address="203.0.113.9")

    sign_in(client, address="10.0.0.1")

    assert signed_in(client) == str(person.pk)


def test_signing_in_rightly_counts_for_nothing(client, person):
    for _ in range(8):
        sign_in(client)
        client.logout()

    sign_in(client)

    assert signed_in(client) == str(person.pk)


def test_somebody_who_left_cannot_come_in(client, person):
    User.objects.update(is_active=False)

    sign_in(client)

    assert signed_in(client) is None


def test_somebody_who_leaves_is_out_at_once(client, person):
    sign_in(client)
    User.objects.update(is_active=False)

    answer = client.get(reverse("account_change_password"))

    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


def test_whoever_is_in_need_not_sign_in(client, person):
    client.force_login(person)

    answer = client.get(reverse("account_login"))

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_the_session_gets_a_new_name(client, person):
    client.get(reverse("account_login"))
    session = client.session
    session["seen"] = True
    session.save()
    before = session.session_key

    sign_in(client)

    assert client.session.session_key != before


@pytest.mark.parametrize(
    ("boxes", "age"), [({}, ""), ({"remember": "on"}, settings.SESSION_COOKIE_AGE)]
)
def test_the_browser_keeps_the_session_only_if_asked_to(client, person, boxes, age):
    cookie = sign_in(client, **boxes).cookies[settings.SESSION_COOKIE_NAME]

    assert (cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (age, True, "Lax")


def test_a_dead_form_is_refused_with_what_to_do(person):
    browser = Client(enforce_csrf_checks=True)

    answer = sign_in(browser)

    page = BeautifulSoup(answer.content, "html.parser")
    assert (answer.status_code, page.h1.get_text()) == (403, "Phiên làm việc đã hết hạn")
    assert signed_in(browser) is None


@pytest.mark.parametrize("name", ["account_signup", "account_reset_password", "account_inactive"])
def test_nobody_signs_up_or_resets_alone(client, authority, name):
    page = BeautifulSoup(client.get(reverse(name)).content, "html.parser")

    assert page.h1.get_text() == "Trợ giúp tài khoản"
    assert page.main.form is None
    assert client.post(reverse(name)).status_code == 405
