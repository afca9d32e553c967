"""Forms of the awarding half."""

from awards.forms.councils import (
    CouncilForm,
    MemberForm,
    UploadForm,
)
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
from awards.forms.sessions import (
    AgendaForm,
    AttendanceForm,
    NotesForm,
    ReasonForm,
    RecusalForm,
    SessionCancelForm,
    SessionForm,
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
    "AgendaForm",
    "AnswerForm",
    "AttendanceForm",
    "BallotForm",
    "CancelForm",
    "SessionCancelForm",
    "CloseForm",
    "CouncilForm",
    "CountForm",
    "EarlierAwardForm",
    "HoldForm",
    "LiftForm",
    "MeetingForm",
    "MeetingPeopleForm",
    "MemberForm",
    "MinutesForm",
    "NotesForm",
    "NoticeForm",
    "OpinionForm",
    "ReasonForm",
    "ReceivedOpinionForm",
    "RecusalForm",
    "RoundForm",
    "SessionForm",
    "SheetForm",
    "UploadForm",
    "VotesForm",
    "WrittenForm",
    "section_form",
]
