"""Bringing a list: pasted or as a workbook; and what becomes of twins."""

from collections.abc import Mapping
from typing import Any

from django import forms

from core.forms import PortalForm
from core.spreadsheets.errors import SheetError
from core.spreadsheets.limits import MAX_BYTES
from core.spreadsheets.pasting import read_pasted
from core.spreadsheets.reading import read_workbook
from core.text import clean_line
from registrations.states import TwinChoice

PASTED = "Danh sách dán"
NOTHING = "Hãy dán danh sách, hoặc chọn tệp Excel."


class ImportForm(PortalForm):
    submit_label = "Xem trước danh sách"

    pasted = forms.CharField(
        label="Dán danh sách từ Excel",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text="Chọn các ô trong Excel, bấm Ctrl+C, đặt con trỏ vào ô này rồi bấm Ctrl+V.",
    )
    file = forms.FileField(
        label="Hoặc chọn tệp Excel (.xlsx) thay cho việc dán",
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".xlsx"}),
        help_text=f"Nhiều nhất {MAX_BYTES // 2**20} MB. Đọc trang tính đầu tiên.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pasted = self.fields["pasted"]
        pasted.required = not self.files.get("file")
        pasted.error_messages["required"] = NOTHING

    def clean(self) -> dict[str, Any]:
        """Read the table: `rows` and `source` in what is cleaned."""
        cleaned = super().clean()
        text, file = cleaned.get("pasted") or "", cleaned.get("file")
        if self.errors:
            return cleaned
        if text.strip() and file:
            self.add_error("file", "Hãy dùng một trong hai cách: dán, hoặc chọn tệp.")
        elif file:
            self._read("file", self._from_file, file)
        elif text.strip():
            self._read("pasted", lambda text: (read_pasted(text), PASTED), text)
        else:
            self.add_error("pasted", NOTHING)
        return cleaned

    def _read(self, name: str, read: Any, given: Any) -> None:
        try:
            rows, source = read(given)
        except SheetError as reason:
            self.add_error(name, str(reason))
        else:
            self.cleaned_data |= {"rows": rows, "source": source}

    @staticmethod
    def _from_file(file: Any) -> tuple[list[list[str]], str]:
        if file.size > MAX_BYTES:
            raise SheetError(
                f"Tệp lớn quá {MAX_BYTES // 2**20} MB. Hãy chép danh sách sang tệp mới."
            )
        sheet = read_workbook(file.read(), file.name)
        return sheet.rows, f"{clean_line(file.name)[:120]}, trang «{clean_line(sheet.title)}»"


class ConfirmForm(PortalForm):
    """The last word on a list: a choice for each twin."""

    keep = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, twins: Mapping[int, str], **kwargs: Any) -> None:
        """`twins` are the rows in question, each with who it is and where the other one stands."""
        super().__init__(*args, **kwargs)
        self.rows = list(twins)
        if len(self.rows) > 1:
            self.add_field(
                "skip_rest",
                forms.BooleanField(
                    label="Bỏ qua mọi dòng trùng tên mà tôi chưa chọn ở dưới", required=False
                ),
            )
        skips = self.is_bound and "skip_rest" in self.fields and bool(self.data.get("skip_rest"))
        for row, words in twins.items():
            question = forms.ChoiceField(
                label=f"Dòng {row}: {words}",
                choices=TwinChoice.choices,
                widget=forms.RadioSelect,
                required=not skips,
            )
            self.add_field(f"twin_{row}", question)
            question.error_messages["required"] = f"Dòng {row}: hãy chọn bỏ qua hoặc vẫn thêm."
            question.error_messages["invalid_choice"] = question.error_messages["required"]

    def choices(self) -> dict[int, TwinChoice]:
        """The choice for each twin."""
        return {
            row: TwinChoice(self.cleaned_data[f"twin_{row}"] or TwinChoice.SKIP)
            for row in self.rows
        }
