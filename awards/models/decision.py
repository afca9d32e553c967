"""Decisions of the commune and submissions to those above."""

from typing import TYPE_CHECKING, Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from awards.models.council import CouncilSession, SessionItem
from awards.models.nomination import READERS, Nomination
from awards.states import LIVE_LINES, DecisionKind, DecisionState, LineState
from campaigns.models import AwardTier, Campaign
from core.errors import WrongState

if TYPE_CHECKING:
    from accounts.models import User

ISSUED_STAYS = "Văn bản đã ban hành không thay đổi được nữa."
# What may become of a name after its paper was issued: what those above answered, once.
ANSWERS = {LineState.GRANTED, LineState.REFUSED}
# These may change as long as their paper was not issued.
UNANSWERED = {LineState.LISTED, LineState.STRUCK}


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions, asked for by who may see them. What was issued is changed by no UPDATE."""

    def visible_to(self, user: "User") -> "DecisionQuerySet":
        """All of the authority for its readers; units see the awards that were given instead."""
        return self.filter(campaign__authority_id__in=user.authorities_as(*READERS))

    def update(self, **values: Any) -> int:
        """Change those that are not issued; returns how many those were."""
        return super(DecisionQuerySet, self.exclude(state=DecisionState.ISSUED)).update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Nothing is deleted: what is given up is undone."""
        raise WrongState(ISSUED_STAYS)

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: it could write over an issued one."""
        raise WrongState(ISSUED_STAYS)

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: lists change one by one, by their state and version."""
        raise WrongState(ISSUED_STAYS)


class DecisionLineQuerySet(models.QuerySet["DecisionLine"]):
    """Names on lists. What was issued or answered is changed by no UPDATE."""

    def live(self) -> "DecisionLineQuerySet":
        """Names that are spoken for."""
        return self.filter(state__in=LIVE_LINES)

    def update(self, **values: Any) -> int:
        """Change names that may still change; returns how many those were.

        On an issued paper that is a name that waits for its answer, and only to be answered; and an
        answer that was written down wrongly, only to be corrected.
        """
        if values.get("state") == LineState.CORRECTED:
            answered = self.filter(state__in=ANSWERS, decision__kind=DecisionKind.SUBMISSION)
            return super(DecisionLineQuerySet, answered).update(**values)
        rows = self.filter(state__in=UNANSWERED)
        if values.get("state") not in ANSWERS:
            rows = rows.exclude(decision__state=DecisionState.ISSUED)
        return super(DecisionLineQuerySet, rows).update(**values)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Take names off; those on an issued paper stay."""
        rows = self.exclude(decision__state=DecisionState.ISSUED)
        return super(DecisionLineQuerySet, rows).delete()

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: it could write over a name on an issued list."""
        raise WrongState(ISSUED_STAYS)

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: names change one by one, by their state."""
        raise WrongState(ISSUED_STAYS)


class Decision(models.Model):
    """A list for one tier: the commune decides on its own, proposes the others (điều 80, 83).

    The secretariat draws it up, the chairman confirms exactly what was read back (`version`), it is
    signed on paper and issued with number and day; issued, nothing of it changes any more.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="decisions", verbose_name="Phong trào"
    )
    kind = models.CharField("Loại văn bản", max_length=12, choices=DecisionKind)
    tier = models.ForeignKey(
        AwardTier, on_delete=models.PROTECT, related_name="decisions", verbose_name="Hình thức"
    )
    session = models.ForeignKey(
        CouncilSession,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="Theo phiên họp",
    )
    state = models.CharField(
        "Trạng thái", max_length=10, choices=DecisionState, default=DecisionState.PENDING
    )
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField("Lập lúc")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    confirmed_at = models.DateTimeField("Duyệt lúc", null=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người duyệt",
    )
    number = models.CharField("Số văn bản", max_length=60, blank=True)
    issued_on = models.DateField("Ngày ban hành", null=True)
    signer_title = models.CharField("Chức vụ người ký", max_length=100, blank=True)
    signer_name = models.CharField("Họ tên người ký", max_length=150, blank=True)
    issued_at = models.DateTimeField("Ghi ban hành lúc", null=True)
    base_wage = models.DecimalField(
        "Mức lương cơ sở đã tính", max_digits=12, decimal_places=0, null=True
    )
    undone_reason = models.CharField("Lý do hủy", max_length=300, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        # Whoever goes round `objects` meets the same guard.
        base_manager_name = "objects"
        verbose_name = "quyết định, tờ trình"
        verbose_name_plural = "quyết định, tờ trình"
        ordering = ["campaign", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=DecisionState.ISSUED)
                | ~Q(number="") & Q(issued_on__isnull=False, confirmed_at__isnull=False),
                name="what_is_issued_was_confirmed_and_numbered",
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.tier.short_name}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless the row was issued. Raises WrongState."""
        if _is_issued(self.pk):
            raise WrongState(ISSUED_STAYS)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page of the decision."""
        return reverse("awards:decision", args=[self.pk])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Nothing is deleted: what is given up is undone. Raises WrongState."""
        raise WrongState(ISSUED_STAYS)


class DecisionLine(models.Model):
    """A name on the list. A name stands on one live list at a time, whatever the tier.

    `money` is whole đồng, fixed at issue. A refusal from above names its paper.
    An answer that was written down wrongly stays, `corrected`; the name waits anew on a line of its
    own.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="lines")
    nomination = models.ForeignKey(
        Nomination, on_delete=models.PROTECT, related_name="lines", verbose_name="Đề nghị"
    )
    item = models.ForeignKey(
        SessionItem, on_delete=models.PROTECT, related_name="lines", verbose_name="Trường hợp xét"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    state = models.CharField(
        "Trạng thái", max_length=10, choices=LineState, default=LineState.LISTED
    )
    reason = models.TextField("Lý do rút tên, không tặng", blank=True)
    money = models.DecimalField("Tiền thưởng (đồng)", max_digits=12, decimal_places=0, null=True)
    result_paper = models.CharField("Văn bản của cấp trên", max_length=250, blank=True)
    result_on = models.DateField("Ngày văn bản của cấp trên", null=True)
    correction_reason = models.TextField("Lý do đính chính", blank=True)
    correction_paper = models.CharField("Văn bản làm căn cứ đính chính", max_length=250, blank=True)
    # The list of a higher tier whose refusal this one falls back from.
    falls_back_from = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, related_name="fallback"
    )

    objects = DecisionLineQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        verbose_name = "tên trong quyết định, tờ trình"
        verbose_name_plural = "tên trong quyết định, tờ trình"
        ordering = ["decision", "order", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["nomination"],
                condition=Q(state__in=sorted(LIVE_LINES)),
                name="one_live_line_per_nomination",
            ),
            models.UniqueConstraint(
                fields=["decision", "nomination"],
                condition=~Q(state=LineState.CORRECTED),
                name="one_line_per_decision_and_nomination",
            ),
            models.CheckConstraint(
                condition=~Q(state=LineState.CORRECTED)
                | ~Q(correction_reason="") & ~Q(correction_paper=""),
                name="what_is_corrected_says_why_and_by_what",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[LineState.STRUCK, LineState.REFUSED]) | ~Q(reason=""),
                name="who_is_struck_or_refused_is_told_why",
            ),
        ]

    def __str__(self) -> str:
        return str(self.nomination)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, unless it stands on an issued paper already. Raises WrongState."""
        if self.pk is not None and _is_issued(self.decision_id):
            raise WrongState(ISSUED_STAYS)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Take the name off, unless its paper was issued. Raises WrongState."""
        if _is_issued(self.decision_id):
            raise WrongState(ISSUED_STAYS)
        return super().delete(*args, **kwargs)


def _is_issued(pk: int | None) -> bool:
    """Whether the stored decision was issued, whatever the object in hand says."""
    return pk is not None and Decision.objects.filter(pk=pk, state=DecisionState.ISSUED).exists()
