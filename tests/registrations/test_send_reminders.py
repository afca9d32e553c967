"""`manage.py send_reminders`: for cron, safe to repeat."""

from io import StringIO

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command

from registrations.management.commands import send_reminders
from registrations.models import Reminder
from tests.registrations.test_mailing import BROKEN

FAULTY = "tests.registrations.test_send_reminders.FaultyBackend"


class FaultyBackend(EmailBackend):
    """A fault of the program, not of the mail server."""

    def open(self):
        raise RuntimeError("nobody expected this")


def run(*given: str) -> str:
    said = StringIO()
    call_command("send_reminders", *given, stdout=said)
    return said.getvalue().strip()


def test_it_says_what_it_did_and_does_it_once(campaign, unit):
    unit.email = "dong@mau.vn"
    unit.save()

    assert run("--at", "2024-04-02T08:00") == (
        "02/04/2024 08:00: nhắc 2 đơn vị; thư đã gửi 1, không gửi được 0, không cần gửi nữa 0."
    )
    assert run("--at", "2024-04-02T08:10").endswith(
        "nhắc 0 đơn vị; thư đã gửi 0, không gửi được 0, không cần gửi nữa 0."
    )
    assert len(mail.outbox) == 1


def test_a_failed_email_fails_the_command_but_not_the_reminders(campaign, unit, settings):
    settings.EMAIL_BACKEND = BROKEN
    unit.email = "dong@mau.vn"
    unit.save()

    with pytest.raises(CommandError, match="1 thư gửi không được"):
        run("--at", "2024-04-02T08:00")

    assert Reminder.objects.count() == 2


def test_in_the_demo_it_runs_on_the_day_of_the_demo(campaign, settings):
    settings.DEMO, settings.DEMO_DAY = True, "2024-04-02"

    assert run().startswith("02/04/2024 ")
    assert Reminder.objects.count() == 2


def test_without_a_day_it_takes_the_clock_which_is_long_after(campaign):
    run()

    assert Reminder.objects.count() == 0


def test_a_zone_that_is_given_counts(campaign):
    assert run("--at", "2024-04-01T17:00+00:00").startswith("02/04/2024 00:00: nhắc 2")


def test_a_pause_of_nothing_is_refused(campaign):
    with pytest.raises(CommandError, match="từ 1 phút"):
        run("--every", "0")


@pytest.mark.django_db(transaction=True)  # between the rounds old connections are closed
def test_a_fault_in_one_round_is_logged_and_the_next_round_comes(
    campaign, unit, settings, monkeypatch, caplog
):
    unit.email = "dong@mau.vn"
    unit.save()
    sound, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, FAULTY
    rests = []

    def rest(seconds):
        rests.append(seconds)
        settings.EMAIL_BACKEND = sound
        if len(rests) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(send_reminders.time, "sleep", rest)

    with pytest.raises(KeyboardInterrupt):
        run("--every", "10", "--at", "2024-04-02T08:00")

    assert "nobody expected this" in caplog.text
    assert rests == [600, 600]
    assert len(mail.outbox) == 1
