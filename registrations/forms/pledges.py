"""A pledge in two pages: what will be done, then how it will be measured."""

from typing import Any

from django import forms

from campaigns.models import Campaign
from core.calendar import short_day
from core.forms import VersionedForm, portal_field
from registrations.models import Pledge
from registrations.states import Direction, PledgeKind


class PledgeForm(VersionedForm):
    """What tasks, works and models have in common: what, for which theme, by when, by whom."""

    submit_label = "Tiếp tục: chỉ tiêu"

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.phase = campaign.emulation_phase
        self.fields["theme"].queryset = campaign.themes.all()
        self.fields["theme"].empty_label = "Chọn nội dung thi đua"
        self.fields["due_on"].help_text = (
            f"Trong thời gian thi đua: {short_day(self.phase.first_day)} đến "
            f"{short_day(self.phase.last_day)}. Ví dụ: 25/8/2024"
        )

    def clean_due_on(self) -> Any:
        """Clause II.3: both days of the emulation phase are in."""
        day = self.cleaned_data["due_on"]
        if not self.phase.first_day <= day <= self.phase.last_day:
            raise forms.ValidationError(
                "Ngày hoàn thành phải trong thời gian thi đua, từ "
                f"{short_day(self.phase.first_day)} đến {short_day(self.phase.last_day)}."
            )
        return day


class TaskForm(PledgeForm):
    """«Lĩnh vực, công việc»."""

    class Meta:
        model = Pledge
        fields = ["theme", "content", "due_on", "responsible"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("content", "Công việc đăng ký")

    def values(self) -> dict[str, Any]:
        """A task says so by the page it was written on."""
        return {**super().values(), "kind": PledgeKind.TASK}


class WorkForm(PledgeForm):
    """«Công trình, phần việc, mô hình»."""

    extras = ("scale", "place", "starts_on")
    extras_label = "Quy mô, địa điểm, ngày khởi công"

    class Meta:
        model = Pledge
        fields = [
            "kind",
            "theme",
            "content",
            "due_on",
            "responsible",
            "scale",
            "place",
            "starts_on",
        ]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        works = [(each.value, each.label) for each in (PledgeKind.WORK, PledgeKind.MODEL)]
        self.fields["kind"].choices = works
        self.fields["kind"].widget = forms.RadioSelect(choices=works)
        if self.instance.pk is None:
            self.fields["kind"].initial = PledgeKind.WORK
        self.relabel("content", "Tên công trình, phần việc, mô hình")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, due = cleaned.get("starts_on"), cleaned.get("due_on")
        if starts and due and starts > due:
            self.add_error("starts_on", "Ngày khởi công phải trước ngày hoàn thành.")
        return cleaned


class MeasureForm(VersionedForm):
    """How one will be able to say whether the pledge was kept (clause IV.1.a, second dash)."""

    submit_label = "Lưu và tiếp tục"
    more_label = "Lưu, thêm nội dung khác"

    class Meta:
        model = Pledge
        fields = ["direction", "indicator", "target", "unit_of_measure", "baseline"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [
            (Direction.AT_LEAST, "Ít nhất phải đạt, ví dụ ít nhất 500 mét đường hoa"),
            (Direction.AT_MOST, "Không được vượt quá, ví dụ không quá 5 hộ nghèo"),
            (Direction.DONE, "Chỉ cần làm xong, không đo bằng số"),
        ]
        self.fields["direction"].widget = forms.RadioSelect(choices=choices)
        for name in ("indicator", "target", "unit_of_measure"):
            self.relabel(name, self.fields[name].label, required=True)

    def _clean_fields(self) -> None:
        """What is only done has nothing to measure by: its boxes are not asked for and not read."""
        if self.data.get(self.add_prefix("direction")) == Direction.DONE:
            for name in ("target", "unit_of_measure", "baseline"):
                self.fields[name].disabled = True
                self.initial[name] = None
                self.fields[name].required = False
            self.fields["indicator"].required = False
        super()._clean_fields()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        target = cleaned.get("target")
        if cleaned.get("direction") == Direction.AT_LEAST and target is not None and target <= 0:
            self.add_error("target", "Mức đăng ký phải lớn hơn 0.")
        return cleaned

    def values(self) -> dict[str, Any]:
        """An empty unit of measure is no unit, not nothing."""
        values = super().values()
        return {**values, "unit_of_measure": values["unit_of_measure"] or ""}
