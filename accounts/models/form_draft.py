"""What a person has typed and not saved yet."""

from django.conf import settings
from django.db import models


class FormDraft(models.Model):
    """The typed text of one page of one person («bản đang gõ»): it comes back after a cut.

    Nothing in it is checked and no rule reads it; it only fills the boxes again. `version` counts
    its saves and `tab` names the tab that made the last one, so that a second tab does not write
    over the first in silence, and a tab to which an answer got lost goes on writing.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="form_drafts"
    )
    page = models.CharField("Trang", max_length=300)
    values = models.JSONField("Chữ đã gõ", default=dict)
    version = models.PositiveIntegerField(default=1)
    tab = models.CharField(max_length=32, blank=True, default="")
    saved_at = models.DateTimeField("Lưu lúc")

    class Meta:
        verbose_name = "bản đang gõ"
        verbose_name_plural = "bản đang gõ"
        constraints = [models.UniqueConstraint(fields=["user", "page"], name="one_draft_per_page")]

    def __str__(self) -> str:
        return self.page

    @property
    def mark(self) -> str:
        """Which text this is, for a tab to say that it has seen it."""
        return f"{self.pk}-{self.version}"
