"""What units hand in."""

from registrations.models.contribution import Contribution
from registrations.models.entrant import Entrant
from registrations.models.pledge import Pledge
from registrations.models.registration import ReceiptBook, Registration, Return

__all__ = ["Contribution", "Entrant", "Pledge", "ReceiptBook", "Registration", "Return"]
