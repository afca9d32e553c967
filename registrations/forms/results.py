"""What came of the pledges."""

from typing import Any

from core.forms import VersionedForm, portal_field
from registrations.models import Entrant, Pledge


class PledgeResultForm(VersionedForm):
    submit_label = "Lưu kết quả"

    class Meta:
        model = Pledge
        fields = ["result", "result_note"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("result", f"Kết quả ({self.instance.unit_of_measure})")
        self.fields["result"].help_text = "Để trống nếu chưa có kết quả."


class EntrantResultForm(VersionedForm):
    submit_label = "Lưu kết quả"

    class Meta:
        model = Entrant
        fields = ["result_note"]
        formfield_callback = portal_field
