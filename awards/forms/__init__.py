"""Forms of the awarding half."""

from awards.forms.decisions import IssueForm, ReasonForm, ResultsForm, TierForm
from awards.forms.sheets import SheetForm

__all__ = ["IssueForm", "ReasonForm", "ResultsForm", "SheetForm", "TierForm"]
