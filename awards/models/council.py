"""The council and its meetings."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from accounts.models import Authority, Unit
from accounts.states import Role
from awards.models.nomination import READERS, Nomination
from awards.states import CouncilRole, ItemOutcome, Presence, RecusalSource, SessionState
from campaigns.models import AwardTier, Campaign
from campaigns.states import VoteBase

if TYPE_CHECKING:
    from accounts.models import User

# Who follows a meeting from its planning on; the supervisor reads what is over.
AT_THE_TABLE = (Role.SECRETARIAT, Role.COUNCIL_MEMBER, Role.CHAIRMAN)


class CouncilQuerySet(models.QuerySet["Council"]):
    """Councils, asked for by who may see them."""

    def visible_to(self, user: "User") -> "CouncilQuerySet":
        """Those of the authorities in which the person reads nominations; for no unit."""
        return self.filter(authority_id__in=user.authorities_as(*READERS))


class Council(models.Model):
    """The Emulation and Commendation Council as a decision sets it up (điều 90).

    A new decision makes a new row; old meetings keep the council that met.
    """

    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="councils", verbose_name="Cơ quan"
    )
    name = models.CharField("Tên Hội đồng", max_length=200)
    decision_number = models.CharField("Số quyết định thành lập, kiện toàn", max_length=60)
    decided_on = models.DateField("Ngày quyết định")
    is_current = models.BooleanField("Đang hoạt động", default=True)
    version = models.PositiveIntegerField(default=1)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        verbose_name = "hội đồng"
        verbose_name_plural = "hội đồng"
        ordering = ["authority", "-decided_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority"], condition=Q(is_current=True), name="one_council_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return self.name


class CouncilMember(models.Model):
    """A member by the decision; `unit` is where the member's own interest lies."""

    council = models.ForeignKey(
        Council, on_delete=models.PROTECT, related_name="members", verbose_name="Hội đồng"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    full_name = models.CharField("Họ và tên", max_length=150)
    title = models.CharField("Chức vụ", max_length=150)
    role = models.CharField("Chức danh trong Hội đồng", max_length=10, choices=CouncilRole)
    votes = models.BooleanField("Có quyền biểu quyết", default=True)
    birth_year = models.PositiveSmallIntegerField("Năm sinh", null=True, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name="Tài khoản",
    )
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name="Là người của đơn vị",
    )

    class Meta:
        verbose_name = "ghế trong hội đồng"
        verbose_name_plural = "ghế trong hội đồng"
        ordering = ["council", "order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["council", "order"], name="one_member_per_place"),
            models.UniqueConstraint(fields=["council", "user"], name="one_seat_per_person"),
        ]

    def __str__(self) -> str:
        return self.full_name


class CouncilSessionQuerySet(models.QuerySet["CouncilSession"]):
    """Sessions, asked for by who may see them."""

    def visible_to(self, user: "User") -> "CouncilSessionQuerySet":
        """All for the secretariat, the chairman and members; what is over for the supervisor."""
        return self.filter(
            Q(campaign__authority_id__in=user.authorities_as(*AT_THE_TABLE))
            | Q(
                campaign__authority_id__in=user.authorities_as(Role.SUPERVISOR),
                state=SessionState.CLOSED,
            )
        )


class CouncilSession(models.Model):
    """A meeting of the council on a campaign («phiên họp»).

    Quorum and base of the vote are copied when it opens: a setting that changes later changes no
    vote that was taken. `version` counts saves; `state` moves only in `services/sessions.py`.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="sessions", verbose_name="Phong trào"
    )
    council = models.ForeignKey(
        Council, on_delete=models.PROTECT, related_name="sessions", verbose_name="Hội đồng"
    )
    state = models.CharField(
        "Trạng thái", max_length=10, choices=SessionState, default=SessionState.PLANNED
    )
    planned_at = models.DateTimeField("Họp lúc")
    place = models.CharField("Địa điểm", max_length=200)
    agenda = models.TextField("Nội dung, chương trình")
    guests = models.TextField("Khách mời", blank=True)
    chair = models.ForeignKey(
        CouncilMember, on_delete=models.PROTECT, related_name="+", verbose_name="Chủ trì"
    )
    secretary = models.ForeignKey(
        CouncilMember, on_delete=models.PROTECT, related_name="+", verbose_name="Thư ký"
    )
    tellers = models.TextField(
        "Ban kiểm phiếu", blank=True, help_text="Mỗi dòng một người, trưởng ban trước"
    )
    quorum = models.CharField("Họp hợp lệ khi có mặt", max_length=10, blank=True)
    vote_base = models.CharField(
        "Tỷ lệ phiếu tính trên", max_length=15, choices=VoteBase, blank=True
    )
    opened_at = models.DateTimeField("Khai mạc lúc", null=True)
    closed_at = models.DateTimeField("Kết thúc lúc", null=True)
    discussion = models.TextField("Ý kiến thảo luận", blank=True)
    conclusion = models.TextField("Kết luận của người chủ trì", blank=True)
    cancel_reason = models.CharField("Lý do hủy", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    form_key = models.UUIDField(null=True, editable=False)

    objects = CouncilSessionQuerySet.as_manager()

    class Meta:
        verbose_name = "phiên họp hội đồng"
        verbose_name_plural = "phiên họp hội đồng"
        ordering = ["campaign", "planned_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "form_key"], name="one_session_per_form"),
            models.UniqueConstraint(
                fields=["campaign"],
                condition=Q(state=SessionState.OPEN),
                name="one_open_session_per_campaign",
            ),
        ]

    def __str__(self) -> str:
        return f"Phiên họp {self.council}"

    def get_absolute_url(self) -> str:
        """The session's page."""
        return reverse("awards:session", args=[self.pk])


class Attendance(models.Model):
    """Whether a member came to a meeting; no row: not noted yet."""

    session = models.ForeignKey(
        CouncilSession, on_delete=models.CASCADE, related_name="attendances"
    )
    member = models.ForeignKey(CouncilMember, on_delete=models.PROTECT, related_name="+")
    presence = models.CharField("Có mặt hay vắng", max_length=10, choices=Presence)
    reason = models.CharField("Lý do vắng", max_length=200, blank=True)

    class Meta:
        verbose_name = "điểm danh"
        verbose_name_plural = "điểm danh"
        ordering = ["session", "member__order"]
        constraints = [
            models.UniqueConstraint(fields=["session", "member"], name="one_attendance_per_member")
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.get_presence_display()}"


class SessionItem(models.Model):
    """A candidate before the council («trường hợp xét»), with what the vote came to.

    Tier, share and total are copied when the session opens; the counts when it closes. The total
    follows a score sheet that was opened again before the vote. `final_tier`
    is lower than `tier` only by a step down with its reason.
    """

    session = models.ForeignKey(CouncilSession, on_delete=models.CASCADE, related_name="items")
    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="items", verbose_name="Đề nghị"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    tier = models.ForeignKey(
        AwardTier, on_delete=models.PROTECT, related_name="+", verbose_name="Hình thức xét"
    )
    vote_share = models.CharField("Tỷ lệ phiếu đồng ý cần có", max_length=10, blank=True)
    total = models.DecimalField("Tổng điểm", max_digits=5, decimal_places=2, null=True)
    sheet_reopened_at = models.DateTimeField("Mở lại phiếu chấm lúc", null=True)
    agree = models.PositiveSmallIntegerField("Đồng ý", null=True)
    disagree = models.PositiveSmallIntegerField("Không đồng ý", null=True)
    blank = models.PositiveSmallIntegerField("Không có ý kiến", null=True)
    base = models.PositiveSmallIntegerField("Tính trên", null=True)
    outcome = models.CharField("Kết quả", max_length=10, choices=ItemOutcome, blank=True)
    fail_reason = models.CharField("Lý do không thông qua", max_length=300, blank=True)
    final_tier = models.ForeignKey(
        AwardTier,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Hình thức sau khi hạ",
    )
    step_reason = models.TextField("Lý do hạ hình thức", blank=True)

    class Meta:
        verbose_name = "trường hợp xét"
        verbose_name_plural = "trường hợp xét"
        ordering = ["session", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["session", "nomination"], name="one_item_per_session_and_nomination"
            ),
            models.CheckConstraint(
                condition=Q(outcome="")
                | Q(agree__isnull=False, disagree__isnull=False, blank__isnull=False)
                & Q(base__isnull=False),
                name="an_outcome_has_its_counts",
            ),
        ]

    def __str__(self) -> str:
        return str(self.nomination)

    @property
    def award_tier(self) -> AwardTier:
        """For what it goes on: the tier of the vote, or a lower one by a step down."""
        return self.final_tier or self.tier


class Recusal(models.Model):
    """A member who has no vote on one candidate, and is not counted for it either."""

    item = models.ForeignKey(SessionItem, on_delete=models.CASCADE, related_name="recusals")
    member = models.ForeignKey(CouncilMember, on_delete=models.PROTECT, related_name="recusals")
    source = models.CharField("Vì sao", max_length=15, choices=RecusalSource)
    reason = models.CharField("Ghi chú", max_length=200, blank=True)

    class Meta:
        verbose_name = "không tham gia biểu quyết"
        verbose_name_plural = "không tham gia biểu quyết"
        ordering = ["item", "member__order"]
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="one_recusal_per_member")
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.get_source_display()}"


class RecusalLift(models.Model):
    """That a member votes on a candidate after all, and why: the portal finds no conflict again."""

    item = models.ForeignKey(SessionItem, on_delete=models.CASCADE, related_name="lifts")
    member = models.ForeignKey(CouncilMember, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField("Lý do được biểu quyết", max_length=200)

    class Meta:
        verbose_name = "được biểu quyết trở lại"
        verbose_name_plural = "được biểu quyết trở lại"
        ordering = ["item", "member__order"]
        constraints = [
            models.UniqueConstraint(fields=["item", "member"], name="one_lift_per_member")
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.item}"
