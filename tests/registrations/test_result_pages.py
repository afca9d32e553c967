"""The page of one pledge's results: the form, the history, taking back."""

from datetime import date
from decimal import Decimal

import pytest

from registrations.models import Pledge, ResultEntry
from registrations.states import Direction, State
from tests import factories
from tests.factories import OPEN, REVIEW, at
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import everything
from tests.registrations.pages import Page, assert_refused

DONE = {"direction": Direction.DONE, "target": None, "indicator": "", "unit_of_measure": ""}


@pytest.fixture
def accepted(campaign, unit):
    """Thôn Đông's registration, accepted."""
    return filled(campaign, unit, State.ACCEPTED)


@pytest.fixture
def look(accepted, head, client):
    """The head opens the page of the pledge at review."""
    client.force_login(head)
    client.at = REVIEW
    return lambda: Page(client.get(doors.url("pledge_result", accepted)))


@pytest.fixture
def send(accepted, head, client):
    """The head sends the form at review, with the version of now."""
    client.force_login(head)
    client.at = REVIEW

    def act(**boxes):
        sent = typed.RESULT | {"version": str(Pledge.objects.get().version)} | boxes
        return client.post(doors.url("pledge_result", accepted), sent, follow=True)

    return act


def entered(*rows: tuple[str, str], **fields) -> None:
    """Entries of the pledge, the last of which counts."""
    pledge = Pledge.objects.get()
    for value, day in rows:
        entry = factories.make_entry(pledge, value, day)
    Pledge.objects.update(result=entry.value, result_on=entry.as_of, **fields)


def cells(page: Page) -> list[list[str]]:
    """The rows of the history."""
    return [
        [" ".join(cell.get_text().split()) for cell in row.select("th, td")]
        for row in page.soup.select("main tbody tr")
    ]


@pytest.mark.parametrize(
    ("moment", "day"),
    [(OPEN, "01/04/2024"), (REVIEW, "20/10/2024"), (at("2024-11-15 09:00"), "31/10/2024")],
)
def test_the_day_is_filled_in_today_or_the_cut_off(moment, day, look, client):
    client.at = moment
    page = Page(client.get(doors.url("pledge_result", Pledge.objects.get().registration)))

    assert page.typed["result_on"] == day


def test_the_boxes_begin_empty_for_every_new_entry(look):
    entered(("300", "2024-07-01"), ("480", "2024-09-30"))

    page = look()

    assert (page.typed["result"], page.typed["result_note"]) == ("", "")
    assert "Đang tính: 480 mét (96 %), tính đến 30/09/2024" in page.text


def test_the_history_shows_every_entry_newest_day_first(look, head):
    entered(("300", "2024-07-01"), ("480", "2024-09-30"))

    rows = cells(look())

    who = f"{head}, 09:00 ngày 1/4/2024"
    assert rows == [
        ["30/09/2024", "480 mét", "–", who, "Đang tính"],
        ["01/07/2024", "300 mét", "–", who, "–"],
    ]


def test_what_was_taken_back_is_marked_in_the_history(look):
    entered(("300", "2024-07-01"))
    Pledge.objects.update(result=None, void_entries_to=ResultEntry.objects.get().pk)

    assert cells(look())[0][-1] == "Đã rút lại"


def test_without_entries_the_history_says_so(look):
    assert "Chưa ghi lần nào." in look().text


def test_two_days_make_a_line_and_one_makes_none(look):
    entered(("300", "2024-07-01"))
    alone = look().soup.select("main svg.chart-line")
    entered(("480", "2024-09-30"))

    (line,) = look().soup.select("main svg.chart-line")

    assert alone == []
    assert (line["role"], len(line.select("circle"))) == ("img", 2)
    assert line.title.get_text() == "Kết quả qua các lần ghi"
    assert line.desc.get_text() == "Mức đăng ký: 500 mét."


def test_what_was_taken_back_is_not_in_the_line(look):
    entered(("900", "2024-05-01"), ("300", "2024-07-01"), ("480", "2024-09-30"))
    Pledge.objects.update(void_entries_to=ResultEntry.objects.order_by("pk").first().pk)

    assert len(look().soup.select("main svg.chart-line circle")) == 2


def test_an_entry_of_an_older_day_is_kept_and_the_message_says_what_counts(send):
    entered(("480", "2024-09-30"))

    page = Page(send(result="300", result_on="1/7/2024"))

    assert page.notices == [
        "Đã ghi vào quá trình. Kết quả được tính vẫn là 480 mét, tính đến 30/9/2024."
    ]
    assert Pledge.objects.get().result == 480
    assert ResultEntry.objects.count() == 2


def test_what_is_only_to_be_done_is_chosen_not_typed(look, send):
    Pledge.objects.update(**DONE)
    radios = look().soup.select("main input[name=result]")

    send(result="1")

    assert [(each["type"], each["value"]) for each in radios] == [("radio", "1"), ("radio", "0")]
    assert Pledge.objects.get().result == 1
    assert cells(look())[0][1] == "đã xong"
    assert look().soup.select("main svg.chart-line") == []


def test_not_done_is_a_result_too(send):
    Pledge.objects.update(**DONE)

    send(result="0")

    assert Pledge.objects.get().result_words == "chưa xong"


@pytest.mark.parametrize("value", ["2", "0,5", "xong"])
def test_what_is_only_to_be_done_has_no_other_result(value, send):
    Pledge.objects.update(**DONE)
    before = everything()

    page = Page(send(result=value))

    assert page.complaints == {"result": "Hãy chọn một mục có trong danh sách: Kết quả."}
    assert everything() == before


FAULTS = [
    ("result_on", "", "Hãy nhập: Tính đến ngày."),
    ("result_on", "21/10/2024", "Ngày tính kết quả không được sau hôm nay."),
    ("result_on", "14/3/2024", "Kết quả chỉ được tính từ ngày bắt đầu thi đua, 15/3/2024."),
    ("result_on", "31/2/2024", "Tháng 2 năm 2024 không có ngày 31, chỉ có ngày 1 đến 29."),
    ("result", "", "Hãy nhập: Kết quả (mét)."),
]


@pytest.mark.parametrize(("field", "value", "message"), FAULTS)
def test_a_fault_is_told_at_its_box(field, value, message, send):
    entered(("300", "2024-07-01"))
    before = everything()

    answer = send(**{field: value})

    assert_refused(answer, {**typed.RESULT, field: value}, **{field: message})
    assert everything() == before


def test_while_nothing_is_known_a_note_alone_is_kept(send, look):
    page = Page(send(result="", result_note="Chờ kiểm đếm"))

    pledge = Pledge.objects.get()
    assert page.notices == ["Đã lưu kết quả."]
    assert (pledge.result, pledge.result_note) == (None, "Chờ kiểm đếm")
    assert look().typed["result_note"] == "Chờ kiểm đếm"
    assert ResultEntry.objects.count() == 0


def test_a_result_is_taken_back_with_a_button(look, accepted, head, client):
    entered(("480", "2024-09-30"))
    button = look().soup.select_one("main form[action$='rut-lai/'] button")

    answer = client.post(doors.url("result_take_back", accepted), {"version": "1"}, follow=True)

    assert button["data-confirm"] == "Rút lại kết quả này?"
    assert answer.redirect_chain == [(doors.url("results", accepted), 302)]
    assert Page(answer).notices[0].startswith("Đã rút lại kết quả.")
    assert Pledge.objects.get().result is None


def test_what_is_not_known_has_nothing_to_take_back(look):
    assert look().soup.select("main form[action$='rut-lai/']") == []


@pytest.mark.parametrize("version", ["", "0", "2", "-1", "x", "9" * 30])
def test_taking_back_asks_for_the_version_that_was_read(version, accepted, head, client):
    entered(("480", "2024-09-30"))
    client.force_login(head)
    before = everything()

    answer = client.post(doors.url("result_take_back", accepted), {"version": version}, follow=True)

    assert "vừa được lưu ở nơi khác" in Page(answer).notices[0]
    assert everything() == before


@pytest.mark.parametrize("who", ["chairman", "council_member", "supervisor", "administrator"])
def test_those_who_only_read_see_the_history_without_a_form(who, accepted, head, request, client):
    entered(("300", "2024-07-01"), ("480", "2024-09-30"))
    client.force_login(request.getfixturevalue(who))
    client.at = REVIEW

    page = Page(client.get(doors.url("pledge_result", accepted)))

    assert len(cells(page)) == 2
    assert page.soup.select("main form") == []


def test_a_stale_save_shows_the_day_and_the_result_that_are_stored(send):
    Pledge.objects.update(result=Decimal(300), result_on=date(2024, 7, 1), version=2, **DONE)

    page = Page(send(result="1", version="1"))

    assert "vừa được lưu ở nơi khác" in " ".join(page.summary)
    assert page.stored.endswith("đã xong 01/07/2024 (trống)")
