"""Exceptions to the deadline, each with who answers for it."""

from django.conf import settings
from django.db import models

from accounts.models import Unit
from campaigns.models import Campaign
from registrations.models.registration import Registration


class Extension(models.Model):
    """More time for one unit («gia hạn»): until when, why, and who signed it; the newest counts."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="extensions", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="extensions", verbose_name="Đơn vị"
    )
    closes_at = models.DateTimeField("Gia hạn trước lúc")
    reason = models.CharField("Lý do gia hạn", max_length=500)
    signer = models.CharField("Người ký cho gia hạn", max_length=150)
    at = models.DateTimeField("Ghi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "gia hạn"
        verbose_name_plural = "gia hạn"
        ordering = ["campaign", "unit", "pk"]

    def __str__(self) -> str:
        return f"Gia hạn cho {self.unit}"


class LateAcceptance(models.Model):
    """That a registration was received after its time («nhận muộn»), why and by whom."""

    registration = models.OneToOneField(
        Registration,
        on_delete=models.CASCADE,
        related_name="late_acceptance",
        verbose_name="Đăng ký",
    )
    reason = models.CharField("Lý do nhận muộn", max_length=500)
    at = models.DateTimeField("Nhận lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "lần nhận muộn"
        verbose_name_plural = "lần nhận muộn"

    def __str__(self) -> str:
        return f"Nhận muộn {self.registration}"


class PaperFiling(models.Model):
    """That a unit sent its registration on paper and the secretariat typed it («nhập thay»)."""

    registration = models.OneToOneField(
        Registration,
        on_delete=models.CASCADE,
        related_name="paper_filing",
        verbose_name="Đăng ký",
    )
    received_on = models.DateField("Ngày nhận bản giấy")
    signer_name = models.CharField("Người ký bản giấy", max_length=150)
    signer_title = models.CharField("Chức vụ người ký", max_length=100, blank=True)
    entered_at = models.DateTimeField("Nhập lúc")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="Người nhập",
    )

    class Meta:
        verbose_name = "bản đăng ký giấy"
        verbose_name_plural = "bản đăng ký giấy"

    def __str__(self) -> str:
        return f"Bản giấy của {self.registration.unit}"
