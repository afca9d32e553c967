"""Forms of the awarding half."""

from awards.forms.honours import AnswerForm, HonourForm, HonourRequestForm, TakeDownForm
from awards.forms.register import CopyForm, ReturnedForm, RevocationForm
from awards.forms.sheets import SheetForm

__all__ = [
    "AnswerForm",
    "CopyForm",
    "HonourForm",
    "HonourRequestForm",
    "ReturnedForm",
    "RevocationForm",
    "SheetForm",
    "TakeDownForm",
]
