"""Forms of registrations: they clean, services save."""

from registrations.forms.assignments import AssignmentForm
from registrations.forms.drafting import DetailsForm, HouseholdForm, IndividualForm, PledgeForm
from registrations.forms.receiving import ReturnForm
from registrations.forms.results import ContributionForm, EntrantResultForm, PledgeResultForm

__all__ = [
    "AssignmentForm",
    "ContributionForm",
    "DetailsForm",
    "EntrantResultForm",
    "HouseholdForm",
    "IndividualForm",
    "PledgeForm",
    "PledgeResultForm",
    "ReturnForm",
]
