"""Forms of the awarding half."""

from awards.forms.meetings import MeetingForm, MeetingPeopleForm, MinutesForm, VotesForm
from awards.forms.reporting import EarlierAwardForm, section_form
from awards.forms.sheets import SheetForm

__all__ = [
    "EarlierAwardForm",
    "MeetingForm",
    "MeetingPeopleForm",
    "MinutesForm",
    "SheetForm",
    "VotesForm",
    "section_form",
]
