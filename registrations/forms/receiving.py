"""What the secretariat fills in when it checks a registration."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django import forms

from core.calendar import through_day
from core.forms import DayField, PortalForm, ProseField
from registrations.correcting import Section

SHORT_LIST = 12
NOTHING_TICKED = "Hãy đánh dấu ít nhất một phần phải sửa, hoặc chọn «Sửa toàn bộ»."


@dataclass(frozen=True)
class Tick:
    """A tick box with the registration's words beside it."""

    id: str
    value: str
    checked: bool
    label: str
    words: str


@dataclass(frozen=True)
class TickGroup:
    """The tick boxes of a section, after one that stands for them all."""

    title: str
    whole: Tick
    ticks: list[Tick]

    @property
    def is_open(self) -> bool:
        """A long list is folded until something in it is ticked."""
        return len(self.ticks) <= SHORT_LIST or any(each.checked for each in self.ticks)


def whole_of(section: Section) -> str:
    """What the box sends that stands for a whole section."""
    return f"all:{section.name}"


class ReturnForm(PortalForm):
    submit_label = "Trả lại để bổ sung"

    revision = forms.IntegerField(widget=forms.HiddenInput)
    reason = ProseField(
        label="Nội dung cần bổ sung, sửa",
        max_length=2000,
        help_text="Đơn vị đọc đúng những chữ này. Hãy viết rõ việc phải sửa.",
    )
    due_on = DayField(label="Nộp lại đến hết ngày", help_text="Ví dụ: 12/4/2024")
    everything = forms.BooleanField(label="Sửa toàn bộ", required=False)
    parts = forms.MultipleChoiceField(
        label="Phần đơn vị được sửa", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self, *args: Any, today: date, sections: tuple[Section, ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.sections = today, sections
        self.fields["parts"].choices = [
            (key, key)
            for section in sections
            for key in (whole_of(section), *(part.key for part in section.parts))
        ]

    def clean_due_on(self) -> date:
        day = self.cleaned_data["due_on"]
        if day < self.today:
            raise forms.ValidationError("Hạn nộp lại phải từ hôm nay trở đi.")
        return day

    def clean(self) -> dict[str, Any]:
        ticked = self.cleaned_data.get("parts")
        if not ticked and not self.cleaned_data.get("everything") and "parts" not in self.errors:
            self.add_error("parts", NOTHING_TICKED)
        return self.cleaned_data

    @property
    def due_at(self) -> datetime:
        """The first instant after the day."""
        return through_day(self.cleaned_data["due_on"])

    @property
    def open_parts(self) -> list[str]:
        """The keys of the parts that were ticked, one by one; none when everything is open."""
        if self.cleaned_data["everything"]:
            return []
        ticked = set(self.cleaned_data["parts"])
        return [
            part.key
            for section in self.sections
            for part in section.parts
            if part.key in ticked or whole_of(section) in ticked
        ]

    @property
    def groups(self) -> list[TickGroup]:
        """The tick boxes as the page draws them; the ids are those of Django's own boxes."""
        ticked = set(self["parts"].value() or ())
        numbers = iter(range(len(self.fields["parts"].choices)))

        def tick(value: str, label: str, words: str = "") -> Tick:
            return Tick(f"id_parts_{next(numbers)}", value, value in ticked, label, words)

        return [
            TickGroup(
                section.title,
                tick(whole_of(section), "Cả phần này"),
                [tick(part.key, part.label, part.words) for part in section.parts],
            )
            for section in self.sections
        ]
