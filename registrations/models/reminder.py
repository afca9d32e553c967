"""Whom we reminded, of what, when, and how."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import Unit
from campaigns.models import Campaign
from registrations.models.registration import Registration, Return
from registrations.models.report import ProgressReport, ReportRequest
from registrations.states import Channel, EmailState, ReminderReason, ReportState, State


class ReminderQuerySet(models.QuerySet["Reminder"]):
    """Reminders, asked for by how they stand."""

    def undone(self) -> "ReminderQuerySet":
        """Those whose work is still to do: nothing was handed in, or sent, since."""
        same_unit = {"campaign": OuterRef("campaign"), "unit": OuterRef("unit")}
        begun = Registration.objects.filter(**same_unit).exclude(state=State.DRAFT)
        returned = Registration.objects.filter(**same_unit, state=State.RETURNED)
        newer_return = Return.objects.filter(
            registration__campaign=OuterRef("campaign"),
            registration__unit=OuterRef("unit"),
            at__gt=OuterRef("at"),
        )
        sent = ProgressReport.objects.filter(
            request=OuterRef("request"),
            registration__unit=OuterRef("unit"),
            state=ReportState.SENT,
        )
        return self.filter(
            Q(reason=ReminderReason.MISSING) & ~Exists(begun)
            | Q(reason=ReminderReason.RETURNED) & Exists(returned) & ~Exists(newer_return)
            | Q(reason=ReminderReason.REPORT) & ~Exists(sent)
        )

    def newest_about_registrations(self, at: datetime) -> "ReminderQuerySet":
        """The last one up to `at` of every unit in every campaign that was not about a report."""
        newer = Reminder.objects.filter(
            Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), pk__gt=OuterRef("pk")),
            campaign=OuterRef("campaign"),
            unit=OuterRef("unit"),
            request__isnull=True,
            at__lte=at,
        )
        return self.filter(~Exists(newer), request__isnull=True, at__lte=at)


class Reminder(models.Model):
    """One reminder to one unit («lần nhắc»).

    `occasion` names what it was for («dang-ky:2024-04-03»): a second run finds the row and sends
    nothing. Without `by` the campaign's own plan sent it. `tries` counts how often the e-mail was
    taken in hand, the last time at `tried_at`.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="reminders", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="reminders", verbose_name="Đơn vị"
    )
    request = models.ForeignKey(
        ReportRequest,
        on_delete=models.CASCADE,
        null=True,
        related_name="reminders",
        verbose_name="Kỳ báo cáo",
    )
    reason = models.CharField("Nhắc việc", max_length=10, choices=ReminderReason)
    channel = models.CharField("Cách nhắc", max_length=10, choices=Channel, default=Channel.PORTAL)
    occasion = models.CharField("Dịp nhắc", max_length=80)
    text = models.TextField("Nội dung nhắc")
    at = models.DateTimeField("Nhắc lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Bởi",
    )
    email = models.CharField("Gửi tới", max_length=1000, blank=True)
    email_state = models.CharField(
        "Thư điện tử", max_length=10, choices=EmailState, default=EmailState.NONE
    )
    emailed_at = models.DateTimeField("Thư đi lúc", null=True)
    tries = models.PositiveSmallIntegerField("Số lần gửi thư", default=0)
    tried_at = models.DateTimeField("Gửi thư lần cuối lúc", null=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = "lần nhắc"
        verbose_name_plural = "lần nhắc"
        ordering = ["campaign", "-at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "unit", "occasion"], name="one_reminder_per_occasion"
            )
        ]

    def __str__(self) -> str:
        return f"Nhắc {self.unit}"

    @property
    def how(self) -> str:
        """How the unit was reminded, in one phrase: «Gọi điện», «Trên cổng, thư: đã gửi»."""
        words = Channel(self.channel).label
        if self.email_state == EmailState.NONE:
            return words
        return f"{words}, thư: {EmailState(self.email_state).label.lower()}"
