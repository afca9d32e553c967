"""Forms of the awarding half."""

from awards.forms.holds import HoldForm, LiftForm
from awards.forms.notices import AnswerForm, CancelForm, NoticeForm
from awards.forms.opinions import OpinionForm, ReceivedOpinionForm
from awards.forms.sheets import SheetForm

__all__ = [
    "AnswerForm",
    "CancelForm",
    "HoldForm",
    "LiftForm",
    "NoticeForm",
    "OpinionForm",
    "ReceivedOpinionForm",
    "SheetForm",
]
