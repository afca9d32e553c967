"""Files of the awarding half."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from awards.models.council import Council, CouncilSession
from awards.models.decision import Decision, DecisionLine
from awards.models.hold import Hold
from awards.models.honour import Honour
from awards.models.nomination import Nomination
from awards.models.notice import Opinion
from awards.models.register import Revocation
from awards.models.report import UnitMeeting
from awards.models.vote import WrittenOpinion
from awards.states import AwardFileUse
from campaigns.models import Criterion
from core.uploads.faults import size_words
from core.uploads.keeping import random_place
from core.uploads.kinds import Kind
from registrations.states import ScanState

# What a file may belong to, by the name of its column.
OWNERS: dict[str, type[models.Model]] = {
    "nomination": Nomination,
    "meeting": UnitMeeting,
    "hold": Hold,
    "opinion": Opinion,
    "council": Council,
    "session": CouncilSession,
    "written": WrittenOpinion,
    "decision": Decision,
    "line": DecisionLine,
    "revocation": Revocation,
    "honour": Honour,
}


def random_name(file: "AwardFile", name: str) -> str:
    """Where the bytes lie: nobody can guess it, and it says nothing of who or what."""
    return random_place("khen-thuong")


def _one_owner() -> Q:
    """Exactly one of the owners is named."""
    condition = Q()
    for owner in OWNERS:
        condition |= Q(**{f"{each}__isnull": each != owner for each in OWNERS})
    return condition


class AwardFile(models.Model):
    """A checked file that belongs to one thing; only a page that asks for the right hands it out.

    Evidence may name the criterion that it speaks for.
    """

    use = models.CharField("Dùng làm", max_length=16, choices=AwardFileUse)
    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, null=True, related_name="files"
    )
    meeting = models.ForeignKey(
        UnitMeeting, on_delete=models.PROTECT, null=True, related_name="files"
    )
    hold = models.ForeignKey(Hold, on_delete=models.PROTECT, null=True, related_name="files")
    opinion = models.ForeignKey(Opinion, on_delete=models.PROTECT, null=True, related_name="files")
    council = models.ForeignKey(Council, on_delete=models.PROTECT, null=True, related_name="files")
    session = models.ForeignKey(
        CouncilSession, on_delete=models.PROTECT, null=True, related_name="files"
    )
    written = models.ForeignKey(
        WrittenOpinion, on_delete=models.PROTECT, null=True, related_name="files"
    )
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, null=True, related_name="files"
    )
    line = models.ForeignKey(
        DecisionLine, on_delete=models.PROTECT, null=True, related_name="files"
    )
    revocation = models.ForeignKey(
        Revocation, on_delete=models.PROTECT, null=True, related_name="files"
    )
    honour = models.ForeignKey(Honour, on_delete=models.PROTECT, null=True, related_name="files")
    criterion = models.ForeignKey(
        Criterion,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Minh chứng cho tiêu chuẩn",
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
    # Empty: a visitor sent it with an opinion.
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Bởi",
    )

    class Meta:
        verbose_name = "tệp khen thưởng"
        verbose_name_plural = "tệp khen thưởng"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=_one_owner(), name="a_file_belongs_to_one_thing")
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The bytes."""
        return reverse("awards:file", args=[self.pk, self.name])

    @property
    def owner(self) -> models.Model:
        """What it belongs to."""
        column = next(each for each in OWNERS if getattr(self, f"{each}_id") is not None)
        owner: models.Model = getattr(self, column)
        return owner

    @property
    def size_words(self) -> str:
        """Its size as people read it."""
        return size_words(self.size)

    @property
    def is_picture(self) -> bool:
        """Whether a page can show it."""
        return Kind(self.content_type).is_picture
