"""Forms of registrations: they clean, services save."""

from registrations.forms.drafting import DetailsForm, HouseholdForm, IndividualForm, PledgeForm
from registrations.forms.files import FileForm
from registrations.forms.receiving import ReturnForm
from registrations.forms.results import ContributionForm, EntrantResultForm, PledgeResultForm

__all__ = [
    "ContributionForm",
    "DetailsForm",
    "EntrantResultForm",
    "FileForm",
    "HouseholdForm",
    "IndividualForm",
    "PledgeForm",
    "PledgeResultForm",
    "ReturnForm",
]
