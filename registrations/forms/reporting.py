"""Asking for a progress report, and writing one."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from core.calendar import through_day
from core.forms import DayField, LineField, PortalForm, ProseField, VersionedForm, portal_field
from registrations.models import ProgressReport
from registrations.reminding import DaysError, read_days

MOST_LETTERS = 5000


class ReportRequestForm(PortalForm):
    submit_label = "Yêu cầu báo cáo"

    title = LineField(
        label="Tên báo cáo", max_length=200, help_text="Ví dụ: Báo cáo tiến độ 6 tháng đầu năm"
    )
    guidance = ProseField(
        label="Cần báo cáo những gì",
        max_length=2000,
        required=False,
        help_text="Các đơn vị đọc đúng những chữ này.",
    )
    due_on = DayField(label="Gửi đến hết ngày", help_text="Ví dụ: 25/6/2024")
    reminder_days = LineField(
        label="Nhắc trước hạn (ngày)",
        max_length=50,
        required=False,
        help_text="Cách nhau bằng dấu phẩy; để trống nếu không tự nhắc. Ví dụ: 3,1",
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_due_on(self) -> date:
        day = self.cleaned_data["due_on"]
        if day < self.today:
            raise forms.ValidationError("Hạn gửi phải từ hôm nay trở đi.")
        return day

    def clean_reminder_days(self) -> str:
        try:
            days = read_days(self.cleaned_data["reminder_days"])
        except DaysError as reason:
            raise forms.ValidationError(str(reason)) from reason
        return ",".join(str(each) for each in days)

    @property
    def closes_at(self) -> datetime:
        """The first instant after the day."""
        return through_day(self.cleaned_data["due_on"])


class ReportForm(VersionedForm):
    """A report that is being written; the version 0 stands for one that nobody has begun."""

    submit_label = "Lưu và xem lại"
    once_for_its_owner = True

    class Meta:
        model = ProgressReport
        fields = ["done", "difficulties", "proposals"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self._meta.fields:
            self.fields[name].validators.append(MaxLengthValidator(MOST_LETTERS))
            self.relabel(name, self.fields[name].label, required=name == "done")

    def stored(self) -> ProgressReport | None:
        report = self.instance
        return ProgressReport.objects.filter(
            request=report.request, registration=report.registration
        ).first()
