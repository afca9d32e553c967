from django.contrib import admin

from audit.admin import AuditedAdmin
from campaigns.models import BaseWage, Campaign, Holiday, InvitedUnit


class InvitedUnitInline(admin.TabularInline):
    model = InvitedUnit
    extra = 1
    autocomplete_fields = ["unit"]


@admin.register(Campaign)
class CampaignAdmin(AuditedAdmin):
    """Facts that the plan does not hold, and who is called on; the rest is the plan file's."""

    list_display = ["title", "authority", "plan_number"]
    fields = [
        "plan_number",
        "plan_issued_on",
        "signer_title",
        "signer_name",
        "grace_minutes",
        "reminder_days",
    ]
    readonly_fields = ["grace_minutes", "reminder_days"]  # the plan file's; shown only
    inlines = [InvitedUnitInline]

    def has_add_permission(self, request):
        return False


@admin.register(BaseWage)
class BaseWageAdmin(AuditedAdmin):
    """Law is data: the wage that rewards are multiples of."""

    list_display = ["applies_from", "amount", "source"]


@admin.register(Holiday)
class HolidayAdmin(AuditedAdmin):
    """Law is data: the days that are no working days, made known for every year."""

    list_display = ["day", "name", "is_worked", "source"]
    list_filter = ["is_worked"]
