from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm

from accounts.models import Authority, Membership, Unit, User
from audit.admin import AuditedAdmin


class MembershipInline(admin.TabularInline):
    model = Membership
    extra = 1


class NewPersonForm(AdminUserCreationForm):
    class Meta:
        model = User
        fields = ["username", "full_name"]


class PersonForm(UserChangeForm):
    class Meta:
        model = User
        fields = "__all__"


@admin.register(User)
class PersonAdmin(AuditedAdmin, UserAdmin):
    form = PersonForm
    add_form = NewPersonForm
    inlines = [MembershipInline]
    list_display = ["username", "full_name", "phone", "is_active"]
    list_filter = ["is_active", "memberships__role"]
    search_fields = ["username", "full_name"]
    ordering = ["full_name"]
    filter_horizontal = ()
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Người dùng", {"fields": ["full_name", "phone", "email"]}),
        ("Quyền", {"fields": ["is_active", "is_staff", "is_superuser"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "full_name", "usable_password", "password1", "password2"]})
    ]


@admin.register(Authority)
class AuthorityAdmin(AuditedAdmin):
    list_display = ["name", "level", "parent"]


@admin.register(Unit)
class UnitAdmin(AuditedAdmin):
    list_display = ["name", "kind", "authority", "head_name", "phone", "is_active"]
    list_filter = ["kind", "authority", "is_active"]
    search_fields = ["folded"]
