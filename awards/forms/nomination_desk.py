"""What the secretariat fills in about nominations: return, reason, more time."""

from datetime import date, datetime
from typing import Any

from django import forms

from awards.nominations.deadlines import nomination_extension_fault
from awards.states import DossierPart
from core.calendar import through_day
from core.forms import DayField, LineField, PortalForm, ProseField
from registrations.forms import ExtensionForm

NOTHING_TICKED = "Hãy đánh dấu ít nhất một phần phải sửa, hoặc chọn «Sửa toàn bộ»."


class NominationReturnForm(PortalForm):
    submit_label = "Trả lại để bổ sung"

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = ProseField(
        label="Nội dung cần bổ sung, sửa",
        max_length=2000,
        help_text="Đơn vị đọc đúng những chữ này. Hãy viết rõ việc phải sửa.",
    )
    due_on = DayField(label="Nộp lại đến hết ngày", help_text="Ví dụ: 28/10/2024")
    everything = forms.BooleanField(label="Sửa toàn bộ", required=False)
    parts = forms.MultipleChoiceField(
        label="Phần đơn vị được sửa", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, today: date, parts: tuple[DossierPart, ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["parts"].choices = [(part.value, part.label) for part in parts]

    def clean_due_on(self) -> date:
        day = self.cleaned_data["due_on"]
        if day < self.today:
            raise forms.ValidationError("Hạn nộp lại phải từ hôm nay trở đi.")
        return day

    def clean(self) -> dict[str, Any]:
        ticked = self.cleaned_data.get("parts")
        if not ticked and not self.cleaned_data.get("everything") and "parts" not in self.errors:
            self.add_error("parts", NOTHING_TICKED)
        return self.cleaned_data

    @property
    def due_at(self) -> datetime:
        """The first instant after the day."""
        return through_day(self.cleaned_data["due_on"])

    @property
    def open_parts(self) -> list[str]:
        """The keys of the parts that were ticked; none when everything is open."""
        return [] if self.cleaned_data["everything"] else self.cleaned_data["parts"]

    @property
    def ticks(self) -> list[dict[str, Any]]:
        """The tick boxes as the page draws them; the ids are those of Django's own boxes."""
        ticked = set(self["parts"].value() or ())
        return [
            {"id": f"id_parts_{number}", "value": key, "label": label, "checked": key in ticked}
            for number, (key, label) in enumerate(self.fields["parts"].choices)
        ]


class NominationReasonForm(PortalForm):
    """Why the office decides as it does."""

    reason = ProseField(
        label="Lý do",
        max_length=1000,
        help_text="Được ghi vào lịch sử và hiện trên trang của đề nghị.",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, submit_label: str, **kwargs: Any) -> None:
        self.submit_label = submit_label
        super().__init__(*args, **kwargs)


class NominationExtensionForm(ExtensionForm):
    """More time to nominate; the same boxes as for more time to register."""

    reason = LineField(label="Lý do gia hạn", max_length=300)

    def fault(self) -> str:
        return nomination_extension_fault(self.campaign, self.term, self.closes_at, self.at)
