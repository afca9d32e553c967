"""The criteria of a campaign."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from campaigns.models.campaign import Campaign
from campaigns.states import CriterionMethod, MoneyReading, SubjectKind


class Criterion(models.Model):
    """What a collective, an individual or a household must show (part IV of the plan).

    The plan names criteria, not points: maximum, weight and method are settings of the campaign.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="criteria", verbose_name="Phong trào"
    )
    subject_kind = models.CharField("Đối tượng", max_length=12, choices=SubjectKind)
    order = models.PositiveSmallIntegerField("Thứ tự")
    clause = models.CharField("Mục của kế hoạch", max_length=20)
    name = models.CharField("Tên gọn", max_length=150)
    text = models.TextField("Tiêu chuẩn trong kế hoạch")
    method = models.CharField("Cách chấm", max_length=10, choices=CriterionMethod)
    maximum = models.DecimalField("Điểm tối đa", max_digits=6, decimal_places=2)
    weight = models.DecimalField("Hệ số", max_digits=6, decimal_places=2)
    mandatory = models.BooleanField(
        "Bắt buộc đạt", help_text="Không đạt tiêu chuẩn này thì không được xét."
    )
    threshold = models.DecimalField(
        "Mức giá trị (đồng)", max_digits=15, decimal_places=0, null=True, blank=True
    )
    money_reading = models.CharField(
        "Cách hiểu mức giá trị", max_length=15, choices=MoneyReading, blank=True
    )
    first_scored_at = models.DateTimeField(
        "Có điểm chấm từ",
        null=True,
        editable=False,
        help_text="Từ lúc này cách chấm không đổi được nữa.",
    )

    class Meta:
        verbose_name = "tiêu chuẩn"
        verbose_name_plural = "tiêu chuẩn"
        ordering = ["campaign", "subject_kind", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "subject_kind", "order"], name="one_criterion_per_place"
            ),
            models.CheckConstraint(
                condition=Q(maximum__gt=0, weight__gt=0), name="a_criterion_has_points_and_weight"
            ),
            models.CheckConstraint(
                condition=Q(method=CriterionMethod.MONEY, threshold__gt=0)
                | (~Q(method=CriterionMethod.MONEY) & Q(threshold__isnull=True)),
                name="money_criteria_have_a_threshold",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clause} {self.name}"

    def money_counted(self, own: Decimal, mobilised: Decimal) -> Decimal:
        """What is held against the threshold, in the reading that the campaign has set."""
        if self.money_reading == MoneyReading.MOBILISED_ONLY:
            return mobilised
        return own + mobilised

    def is_met_by(self, own: Decimal, mobilised: Decimal) -> bool:
        """Whether so much given meets the criterion (clause IV.1.c, third dash).

        Where the threshold binds mobilising alone, any gift of one's own does. Raises ValueError
        for a criterion without a threshold.
        """
        if self.threshold is None:
            raise ValueError(f"criterion {self.pk} is measured in money without a threshold")
        if self.money_reading == MoneyReading.MOBILISED_ONLY and own > 0:
            return True
        return self.money_counted(own, mobilised) >= self.threshold
