"""What of an award everybody may read, and who asked to have it changed."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from awards.models.register import Award
from awards.states import HonourRequestKind


class HonourQuerySet(models.QuerySet["Honour"]):
    """Honours, by what is public."""

    def public(self) -> "HonourQuerySet":
        """Those that the page shows: not taken down, not revoked."""
        return self.filter(taken_down_at__isnull=True, award__revocation__isnull=True)


class Honour(models.Model):
    """An award on the public honours page: name, unit, form, short achievement, no more.

    A photo is shown only with the consent that `photo_consent` tells of.
    """

    award = models.OneToOneField(Award, on_delete=models.PROTECT, related_name="honour")
    text = models.CharField("Thành tích đăng công khai", max_length=400)
    photo_consent = models.CharField(
        "Người đồng ý cho đăng ảnh, ngày đồng ý", max_length=200, blank=True
    )
    published_at = models.DateTimeField("Đăng lúc")
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    taken_down_at = models.DateTimeField("Gỡ lúc", null=True)
    taken_down_reason = models.CharField("Lý do gỡ", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = HonourQuerySet.as_manager()

    class Meta:
        verbose_name = "vinh danh"
        verbose_name_plural = "vinh danh"
        ordering = ["award__level", "award__sort_key", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken_down_at__isnull=True) | ~Q(taken_down_reason=""),
                name="what_is_taken_down_has_a_reason",
            )
        ]

    def __str__(self) -> str:
        return str(self.award)


class HonourRequest(models.Model):
    """Somebody asks to have a public entry corrected or taken down (Luật 91/2025/QH15, điều 16)."""

    honour = models.ForeignKey(Honour, on_delete=models.PROTECT, related_name="requests")
    kind = models.CharField("Đề nghị", max_length=10, choices=HonourRequestKind)
    text = models.TextField("Nội dung")
    name = models.CharField("Họ và tên", max_length=150)
    contact = models.CharField("Cách liên hệ", max_length=150)
    at = models.DateTimeField("Nhận lúc")
    answer = models.TextField("Kết quả", blank=True)
    answered_at = models.DateTimeField("Trả lời lúc", null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người trả lời",
    )
    form_key = models.UUIDField(null=True, editable=False)

    class Meta:
        verbose_name = "đề nghị về trang vinh danh"
        verbose_name_plural = "đề nghị về trang vinh danh"
        ordering = ["honour", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["honour", "form_key"], name="one_honour_request_per_form"
            )
        ]

    def __str__(self) -> str:
        # Never what it says: that is private.
        return f"{self.get_kind_display()}: {self.honour}"
