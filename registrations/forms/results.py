"""What came of the pledges, and what was given."""

from datetime import date
from typing import Any

from django import forms

from core.calendar import short_day
from core.forms import PortalModelForm, VersionedForm, portal_field
from registrations.models import Contribution, Entrant, Pledge, Registration


class PledgeResultForm(VersionedForm):
    submit_label = "Lưu kết quả"

    class Meta:
        model = Pledge
        fields = ["result", "result_note"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("result", f"Kết quả ({self.instance.unit_of_measure})")
        self.fields["result"].help_text = "Để trống nếu chưa có kết quả."


class EntrantResultForm(VersionedForm):
    submit_label = "Lưu kết quả"

    class Meta:
        model = Entrant
        fields = ["result_note"]
        formfield_callback = portal_field


class ContributionForm(PortalModelForm):
    submit_label = "Ghi khoản đóng góp"

    class Meta:
        model = Contribution
        fields = ["entrant", "kind", "origin", "content", "value", "work", "given_on"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, registration: Registration, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.first_day = min(phase.first_day for phase in registration.campaign.phase_list)
        self.fields["entrant"].queryset = registration.entrants.all()
        self.fields["entrant"].empty_label = f"Chính đơn vị: {registration.unit}"
        self.fields["given_on"].help_text = "Ví dụ: 25/8/2024"

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
