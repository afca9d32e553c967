"""A request that is larger than any of ours: a page that says so, and nothing is read or kept."""

from io import BytesIO

import pytest
from django.conf import settings
from django.urls import reverse

from tests.registrations.pages import Page

MB = 1024 * 1024
TOO_MUCH = settings.REQUEST_MAX_BYTES + 1


class Line(BytesIO):
    """What comes over the line, and how much of it was taken."""

    taken = 0

    def read(self, size=-1):
        data = super().read(size)
        self.taken += len(data)
        return data


def post(client, address: str, body: Line, said: int | str):
    return client.generic(
        "POST",
        address,
        content_type="multipart/form-data; boundary=x",
        **{"wsgi.input": body, "CONTENT_LENGTH": str(said)},
    )


@pytest.fixture
def address(draft, head, client):
    """Where the head sends a file."""
    client.force_login(head)
    return reverse("registrations:file_add", args=[draft.pk])


def test_a_request_that_is_too_large_gets_a_page_in_words(address, client):
    answer = post(client, address, Line(), 15 * MB)

    page = Page(answer)
    assert (page.status, page.title) == (413, "Tệp quá lớn – Thi đua")
    assert "Tệp vừa gửi nặng 15 MB, mỗi tệp nhiều nhất 10 MB nên chưa được lưu." in page.text
    assert "Nguyễn Văn Bảy" in str(page.soup.header)


def test_what_still_comes_is_let_run_out_so_that_the_page_is_seen(address, client):
    body = Line(bytes(TOO_MUCH))

    assert post(client, address, body, TOO_MUCH).status_code == 413
    assert body.taken == TOO_MUCH


def test_for_a_flood_there_is_no_patience(address, client):
    body = Line(bytes(MB))

    assert post(client, address, body, 65 * MB).status_code == 413
    assert body.taken == 0


@pytest.mark.parametrize("said", [settings.REQUEST_MAX_BYTES, "", "nhiều", "-5"])
def test_what_is_not_said_to_be_too_large_goes_on_its_way(said, address, client):
    assert post(client, address, Line(), said).status_code != 413
