"""Stopping an award for the time being, and letting it go on."""

from awards.models import Hold
from core.forms import PortalForm, PortalModelForm, ProseField, portal_field
from core.uploads.fields import HELP, UploadField


class HoldForm(PortalModelForm):
    submit_label = "Ghi tạm dừng xét"

    file = UploadField(label="Tệp của văn bản", required=False, help_text=HELP)

    class Meta:
        model = Hold
        fields = ["kind", "reason", "paper", "until"]
        formfield_callback = portal_field

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "until"
        ].help_text = (
            "Chỉ ghi khi đang trong thời hạn kỷ luật: ngày cuối của thời hạn, ví dụ 31/12/2024"
        )


class LiftForm(PortalForm):
    submit_label = "Bỏ tạm dừng xét"

    conclusion = ProseField(
        label="Kết luận, lý do bỏ",
        max_length=2000,
        help_text="Ghi văn bản kết luận: số, ngày, nơi gửi và nội dung kết luận",
    )
