"""The unit's own details."""

from typing import Any

from django.core.validators import RegexValidator

from core.forms import VersionedForm, portal_field
from registrations.models import Registration

PHONE = RegexValidator(r"^[0-9+ .()-]{8,20}$", "Hãy nhập số điện thoại, ví dụ 0912 345 678.")


class DetailsForm(VersionedForm):
    submit_label = "Lưu và tiếp tục"
    extras = ("people_total", "women_total")
    extras_label = "Số người của đơn vị"

    class Meta:
        model = Registration
        fields = ["head_name", "head_title", "phone", "people_total", "women_total", "measures"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].validators.append(PHONE)
        self.fields["phone"].widget.input_type = "tel"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.has_error("people_total") or self.has_error("women_total"):
            return cleaned
        people, women = cleaned.get("people_total"), cleaned.get("women_total")
        if women is not None and people is None:
            self.add_error("people_total", "Hãy nhập tổng số người khi đã nhập số nữ.")
        elif women is not None and women > people:
            self.add_error("women_total", "Số nữ không được lớn hơn tổng số người.")
        return cleaned
