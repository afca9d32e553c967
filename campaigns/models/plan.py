"""The other parts of a plan: themes, assignments, recipients, legal bases."""

from datetime import date

from django.db import models
from django.db.models import Q

from campaigns.models.campaign import Campaign


class Theme(models.Model):
    """One of the contents of the campaign («nội dung thi đua», clause II.1); pledges serve one."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="themes", verbose_name="Phong trào"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    clause = models.CharField("Mục của kế hoạch", max_length=20)
    name = models.CharField("Tên gọn", max_length=150)
    text = models.TextField("Nội dung trong kế hoạch")

    class Meta:
        verbose_name = "nội dung thi đua"
        verbose_name_plural = "nội dung thi đua"
        ordering = ["campaign", "order"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "order"], name="one_theme_per_place")
        ]

    def __str__(self) -> str:
        return self.name


class Assignment(models.Model):
    """A task that part V of the plan gives to somebody."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="assignments", verbose_name="Phong trào"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    clause = models.CharField("Mục của kế hoạch", max_length=20)
    assignee = models.CharField("Giao cho", max_length=300)
    text = models.TextField("Nhiệm vụ")

    class Meta:
        verbose_name = "phân công"
        verbose_name_plural = "phân công"
        ordering = ["campaign", "order"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "order"], name="one_assignment_per_place")
        ]

    def __str__(self) -> str:
        return f"{self.clause} {self.assignee}"


class Recipient(models.Model):
    """A line of «Nơi nhận»."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="recipients", verbose_name="Phong trào"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    name = models.CharField("Nơi nhận", max_length=200)
    note = models.CharField("Ghi chú", max_length=50, blank=True)

    class Meta:
        verbose_name = "nơi nhận"
        verbose_name_plural = "nơi nhận"
        ordering = ["campaign", "order"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "order"], name="one_recipient_per_place")
        ]

    def __str__(self) -> str:
        return self.name


class LegalBasisQuerySet(models.QuerySet["LegalBasis"]):
    """Legal bases by day."""

    def in_force(self, day: date) -> "LegalBasisQuerySet":
        """The lines that a paper of that day cites."""
        return self.filter(
            Q(applies_from__isnull=True) | Q(applies_from__lte=day),
            Q(applies_to__isnull=True) | Q(applies_to__gte=day),
        )


class LegalBasis(models.Model):
    """A «Căn cứ …» line: law is data, dated and with its source."""

    campaign = models.ForeignKey(
        Campaign, on_delete=models.CASCADE, related_name="legal_bases", verbose_name="Phong trào"
    )
    order = models.PositiveSmallIntegerField("Thứ tự")
    text = models.TextField("Câu căn cứ")
    applies_from = models.DateField("Áp dụng từ", null=True, blank=True)
    applies_to = models.DateField("Áp dụng đến", null=True, blank=True)
    source = models.CharField("Nguồn", max_length=300, blank=True)

    objects = LegalBasisQuerySet.as_manager()

    class Meta:
        verbose_name = "căn cứ"
        verbose_name_plural = "căn cứ"
        ordering = ["campaign", "order"]
        constraints = [
            models.UniqueConstraint(fields=["campaign", "order"], name="one_basis_per_place")
        ]

    def __str__(self) -> str:
        return self.text
