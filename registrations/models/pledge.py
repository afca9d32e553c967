"""What a unit pledges, and what came of it."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from campaigns.models import Theme
from core.numbers import half_up
from registrations.models.registration import Registration
from registrations.states import Outcome


class Pledge(models.Model):
    """A field or task with its target («nội dung, chỉ tiêu đăng ký», clauses II.1 and V.4)."""

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="pledges", verbose_name="Đăng ký"
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name="Thuộc nội dung thi đua"
    )
    content = models.CharField(
        "Công việc, công trình đăng ký",
        max_length=500,
        help_text="Ví dụ: Vận động nhân dân làm đường hoa ở trục chính của thôn",
    )
    indicator = models.CharField(
        "Chỉ tiêu", max_length=300, help_text="Đo bằng gì, ví dụ: Chiều dài đường hoa làm được"
    )
    unit_of_measure = models.CharField(
        "Đơn vị tính", max_length=50, help_text="Ví dụ: mét, hộ, triệu đồng, %"
    )
    target = models.DecimalField("Mức đăng ký", max_digits=15, decimal_places=2)
    due_on = models.DateField("Ngày hoàn thành")
    version = models.PositiveIntegerField(default=1)
    result = models.DecimalField("Kết quả", max_digits=15, decimal_places=2, null=True, blank=True)
    result_note = models.CharField("Ghi chú, minh chứng", max_length=500, blank=True)

    class Meta:
        verbose_name = "nội dung đăng ký"
        verbose_name_plural = "nội dung đăng ký"
        ordering = ["registration", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(target__gt=0), name="a_target_is_more_than_nothing"),
            models.CheckConstraint(
                condition=Q(result__isnull=True) | Q(result__gte=0),
                name="a_result_is_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return self.content

    @property
    def percent(self) -> Decimal | None:
        """The result as a share of the target, in per cent with one decimal; None without one.

        Rounding never says another thing than `outcome`: what missed stays below 100, what
        exceeded stays above.
        """
        if self.result is None:
            return None
        percent = half_up(self.result * 100 / self.target, 1)
        if self.result < self.target:
            return min(percent, Decimal("99.9"))
        if self.result > self.target:
            return max(percent, Decimal("100.1"))
        return percent

    @property
    def outcome(self) -> Outcome:
        """Reached from the target on, exceeded above it (clause IV.1.a: «đạt và vượt»)."""
        if self.result is None:
            return Outcome.UNKNOWN
        if self.result > self.target:
            return Outcome.EXCEEDED
        return Outcome.REACHED if self.result == self.target else Outcome.MISSED
