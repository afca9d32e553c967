"""A list of people that came in as a whole."""

from django.conf import settings
from django.db import models

from registrations.models.registration import Registration
from registrations.states import EntrantKind, ImportState


class PeopleImport(models.Model):
    """A pasted table or a workbook: kept as it was read, shown, then saved as a whole or not.

    `rows` are the cells as they were read, a list of texts each; nothing is corrected in silence.
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="imports", verbose_name="Đăng ký"
    )
    kind = models.CharField("Đối tượng", max_length=12, choices=EntrantKind)
    source = models.CharField("Nguồn", max_length=200)
    encoding = models.CharField("Bảng mã đã nhận ra", max_length=10, blank=True)
    rows = models.JSONField("Các dòng", default=list)
    state = models.CharField(
        "Trạng thái", max_length=10, choices=ImportState, default=ImportState.PREVIEW
    )
    at = models.DateTimeField("Nhập lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "lần nhập danh sách"
        verbose_name_plural = "lần nhập danh sách"
        ordering = ["registration", "pk"]

    def __str__(self) -> str:
        return self.source
