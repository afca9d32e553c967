from django.contrib import admin

from audit.actions import Action
from audit.log import Actor, record


class AuditedAdmin(admin.ModelAdmin):
    """A catalogue page whose changes are written into the history; nothing is deleted here."""

    def authority_key(self, obj) -> int:
        """Whose history the change belongs to; 0 is the installation's own."""
        if obj._meta.label_lower == "accounts.authority":
            return obj.pk
        return getattr(obj, "authority_id", 0) or 0

    def write_down(self, request, obj, *, action=Action.CATALOGUE_CHANGED, changes=None, note=""):
        """One entry about a change made here."""
        record(
            actor=Actor(request.user, request.user.full_name, "Quản trị hệ thống"),
            authority_key=self.authority_key(obj),
            action=action,
            subject=obj,
            at=request.received_at,
            changes=changes,
            note=note,
        )

    def save_model(self, request, obj, form, change):
        changes = {}
        if change:
            stored = type(obj)._default_manager.get(pk=obj.pk)
            names = [name for name in form.changed_data if hasattr(stored, name)]
            changes = {
                name: (str(getattr(stored, name)), str(getattr(obj, name))) for name in names
            }
        changes.pop("password", None)
        super().save_model(request, obj, form, change)
        if changes or not change:
            self.write_down(request, obj, changes=changes, note="sửa" if change else "thêm")

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        done = [("thêm", each) for each in formset.new_objects]
        done += [("sửa", each) for each, _ in formset.changed_objects]
        done += [("bỏ", each) for each in formset.deleted_objects]
        for word, each in done:
            self.write_down(
                request, form.instance, note=f"{word} {each._meta.verbose_name}: {each}"
            )

    def has_delete_permission(self, request, obj=None):
        return False
