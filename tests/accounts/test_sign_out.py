import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from tests.accounts.acts import signed_in

OUT = reverse("account_logout")


def test_pressing_the_button_signs_out(client, head):
    client.force_login(head)

    answer = client.post(OUT)

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert signed_in(client) is None


def test_a_link_alone_signs_nobody_out(client, head):
    client.force_login(head)

    page = BeautifulSoup(client.get(OUT).content, "html.parser")

    assert page.h1.get_text() == "Đăng xuất"
    assert [form["method"] for form in page.main("form")] == ["post"]
    assert signed_in(client) == str(head.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
def test_whoever_is_out_already_goes_home(client, method):
    answer = getattr(client, method)(OUT)

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_afterwards_pages_are_closed_again(client, draft, head):
    client.force_login(head)
    page = reverse("registrations:detail", args=[draft.pk])
    assert client.get(page).status_code == 200

    client.post(OUT)

    assert client.get(page)["Location"] == f"{reverse('account_login')}?next={page}"
