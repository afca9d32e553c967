"""The unit's own details."""

import unicodedata

import pytest

from audit.actions import Action
from registrations.models import Registration
from registrations.states import State
from tests.factories import OPEN
from tests.registrations import doors, typed
from tests.registrations.acts import filled
from tests.registrations.looking import changes, entries, everything, told
from tests.registrations.pages import Page, assert_refused

SENT = typed.DETAILS | {"version": "1"}
CONTROL = "Có ký tự lạ không nhìn thấy được; hãy xóa đi và gõ lại."
WHOLE = "Hãy nhập số nguyên, ví dụ 12."
PHONE = "Hãy nhập số điện thoại, ví dụ 0912 345 678."


@pytest.fixture
def door(draft, head, client) -> str:
    """Where Thôn Đông writes its details, its head before the screen."""
    client.force_login(head)
    return doors.url("details", draft)


def test_the_details_are_saved_and_the_next_step_comes(door, draft, client):
    answer = client.post(door, SENT, follow=True)

    stored = Registration.objects.get()
    assert answer.redirect_chain == [(doors.url("pledges", draft), 302)]
    assert Page(answer).notices == ["Đã lưu thông tin đơn vị."]
    assert (stored.head_name, stored.phone) == ("Nguyễn Văn Bảy", "0912 345 678")
    assert (stored.people_total, stored.women_total) == (120, 65)
    assert (stored.measures, stored.version) == ("Họp thôn mỗi tháng một lần.", 2)


def test_the_change_is_recorded_with_what_was_there_before(door, draft, head, client):
    client.post(door, SENT)

    (entry,) = entries(draft)
    role = "Phụ trách đơn vị (Thôn Đông)"
    assert told(entry) == (Action.REGISTRATION_EDITED, head, "Nguyễn Văn Bảy", role, OPEN)
    assert changes(entry) == {
        "head_name": ["Y Wiêng Niê", "Nguyễn Văn Bảy"],
        "phone": ["0900 000 001", "0912 345 678"],
        "people_total": [None, 120],
        "women_total": [None, 65],
        "measures": ["", "Họp thôn mỗi tháng một lần."],
    }


def test_saving_what_the_form_shows_changes_nothing(door, draft, client):
    Registration.objects.update(people_total=1500, women_total=700, measures="Một.\n\nHai.")
    before = Registration.objects.values().get()
    shown = Page(client.get(door)).typed

    client.post(door, shown)

    assert Registration.objects.values().get() == before | {"version": 2}
    assert changes(entries(draft)[0]) == {}


def test_what_may_stay_empty_stays_empty(door, client):
    empty = {"people_total": "", "women_total": "", "measures": ""}

    client.post(door, SENT | empty)

    stored = Registration.objects.get()
    assert (stored.people_total, stored.women_total, stored.measures) == (None, None, "")


def test_text_is_stored_composed_and_tidy(door, client):
    apart = unicodedata.normalize("NFD", " Y  Ƀlŭl\u00a0Êban ")
    lines = "Họp thôn.  \r\n\r\n\r\n\r\nTrồng\u200b hoa.\v Hết."

    client.post(door, SENT | {"head_name": apart, "measures": lines})

    stored = Registration.objects.get()
    assert stored.head_name == unicodedata.normalize("NFC", "Y Ƀlŭl Êban")
    assert stored.measures == "Họp thôn.\n\nTrồng hoa.\n Hết."


SILLY = [
    ("head_name", "", "Hãy nhập: Người đứng đầu đơn vị."),
    ("head_name", " \u200b", "Hãy nhập: Người đứng đầu đơn vị."),
    (
        "head_name",
        "x" * 10_000,
        "Người đứng đầu đơn vị: nhiều nhất 150 ký tự, đang có 10000. Hãy rút gọn.",
    ),
    ("head_name", "Y\x00 Wiêng", CONTROL),
    ("head_name", "\u202egnêiW Y", CONTROL),
    ("head_title", "", "Hãy nhập: Chức vụ."),
    ("head_title", "x" * 101, "Chức vụ: nhiều nhất 100 ký tự, đang có 101. Hãy rút gọn."),
    ("phone", "", "Hãy nhập: Điện thoại liên hệ."),
    ("phone", "gọi loa", PHONE),
    ("phone", "0912", PHONE),
    ("phone", "0912 345 678<b>", PHONE),
    ("phone", "٠٩١٢٣٤٥٦٧٨", PHONE),
    ("people_total", "một trăm", WHOLE),
    ("people_total", "12,5", WHOLE),
    ("people_total", "-1", "Hãy nhập số từ 0 trở lên."),
    ("people_total", "9999999", "Tổng số người của đơn vị: hãy nhập số không quá 1000000."),
    ("women_total", "121", "Số nữ không được lớn hơn tổng số người."),
    ("women_total", "-1", "Hãy nhập số từ 0 trở lên."),
    ("measures", "Họp\x1b thôn", CONTROL),
]


def label(case) -> str | None:
    """A short name for a case."""
    return f"{case!r}"[:30] if isinstance(case, str) else None


@pytest.mark.parametrize(("field", "value", "message"), SILLY, ids=label)
def test_silly_input_is_told_at_its_field(field, value, message, door, client):
    sent = SENT | {field: value}
    before = everything()

    answer = client.post(door, sent)

    assert_refused(answer, sent, **{field: message})
    assert everything() == before


def test_women_without_a_total_ask_for_the_total(door, client):
    sent = SENT | {"people_total": ""}
    before = everything()

    answer = client.post(door, sent)

    assert_refused(answer, sent, people_total="Hãy nhập tổng số người khi đã nhập số nữ.")
    assert everything() == before


@pytest.mark.parametrize(
    ("text", "number"), [("1.000", 1000), ("1.500", 1500), ("1 500", 1500), ("05", 5), ("0", 0)]
)
def test_people_are_counted_as_numbers_are_written_here(text, number, door, client):
    client.post(door, SENT | {"people_total": text, "women_total": ""})

    assert Registration.objects.get().people_total == number


LOCKED = [
    (State.SUBMITTED, "Đăng ký đã nộp, không sửa được nữa."),
    (State.ACCEPTED, "Đăng ký đã tiếp nhận, không sửa được nữa."),
    (State.WITHDRAWN, "Đăng ký đã rút, không sửa được nữa."),
]


@pytest.mark.parametrize(("state", "reason"), LOCKED)
def test_what_was_handed_in_is_not_changed(state, reason, campaign, unit, head, client):
    registration = filled(campaign, unit, state)
    client.force_login(head)
    before = everything()

    page = Page(client.post(doors.url("details", registration), SENT))

    assert page.summary == {reason: ""}
    assert {key: page.typed[key] for key in SENT} == SENT
    assert everything() == before


@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_the_office_writes_no_details_for_a_unit(who, door, client, request):
    client.force_login(request.getfixturevalue(who))
    before = everything()

    page = Page(client.post(door, SENT))

    assert page.summary == {"Chỉ người phụ trách đơn vị được làm việc này.": ""}
    assert everything() == before


def test_only_the_named_boxes_are_written(door, client):
    smuggled = {"state": "accepted", "receipt_number": "1", "unit": "2", "submitted_at": "x"}

    client.post(door, SENT | smuggled)

    stored = Registration.objects.get()
    assert (stored.state, stored.receipt_number, stored.submitted_at) == (State.DRAFT, None, None)
    assert stored.unit.name == "Thôn Đông"
