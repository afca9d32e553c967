"""What came of the pledges."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from core.calendar import short_day
from core.forms import VersionedForm, portal_field
from registrations.counting import day_fault, newest_day
from registrations.models import Entrant, Pledge
from registrations.states import Direction


class PledgeResultForm(VersionedForm):
    """Where a pledge stands on a day. Every save is a new entry, so the boxes begin empty."""

    submit_label = "Lưu kết quả"

    class Meta:
        model = Pledge
        fields = ["result", "result_on", "result_note"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pledge: Pledge = self.instance
        self.campaign, self.today = pledge.registration.campaign, today
        known = pledge.result is not None
        self.initial |= {
            "result": None,
            "result_on": newest_day(self.campaign, today),
            "result_note": "" if known else pledge.result_note,
        }
        label = "Kết quả"
        if pledge.direction == Direction.DONE:
            self.add_field("result", _done_field())
        elif pledge.unit_of_measure:
            label = f"Kết quả ({pledge.unit_of_measure})"
        self.relabel("result", label, required=known)
        self.relabel("result_on", "Tính đến ngày", required=True)
        if not known:
            self.fields["result"].help_text = "Để trống nếu mới chỉ có ghi chú."
        self.fields[
            "result_on"
        ].help_text = (
            f"Không sau ngày chốt, {short_day(self.campaign.results_on)}. Ví dụ: 25/8/2024"
        )

    def clean_result_on(self) -> date:
        day = self.cleaned_data["result_on"]
        if fault := day_fault(self.campaign, day, self.today):
            raise forms.ValidationError(fault)
        return day


def _done_field() -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label="Kết quả",
        choices=[("1", "Đã xong"), ("0", "Chưa xong")],
        coerce=Decimal,
        empty_value=None,
        widget=forms.RadioSelect,
    )


class EntrantResultForm(VersionedForm):
    submit_label = "Lưu kết quả"

    class Meta:
        model = Entrant
        fields = ["result_note"]
        formfield_callback = portal_field
