"""A registration on paper, typed by the secretariat: everything on one dense page."""

from datetime import date
from typing import Any

from django import forms

from core.forms import DayField, LineField, PortalForm, portal_field
from core.uploads.fields import UploadField
from registrations.forms.entrants import HouseholdForm, IndividualForm
from registrations.forms.pledges import MeasureForm, PledgeForm
from registrations.models import Pledge, Registration
from registrations.states import EntrantKind

ROWS = 5


class PaperFilingForm(PortalForm):
    """The paper itself: when it came, and who signed it."""

    received_on = DayField(label="Ngày nhận bản giấy", help_text="Ví dụ: 8/4/2024")
    signer_name = LineField(label="Người ký bản giấy", max_length=150)
    signer_title = LineField(label="Chức vụ người ký", max_length=100, required=False)

    scan = UploadField(label="Bản quét hoặc ảnh chụp bản giấy", required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_received_on(self) -> date:
        day = self.cleaned_data["received_on"]
        if day > self.today:
            raise forms.ValidationError("Ngày nhận bản giấy không được sau hôm nay.")
        return day


class _Row:
    """A row of a table: no key of its own, for the whole page is sent at once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["form_key"]


class PledgeRow(_Row, MeasureForm, PledgeForm):
    """What and how it is measured, in one row; the rules are those of the two pages."""

    class Meta:
        model = Pledge
        fields = [
            "kind",
            "theme",
            "content",
            "direction",
            "indicator",
            "target",
            "unit_of_measure",
            "due_on",
            "responsible",
        ]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["direction"].widget = forms.Select(choices=self.fields["direction"].choices)


class IndividualRow(_Row, IndividualForm):
    """A person in one row."""

    kind = EntrantKind.INDIVIDUAL


class HouseholdRow(_Row, HouseholdForm):
    """A household in one row."""

    kind = EntrantKind.HOUSEHOLD


class Rows(forms.BaseFormSet):
    """Rows of which those that nobody touched do not count."""

    @property
    def values(self) -> list[dict[str, Any]]:
        """The clean values of the rows that were filled."""
        return [form.values() for form in self.forms if form.has_changed()]


PledgeRows = forms.formset_factory(PledgeRow, formset=Rows, extra=ROWS, max_num=50)
IndividualRows = forms.formset_factory(IndividualRow, formset=Rows, extra=ROWS, max_num=50)
HouseholdRows = forms.formset_factory(HouseholdRow, formset=Rows, extra=ROWS, max_num=50)


class PaperEntry:
    """The whole page: the paper, the unit's details, pledges, people, households."""

    def __init__(
        self,
        data: Any,
        files: Any,
        *,
        registration: Registration,
        today: date,
        details: Any,
        typed: Any,
    ) -> None:
        campaign = registration.campaign
        self.typed = typed
        self.filing = PaperFilingForm(data, files, today=today, prefix="ban-giay", typed=typed)
        self.details = details(data, instance=registration, prefix="don-vi", typed=typed)
        self.details.fields.pop("form_key", None)
        self.pledges = PledgeRows(
            data, prefix="noi-dung", form_kwargs={"campaign": campaign, "typed": typed}
        )
        given = {"form_kwargs": {"campaign": campaign, "unit": registration.unit, "typed": typed}}
        self.individuals = IndividualRows(data, prefix="ca-nhan", **given)
        self.households = HouseholdRows(data, prefix="ho", **given)

    @property
    def parts(self) -> list[Any]:
        """Everything that is checked, in the order of the page."""
        return [self.filing, self.details, self.pledges, self.individuals, self.households]

    @property
    def restored(self) -> bool:
        """Whether some box shows text that was typed before and not saved."""
        rows = (self.pledges, self.individuals, self.households)
        forms_of_rows = [form for each in rows for form in each.forms]
        return any(form.restored for form in (self.filing, self.details, *forms_of_rows))

    def is_valid(self) -> bool:
        """Whether all of it is in order; every part is asked, so that all faults show at once."""
        answers = [part.is_valid() for part in self.parts]
        return all(answers)

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Every message with the id of its box; the row is named where there are rows."""
        found = []
        for form in (self.filing, self.details):
            found += _faults(form, "")
        for rows, word in (
            (self.pledges, "Nội dung"),
            (self.individuals, "Cá nhân"),
            (self.households, "Hộ"),
        ):
            for number, form in enumerate(rows.forms, start=1):
                found += _faults(form, f"{word} dòng {number}: ")
        return found


def _faults(form: forms.BaseForm, prefix: str) -> list[tuple[str, str]]:
    """The messages of one form; before it is checked there are none."""
    if not form.is_bound:
        return []
    return [
        ("" if name == "__all__" else form[name].id_for_label, f"{prefix}{message}")
        for name, messages in form.errors.items()
        for message in messages
    ]
