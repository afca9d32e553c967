"""The call list, the text for the chat group, the log of reminders; all for the secretariat."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from registrations.dues import registration_dues
from registrations.models import Reminder
from registrations.reminded import last_reminders, latest_reminders
from registrations.reminder_words import chat_text
from registrations.states import Channel, ReminderReason, State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations import doors
from tests.registrations.acts import filled
from tests.registrations.looking import everything
from tests.registrations.pages import Page


@pytest.fixture
def office(secretary, client):
    """The secretary at the screen."""
    client.force_login(secretary)
    return client


def url(name: str, campaign, *keys: int) -> str:
    return reverse(f"registrations:{name}", args=[campaign.pk, *keys])


def units(page: Page) -> list[str]:
    return [" ".join(each.text.split()) for each in page.soup.select("tbody th")]


def test_the_list_holds_who_has_to_be_called_with_the_telephone(
    campaign, unit, authority, secretary, office
):
    returned = filled(campaign, factories.make_unit(authority, "Thôn Trả"), State.RETURNED)
    factories.make_return(returned, secretary, at("2024-04-13 00:00"))
    for state in (State.SUBMITTED, State.ACCEPTED, State.WITHDRAWN):
        filled(campaign, factories.make_unit(authority, state.label), state)
    filled(campaign, unit)

    page = Page(office.get(url("call_list", campaign)))

    assert units(page) == ["Buôn Čuăh", "Thôn Đông", "Thôn Trả"]
    assert {each["href"] for each in page.soup.select("tbody a[href^=tel]")} == {"tel:0900 000 001"}
    missing = [each.text for each in page.soup.select("td[data-label='Còn thiếu']")]
    assert "đang soạn, chưa nộp" in missing[1]
    assert "Hạn hết ngày 12/4/2024" in missing[2]


def test_when_all_have_filed_the_list_says_so(campaign, unit, other_unit, office):
    for each in (unit, other_unit):
        filled(campaign, each, State.SUBMITTED)

    page = Page(office.get(url("call_list", campaign)))

    assert "Không có đơn vị nào phải gọi." in page.text
    assert page.soup.select("textarea") == []


def test_the_text_for_the_group_names_units_and_no_person(campaign, unit, other_unit, secretary):
    returned = filled(campaign, other_unit, State.RETURNED)
    factories.make_return(returned, secretary, at("2024-04-13 00:00"))

    text = chat_text(campaign, registration_dues(campaign, OPEN), OPEN)

    assert text.splitlines() == [
        "Kính gửi các đơn vị,",
        "Hạn nộp đăng ký thi đua: trước ngày 10/4/2024, tức hết ngày 9/4/2024.",
        "Đến 09:00 ngày 1/4/2024, còn 1 đơn vị chưa nộp:",
        "- Thôn Đông",
        "Đến 09:00 ngày 1/4/2024, còn 1 đơn vị chưa nộp lại bản đã được trả để bổ sung:",
        "- Buôn Čuăh (hạn hết ngày 12/4/2024)",
        "Nộp tại: http://127.0.0.1:8000/",
        "Cần giúp, hãy liên hệ Văn phòng - thống kê xã Mẫu.",
    ]
    assert unit.head_name not in text


def test_a_call_is_written_down(campaign, unit, secretary, office):
    answer = office.post(url("called", campaign, unit.pk), follow=True)

    reminder = Reminder.objects.get()
    assert Page(answer).notices == ["Đã ghi cuộc gọi tới Thôn Đông."]
    assert (reminder.channel, reminder.by, reminder.text) == (
        Channel.CALL,
        secretary,
        "Đã gọi điện.",
    )


def test_a_second_click_writes_no_second_call(campaign, unit, office):
    office.post(url("called", campaign, unit.pk))
    before = everything()

    answer = office.post(url("called", campaign, unit.pk), follow=True)

    assert Page(answer).notices[-1] == "Lần liên hệ này vừa được ghi rồi."
    assert everything() == before


def test_who_has_filed_needs_no_call(campaign, unit, office):
    filled(campaign, unit, State.SUBMITTED)
    before = everything()

    answer = office.post(url("called", campaign, unit.pk), follow=True)

    assert Page(answer).notices == ["Thôn Đông không còn việc phải nhắc."]
    assert everything() == before


def test_a_text_to_the_group_is_written_down_for_each_unit(campaign, office):
    answer = office.post(url("chatted", campaign), follow=True)

    assert Page(answer).notices == ["Đã ghi lần nhắn nhóm."]
    assert set(Reminder.objects.values_list("channel", flat=True)) == {Channel.CHAT}
    assert Reminder.objects.count() == 2


def test_the_log_says_who_when_how_and_what_became_of_the_email(campaign, unit, secretary, office):
    before = OPEN - timedelta(hours=1)
    factories.make_reminder(campaign, unit, email="a@b.vn", email_state="failed", at=before)
    factories.make_reminder(campaign, unit, by=secretary, channel="call", occasion="x", at=OPEN)

    page = Page(office.get(url("reminders", campaign)))

    rows = [" ".join(each.text.split()) for each in page.soup.select("tbody tr")]
    assert rows[0].startswith("09:00 ngày 1/4/2024 Thôn Đông Gọi điện Trần Thị Mai")
    assert "Trên cổng, thư: gửi không được a@b.vn Tự động theo kế hoạch" in rows[1]


def test_the_log_is_narrowed_to_a_unit(campaign, unit, other_unit, office):
    for each in (unit, other_unit):
        factories.make_reminder(campaign, each)

    page = Page(office.get(url("reminders", campaign), {"don-vi": unit.pk}))

    assert (page.soup.h1.text.strip(), units(page)) == ("Nhật ký nhắc: Thôn Đông", ["Thôn Đông"])


@pytest.mark.parametrize("asked", ["x", "-1", "9" * 40, "²", ""])
def test_an_unknown_unit_narrows_nothing(asked, campaign, unit, office):
    factories.make_reminder(campaign, unit)

    page = Page(office.get(url("reminders", campaign), {"don-vi": asked, "trang": asked}))

    assert (page.status, units(page)) == (200, ["Thôn Đông"])


OTHERS = [
    "head",
    "other_head",
    "chairman",
    "council_member",
    "supervisor",
    "administrator",
    "stranger",
]


@pytest.mark.parametrize("who", OTHERS)
def test_the_desk_is_no_place_for_others(who, campaign, unit, secretary, client, request):
    registration = filled(campaign, unit, State.ACCEPTED)
    factories.make_report_request(campaign, secretary)
    client.force_login(request.getfixturevalue(who))
    before = everything()

    reads = {name: client.get(doors.url(name, registration)) for name in doors.DESK_READ}
    writes = {
        name: client.post(doors.url(name, registration), doors.sent(name, registration))
        for name in doors.DESK_PRESS | doors.DESK_FILL
    }

    assert {each.status_code for each in (*reads.values(), *writes.values())} == {404}
    assert everything() == before


@pytest.mark.parametrize("name", sorted(doors.DESK_PRESS))
def test_following_a_link_of_the_desk_changes_nothing(name, campaign, unit, office, secretary):
    factories.make_report_request(campaign, secretary)
    registration = filled(campaign, unit, State.ACCEPTED)

    assert office.get(doors.url(name, registration)).status_code == 405


@pytest.mark.parametrize("name", sorted(doors.DESK_READ))
def test_one_unit_and_three_hundred_take_the_same_number_of_queries(
    name, campaign, authority, secretary, office, head
):
    asked = factories.make_report_request(campaign, secretary)
    registration, counted = None, []
    for numbers in (range(1), range(1, 300)):
        for number in numbers:
            unit = factories.make_unit(authority, f"Thôn {number}")
            state = (State.ACCEPTED, State.DRAFT, State.RETURNED)[number % 3]
            registration = factories.make_registration(campaign, unit, state)
            factories.make_reminder(campaign, unit)
            if state == State.ACCEPTED:
                factories.make_report(asked, registration, head)
            if state == State.RETURNED:
                factories.make_return(registration, secretary, DEADLINE)
        with CaptureQueriesContext(connection) as queries:
            assert office.get(doors.url(name, registration)).status_code == 200
        counted.append(len(queries))

    assert counted[0] == counted[1] <= 15


# --- what a unit sees of it


def newest(campaign, *units) -> list[str]:
    found = latest_reminders([each.pk for each in units], [campaign], DEADLINE)
    return [each.text for each in found.values()]


def test_the_newest_reminder_of_each_unit_comes_in_one_query(
    campaign, unit, other_unit, django_assert_num_queries
):
    for each in (unit, other_unit):
        factories.make_reminder(campaign, each, text="cũ")
        factories.make_reminder(
            campaign, each, text="mới", occasion="b", at=OPEN + timedelta(hours=1)
        )

    with django_assert_num_queries(1):
        assert newest(campaign, unit, other_unit) == ["mới", "mới"]


def test_what_is_still_to_come_is_no_reminder_yet(campaign, unit):
    factories.make_reminder(campaign, unit, text="đã đến")
    factories.make_reminder(campaign, unit, text="chưa đến", occasion="b", at=DEADLINE)

    before = DEADLINE - timedelta(hours=1)
    [seen] = latest_reminders([unit.pk], [campaign], before).values()
    assert (seen.text, newest(campaign, unit)) == ("đã đến", ["chưa đến"])
    assert last_reminders(campaign, before)[unit.pk] == seen


@pytest.mark.parametrize("state", [None, *State])
@pytest.mark.parametrize("reason", [ReminderReason.MISSING, ReminderReason.RETURNED])
def test_a_reminder_is_shown_until_the_work_is_done(reason, state, campaign, unit):
    factories.make_reminder(campaign, unit, reason=reason, text="Nhắc")
    if state is not None:
        factories.make_registration(campaign, unit, state)

    undone = {
        ReminderReason.MISSING: (None, State.DRAFT),
        ReminderReason.RETURNED: (State.RETURNED,),
    }
    assert newest(campaign, unit) == (["Nhắc"] if state in undone[reason] else [])


def test_a_newer_return_makes_the_old_reminder_out_of_date(campaign, unit, secretary):
    registration = factories.make_registration(campaign, unit, State.RETURNED)
    factories.make_reminder(
        campaign, unit, reason=ReminderReason.RETURNED, at=OPEN - timedelta(days=1)
    )
    factories.make_return(registration, secretary, DEADLINE)

    assert newest(campaign, unit) == []


def test_a_call_is_no_word_to_the_unit(campaign, unit):
    factories.make_reminder(campaign, unit, channel=Channel.CALL)

    assert newest(campaign, unit) == []
