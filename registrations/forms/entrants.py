"""People and households that a unit registers."""

from typing import Any

from django import forms

from accounts.models import Unit
from accounts.states import UnitKind
from campaigns.models import Campaign
from core.calendar import local_day
from core.errors import Duplicate, RuleBroken
from core.forms import VersionedForm, portal_field
from registrations.models import Entrant

NAMESAKE = "namesake"
OLDEST = 110  # years; a birth year before that is a slip


class EntrantForm(VersionedForm):
    """What individuals and households have in common."""

    submit_label = "Lưu và xem danh sách"

    def __init__(
        self, *args: Any, campaign: Campaign, unit: Unit | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.unit = unit
        self.year = local_day(campaign.registration_phase.closes_at).year
        self.fields["honorific"].widget = forms.RadioSelect(
            choices=[choice for choice in self.fields["honorific"].choices if choice[0]]
        )
        self.fields["birth_year"].help_text = "Ví dụ: 1985"
        self.fields["award_aim"].queryset = campaign.tiers.all()
        self.fields["award_aim"].empty_label = "Chưa chọn"

        if NAMESAKE in self.data:
            self.offer_namesake()

    def refuse(self, reason: RuleBroken) -> None:
        """Of a twin by its name, with the box for a namesake."""
        if isinstance(reason, Duplicate):
            self.add_error("full_name", str(reason))
            self.offer_namesake()
        else:
            super().refuse(reason)

    def offer_namesake(self) -> None:
        """A box to say that it is somebody else with the same name and birth year."""
        box = forms.BooleanField(
            label="Đây là người khác, chỉ trùng họ tên và năm sinh", required=False
        )
        self.add_field(NAMESAKE, box)

    @property
    def is_namesake(self) -> bool:
        """Whether the box was offered and ticked."""
        return self.data.get(NAMESAKE) == "on"

    def clean_birth_year(self) -> Any:
        year = self.cleaned_data["birth_year"]
        if not self.year - OLDEST <= year <= self.year:
            raise forms.ValidationError(f"Năm sinh phải từ {self.year - OLDEST} đến {self.year}.")
        return year


class IndividualForm(EntrantForm):
    more_label = "Lưu, thêm người khác"
    extras = ("post_kind", "address", "award_aim")

    class Meta:
        model = Entrant
        fields = [
            "honorific",
            "full_name",
            "birth_year",
            "occupation",
            "content",
            "post_kind",
            "address",
            "award_aim",
        ]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("address", "Bộ phận công tác hoặc thôn, buôn")


class HouseholdForm(EntrantForm):
    more_label = "Lưu, thêm hộ khác"
    extras = ("members", "award_aim")

    class Meta:
        model = Entrant
        fields = [
            "honorific",
            "full_name",
            "birth_year",
            "address",
            "occupation",
            "content",
            "members",
            "award_aim",
        ]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("honorific", "Chủ hộ là ông hay bà")
        self.relabel("full_name", "Họ và tên chủ hộ")
        self.relabel("occupation", "Ngành nghề sản xuất, kinh doanh")
        self.relabel("address", "Thôn, buôn nơi ở", required=True)
        if self.unit is not None and self.unit.kind == UnitKind.HAMLET:
            # The hamlet's own households live there: it is not asked for.
            self.fields["address"].initial = self.unit.name
            self.extras = ("address", *self.extras)
            self.fold()
