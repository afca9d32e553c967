"""People who sign in."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.core.validators import RegexValidator
from django.db import models

from accounts.states import Role

if TYPE_CHECKING:
    from accounts.models.membership import Membership


class UserManager(BaseUserManager["User"]):
    """Makes people; Django's commands (`createsuperuser`) call it."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """A person who can sign in with a sign-in name and a password."""
        user = self.model(username=username, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> "User":
        """The keeper of the installation, who may open the catalogue pages."""
        return self.create_user(
            username, password, **{"is_staff": True, "is_superuser": True, **fields}
        )


class User(AbstractBaseUser, PermissionsMixin):
    """A person. A name is one string: Ê Đê names have no family-name part to split off.

    People who leave are deactivated, never deleted: history names them.
    """

    username = models.CharField(
        "Tên đăng nhập",
        max_length=60,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z0-9._-]+$", "Chỉ dùng chữ thường không dấu, số và . _ -")
        ],
    )
    full_name = models.CharField("Họ và tên", max_length=150)
    email = models.EmailField("Thư điện tử", blank=True)
    phone = models.CharField("Điện thoại", max_length=30, blank=True)
    is_active = models.BooleanField("Được đăng nhập", default=True)
    is_staff = models.BooleanField("Được mở trang danh mục", default=False)
    date_joined = models.DateTimeField("Ngày tạo", auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = "người dùng"
        verbose_name_plural = "người dùng"
        ordering = ["full_name", "pk"]

    def __str__(self) -> str:
        return self.full_name

    @cached_property
    def roles(self) -> "list[Membership]":
        """The person's memberships, read once for the life of this object (one request)."""
        return list(self.memberships.select_related("authority", "unit"))

    def authorities_as(self, *roles: Role) -> set[int]:
        """Keys of the authorities in which the person has one of the roles."""
        return {each.authority_id for each in self.roles if each.role in roles}

    @property
    def authority_ids(self) -> set[int]:
        """Keys of the authorities in which the person has any role."""
        return {each.authority_id for each in self.roles}

    @property
    def office_authority_ids(self) -> set[int]:
        """Keys of the authorities that the person sees as a whole: every role but unit head."""
        return {each.authority_id for each in self.roles if each.role != Role.UNIT_HEAD}

    @property
    def unit_ids(self) -> set[int]:
        """Keys of the units that the person acts for."""
        return {each.unit_id for each in self.roles if each.unit_id is not None}
