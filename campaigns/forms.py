"""What the secretariat writes down of a plan."""

from typing import Any

from campaigns.models import Campaign
from core.forms import PortalModelForm, portal_field

HELP = {
    "plan_number": "Như trên kế hoạch đã ký. Ví dụ: 15/KH-UBND",
    "plan_issued_on": "Ví dụ: 5/3/2024",
}


class PlanForm(PortalModelForm):
    submit_label = "Ghi"

    class Meta:
        model = Campaign
        fields = ["plan_number", "plan_issued_on"]
        formfield_callback = portal_field

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, words in HELP.items():
            self.fields[name].help_text = words
