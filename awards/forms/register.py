"""What the secretariat writes about an award that was given."""

from typing import Any
from uuid import uuid4

from django import forms

from core.forms import DayField, LineField, PortalForm, ProseField
from core.uploads.fields import UploadField


class CopyForm(PortalForm):
    submit_label = "Cấp lại"

    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)
    reason = LineField(
        label="Lý do cấp lại", max_length=300, help_text="Ví dụ: Giấy khen bị cháy cùng nhà"
    )
    asked_by = LineField(label="Người đề nghị cấp lại", max_length=150)
    given_on = DayField(label="Ngày cấp lại", help_text="Ví dụ: 20/12/2024")


class RevocationForm(PortalForm):
    submit_label = "Ghi hủy bỏ, thu hồi"

    reason = ProseField(
        label="Lý do hủy bỏ",
        max_length=2000,
        help_text="Theo điều 93 của Luật: kê khai gian dối, giấy tờ giả, xét sai quy định, hoặc về "
        "sau xác định không đạt tiêu chuẩn.",
    )
    conclusion = LineField(
        label="Kết luận của cơ quan có thẩm quyền (số, ngày)",
        max_length=250,
        help_text="Ví dụ: Kết luận số 5/KL-UBND ngày 02/12/2024",
    )
    decision_number = LineField(
        label="Số quyết định hủy bỏ", max_length=60, help_text="Ví dụ: 201/QĐ-UBND"
    )
    decided_on = DayField(label="Ngày quyết định hủy bỏ", help_text="Ví dụ: 09/12/2024")
    received_on = DayField(
        label="Ngày người được khen nhận quyết định",
        help_text="Hạn nộp lại là 15 ngày làm việc kể từ ngày này (chưa trừ ngày lễ).",
    )
    paper = UploadField(label="Bản quét quyết định đã ký", required=False)


class ReturnedForm(PortalForm):
    """Only what has not come back yet is asked for."""

    submit_label = "Ghi đã nộp lại"

    certificate_on = DayField(label="Ngày nộp lại giấy khen, bằng khen", required=False)
    money_on = DayField(label="Ngày nộp lại tiền thưởng", required=False)

    def __init__(
        self, *args: Any, lacks_certificate: bool, lacks_money: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not lacks_certificate:
            del self.fields["certificate_on"]
        if not lacks_money:
            del self.fields["money_on"]
        for name in self.fields:
            only = len(self.fields) == 1
            self.relabel(name, str(self.fields[name].label), required=only)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and not any(cleaned.values()):
            self.add_error(next(iter(self.fields)), "Hãy ghi ít nhất một ngày nộp lại.")
        return cleaned

    def days(self) -> dict[str, Any]:
        """Both days for the service; None for one that is not told."""
        return {name: self.cleaned_data.get(name) for name in ("certificate_on", "money_on")}
