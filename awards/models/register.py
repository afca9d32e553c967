"""The register of awards («sổ khen thưởng»): who was honoured, for ever."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from accounts.models import Authority
from awards.models.decision import DecisionLine
from awards.models.nomination import READERS, Nomination
from campaigns.models import Campaign
from campaigns.states import AwardForm, CommendationKind, SubjectKind, TierLevel
from core.text import fold

if TYPE_CHECKING:
    from accounts.models import User


class RegisterBook(models.Model):
    """The last number of a year's register; its row is the queue for the next one."""

    authority = models.ForeignKey(Authority, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("Năm")
    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = "sổ khen thưởng"
        verbose_name_plural = "sổ khen thưởng"
        constraints = [
            models.UniqueConstraint(fields=["authority", "year"], name="one_register_per_year")
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.last_number}"


class AwardQuerySet(models.QuerySet["Award"]):
    """Awards, asked for by who may see them and what is searched."""

    def visible_to(self, user: "User") -> "AwardQuerySet":
        """All of the authority for its readers; for unit heads what their units received."""
        return self.filter(
            Q(authority_id__in=user.authorities_as(*READERS))
            | Q(nomination__unit_id__in=user.unit_ids)
        )

    def matching(self, text: str) -> "AwardQuerySet":
        """Awards whose name, unit or number contains the text, marks and case aside."""
        return self.filter(folded__contains=fold(text))

    def in_force(self) -> "AwardQuerySet":
        """Those that nobody has revoked."""
        return self.filter(revocation__isnull=True)

    def hold(self, pk: int) -> None:
        """Hold an entry's row until the end of the transaction.

        A copy, a revocation and what the honours page shows of it stand in line here.
        """
        self.filter(pk=pk).update(number=F("number"))


class Award(models.Model):
    """One entry of the register: copied words, so that it says for ever what was given.

    Its number runs without gaps per authority and year of the deciding paper. The code is random
    and is all that the public needs to have it verified. Entries are never changed; a revocation
    or a copy is a row of its own.
    """

    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="awards", verbose_name="Cơ quan"
    )
    year = models.PositiveSmallIntegerField("Năm")
    number = models.PositiveIntegerField("Số vào sổ")
    code = models.CharField("Mã xác minh", max_length=20, unique=True)
    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="awards", verbose_name="Phong trào"
    )
    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="awards", verbose_name="Đề nghị"
    )
    line = models.OneToOneField(DecisionLine, on_delete=models.PROTECT, related_name="award")
    commendation_kind = models.CharField(
        "Loại hình khen thưởng", max_length=10, choices=CommendationKind
    )
    form = models.CharField("Hình thức", max_length=15, choices=AwardForm)
    level = models.CharField("Cấp quyết định", max_length=10, choices=TierLevel)
    form_name = models.CharField("Hình thức khen thưởng", max_length=200)
    subject_kind = models.CharField("Đối tượng", max_length=12, choices=SubjectKind)
    subject_key = models.CharField(max_length=250, db_index=True)
    name = models.CharField("Tên trên văn bản", max_length=220)
    post = models.CharField("Chức vụ, nghề nghiệp", max_length=150, blank=True)
    unit_name = models.CharField("Đơn vị, địa chỉ", max_length=200)
    achievement = models.CharField("Thành tích", max_length=400)
    decision_number = models.CharField("Số quyết định", max_length=60)
    decided_on = models.DateField("Ngày quyết định")
    decided_by = models.CharField("Người quyết định", max_length=200)
    period_from = models.DateField("Thành tích từ ngày")
    period_to = models.DateField("Thành tích đến ngày")
    money = models.DecimalField("Tiền thưởng (đồng)", max_digits=12, decimal_places=0, null=True)
    entered_at = models.DateTimeField("Vào sổ lúc")
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    folded = models.CharField(max_length=700, editable=False, db_index=True)
    sort_key = models.CharField(max_length=240, editable=False)

    # The decision issued in the place of this one's (`register.outgoing.with_replacement`).
    new_number: str | None = None
    new_day: date | None = None
    new_signer_title: str | None = None
    new_signer_name: str | None = None

    objects = AwardQuerySet.as_manager()

    class Meta:
        verbose_name = "khen thưởng"
        verbose_name_plural = "khen thưởng"
        ordering = ["authority", "-year", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority", "year", "number"], name="one_award_per_register_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.form_name}: {self.name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Fill the search column, then save."""
        self.folded = fold(f"{self.name} {self.unit_name} {self.decision_number} {self.code}")[:700]
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page of the entry."""
        return reverse("awards:award", args=[self.pk])

    @property
    def book_number(self) -> str:
        """The number as certificates print it: «05/2024»."""
        return f"{self.number:02d}/{self.year}"

    @property
    def code_shown(self) -> str:
        """The code as people read it aloud, in groups of four: «K7RM-49XQ-TD3A»."""
        return "-".join(self.code[place : place + 4] for place in range(0, len(self.code), 4))

    @property
    def number_in_force(self) -> str:
        """The number of the decision that holds now: a replaced one does no more (điều 18)."""
        return self.new_number or self.decision_number

    @property
    def day_in_force(self) -> date:
        """The day of the decision that holds now."""
        return self.new_day or self.decided_on

    @property
    def counts_for_merit(self) -> bool:
        """Whether it may be a ground for a higher merit award (NĐ 152/2025, điều 4 khoản 3)."""
        return self.commendation_kind == CommendationKind.MERIT

    @property
    def is_revoked(self) -> bool:
        """Whether it was taken back."""
        return getattr(self, "revocation", None) is not None


class AwardCopy(models.Model):
    """A certificate given again for a lost or damaged one."""

    award = models.ForeignKey(Award, on_delete=models.PROTECT, related_name="copies")
    number = models.PositiveSmallIntegerField("Bản cấp lại thứ")
    reason = models.CharField("Lý do cấp lại", max_length=300)
    asked_by = models.CharField("Người đề nghị", max_length=150)
    given_on = models.DateField("Ngày cấp lại")
    at = models.DateTimeField("Ghi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    form_key = models.UUIDField(null=True, editable=False)

    class Meta:
        verbose_name = "bản cấp lại"
        verbose_name_plural = "bản cấp lại"
        ordering = ["award", "number"]
        constraints = [
            models.UniqueConstraint(fields=["award", "number"], name="one_copy_per_number"),
            models.UniqueConstraint(fields=["award", "form_key"], name="one_copy_per_form"),
        ]

    def __str__(self) -> str:
        return f"{self.award}: bản {self.number}"


class RevocationQuerySet(models.QuerySet["Revocation"]):
    """Revocations, by what has come back."""

    def overdue(self, day: date) -> "RevocationQuerySet":
        """Those of which something has not come back after its last day; see `is_overdue`."""
        money = Q(money_returned_on__isnull=True, award__money__gt=0)
        late = self.filter(is_mistake=False, return_by__lt=day)
        return late.filter(Q(certificate_returned_on__isnull=True) | money)


class Revocation(models.Model):
    """An award taken back (điều 93): certificate and money return within 15 working days.

    `is_mistake`: nothing was awarded, the entry itself was wrong; then there is no decision, and
    nothing comes back.
    """

    award = models.OneToOneField(Award, on_delete=models.PROTECT, related_name="revocation")
    reason = models.TextField("Lý do hủy bỏ")
    conclusion = models.CharField("Kết luận của cơ quan có thẩm quyền (số, ngày)", max_length=250)
    is_mistake = models.BooleanField("Ghi nhầm trong sổ", default=False)
    decision_number = models.CharField("Số quyết định hủy bỏ", max_length=60, blank=True)
    decided_on = models.DateField("Ngày quyết định hủy bỏ")
    received_on = models.DateField("Ngày người được khen nhận quyết định")
    return_by = models.DateField("Hạn nộp lại giấy khen và tiền thưởng")
    certificate_returned_on = models.DateField("Ngày nộp lại giấy khen", null=True)
    money_returned_on = models.DateField("Ngày nộp lại tiền thưởng", null=True)
    at = models.DateTimeField("Ghi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    objects = RevocationQuerySet.as_manager()

    class Meta:
        verbose_name = "hủy bỏ, thu hồi khen thưởng"
        verbose_name_plural = "hủy bỏ, thu hồi khen thưởng"
        ordering = ["-decided_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_mistake=True) | ~Q(decision_number=""),
                name="what_is_revoked_has_its_decision",
            )
        ]

    def __str__(self) -> str:
        return f"Hủy bỏ: {self.award}"

    @property
    def lacks_certificate(self) -> bool:
        """Whether the certificate has not come back."""
        return not self.is_mistake and self.certificate_returned_on is None

    @property
    def lacks_money(self) -> bool:
        """Whether there was money, and it has not come back."""
        if self.is_mistake:
            return False
        return bool(self.award.money) and self.money_returned_on is None

    @property
    def is_settled(self) -> bool:
        """Whether all that had to come back has come."""
        return not (self.lacks_certificate or self.lacks_money)

    def is_overdue(self, day: date) -> bool:
        """Whether something that had to come back has not, after its last day."""
        return not self.is_settled and day > self.return_by
