"""What a nomination rests on: the achievement report, earlier awards, the unit's own meeting."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from accounts.models import Unit
from awards.models.nomination import READERS, Nomination
from awards.states import EarlierKind
from campaigns.models import Campaign

if TYPE_CHECKING:
    from accounts.models import User


class AchievementReport(models.Model):
    """«Báo cáo thành tích» in its sections (Mẫu 08 NĐ 98/2023: chuyên đề, đợt).

    Registered targets and contributions come in by themselves when it is printed; the sections
    hold what only its writer knows. `summary` is the line that lists and certificates carry.
    """

    nomination = models.OneToOneField(
        Nomination, on_delete=models.PROTECT, related_name="report", verbose_name="Đề nghị"
    )
    overview = models.TextField("Đặc điểm, tình hình; sơ lược lý lịch", blank=True)
    achievements = models.TextField("Thành tích trong đợt thi đua", blank=True)
    measures = models.TextField("Biện pháp, giải pháp, mô hình", blank=True)
    effects = models.TextField("Hiệu quả, ảnh hưởng, khả năng nhân rộng", blank=True)
    lessons = models.TextField("Kinh nghiệm rút ra", blank=True)
    compliance = models.TextField("Chấp hành chủ trương, chính sách, pháp luật", blank=True)
    charity = models.TextField("Hoạt động nhân đạo, từ thiện", blank=True)
    summary = models.CharField("Tóm tắt thành tích", max_length=400, blank=True)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField("Lưu lúc")
    saved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "báo cáo thành tích"
        verbose_name_plural = "báo cáo thành tích"

    def __str__(self) -> str:
        return f"Báo cáo thành tích: {self.nomination}"


class EarlierAward(models.Model):
    """An award that the subject says it has had («các hình thức đã được khen thưởng»)."""

    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="earlier_awards", verbose_name="Đề nghị"
    )
    year = models.PositiveSmallIntegerField("Năm")
    kind = models.CharField(
        "Loại", max_length=12, choices=EarlierKind, default=EarlierKind.COMMENDATION
    )
    form = models.CharField("Danh hiệu, hình thức khen thưởng", max_length=200)
    decision = models.CharField("Số, ngày quyết định; cơ quan ban hành", max_length=250, blank=True)
    form_key = models.UUIDField(null=True, editable=False)

    class Meta:
        verbose_name = "hình thức đã được khen"
        verbose_name_plural = "hình thức đã được khen"
        ordering = ["nomination", "-year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["nomination", "form_key"], name="one_earlier_award_per_form"
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.form}"


class UnitMeetingQuerySet(models.QuerySet["UnitMeeting"]):
    """Meetings of units, asked for by who may see them."""

    def visible_to(self, user: "User") -> "UnitMeetingQuerySet":
        """A unit's own for its head; for readers those in which a nomination that they see stands.

        What a unit is still preparing is nobody else's.
        """
        seen = UnitVote.objects.filter(nomination__in=Nomination.objects.visible_to(user))
        return self.filter(
            Q(unit_id__in=user.unit_ids)
            | Q(campaign__authority_id__in=user.authorities_as(*READERS))
            & Q(pk__in=seen.values("meeting"))
        )


class UnitMeeting(models.Model):
    """The meeting in which a unit itself chose whom to put forward («họp bình xét»).

    Its minutes are printed from here, or scanned and attached.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="unit_meetings", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="award_meetings", verbose_name="Đơn vị"
    )
    held_at = models.DateTimeField("Họp lúc")
    place = models.CharField("Địa điểm", max_length=200)
    chair_name = models.CharField("Người chủ trì", max_length=150)
    chair_title = models.CharField("Chức vụ người chủ trì", max_length=100, blank=True)
    secretary_name = models.CharField("Người ghi biên bản", max_length=150)
    witness_name = models.CharField(
        "Người chứng kiến", max_length=150, blank=True, help_text="Ví dụ: Ban công tác Mặt trận"
    )
    members_total = models.PositiveIntegerField("Tổng số người được mời")
    members_present = models.PositiveIntegerField("Số người có mặt")
    discussion = models.TextField("Ý kiến thảo luận", blank=True)
    version = models.PositiveIntegerField(default=1)
    form_key = models.UUIDField(null=True, editable=False)

    objects = UnitMeetingQuerySet.as_manager()

    class Meta:
        verbose_name = "họp bình xét của đơn vị"
        verbose_name_plural = "họp bình xét của đơn vị"
        ordering = ["campaign", "unit", "held_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(members_present__gt=0, members_present__lte=F("members_total")),
                name="as_many_came_as_were_called",
            ),
            models.UniqueConstraint(
                fields=["campaign", "form_key"], name="one_unit_meeting_per_form"
            ),
        ]

    def __str__(self) -> str:
        return f"Họp bình xét của {self.unit}"

    @property
    def is_led(self) -> bool:
        """Whether it is written who led it and who wrote it down."""
        return bool(self.chair_name and self.secretary_name)


class UnitVote(models.Model):
    """What the unit's meeting said of one of its subjects."""

    meeting = models.ForeignKey(
        UnitMeeting, on_delete=models.PROTECT, related_name="votes", verbose_name="Cuộc họp"
    )
    nomination = models.OneToOneField(
        Nomination, on_delete=models.PROTECT, related_name="unit_vote", verbose_name="Đề nghị"
    )
    agree = models.PositiveIntegerField("Đồng ý")
    disagree = models.PositiveIntegerField("Không đồng ý")

    class Meta:
        verbose_name = "kết quả bình xét của đơn vị"
        verbose_name_plural = "kết quả bình xét của đơn vị"
        ordering = ["meeting", "pk"]

    def __str__(self) -> str:
        return f"{self.nomination}: {self.agree}"
