"""Progress reports that the secretariat asks for."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from campaigns.models import Campaign
from registrations.models.registration import Registration
from registrations.states import ReportState


class ReportRequest(models.Model):
    """A progress report that every accepted unit is asked for, with its own due day."""

    campaign = models.ForeignKey(
        Campaign,
        on_delete=models.CASCADE,
        related_name="report_requests",
        verbose_name="Phong trào",
    )
    title = models.CharField("Tên báo cáo", max_length=200)
    guidance = models.TextField("Cần báo cáo những gì", blank=True)
    closes_at = models.DateTimeField("Gửi trước lúc")
    reminder_days = models.CharField("Nhắc trước hạn (ngày)", max_length=50, default="3,1")
    at = models.DateTimeField("Yêu cầu lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "kỳ báo cáo tiến độ"
        verbose_name_plural = "kỳ báo cáo tiến độ"
        ordering = ["campaign", "closes_at", "pk"]

    def __str__(self) -> str:
        return self.title


class ProgressReport(models.Model):
    """What a unit reports on one request («báo cáo tiến độ»)."""

    request = models.ForeignKey(
        ReportRequest, on_delete=models.CASCADE, related_name="reports", verbose_name="Kỳ báo cáo"
    )
    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="reports", verbose_name="Đăng ký"
    )
    state = models.CharField(
        "Trạng thái", max_length=10, choices=ReportState, default=ReportState.DRAFT
    )
    version = models.PositiveIntegerField(default=1)
    done = models.TextField("Việc đã làm, kết quả", blank=True)
    difficulties = models.TextField("Khó khăn, vướng mắc", blank=True)
    proposals = models.TextField("Đề xuất, kiến nghị", blank=True)
    sent_at = models.DateTimeField("Gửi lúc", null=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "báo cáo tiến độ"
        verbose_name_plural = "báo cáo tiến độ"
        ordering = ["request", "registration"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "registration"], name="one_report_per_request"
            ),
            models.CheckConstraint(
                condition=Q(state=ReportState.DRAFT) | Q(sent_at__isnull=False),
                name="a_report_that_is_sent_has_its_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request}: {self.registration.unit}"

    @property
    def is_late(self) -> bool:
        """Whether it was sent after its time; computed, so that it cannot contradict the day."""
        return self.sent_at is not None and self.sent_at >= self.request.closes_at

    @property
    def state_words(self) -> str:
        """How it stands, in words: «Đang soạn», «Đã gửi», «Gửi muộn»."""
        return "Gửi muộn" if self.is_late else ReportState(self.state).label
