"""What the chairman and the secretariat fill in about decisions and submissions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from awards.forms.outgoing import NUMBER_HELP, SENT, sent_fields, sent_of
from awards.models import DecisionLine
from awards.services.deciding import Answer
from campaigns.models import AwardTier
from core.forms import DayField, LineField, PortalForm, ProseField
from core.uploads.fields import UploadField

GRANTED, REFUSED = "duoc-tang", "khong-tang"
ANSWERS = [("", "Chưa có kết quả"), (GRANTED, "Được tặng"), (REFUSED, "Không được tặng")]
NO_ANSWER = "Hãy ghi kết quả của ít nhất một tên."


class LowerTierForm(PortalForm):
    """A lower tier, with the reason."""

    tier = forms.ChoiceField(label="Hình thức")
    reason = ProseField(label="Lý do", max_length=1000)

    def __init__(
        self, *args: Any, tiers: Iterable[AwardTier], submit_label: str, **kwargs: Any
    ) -> None:
        self.submit_label = submit_label
        super().__init__(*args, **kwargs)
        self.tiers = {str(each.pk): each for each in tiers}
        self.fields["tier"].choices = [
            ("", "Chọn hình thức"),
            *((key, each.name) for key, each in self.tiers.items()),
        ]

    @property
    def chosen(self) -> AwardTier:
        return self.tiers[self.cleaned_data["tier"]]


class IssueForm(PortalForm):
    """The signed list; how it went out is folded away as for every outgoing paper."""

    submit_label = "Ghi ban hành"
    extras = ("about", *SENT)
    extras_label = "Trích yếu, nơi nhận, số bản, ngày chuyển"

    version = forms.IntegerField(widget=forms.HiddenInput)
    number = LineField(label="Số, ký hiệu văn bản", max_length=60, help_text=NUMBER_HELP)
    issued_on = DayField(label="Ngày ký văn bản", help_text="Ví dụ: 18/11/2024")
    signer_title = LineField(label="Chức vụ người ký", max_length=100)
    signer_name = LineField(label="Họ tên người ký", max_length=150)
    file = UploadField(label="Bản đã ký, đóng dấu")
    about = ProseField(label="Trích yếu", max_length=500, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in sent_fields().items():
            self.add_field(name, field)
        self.fold()

    def paper(self) -> dict[str, Any]:
        """What was typed of the paper, for the service."""
        given = self.cleaned_data
        names = ("number", "issued_on", "signer_title", "signer_name", "about")
        return {
            **{name: given[name] for name in names},
            "upload": given["file"],
            **sent_of(given),
        }

    def offer_again(self, version: int) -> None:
        """After a refusal: what was typed stays, the version is that of the list as it is now."""
        self.data = self.data.copy()
        self.data["version"] = str(version)


@dataclass(frozen=True)
class AnswerRow:
    """A name with its two boxes."""

    line: DecisionLine
    answer: forms.BoundField
    reason: forms.BoundField


class ResultsForm(PortalForm):
    """What a paper from above says of the names on a submission."""

    submit_label = "Ghi kết quả"

    paper = LineField(
        label="Văn bản của cấp trên",
        max_length=250,
        help_text="Số, ký hiệu và nơi ban hành. Ví dụ: Quyết định số 2210/QĐ-UBND của Chủ tịch "
        "UBND huyện",
    )
    paper_on = DayField(label="Ngày văn bản", help_text="Ví dụ: 20/11/2024")
    file = UploadField(label="Bản chụp văn bản", required=False)

    def __init__(self, *args: Any, lines: Sequence[DecisionLine], **kwargs: Any) -> None:
        self.lines = lines
        super().__init__(*args, **kwargs)
        for line in lines:
            name = line.nomination.name
            answer = forms.ChoiceField(label=f"Kết quả: {name}", choices=ANSWERS, required=False)
            reason = LineField(label=f"Lý do không tặng: {name}", max_length=500, required=False)
            self.add_field(self._answer(line), answer)
            self.add_field(self._reason(line), reason)

    def rows(self) -> list[AnswerRow]:
        return [
            AnswerRow(line, self[self._answer(line)], self[self._reason(line)])
            for line in self.lines
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for line in self.lines:
            refused = cleaned.get(self._answer(line)) == REFUSED
            if (
                refused
                and not cleaned.get(self._reason(line))
                and not self.has_error(self._reason(line))
            ):
                self.add_error(
                    self._reason(line), f"Hãy ghi lý do không tặng: {line.nomination.name}."
                )
        if not any(cleaned.get(self._answer(line)) for line in self.lines):
            self.add_error(None, NO_ANSWER)
        return cleaned

    def answers(self) -> dict[DecisionLine, Answer]:
        """What was said, of those of whom something was."""
        given = {line: self.cleaned_data[self._answer(line)] for line in self.lines}
        return {
            line: Answer(
                word == GRANTED,
                self.cleaned_data[self._reason(line)] if word == REFUSED else "",
            )
            for line, word in given.items()
            if word
        }

    @staticmethod
    def _answer(line: DecisionLine) -> str:
        return f"ket-qua-{line.pk}"

    @staticmethod
    def _reason(line: DecisionLine) -> str:
        return f"ly-do-{line.pk}"


class CorrectionForm(PortalForm):
    """Why an answer from above is taken back, and by which paper one knows."""

    submit_label = "Đính chính"

    reason = ProseField(label="Lý do", max_length=1000, help_text="Ghi nhầm điều gì.")
    paper = LineField(
        label="Văn bản làm căn cứ",
        max_length=250,
        help_text="Số, ngày và nơi ban hành. Ví dụ: Quyết định số 2210/QĐ-UBND ngày 20/11/2024 của "
        "Chủ tịch UBND huyện",
    )
    file = UploadField(label="Bản chụp văn bản", required=False)
