"""What a unit pledges, and what came of it."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from campaigns.models import Theme
from core.numbers import format_decimal
from registrations.measuring import Measure
from registrations.models.registration import Registration
from registrations.states import Direction, Outcome, PledgeKind


class Pledge(models.Model):
    """A field, task, work or model with its target («nội dung, chỉ tiêu đăng ký», II.1 and V.4).

    A draft may be half said: without an indicator, a unit of measure or a target. Nothing that is
    half said can be handed in (`completeness`).
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="pledges", verbose_name="Đăng ký"
    )
    kind = models.CharField(
        "Loại đăng ký", max_length=10, choices=PledgeKind, default=PledgeKind.TASK
    )
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name="Thuộc nội dung thi đua"
    )
    content = models.CharField(
        "Công việc, công trình đăng ký",
        max_length=500,
        help_text="Ví dụ: Vận động nhân dân làm đường hoa ở trục chính của thôn",
    )
    due_on = models.DateField("Ngày hoàn thành")
    responsible = models.CharField("Người phụ trách", max_length=150, blank=True)
    scale = models.CharField(
        "Quy mô, kinh phí, nguồn",
        max_length=300,
        blank=True,
        help_text="Ví dụ: 500 m, 40 triệu đồng do nhân dân đóng góp",
    )
    place = models.CharField("Địa điểm", max_length=200, blank=True)
    starts_on = models.DateField("Ngày khởi công", null=True, blank=True)
    direction = models.CharField(
        "Mức đăng ký là", max_length=10, choices=Direction, default=Direction.AT_LEAST
    )
    indicator = models.CharField(
        "Chỉ tiêu",
        max_length=300,
        blank=True,
        help_text="Đo bằng gì, ví dụ: Chiều dài đường hoa làm được",
    )
    unit_of_measure = models.CharField(
        "Đơn vị tính", max_length=50, blank=True, help_text="Ví dụ: mét, hộ, triệu đồng, %"
    )
    target = models.DecimalField(
        "Mức đăng ký", max_digits=15, decimal_places=2, null=True, blank=True
    )
    baseline = models.DecimalField(
        "Mức hiện có",
        max_digits=15,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Hiện nay đã có bao nhiêu; để trống nếu bắt đầu từ không",
    )
    form_key = models.UUIDField(null=True, editable=False)
    # Entries up to this key were taken back: they stay as history and count no more.
    void_entries_to = models.PositiveBigIntegerField(default=0, editable=False)
    version = models.PositiveIntegerField(default=1)
    result = models.DecimalField("Kết quả", max_digits=15, decimal_places=2, null=True, blank=True)
    result_on = models.DateField("Kết quả tính đến ngày", null=True, blank=True)
    result_note = models.CharField("Ghi chú, minh chứng", max_length=500, blank=True)

    class Meta:
        verbose_name = "nội dung đăng ký"
        verbose_name_plural = "nội dung đăng ký"
        ordering = ["registration", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(target__isnull=True)
                | Q(target__gt=0)
                | Q(direction=Direction.AT_MOST, target=0),
                name="a_target_is_more_than_nothing",
            ),
            models.CheckConstraint(
                condition=Q(result__isnull=True) | Q(result__gte=0),
                name="a_result_is_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(baseline__isnull=True) | Q(baseline__gte=0),
                name="a_baseline_is_not_negative",
            ),
            models.UniqueConstraint(
                fields=["registration", "form_key"], name="one_pledge_per_form"
            ),
        ]

    def __str__(self) -> str:
        return self.content

    @property
    def measure(self) -> Measure:
        """Direction, baseline, target and result together, for the rule that judges them."""
        return Measure(Direction(self.direction), self.baseline, self.target, self.result)

    @property
    def is_measurable(self) -> bool:
        """Whether one will be able to say if it was kept: clause IV.1.a asks for just that."""
        if self.direction == Direction.DONE:
            return True
        return bool(self.indicator and self.unit_of_measure) and self.target is not None

    @property
    def target_words(self) -> str:
        """The target as people say it: «500 mét», «không quá 5 hộ», «làm xong»."""
        if self.direction == Direction.DONE:
            return "làm xong"
        if self.target is None:
            return "chưa ghi mức"
        prefix = "không quá " if self.direction == Direction.AT_MOST else ""
        return f"{prefix}{format_decimal(self.target)} {self.unit_of_measure}".rstrip()

    @property
    def result_words(self) -> str:
        """The result as people say it; empty while it is not known."""
        return "" if self.result is None else self.in_words(self.result)

    def get_result_display(self) -> str:
        """The result for pages that show any field by this name, after Django's own habit."""
        return self.result_words

    def in_words(self, result: Decimal) -> str:
        """A figure of this pledge as people say it: «480 mét», «đã xong»."""
        if self.direction == Direction.DONE:
            return "đã xong" if result else "chưa xong"
        return f"{format_decimal(result)} {self.unit_of_measure}".rstrip()

    @property
    def percent(self) -> Decimal | None:
        """How much of the pledge is kept, in per cent with one decimal; None while unknown."""
        return self.measure.percent

    @property
    def bar(self) -> int:
        """How long the pledge's bar is drawn, 0 to 100."""
        return self.measure.bar

    @property
    def outcome(self) -> Outcome:
        """Exceeded, reached, missed or not known yet (clause IV.1.a: «đạt và vượt»)."""
        return self.measure.outcome
