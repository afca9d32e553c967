"""A new password: long, typed twice, written into the history, other sessions end."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from accounts.models import Membership
from accounts.states import Role
from audit.actions import Action
from audit.models import Entry
from tests.accounts.acts import PASSWORD, sign_in, signed_in
from tests.conftest import ClockClient
from tests.factories import OPEN, make_authority

URL = reverse("account_change_password")
NEW = "chim bay ve rung xanh"


@pytest.fixture
def browser(client, person):
    """The person's own browser."""
    sign_in(client)
    return client


def change(browser, old=PASSWORD, new=NEW, again=None):
    return browser.post(
        URL, {"oldpassword": old, "password1": new, "password2": new if again is None else again}
    )


def faults(answer) -> list[str]:
    page = BeautifulSoup(answer.content, "html.parser")
    return [each.get_text() for each in page.select("#error-summary li")]


def test_the_new_password_works_and_the_old_one_does_not(browser, person):
    change(browser)

    person.refresh_from_db()
    assert person.check_password(NEW)
    assert not person.check_password(PASSWORD)


def test_it_is_written_down_without_the_password(browser, person):
    change(browser)

    entry = Entry.objects.get()
    assert (entry.action, entry.actor, entry.at, entry.authority_key) == (
        Action.PASSWORD_CHANGED,
        person,
        OPEN,
        person.roles[0].authority_id,
    )
    assert (entry.subject_name, entry.values, entry.note) == ("Nguyễn Văn Bảy", "{}", "")


def test_every_commune_of_the_person_reads_it(browser, person):
    other = make_authority("xã Khác", "xa-khac")
    Membership.objects.create(user=person, authority=other, role=Role.SUPERVISOR)

    change(browser)

    keys = {person.roles[0].authority_id, other.pk}
    assert set(Entry.objects.values_list("authority_key", flat=True)) == keys


def test_the_person_stays_signed_in_here_and_nowhere_else(browser, person):
    elsewhere = ClockClient()
    sign_in(elsewhere)

    change(browser)

    assert browser.get(URL).status_code == 200
    assert elsewhere.get(URL)["Location"].startswith(reverse("account_login"))


REFUSED = {
    "a wrong old one": (
        {"old": "sai hoàn toàn rồi"}, ["Mật khẩu hiện nay không đúng."]),
    "fourteen characters": (
        {"new": "cau ca mua thu"}, ["Mật khẩu phải có ít nhất 15 ký tự."]),
    "the name of the person": (
        {"new": "nguyễn văn bảy 1"}, ["Mật khẩu quá giống với Họ và tên."]),
    "two that differ": (
        {"again": NEW + "x"}, ["Hai lần nhập mật khẩu mới không giống nhau."]),
    "nothing": (
        {"old": "", "new": ""},
        ["Hãy nhập: Mật khẩu hiện nay.", "Hãy nhập: Mật khẩu mới.",
         "Hãy nhập: Nhập lại mật khẩu mới."]),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_refusal_says_why_and_changes_nothing(browser, person, case):
    given, words = REFUSED[case]

    answer = change(browser, **given)

    person.refresh_from_db()
    assert (answer.status_code, faults(answer)) == (200, words)
    assert person.check_password(PASSWORD)
    assert Entry.objects.count() == 0


@pytest.mark.parametrize("new", ["con trau dong l", "aaaaaaaaaaaaaaab", "mật khẩu đủ dài"])
def test_fifteen_characters_are_enough_whatever_they_are(browser, person, new):
    assert len(new) >= 15

    change(browser, new=new)

    person.refresh_from_db()
    assert person.check_password(new)


@pytest.mark.django_db
def test_nobody_changes_the_password_of_nobody(client):
    answer = client.post(URL, {})

    assert answer["Location"].startswith(f"{reverse('account_login')}?next=/")
    assert Entry.objects.count() == 0


def test_guessing_the_old_password_is_slowed_down(browser, person):
    for _ in range(6):
        answer = change(browser, old="sai hoàn toàn rồi")

    assert answer.status_code == 429
    assert "Hãy chờ" in answer.content.decode()
    assert signed_in(browser) == str(person.pk)


def test_somebody_without_a_password_is_told_whom_to_ask(client, head):
    client.force_login(head)

    answer = client.get(URL, follow=True)

    page = BeautifulSoup(answer.content, "html.parser")
    assert page.h1.get_text() == "Trợ giúp tài khoản"


def test_the_page_offers_no_way_to_see_the_password(browser):
    page = BeautifulSoup(browser.get(URL).content, "html.parser")

    boxes = page.main("input", attrs={"type": lambda kind: kind != "hidden"})
    assert [(each["type"], each.get("autocomplete")) for each in boxes] == [
        ("password", "current-password"),
        ("password", "new-password"),
        ("password", "new-password"),
    ]
