"""Making the list public, and what people say to it."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from awards.models.nomination import Nomination
from awards.states import NoticeState
from campaigns.models import AwardTier, Campaign


class Notice(models.Model):
    """A list of names posted for some days, for opinions («công khai lấy ý kiến», điều 5).

    Half-open like a phase: opinions are taken iff posted_at <= at < closes_at.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="notices", verbose_name="Phong trào"
    )
    state = models.CharField(
        "Trạng thái", max_length=10, choices=NoticeState, default=NoticeState.DRAFT
    )
    days = models.PositiveSmallIntegerField("Số ngày công khai")
    places = models.CharField(
        "Nơi niêm yết",
        max_length=300,
        help_text="Ví dụ: trụ sở UBND xã, nhà văn hóa các thôn, buôn; đài truyền thanh",
    )
    contact = models.CharField("Nơi nhận ý kiến", max_length=300)
    made_at = models.DateTimeField("Lập lúc")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    posted_at = models.DateTimeField("Công khai từ", null=True)
    closes_at = models.DateTimeField("Nhận ý kiến trước lúc", null=True)
    cancel_reason = models.CharField("Lý do gỡ", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "thông báo công khai"
        verbose_name_plural = "thông báo công khai"
        ordering = ["campaign", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=NoticeState.POSTED)
                | Q(posted_at__isnull=False, closes_at__isnull=False),
                name="what_is_posted_has_its_days",
            )
        ]

    def __str__(self) -> str:
        return f"Công khai danh sách: {self.campaign}"

    def takes_opinions(self, at: datetime) -> bool:
        """Whether opinions are taken at `at`."""
        return bool(
            self.state == NoticeState.POSTED
            and self.posted_at is not None
            and self.closes_at is not None
            and self.posted_at <= at < self.closes_at
        )

    def is_over(self, at: datetime) -> bool:
        """Whether its days have passed."""
        return (
            self.state == NoticeState.POSTED and self.closes_at is not None and at >= self.closes_at
        )


class NoticeLine(models.Model):
    """A name on a public list."""

    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="lines")
    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="notice_lines", verbose_name="Đề nghị"
    )
    tier = models.ForeignKey(
        AwardTier, on_delete=models.PROTECT, related_name="+", verbose_name="Hình thức"
    )

    class Meta:
        verbose_name = "tên trong thông báo công khai"
        verbose_name_plural = "tên trong thông báo công khai"
        ordering = ["notice", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["notice", "nomination"], name="one_line_per_notice_and_nomination"
            )
        ]

    def __str__(self) -> str:
        return str(self.nomination)


class OpinionQuerySet(models.QuerySet["Opinion"]):
    """Opinions, by whether they wait."""

    def waiting(self) -> "OpinionQuerySet":
        """Those that nobody has answered: each holds its candidate's decision."""
        return self.filter(answered_at__isnull=True)


class Opinion(models.Model):
    """What somebody says to the list: about one name, or about all of it.

    Named or not. Everything but the answer is private. One that names no candidate holds all.
    """

    notice = models.ForeignKey(
        Notice, on_delete=models.PROTECT, related_name="opinions", verbose_name="Thông báo"
    )
    nomination = models.ForeignKey(
        Nomination,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="opinions",
        verbose_name="Về ai",
    )
    text = models.TextField("Nội dung ý kiến")
    name = models.CharField("Họ và tên", max_length=150, blank=True)
    contact = models.CharField("Cách liên hệ", max_length=150, blank=True)
    at = models.DateTimeField("Nhận lúc")
    # Empty: sent through the page. Else who typed what came on paper or by word of mouth.
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người nhận",
    )
    answer = models.TextField("Trả lời, kết quả xem xét", blank=True)
    answered_at = models.DateTimeField("Trả lời lúc", null=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người trả lời",
    )
    form_key = models.UUIDField(null=True, editable=False)

    objects = OpinionQuerySet.as_manager()

    class Meta:
        verbose_name = "ý kiến về danh sách"
        verbose_name_plural = "ý kiến về danh sách"
        ordering = ["notice", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["notice", "form_key"], name="one_opinion_per_form"),
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True, answer="")
                | Q(answered_at__isnull=False) & ~Q(answer=""),
                name="an_answered_opinion_has_an_answer",
            ),
        ]

    def __str__(self) -> str:
        # Never what it says: that is private.
        return f"Ý kiến về {self.nomination or 'cả danh sách'}"
