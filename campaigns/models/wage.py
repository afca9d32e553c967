"""The base wage by day, which rewards are multiples of."""

from datetime import date

from django.db import models


class BaseWageQuerySet(models.QuerySet["BaseWage"]):
    """Base wages by day."""

    def on(self, day: date) -> "BaseWage | None":
        """The wage in force on a day; None before the first one that is known."""
        return self.filter(applies_from__lte=day).order_by("-applies_from").first()


class BaseWage(models.Model):
    """«Mức lương cơ sở» from a day on; the one of the day of the decision counts.

    Law is data: NĐ 152/2025 điều 49 khoản 1. The catalogue shows the rows and takes new ones.
    """

    applies_from = models.DateField("Áp dụng từ ngày", unique=True)
    amount = models.DecimalField("Mức lương cơ sở (đồng)", max_digits=12, decimal_places=0)
    source = models.CharField("Nguồn", max_length=300)

    objects = BaseWageQuerySet.as_manager()

    class Meta:
        verbose_name = "mức lương cơ sở"
        verbose_name_plural = "mức lương cơ sở"
        ordering = ["applies_from"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__gt=0), name="a_base_wage_is_more_than_nothing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.amount} từ {self.applies_from}"
