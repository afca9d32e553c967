"""The box of a form that takes a file."""

from typing import Any

from django import forms

from core.uploads.checking import CheckedFile, check_upload
from core.uploads.faults import FileRefused, size_words
from core.uploads.limits import MAX_FILE_BYTES

HELP = f"PDF, ảnh JPG hoặc PNG; nhiều nhất {size_words(MAX_FILE_BYTES)}."


class UploadField(forms.FileField):
    """A PDF or a photograph; cleans to a `CheckedFile`.

    `accept` offers the camera on a telephone, beside the gallery and the files.
    """

    widget = forms.FileInput(attrs={"accept": "image/*,application/pdf"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"help_text": HELP, **kwargs})

    def to_python(self, data: Any) -> CheckedFile | None:  # type: ignore[override]
        """The checked file; ValidationError with what to do."""
        if data in self.empty_values:
            return None
        try:
            return check_upload(data)
        except FileRefused as reason:
            raise forms.ValidationError(str(reason), code=reason.fault) from reason
