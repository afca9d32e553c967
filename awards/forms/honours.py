"""The honours page: its words and photos, and what the public asks about it."""

from typing import Any
from uuid import uuid4

from django import forms

from awards.models import Honour
from awards.states import HonourRequestKind
from core.forms import LineField, PortalForm, ProseField, VersionedForm, portal_field
from core.uploads.fields import UploadField


class HonourForm(VersionedForm):
    submit_label = "Lưu và đăng"

    photo = UploadField(
        label="Ảnh",
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*"}),
        help_text="JPG hoặc PNG. Ảnh được thu nhỏ và bỏ nơi chụp; ảnh mới thay ảnh cũ.",
    )

    class Meta:
        model = Honour
        fields = ["text", "photo_consent"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget = forms.Textarea(attrs={"rows": 3})
        self.fields[
            "text"
        ].help_text = (
            "Ai cũng đọc được. Không ghi năm sinh, số điện thoại, địa chỉ nhà, hoàn cảnh gia đình."
        )
        self.fields["photo_consent"].help_text = (
            "Ví dụ: Bà H'Hen Niê đồng ý ngày 20/11/2024. Để trống thì không có ảnh; xóa chữ ở đây "
            "thì ảnh đang có bị xóa."
        )


class TakeDownForm(PortalForm):
    submit_label = "Gỡ khỏi trang"

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = LineField(label="Lý do gỡ", max_length=300)


class HonourRequestForm(PortalForm):
    submit_label = "Gửi đề nghị"

    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)
    kind = forms.ChoiceField(
        label="Bạn đề nghị", widget=forms.RadioSelect, choices=HonourRequestKind.choices
    )
    text = ProseField(label="Nội dung đề nghị", max_length=2000)
    name = LineField(label="Họ và tên của bạn", max_length=150)
    contact = LineField(
        label="Cách liên hệ với bạn",
        max_length=150,
        help_text="Số điện thoại hoặc địa chỉ, để xã trả lời. Chỉ Văn phòng - thống kê đọc được.",
    )


class HonourAnswerForm(PortalForm):
    submit_label = "Ghi kết quả"

    answer = ProseField(
        label="Kết quả xử lý",
        max_length=2000,
        help_text="Đã làm gì, trả lời người đề nghị thế nào, ngày nào.",
    )
