"""What stops an award for the time being."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q

from awards.models.nomination import Nomination
from awards.states import HoldKind


class HoldQuerySet(models.QuerySet["Hold"]):
    """Holds, by whether they still bind."""

    def binding(self, day: date) -> "HoldQuerySet":
        """Those that nobody has lifted and whose last day has not passed."""
        return self.filter(lifted_at__isnull=True).filter(Q(until__isnull=True) | Q(until__gte=day))


class Hold(models.Model):
    """A case in which nobody awards or proposes (NĐ 152/2025, điều 4 khoản 4), until lifted.

    `until` is the last day of a discipline period: from the day after it the hold binds no more.
    """

    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="holds", verbose_name="Đề nghị"
    )
    kind = models.CharField("Loại việc", max_length=12, choices=HoldKind)
    reason = models.TextField("Nội dung")
    paper = models.CharField("Văn bản (số, ngày, nơi gửi)", max_length=250)
    until = models.DateField("Đến hết ngày", null=True, blank=True)
    placed_at = models.DateTimeField("Ghi lúc")
    placed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    lifted_at = models.DateTimeField("Bỏ lúc", null=True)
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người bỏ",
    )
    lifted_reason = models.TextField("Kết luận, lý do bỏ", blank=True)

    objects = HoldQuerySet.as_manager()

    class Meta:
        verbose_name = "tạm dừng xét"
        verbose_name_plural = "tạm dừng xét"
        ordering = ["nomination", "pk"]

    def __str__(self) -> str:
        # Never the reason: names of things stand in histories that others read.
        return f"{self.get_kind_display()}: {self.nomination}"

    def binds(self, day: date) -> bool:
        """Whether it still stops an award on that day."""
        return self.lifted_at is None and (self.until is None or day <= self.until)
