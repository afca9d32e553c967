"""What the secretariat writes down of a plan."""

from campaigns.models import Campaign
from core.forms import PortalModelForm, portal_field


class PlanForm(PortalModelForm):
    submit_label = "Ghi"

    class Meta:
        model = Campaign
        fields = ["plan_number", "plan_issued_on"]
        help_texts = {
            "plan_number": "Như ghi trên kế hoạch đã ký. Ví dụ: 15/KH-UBND",
            "plan_issued_on": "Ví dụ: 5/3/2024",
        }
        formfield_callback = portal_field
