"""Questions about people that every app asks."""

from typing import TYPE_CHECKING, TypeGuard

from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from accounts.states import Role

if TYPE_CHECKING:
    from accounts.models import Unit

Person = User | AnonymousUser


def is_person(user: Person) -> TypeGuard[User]:
    """Whether somebody has signed in."""
    return user.is_authenticated


def has_role(user: Person, authority_id: int, *roles: Role) -> bool:
    """Whether the person has one of the roles in the authority."""
    return is_person(user) and authority_id in user.authorities_as(*roles)


def is_secretariat(user: Person, authority_id: int) -> bool:
    """Whether the person is Văn phòng - thống kê of the authority (clause V.3 of the plan)."""
    return has_role(user, authority_id, Role.SECRETARIAT)


def is_officer(user: Person, authority_id: int) -> bool:
    """Whether the person sees the authority as a whole: any role but unit head."""
    return is_person(user) and authority_id in user.office_authority_ids


def acts_for(user: Person, unit: "Unit") -> bool:
    """Whether the person is the head of the unit, or acts for it."""
    return is_person(user) and unit.pk in user.unit_ids


def role_name(user: Person, authority_id: int) -> str:
    """The person's roles in the authority, in words, for the audit trail."""
    if not is_person(user):
        return ""
    names = [
        f"{each.get_role_display()} ({each.unit.name})" if each.unit else each.get_role_display()
        for each in user.roles
        if each.authority_id == authority_id
    ]
    if not names and user.is_superuser:
        return "Quản trị hệ thống"
    return ", ".join(names)
