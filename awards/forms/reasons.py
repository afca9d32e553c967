"""An act that needs nothing but its reason."""

from typing import Any

from core.forms import LineField, PortalForm


class ReasonForm(PortalForm):
    """An act that needs nothing but its reason."""

    reason = LineField(
        label="Lý do", max_length=300, help_text="Được ghi vào lịch sử và hiện trên trang."
    )

    def __init__(self, *args: Any, submit_label: str, **kwargs: Any) -> None:
        self.submit_label = submit_label
        super().__init__(*args, **kwargs)
