"""What was given for the commune."""

from django.db import models
from django.db.models import Q

from core.numbers import format_decimal
from registrations.models.entrant import Entrant
from registrations.models.registration import Registration
from registrations.states import ContributionKind, Origin


class Contribution(models.Model):
    """Money, goods, labour or land that a unit or one of its entrants gave or mobilised.

    `value` is in đồng, whole. Without an entrant it counts for the unit, own or mobilised by its
    origin, also when somebody outside the unit's lists gave it (`giver_name`); never for an
    entrant (clause IV.1.c). `quantity` counts working days or square metres, by the kind.
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="contributions", verbose_name="Đăng ký"
    )
    entrant = models.ForeignKey(
        Entrant,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contributions",
        verbose_name="Của ai",
    )
    giver_name = models.CharField(
        "Tên người, hộ, doanh nghiệp khác",
        max_length=200,
        blank=True,
        help_text="Chỉ ghi khi người đóng góp không có trong danh sách của đơn vị",
    )
    kind = models.CharField("Đóng góp bằng", max_length=10, choices=ContributionKind)
    origin = models.CharField("Nguồn", max_length=10, choices=Origin)
    content = models.CharField(
        "Nội dung", max_length=300, help_text="Ví dụ: Hiến 120 m² đất mở rộng đường"
    )
    value = models.DecimalField(
        "Giá trị (đồng)",
        max_digits=15,
        decimal_places=0,
        help_text="Ví dụ: 50.000.000 hoặc 50 triệu",
    )
    quantity = models.DecimalField(
        "Số ngày công hoặc số m² đất",
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Chỉ ghi khi góp ngày công hoặc hiến đất",
    )
    work = models.CharField("Cho công trình, hoạt động", max_length=300)
    given_on = models.DateField("Ngày đóng góp")
    form_key = models.UUIDField(null=True, editable=False)

    class Meta:
        verbose_name = "khoản đóng góp"
        verbose_name_plural = "khoản đóng góp"
        ordering = ["registration", "given_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(value__gt=0), name="a_contribution_is_worth_something"
            ),
            models.CheckConstraint(
                condition=Q(entrant__isnull=True) | Q(giver_name=""),
                name="a_contribution_has_one_giver",
            ),
            models.UniqueConstraint(
                fields=["registration", "form_key"], name="one_contribution_per_form"
            ),
        ]

    def __str__(self) -> str:
        return self.content

    @property
    def giver(self) -> str:
        """Who gave it, in words."""
        if self.entrant is not None:
            return str(self.entrant)
        return self.giver_name or str(self.registration.unit)

    @property
    def amount_words(self) -> str:
        """What was given beside its value: «12 ngày công», «120 m²», or the kind alone."""
        if self.quantity is None:
            return ContributionKind(self.kind).label
        measure = "m² đất" if self.kind == ContributionKind.LAND else "ngày công"
        return f"{format_decimal(self.quantity)} {measure}"
