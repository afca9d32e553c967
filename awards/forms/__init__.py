"""Forms of the awarding half."""

from awards.forms.nomination_desk import NominationExtensionForm, NominationReturnForm, ReasonForm
from awards.forms.nominations import (
    DossierFileForm,
    NomineesForm,
    TierForm,
    found_form,
    nomination_form,
)
from awards.forms.sheets import SheetForm

__all__ = [
    "DossierFileForm",
    "NominationExtensionForm",
    "NominationReturnForm",
    "NomineesForm",
    "ReasonForm",
    "SheetForm",
    "TierForm",
    "found_form",
    "nomination_form",
]
