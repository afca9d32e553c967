"""A contribution in two pages: who gave what, then how much, for what, and when."""

from datetime import date
from typing import Any

from django import forms

from core.calendar import short_day
from core.forms import PortalModelForm, VersionedForm, portal_field
from registrations.models import Contribution, Registration
from registrations.states import ContributionKind

# What is counted beside its value.
COUNTED = {ContributionKind.LABOUR: "Số ngày công", ContributionKind.LAND: "Diện tích đất (m²)"}


class GiverForm(PortalModelForm):
    """Who gave, out of whose pocket, and what."""

    submit_label = "Tiếp tục: giá trị"
    extras = ("giver_name",)
    extras_label = "Người đóng góp không có trong danh sách"

    class Meta:
        model = Contribution
        fields = ["entrant", "kind", "origin", "content", "giver_name"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, registration: Registration, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["entrant"].queryset = registration.entrants.all()
        self.fields["entrant"].empty_label = f"Chính đơn vị: {registration.unit}"

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("entrant") and cleaned.get("giver_name"):
            self.add_error(
                "giver_name",
                "Đã chọn người trong danh sách thì để trống ô này; hoặc chọn «Chính đơn vị».",
            )
        return cleaned


class ValueForm(VersionedForm):
    """How much it is worth, for which work, on which day."""

    submit_label = "Ghi khoản đóng góp"

    class Meta:
        model = Contribution
        fields = ["quantity", "value", "work", "given_on"]
        formfield_callback = portal_field

    def __init__(
        self,
        *args: Any,
        registration: Registration,
        kind: ContributionKind,
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.first_day = min(phase.first_day for phase in registration.campaign.phase_list)
        self.fields["given_on"].help_text = "Ví dụ: 25/8/2024"
        if kind in COUNTED:
            self.relabel("quantity", COUNTED[kind], required=True)
            self.fields["quantity"].help_text = ""
            self.relabel("value", "Quy ra tiền (đồng)")
        else:
            del self.fields["quantity"]

    def clean_quantity(self) -> Any:
        quantity = self.cleaned_data["quantity"]
        if quantity <= 0:
            raise forms.ValidationError("Hãy nhập số lớn hơn 0.")
        return quantity

    def clean_value(self) -> Any:
        value = self.cleaned_data["value"]
        if value <= 0:
            raise forms.ValidationError("Giá trị phải lớn hơn 0.")
        return value

    def clean_given_on(self) -> date:
        day = self.cleaned_data["given_on"]
        if day > self.today:
            raise forms.ValidationError("Ngày đóng góp không được sau hôm nay.")
        if day < self.first_day:
            raise forms.ValidationError(
                f"Ngày đóng góp phải từ khi phát động, {short_day(self.first_day)}."
            )
        return day

    def values(self) -> dict[str, Any]:
        """Without the number of what is not counted."""
        return {
            name: self.cleaned_data.get(name) for name in self._meta.fields if name in self.fields
        }
