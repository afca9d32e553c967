"""What a unit head fills in."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator

from campaigns.models import Campaign
from core.calendar import local_day, short_day
from core.forms import VersionedForm, portal_field
from registrations.models import Entrant, Pledge, Registration

PHONE = RegexValidator(r"^[0-9+ .()-]{8,20}$", "Hãy nhập số điện thoại, ví dụ 0912 345 678.")
OLDEST = 110  # years; a birth year before that is a slip


class DetailsForm(VersionedForm):
    submit_label = "Lưu và tiếp tục"

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


class PledgeForm(VersionedForm):
    submit_label = "Lưu nội dung này"

    class Meta:
        model = Pledge
        fields = ["theme", "content", "indicator", "unit_of_measure", "target", "due_on"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.phase = campaign.emulation_phase
        self.fields["theme"].queryset = campaign.themes.all()
        self.fields["theme"].empty_label = "Chọn nội dung thi đua"
        for name in ("indicator", "unit_of_measure", "target"):
            self.relabel(name, self.fields[name].label, required=True)
        self.fields["due_on"].help_text = (
            f"Trong thời gian thi đua: {short_day(self.phase.first_day)} đến "
            f"{short_day(self.phase.last_day)}. Ví dụ: 25/8/2024"
        )

    def clean_target(self) -> Any:
        target = self.cleaned_data["target"]
        if target <= 0:
            raise forms.ValidationError("Mức đăng ký phải lớn hơn 0.")
        return target

    def clean_due_on(self) -> Any:
        """Clause II.3: both days of the emulation phase are in."""
        day = self.cleaned_data["due_on"]
        if not self.phase.first_day <= day <= self.phase.last_day:
            raise forms.ValidationError(
                "Ngày hoàn thành phải trong thời gian thi đua, từ "
                f"{short_day(self.phase.first_day)} đến {short_day(self.phase.last_day)}."
            )
        return day


class EntrantForm(VersionedForm):
    """What individuals and households have in common."""

    submit_label = "Lưu"

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = local_day(campaign.registration_phase.closes_at).year
        self.fields["honorific"].widget = forms.RadioSelect(
            choices=[choice for choice in self.fields["honorific"].choices if choice[0]]
        )
        self.fields["birth_year"].help_text = "Ví dụ: 1985"

    def clean_birth_year(self) -> Any:
        year = self.cleaned_data["birth_year"]
        if not self.year - OLDEST <= year <= self.year:
            raise forms.ValidationError(f"Năm sinh phải từ {self.year - OLDEST} đến {self.year}.")
        return year


class IndividualForm(EntrantForm):
    class Meta:
        model = Entrant
        fields = ["honorific", "full_name", "birth_year", "occupation", "content"]
        formfield_callback = portal_field


class HouseholdForm(EntrantForm):
    class Meta:
        model = Entrant
        fields = [
            "honorific",
            "full_name",
            "birth_year",
            "address",
            "members",
            "occupation",
            "content",
        ]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("honorific", "Chủ hộ là ông hay bà")
        self.relabel("full_name", "Họ và tên chủ hộ")
        self.relabel("occupation", "Ngành nghề sản xuất, kinh doanh")
        self.relabel("address", "Thôn, buôn nơi ở", required=True)
