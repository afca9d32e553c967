"""The awards of a campaign."""

from django.db import models

from campaigns.models.campaign import Campaign
from campaigns.states import AwardForm, TierLevel
from core.shares import Share


class AwardTier(models.Model):
    """A form of award that the plan offers, with who signs it (clause III.2).

    The commune decides on its own tier and proposes the others upward (Luật Thi đua, khen thưởng,
    điều 80, 83). `minimum_total` (0–100) is a setting: the plan names none.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="tiers", verbose_name="Phong trào"
    )
    order = models.PositiveSmallIntegerField("Thứ tự, cao nhất trước")
    clause = models.CharField("Mục của kế hoạch", max_length=20)
    form = models.CharField("Hình thức", max_length=15, choices=AwardForm)
    level = models.CharField("Cấp quyết định", max_length=10, choices=TierLevel)
    name = models.CharField("Tên đầy đủ", max_length=200)
    short_name = models.CharField("Tên gọn", max_length=60)
    decided_here = models.BooleanField("Xã tự quyết định")
    minimum_total = models.DecimalField("Tổng điểm ít nhất", max_digits=5, decimal_places=2)
    vote_share = models.CharField(
        "Tỷ lệ phiếu đồng ý", max_length=10, default=">50%", help_text="Ví dụ 80%, 2/3, >50%"
    )
    coefficient = models.DecimalField(
        "Hệ số tiền thưởng cá nhân",
        max_digits=5,
        decimal_places=3,
        null=True,
        blank=True,
        help_text="Nhân với mức lương cơ sở; để trống nếu không kèm tiền thưởng",
    )
    quota = models.PositiveSmallIntegerField(
        "Số lượng tối đa",
        null=True,
        blank=True,
        help_text="Vượt thì nhắc trước khi họp và khi duyệt, không chặn",
    )
    submit_to = models.TextField("Kính gửi của tờ trình", blank=True)
    legal_ground = models.CharField(
        "Tiêu chuẩn theo Luật",
        max_length=200,
        blank=True,
        help_text="Điểm, khoản, điều, ví dụ: điểm đ khoản 1 Điều 75",
    )

    class Meta:
        verbose_name = "hình thức khen thưởng"
        verbose_name_plural = "hình thức khen thưởng"
        ordering = ["campaign", "order"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "order"], name="one_tier_per_place"),
            models.CheckConstraint(
                condition=models.Q(minimum_total__gte=0, minimum_total__lte=100),
                name="a_minimum_is_a_share_of_100",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def needed(self) -> Share:
        """The share of votes needed. Raises ValueError for a setting that is none."""
        return Share.parse(self.vote_share)

    @property
    def addressees(self) -> list[str]:
        """To whom a submission for this tier goes, a line each."""
        return [line for line in self.submit_to.splitlines() if line.strip()]
