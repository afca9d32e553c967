"""Reminding units of what they owe (clause V.3: «theo dõi, kiểm tra, đôn đốc»).

Here reminders are written down; their e-mails go out afterwards (`mailing.send_waiting`), when the
transaction has ended. Who reminds holds the campaign's row while looking who was reminded already,
so that of two runs at once the second one finds the first one's rows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from django.db import IntegrityError, transaction

from accounts.models import Membership, Unit, User
from accounts.services import record_act
from accounts.states import Role
from audit.actions import Action
from audit.log import SYSTEM, record
from campaigns.models import Campaign
from core.calendar import format_clock
from core.errors import Duplicate, RuleBroken, WrongState
from registrations.dues import Due, all_dues, registration_dues, report_dues
from registrations.models import Reminder, ReportRequest
from registrations.permissions import can_remind
from registrations.states import Channel, EmailState, ReminderReason

PAUSE = timedelta(hours=1)
NO_UNIT = "Hãy chọn ít nhất một đơn vị."


@dataclass(frozen=True)
class Pressed:
    """What came of a reminder by hand: who was reminded, who was left out and why."""

    reminded: tuple[Unit, ...]
    skipped: tuple[tuple[str, str], ...]  # unit, reason

    @property
    def sentence(self) -> str:
        """«Đã nhắc 2 đơn vị. Không nhắc: Thôn Đông (vừa được nhắc lúc 09:05).»"""
        words = f"Đã nhắc {len(self.reminded)} đơn vị."
        if self.skipped:
            words += f" Không nhắc: {', '.join(f'{unit} ({why})' for unit, why in self.skipped)}."
        return words


def planned(campaign: Campaign, dues: list[Due], at: datetime) -> list[tuple[Due, str]]:
    """Which of a campaign's dues its plan wants reminded and nobody has, with their occasions."""
    wanted = [
        (due, f"{due.topic}:{day.isoformat()}")
        for due in dues
        if (day := due.planned_day(at)) is not None
    ]
    if not wanted:
        return []
    done = set(
        Reminder.objects.filter(
            campaign=campaign, occasion__in={occasion for _, occasion in wanted}
        ).values_list("unit_id", "occasion")
    )
    return [(due, occasion) for due, occasion in wanted if (due.unit.pk, occasion) not in done]


def send_due(*, campaign: Campaign, at: datetime) -> list[Reminder]:
    """Write down the reminders that the campaign's plan wants at `at`; those that are new.

    Safe to repeat, and at once from two processes: one reminder for a unit and an occasion.
    """
    if not planned(campaign, all_dues(campaign, at), at):
        return []
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        occasions = planned(campaign, all_dues(campaign, at), at)
        dues = [due for due, _ in occasions]
        reminders = _write(campaign, occasions, at, by=None)
        if reminders:
            record(
                actor=SYSTEM,
                authority_key=campaign.authority_id,
                action=Action.UNIT_REMINDED,
                subject=campaign,
                at=at,
                note=_note(dues),
            )
    return reminders


def remind_by_hand(
    *,
    campaign: Campaign,
    units: Iterable[Unit],
    at: datetime,
    by: User,
    request: ReportRequest | None = None,
) -> Pressed:
    """Remind the chosen units of their registration, or of a report; once an hour at most.

    Raises NotAllowed, or RuleBroken when nobody is chosen. Who has nothing to do, or was reminded
    within the hour, is left out and named.
    """
    can_remind(by, campaign).require()
    chosen = list(units)
    if not chosen:
        raise RuleBroken(NO_UNIT)
    with transaction.atomic():
        Campaign.objects.hold(campaign.pk)
        dues = {due.unit.pk: due for due in _dues(campaign, at, request)}
        recent = _recently_reminded(campaign, at)
        wanted, skipped = [], []
        for unit in chosen:
            due = dues.get(unit.pk)
            if due is None:
                skipped.append((str(unit), "không còn việc phải nhắc"))
            elif not due.can_still_be_done(at):
                skipped.append((str(unit), f"đã hết hạn {due.until}"))
            elif unit.pk in recent:
                skipped.append((str(unit), f"vừa được nhắc lúc {format_clock(recent[unit.pk])}"))
            else:
                wanted.append(due)
        if wanted:
            occasions = [(due, f"{due.topic}:tay:{at.isoformat()}") for due in wanted]
            _write(campaign, occasions, at, by=by)
            _record(campaign, by, at, _note(wanted))
    return Pressed(tuple(due.unit for due in wanted), tuple(skipped))


def note_call(*, campaign: Campaign, unit: Unit, by: User, at: datetime, text: str = "") -> None:
    """Write down that a unit that has not filed was called («đã gọi»).

    Raises NotAllowed, WrongState when it owes nothing any more, Duplicate within one minute.
    """
    can_remind(by, campaign).require()
    due = next((each for each in registration_dues(campaign, at) if each.unit.pk == unit.pk), None)
    if due is None:
        raise WrongState(f"{unit} không còn việc phải nhắc.")
    _note_contact(campaign, [due], Channel.CALL, by, at, text.strip() or "Đã gọi điện.")


def note_chat(*, campaign: Campaign, by: User, at: datetime) -> int:
    """Write down that the text for the chat group was sent: to how many units.

    Raises NotAllowed, WrongState when nobody owes anything, Duplicate within one minute.
    """
    can_remind(by, campaign).require()
    dues = registration_dues(campaign, at)
    if not dues:
        raise WrongState("Không còn đơn vị nào phải nhắc.")
    _note_contact(campaign, dues, Channel.CHAT, by, at, "Đã nhắn vào nhóm.")
    return len(dues)


def _note_contact(
    campaign: Campaign, dues: list[Due], channel: Channel, by: User, at: datetime, text: str
) -> None:
    occasion = f"{channel}:{at.isoformat(timespec='minutes')}"
    try:
        with transaction.atomic():
            Reminder.objects.bulk_create(
                Reminder(
                    campaign=campaign,
                    unit=due.unit,
                    reason=due.reason,
                    channel=channel,
                    occasion=occasion,
                    text=text,
                    at=at,
                    by=by,
                )
                for due in dues
            )
            _record(campaign, by, at, f"{channel.label}. {_note(dues)}")
    except IntegrityError:
        raise Duplicate("Lần liên hệ này vừa được ghi rồi.") from None


def _dues(campaign: Campaign, at: datetime, request: ReportRequest | None) -> list[Due]:
    return registration_dues(campaign, at) if request is None else report_dues(request, at)


def _recently_reminded(campaign: Campaign, at: datetime) -> dict[int, datetime]:
    """Who was reminded on the portal within the hour; the clock of another host may be ahead."""
    rows = Reminder.objects.filter(
        campaign=campaign, channel=Channel.PORTAL, at__gt=at - PAUSE, at__lt=at + PAUSE
    )
    return dict(rows.order_by("at").values_list("unit_id", "at"))


def _write(
    campaign: Campaign, occasions: list[tuple[Due, str]], at: datetime, *, by: User | None
) -> list[Reminder]:
    addresses = _addresses([due.unit for due, _ in occasions])
    return Reminder.objects.bulk_create(
        Reminder(
            campaign=campaign,
            unit=due.unit,
            request=due.request,
            reason=due.reason,
            occasion=occasion,
            text=due.text(at),
            at=at,
            by=by,
            email=addresses[due.unit.pk],
            email_state=EmailState.WAITING if addresses[due.unit.pk] else EmailState.NONE,
        )
        for due, occasion in occasions
    )


def _addresses(units: list[Unit]) -> dict[int, str]:
    """The addresses of each unit and of its heads who may sign in, each once, between commas."""
    found = {unit.pk: [unit.email] for unit in units}
    heads = Membership.objects.filter(
        unit__in=found, role=Role.UNIT_HEAD, user__is_active=True
    ).order_by("pk")
    for unit_pk, email in heads.values_list("unit_id", "user__email"):
        if unit_pk is not None:
            found[unit_pk].append(email)
    return {pk: _joined(each) for pk, each in found.items()}


def _joined(addresses: list[str]) -> str:
    """As many as the column holds: the unit's own first."""
    once = {each.casefold(): each for each in reversed(addresses) if each}
    joined = ""
    for each in reversed(once.values()):
        longer = f"{joined}, {each}" if joined else each
        if len(longer) <= 1000:
            joined = longer
    return joined


def _note(dues: list[Due]) -> str:
    """«Chưa nộp đăng ký: 2 đơn vị (Buôn Čuăh, Thôn Đông)», a line for each reason."""
    lines = []
    for reason, group in groupby(sorted(dues, key=lambda due: due.reason), lambda due: due.reason):
        names = [str(due.unit) for due in group]
        lines.append(f"{ReminderReason(reason).label}: {len(names)} đơn vị ({', '.join(names)})")
    return "\n".join(lines)


def _record(campaign: Campaign, by: User, at: datetime, note: str) -> None:
    record_act(
        by=by,
        authority_id=campaign.authority_id,
        action=Action.UNIT_REMINDED,
        subject=campaign,
        at=at,
        note=note,
    )
