"""Files that units and the secretariat attach."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from core.uploads.faults import size_words
from core.uploads.keeping import random_place
from core.uploads.kinds import Kind
from registrations.models.contribution import Contribution
from registrations.models.entrant import Entrant
from registrations.models.pledge import Pledge
from registrations.models.registration import Registration
from registrations.models.report import ProgressReport
from registrations.states import FileUse, ScanState


def random_name(attachment: "Attachment", name: str) -> str:
    """Where the bytes lie: nobody can guess it, and it says nothing of who or what."""
    return random_place("dinh-kem")


class Attachment(models.Model):
    """A checked file: a PDF, or a photograph that was turned, shrunk and written anew.

    It belongs to the registration and to at most one of its parts. The bytes lie in private
    storage; only a page that asks for the right hands them out.
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="attachments", verbose_name="Đăng ký"
    )
    use = models.CharField("Dùng làm", max_length=12, choices=FileUse)
    pledge = models.ForeignKey(
        Pledge, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    entrant = models.ForeignKey(
        Entrant, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    contribution = models.ForeignKey(
        Contribution, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    report = models.ForeignKey(
        ProgressReport, on_delete=models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    file = models.FileField("Tệp", upload_to=random_name, max_length=100)
    name = models.CharField("Tên tệp", max_length=150)
    content_type = models.CharField("Loại tệp", max_length=30)
    size = models.PositiveIntegerField("Dung lượng (byte)")
    sha256 = models.CharField("SHA-256", max_length=64)
    scan_state = models.CharField(
        "Quét vi-rút", max_length=10, choices=ScanState, default=ScanState.UNSCANNED
    )
    at = models.DateTimeField("Gửi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "tệp đính kèm"
        verbose_name_plural = "tệp đính kèm"
        ordering = ["registration", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(pledge__isnull=True, entrant__isnull=True, contribution__isnull=True)
                | Q(pledge__isnull=True, entrant__isnull=True, report__isnull=True)
                | Q(pledge__isnull=True, contribution__isnull=True, report__isnull=True)
                | Q(entrant__isnull=True, contribution__isnull=True, report__isnull=True),
                name="a_file_belongs_to_one_part",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The page of the file."""
        return reverse("registrations:file_view", args=[self.registration_id, self.pk])

    @property
    def part(self) -> Pledge | Entrant | Contribution | ProgressReport | None:
        """The part of the registration that it belongs to; None for the registration itself."""
        return self.pledge or self.entrant or self.contribution or self.report

    @property
    def size_words(self) -> str:
        """Its size as people read it."""
        return size_words(self.size)

    @property
    def is_picture(self) -> bool:
        """Whether a page can show it."""
        return Kind(self.content_type).is_picture
