"""Writing down a unit's meeting: when and where, who led it, what it said of each subject."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator

from awards.models import Nomination, UnitMeeting, UnitVote
from awards.services.meetings import Votes
from core.calendar import (
    DayError,
    at_clock,
    format_clock,
    format_day,
    local_day,
    parse_clock,
)
from core.conflict import BothTexts
from core.forms import CountField, DayField, LineField, PortalForm, VersionedForm, portal_field
from core.uploads.fields import UploadField

MOST_LETTERS = 20_000


class MeetingForm(VersionedForm):
    """First page: when, where, how many came."""

    submit_label = "Lưu và tiếp tục"

    class Meta:
        model = UnitMeeting
        fields = ["place", "members_total", "members_present"]
        formfield_callback = portal_field

    field_order = ["held_on", "held_hour", *Meta.fields]
    held_on = DayField(label="Ngày họp", help_text="Ví dụ: 18/10/2024")
    held_hour = LineField(label="Giờ bắt đầu", max_length=20, help_text="Ví dụ: 19:00")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.held_at is not None:
            self.fields["held_on"].initial = local_day(self.instance.held_at)
            self.fields["held_hour"].initial = format_clock(self.instance.held_at)
        self.fields["members_total"].help_text = "Thôn, buôn: tổng số hộ hoặc người được mời"

    def clean_held_hour(self) -> Any:
        try:
            return parse_clock(self.cleaned_data["held_hour"])
        except DayError as reason:
            raise forms.ValidationError(str(reason)) from reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        total, present = cleaned.get("members_total"), cleaned.get("members_present")
        if present == 0:
            self.add_error("members_present", "Phải có ít nhất một người có mặt.")
        elif total is not None and present is not None and present > total:
            self.add_error(
                "members_present", "Số người có mặt không được nhiều hơn số người được mời."
            )
        return cleaned

    @property
    def held_at(self) -> datetime:
        """The instant that day and hour make."""
        return at_clock(self.cleaned_data["held_on"], self.cleaned_data["held_hour"])

    def values(self) -> dict[str, Any]:
        """With the instant in the place of day and hour."""
        return {"held_at": self.held_at, **super().values()}

    def offer_again(self, reason: str) -> None:
        """With both instants side by side too."""
        super().offer_again(reason)
        stored = UnitMeeting.objects.filter(pk=self.instance.pk).first()
        if stored is not None:
            both = BothTexts("Họp lúc", _moment(stored.held_at), _moment(self.held_at))
            self.both = [both, *self.both]


class MeetingPeopleForm(VersionedForm):
    """Second page: who led it, who wrote it down, what was said."""

    submit_label = "Lưu và tiếp tục: kết quả"

    class Meta:
        model = UnitMeeting
        fields = ["chair_name", "chair_title", "secretary_name", "witness_name", "discussion"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        discussion = self.fields["discussion"]
        discussion.validators.append(MaxLengthValidator(MOST_LETTERS))
        discussion.widget.attrs["rows"] = 8
        discussion.help_text = "Ý kiến về từng người; để trống nếu muốn viết tay trên biên bản."
        self.relabel("discussion", discussion.label)
        self.fields["witness_name"].help_text = "Ví dụ: Y Blŭm Niê, Trưởng Ban công tác Mặt trận"


class VotesForm(PortalForm):
    """Third page: for each subject how many agreed and how many did not; empty ones stay out."""

    submit_label = "Lưu kết quả"
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        nominations: Iterable[Nomination],
        stored: Mapping[int, UnitVote],
        present: int,
        **kwargs: Any,
    ) -> None:
        self.nominations, self.stored, self.present = list(nominations), stored, present
        super().__init__(*args, **kwargs)
        for each in self.nominations:
            vote = stored.get(each.pk)
            for name, label in (("agree", "Đồng ý"), ("disagree", "Không đồng ý")):
                initial = getattr(vote, name) if vote else None
                self.add_field(_box(name, each), _count(f"{label}: {each}", present, initial))

    def rows(self) -> list[tuple[Nomination, forms.BoundField, forms.BoundField]]:
        """Each subject with its two boxes."""
        return [
            (each, self[_box("agree", each)], self[_box("disagree", each)])
            for each in self.nominations
        ]

    def votes(self) -> dict[Nomination, Votes]:
        """What was said, by subject."""
        found = {}
        for each in self.nominations:
            agree, disagree = self._counts(each)
            if agree is not None or disagree is not None:
                found[each] = Votes(agree or 0, disagree or 0)
        return found

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for each in self.nominations:
            agree, disagree = self._counts(each)
            name = _box("agree", each)
            if self.has_error(name) or self.has_error(_box("disagree", each)):
                continue
            if each.pk in self.stored and agree is None and disagree is None:
                self.add_error(
                    name,
                    f"{each}: hãy ghi lại số phiếu. Muốn bỏ kết quả này thì bấm «Xóa kết quả» ở "
                    "trang cuộc họp.",
                )
            elif (agree or 0) + (disagree or 0) > self.present:
                self.add_error(name, f"{each}: cộng lại nhiều hơn {self.present} người có mặt.")
        return cleaned

    def offer_again(self, version: int, stored: Mapping[int, UnitVote], reason: str) -> None:
        """Keep what was typed, show the refusal and both texts, take the version of now."""
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(version)
        typed = self.votes()
        self.both = [
            BothTexts(str(each), _said(stored.get(each.pk)), _said(typed.get(each)))
            for each in self.nominations
        ]

    def _counts(self, nomination: Nomination) -> tuple[int | None, int | None]:
        return (
            self.cleaned_data.get(_box("agree", nomination)),
            self.cleaned_data.get(_box("disagree", nomination)),
        )


class MinutesForm(PortalForm):
    submit_label = "Gửi tệp"

    file = UploadField(label="Biên bản đã ký")


def _box(name: str, nomination: Nomination) -> str:
    return f"{'dong-y' if name == 'agree' else 'khong-dong-y'}-{nomination.pk}"


def _count(label: str, most: int, initial: int | None) -> forms.Field:
    return CountField(label=label, required=False, min_value=0, max_value=most, initial=initial)


def _said(given: UnitVote | Votes | None) -> str:
    return "" if given is None else Votes(given.agree, given.disagree).words


def _moment(at: datetime) -> str:
    return f"{format_clock(at)} ngày {format_day(local_day(at))}"
