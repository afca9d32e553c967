"""An opinion on a public list: sent by anybody, or typed by the secretariat."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms

from awards.decisions.publishing import PublicLine
from awards.models import Nomination, Notice
from core.calendar import local_day, short_day
from core.forms import DayField, LineField, PortalForm, ProseField
from core.uploads.checking import CheckedFile
from core.uploads.fields import HELP, UploadField

FILES = ("file_1", "file_2", "file_3")

# A notice that takes opinions, with its list as everybody reads it.
Lists = Sequence[tuple[Notice, Sequence[PublicLine]]]


class _AboutList(PortalForm):
    """About whom, what, by whom; all but the words may stay empty."""

    extras = FILES
    extras_label = "Tài liệu kèm theo"

    form_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    subject = forms.ChoiceField(label="Ý kiến về")
    text = ProseField(label="Nội dung ý kiến", max_length=4000)
    name = LineField(label="Họ và tên", max_length=150, required=False)
    contact = LineField(
        label="Cách liên hệ", max_length=150, required=False,
        help_text="Điện thoại hoặc địa chỉ, để xã trả lời",
    )  # fmt: skip
    file_1 = UploadField(label="Tài liệu 1", required=False, help_text=HELP)
    file_2 = UploadField(label="Tài liệu 2", required=False, help_text="")
    file_3 = UploadField(label="Tài liệu 3", required=False, help_text="")

    def __init__(self, *args: Any, lists: Lists, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.subjects = {"": ("Chọn", None, None)}
        for notice, lines in lists:
            day = f" ngày {short_day(local_day(notice.posted_at))}" if len(lists) > 1 else ""
            self.subjects[str(notice.pk)] = (f"Cả danh sách{day}", notice, None)
            for line in lines:
                words = f"{line.name} – {line.unit}" if line.unit else line.name
                key = f"{notice.pk}-{line.nomination_id}"
                self.subjects[key] = (words, notice, line.nomination_id)
        self.fields["subject"].choices = [(key, each[0]) for key, each in self.subjects.items()]

    def opinion(self) -> dict[str, Any]:
        """What was said, for a service."""
        _, notice, key = self.subjects[self.cleaned_data["subject"]]
        cleaned = self.cleaned_data
        return {
            "notice": notice,
            "nomination": None if key is None else Nomination.objects.get(pk=key),
            "text": cleaned["text"],
            "name": cleaned["name"],
            "contact": cleaned["contact"],
            "files": self._files(),
            "form_key": cleaned["form_key"],
        }

    def _files(self) -> list[CheckedFile]:
        return [self.cleaned_data[name] for name in FILES if self.cleaned_data[name]]


class OpinionForm(_AboutList):
    """Sent by anybody. `website` is a trap: only a program fills a box that nobody sees."""

    submit_label = "Gửi ý kiến"

    website = forms.CharField(label="Xin để trống ô này", required=False)

    def boxes(self) -> list[forms.BoundField]:
        """What a person fills in, in order."""
        return [self[name] for name in ("subject", "text", "name", "contact")]

    def file_boxes(self) -> list[forms.BoundField]:
        """The files, folded away."""
        return [self[name] for name in FILES]

    @property
    def has_wrong_file(self) -> bool:
        """Whether what is folded away has to be seen."""
        return any(self[name].errors for name in FILES)

    @property
    def is_trapped(self) -> bool:
        """Whether a program has filled it in."""
        return bool(self.cleaned_data["website"])


class ReceivedOpinionForm(_AboutList):
    """Typed by the secretariat from paper or by word of mouth."""

    submit_label = "Ghi ý kiến"

    received_on = DayField(label="Ngày nhận", help_text="Ví dụ: 12/11/2024")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = today

    def opinion(self) -> dict[str, Any]:
        """With the day on which it came."""
        return {**super().opinion(), "received_on": self.cleaned_data["received_on"]}
