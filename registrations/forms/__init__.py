"""Forms of registrations: they clean, services save."""

from registrations.forms.drafting import DetailsForm, HouseholdForm, IndividualForm, PledgeForm
from registrations.forms.exceptions import ExtensionForm, LateForm
from registrations.forms.receiving import ReturnForm
from registrations.forms.results import ContributionForm, EntrantResultForm, PledgeResultForm

__all__ = [
    "ContributionForm",
    "DetailsForm",
    "EntrantResultForm",
    "ExtensionForm",
    "HouseholdForm",
    "IndividualForm",
    "LateForm",
    "PledgeForm",
    "PledgeResultForm",
    "ReturnForm",
]
