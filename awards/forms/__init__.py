"""Forms of the awarding half."""

from awards.forms.councils import CouncilForm, MemberForm, UploadForm
from awards.forms.sessions import (
    AgendaForm,
    AttendanceForm,
    CancelForm,
    NotesForm,
    ReasonForm,
    RecusalForm,
    SessionForm,
)
from awards.forms.sheets import SheetForm

__all__ = [
    "AgendaForm",
    "AttendanceForm",
    "CancelForm",
    "CouncilForm",
    "MemberForm",
    "NotesForm",
    "ReasonForm",
    "RecusalForm",
    "SessionForm",
    "SheetForm",
    "UploadForm",
]
