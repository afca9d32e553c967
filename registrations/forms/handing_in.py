"""What a unit confirms when it hands its registration in."""

from typing import Any
from uuid import uuid4

from django import forms

from core.forms import PortalForm

OLD_PAGE = "Trang này đã cũ hoặc tải chưa đủ nên chưa nộp được. Hãy đọc lại rồi bấm nộp lần nữa."


class HandInForm(PortalForm):
    """The declaration, and the one-time key of the page: made anew for each page that is shown."""

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    agreed = forms.BooleanField(
        label="Tôi cam đoan nội dung đăng ký là đúng và đơn vị chịu trách nhiệm thực hiện."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agreed"].error_messages["required"] = "Hãy đánh dấu vào ô cam đoan rồi nộp."

    def clean(self) -> dict[str, Any]:
        if self.has_error("key"):
            # Nobody can mend a hidden box: said on top, with a fresh key for the next press.
            del self.errors["key"]
            self.add_error(None, OLD_PAGE)
            self.data = {**self.data, "key": str(uuid4())}
        return self.cleaned_data
