"""Units: those who take part in campaigns."""

from typing import TYPE_CHECKING, Any

from django.db import models

from accounts.models.authority import Authority
from accounts.states import UnitKind
from core.names import plain_key
from core.text import fold

if TYPE_CHECKING:
    from accounts.models.user import User


class UnitQuerySet(models.QuerySet["Unit"]):
    """Units, asked for by who may see them and what is searched."""

    def visible_to(self, user: "User") -> "UnitQuerySet":
        """All units of an authority for its officers; their own for unit heads."""
        return self.filter(
            models.Q(authority_id__in=user.office_authority_ids) | models.Q(pk__in=user.unit_ids)
        )

    def active(self) -> "UnitQuerySet":
        """Units that still exist."""
        return self.filter(is_active=True)

    def matching(self, text: str) -> "UnitQuerySet":
        """Units whose name or head contains the text, marks and case aside."""
        return self.filter(folded__contains=fold(text))


class Unit(models.Model):
    """A hamlet, a school, an organisation, a co-operative … that registers in campaigns."""

    authority = models.ForeignKey(
        Authority, on_delete=models.PROTECT, related_name="units", verbose_name="Thuộc"
    )
    name = models.CharField("Tên đơn vị", max_length=200)
    kind = models.CharField("Loại đơn vị", max_length=20, choices=UnitKind)
    head_name = models.CharField("Người đứng đầu", max_length=150, blank=True)
    head_title = models.CharField("Chức vụ", max_length=100, blank=True)
    phone = models.CharField("Điện thoại", max_length=30, blank=True)
    email = models.EmailField("Thư điện tử", blank=True)
    address = models.CharField("Địa chỉ", max_length=250, blank=True)
    is_active = models.BooleanField("Đang hoạt động", default=True)
    folded = models.CharField(max_length=400, editable=False, db_index=True)
    sort_key = models.CharField(max_length=240, editable=False, db_index=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = "đơn vị"
        verbose_name_plural = "đơn vị"
        ordering = ["sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["authority", "name"], name="one_name_per_authority")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Fill the search and sort columns, then save."""
        self.folded = fold(f"{self.name} {self.head_name}")[:400]
        self.sort_key = plain_key(self.name)
        fields = kwargs.get("update_fields")
        if fields is not None:
            kwargs["update_fields"] = {*fields, "folded", "sort_key"}
        super().save(*args, **kwargs)
