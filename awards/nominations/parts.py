"""The parts of a nomination's dossier, and which of them may be changed after a return."""

from awards.models import Nomination
from awards.states import AwardFileUse, DossierPart, Procedure
from core.errors import WrongState
from core.verdict import YES, Verdict, no

# What the office found itself needs a short report alone (NĐ 152/2025, điều 33 khoản 8).
SIMPLIFIED = (
    DossierPart.TIER,
    DossierPart.SUBJECT,
    DossierPart.REPORT,
    DossierPart.EARLIER,
    DossierPart.EVIDENCE,
)
# To which part a file of a nomination belongs.
PART_OF_FILE = {
    AwardFileUse.EVIDENCE: DossierPart.EVIDENCE,
    AwardFileUse.REPORT: DossierPart.REPORT,
    AwardFileUse.MINUTES: DossierPart.MEETING,
    AwardFileUse.CONFIRMATION: DossierPart.CONFIRMATION,
}


def parts_of(nomination: Nomination) -> tuple[DossierPart, ...]:
    """The parts of the dossier, in the order in which they are written."""
    return SIMPLIFIED if nomination.procedure == Procedure.SIMPLIFIED else tuple(DossierPart)


def open_parts(nomination: Nomination) -> tuple[DossierPart, ...]:
    """What may be changed as far as the last return says; a draft is open as a whole."""
    returned = nomination.open_return
    parts = parts_of(nomination)
    if returned is None or not returned.open_parts:
        return parts
    return tuple(part for part in parts if part.value in returned.open_parts)


def part_verdict(nomination: Nomination, *parts: DossierPart) -> Verdict:
    """Whether all these parts are open; if not, which ones are."""
    opened = open_parts(nomination)
    if all(part in opened for part in parts):
        return YES
    names = ", ".join(f"«{part.label}»" for part in opened)
    return no(f"Văn phòng chỉ mở {names} để sửa.", WrongState)
