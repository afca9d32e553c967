"""Forms of the portal: fields for Vietnamese input, and the form that every page uses."""

from core.forms.base import MORE, PortalForm, PortalModelForm, VersionedForm
from core.forms.fields import (
    CountField,
    DayField,
    DongField,
    LineField,
    NumberField,
    ProseField,
    portal_field,
)

__all__ = [
    "CountField",
    "DayField",
    "DongField",
    "LineField",
    "MORE",
    "NumberField",
    "PortalForm",
    "PortalModelForm",
    "ProseField",
    "VersionedForm",
    "portal_field",
]
