"""Files of a registration: sent, listed, looked at, handed out."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.actions import Action
from registrations.models import Attachment
from registrations.states import FileUse, State
from tests import factories
from tests.core.hostile.good import photo
from tests.core.hostile.pdf import pdf
from tests.factories import OPEN, REVIEW
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.filing import on_disk, send, typed
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page

POLICY = "sandbox; default-src 'none'"


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def accepted(campaign, unit, head, client):
    """Thôn Đông's registration while the work goes on, its head before the screen."""
    client.force_login(head)
    client.at = REVIEW
    return filled(campaign, unit, State.ACCEPTED)


def test_a_file_is_sent(accepted, head, client):
    answer = send(client, accepted)

    sent = Attachment.objects.get()
    assert answer.redirect_chain == [(doors.url("files", accepted), 302)]
    assert Page(answer).notices == ["Đã nhận tệp «biên bản.pdf»."]
    assert (sent.name, sent.use, sent.part, sent.by) == ("biên bản.pdf", "evidence", None, head)
    assert (sent.at, sent.scan_state, sent.size) == (REVIEW, "unscanned", len(pdf()))
    assert on_disk() == {sent.file.name: sent.sha256}


def test_where_it_lies_says_nothing_of_what_it_is(accepted, client):
    send(client, accepted, name="Đơn của ông Bảy.pdf")

    (place,) = on_disk()
    assert len(place.rsplit("/", 1)[-1]) == 32
    assert not place.endswith(".pdf")


def test_it_is_recorded_with_its_fingerprint(accepted, head, client):
    send(client, accepted, place=f"noi-dung-{accepted.pledges.get().pk}")

    (entry,) = entries(accepted)
    sent = Attachment.objects.get()
    role = "Phụ trách đơn vị (Thôn Đông)"
    assert told(entry) == (Action.FILE_ADDED, head, "Nguyễn Văn Bảy", role, REVIEW)
    assert entry.note == "biên bản.pdf (Làm đường hoa ở trục chính của thôn)"
    assert changes(entry) == {
        "use": [None, "evidence"],
        "name": [None, "biên bản.pdf"],
        "size": [None, sent.size],
        "sha256": [None, sent.sha256],
    }


@pytest.mark.parametrize("column", ["pledge", "entrant", "contribution"])
def test_evidence_belongs_to_what_it_was_sent_for(column, accepted, client):
    factories.make_contribution(accepted, 1_000_000)
    part = getattr(accepted, doors_of(column)).get()
    word = {"pledge": "noi-dung", "entrant": "danh-sach", "contribution": "dong-gop"}[column]
    address = f"{doors.url('file_add', accepted)}?cho={word}-{part.pk}"

    form = Page(client.get(address))
    answer = client.post(address, typed(place=form.typed["place"]), follow=True)

    assert Attachment.objects.get().part == part
    assert Page(answer).soup.h1.get_text().strip() == f"Minh chứng: {part}"
    assert f"?cho={word}-{part.pk}" in answer.redirect_chain[0][0]


def doors_of(column: str) -> str:
    return {"pledge": "pledges", "entrant": "entrants", "contribution": "contributions"}[column]


def test_the_page_of_results_says_how_much_evidence_there_is(accepted, head, client):
    pledge = accepted.pledges.get()
    for name in ("a.pdf", "b.pdf"):
        factories.make_attachment(accepted, head, name, name.encode(), pledge=pledge)

    page = Page(client.get(doors.url("results", accepted)))

    links = {each.get_text(): each["href"] for each in page.soup.select("a.file-link")}
    found = next(text for text, href in links.items() if f"noi-dung-{pledge.pk}" in href)
    assert found.startswith("Minh chứng (2)")


def test_the_signed_copy_is_sent_from_the_receipt(campaign, unit, head, client):
    registration = filled(campaign, unit, State.SUBMITTED)
    client.force_login(head)
    link = Page(client.get(doors.url("receipt", registration))).soup.find(
        "a", string="Gửi bản đã ký"
    )

    form = Page(client.get(link["href"]))
    client.post(link["href"], typed(place=form.typed["place"], data=photo(), name="anh.jpg"))

    assert Attachment.objects.get().use == FileUse.SIGNED_COPY
    assert "Đã có bản ký trên cổng" in Page(client.get(doors.url("receipt", registration))).text


def test_the_same_bytes_at_the_same_place_stay_one_file(accepted, client):
    send(client, accepted)

    answer = send(client, accepted, name="tên khác.pdf")

    assert Page(answer).notices == ["Tệp này đã có: «biên bản.pdf». Không lưu thêm bản thứ hai."]
    assert (Attachment.objects.count(), len(on_disk()), len(entries(accepted))) == (1, 1, 1)


def test_the_same_bytes_at_another_place_are_another_file(accepted, client):
    send(client, accepted)
    send(client, accepted, place=f"noi-dung-{accepted.pledges.get().pk}")

    assert (Attachment.objects.count(), len(on_disk())) == (2, 2)


@pytest.mark.parametrize(
    ("how", "name", "message"),
    [
        ({"name": "a.exe"}, "file", "Không nhận loại tệp của «a.exe»."),
        ({"data": b""}, "file", "Tệp «biên bản.pdf» trống"),
        ({"place": "khong-co"}, "place", "Hãy chọn một mục có trong danh sách: Tệp này là."),
        ({"place": ""}, "place", "Hãy chọn: Tệp này là."),
    ],
)
def test_a_fault_is_told_at_its_box_and_nothing_is_kept(how, name, message, accepted, client):
    before = everything()

    page = Page(send(client, accepted, **how))

    assert page.title.startswith("Lỗi: ")
    assert page.complaints[name].startswith(message)
    assert (everything(), on_disk()) == (before, {})


def test_the_bytes_come_back_as_a_download_that_a_browser_runs_nothing_of(accepted, client):
    send(client, accepted, name="Biên bản nghiệm thu.pdf")
    sent = Attachment.objects.get()

    answer = client.get(f"/dang-ky/{accepted.pk}/tep/{sent.pk}/{sent.name}", HTTP_RANGE="bytes=0-4")

    assert (answer.status_code, answer.content) == (200, pdf())
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == (
        "attachment; filename*=utf-8''Bi%C3%AAn%20b%E1%BA%A3n%20nghi%E1%BB%87m%20thu.pdf"
    )
    assert answer["Content-Security-Policy"] == POLICY
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "private, no-store"
    assert (answer["Accept-Ranges"], answer["X-Frame-Options"]) == ("none", "DENY")


def test_a_name_that_is_not_the_files_own_is_not_found(accepted, head, client):
    sent = factories.make_attachment(accepted, head)

    assert client.get(f"/dang-ky/{accepted.pk}/tep/{sent.pk}/hoa-don.exe").status_code == 404


def test_bytes_that_are_gone_are_not_found_and_the_log_says_so(accepted, head, client, caplog):
    sent = factories.make_attachment(accepted, head)
    sent.file.storage.delete(sent.file.name)

    answer = client.get(f"/dang-ky/{accepted.pk}/tep/{sent.pk}/{sent.name}")

    assert answer.status_code == 404
    assert "are gone" in caplog.text


def test_a_picture_is_shown_on_its_page_and_a_pdf_is_not(accepted, client):
    send(client, accepted, name="đường hoa.jpg", data=photo())
    send(client, accepted)
    picture, paper = Attachment.objects.order_by("pk")

    shown = Page(client.get(picture.get_absolute_url()))

    src = shown.soup.select_one("main img")["src"]
    assert client.get(src)["Content-Type"] == "image/jpeg"
    assert shown.soup.select_one("main img")["alt"] == "Minh chứng"
    assert Page(client.get(paper.get_absolute_url())).soup.select("main img") == []
    assert "Chưa quét vi-rút" in shown.text


def test_the_list_costs_the_same_for_two_files_and_for_twenty(accepted, head, secretary, client):
    pledge = accepted.pledges.get()
    for by in (head, secretary):
        factories.make_attachment(accepted, by, data=by.username.encode(), pledge=pledge)
    before = queries(client, accepted)
    for number in range(18):
        factories.make_attachment(accepted, head, data=b"%d" % number)

    assert queries(client, accepted) == before


def queries(client, registration) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(doors.url("files", registration)).status_code == 200
    return len(seen)


def test_the_history_names_what_a_file_was(accepted, client):
    send(client, accepted)

    (entry,) = entries(accepted)
    assert json.loads(entry.values)["name"] == [None, "biên bản.pdf"]
    assert "Đính kèm tệp: biên bản.pdf" in Page(client.get(accepted.get_absolute_url())).text


def test_the_head_may_send_evidence_with_a_draft(draft, head, client):
    client.force_login(head)
    client.at = OPEN

    send(client, draft)

    assert Attachment.objects.get().registration == draft
    assert "Tệp đính kèm (1)" in Page(client.get(draft.get_absolute_url())).text
