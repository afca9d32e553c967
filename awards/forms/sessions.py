"""What the secretariat writes of a meeting."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django import forms

from awards.council.agenda import Candidate
from awards.council.meeting import Seat
from awards.forms.reasons import ReasonForm
from awards.models import Council, CouncilMember, CouncilSession, SessionItem
from awards.services.attending import Mark, mark_of
from awards.states import CouncilRole, Presence
from core.calendar import DayError, at_clock, format_clock, local_day, parse_clock, short_day
from core.conflict import BothTexts
from core.forms import DayField, LineField, PortalForm, VersionedForm, portal_field

# The second buttons of the roll and of the agenda.
OTHERS_PRESENT = "others_present"
ALL = "all"

PROGRAMME = """Thông qua mục đích, tiêu chuẩn và cách làm việc.
Thường trực Hội đồng báo cáo kết quả thẩm định hồ sơ.
Thảo luận từng trường hợp.
Cử Ban kiểm phiếu, bỏ phiếu, công bố kết quả.
Kết luận của người chủ trì."""


class SessionForm(VersionedForm):
    """When, where, with which programme, who presides and who writes."""

    submit_label = "Lưu phiên họp"
    day = DayField(label="Ngày họp", help_text="Ví dụ: 5/11/2024")
    hour = LineField(label="Giờ họp", max_length=20, help_text="Ví dụ: 8:00")

    class Meta:
        model = CouncilSession
        fields = ["place", "chair", "secretary", "agenda", "guests"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["day", "hour", *self._meta.fields])
        self.fields["agenda"].help_text = "Mỗi dòng một nội dung; in trên giấy mời họp."
        self.fields["guests"].help_text = "Mỗi dòng một người."
        self._table(council)
        planned_at = self.instance.planned_at
        if planned_at is not None:
            self.fields["day"].initial = local_day(planned_at)
            self.fields["hour"].initial = format_clock(planned_at)
        else:
            self.fields["agenda"].initial = PROGRAMME

    def _table(self, council: Council) -> None:
        members = list(council.members.all())
        for name, role in (("chair", CouncilRole.CHAIR), ("secretary", CouncilRole.SECRETARY)):
            field = self.fields[name]
            field.queryset = council.members.all()
            field.label_from_instance = _named
            field.empty_label = "Chọn thành viên"
            stands = next((each.pk for each in members if each.role == role), None)
            if getattr(self.instance, f"{name}_id") not in {each.pk for each in members}:
                self.initial[name] = stands

    def clean_hour(self) -> time:
        try:
            return parse_clock(self.cleaned_data["hour"])
        except DayError as reason:
            raise forms.ValidationError(str(reason)) from reason

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        chair, secretary = cleaned.get("chair"), cleaned.get("secretary")
        if chair is not None and chair == secretary:
            self.add_error("secretary", "Người chủ trì và thư ký phải là hai người.")
        return cleaned

    @property
    def planned_at(self) -> datetime:
        """The instant that was typed in two boxes."""
        return at_clock(self.cleaned_data["day"], self.cleaned_data["hour"])

    def values(self) -> dict[str, Any]:
        """With the instant."""
        return {**super().values(), "planned_at": self.planned_at}

    def offer_again(self, reason: str) -> None:
        """Both instants beside the other texts."""
        super().offer_again(reason)
        current = CouncilSession.objects.get(pk=self.instance.pk)
        both = BothTexts("Họp lúc", _moment(current.planned_at), _moment(self.planned_at))
        self.both = [both, *self.both]


class NotesForm(VersionedForm):
    """What was said and concluded."""

    submit_label = "Lưu nội dung họp"

    class Meta:
        model = CouncilSession
        fields = ["tellers", "discussion", "conclusion"]
        formfield_callback = portal_field


class SessionCancelForm(ReasonForm):
    """Why a meeting is off; `version` is of the session that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def offer_again(self, version: int, reason: str) -> None:
        """Show the refusal, take the version of now: pressing again is a knowing act."""
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(version)


class RecusalForm(PortalForm):
    """Who has no vote on whom, and why; a member declares for nobody else."""

    submit_label = "Ghi không tham gia biểu quyết"
    item = forms.ModelChoiceField(
        label="Trường hợp", queryset=SessionItem.objects.none(), empty_label="Chọn trường hợp"
    )
    member = forms.ModelChoiceField(
        label="Thành viên", queryset=CouncilMember.objects.none(), empty_label="Chọn thành viên"
    )
    reason = LineField(
        label="Lý do", max_length=200, help_text="Ví dụ: là em ruột của người được xét"
    )

    def __init__(
        self,
        *args: Any,
        session: CouncilSession,
        myself: CouncilMember | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = session.items.select_related("nomination__unit")
        members = session.council.members.filter(votes=True)
        self.fields["member"].queryset = members
        if myself is not None:
            self.fields["member"].queryset = members.filter(pk=myself.pk)
            self.fields["member"].initial = myself
            self.fields["member"].widget = forms.HiddenInput()
            self.submit_label = "Khai có liên quan"
            self.helper.inputs[0].value = self.submit_label


class AttendanceForm(PortalForm):
    """There or away, for each member, with the reason of who is away."""

    submit_label = "Lưu điểm danh"
    both: Sequence[BothTexts] = ()
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, seats: Sequence[Seat], version: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats = seats
        self.fields["version"].initial = version
        for seat in seats:
            noted = mark_of(seat)
            presence = forms.ChoiceField(
                label=seat.member.full_name,
                required=False,
                choices=[("", "Chưa rõ"), *Presence.choices],
                initial=noted.presence if noted else "",
            )
            reason = LineField(
                label="Lý do vắng",
                required=False,
                max_length=200,
                initial=noted.reason if noted else "",
            )
            self.add_field(_presence(seat), presence)
            self.add_field(_reason(seat), reason)

    def rows(self) -> list[tuple[Seat, forms.BoundField, forms.BoundField]]:
        """Each seat with its boxes."""
        return [(seat, self[_presence(seat)], self[_reason(seat)]) for seat in self.seats]

    def marks(self) -> dict[int, Mark]:
        """What was noted, by the member's key; a reason belongs to who is away.

        With «ai chưa rõ là có mặt» nobody is left out.
        """
        found, unknown = {}, Presence.PRESENT if OTHERS_PRESENT in self.data else ""
        for seat in self.seats:
            presence = self.cleaned_data[_presence(seat)] or unknown
            if presence:
                away = presence == Presence.ABSENT
                reason = self.cleaned_data[_reason(seat)] if away else ""
                found[seat.member.pk] = Mark(Presence(presence), reason)
        return found

    def offer_again(self, version: int, seats: Sequence[Seat], reason: str) -> None:
        """Keep what was typed, show the refusal and both texts, take the version of now."""
        marks = self.marks()
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(version)
        self.both = [
            BothTexts(seat.member.full_name, _said(mark_of(seat)), _said(marks.get(seat.member.pk)))
            for seat in seats
        ]


class AgendaForm(PortalForm):
    """Who is put before the council: a tick for each who may be, and for what where it is open."""

    submit_label = "Lưu danh sách xét"
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, candidates: Sequence[Candidate], version: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].initial = version
        self.free = [each for each in candidates if not each.blocks]
        for each in self.free:
            tick = forms.BooleanField(
                label=each.nomination.name, required=False, initial=each.item is not None
            )
            self.add_field(_tick(each), tick)
            self.add_field(_tier(each), _tier_field(each))

    def rows(self) -> list[tuple[Candidate, forms.BoundField, forms.BoundField]]:
        """Each candidate who may be chosen with the boxes."""
        return [(each, self[_tick(each)], self[_tier(each)]) for each in self.free]

    def offer_again(self, version: int, reason: str) -> None:
        """Keep the ticks, show the refusal, take the version of now."""
        self.add_error(None, reason)
        self.data = self.data.copy()
        self.data["version"] = str(version)

    def chosen(self) -> Mapping[int, int]:
        """The tier's key by the nomination's key; with «đưa cả … vào» of all who may be."""
        everybody = ALL in self.data
        return {
            each.nomination.pk: int(self.cleaned_data[_tier(each)] or each.tiers[0].pk)
            for each in self.free
            if everybody or self.cleaned_data[_tick(each)]
        }


def _tier_field(candidate: Candidate) -> forms.Field:
    chosen = candidate.item.tier if candidate.item is not None else candidate.tiers[0]
    field = forms.ChoiceField(
        label=f"Hình thức xét: {candidate.nomination.name}",
        required=False,
        choices=[(str(each.pk), each.short_name) for each in candidate.tiers],
        initial=str(chosen.pk),
    )
    if len(candidate.tiers) == 1:
        field.widget = forms.HiddenInput()
    return field


def _named(member: CouncilMember) -> str:
    return f"{member.full_name} ({member.get_role_display()})"


def _moment(at: datetime) -> str:
    return f"{format_clock(at)} ngày {short_day(local_day(at))}"


def _said(mark: Mark | None) -> str:
    return "Chưa rõ" if mark is None else mark.words


def _presence(seat: Seat) -> str:
    return f"co-mat-{seat.member.pk}"


def _reason(seat: Seat) -> str:
    return f"ly-do-{seat.member.pk}"


def _tick(candidate: Candidate) -> str:
    return f"chon-{candidate.nomination.pk}"


def _tier(candidate: Candidate) -> str:
    return f"muc-{candidate.nomination.pk}"
