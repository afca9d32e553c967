"""Results over time: what a pledge stood at, on which day."""

from decimal import Decimal

from django.conf import settings
from django.db import models
from django.db.models import Q

from registrations.models.pledge import Pledge


class ResultEntry(models.Model):
    """One figure of a pledge as of a day; written once, never changed.

    The pledge itself carries the figure that counts: the newest as of a day up to the campaign's
    cut-off (clause IV.1.a: «tính đến tháng 10/2024»).
    """

    pledge = models.ForeignKey(
        Pledge, on_delete=models.CASCADE, related_name="entries", verbose_name="Nội dung đăng ký"
    )
    value: "models.DecimalField[Decimal, Decimal]" = models.DecimalField(
        "Kết quả", max_digits=15, decimal_places=2
    )
    note = models.CharField("Ghi chú, minh chứng", max_length=500, blank=True)
    as_of = models.DateField("Tính đến ngày")
    at = models.DateTimeField("Ghi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "lần ghi kết quả"
        verbose_name_plural = "lần ghi kết quả"
        ordering = ["pledge", "as_of", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(value__gte=0), name="an_entry_is_not_negative")
        ]

    def __str__(self) -> str:
        return f"{self.pledge}: {self.value}"

    @property
    def words(self) -> str:
        """The figure as people say it: «480 mét», «đã xong»."""
        return self.pledge.in_words(self.value)
