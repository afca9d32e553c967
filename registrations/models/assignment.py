"""How far the tasks are that part V of the plan gives to somebody."""

from django.conf import settings
from django.db import models

from campaigns.models import Assignment


class AssignmentProgress(models.Model):
    """That a task of part V is done, since when, and what was done («theo dõi phân công»)."""

    assignment = models.OneToOneField(
        Assignment, on_delete=models.PROTECT, related_name="progress", verbose_name="Nhiệm vụ"
    )
    done_on = models.DateField("Hoàn thành ngày", null=True, blank=True)
    note = models.TextField("Việc đã làm", blank=True)
    version = models.PositiveIntegerField(default=1)
    at = models.DateTimeField("Ghi lúc")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="Bởi"
    )

    class Meta:
        verbose_name = "theo dõi phân công"
        verbose_name_plural = "theo dõi phân công"

    def __str__(self) -> str:
        return str(self.assignment)
