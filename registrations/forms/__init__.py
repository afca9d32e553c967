"""Forms of registrations: they clean, services save."""

from registrations.forms.drafting import DetailsForm, HouseholdForm, IndividualForm, PledgeForm
from registrations.forms.receiving import ReturnForm
from registrations.forms.reporting import ReportForm, ReportRequestForm
from registrations.forms.results import ContributionForm, EntrantResultForm, PledgeResultForm

__all__ = [
    "ContributionForm",
    "DetailsForm",
    "EntrantResultForm",
    "HouseholdForm",
    "IndividualForm",
    "PledgeForm",
    "PledgeResultForm",
    "ReportForm",
    "ReportRequestForm",
    "ReturnForm",
]
