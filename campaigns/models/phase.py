"""The calendar of a campaign."""

from datetime import datetime

from django.db import models
from django.db.models import F, Q

from campaigns.models.campaign import Campaign
from campaigns.states import PeriodRule, PhaseKind


class Phase(models.Model):
    """A part of the campaign's course: days as the plan says them, and the instants they mean.

    Half-open: the phase runs iff opens_at <= at < closes_at. `words` are the plan's own; a phase
    that the plan does not word has none, and its days are a setting of the portal.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="phases", verbose_name="Phong trào"
    )
    kind = models.CharField("Giai đoạn", max_length=15, choices=PhaseKind)
    order = models.PositiveSmallIntegerField("Thứ tự")
    first_day = models.DateField("Ngày đầu")
    last_day = models.DateField("Ngày cuối")
    rule = models.CharField("Cách tính hạn", max_length=15, choices=PeriodRule)
    words = models.CharField("Câu chữ trong kế hoạch", max_length=200, blank=True)
    clause = models.CharField("Mục của kế hoạch", max_length=20, blank=True)
    opens_at = models.DateTimeField("Mở lúc")
    closes_at = models.DateTimeField("Đóng lúc")

    class Meta:
        verbose_name = "giai đoạn"
        verbose_name_plural = "giai đoạn"
        ordering = ["campaign", "order"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "kind"], name="one_phase_of_a_kind"),
            models.CheckConstraint(
                condition=Q(closes_at__gt=F("opens_at")), name="a_phase_closes_after_it_opens"
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def is_open(self, at: datetime) -> bool:
        """Whether the phase runs at `at`: from its opening up to, not at, its closing."""
        return self.opens_at <= at < self.closes_at

    def is_over(self, at: datetime) -> bool:
        """Whether the phase has closed."""
        return at >= self.closes_at
