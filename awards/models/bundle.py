"""All papers of a campaign in one archive."""

from django.conf import settings
from django.db import models

from awards.states import BundleState
from campaigns.models import Campaign


class Bundle(models.Model):
    """An order for the papers of a campaign, and the archive that a worker made of it.

    The file is private: only a view that asks for the right hands it out.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="bundles", verbose_name="Phong trào"
    )
    state = models.CharField(
        "Trạng thái", max_length=10, choices=BundleState, default=BundleState.QUEUED
    )
    ordered_at = models.DateTimeField("Yêu cầu lúc")
    ordered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    count = models.PositiveIntegerField("Số văn bản", default=0)
    file = models.FileField("Tệp", upload_to="bundles/")
    note = models.TextField("Ghi chú", blank=True)

    class Meta:
        verbose_name = "bộ văn bản"
        verbose_name_plural = "bộ văn bản"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Bộ văn bản của {self.campaign}"
