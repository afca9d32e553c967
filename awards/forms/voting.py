"""Forms of a vote of the council."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from awards.council.voting import Ballots, Tally, Votes
from awards.models import RoundItem, SessionItem, VoteRound, WrittenOpinion
from awards.states import Choice, VoteMode
from core.conflict import BothTexts
from core.forms import CountField, DayField, LineField, PortalForm, ProseField
from core.uploads.fields import UploadField

PAPERS = {
    "issued": "Phiếu phát ra",
    "returned": "Phiếu thu vào",
    "valid": "Phiếu hợp lệ",
    "invalid": "Phiếu không hợp lệ",
}
COUNTS = {
    "dong-y": ("agree", "Đồng ý"),
    "khong-dong-y": ("disagree", "Không đồng ý"),
    "trong": ("blank", "Không có ý kiến"),
}
MOST = 1000


class RoundForm(PortalForm):
    submit_label = "Mở lượt bỏ phiếu"

    mode = forms.ChoiceField(
        label="Hình thức", choices=VoteMode, initial=VoteMode.PAPER, widget=forms.RadioSelect
    )
    items = forms.MultipleChoiceField(label="Bỏ phiếu về", widget=forms.CheckboxSelectMultiple)
    reason = LineField(
        label="Lý do bỏ phiếu lại",
        max_length=300,
        required=False,
        help_text="Bắt buộc khi có trường hợp đã bỏ phiếu ở lượt trước.",
    )

    def __init__(
        self,
        *args: Any,
        items: Sequence[SessionItem],
        chosen: Sequence[SessionItem],
        first: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {str(each.pk): each for each in items}
        self.fields["items"].choices = [
            (key, f"{each}, {each.tier.short_name}") for key, each in self.rows.items()
        ]
        self.fields["items"].initial = [str(each.pk) for each in chosen]
        if first:
            del self.fields["reason"]

    @property
    def why(self) -> str:
        """Why it is voted again; nobody asks at the first round."""
        return self.cleaned_data.get("reason", "")

    @property
    def chosen(self) -> list[SessionItem]:
        """The candidates that were ticked."""
        return [self.rows[key] for key in self.cleaned_data["items"]]


class CountForm(PortalForm):
    """The tellers' numbers on one board; the sums are the service's business."""

    submit_label = "Lưu kết quả kiểm phiếu"
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, round: VoteRound, lines: Mapping[SessionItem, RoundItem], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        self.fields["version"].initial = round.version
        for name, label in PAPERS.items():
            self.add_field(name, _count(label, getattr(round, name), required=name != "invalid"))
        for item, line in lines.items():
            for word, (column, label) in COUNTS.items():
                box = _count(f"{item}: {label}", getattr(line, column), required=word == "dong-y")
                self.add_field(f"{word}-{item.pk}", box)

    def boxes(self) -> list[tuple[SessionItem, list[tuple[str, forms.BoundField]]]]:
        """Each candidate with its boxes."""
        return [
            (item, [(label, self[f"{word}-{item.pk}"]) for word, (_, label) in COUNTS.items()])
            for item in self.lines
        ]

    @property
    def papers(self) -> list[forms.BoundField]:
        """The boxes of the ballots."""
        return [self[name] for name in PAPERS]

    @property
    def ballots(self) -> Ballots:
        """What was typed of the ballots; an empty box of the invalid ones is none."""
        return Ballots(**{name: self.cleaned_data[name] or 0 for name in PAPERS})

    @property
    def votes(self) -> dict[int, Votes]:
        """What was typed of each candidate; an empty box is none."""
        return {
            item.pk: Votes(*(self.cleaned_data[f"{word}-{item.pk}"] or 0 for word in COUNTS))
            for item in self.lines
        }

    def offer_again(
        self, now: VoteRound, lines: Mapping[SessionItem, RoundItem], reason: str
    ) -> None:
        """Keep what was typed, show the refusal and both counts, take the version of now."""
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(now.version)
        typed = self.ballots
        self.both = [
            BothTexts(label, _words(getattr(now, name)), _words(getattr(typed, name)))
            for name, label in PAPERS.items()
        ] + [
            BothTexts(str(item), _line_words(line), self.votes[item.pk].words)
            for item, line in lines.items()
        ]


class BallotForm(PortalForm):
    """Three buttons for each candidate; who is left out stays as it is."""

    def __init__(
        self,
        *args: Any,
        items: Sequence[SessionItem],
        choices: Mapping[int, str],
        recused: Sequence[SessionItem] = (),
        required: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.items, self.said = items, choices
        self.recused = {each.pk for each in recused}
        for item in items:
            if item.pk not in self.recused:
                self.add_field(_ballot(item), _buttons(item, choices.get(item.pk), required))

    def cards(self) -> list[tuple[SessionItem, forms.BoundField | None, str]]:
        """Each candidate with its buttons, None for the recused; and what was said before."""
        return [
            (
                item,
                None if item.pk in self.recused else self[_ballot(item)],
                self.said.get(item.pk, ""),
            )
            for item in self.items
        ]

    @property
    def choices(self) -> dict[int, Choice]:
        """What was chosen, by the key of the candidate."""
        given = {
            item.pk: self.cleaned_data[_ballot(item)]
            for item in self.items
            if item.pk not in self.recused
        }
        return {key: Choice(value) for key, value in given.items() if value}


class WrittenForm(BallotForm):
    """The signed opinion of an absent member, as the secretariat types it."""

    submit_label = "Lưu ý kiến bằng văn bản"
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)
    received_on = DayField(label="Ngày nhận phiếu", help_text="Ví dụ: 4/11/2024")
    note = ProseField(label="Ý kiến khác", required=False, max_length=2000)

    def __init__(
        self, *args: Any, opinion: WrittenOpinion | None, today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, required=True, **kwargs)
        self.fields["version"].initial = opinion.version if opinion else 0
        self.fields["received_on"].initial = opinion.received_on if opinion else today
        self.fields["note"].initial = opinion.note if opinion else ""
        label = "Phiếu đã ký (chụp hoặc quét)"
        has_paper = opinion is not None and opinion.files.exists()
        self.add_field("file", UploadField(label=label, required=not has_paper))

    def offer_again(self, now: WrittenOpinion | None, reason: str) -> None:
        """Keep what was typed, show the refusal and both texts, take the version of now."""
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(now.version if now else 0)
        stored = (
            {each.item_id: each.get_choice_display() for each in now.choices.all()} if now else {}
        )
        self.both = [
            BothTexts(str(item), stored.get(item.pk, ""), self.choices[item.pk].label)
            for item in self.items
            if item.pk in self.choices
        ] + [BothTexts("Ý kiến khác", now.note if now else "", self.cleaned_data["note"])]


class CloseForm(PortalForm):
    submit_label = "Kết thúc phiên họp"

    version = forms.IntegerField(widget=forms.HiddenInput)
    conclusion = ProseField(label="Kết luận của người chủ trì", required=False, max_length=5000)

    def __init__(self, *args: Any, failed: Mapping[SessionItem, Tally], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.failed = failed
        for item, tally in failed.items():
            label = f"Lý do không thông qua: {item}"
            box = LineField(label=label, required=False, max_length=300)
            box.help_text = f"Để trống thì ghi: {tally.fail_reason}"
            self.add_field(f"ly-do-{item.pk}", box)

    @property
    def fail_reasons(self) -> dict[int, str]:
        """What was typed of those who did not pass."""
        return {item.pk: self.cleaned_data[f"ly-do-{item.pk}"] for item in self.failed}


def _ballot(item: SessionItem) -> str:
    return f"phieu-{item.pk}"


def _count(label: str, value: int | None, *, required: bool) -> CountField:
    return CountField(label=label, initial=value, required=required, min_value=0, max_value=MOST)


def _buttons(item: SessionItem, chosen: str | None, required: bool) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=str(item),
        choices=Choice.choices,
        initial=chosen,
        required=required,
        widget=forms.RadioSelect,
    )


def _words(number: int | None) -> str:
    return "" if number is None else str(number)


def _line_words(line: RoundItem) -> str:
    if line.agree is None or line.disagree is None or line.blank is None:
        return ""
    return Votes(line.agree, line.disagree, line.blank).words
