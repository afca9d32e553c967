"""The e-mails of reminders: each goes out once, a failed one is tried again.

A run takes an e-mail in hand by counting its tries up (compare-and-set): of two runs only one gets
it. One that was taken in hand and never ended, because the process died, is tried again later; so a
crash just after the mail server took it may send it twice, but never loses it.
"""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db.models import Q

from campaigns.models import Campaign
from registrations.dues import Due, all_dues
from registrations.models import Reminder
from registrations.reminder_words import mail_subject, mail_text
from registrations.states import NEXT_EMAIL, EmailState, ReminderReason

logger = logging.getLogger(__name__)

MOST_TRIES = 3
WAIT = timedelta(minutes=10)
OPEN = tuple(NEXT_EMAIL)


@dataclass
class Mailed:
    """How many e-mails went out, failed, or were not wanted any more."""

    sent: int = 0
    failed: int = 0
    dropped: int = 0


def send_waiting(*, campaign: Campaign, at: datetime) -> Mailed:
    """Send the e-mails of a campaign that wait, and once more those that failed.

    Who has filed meanwhile, or whose time is over, gets none. Outside of any transaction: what was
    sent cannot be taken back.
    """
    mailed = Mailed()
    rows = Reminder.objects.filter(campaign=campaign, email_state__in=OPEN)
    ready = rows.filter(Q(tries=0) | Q(tries__lt=MOST_TRIES, tried_at__lte=at - WAIT))
    waiting = list(ready.select_related("unit").order_by("at", "pk"))
    # Its last try died with its process: nobody will end it any more.
    rows.filter(
        email_state=EmailState.WAITING, tries__gte=MOST_TRIES, tried_at__lte=at - WAIT
    ).update(email_state=EmailState.FAILED)
    if not waiting:
        return mailed
    dues = {due.key: due for due in all_dues(campaign, at)}
    connection = get_connection()
    try:
        connection.open()
    except OSError:
        # Nobody there: no e-mail loses a try for it.
        logger.exception("the mail server does not answer")
        mailed.failed = len(waiting)
        return mailed
    for reminder in waiting:
        due = dues.get((reminder.unit_id, reminder.reason, reminder.request_id))
        if due is None or not _is_wanted(reminder, due, at):
            mailed.dropped += _move(reminder, EmailState.DROPPED)
        elif _take(reminder, at):
            _send(reminder, due, campaign, at, connection, mailed)
    connection.close()
    return mailed


def _is_wanted(reminder: Reminder, due: Due, at: datetime) -> bool:
    """By hand also after the day of a report; what the plan sends ends with the term."""
    if reminder.by_id is not None and due.reason == ReminderReason.REPORT:
        return True
    return at < due.closes_at


def _send(
    reminder: Reminder,
    due: Due,
    campaign: Campaign,
    at: datetime,
    connection: BaseEmailBackend,
    mailed: Mailed,
) -> None:
    message = EmailMessage(
        subject=mail_subject(due),
        body=mail_text(reminder, campaign),
        to=reminder.email.split(", "),
        connection=connection,
    )
    try:
        message.send()
    except (OSError, ValueError):
        # No connection, refused by the server (SMTPException is an OSError), or no real address.
        logger.exception("the e-mail of reminder %s failed", reminder.pk)
        mailed.failed += _move(reminder, EmailState.FAILED)
    else:
        mailed.sent += _move(reminder, EmailState.SENT, emailed_at=at)


def _take(reminder: Reminder, at: datetime) -> bool:
    """Take an e-mail in hand, if no other run has since it was read."""
    rows = Reminder.objects.filter(pk=reminder.pk, tries=reminder.tries, email_state__in=OPEN)
    taken = rows.update(tries=reminder.tries + 1, tried_at=at, email_state=EmailState.WAITING)
    if taken:
        reminder.tries, reminder.email_state = reminder.tries + 1, EmailState.WAITING
    return bool(taken)


def _move(reminder: Reminder, new: EmailState, **fields: datetime) -> int:
    """Write what became of the e-mail, if it is still in the hand that read it."""
    if new not in NEXT_EMAIL[EmailState(reminder.email_state)]:
        raise ValueError(f"an e-mail does not go from {reminder.email_state} to {new}")
    rows = Reminder.objects.filter(
        pk=reminder.pk, tries=reminder.tries, email_state=reminder.email_state
    )
    return rows.update(email_state=new, **fields)
