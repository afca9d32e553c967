"""Many papers at once, made by a worker: dossiers and the certificates of a decision."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.urls import reverse

from awards.models.decision import Decision
from awards.models.nomination import Nomination
from awards.models.register import Award
from awards.models.stock import CertificateStock
from awards.states import LIVE_BUNDLES, BundleScope, BundleState
from campaigns.models import Campaign

if TYPE_CHECKING:
    from accounts.models import User

_LIVE = Q(state__in=sorted(LIVE_BUNDLES))


def _of(scope: BundleScope, *columns: str) -> Q:
    """An order of this scope names these things and no others."""
    named = {f"{each}__isnull": each not in columns for each in ("decision", "nomination", "stock")}
    return Q(scope=scope, **named)


class BundleQuerySet(models.QuerySet["Bundle"]):
    """Orders, asked for by who may see them and how they stand."""

    def visible_to(self, user: "User") -> "BundleQuerySet":
        """Those of the person's authorities; the right to print is asked for beside it."""
        return self.filter(campaign__authority_id__in=user.authority_ids)

    def live(self) -> "BundleQuerySet":
        """Those that wait or are being carried out."""
        return self.filter(state__in=LIVE_BUNDLES)

    def dossiers(self) -> "BundleQuerySet":
        """Those that collect papers; not those that print certificates."""
        return self.exclude(scope=BundleScope.CERTIFICATES)

    def free(self) -> "BundleQuerySet":
        """Live ones that nobody has in hand: no lease, or one that ran out.

        By the database's clock, the same for every worker on every host.
        """
        return self.live().filter(Q(lease_until__isnull=True) | Q(lease_until__lte=Now()))

    def ended_before(self, age: timedelta) -> "BundleQuerySet":
        """Those whose end is longer ago than `age`, by the database's clock."""
        return self.filter(ended_at__lte=Now() - age)


class Bundle(models.Model):
    """An order for a dossier, and the two files that a worker made of it: an archive and one PDF.

    For the archive (`is_archive`) what we draw is PDF/A.
    Or for the certificates of a decision on a stock, those of `awards`: a Word file and one PDF.
    Whoever carries it out holds a lease (`lease_owner`, `lease_until`) that each paper renews; a
    lease that ran out is anybody's. Nobody takes an order in hand before `lease_until`, also not
    one that waits for its next try. The files are private: only views that ask for the right hand
    them out, and old ones are swept.
    """

    campaign = models.ForeignKey(
        Campaign, on_delete=models.PROTECT, related_name="bundles", verbose_name="Phong trào"
    )
    scope = models.CharField(
        "Phạm vi", max_length=15, choices=BundleScope, default=BundleScope.CAMPAIGN
    )
    decision = models.ForeignKey(
        Decision,
        on_delete=models.PROTECT,
        null=True,
        related_name="bundles",
        verbose_name="Quyết định, tờ trình",
    )
    nomination = models.ForeignKey(
        Nomination,
        on_delete=models.PROTECT,
        null=True,
        related_name="bundles",
        verbose_name="Đề nghị",
    )
    stock = models.ForeignKey(
        CertificateStock,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Mẫu phôi",
    )
    awards = models.ManyToManyField(Award, related_name="+", verbose_name="Giấy khen cần in")
    is_archive = models.BooleanField("Bản lưu trữ (PDF/A)", default=False)
    state = models.CharField(
        "Trạng thái", max_length=10, choices=BundleState, default=BundleState.QUEUED
    )
    ordered_at = models.DateTimeField("Yêu cầu lúc")
    ordered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )
    count = models.PositiveIntegerField("Số văn bản đã xong", default=0)
    total = models.PositiveIntegerField("Tổng số văn bản", default=0)
    current = models.CharField("Văn bản đang làm", max_length=250, blank=True)
    pages = models.PositiveIntegerField("Số trang của tệp PDF gộp", default=0)
    tries = models.PositiveSmallIntegerField("Số lần đã thử", default=0)
    lease_owner = models.CharField("Tiến trình đang giữ", max_length=40, blank=True)
    lease_until = models.DateTimeField("Giữ đến lúc", null=True)
    ended_at = models.DateTimeField("Kết thúc lúc", null=True)
    file = models.FileField("Tệp nén, tệp Word", upload_to="bundles/", blank=True)
    whole = models.FileField("Tệp PDF gộp", upload_to="bundles/", blank=True)
    note = models.TextField("Ghi chú", blank=True)

    objects = BundleQuerySet.as_manager()

    class Meta:
        verbose_name = "bộ văn bản"
        verbose_name_plural = "bộ văn bản"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=_of(BundleScope.CAMPAIGN)
                | _of(BundleScope.DECISION, "decision")
                | _of(BundleScope.NOMINATION, "nomination")
                | _of(BundleScope.CERTIFICATES, "decision", "stock"),
                name="a_bundle_is_of_its_scope",
            ),
            models.UniqueConstraint(
                fields=["campaign", "is_archive"],
                condition=_LIVE & Q(scope=BundleScope.CAMPAIGN),
                name="one_live_bundle_per_campaign",
            ),
            models.UniqueConstraint(
                fields=["decision", "is_archive"],
                condition=_LIVE & Q(scope=BundleScope.DECISION),
                name="one_live_bundle_per_decision",
            ),
            models.UniqueConstraint(
                fields=["nomination", "is_archive"],
                condition=_LIVE,
                name="one_live_bundle_per_nomination",
            ),
        ]

    def __str__(self) -> str:
        if self.is_certificates and self.decision:
            return f"Giấy khen theo Quyết định {self.decision.number}"
        return f"Bộ văn bản của {self.of}" + (", bản lưu trữ" if self.is_archive else "")

    def get_absolute_url(self) -> str:
        """Its page: how far it is, what it came to."""
        return reverse("awards:bundle_page", args=[self.pk])

    @property
    def of(self) -> Campaign | Decision | Nomination:
        """Whose papers they are."""
        return self.nomination or self.decision or self.campaign

    @property
    def is_certificates(self) -> bool:
        """Whether certificates are printed, and no dossier is collected."""
        return self.scope == BundleScope.CERTIFICATES

    @property
    def is_live(self) -> bool:
        """Whether it is still waited for."""
        return self.state in LIVE_BUNDLES

    @property
    def is_there(self) -> bool:
        """Whether its files can be fetched: done, and not swept yet."""
        return self.state == BundleState.DONE and bool(self.file)
