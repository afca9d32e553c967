"""Sending a file."""

from typing import Any

from django import forms

from core.forms import PortalForm
from core.uploads.fields import UploadField
from registrations.places import Place


class FileForm(PortalForm):
    submit_label = "Gửi tệp"

    place = forms.ChoiceField(label="Tệp này là")
    file = UploadField(label="Tệp")

    def __init__(self, *args: Any, places: list[Place], chosen: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {each.key: each for each in places}
        field = self.fields["place"]
        field.choices = [("", "Chọn tệp này dùng làm gì"), *((p.key, p.label) for p in places)]
        if chosen in self.places:
            field.initial = chosen
            field.widget = forms.HiddenInput()

    @property
    def chosen(self) -> Place:
        """The place that was chosen."""
        return self.places[self.cleaned_data["place"]]
