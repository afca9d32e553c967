"""Who is what, and for whom."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from accounts.models.authority import Authority
from accounts.models.unit import Unit
from accounts.states import Role


class Membership(models.Model):
    """A person's role in an authority; a unit head's also names the unit."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="memberships",
        verbose_name="Người dùng",
    )
    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="memberships", verbose_name="Cơ quan"
    )
    role = models.CharField("Vai trò", max_length=20, choices=Role)
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name="Đơn vị",
    )

    class Meta:
        verbose_name = "vai trò"
        verbose_name_plural = "vai trò"
        constraints = [
            models.CheckConstraint(
                condition=Q(role=Role.UNIT_HEAD, unit__isnull=False)
                | (~Q(role=Role.UNIT_HEAD) & Q(unit__isnull=True)),
                name="only_unit_heads_have_a_unit",
                violation_error_message="Phụ trách đơn vị phải có đơn vị; vai trò khác thì không.",
            ),
            models.UniqueConstraint(
                fields=["user", "authority", "role", "unit"], name="one_membership_per_unit"
            ),
            models.UniqueConstraint(
                fields=["user", "authority", "role"],
                condition=Q(unit__isnull=True),
                name="one_membership_without_unit",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.get_role_display()}"

    def clean(self) -> None:
        """A unit belongs to the authority in which its head acts."""
        if self.unit is not None and self.unit.authority_id != self.authority_id:
            raise ValidationError({"unit": "Đơn vị này không thuộc cơ quan đã chọn."})
