"""Score sheets and scores."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from awards.models.nomination import Nomination
from awards.states import SheetKind
from campaigns.models import Criterion


class ScoreSheet(models.Model):
    """The sheet of one candidate in one hand («phiếu chấm điểm»)."""

    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="sheets", verbose_name="Đề nghị"
    )
    kind = models.CharField("Loại phiếu", max_length=12, choices=SheetKind)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField("Lưu lúc")
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "phiếu chấm điểm"
        verbose_name_plural = "phiếu chấm điểm"
        constraints = [
            models.UniqueConstraint(fields=["nomination", "kind"], name="one_sheet_of_a_kind")
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.nomination}"


class Score(models.Model):
    """The points for one criterion that a person judged; computed criteria have no row here.

    No row, or one without points, means «not scored», which is not zero.
    """

    sheet = models.ForeignKey(
        ScoreSheet, on_delete=models.CASCADE, related_name="scores", verbose_name="Phiếu"
    )
    criterion = models.ForeignKey(
        Criterion, on_delete=models.PROTECT, related_name="scores", verbose_name="Tiêu chuẩn"
    )
    points = models.DecimalField("Điểm", max_digits=6, decimal_places=2, null=True)
    note = models.CharField("Căn cứ, minh chứng", max_length=500, blank=True)
    # Why the points were changed last; empty while they stand as first given.
    reason = models.CharField("Lý do sửa điểm", max_length=500, blank=True)
    saved_at = models.DateTimeField("Chấm lúc", null=True)
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người chấm",
    )

    class Meta:
        verbose_name = "điểm"
        verbose_name_plural = "điểm"
        constraints = [
            models.UniqueConstraint(fields=["sheet", "criterion"], name="one_score_per_criterion"),
            models.CheckConstraint(condition=Q(points__gte=0), name="points_are_not_negative"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.points}"
