"""What the secretariat fills in when it checks a registration."""

from datetime import date, datetime
from typing import Any

from django import forms

from core.calendar import through_day
from core.forms import DayField, PortalForm, ProseField


class ReturnForm(PortalForm):
    submit_label = "Trả lại để bổ sung"

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = ProseField(
        label="Nội dung cần bổ sung, sửa",
        max_length=2000,
        help_text="Đơn vị đọc đúng những chữ này. Hãy viết rõ việc phải sửa.",
    )
    due_on = DayField(label="Nộp lại đến hết ngày", help_text="Ví dụ: 12/4/2024")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_due_on(self) -> date:
        day = self.cleaned_data["due_on"]
        if day < self.today:
            raise forms.ValidationError("Hạn nộp lại phải từ hôm nay trở đi.")
        return day

    @property
    def due_at(self) -> datetime:
        """The first instant after the day."""
        return through_day(self.cleaned_data["due_on"])
