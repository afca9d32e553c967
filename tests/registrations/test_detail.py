"""The page of a registration: a task list for its unit, the whole text for its readers."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registrations.services.lifecycle import return_registration
from registrations.states import State
from tests import factories
from tests.factories import DEADLINE, OPEN
from tests.registrations import doors
from tests.registrations.acts import accept, filled, give_back, submit
from tests.registrations.pages import Page


def tasks(page: Page) -> dict[str, str]:
    """The lines of the task list: what is to do, and how it stands."""
    return {
        each.select_one(".task-link").text: each.select_one(".state").text
        for each in page.soup.select("ol.tasks > li")
    }


def test_the_head_sees_what_is_to_do(campaign, unit, head, client):
    client.force_login(head)
    registration = factories.make_registration(campaign, unit)

    page = Page(client.get(registration.get_absolute_url()))

    assert tasks(page) == {
        "1. Thông tin đơn vị": "Đã đủ",
        "2. Lĩnh vực, công việc đăng ký": "Cần ít nhất 01",
        "3. Công trình, phần việc, mô hình": "Chưa có",
        "4. Cá nhân đăng ký": "Chưa có ai",
        "5. Hộ gia đình đăng ký": "Chưa có hộ nào",
        "6. Kiểm tra và nộp": "Chưa nộp được",
    }


def test_the_list_says_what_is_done(campaign, unit, head, client):
    client.force_login(head)
    registration = filled(campaign, unit)

    page = Page(client.get(registration.get_absolute_url()))

    assert list(tasks(page).values()) == [
        "Đã đủ",
        "Đã có 1",
        "Chưa có",
        "Đã có 1",
        "Chưa có hộ nào",
        "Sẵn sàng nộp",
    ]


def test_details_that_are_missing_are_to_do(campaign, unit, head, client):
    client.force_login(head)
    registration = filled(campaign, unit, phone="")

    page = Page(client.get(registration.get_absolute_url()))

    assert tasks(page)["1. Thông tin đơn vị"] == "Cần điền"
    assert tasks(page)["6. Kiểm tra và nộp"] == "Chưa nộp được"


@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_others_read_the_text_of_a_draft(who, campaign, unit, request, client):
    client.force_login(request.getfixturevalue(who))
    registration = filled(campaign, unit)

    page = Page(client.get(registration.get_absolute_url()))

    assert tasks(page) == {}
    assert "Làm đường hoa ở trục chính của thôn" in page.text
    assert "Bà H'Hen Niê" in page.text


@pytest.mark.parametrize("state", [State.SUBMITTED, State.ACCEPTED, State.WITHDRAWN])
def test_the_head_too_reads_what_cannot_be_changed(state, campaign, unit, head, client):
    client.force_login(head)
    registration = filled(campaign, unit, state)

    page = Page(client.get(registration.get_absolute_url()))

    assert tasks(page) == {}
    assert "Làm đường hoa ở trục chính của thôn" in page.text


def test_what_was_returned_is_a_task_list_again_with_the_reason(draft, head, secretary, client):
    submit(draft, head, OPEN)
    give_back(draft, secretary, OPEN)
    client.force_login(head)

    page = Page(client.get(draft.get_absolute_url()))

    assert len(tasks(page)) == 6
    assert "Ghi rõ chỉ tiêu bằng số." in page.notices[0]


BUTTONS = {
    ("head", State.SUBMITTED): {"Rút đăng ký"},
    ("head", State.ACCEPTED): {"Kết quả và đóng góp"},
    ("head", State.WITHDRAWN): {"Soạn lại"},
    ("secretary", State.DRAFT): {"Gia hạn"},
    ("secretary", State.SUBMITTED): {"Tiếp nhận", "Trả lại để bổ sung"},
    ("secretary", State.RETURNED): {"Gia hạn"},
    ("secretary", State.ACCEPTED): {"Kết quả và đóng góp"},
    ("chairman", State.SUBMITTED): set(),
    ("supervisor", State.ACCEPTED): set(),
    ("administrator", State.SUBMITTED): set(),
}


@pytest.mark.parametrize(("who", "state"), BUTTONS)
def test_each_has_just_these_buttons(who, state, campaign, unit, request, client):
    registration = filled(campaign, unit, state)
    client.force_login(request.getfixturevalue(who))

    page = Page(client.get(registration.get_absolute_url()))

    assert page.buttons == BUTTONS[who, state]


@pytest.mark.parametrize(("who", "state"), BUTTONS)
def test_the_papers_are_links_below_the_buttons(who, state, campaign, unit, request, client):
    registration = filled(campaign, unit, state)
    client.force_login(request.getfixturevalue(who))

    page = Page(client.get(registration.get_absolute_url()))

    papers = [each.text for each in page.soup.select("main .papers a")]
    assert papers[:2] == ["In bản đăng ký (PDF)", "Bản đăng ký (Word)"]
    assert "Tệp đính kèm (0)" in papers
    received = {State.SUBMITTED, State.ACCEPTED}
    assert ("Biên nhận" in papers) == (who == "head" and state in received)


def test_the_history_tells_who_did_what_when_newest_first(draft, head, secretary, client):
    submit(draft, head, OPEN)
    accept(draft, secretary, OPEN + timedelta(days=1))
    client.force_login(secretary)

    page = Page(client.get(draft.get_absolute_url()))

    assert page.history == [
        "Tiếp nhận đăng ký 09 giờ 00 phút 00 giây, ngày 02/4/2024 · Trần Thị Mai, "
        "Văn phòng - thống kê Trạng thái: Đã nộp → Đã tiếp nhận",
        "Nộp đăng ký 09 giờ 00 phút 00 giây, ngày 01/4/2024 · Nguyễn Văn Bảy, "
        "Phụ trách đơn vị (Thôn Đông) Số tiếp nhận: (trống) → 1 Trạng thái: Đang soạn → Đã nộp",
    ]


def test_the_history_keeps_the_names_of_the_day(draft, head, client):
    submit(draft, head, OPEN)
    head.full_name = "Tên Mới"
    head.save(update_fields=["full_name"])
    head.memberships.all().update(role="supervisor", unit=None)
    client.force_login(type(head).objects.get())

    page = Page(client.get(draft.get_absolute_url()))

    assert "Nguyễn Văn Bảy, Phụ trách đơn vị (Thôn Đông)" in page.history[0]


def test_the_history_tells_an_instant_in_the_hours_of_the_commune(draft, head, secretary, client):
    submit(draft, head, OPEN)
    return_registration(
        registration=draft,
        reason="Thiếu chỉ tiêu.",
        due_at=datetime(2024, 4, 12, 17, tzinfo=UTC),  # as a database gives it back
        by=secretary,
        at=OPEN,
    )
    client.force_login(secretary)

    page = Page(client.get(draft.get_absolute_url()))

    assert "(hạn nộp lại: hết ngày 12/4/2024)" in page.history[0]


def test_a_registration_without_a_past_says_so(draft, secretary, client):
    client.force_login(secretary)

    page = Page(client.get(draft.get_absolute_url()))

    assert page.history == []
    assert page.soup.select_one("details.history > p").text.strip() == (
        "Chưa có việc nào được ghi lại."
    )


PAGES = ["detail", "check", "pledges", "individuals", "households", "results"]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("who", "state"), [("head", State.DRAFT), ("secretary", State.ACCEPTED)])
def test_the_number_of_queries_does_not_grow_with_the_rows(
    who, state, name, campaign, unit, head, secretary, request, client
):
    registration = filled(campaign, unit, state)
    factories.make_contribution(registration, 1_000_000, registration.entrants.get())
    factories.make_return(registration, secretary, DEADLINE)
    client.force_login(request.getfixturevalue(who))
    counted = [queries(client, doors.url(name, registration))]

    for number in range(29):
        factories.make_pledge(registration, content=f"Việc {number}")
        entrant = factories.make_entrant(registration, f"Y Thih {number}")
        factories.make_entrant(registration, f"Y Thih {number}", "household")
        factories.make_contribution(registration, 1_000_000, entrant)
        factories.make_return(registration, secretary, DEADLINE)
    counted.append(queries(client, doors.url(name, registration)))

    assert counted[0] == counted[1]
    assert counted[0] <= 20


def queries(client, address: str) -> int:
    """How many queries a page costs."""
    with CaptureQueriesContext(connection) as caught:
        assert client.get(address).status_code == 200
    return len(caught)
