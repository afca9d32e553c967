"""What the secretariat fills in when it makes an exception to the deadline."""

from datetime import datetime, time
from typing import Any

from django import forms

from campaigns.deadlines import Window
from campaigns.models import Campaign
from core.calendar import DayError, at_clock, parse_clock, through_day
from core.forms import DayField, LineField, PortalForm
from registrations.deadlines import extension_fault


class LateForm(PortalForm):
    submit_label = "Nhận muộn"

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = LineField(
        label="Lý do nhận muộn",
        max_length=500,
        help_text="Được ghi vào lịch sử và hiện trên trang của đăng ký.",
    )


class ExtensionForm(PortalForm):
    submit_label = "Gia hạn"

    day = DayField(label="Gia hạn đến hết ngày", help_text="Ví dụ: 12/4/2024")
    hour = LineField(
        label="Trước mấy giờ của ngày đó",
        max_length=20,
        required=False,
        help_text="Để trống nếu tính hết ngày. Ví dụ: 17:00",
    )
    reason = LineField(label="Lý do gia hạn", max_length=500)
    signer = LineField(
        label="Người ký cho gia hạn",
        max_length=150,
        help_text="Chức vụ và họ tên. Ví dụ: Chủ tịch UBND xã Nguyễn Văn An",
    )

    def __init__(
        self, *args: Any, campaign: Campaign, term: Window, at: datetime, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.campaign, self.term, self.at = campaign, term, at

    def clean_hour(self) -> time | None:
        text = self.cleaned_data["hour"]
        if not text:
            return None
        try:
            return parse_clock(text)
        except DayError as reason:
            raise forms.ValidationError(str(reason)) from reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.has_error("day") and not self.has_error("hour"):
            fault = self.fault()
            if fault:
                self.add_error("day", fault)
        return cleaned

    def fault(self) -> str:
        """What is wrong with the new deadline; "" for nothing."""
        return extension_fault(self.campaign, self.term, self.closes_at, self.at)

    @property
    def closes_at(self) -> datetime:
        """The first instant that is too late: after the day, or the hour that was typed."""
        day, hour = self.cleaned_data["day"], self.cleaned_data["hour"]
        return through_day(day) if hour is None else at_clock(day, hour)
