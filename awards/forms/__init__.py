"""Forms of the awarding half."""

from awards.forms.councils import (
    CouncilForm,
    MemberForm,
    UploadForm,
)
from awards.forms.decisions import (
    CorrectionForm,
    IssueForm,
    LowerTierForm,
    ResultsForm,
)
from awards.forms.holds import (
    HoldForm,
    LiftForm,
)
from awards.forms.honours import (
    HonourAnswerForm,
    HonourForm,
    HonourRequestForm,
    TakeDownForm,
)
from awards.forms.meetings import (
    MeetingForm,
    MeetingPeopleForm,
    MinutesForm,
    VotesForm,
)
from awards.forms.nomination_desk import (
    NominationExtensionForm,
    NominationReasonForm,
    NominationReturnForm,
)
from awards.forms.nominations import (
    DossierFileForm,
    NomineesForm,
    TierForm,
    found_form,
    nomination_form,
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
from awards.forms.outgoing import (
    OutgoingForm,
    ReplacementForm,
)
from awards.forms.reasons import ReasonForm
from awards.forms.register import (
    CopyForm,
    ReturnedForm,
    RevocationForm,
)
from awards.forms.reporting import (
    EarlierAwardForm,
    section_form,
)
from awards.forms.sessions import (
    AgendaForm,
    AttendanceForm,
    NotesForm,
    RecusalForm,
    SessionCancelForm,
    SessionForm,
)
from awards.forms.sheets import SheetForm
from awards.forms.stocks import EmblemForm, StockForm
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
    "CloseForm",
    "CopyForm",
    "CorrectionForm",
    "CouncilForm",
    "CountForm",
    "DossierFileForm",
    "EarlierAwardForm",
    "EmblemForm",
    "HoldForm",
    "HonourAnswerForm",
    "HonourForm",
    "HonourRequestForm",
    "IssueForm",
    "LiftForm",
    "LowerTierForm",
    "MeetingForm",
    "MeetingPeopleForm",
    "MemberForm",
    "MinutesForm",
    "NominationExtensionForm",
    "NominationReasonForm",
    "NominationReturnForm",
    "NomineesForm",
    "NotesForm",
    "NoticeForm",
    "OpinionForm",
    "OutgoingForm",
    "ReasonForm",
    "ReceivedOpinionForm",
    "RecusalForm",
    "ReplacementForm",
    "ResultsForm",
    "ReturnedForm",
    "RevocationForm",
    "RoundForm",
    "SessionCancelForm",
    "SessionForm",
    "SheetForm",
    "StockForm",
    "TakeDownForm",
    "TierForm",
    "UploadForm",
    "VotesForm",
    "WrittenForm",
    "found_form",
    "nomination_form",
    "section_form",
]
