"""The e-mails of reminders: what they say, once each, and what becomes of a failure."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from registrations.models import Reminder
from registrations.services.mailing import send_waiting
from registrations.services.reminding import send_due
from registrations.states import EmailState, State
from tests import factories
from tests.factories import DEADLINE, at
from tests.registrations.acts import filled

RUN = at("2024-04-02 08:00")
TEN = timedelta(minutes=10)
BROKEN = "tests.registrations.test_mailing.BrokenBackend"
CLOSED = "tests.registrations.test_mailing.ClosedBackend"


class BrokenBackend(EmailBackend):
    """A mail server that refuses Thôn Đông."""

    def send_messages(self, messages):
        if any("dong@mau.vn" in each.to for each in messages):
            raise OSError("mailbox unavailable")
        return super().send_messages(messages)


class ClosedBackend(EmailBackend):
    """A mail server that does not answer."""

    def open(self):
        raise ConnectionRefusedError


@pytest.fixture
def waiting(campaign, unit, other_unit):
    """Both units have an address and are reminded; their e-mails wait."""
    for each, email in [(unit, "dong@mau.vn"), (other_unit, "cuah@mau.vn")]:
        each.email = email
        each.save()
    send_due(campaign=campaign, at=RUN)
    return campaign


def states() -> dict[str, tuple[str, int]]:
    return {each.email: (each.email_state, each.tries) for each in Reminder.objects.all()}


def counts(mailed) -> tuple[int, int, int]:
    return mailed.sent, mailed.failed, mailed.dropped


def test_each_unit_gets_its_own_email(waiting):
    assert counts(send_waiting(campaign=waiting, at=RUN)) == (2, 0, 0)
    assert sorted(each.to for each in mail.outbox) == [["cuah@mau.vn"], ["dong@mau.vn"]]
    assert set(states().values()) == {(EmailState.SENT, 1)}
    assert {each.emailed_at for each in Reminder.objects.all()} == {RUN}


def test_the_email_says_what_until_when_where_and_whom_to_ask(waiting, settings):
    settings.PORTAL_URL = "https://thidua.mau.vn"
    authority = waiting.authority
    authority.contact_name, authority.contact_phone = "Trần Thị Mai", "0262 000 100"
    authority.save()

    send_waiting(campaign=waiting, at=RUN)

    message = next(each for each in mail.outbox if each.to == ["dong@mau.vn"])
    until = "trước ngày 10/4/2024, tức hết ngày 9/4/2024"
    assert message.subject == f"Cần làm: nộp đăng ký thi đua, hạn {until}"
    assert f"Kính gửi Thôn Đông,\n\n{waiting.title}." in message.body
    assert f"Đơn vị chưa đăng ký thi đua. Hạn: {until}." in message.body
    assert "https://thidua.mau.vn/\n" in message.body
    assert "Văn phòng - thống kê xã Mẫu, điện thoại 0262 000 100." in message.body


def test_no_email_names_a_person(waiting, unit, head):
    filled(waiting, unit)
    authority = waiting.authority
    authority.contact_name = "Trần Thị Mai"

    send_waiting(campaign=waiting, at=RUN)

    names = {unit.head_name, head.full_name, "H'Hen Niê", "Trần Thị Mai"}
    assert [name for name in names for each in mail.outbox if name in each.body] == []


def test_a_second_run_sends_nothing(waiting):
    send_waiting(campaign=waiting, at=RUN)

    assert counts(send_waiting(campaign=waiting, at=RUN + timedelta(hours=1))) == (0, 0, 0)
    assert len(mail.outbox) == 2


def test_a_failed_one_says_so_and_the_others_go(waiting, settings):
    settings.EMAIL_BACKEND = BROKEN

    assert counts(send_waiting(campaign=waiting, at=RUN)) == (1, 1, 0)
    assert states() == {
        "dong@mau.vn": (EmailState.FAILED, 1),
        "cuah@mau.vn": (EmailState.SENT, 1),
    }


def test_a_failed_one_is_tried_again_after_ten_minutes_three_times_in_all(waiting, settings):
    settings.EMAIL_BACKEND = BROKEN
    instants = [RUN, RUN + TEN - timedelta(seconds=1), *(RUN + TEN * each for each in range(1, 6))]

    failed = [send_waiting(campaign=waiting, at=each).failed for each in instants]

    assert failed == [1, 0, 1, 1, 0, 0, 0]
    assert states()["dong@mau.vn"] == (EmailState.FAILED, 3)


def test_a_failed_one_goes_out_when_the_server_is_well_again(waiting, settings):
    settings.EMAIL_BACKEND = BROKEN
    send_waiting(campaign=waiting, at=RUN)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    assert counts(send_waiting(campaign=waiting, at=RUN + TEN)) == (1, 0, 0)
    assert states()["dong@mau.vn"] == (EmailState.SENT, 2)


def test_a_server_that_does_not_answer_costs_no_try(waiting, settings):
    settings.EMAIL_BACKEND = CLOSED

    assert counts(send_waiting(campaign=waiting, at=RUN)) == (0, 2, 0)
    assert set(states().values()) == {(EmailState.WAITING, 0)}


def test_one_that_a_dead_process_held_is_taken_up_after_ten_minutes(waiting):
    Reminder.objects.update(tries=1, tried_at=RUN)

    assert counts(send_waiting(campaign=waiting, at=RUN + TEN - timedelta(seconds=1))) == (0, 0, 0)
    assert counts(send_waiting(campaign=waiting, at=RUN + TEN)) == (2, 0, 0)


def test_one_whose_last_try_died_has_failed(waiting):
    Reminder.objects.update(tries=3, tried_at=RUN)

    send_waiting(campaign=waiting, at=RUN + TEN)

    assert set(states().values()) == {(EmailState.FAILED, 3)}
    assert mail.outbox == []


def test_who_has_filed_meanwhile_gets_none(waiting, unit):
    factories.make_registration(waiting, unit, State.SUBMITTED)

    assert counts(send_waiting(campaign=waiting, at=RUN)) == (1, 0, 1)
    assert states()["dong@mau.vn"] == (EmailState.DROPPED, 0)


def test_after_the_deadline_none_goes_out(waiting):
    assert counts(send_waiting(campaign=waiting, at=DEADLINE)) == (0, 0, 2)
    assert mail.outbox == []
