"""Forms of the awarding half."""

from awards.forms.holds import (
    HoldForm,
    LiftForm,
)
from awards.forms.meetings import (
    MeetingForm,
    MeetingPeopleForm,
    MinutesForm,
    VotesForm,
)
from awards.forms.notices import (
    AnswerForm,
    CancelForm,
    NoticeForm,
)
from awards.forms.opinions import (
    OpinionForm,
    ReceivedOpinionForm,
)
from awards.forms.reporting import (
    EarlierAwardForm,
    section_form,
)
from awards.forms.sheets import SheetForm
from awards.forms.voting import (
    BallotForm,
    CloseForm,
    CountForm,
    RoundForm,
    WrittenForm,
)

__all__ = [
    "AnswerForm",
    "BallotForm",
    "CancelForm",
    "CloseForm",
    "CountForm",
    "EarlierAwardForm",
    "HoldForm",
    "LiftForm",
    "MeetingForm",
    "MeetingPeopleForm",
    "MinutesForm",
    "NoticeForm",
    "OpinionForm",
    "ReceivedOpinionForm",
    "RoundForm",
    "SheetForm",
    "VotesForm",
    "WrittenForm",
    "section_form",
]
