"""How far a task of part V is."""

from datetime import date
from typing import Any

from django import forms

from core.forms import VersionedForm, portal_field
from registrations.models import AssignmentProgress
from registrations.services.assignments import day_fault


class AssignmentForm(VersionedForm):
    once_for_its_owner = True

    class Meta:
        model = AssignmentProgress
        fields = ["done_on", "note"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["done_on"].help_text = "Để trống nếu chưa xong. Ví dụ: 25/8/2024"
        self.fields["note"].help_text = "Đã làm gì, còn vướng gì"
        if self.instance.pk is None:
            # Whoever opens an open task means to tick it off.
            self.initial["done_on"] = today

    def clean_done_on(self) -> date | None:
        day = self.cleaned_data["done_on"]
        if day is not None and (fault := day_fault(self.instance.assignment, day, self.today)):
            raise forms.ValidationError(fault)
        return day

    def stored(self) -> AssignmentProgress | None:
        return AssignmentProgress.objects.filter(assignment=self.instance.assignment).first()
