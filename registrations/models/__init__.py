"""What units hand in, what comes of it, and what the secretariat does about it."""

from registrations.models.assignment import AssignmentProgress
from registrations.models.attachment import Attachment
from registrations.models.contribution import Contribution
from registrations.models.entrant import Entrant
from registrations.models.exception import Extension, LateAcceptance, PaperFiling
from registrations.models.handin import HandIn
from registrations.models.people_import import PeopleImport
from registrations.models.pledge import Pledge
from registrations.models.registration import ReceiptBook, Registration, Return
from registrations.models.reminder import Reminder
from registrations.models.report import ProgressReport, ReportRequest
from registrations.models.result import ResultEntry

__all__ = [
    "AssignmentProgress",
    "Attachment",
    "Contribution",
    "Entrant",
    "Extension",
    "HandIn",
    "LateAcceptance",
    "PaperFiling",
    "PeopleImport",
    "Pledge",
    "ProgressReport",
    "ReceiptBook",
    "Registration",
    "Reminder",
    "ReportRequest",
    "ResultEntry",
    "Return",
]
