"""Reminders by the plan: to whom, once, in time."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from audit.actions import Action
from audit.models import Entry
from registrations.models import Registration, Reminder
from registrations.services.reminding import send_due
from registrations.states import Channel, EmailState, ReminderReason, State
from tests import factories
from tests.factories import DEADLINE, OPEN, at
from tests.registrations.acts import filled
from tests.registrations.looking import everything, told

SECOND = at("2024-04-02 08:00")  # seven days before the last day
LAST = at("2024-04-08 08:00")


def reminded(campaign, instant) -> dict[str, str]:
    """Unit and occasion of what a run has written."""
    return {str(each.unit): each.occasion for each in send_due(campaign=campaign, at=instant)}


def test_before_the_first_planned_day_nobody_is_reminded(campaign):
    before = everything()

    assert send_due(campaign=campaign, at=OPEN) == []
    assert everything() == before


@pytest.mark.parametrize("state", [None, *State])
def test_only_who_misses_it_is_reminded(state, campaign, unit, other_unit, secretary):
    if state is not None:
        registration = filled(campaign, unit, state)
        factories.make_return(registration, secretary, at("2024-04-13 00:00"))
    factories.make_registration(campaign, other_unit, State.ACCEPTED)

    missing = state in (None, State.DRAFT)
    assert reminded(campaign, SECOND) == ({"Thôn Đông": "dang-ky:2024-04-02"} if missing else {})


def test_a_second_run_reminds_nobody_again(campaign):
    first = send_due(campaign=campaign, at=SECOND)
    before = everything()

    assert len(first) == 2
    assert send_due(campaign=campaign, at=SECOND + timedelta(hours=30)) == []
    assert everything() == before


def test_missed_days_are_caught_up_by_the_newest_alone(campaign):
    assert reminded(campaign, LAST) == {
        "Buôn Čuăh": "dang-ky:2024-04-08",
        "Thôn Đông": "dang-ky:2024-04-08",
    }


def test_after_the_deadline_nobody_is_reminded(campaign):
    assert send_due(campaign=campaign, at=DEADLINE) == []


def test_an_extended_unit_is_reminded_on_days_of_its_own(campaign, unit, secretary):
    factories.make_extension(campaign, unit, secretary, at("2024-04-20 00:00"))

    assert reminded(campaign, LAST) == {"Buôn Čuăh": "dang-ky:2024-04-08"}
    assert reminded(campaign, at("2024-04-18 07:00")) == {"Thôn Đông": "dang-ky:2024-04-18"}
    assert Reminder.objects.get(unit=unit).text == (
        "Đơn vị chưa đăng ký thi đua. Hạn: hết ngày 19/4/2024 (đơn vị được gia hạn)."
    )


def test_an_extension_that_is_earlier_shortens_nothing(campaign, unit, secretary):
    factories.make_extension(campaign, unit, secretary, at("2024-04-05 00:00"))

    assert reminded(campaign, LAST)["Thôn Đông"] == "dang-ky:2024-04-08"


def test_what_was_returned_is_reminded_the_day_before_with_its_own_words(
    campaign, unit, other_unit, secretary
):
    registration = filled(campaign, unit, State.RETURNED)
    factories.make_registration(campaign, other_unit, State.WITHDRAWN)
    returned = factories.make_return(registration, secretary, at("2024-04-13 00:00"))

    assert reminded(campaign, at("2024-04-10 23:59")) == {}
    assert reminded(campaign, at("2024-04-11 00:00")) == {
        "Thôn Đông": f"tra-lai:{returned.pk}:2024-04-11"
    }
    reminder = Reminder.objects.get()
    assert reminder.reason == ReminderReason.RETURNED
    assert reminder.text == (
        "Đăng ký thi đua được trả lại để bổ sung, chưa nộp lại. Hạn: hết ngày 12/4/2024."
    )


def test_a_return_whose_day_is_over_is_not_reminded(campaign, unit, other_unit, secretary):
    factories.make_registration(campaign, other_unit, State.ACCEPTED)
    registration = filled(campaign, unit, State.RETURNED)
    factories.make_return(registration, secretary, at("2024-04-13 00:00"))

    assert send_due(campaign=campaign, at=at("2024-04-13 00:00")) == []


def test_a_report_is_reminded_before_its_day_until_it_is_sent(
    campaign, unit, other_unit, secretary, head
):
    late = filled(campaign, unit, State.ACCEPTED)
    filled(campaign, other_unit, State.SUBMITTED)
    asked = factories.make_report_request(campaign, secretary)
    draft = factories.make_report(asked, late, head)
    due = at("2024-06-22 00:00")  # three days before 25/6

    assert reminded(campaign, due - timedelta(seconds=1)) == {}
    assert reminded(campaign, due) == {"Thôn Đông": f"bao-cao:{asked.pk}:2024-06-22"}
    draft.state, draft.sent_at = "sent", due
    draft.save()
    assert reminded(campaign, at("2024-06-24 08:00")) == {}


def test_a_unit_that_is_no_more_is_not_reminded(campaign, unit):
    unit.is_active = False
    unit.save()

    assert reminded(campaign, SECOND) == {"Buôn Čuăh": "dang-ky:2024-04-02"}


def test_a_plan_without_days_reminds_nobody(campaign):
    campaign.reminder_days = ""

    assert send_due(campaign=campaign, at=LAST) == []


def test_a_run_is_recorded_once_with_counts_and_names(campaign):
    send_due(campaign=campaign, at=SECOND)

    (entry,) = Entry.objects.about(campaign).filter(action=Action.UNIT_REMINDED)
    assert told(entry) == (Action.UNIT_REMINDED, None, "Hệ thống", "Lệnh quản trị", SECOND)
    assert entry.note == "Chưa nộp đăng ký: 2 đơn vị (Buôn Čuăh, Thôn Đông)"


def test_the_addresses_are_the_unit_s_and_its_heads_each_once(campaign, authority, unit, head):
    unit.email, head.email = "thon@mau.vn", "Bay@mau.vn"
    unit.save()
    head.save()
    for name, email, active in [("b", "bay@mau.vn", True), ("c", "cu@mau.vn", False)]:
        person = factories.make_person(name, "unit_head", authority, unit)
        person.email, person.is_active = email, active
        person.save()

    send_due(campaign=campaign, at=SECOND)

    reminder = Reminder.objects.get(unit=unit)
    assert (reminder.email, reminder.email_state) == ("thon@mau.vn, Bay@mau.vn", EmailState.WAITING)
    assert (reminder.channel, reminder.by) == (Channel.PORTAL, None)


def test_a_unit_without_an_address_is_reminded_on_the_portal(campaign, unit):
    send_due(campaign=campaign, at=SECOND)

    reminder = Reminder.objects.get(unit=unit)
    assert (reminder.email, reminder.email_state) == ("", EmailState.NONE)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(minutes=st.lists(st.integers(min_value=-2000, max_value=70_000), min_size=4, max_size=8))
def test_at_whatever_instants_it_runs_nobody_is_reminded_twice_or_late(
    minutes, campaign, unit, other_unit
):
    Reminder.objects.all().delete()
    Registration.objects.all().delete()
    instants = sorted(at("2024-03-01 00:00") + timedelta(minutes=each) for each in minutes)
    half = len(instants) // 2

    for number, instant in enumerate(instants):
        if number == half:
            factories.make_registration(campaign, other_unit, State.SUBMITTED)
        send_due(campaign=campaign, at=instant)

    keys = [(each.unit_id, each.occasion) for each in Reminder.objects.all()]
    assert len(keys) == len(set(keys)) <= 6
    assert not Reminder.objects.filter(at__gte=DEADLINE).exists()
    assert not Reminder.objects.filter(at__lt=at("2024-04-02 00:00")).exists()
    assert not Reminder.objects.filter(unit=other_unit, at__gt=instants[half]).exists()
