"""Results of pledges and people: after acceptance, once the work has begun."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from audit.actions import Action
from registrations.models import Entrant, Pledge
from registrations.services.results import enter_result
from registrations.states import State
from tests.factories import OPEN, REVIEW, at
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page, assert_refused

BEGINNING = at("2024-03-15 00:00")
TICK = timedelta(microseconds=1)
NOT_ACCEPTED = "Chỉ ghi kết quả cho đăng ký đã được tiếp nhận."
TOO_EARLY = "Chưa đến thời gian tổ chức thi đua nên chưa ghi kết quả."
NOT_YOURS = "Chỉ người phụ trách đơn vị hoặc Văn phòng - thống kê được ghi kết quả."

both = pytest.mark.parametrize("name", ["pledge_result", "entrant_result"])


@pytest.fixture
def accepted(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return filled(campaign, unit, State.ACCEPTED)


@pytest.mark.parametrize("who", ["head", "secretary"])
def test_the_result_of_a_pledge_is_written_down(who, accepted, request, client):
    client.force_login(request.getfixturevalue(who))
    client.at = REVIEW

    answer = client.post(
        doors.url("pledge_result", accepted), doors.sent("pledge_result", accepted), follow=True
    )

    pledge = Pledge.objects.get()
    assert answer.redirect_chain == [(doors.url("results", accepted), 302)]
    assert Page(answer).notices == ["Đã lưu kết quả."]
    assert (pledge.result, pledge.result_note) == (Decimal(480), "Nghiệm thu")
    assert pledge.result_on == date(2024, 3, 25)


def test_it_is_recorded_with_what_was_there_before(accepted, secretary, client):
    Pledge.objects.update(result=Decimal(100))
    client.force_login(secretary)

    client.post(doors.url("pledge_result", accepted), doors.sent("pledge_result", accepted))

    (entry,) = entries(accepted)
    role = "Văn phòng - thống kê"
    assert told(entry) == (Action.RESULT_ENTERED, secretary, "Trần Thị Mai", role, OPEN)
    assert entry.note == "Làm đường hoa ở trục chính của thôn"
    assert changes(entry) == {
        "result": ["100", "480"],
        "result_on": [None, "2024-03-25"],
        "result_note": ["", "Nghiệm thu"],
    }


def test_what_a_person_achieved_is_written_down_and_recorded(accepted, head, client):
    client.force_login(head)

    client.post(doors.url("entrant_result", accepted), doors.sent("entrant_result", accepted))

    (entry,) = entries(accepted)
    assert Entrant.objects.get().result_note == "Đã hiến đất"
    assert (entry.note, changes(entry)) == ("Bà H'Hen Niê", {"result_note": ["", "Đã hiến đất"]})


def test_nothing_achieved_is_a_result_too(accepted, head, client):
    client.force_login(head)

    client.post(doors.url("pledge_result", accepted), typed.RESULT | {"result": "0"})

    assert Pledge.objects.get().result == 0


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (None, "– – Chưa có kết quả"),
        ("499", "499 mét 99,8 % Chưa đạt"),
        ("500", "500 mét 100 % Đạt"),
        ("501", "501 mét 100,2 % Vượt"),
        ("750", "750 mét 150 % Vượt"),
        ("0", "0 mét 0 % Chưa đạt"),
    ],
)
def test_the_page_says_how_the_result_stands(result, words, accepted, head, client):
    Pledge.objects.update(result=None if result is None else Decimal(result))
    client.force_login(head)

    page = Page(client.get(doors.url("results", accepted)))

    row = page.soup.select_one("tbody tr").get_text(" ").split()
    assert words in " ".join(row)


@both
@pytest.mark.parametrize("moment", [BEGINNING, REVIEW, at("2024-12-31 10:00")])
def test_from_the_first_day_of_the_work_on_it_is_open(moment, name, accepted, head, client):
    client.force_login(head)
    client.at = moment
    sent = doors.sent(name, accepted)
    if "result_on" in sent:
        sent = sent | {"result_on": "15/3/2024"}

    answer = client.post(doors.url(name, accepted), sent)

    assert answer.status_code == 302
    assert len(entries(accepted)) == 1


@both
def test_before_the_work_has_begun_it_is_refused(name, accepted, head, client):
    client.force_login(head)
    client.at = BEGINNING - TICK
    fault = "Ngày tính kết quả không được sau hôm nay." if "pledge" in name else TOO_EARLY
    before = everything()

    opened = client.get(doors.url(name, accepted), follow=True)
    page = Page(client.post(doors.url(name, accepted), doors.sent(name, accepted)))

    assert Page(opened).notices[0] == TOO_EARLY
    assert list(page.summary) == [fault]
    assert everything() == before


@both
@pytest.mark.parametrize("state", [each for each in State if each != State.ACCEPTED])
@pytest.mark.parametrize("who", ["head", "secretary"])
def test_what_is_not_accepted_has_no_results(who, state, name, campaign, unit, request, client):
    registration = filled(campaign, unit, state)
    client.force_login(request.getfixturevalue(who))
    before = everything()

    page = Page(client.post(doors.url(name, registration), doors.sent(name, registration)))

    assert page.summary == {NOT_ACCEPTED: ""}
    assert everything() == before


@both
@pytest.mark.parametrize("who", ["chairman", "council_member", "supervisor", "administrator"])
def test_those_who_only_read_write_no_results(who, name, accepted, request, client):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    opened = client.get(doors.url(name, accepted), follow=True)
    page = Page(client.post(doors.url(name, accepted), doors.sent(name, accepted)))

    assert NOT_YOURS in Page(opened).notices
    assert page.summary == {NOT_YOURS: ""}
    assert everything() == before


def test_those_who_only_read_see_no_buttons(accepted, supervisor, client):
    client.force_login(supervisor)

    page = Page(client.get(doors.url("results", accepted)))

    assert page.notices == [NOT_YOURS]
    assert (page.buttons, page.soup.select("main a.btn-plain")) == (set(), [])


SILLY = [
    ("result", "-1", "Hãy nhập số từ 0 trở lên."),
    ("result", "480 mét", "Chỉ ghi chữ số, ví dụ 1.500 hoặc 12,5; không ghi đơn vị kèm theo."),
    ("result", "0,001", "Hãy nhập nhiều nhất 2 chữ số sau dấu phẩy."),
    ("result", "10.000.000.000.000", "Số này quá lớn."),
    (
        "result_note",
        "x" * 501,
        "Ghi chú, minh chứng: nhiều nhất 500 ký tự, đang có 501. Hãy rút gọn.",
    ),
    (
        "result_note",
        "Xong\u202e",
        "Có ký tự lạ không nhìn thấy được; hãy xóa đi và gõ lại.",
    ),
]


@pytest.mark.parametrize(("field", "value", "message"), SILLY)
def test_silly_results_are_told_at_their_field(field, value, message, accepted, head, client):
    client.force_login(head)
    sent = doors.sent("pledge_result", accepted) | {field: value}
    before = everything()

    answer = client.post(doors.url("pledge_result", accepted), sent)

    assert_refused(answer, sent, **{field: message})
    assert everything() == before


def test_the_pledged_words_are_not_touched_by_a_result(accepted, head, client):
    client.force_login(head)
    before = Pledge.objects.values("content", "target", "due_on", "theme").get()
    smuggled = {"target": "1", "content": "Khác", "due_on": "1/6/2024"}

    client.post(
        doors.url("pledge_result", accepted), doors.sent("pledge_result", accepted) | smuggled
    )

    assert Pledge.objects.values("content", "target", "due_on", "theme").get() == before


def test_the_service_goes_by_the_stored_row_not_by_the_form(accepted, head):
    pledge = Pledge.objects.get()
    pledge.result = Decimal(999)  # as a form leaves it behind

    enter_result(
        pledge=pledge,
        result=Decimal(480),
        as_of=date(2024, 9, 30),
        result_note="",
        version=1,
        by=head,
        at=REVIEW,
    )

    assert changes(entries(accepted)[0])["result"] == [None, "480"]


def test_the_list_says_once_up_to_when_results_count(accepted, head, client):
    client.force_login(head)
    client.at = REVIEW

    page = Page(client.get(doors.url("results", accepted)))

    assert page.soup.select_one("main table caption").get_text() == "Tính đến tháng 10/2024"
