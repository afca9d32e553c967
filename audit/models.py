"""The history: who did what, when; written once."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from audit.actions import Action

REFUSAL = "Lịch sử chỉ được ghi thêm, không được sửa hay xóa."


class Ledger(models.Model):
    """The last sequence number of an authority's history.

    Its row is the queue in which the writers of one authority stand: the number is taken by an
    UPDATE in the change's own transaction, so numbers have no gaps and no twins.
    """

    authority_key = models.PositiveBigIntegerField(primary_key=True)
    last_sequence = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = "sổ lịch sử"

    def __str__(self) -> str:
        return f"{self.authority_key}: {self.last_sequence}"


class EntryQuerySet(models.QuerySet["Entry"]):
    """Entries; they cannot be changed or deleted."""

    def about(self, subject: models.Model) -> "EntryQuerySet":
        """The history of one thing, oldest first."""
        return self.filter(subject_type=subject._meta.label_lower, subject_id=subject.pk).order_by(
            "sequence"
        )

    def update(self, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise TypeError(REFUSAL)

    def delete(self) -> NoReturn:
        """Refused."""
        raise TypeError(REFUSAL)

    def bulk_create(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused: it could write over an entry; `audit.log.record` is the only way."""
        raise TypeError(REFUSAL)

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise TypeError(REFUSAL)


class Entry(models.Model):
    """One act: who (as they were then), when, what, on which thing, old and new values.

    `authority_key` is the key of the authority, not a foreign key: the history stands under every
    app and knows none of them. 0 stands for the installation itself. `values` is canonical JSON
    (sorted keys, no spaces), so that a hash over it can be computed again.
    """

    authority_key = models.PositiveBigIntegerField()
    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField("Lúc")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="Người làm",
    )
    actor_name = models.CharField("Người làm", max_length=150)
    actor_role = models.CharField("Vai trò", max_length=400)
    action = models.CharField("Việc", max_length=50, choices=Action)
    subject_type = models.CharField(max_length=100)
    subject_id = models.PositiveBigIntegerField()
    subject_name = models.CharField(max_length=300)
    # The kind of part whose fields `values` names, when it is not the subject itself: a pledge of
    # a registration.
    part_type = models.CharField(max_length=100, blank=True)
    note = models.TextField("Ghi chú", blank=True)
    values = models.TextField(default="{}")

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = "mục lịch sử"
        verbose_name_plural = "lịch sử"
        ordering = ["authority_key", "sequence"]
        constraints = [
            models.UniqueConstraint(
                fields=["authority_key", "sequence"], name="one_entry_per_sequence"
            )
        ]
        indexes = [models.Index(fields=["subject_type", "subject_id", "sequence"])]

    def __str__(self) -> str:
        return f"{self.authority_key}/{self.sequence} {self.action}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write a new entry; an old one is refused."""
        if not self._state.adding:
            raise TypeError(REFUSAL)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refused."""
        raise TypeError(REFUSAL)
