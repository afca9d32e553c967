"""A campaign: what a commune's plan launches."""

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F
from django.urls import reverse

from accounts.models import Authority, Unit
from campaigns.states import CommendationKind, MoneyRounding, PhaseKind, VoteBase
from core.calendar import short_day

if TYPE_CHECKING:
    from accounts.models import User
    from campaigns.models.phase import Phase


class CampaignQuerySet(models.QuerySet["Campaign"]):
    """Campaigns, asked for by who may see them."""

    def visible_to(self, user: "User") -> "CampaignQuerySet":
        """The campaigns of the authorities in which the person has a role.

        The campaign's public page is another thing: anybody may read it.
        """
        return self.filter(authority_id__in=user.authority_ids)

    def hold(self, pk: int) -> None:
        """Hold a campaign's row until the end of the transaction.

        Who counts before they write stands in line here; on SQLite the whole file is held anyway.
        """
        self.filter(pk=pk).update(slug=F("slug"))


class Campaign(models.Model):
    """An emulation campaign («phong trào thi đua»), as its plan says."""

    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="campaigns", verbose_name="Cơ quan"
    )
    slug = models.SlugField("Tên trong địa chỉ", max_length=60)
    title = models.CharField("Tên kế hoạch", max_length=400)
    movement = models.CharField(
        "Tên phong trào trong câu",
        max_length=400,
        help_text="Đi sau «trong», ví dụ: phong trào thi đua chào mừng kỷ niệm 120 năm …",
    )
    occasion = models.CharField("Dịp kỷ niệm", max_length=300, blank=True)
    occasion_on = models.DateField("Ngày kỷ niệm", null=True, blank=True)
    plan_number = models.CharField("Số kế hoạch", max_length=50, blank=True)
    plan_issued_on = models.DateField("Ngày ban hành kế hoạch", null=True, blank=True)
    parent_number = models.CharField("Số kế hoạch cấp trên", max_length=50, blank=True)
    parent_issued_on = models.DateField("Ngày kế hoạch cấp trên", null=True, blank=True)
    parent_issuer = models.CharField("Cơ quan ban hành cấp trên", max_length=200, blank=True)
    parent_title = models.CharField("Trích yếu kế hoạch cấp trên", max_length=400, blank=True)
    slogan = models.CharField("Chủ đề", max_length=300, blank=True)
    watchword = models.TextField("Khẩu hiệu thi đua", blank=True)
    purposes = models.TextField("Mục đích", blank=True)
    requirements = models.TextField("Yêu cầu", blank=True)
    aim = models.TextField("Mục tiêu thi đua", blank=True)
    participants = models.TextField("Đối tượng thi đua", blank=True)
    participants_clause = models.CharField("Mục về đối tượng", max_length=20, blank=True)
    legal_regime = models.CharField("Khung pháp lý", max_length=10)
    registration_rule = models.TextField("Quy định về đăng ký", blank=True)
    registration_clause = models.CharField("Mục về đăng ký", max_length=20, blank=True)
    minimum_pledges = models.PositiveSmallIntegerField("Số nội dung đăng ký ít nhất", default=1)
    grace_minutes = models.PositiveSmallIntegerField(
        "Số phút ân hạn",
        default=0,
        help_text="Sau hạn vẫn nhận thêm bấy nhiêu phút; không hiện cho đơn vị",
    )
    reminder_days = models.CharField(
        "Nhắc trước hạn đăng ký (ngày)", max_length=50, default="7,3,1", blank=True
    )
    results_on = models.DateField(
        "Ngày chốt kết quả", help_text="Ngày cuối cùng được tính vào kết quả chỉ tiêu"
    )
    results_words = models.CharField("Câu chữ về chốt kết quả", max_length=100, blank=True)
    council_name = models.CharField("Tên Hội đồng", max_length=200)
    quorum = models.CharField(
        "Họp hợp lệ khi có mặt",
        max_length=10,
        default="2/3",
        help_text="Phần của tổng số thành viên, ví dụ 2/3",
    )
    vote_base = models.CharField(
        "Tỷ lệ phiếu tính trên", max_length=15, choices=VoteBase, default=VoteBase.ALL_MEMBERS
    )
    notice_days = models.PositiveSmallIntegerField(
        "Số ngày công khai lấy ý kiến", default=10, help_text="0: không công khai lấy ý kiến"
    )
    commendation_kind = models.CharField(
        "Loại hình khen thưởng",
        max_length=10,
        choices=CommendationKind,
        default=CommendationKind.CAMPAIGN,
    )
    collective_factor = models.DecimalField(
        "Tiền thưởng tập thể gấp cá nhân", max_digits=4, decimal_places=2, default=Decimal(2)
    )
    household_factor = models.DecimalField(
        "Tiền thưởng hộ gia đình gấp cá nhân",
        max_digits=4,
        decimal_places=2,
        default=Decimal("1.5"),
    )
    money_rounding = models.CharField(
        "Làm tròn tiền thưởng", max_length=10, choices=MoneyRounding, default=MoneyRounding.UP
    )
    direct_share_aim = models.PositiveSmallIntegerField(
        "Người trực tiếp lao động ít nhất (%)",
        null=True,
        blank=True,
        help_text="Trong số cá nhân được đề nghị; chỉ để nhắc, không chặn",
    )
    receiving_desk = models.CharField("Nơi nhận đăng ký", max_length=200)
    signer_title = models.CharField("Chức vụ người ký", max_length=100)
    signer_name = models.CharField("Họ tên người ký", max_length=150, blank=True)
    reports_to = models.TextField("Nơi nhận báo cáo tổng kết", blank=True)

    objects = CampaignQuerySet.as_manager()

    class Meta:
        verbose_name = "phong trào thi đua"
        verbose_name_plural = "phong trào thi đua"
        ordering = ["-results_on", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["authority", "slug"], name="one_slug_per_authority")
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The public page."""
        return reverse("campaigns:public", args=[self.authority.slug, self.slug])

    @property
    def results_said(self) -> str:
        """Up to when results count, in the plan's words: «tính đến tháng 10/2024»."""
        return self.results_words or f"tính đến ngày {short_day(self.results_on)}"

    @cached_property
    def phase_list(self) -> "list[Phase]":
        """The phases in order, read once for the life of this object."""
        return list(self.phases.all())

    def phase(self, kind: PhaseKind) -> "Phase":
        """The phase of a kind; `load_plan` makes sure that there is one of each."""
        return next(phase for phase in self.phase_list if phase.kind == kind)

    @property
    def registration_phase(self) -> "Phase":
        """The phase in which registrations are taken (clause V.4)."""
        return self.phase(PhaseKind.REGISTRATION)

    @property
    def emulation_phase(self) -> "Phase":
        """The phase in which the work is done (clause II.3)."""
        return self.phase(PhaseKind.EMULATION)


class InvitedUnit(models.Model):
    """A unit that the plan calls on to register (clauses V.1 and V.4)."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="invitations", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="invitations", verbose_name="Đơn vị"
    )

    class Meta:
        verbose_name = "đơn vị tham gia"
        verbose_name_plural = "đơn vị tham gia"
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit"], name="one_invitation_per_unit")
        ]

    def __str__(self) -> str:
        return str(self.unit)
