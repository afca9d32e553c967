"""What a unit writes of a nomination, and what the office writes of whom it has found."""

from typing import Any
from uuid import uuid4

from django import forms
from django.forms import modelform_factory

from accounts.models import Unit
from awards.models import Nomination
from awards.nominations.nominees import Nominee
from awards.nominations.parts import open_parts
from awards.states import DossierPart
from campaigns.models import AwardTier, Campaign
from campaigns.states import SubjectKind
from core.calendar import local_day
from core.forms import PortalForm, VersionedForm, portal_field
from core.uploads.fields import UploadField

NAMESAKE = "namesake"
OLDEST = 110  # years; a birth year before that is a slip

PERSON = ("honorific", "subject_name", "birth_year", "occupation")
FIELDS = {
    SubjectKind.COLLECTIVE: ("head_name", "head_title", "people_total", "women_total"),
    SubjectKind.INDIVIDUAL: (*PERSON, "post_kind", "address"),
    SubjectKind.HOUSEHOLD: (*PERSON, "address", "members"),
}
OPTIONAL = {
    SubjectKind.COLLECTIVE: ("head_title", "women_total"),
    SubjectKind.INDIVIDUAL: ("address",),
    SubjectKind.HOUSEHOLD: ("members",),
}
LABELS = {
    SubjectKind.COLLECTIVE: {},
    SubjectKind.INDIVIDUAL: {
        "subject_name": "Họ và tên",
        "address": "Bộ phận công tác hoặc thôn, buôn",
    },
    SubjectKind.HOUSEHOLD: {
        "honorific": "Chủ hộ là ông hay bà",
        "subject_name": "Họ và tên chủ hộ",
        "occupation": "Ngành nghề sản xuất, kinh doanh",
    },
}


class _Vouching:
    """Offers a box to say that it is somebody else with the same name and birth year."""

    def offer_namesake(self) -> None:
        """Show the box."""
        box = forms.BooleanField(
            label="Đây là người khác, chỉ trùng họ tên và năm sinh", required=False
        )
        self.add_field(NAMESAKE, box)

    @property
    def is_namesake(self) -> bool:
        """Whether the box was offered and ticked."""
        return self.data.get(NAMESAKE) == "on"


class _SubjectForm(_Vouching, VersionedForm):
    """Tier and subject; which boxes there are hangs on the kind of subject."""

    submit_label = "Lưu"

    def __init__(self, *args: Any, campaign: Campaign, kind: SubjectKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = local_day(campaign.registration_phase.closes_at).year
        if "tier" in self.fields:
            self.fields["tier"].queryset = campaign.tiers.all()
            # Three long names that begin alike: a closed list would show none of them whole.
            self.fields["tier"].empty_label = None
            self.fields["tier"].widget = forms.RadioSelect(choices=self.fields["tier"].choices)
        for name in FIELDS[kind]:
            if name in self.fields:
                label = LABELS[kind].get(name, self.fields[name].label)
                self.relabel(name, label, required=name not in OPTIONAL[kind])
        if "honorific" in self.fields:
            box = self.fields["honorific"]
            box.widget = forms.RadioSelect(choices=[each for each in box.choices if each[0]])
        if NAMESAKE in self.data:
            self.offer_namesake()

    def clean_birth_year(self) -> Any:
        year = self.cleaned_data["birth_year"]
        if not self.year - OLDEST <= year <= self.year:
            raise forms.ValidationError(f"Năm sinh phải từ {self.year - OLDEST} đến {self.year}.")
        return year

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        people, women = cleaned.get("people_total"), cleaned.get("women_total")
        if people is not None and women is not None and women > people:
            self.add_error("women_total", "Số nữ không thể nhiều hơn tổng số người.")
        return cleaned


class FoundForm(_SubjectForm):
    """Somebody outside of the registrations, found by the office."""

    submit_label = "Lập đề nghị"

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, campaign=campaign, **kwargs)
        self.fields["unit"].queryset = Unit.objects.filter(authority=campaign.authority_id).active()
        self.fields["unit"].empty_label = "Chọn đơn vị"


def nomination_form(data: Any, nomination: Nomination, typed: Any) -> _SubjectForm:
    """The form over those words of a nomination that may be changed."""
    kind, opened = SubjectKind(nomination.subject_kind), open_parts(nomination)
    names = ["tier"] if DossierPart.TIER in opened else []
    names += FIELDS[kind] if DossierPart.SUBJECT in opened else []
    cls = modelform_factory(
        Nomination, form=_SubjectForm, fields=names, formfield_callback=portal_field
    )
    return cls(data, instance=nomination, campaign=nomination.campaign, kind=kind, typed=typed)


def found_form(data: Any, campaign: Campaign, kind: SubjectKind, typed: Any) -> FoundForm:
    """The form for a person, a household or a unit that the office has found."""
    names = ["unit", *FIELDS[kind], "tier"]
    cls = modelform_factory(
        Nomination, form=FoundForm, fields=names, formfield_callback=portal_field
    )
    return cls(data, campaign=campaign, kind=kind, typed=typed)


class TierForm(_Vouching, PortalForm):
    """For which award; the office chooses it for somebody on a list."""

    submit_label = "Lập đề nghị"

    tier = forms.ModelChoiceField(
        queryset=AwardTier.objects.none(),
        label="Hình thức đề nghị",
        empty_label=None,
        widget=forms.RadioSelect,
    )
    form_key = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid4)

    def __init__(self, *args: Any, campaign: Campaign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tier"].queryset = campaign.tiers.all()
        if NAMESAKE in self.data:
            self.offer_namesake()


class NomineesForm(PortalForm):
    """Who is put forward, for which award, and who only has the name of somebody else."""

    tier = forms.ModelChoiceField(
        queryset=AwardTier.objects.none(),
        label="Hình thức đề nghị",
        empty_label=None,
        widget=forms.RadioSelect,
    )
    who = forms.MultipleChoiceField(label="Đối tượng", widget=forms.CheckboxSelectMultiple)
    others = forms.MultipleChoiceField(label="Người khác trùng tên", required=False)

    def __init__(
        self, *args: Any, campaign: Campaign, nominees: list[Nominee], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tier"].queryset = campaign.tiers.all()
        self.fields["who"].error_messages["required"] = "Hãy đánh dấu ít nhất một đối tượng."
        choices = [(each.key, each.name) for each in nominees]
        self.fields["who"].choices = self.fields["others"].choices = choices

    @property
    def chosen(self) -> set[str]:
        """What is ticked, also on a page that comes back."""
        return set(self["who"].value() or ())

    @property
    def vouched(self) -> set[str]:
        """Of whom it is said that they are somebody else."""
        return set(self["others"].value() or ())


class DossierFileForm(PortalForm):
    """A file for the dossier; evidence may say for which criterion."""

    submit_label = "Gửi tệp"

    use = forms.ChoiceField(label="Tệp này là")
    criterion = forms.ModelChoiceField(
        queryset=None,
        label="Minh chứng cho tiêu chuẩn",
        required=False,
        empty_label="Không riêng tiêu chuẩn nào",
    )
    file = UploadField(label="Tệp")

    def __init__(
        self, *args: Any, nomination: Nomination, uses: list, chosen: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["use"].choices = [
            ("", "Chọn tệp này dùng làm gì"),
            *((use.value, use.label) for use in uses),
        ]
        if chosen in {use.value for use in uses}:
            self.fields["use"].initial = chosen
        rows = nomination.campaign.criteria.filter(subject_kind=nomination.subject_kind)
        self.fields["criterion"].queryset = rows
