"""Who is put forward for an award, and how that went."""

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from accounts.models import Unit
from accounts.states import Role
from awards.states import EDITABLE, NominationState, Procedure
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.names import plain_key, sort_key
from core.text import canonical, fold
from registrations.models import Entrant, Registration
from registrations.states import Honorific, PostKind

if TYPE_CHECKING:
    from accounts.models import User

# Who may look at every nomination and at scores before anything is published.
READERS = (Role.SECRETARIAT, Role.COUNCIL_MEMBER, Role.CHAIRMAN, Role.SUPERVISOR)

# NĐ 152/2025 điều 4 khoản 6: of equals, women, or collectives with 70 % women and more.
WOMEN_SHARE = Fraction(70, 100)


class NominationQuerySet(models.QuerySet["Nomination"]):
    """Nominations, asked for by who may see them and how they stand."""

    def visible_to(self, user: "User") -> "NominationQuerySet":
        """A unit's own for its head; for readers of the authority all, but no one's draft.

        The secretariat sees drafts that it writes itself.
        """
        readers = user.authorities_as(*READERS)
        office = user.authorities_as(Role.SECRETARIAT)
        hidden = [NominationState.DRAFT, NominationState.WITHDRAWN]
        return self.filter(
            Q(unit_id__in=user.unit_ids, procedure=Procedure.ORDINARY)
            | Q(campaign__authority_id__in=readers) & ~Q(state__in=hidden)
            | Q(campaign__authority_id__in=office, procedure=Procedure.SIMPLIFIED)
        )

    def in_the_running(self) -> "NominationQuerySet":
        """Those whose papers are complete: they are scored and put before the council."""
        return self.filter(state=NominationState.ACCEPTED)

    def for_papers(self) -> "NominationQuerySet":
        """With all that a name and a paper needs, in one query."""
        return self.select_related(
            "campaign__authority", "unit", "registration__campaign", "entrant", "tier"
        )


class Nomination(models.Model):
    """One subject put forward for one form of award («đề nghị khen thưởng», clause III.2).

    The subject's details are a copy of the day it was nominated: papers of one dossier name
    everybody alike. There is one nomination for each subject and campaign, as one achievement has
    one form of award (điều 5 khoản 2). `version` counts saves, `revision` hand-ins; `state` moves
    only in `services/nomination_course.py`.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="nominations", verbose_name="Phong trào"
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="nominations", verbose_name="Đơn vị"
    )
    procedure = models.CharField(
        "Cách đề nghị", max_length=12, choices=Procedure, default=Procedure.ORDINARY
    )
    subject_kind = models.CharField("Đối tượng", max_length=12, choices=SubjectKind)
    registration = models.ForeignKey(
        Registration,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="nominations",
        verbose_name="Đăng ký",
    )
    entrant = models.OneToOneField(
        Entrant,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="nomination",
        verbose_name="Cá nhân, hộ",
    )
    tier = models.ForeignKey(
        AwardTier,
        on_delete=models.PROTECT,
        related_name="nominations",
        verbose_name="Hình thức đề nghị",
    )
    state = models.CharField(
        "Trạng thái", max_length=12, choices=NominationState, default=NominationState.DRAFT
    )
    state_reason = models.TextField("Lý do không đủ điều kiện", blank=True)
    # --- the subject, as papers name it
    subject_name = models.CharField("Họ và tên, tên tập thể", max_length=200)
    honorific = models.CharField("Ông hay bà", max_length=5, choices=Honorific, blank=True)
    birth_year = models.PositiveSmallIntegerField("Năm sinh", null=True, blank=True)
    occupation = models.CharField("Chức vụ, nghề nghiệp", max_length=150, blank=True)
    post_kind = models.CharField(
        "Lãnh đạo hay trực tiếp lao động", max_length=10, choices=PostKind, blank=True
    )
    address = models.CharField("Thôn, buôn nơi ở", max_length=150, blank=True)
    members = models.PositiveSmallIntegerField("Số nhân khẩu", null=True, blank=True)
    head_name = models.CharField("Người đứng đầu tập thể", max_length=150, blank=True)
    head_title = models.CharField("Chức vụ người đứng đầu", max_length=100, blank=True)
    people_total = models.PositiveIntegerField("Tổng số người", null=True, blank=True)
    women_total = models.PositiveIntegerField("Trong đó nữ", null=True, blank=True)
    # --- its course
    started_at = models.DateTimeField("Bắt đầu lập lúc")
    edited_at = models.DateTimeField("Lưu lần cuối lúc")
    submitted_at = models.DateTimeField("Nộp lần đầu lúc", null=True)
    resubmitted_at = models.DateTimeField("Nộp lại lúc", null=True)
    accepted_at = models.DateTimeField("Đưa vào xét lúc", null=True)
    in_grace = models.BooleanField("Nộp trong thời gian ân hạn", default=False)
    version = models.PositiveIntegerField(default=1)
    revision = models.PositiveIntegerField(default=0)
    form_key = models.UUIDField(null=True, editable=False)
    # --- filled from the above
    folded = models.CharField(max_length=400, editable=False, db_index=True)
    sort_key = models.CharField(max_length=240, editable=False)
    # Who it is, alike in every campaign: «individual:y wiêng niê:1980», «collective:17».
    subject_key = models.CharField(max_length=250, editable=False, db_index=True)
    # Two real people with one name and year: the second says so and gets the next number.
    namesake = models.PositiveSmallIntegerField(default=0, editable=False)

    objects = NominationQuerySet.as_manager()

    class Meta:
        verbose_name = "đề nghị khen thưởng"
        verbose_name_plural = "đề nghị khen thưởng"
        ordering = ["campaign", "subject_kind", "sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["campaign", "subject_key", "namesake"],
                # What one unit has withdrawn another one may put forward.
                condition=~Q(state=NominationState.WITHDRAWN),
                name="one_nomination_per_subject_and_campaign",
            ),
            models.UniqueConstraint(
                fields=["campaign", "form_key"], name="one_nomination_per_form"
            ),
            models.CheckConstraint(
                condition=Q(entrant__isnull=True) | ~Q(subject_kind=SubjectKind.COLLECTIVE),
                name="a_collective_is_no_entrant",
            ),
            models.CheckConstraint(
                condition=Q(subject_kind=SubjectKind.COLLECTIVE)
                | Q(birth_year__isnull=False) & ~Q(honorific=""),
                name="people_have_a_year_and_an_address",
            ),
            models.CheckConstraint(
                condition=~Q(state=NominationState.SUBMITTED) | Q(submitted_at__isnull=False),
                name="what_is_submitted_has_its_instant",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Fill the keys, then save."""
        self.fill_keys()
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "folded", "sort_key", "subject_key"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Its page: a task list for who writes it, the whole dossier for its readers."""
        return reverse("awards:nomination", args=[self.pk])

    def fill_keys(self) -> None:
        """Compute the search, sort and identity columns."""
        self.folded = fold(f"{self.subject_name} {self.unit.name} {self.address}")[:400]
        is_collective = self.subject_kind == SubjectKind.COLLECTIVE
        self.sort_key = (plain_key if is_collective else sort_key)(self.subject_name)
        self.subject_key = subject_key(
            SubjectKind(self.subject_kind), self.subject_name, self.birth_year, self.unit_id
        )

    @property
    def name(self) -> str:
        """The candidate's name as papers write it: «Ông Y Wiêng Niê», «Hộ bà Nguyễn Thị Hoa»."""
        if self.subject_kind == SubjectKind.COLLECTIVE:
            return self.subject_name
        word = Honorific(self.honorific).label
        if self.subject_kind == SubjectKind.HOUSEHOLD:
            return f"Hộ {word.lower()} {self.subject_name}"
        return f"{word} {self.subject_name}"

    @property
    def is_collective(self) -> bool:
        """Whether it is the unit itself."""
        return self.subject_kind == SubjectKind.COLLECTIVE

    @property
    def is_editable(self) -> bool:
        """Whether its state lets its words change (deadline and person aside)."""
        return self.state in EDITABLE

    @property
    def is_preferred(self) -> bool:
        """Whether the law's tie-break speaks for the candidate."""
        return is_preferred(self.subject_kind, self.honorific, self.people_total, self.women_total)

    @property
    def open_return(self) -> "NominationReturn | None":
        """The return that still asks for correction; None if there is none."""
        if self.state != NominationState.RETURNED:
            return None
        returns = list(self.returns.all())
        return returns[-1] if returns else None


def is_preferred(kind: str, honorific: str, people: int | None, women: int | None) -> bool:
    """Whether the law speaks for a subject among equals (NĐ 152/2025, điều 4 khoản 6)."""
    if kind != SubjectKind.COLLECTIVE:
        return honorific == Honorific.MS
    return bool(people and women is not None and Fraction(women, people) >= WOMEN_SHARE)


def subject_key(kind: SubjectKind, name: str, birth_year: int | None, unit_id: int) -> str:
    """Who a subject is, alike in every campaign; two namesakes of one year share it."""
    if kind == SubjectKind.COLLECTIVE:
        return f"{kind.value}:{unit_id}"
    return f"{kind.value}:{canonical(name)[:200]}:{birth_year}"


class NominationHandIn(models.Model):
    """What a nomination said each time it was handed in; never changed."""

    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="hand_ins")
    revision = models.PositiveIntegerField("Lần nộp")
    at = models.DateTimeField("Nộp lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    words = models.JSONField("Nội dung lúc nộp")

    class Meta:
        verbose_name = "lần nộp đề nghị"
        verbose_name_plural = "lần nộp đề nghị"
        ordering = ["nomination", "revision"]
        constraints = [
            models.UniqueConstraint(
                fields=["nomination", "revision"], name="one_nomination_hand_in_per_revision"
            )
        ]

    def __str__(self) -> str:
        return f"{self.nomination}: lần {self.revision}"


class NominationReturn(models.Model):
    """Why the secretariat sent a nomination back, what may be changed, and until when."""

    nomination = models.ForeignKey(Nomination, on_delete=models.PROTECT, related_name="returns")
    reason = models.TextField("Nội dung cần bổ sung, sửa")
    # Keys of the parts that may be changed; empty: every part.
    open_parts = models.JSONField("Phần được sửa", default=list)
    due_at = models.DateTimeField("Nộp lại trước lúc")
    at = models.DateTimeField("Trả lại lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "lần trả lại đề nghị"
        verbose_name_plural = "lần trả lại đề nghị"
        ordering = ["nomination", "pk"]

    def __str__(self) -> str:
        return self.reason


class NominationExtension(models.Model):
    """A later last instant for the nominations of one unit; the newest one counts."""

    campaign = models.ForeignKey(Campaign, on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    closes_at = models.DateTimeField("Nộp trước lúc")
    reason = models.CharField("Lý do", max_length=300)
    signer = models.CharField("Người cho phép", max_length=150)
    at = models.DateTimeField("Cho lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "gia hạn đề nghị"
        verbose_name_plural = "gia hạn đề nghị"
        ordering = ["campaign", "unit", "pk"]

    def __str__(self) -> str:
        return f"{self.unit}: {self.reason}"
