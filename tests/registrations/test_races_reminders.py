"""Two runs at once: each unit is reminded once and gets one e-mail; each claim has its control."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError

from core.errors import Incomplete, Stale
from registrations.dues import all_dues
from registrations.models import ProgressReport, Reminder
from registrations.services import mailing, reminding
from registrations.services.reporting import save_report, send_report
from registrations.states import EmailState, State
from tests import factories
from tests.factories import OPEN, at
from tests.registrations.hands import kinds, overtaken, together

pytestmark = [
    pytest.mark.race,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("separate_connections"),
]
RUN = at("2024-04-02 08:00")


@pytest.fixture
def addressed(campaign, unit):
    """Thôn Đông has an address."""
    unit.email = "dong@mau.vn"
    unit.save()
    return campaign


def test_of_two_runs_one_reminds_and_the_other_finds_it_done(addressed):
    outcomes = together(*[lambda: reminding.send_due(campaign=addressed, at=RUN)] * 2)

    assert sorted(len(each) for each in outcomes) == [0, 2]
    assert Reminder.objects.count() == 2


def test_control_a_run_that_looked_before_it_stood_in_line_doubles(addressed):
    def careless() -> None:
        dues = all_dues(addressed, RUN)
        reminding._write(addressed, reminding.planned(addressed, dues, RUN), RUN, by=None)

    outcomes = together(careless, careless)

    # Only the unique constraint of the occasion stops it, and with an error.
    assert kinds(outcomes) == [IntegrityError, type(None)]


def test_two_presses_at_once_remind_a_unit_once(addressed, unit, secretary):
    def press(instant):
        return reminding.remind_by_hand(campaign=addressed, units=[unit], at=instant, by=secretary)

    outcomes = together(lambda: press(RUN), lambda: press(RUN + timedelta(microseconds=1)))

    assert sorted(len(each.reminded) for each in outcomes) == [0, 1]
    assert Reminder.objects.count() == 1


def test_control_presses_that_look_before_they_stand_in_line_remind_twice(addressed, unit):
    def careless(instant) -> None:
        if not reminding._recently_reminded(addressed, instant):
            factories.make_reminder(addressed, unit, occasion=str(instant), at=instant)

    together(lambda: careless(RUN), lambda: careless(RUN + timedelta(microseconds=1)))

    assert Reminder.objects.count() == 2


def test_two_runs_send_each_email_once(addressed):
    reminding.send_due(campaign=addressed, at=RUN)

    together(*[lambda: mailing.send_waiting(campaign=addressed, at=RUN)] * 2)

    assert len(mail.outbox) == 1
    assert Reminder.objects.get(email="dong@mau.vn").email_state == EmailState.SENT


def test_control_an_email_that_is_not_taken_in_hand_goes_twice(addressed):
    reminding.send_due(campaign=addressed, at=RUN)

    def careless() -> None:
        for each in list(Reminder.objects.filter(email_state=EmailState.WAITING)):
            Reminder.objects.filter(pk=each.pk).update(email_state=EmailState.SENT)
            mail.EmailMessage("Nhắc", "Nhắc", to=[each.email]).send()

    overtaken(careless, by=careless)

    assert len(mail.outbox) == 2


# --- progress reports


@pytest.fixture
def report(campaign, unit, secretary, head):
    """A report that is being written."""
    registration = factories.make_registration(campaign, unit, State.ACCEPTED)
    asked = factories.make_report_request(campaign, secretary)
    return factories.make_report(asked, registration, head)


def save(report, head, text):
    return save_report(
        request=report.request,
        registration=report.registration,
        values={"done": text},
        version=1,
        by=head,
        at=OPEN,
    )


def copy() -> ProgressReport:
    return ProgressReport.objects.select_related("request", "registration__campaign").get()


def test_of_two_sendings_one_wins(report, head):
    copies = [copy(), copy()]

    outcomes = together(
        *[lambda one=one: send_report(report=one, version=1, by=head, at=OPEN) for one in copies]
    )

    assert kinds(outcomes) == [type(None), Stale]


def test_what_was_saved_meanwhile_is_not_sent_unread(report, head):
    mine = copy()

    slow, _ = overtaken(
        lambda: send_report(report=mine, version=1, by=head, at=OPEN),
        by=lambda: save(report, head, ""),
    )

    assert type(slow) is Stale
    assert copy().sent_at is None


def test_control_a_sending_that_names_no_version_sends_what_nobody_read(report, head):
    mine = copy()

    slow, _ = overtaken(
        lambda: send_report(report=mine, version=2, by=head, at=OPEN),
        by=lambda: save(report, head, ""),
    )

    # Named as version 2 it goes through the guard: only its emptiness stops it.
    assert type(slow) is Incomplete


def test_of_two_beginnings_one_is_told(report, head):
    ProgressReport.objects.all().delete()

    def begin(text):
        return save_report(
            request=report.request,
            registration=report.registration,
            values={"done": text},
            version=0,
            by=head,
            at=OPEN,
        )

    outcomes = together(lambda: begin("a"), lambda: begin("b"))

    assert kinds(outcomes) == [ProgressReport, Stale]
    assert ProgressReport.objects.count() == 1
