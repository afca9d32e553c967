"""Whom we reminded, of what, when, and how."""

from django.conf import settings
from django.db import models

from accounts.models import Unit
from campaigns.models import Campaign
from registrations.states import Channel, EmailState, ReminderReason


class Reminder(models.Model):
    """One reminder to one unit («lần nhắc»).

    `occasion` names what it was for («dang-ky:2024-04-03»): a second run finds the row and sends
    nothing. Without `by` the campaign's own plan sent it.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="reminders", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="reminders", verbose_name="Đơn vị"
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
