"""What the office fills in about a paper that was signed and goes out."""

import copy
from typing import Any

from django import forms

from awards.services.outgoing import Signed
from core.forms import CountField, DayField, LineField, PortalForm, ProseField
from core.uploads.fields import UploadField

NUMBER_HELP = "Cổng đề nghị số tiếp theo của năm; sửa được nếu bộ phận khác đã lấy số này."
# How it went out: most of it is the same every time.
SENT = ("recipients", "kept_by", "copies", "sent_on", "note")


class OutgoingForm(PortalForm):
    """Number, day, signer, the signed file; how it went out is folded away (`SENT`)."""

    submit_label = "Ghi vào sổ, ban hành"
    extras = SENT
    extras_label = "Nơi nhận, số bản, ngày chuyển"

    number = LineField(
        label="Số, ký hiệu văn bản",
        max_length=60,
        help_text=NUMBER_HELP,
    )
    day = DayField(label="Ngày ký văn bản", help_text="Ví dụ: 18/11/2024")
    about = ProseField(label="Trích yếu", max_length=500)
    signer_title = LineField(label="Chức vụ người ký", max_length=100)
    signer_name = LineField(label="Họ tên người ký", max_length=150)
    file = UploadField(label="Bản đã ký, đóng dấu")
    recipients = ProseField(label="Nơi nhận", max_length=1000, required=False)
    kept_by = LineField(label="Đơn vị, người nhận bản lưu", max_length=150, required=False)
    copies = CountField(label="Số lượng bản", min_value=1, max_value=1000, required=False)
    sent_on = DayField(
        label="Ngày chuyển", required=False, help_text="Để trống nếu chuyển ngay trong ngày ký"
    )
    note = LineField(label="Ghi chú", max_length=300, required=False)

    def signed(self) -> Signed:
        """What was typed, for the service."""
        given: dict[str, Any] = dict(self.cleaned_data)
        return Signed(
            **{name: given[name] for name in ("number", "day", "about")},
            **{name: given[name] for name in ("signer_title", "signer_name")},
            upload=given["file"],
            **sent_of(given),
        )


class ReplacementForm(OutgoingForm):
    """The same of a paper that takes the place of another, with the reason."""

    submit_label = "Ban hành văn bản thay thế"

    reason = LineField(
        label="Lý do thay thế",
        max_length=300,
        help_text="Nội dung nào của văn bản cũ sai. Ví dụ: ghi sai tên đệm của ông Y Wiêng Niê",
    )


def sent_of(given: dict[str, Any]) -> dict[str, Any]:
    """How it went out; how many copies is known to the office alone, and may stay open."""
    return {name: given[name] for name in SENT}


def sent_fields() -> dict[str, forms.Field]:
    """The boxes of `SENT`, for a form of another page."""
    return {name: copy.deepcopy(OutgoingForm.base_fields[name]) for name in SENT}
