"""A unit's registration in a campaign, its returns, and the book of receipt numbers."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from accounts.models import Unit
from accounts.states import Role
from campaigns.models import Campaign
from registrations.states import EDITABLE, State

if TYPE_CHECKING:
    from accounts.models import User
    from registrations.models.exception import PaperFiling


class RegistrationQuerySet(models.QuerySet["Registration"]):
    """Registrations, asked for by who may see them and how they stand."""

    def visible_to(self, user: "User") -> "RegistrationQuerySet":
        """Their own for heads; all for secretariat and administrator; for the rest no draft."""
        every = user.authorities_as(Role.SECRETARIAT, Role.ADMINISTRATOR)
        return self.filter(
            Q(unit_id__in=user.unit_ids)
            | Q(campaign__authority_id__in=every)
            | Q(campaign__authority_id__in=user.office_authority_ids)
            & ~Q(state__in=[State.DRAFT, State.WITHDRAWN])
        )

    def accepted(self) -> "RegistrationQuerySet":
        """Those whose candidates may be considered for an award."""
        return self.filter(state=State.ACCEPTED)


class Registration(models.Model):
    """What one unit registers in one campaign («bản đăng ký thi đua», clause V.4).

    The unit's details are a copy of the day it was handed in: a hamlet gets a new head, the
    paper keeps the old one. `version` counts saves of these details, `revision` hand-ins;
    `state` moves only in
    `services/lifecycle.py`.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="registrations", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="registrations", verbose_name="Đơn vị"
    )
    state = models.CharField("Trạng thái", max_length=10, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)
    head_name = models.CharField("Người đứng đầu đơn vị", max_length=150)
    head_title = models.CharField("Chức vụ", max_length=100)
    phone = models.CharField("Điện thoại liên hệ", max_length=30)
    people_total = models.PositiveIntegerField(
        "Tổng số người của đơn vị",
        null=True,
        blank=True,
        help_text="Cán bộ, hội viên, người lao động hoặc nhân khẩu, tùy đơn vị",
    )
    women_total = models.PositiveIntegerField("Trong đó nữ", null=True, blank=True)
    measures = models.TextField(
        "Biện pháp thực hiện", blank=True, help_text="Đơn vị sẽ làm gì để đạt các chỉ tiêu đăng ký"
    )
    started_at = models.DateTimeField("Bắt đầu soạn lúc")
    edited_at = models.DateTimeField("Lưu lần cuối lúc")
    submitted_at = models.DateTimeField("Nộp lần đầu lúc", null=True)
    resubmitted_at = models.DateTimeField("Nộp lại lúc", null=True)
    accepted_at = models.DateTimeField("Tiếp nhận lúc", null=True)
    # How often it was handed in: whoever accepts or returns it names the one that was read.
    revision = models.PositiveIntegerField(default=0)
    receipt_number = models.PositiveIntegerField("Số tiếp nhận", null=True)
    in_grace = models.BooleanField("Nộp trong thời gian ân hạn", default=False)
    is_late = models.BooleanField("Nhận muộn", default=False)

    objects = RegistrationQuerySet.as_manager()

    class Meta:
        verbose_name = "đăng ký thi đua"
        verbose_name_plural = "đăng ký thi đua"
        ordering = ["campaign", "unit__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "unit"], name="one_registration_per_unit_and_campaign"
            ),
            models.UniqueConstraint(
                fields=["campaign", "receipt_number"], name="one_registration_per_receipt_number"
            ),
            models.CheckConstraint(
                condition=Q(state__in=[State.DRAFT, State.WITHDRAWN])
                | Q(submitted_at__isnull=False, receipt_number__isnull=False),
                name="what_is_handed_in_has_a_receipt",
            ),
        ]

    def __str__(self) -> str:
        return f"Đăng ký của {self.unit}"

    def get_absolute_url(self) -> str:
        """The registration's page."""
        return reverse("registrations:detail", args=[self.pk])

    @property
    def is_editable(self) -> bool:
        """Whether its state lets the unit change its words (deadline and person aside)."""
        return self.state in EDITABLE

    @property
    def on_paper(self) -> "PaperFiling | None":
        """The paper that the secretariat typed this from; None when the unit writes itself."""
        return getattr(self, "paper_filing", None)

    @property
    def receipt_code(self) -> str:
        """The number on the receipt, as people say it on the telephone."""
        if self.receipt_number is None:
            return ""
        return f"ĐK-{self.receipt_number:03d}"

    @property
    def open_return(self) -> "Return | None":
        """The return that still asks for correction, newest first; None if there is none."""
        if self.state != State.RETURNED:
            return None
        # In their own order: what a list has fetched beforehand is not fetched again.
        returns = list(self.returns.all())
        return returns[-1] if returns else None


class Return(models.Model):
    """Why the secretariat sent a registration back, and until when it may come again.

    A registration that was received in time stays in time: it may be handed in again until
    `due_at`, also after the deadline of the campaign.
    """

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="returns", verbose_name="Đăng ký"
    )
    reason = models.TextField("Nội dung cần bổ sung, sửa")
    # Keys of the parts that may be changed (`registrations.correcting`); empty: every part.
    open_parts = models.JSONField("Phần được sửa", default=list)
    due_at = models.DateTimeField("Nộp lại trước lúc")
    at = models.DateTimeField("Trả lại lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "lần trả lại"
        verbose_name_plural = "lần trả lại"
        ordering = ["registration", "pk"]

    def __str__(self) -> str:
        return self.reason


class ReceiptBook(models.Model):
    """The last receipt number of a campaign; its row is the queue for the next one."""

    campaign = models.OneToOneField(Campaign, on_delete=models.PROTECT, primary_key=True)
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "sổ tiếp nhận"

    def __str__(self) -> str:
        return f"{self.campaign}: {self.last_number}"
