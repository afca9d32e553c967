"""Who may write what a nomination rests on, until when; who may read and print it."""

from datetime import datetime

from accounts.models import Unit
from accounts.permissions import Person, acts_for, has_role
from awards.models import Nomination, UnitMeeting
from awards.models.nomination import READERS
from awards.nominations.deadlines import NominationTerm, nomination_term
from awards.permissions.nominations import can_edit_nomination_part
from awards.permissions.scoring import can_make_papers
from awards.permissions.words import NOT_YOUR_UNIT
from awards.states import EDITABLE, DossierPart, Procedure
from campaigns.models import Campaign
from core.errors import WrongState
from core.verdict import YES, Verdict, no

# The parts of a nomination that are written here, as a return names what it opens.
REPORT, EARLIER_AWARDS, MEETING = DossierPart.REPORT, DossierPart.EARLIER, DossierPart.MEETING

_NO_MEETING = "Đề nghị theo thủ tục đơn giản không cần kết quả họp của đơn vị."
_NOTHING_OPEN = "Đơn vị chưa có đề nghị nào đang lập để ghi kết quả họp."


def can_write_part(
    user: Person,
    nomination: Nomination,
    part: DossierPart,
    at: datetime,
    term: NominationTerm | None = None,
) -> Verdict:
    """Write a part of a nomination: as `can_edit_nomination_part`.

    What the secretariat found itself needs no meeting of a unit.
    """
    verdict = can_edit_nomination_part(user, nomination, part, at, term)
    if verdict and part == MEETING and nomination.procedure == Procedure.SIMPLIFIED:
        return no(_NO_MEETING, WrongState)
    return verdict


def can_write_report(user: Person, nomination: Nomination, at: datetime) -> Verdict:
    """Write the achievement report (Luật TĐKT, điều 84 khoản 2 điểm b)."""
    return can_write_part(user, nomination, REPORT, at)


def can_write_earlier_awards(user: Person, nomination: Nomination, at: datetime) -> Verdict:
    """Say which awards the subject has had already."""
    return can_write_part(user, nomination, EARLIER_AWARDS, at)


def can_write_meeting(user: Person, campaign: Campaign, unit: Unit, at: datetime) -> Verdict:
    """Write down how the unit itself chose, as long as a nomination of it may take the result."""
    if not acts_for(user, unit):
        return no(NOT_YOUR_UNIT)
    rows = Nomination.objects.filter(
        campaign=campaign, unit=unit, procedure=Procedure.ORDINARY, state__in=EDITABLE
    )
    term = nomination_term(campaign, unit.pk)
    verdict = no(_NOTHING_OPEN, WrongState)
    for each in rows.select_related("unit", "campaign").prefetch_related("returns"):
        verdict = can_write_part(user, each, MEETING, at, term)
        if verdict:
            break
    return verdict


def can_change_meeting(user: Person, meeting: UnitMeeting, at: datetime) -> Verdict:
    """Change what is written of a meeting, or take its files out.

    Not once a nomination that rests on it was handed in: then the minutes are a part of its file.
    """
    verdict = can_write_meeting(user, meeting.campaign, meeting.unit, at)
    if not verdict:
        return verdict
    term = nomination_term(meeting.campaign, meeting.unit_id)
    votes = meeting.votes.select_related("nomination__unit", "nomination__campaign")
    for vote in votes.prefetch_related("nomination__returns"):
        if not can_write_part(user, vote.nomination, MEETING, at, term):
            return no(
                f"Đề nghị của {vote.nomination} đã nộp kèm kết quả cuộc họp này nên không sửa "
                "được nữa.",
                WrongState,
            )
    return YES


def can_read_meetings(user: Person, unit: Unit) -> Verdict:
    """Open the page of a unit's meetings; which of them one sees is `UnitMeeting.visible_to`."""
    if acts_for(user, unit) or has_role(user, unit.authority_id, *READERS):
        return YES
    return no(NOT_YOUR_UNIT)


def can_print_report(user: Person, nomination: Nomination) -> Verdict:
    """Print the achievement report: the unit its own, and those who print everything."""
    if nomination.procedure == Procedure.ORDINARY and acts_for(user, nomination.unit):
        return YES
    return can_make_papers(user, nomination.campaign)


def can_print_meeting(user: Person, meeting: UnitMeeting) -> Verdict:
    """Print the minutes of a unit's meeting."""
    return YES if acts_for(user, meeting.unit) else can_make_papers(user, meeting.campaign)
