"""Forms of the awarding half."""

from awards.forms.sheets import SheetForm
from awards.forms.voting import BallotForm, CloseForm, CountForm, RoundForm, WrittenForm

__all__ = ["BallotForm", "CloseForm", "CountForm", "RoundForm", "SheetForm", "WrittenForm"]
