"""A unit sends its registration on paper, and the secretariat types it («nhập thay»)."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from audit.actions import Action
from registrations.models import Attachment, HandIn, PaperFiling, Registration
from registrations.states import FileUse, State
from tests import factories
from tests.core.hostile.pdf import pdf
from tests.factories import at
from tests.registrations import doors, typed
from tests.registrations.acts import accept_late
from tests.registrations.looking import actions, entries, everything
from tests.registrations.pages import Page

TOO_LATE = at("2024-04-12 09:00")


@pytest.fixture
def door(campaign, unit) -> str:
    """Where Thôn Đông's paper is typed."""
    return reverse("registrations:enter_from_paper", args=[campaign.pk, unit.pk])


@pytest.fixture
def sheet(campaign) -> dict[str, str]:
    """What stands on the paper, box by box."""
    rows = {
        "noi-dung-0": {**typed.pledge(campaign), **typed.MEASURE, "kind": "task"},
        "ca-nhan-0": typed.PERSON,
        "ho-0": typed.HOUSEHOLD,
    }
    sent = {f"{row}-{name}": value for row, boxes in rows.items() for name, value in boxes.items()}
    for table in ("noi-dung", "ca-nhan", "ho"):
        sent |= {f"{table}-TOTAL_FORMS": "5", f"{table}-INITIAL_FORMS": "0"}
    for number in range(1, 5):
        sent |= {f"noi-dung-{number}-kind": "task", f"noi-dung-{number}-direction": "at_least"}
        sent |= {f"ho-{number}-address": "Thôn Đông"}
    details = {f"don-vi-{name}": value for name, value in typed.DETAILS.items()}
    paper = {"received_on": "1/4/2024", "signer_name": "Nguyễn Văn Bảy", "signer_title": ""}
    return sent | details | {f"ban-giay-{name}": value for name, value in paper.items()}


def test_a_whole_paper_is_typed_on_one_page(door, sheet, secretary, client):
    client.force_login(secretary)

    answer = client.post(door, sheet)

    registration = Registration.objects.get()
    paper = PaperFiling.objects.get()
    assert answer.url == doors.url("check", registration)
    assert (paper.received_on, paper.signer_name) == (date(2024, 4, 1), "Nguyễn Văn Bảy")
    assert (registration.pledges.count(), registration.entrants.count()) == (1, 2)
    assert registration.pledges.get().target == 1500
    assert registration.phone == "0912 345 678"


def test_the_scan_comes_with_it(door, sheet, secretary, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client.force_login(secretary)
    scan = SimpleUploadedFile("ban-giay.pdf", pdf())

    client.post(door, sheet | {"ban-giay-scan": scan})

    (file,) = Attachment.objects.all()
    assert (file.use, file.name, file.by) == (FileUse.PAPER_SCAN, "ban-giay.pdf", secretary)
    assert file.registration == Registration.objects.get()


def test_a_scan_that_is_no_file_of_ours_is_refused_with_everything(door, sheet, secretary, client):
    client.force_login(secretary)
    before = everything()

    page = Page(client.post(door, sheet | {"ban-giay-scan": SimpleUploadedFile("a.pdf", b"MZ")}))

    assert "id_ban-giay-scan" in page.summary.values()
    assert everything() == before


def test_the_page_as_it_is_shown_can_be_sent(door, secretary, client):
    client.force_login(secretary)
    shown = Page(client.get(door)).typed
    shown |= {"ban-giay-received_on": "1/4/2024", "ban-giay-signer_name": "Nguyễn Văn Bảy"}

    client.post(door, shown)

    registration = Registration.objects.get()
    assert (registration.pledges.count(), registration.entrants.count()) == (0, 0)


def test_it_is_handed_in_by_the_secretariat_and_says_so(door, sheet, secretary, client):
    client.force_login(secretary)
    client.post(door, sheet)
    registration = Registration.objects.get()

    client.post(doors.url("submit", registration), doors.sent("submit", registration))

    page = Page(client.get(registration.get_absolute_url()))
    assert Registration.objects.get().state == State.SUBMITTED
    assert HandIn.objects.get().by == secretary
    assert "Văn phòng nhập thay từ bản giấy nhận ngày 01/04/2024" in page.text
    assert actions(registration)[0] == Action.REGISTRATION_ENTERED
    assert "người ký: Nguyễn Văn Bảy" in entries(registration)[0].note


def test_a_paper_that_came_in_time_is_in_time_whenever_it_is_typed(door, sheet, secretary, client):
    client.force_login(secretary)
    client.at = TOO_LATE
    client.post(door, sheet | {"ban-giay-received_on": "9/4/2024"})
    registration = Registration.objects.get()

    client.post(doors.url("submit", registration), doors.sent("submit", registration))

    registration.refresh_from_db()
    assert (registration.state, registration.in_grace) == (State.SUBMITTED, False)


def test_a_paper_that_came_too_late_is_only_accepted_late(door, sheet, secretary, client):
    client.force_login(secretary)
    client.at = TOO_LATE
    client.post(door, sheet | {"ban-giay-received_on": "10/4/2024"})
    registration = Registration.objects.get()

    answer = client.post(doors.url("submit", registration), doors.sent("submit", registration))

    assert answer.status_code in (200, 302)
    assert Registration.objects.get().state == State.DRAFT
    accept_late(Registration.objects.get(), secretary, TOO_LATE)
    assert Registration.objects.get().is_late


def test_a_mistake_in_a_row_is_named_with_its_row_and_nothing_is_kept(
    door, sheet, secretary, client
):
    client.force_login(secretary)
    before = everything()

    page = Page(client.post(door, sheet | {"ca-nhan-0-birth_year": "85", "ho-0-address": ""}))

    assert page.title.startswith("Lỗi: ")
    assert [each.split(":")[0] for each in page.summary] == ["Cá nhân dòng 1", "Hộ dòng 1"]
    assert page.typed["noi-dung-0-content"] == sheet["noi-dung-0-content"]
    assert everything() == before


def test_somebody_who_stands_twice_is_named_and_nothing_is_kept(door, sheet, secretary, client):
    client.force_login(secretary)
    twice = {f"ca-nhan-1-{name}": value for name, value in typed.PERSON.items()}
    before = everything()

    page = Page(client.post(door, sheet | twice))

    assert next(iter(page.summary)).startswith("H'Hen Niê: ")
    assert everything() == before


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2/4/2024", "Ngày nhận bản giấy không được sau hôm nay."),
        ("29/2/2024", "Ngày nhận bản giấy phải từ ngày mở đăng ký, 1/3/2024."),
    ],
)
def test_a_day_that_cannot_be_is_refused(day, words, door, sheet, secretary, client):
    client.force_login(secretary)
    before = everything()

    page = Page(client.post(door, sheet | {"ban-giay-received_on": day}))

    assert words in list(page.summary)
    assert everything() == before


def test_what_a_unit_writes_itself_is_not_typed_over(door, sheet, draft, secretary, client):
    client.force_login(secretary)
    before = everything()

    answer = client.post(door, sheet, follow=True)

    notice = "Thôn Đông đang tự đăng ký trên cổng, không nhập thay được."
    assert Page(answer).notices[0] == notice
    assert everything() == before


def test_the_second_click_types_nothing_more(door, sheet, secretary, client):
    client.force_login(secretary)
    client.post(door, sheet)
    before = everything()

    client.post(door, sheet)

    assert everything() == before


def test_the_head_sees_it_but_does_not_change_it(door, sheet, secretary, head, client):
    client.force_login(secretary)
    client.post(door, sheet)
    registration = Registration.objects.get()
    client.force_login(head)
    before = everything()

    page = Page(
        client.post(doors.url("details", registration), doors.sent("details", registration))
    )

    assert list(page.summary) == [
        "Đăng ký này do Văn phòng nhập từ bản giấy của đơn vị; hãy liên hệ Văn phòng để sửa."
    ]
    assert everything() == before


@pytest.mark.parametrize("who", ["head", "other_head", "chairman", "supervisor", "stranger"])
def test_nobody_else_types_papers(who, door, sheet, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    assert client.post(door, sheet).status_code == 404
    assert everything() == before


def test_before_the_phase_nothing_is_typed(door, sheet, secretary, client):
    client.force_login(secretary)
    client.at = factories.at("2024-02-20 09:00")
    before = everything()

    answer = client.post(door, sheet, follow=True)

    assert "Chưa đến thời gian đăng ký" in Page(answer).notices[0]
    assert everything() == before
