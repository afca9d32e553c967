"""Days on which the commune does not work, and days worked in exchange."""

from datetime import date

from django.db import models


class HolidayQuerySet(models.QuerySet["Holiday"]):
    """Holidays by day."""

    def between(self, first: date, last: date) -> "HolidayQuerySet":
        """Those of a stretch of days, both ends included."""
        return self.filter(day__range=(first, last))


class Holiday(models.Model):
    """A public holiday («ngày nghỉ lễ, tết»), or a Saturday or Sunday worked instead of a day off.

    Law is data: Bộ luật Lao động, điều 112; which days these are is made known anew for every year.
    The catalogue shows the rows and takes new ones.
    """

    day = models.DateField("Ngày", unique=True)
    name = models.CharField("Tên ngày nghỉ", max_length=100)
    is_worked = models.BooleanField(
        "Làm bù", default=False, help_text="Thứ bảy, chủ nhật làm việc thay cho ngày nghỉ hoán đổi"
    )
    source = models.CharField("Nguồn", max_length=300)

    objects = HolidayQuerySet.as_manager()

    class Meta:
        verbose_name = "ngày nghỉ lễ, ngày làm bù"
        verbose_name_plural = "ngày nghỉ lễ, ngày làm bù"
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.name}"
