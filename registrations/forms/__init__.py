"""Forms of registrations: they clean, services save."""

from registrations.forms.assignments import AssignmentForm
from registrations.forms.contributions import GiverForm, ValueForm
from registrations.forms.details import DetailsForm
from registrations.forms.entrants import HouseholdForm, IndividualForm
from registrations.forms.exceptions import ExtensionForm, LateForm
from registrations.forms.files import FileForm
from registrations.forms.handing_in import HandInForm
from registrations.forms.pledges import MeasureForm, TaskForm, WorkForm
from registrations.forms.receiving import ReturnForm
from registrations.forms.reporting import ReportForm, ReportRequestForm
from registrations.forms.results import EntrantResultForm, PledgeResultForm

__all__ = [
    "AssignmentForm",
    "DetailsForm",
    "EntrantResultForm",
    "ExtensionForm",
    "FileForm",
    "GiverForm",
    "HandInForm",
    "HouseholdForm",
    "IndividualForm",
    "LateForm",
    "MeasureForm",
    "PledgeResultForm",
    "ReportForm",
    "ReportRequestForm",
    "ReturnForm",
    "TaskForm",
    "ValueForm",
    "WorkForm",
]
