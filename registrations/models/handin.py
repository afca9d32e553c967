"""What was handed in, each time: the words as they were."""

from django.conf import settings
from django.db import models

from registrations.models.registration import Registration


class HandIn(models.Model):
    """One hand-in of a registration («lần nộp»).

    `key` is the one-time key of the page on which the button was pressed: the second click brings
    the same key and gets the same receipt. `words` is the registration as it was at that instant,
    so that a correction can be laid beside it.
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="hand_ins", verbose_name="Đăng ký"
    )
    revision = models.PositiveIntegerField("Lần nộp")
    key = models.UUIDField("Khóa một lần")
    at = models.DateTimeField("Nộp lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    in_grace = models.BooleanField("Trong thời gian ân hạn", default=False)
    words = models.JSONField("Nội dung lúc nộp", default=dict)

    class Meta:
        verbose_name = "lần nộp"
        verbose_name_plural = "lần nộp"
        ordering = ["registration", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["registration", "revision"], name="one_hand_in_per_revision"
            ),
            models.UniqueConstraint(fields=["registration", "key"], name="one_hand_in_per_key"),
        ]

    def __str__(self) -> str:
        return f"{self.registration}, lần nộp {self.revision}"
