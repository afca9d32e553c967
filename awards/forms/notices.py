"""A public notice: who stands on it, for how long, where."""

from collections.abc import Sequence
from typing import Any

from django import forms

from awards.decisions.publishing import Proposal
from awards.models import Nomination, Notice
from awards.services.noticing import LIST, MOST_DAYS, in_words, names_of
from campaigns.models import AwardTier
from core.conflict import BothTexts
from core.forms import LineField, PortalForm, ProseField, VersionedForm, portal_field
from core.uploads.fields import HELP, UploadField

NOBODY = "Hãy chọn ít nhất một đề nghị để công khai."


class NoticeForm(VersionedForm):
    """Days and places; under them every candidate with a tick and its form of award.

    A name stands on one live list at a time: what is sent twice makes no second one, so that no
    one-time key is needed.
    """

    submit_label = "Lưu thông báo"

    class Meta:
        model = Notice
        fields = ["days", "places", "contact"]
        formfield_callback = portal_field

    def __init__(
        self,
        *args: Any,
        proposals: Sequence[Proposal],
        tiers: Sequence[AwardTier],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("form_key", None)
        self.fields[
            "days"
        ].help_text = (
            f"Từ 1 đến {MOST_DAYS} ngày, không tính ngày công khai; nhận ý kiến đến hết ngày cuối"
        )
        self.fields[
            "contact"
        ].help_text = "Ai cũng đọc được. Ví dụ: Văn phòng - thống kê, trụ sở UBND xã"
        self.proposals, self.tiers = proposals, {str(each.pk): each for each in tiers}
        listed = names_of(self.instance) if self.instance.pk else None
        any_passed = any(each.passed for each in proposals)
        for each in proposals:
            chosen = each.passed or not any_passed if listed is None else each.nomination in listed
            tier = (listed or {}).get(each.nomination, each.tier)
            self._add(each, chosen and (listed is not None or not each.against), tier)

    def _add(self, proposal: Proposal, chosen: bool, tier: AwardTier) -> None:
        tick = forms.BooleanField(
            label=f"Công khai {proposal.nomination}", required=False, initial=chosen
        )
        form = forms.ChoiceField(
            label=f"Hình thức của {proposal.nomination}",
            choices=[(key, each.short_name) for key, each in self.tiers.items()],
            initial=str(tier.pk),
        )
        self.add_field(_tick(proposal.nomination), tick)
        self.add_field(_tier(proposal.nomination), form)

    def boxes(self) -> list[forms.BoundField]:
        """The boxes above the list."""
        return [self[name] for name in self._meta.fields]

    def rows(self) -> list[tuple[Proposal, forms.BoundField, forms.BoundField]]:
        """Every candidate with tick and form."""
        return [
            (each, self[_tick(each.nomination)], self[_tier(each.nomination)])
            for each in self.proposals
        ]

    def names(self) -> dict[Nomination, AwardTier]:
        """Who was ticked, and for what."""
        return {
            each.nomination: self.tiers[self.cleaned_data[_tier(each.nomination)]]
            for each in self.proposals
            if self.cleaned_data[_tick(each.nomination)]
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        ticked = any(cleaned.get(_tick(each.nomination)) for each in self.proposals)
        if not ticked:
            self.add_error(None, NOBODY)
        return cleaned

    def offer_again(self, reason: str) -> None:
        """Both lists side by side too."""
        typed = in_words(self.names())
        super().offer_again(reason)
        stored = Notice.objects.filter(pk=self.instance.pk).first()
        if stored is not None:
            self.both = [*self.both, BothTexts(LIST, in_words(names_of(stored)), typed)]


class CancelForm(PortalForm):
    submit_label = "Gỡ thông báo"

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = LineField(label="Lý do gỡ", max_length=300)


class AnswerForm(PortalForm):
    submit_label = "Lưu trả lời"

    answer = ProseField(
        label="Kết quả xem xét, trả lời",
        max_length=4000,
        help_text="Lưu rồi thì không sửa được: từ lúc này ý kiến không còn giữ việc quyết định",
    )
    file = UploadField(label="Văn bản trả lời", required=False, help_text=HELP)


def _tick(nomination: Nomination) -> str:
    return f"chon-{nomination.pk}"


def _tier(nomination: Nomination) -> str:
    return f"hinh-thuc-{nomination.pk}"
