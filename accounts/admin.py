from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.db import transaction

from accounts.models import Authority, Membership, Unit, User
from audit.actions import Action
from audit.admin import AuditedAdmin
from core.text import fold


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

    @transaction.atomic
    def user_change_password(self, request, id, form_url=""):
        """A password that the keeper sets is history, without the password."""
        answer = super().user_change_password(request, id, form_url)
        if request.method == "POST" and answer.status_code == 302:
            person = self.get_object(request, id)
            self.write_down(request, person, action=Action.PASSWORD_CHANGED)
        return answer

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

    def get_search_results(self, request, queryset, search_term):
        """As it is typed, with marks or without."""
        return super().get_search_results(request, queryset, fold(search_term))
